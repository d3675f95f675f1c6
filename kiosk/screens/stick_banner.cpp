#include "screens/stick_banner.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/conversation.h"
#include "library/stick_refusals.h"
#include "screens/staff_parts.h"
#include "ui/speech_text.h"

namespace kiosk {

namespace {

struct Line {
  std::string_view id;
  Words words;
};

// What the banner says. What concerns whoever sits before the screen is in their language; why a stick is refused is for staff,
// in the clinic's.
struct StickSaying {
  std::string_view icon = "usb";
  Colour disc = Colour::primary_soft;
  Colour ink = Colour::on_primary_soft;
  Words title;
  std::vector<Line> lines;
  bool bar = false;
};

Words time_left(const Frame& frame, const SyncNews& news) {
  if (!news.seconds_left) return frame.say("stick.leave_in");
  const std::uint64_t seconds = *news.seconds_left;
  if (seconds < 45) return frame.say("stick.soon");
  if (seconds < 90) return frame.say("stick.minute");
  return frame.say("stick.minutes", {{"n", std::to_string((seconds + 30) / 60)}});
}

std::string_view after_done(const SyncNews& news) {
  if (news.release.empty()) return news.report == StickReport::failed ? "stick.only_no_report" : "stick.done_report";
  if (news.report == StickReport::failed) return "stick.done_no_report";
  if (news.waiting) return "stick.done_waiting";
  return news.already ? "stick.done_already" : "stick.done_new";
}

StickSaying refusal(const Frame& frame, const SyncNews& news) {
  const StickRefusal& row = stick_refusal(news.code);
  const LanguageTag clinic = clinic_language(frame.state);
  const auto words = [&](std::string_view id, const std::vector<LabelValue>& values = {}) {
    return label(frame.state.library.get(), clinic, id, values);
  };
  StickSaying made{"warn", Colour::warn_soft, Colour::warn, words("stick.refused"), {}, false};
  made.lines.push_back({"what", words(row.what, {{"n", std::to_string(news.needed_mb)}})});
  made.lines.push_back({"remedy", words(row.remedy)});
  made.lines.push_back({"code", words(row.engineers ? "stick.code_engineer" : "stick.code", {{"code", news.code}})});
  return made;
}

StickSaying stick_saying(const Frame& frame) {
  const SyncNews& news = frame.state.stick.news;
  switch (news.phase) {
    case StickPhase::copying:
      return {"usb",
              Colour::primary_soft,
              Colour::on_primary_soft,
              frame.say("stick.copying"),
              {{"words", time_left(frame, news)}},
              true};
    case StickPhase::finishing:
      return {"usb",
              Colour::primary_soft,
              Colour::on_primary_soft,
              frame.say("stick.finishing"),
              {{"words", frame.say("stick.finishing_help")}},
              false};
    case StickPhase::done: {
      StickSaying made{"check", Colour::ok_soft, Colour::ok, frame.say("stick.done"), {}, false};
      made.lines.push_back({"words", frame.say(after_done(news), {{"n", version_number(news.release)}})});
      if (news.others > 0) made.lines.push_back({"several", frame.say("stick.done_several")});
      return made;
    }
    case StickPhase::refused:
      return refusal(frame, news);
    case StickPhase::reading:
    case StickPhase::none:
      break;
  }
  return {
      "usb", Colour::topic_lilac, Colour::ink, frame.say("stick.reading"), {{"words", frame.say("stick.reading_help")}},
      false};
}

constexpr float kPad = 32;
constexpr float kDisc = 96;
constexpr float kBar = 20;

struct Places {
  float disc = kDisc;
  Box words;  // x and width alone
  Words percent;
  float percent_width = 0;
  float height = 0;
};

Places places_of(Frame& frame, const StickSaying& saying, float x, float width) {
  Places at;
  const float text_x = x + kPad + at.disc + 28;
  at.words = {text_x, 0, x + width - kPad - text_x, 0};
  if (saying.bar) {
    at.percent = frame.say("stick.percent", {{"n", std::to_string(frame.state.stick.news.percent())}});
    // As wide as it will ever be, so that nothing moves while it counts.
    at.percent_width = frame.text_width(frame.say("stick.percent", {{"n", "100"}}), Type::row_title) + 24;
  }
  float text = frame.text_height(saying.title, Type::row_title, at.words.w - at.percent_width);
  for (const Line& line : saying.lines) text += frame.text_height(line.words, Type::caption, at.words.w);
  if (saying.bar) text += 16 + kBar;
  at.height = std::max(at.disc, text) + 2 * kPad - 4;
  return at;
}

}  // namespace

std::optional<Box> stick_banner_box(Frame& frame) {
  if (!shows_stick(frame.state)) return std::nullopt;
  const float width = std::min(1000.0F, frame.geometry.width() - 80);
  const float x = frame.geometry.width() - 40 - width;
  const float height = places_of(frame, stick_saying(frame), x, width).height;
  return Box{x, 40, width, std::min(height, frame.dock().y - 24 - 40)};
}

void draw_stick_banner(Frame& frame, const Box& box) {
  const StickSaying saying = stick_saying(frame);
  const Places at = places_of(frame, saying, box.x, box.w);
  const std::string screen = frame.screen;
  frame.screen = "stick";
  std::string speech = saying.title.text;
  for (const Line& line : saying.lines) speech.append(". ").append(line.words.text);
  Words said = saying.title;
  said.text = speech;
  frame.node(Role::alert, "stick.banner", said, box);
  frame.card(box, Colour::surface, 40, Elevation::sheet);
  frame.on(Colour::surface);
  const Box disc{box.x + kPad, box.y + (box.h - at.disc) / 2, at.disc, at.disc};
  frame.fill(disc, saying.disc, at.disc / 2);
  frame.icon(saying.icon, disc.x + at.disc / 2, disc.y + at.disc / 2, 48, saying.ink);
  float y = box.y + kPad - 2;
  // A short saying stands in the middle beside its disc.
  const float used = at.height - 2 * kPad + 4;
  float text = frame.text_height(saying.title, Type::row_title, at.words.w - at.percent_width);
  for (const Line& line : saying.lines) text += frame.text_height(line.words, Type::caption, at.words.w);
  if (saying.bar) text += 16 + kBar;
  y += std::max(0.0F, (used - text) / 2);
  // The alert says it whole; its parts are quiet.
  TextSpec title{Type::row_title, Colour::ink};
  title.id = "stick.title";
  title.quiet = true;
  const float title_height =
      frame.text({at.words.x, y, at.words.w - at.percent_width, box.bottom() - y}, saying.title, title);
  if (saying.bar) {
    TextSpec percent{Type::row_title, Colour::primary, TextAlign::end};
    percent.id = "stick.percent";
    percent.quiet = true;
    frame.text({at.words.end() - at.percent_width, y, at.percent_width, title_height + 1}, at.percent, percent);
  }
  y += title_height;
  for (const Line& line : saying.lines) {
    TextSpec spec{Type::caption, Colour::ink2};
    spec.id = std::string("stick.").append(line.id);
    spec.quiet = true;
    spec.own_side = false;
    y += frame.text({at.words.x, y, at.words.w, box.bottom() - y}, line.words, spec);
  }
  if (saying.bar) {
    y += 16;
    const Box track{at.words.x, y, at.words.w, kBar};
    Node& bar = frame.node(Role::progress, "stick.progress", at.percent, track);
    bar.quiet = true;
    frame.fill(track, Colour::sunken, kBar / 2);
    if (frame.contrast) frame.edge(track, Colour::line_strong, 2, kBar / 2);
    const float part = static_cast<float>(frame.state.stick.news.percent()) / 100.0F;
    frame.fill({track.x, track.y, std::max(kBar, track.w * part), kBar}, Colour::primary, kBar / 2);
  }
  const Speech& voice = frame.state.visit.speech;
  if (voice.wants_alert && voice.phase == Speech::Phase::silent && !frame.inert)
    frame.emit(event::AlertSpeech{utterances(frame.tree(), "stick.banner")});
  frame.on(Colour::bg);
  frame.screen = screen;
}

}  // namespace kiosk
