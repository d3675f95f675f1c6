#include "screens/staff_vitals.h"

#include "screens/staff_parts.h"

#include <string>
#include <vector>

namespace kiosk {

namespace {

constexpr std::size_t kVitalsColumns = 3;
constexpr float kVitalsPad = 28;
constexpr float kVitalsRowGap = 14;

struct VitalSign {
  const char* id;
  Words value;
};

std::vector<VitalSign> vital_signs(Frame& frame, const Vitals& vitals) {
  const auto with_unit = [&](const char* label, std::uint64_t value) {
    return frame.say(label, {{"n", std::to_string(value)}});
  };
  const std::string_view end = to_string(frame.state.upkeep.last_end);
  return {{"up", {std::to_string(vitals.days_up), frame.language}},
          {"disk", with_unit("staff.percent", static_cast<std::uint64_t>(vitals.disk_free_percent))},
          {"end", frame.say(std::string("staff.end.").append(end.empty() ? "unknown" : end))},
          {"memory", megabytes(frame, vitals.memory_kb * 1024)},
          {"heat", vitals.celsius ? frame.say("staff.celsius", {{"n", std::to_string(*vitals.celsius)}})
                                  : frame.say("staff.not_measured")},
          {"frame", with_unit("staff.milliseconds", vitals.worst_frame_ms)}};
}

float sign_height(Frame& frame) { return frame.line_of(Type::caption) + frame.line_of(Type::label); }

}  // namespace

float vitals_height(Frame& frame) { return 2 * kVitalsPad + 2 * sign_height(frame) + kVitalsRowGap; }

void draw_vitals(Frame& frame, const Box& box, const Vitals& vitals) {
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const float wide = (box.w - 2 * kVitalsPad) / static_cast<float>(kVitalsColumns);
  const std::vector<VitalSign> signs = vital_signs(frame, vitals);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const float x = box.x + kVitalsPad + static_cast<float>(i % kVitalsColumns) * wide;
    const float y = box.y + kVitalsPad + static_cast<float>(i / kVitalsColumns) * (sign_height(frame) + kVitalsRowGap);
    TextSpec name{Type::caption, Colour::ink2};
    name.id = std::string("staff_status.vitals.").append(signs[i].id);
    const float line = frame.line_of(Type::caption);
    frame.text({x, y, wide - 16, line + 1}, frame.say(std::string("staff.vitals.").append(signs[i].id)), name);
    TextSpec value{Type::label, Colour::ink};
    value.id = name.id + ".value";
    frame.text({x, y + line, wide - 16, frame.line_of(Type::label) + 1}, signs[i].value, value);
  }
  frame.on(Colour::bg);
}

}  // namespace kiosk
