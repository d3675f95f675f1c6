// What parents opened and what they took home: a bar a week, then what it was most. Each bar has its figure beside it; one that may
// not be told is "a few", and its bar is as short as every other such (CARE D1).
#include <algorithm>
#include <string>
#include <vector>

#include "app/numbers.h"
#include "library/item_title.h"
#include "screens/screens.h"
#include "screens/staff_parts.h"

namespace kiosk {

namespace {

constexpr float kNumbersGap = 24;
constexpr float kChartPad = 28;
constexpr float kFewBar = 20;
constexpr float kBarHeight = 28;

struct BarRow {
  Words name;
  Figure figure;
};

struct BarChart {
  const char* id;
  Words title;
  std::vector<BarRow> rows;
  Colour colour = Colour::primary;
  float name_share = 0.5F;  // of the width, for the names
};

Words figure_words(const Frame& frame, const Figure& figure) {
  if (figure.few) return frame.say("staff.numbers_few");
  if (figure.count == 0) return frame.say("staff.numbers_none");
  return {std::to_string(figure.count), frame.language};
}

float bar_length(const Figure& figure, std::uint64_t most, float room) {
  if (figure.few) return kFewBar;
  if (figure.count == 0) return 0;
  return kFewBar +
         (room - kFewBar) * static_cast<float>(figure.count) / static_cast<float>(std::max(most, kLeastCount));
}

float bar_row_height(Frame& frame, const BarRow& row, float name) {
  return std::max(52.0F, frame.text_height(row.name, Type::caption, name) + 14);
}

float name_width(const Box& box, const BarChart& chart) { return (box.w - 2 * kChartPad) * chart.name_share; }

float chart_height(Frame& frame, const Box& box, const BarChart& chart) {
  float height = 2 * kChartPad + frame.text_height(chart.title, Type::row_title, box.w - 2 * kChartPad) + 12;
  if (chart.rows.empty()) return height + frame.line_of(Type::caption);
  for (const BarRow& row : chart.rows) height += bar_row_height(frame, row, name_width(box, chart));
  return height;
}

void draw_bar_row(Frame& frame, const Box& box, const BarChart& chart, const BarRow& row, std::uint64_t most,
                  float figures, const std::string& id) {
  const float name = name_width({box.x - kChartPad, 0, box.w + 2 * kChartPad, 0}, chart);
  TextSpec words{Type::caption, Colour::ink};
  words.place = Place::middle;
  words.id = id;
  frame.text({box.x, box.y, name, box.h}, row.name, words);
  const float x = box.x + name + 20;
  const float length = bar_length(row.figure, most, box.w - name - 20 - 16 - figures);
  if (length > 0) {
    const Box bar{x, box.y + (box.h - kBarHeight) / 2, length, kBarHeight};
    frame.fill(bar, chart.colour, 8);
    if (frame.contrast) frame.edge(bar, Colour::line_strong, 2, 8);
  }
  TextSpec figure{Type::label, Colour::ink};
  figure.place = Place::middle;
  figure.id = id + ".figure";
  frame.text({x + length + 16, box.y, figures, box.h}, figure_words(frame, row.figure), figure);
}

void draw_chart(Frame& frame, const Box& box, const BarChart& chart) {
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const std::string id = std::string("staff_numbers.").append(chart.id);
  const float inside = box.w - 2 * kChartPad;
  float y = box.y + kChartPad;
  y += heading(frame, {box.x + kChartPad, y, inside, frame.text_height(chart.title, Type::row_title, inside) + 1},
               chart.title, Type::row_title, id) +
       12;
  if (chart.rows.empty())
    staff_line(frame, {box.x + kChartPad, y, inside, 0}, frame.say("staff.numbers_none_listed"), Type::caption,
               Colour::ink2, id + ".none");
  std::uint64_t most = 0;
  float figures = 0;
  for (const BarRow& row : chart.rows) {
    most = std::max(most, row.figure.count);
    figures = std::max(figures, frame.text_width(figure_words(frame, row.figure), Type::label) + 2);
  }
  int number = 0;
  for (const BarRow& row : chart.rows) {
    const float height = bar_row_height(frame, row, name_width(box, chart));
    std::string row_id = id;
    row_id.append(".").append(std::to_string(++number));
    draw_bar_row(frame, {box.x + kChartPad, y, inside, height}, chart, row, most, figures, row_id);
    y += height;
  }
  frame.on(Colour::bg);
}

BarChart weeks_chart(Frame& frame, const Numbers& numbers, const char* id, const char* title,
                     Figure Numbers::Week::*figure) {
  BarChart chart{id, frame.say(title), {}, Colour::primary, 0.44F};
  for (const Numbers::Week& week : numbers.weeks) {
    const Words month = frame.say("date.month." + std::to_string(week.first.month));
    chart.rows.push_back(
        {frame.say("staff.numbers_week", {{"day", std::to_string(week.first.day)}, {"month", month.text}}),
         week.*figure});
  }
  return chart;
}

Words item_words(Frame& frame, const std::string& item) {
  const Library* library = visitors_library(frame.state).get();
  if (item.find('/') == std::string::npos) return frame.say(std::string("staff.numbers_item.").append(item));
  const auto title = library != nullptr ? item_title(*library, item, frame.language) : std::nullopt;
  // An author's save may take a page away while its row stands here.
  return title ? title->title : frame.say("staff.numbers_item.others");
}

BarChart items_chart(Frame& frame, const Numbers& numbers, std::vector<Numbers::Item> Numbers::*list, const char* id,
                     const char* title) {
  const std::vector<Numbers::Item>& items = numbers.*list;
  const Words month = frame.say("date.month." + std::to_string(numbers.listed.month));
  const Words words = frame.say(title, {{"day", std::to_string(numbers.listed.day)}, {"month", month.text}});
  BarChart chart{id, words, {}, Colour::primary, 0.5F};
  for (const Numbers::Item& item : items) chart.rows.push_back({item_words(frame, item.item), item.figure});
  return chart;
}

// Beside each other where there is room, otherwise below each other.
void draw_weeks(Frame& frame, const Box& body, const Numbers& numbers) {
  const BarChart opened =
      weeks_chart(frame, numbers, "opened_weeks", "staff.numbers_opened_weeks", &Numbers::Week::opened);
  const BarChart taken = weeks_chart(frame, numbers, "taken_weeks", "staff.numbers_taken_weeks", &Numbers::Week::taken);
  Box first = body;
  if (!frame.portrait) first.w = (body.w - kNumbersGap) / 2;
  first.h = std::max(chart_height(frame, first, opened), chart_height(frame, first, taken));
  draw_chart(frame, first, opened);
  Box second = first;
  if (frame.portrait) second.y += first.h + kNumbersGap;
  else second.x += first.w + kNumbersGap;
  draw_chart(frame, second, taken);
}

void say_why(Frame& frame, const Box& box, std::string_view icon, const char* label) {
  staff_card(frame, box, icon, frame.say(label), frame.say(std::string(label).append("_help")), "staff_numbers.state");
}

}  // namespace

void draw(const route::StaffNumbers& route, Frame& frame) {
  const Box body = staff_page(frame, StaffPlace::numbers);
  if (!frame.state.staff) return;
  float y = body.y;
  y += heading(frame, {body.x, y, body.w, 90}, frame.say("staff.numbers"), Type::h1, "staff_numbers.heading");
  const Numbers* numbers = frame.state.staff->numbers.get();
  const Box below{body.x, y + 24, body.w, body.bottom() - y - 24};
  if (numbers == nullptr) return say_why(frame, below, "clock", "staff.numbers_reading");
  if (numbers->source == Numbers::Source::off) return say_why(frame, below, "chart", "staff.numbers_off");
  if (numbers->source == Numbers::Source::unreadable) return say_why(frame, below, "warn", "staff.numbers_unreadable");
  if (numbers->weeks.empty()) return say_why(frame, below, "chart", "staff.numbers_nothing");
  y += staff_line(frame, {body.x, y, body.w, 0}, frame.say("staff.numbers_lead"), Type::help, Colour::ink2,
                  "staff_numbers.lead") +
       20;
  constexpr int kPages = 3;
  const int page = std::clamp(route.page, 1, kPages);
  Box chart_box{body.x, y, body.w, 0};
  if (page == 1) {
    draw_weeks(frame, chart_box, *numbers);
  } else {
    const BarChart chart = page == 2 ? items_chart(frame, *numbers, &Numbers::opened, "opened", "staff.numbers_opened")
                                     : items_chart(frame, *numbers, &Numbers::taken, "taken", "staff.numbers_taken");
    chart_box.h = chart_height(frame, chart_box, chart);
    draw_chart(frame, chart_box, chart);
  }
  pager(frame, {{body.x, body.bottom() - 96, body.w, 96}, page, kPages, false, {}});
}

}  // namespace kiosk
