// What grows over weeks, as a line with moments on it: one moment a page, then where it comes from. Weeks, not minutes, and
// nothing that one could fail (CARE D5).
#include <algorithm>
#include <array>
#include <vector>

#include "screens/growth_line.h"
#include "screens/reading_page.h"
#include "screens/screens.h"
#include "screens/source_rows.h"

namespace kiosk {

namespace {

constexpr float kGrowthGap = 24;
constexpr float kCardSide = 40;
constexpr float kCardPad = 28;

struct GrowthParts {
  const GrowthLine& line;
  const GrowthWords& words;
  LanguageTag language;
  std::vector<GrowthStop> stops;
  LineForm form = LineForm::lying;
};

// It rises from its first moment to its top, and falls after it to a third.
float height_at(const GrowthLine& line, std::size_t index) {
  const auto last = static_cast<float>(line.moments.size() - 1);
  const auto at = static_cast<float>(index);
  const float top = line.top < 0 ? last : static_cast<float>(line.top);
  if (at <= top) return top > 0 ? at / top : 1;
  return 1 - 0.75F * (at - top) / (last - top);
}

GrowthParts parts_of_line(const Frame& frame, const GrowthLine& line) {
  const auto found = frame.state.library->words(line, frame.language);
  GrowthParts parts{line, found.words, found.language, {}};
  for (std::size_t i = 0; i < found.words.moments.size(); ++i) {
    const GrowthMoment& moment = found.words.moments[i];
    parts.stops.push_back({"growth.moment." + moment.id,
                           {moment.when, found.language},
                           {moment.title, found.language},
                           height_at(line, i)});
  }
  parts.form = frame.largest() ? LineForm::strip : frame.portrait ? LineForm::upright : LineForm::lying;
  return parts;
}

// ---- the card of a moment

struct CardRoom {
  float text = 0;     // width of its words
  float picture = 0;  // width of the picture at its end, 0: none
  bool with_when = true, with_differ = true;
};

float moment_text_height(Frame& frame, const GrowthParts& parts, const GrowthMoment& moment, float width) {
  return frame.block(moment.text, parts.language, Type::reading, width).height / frame.geometry.scale();
}

// The most that any moment needs: nothing moves when one goes from one to the next.
float growth_card_height(Frame& frame, const GrowthParts& parts, const CardRoom& room) {
  float most = 0;
  for (const GrowthMoment& moment : parts.words.moments) {
    float height = frame.text_height({moment.title, parts.language}, Type::h2, room.text) + 8 +
                   moment_text_height(frame, parts, moment, room.text);
    if (room.with_when) height += frame.text_height({moment.when, parts.language}, Type::label, room.text) + 4;
    most = std::max(most, height);
  }
  if (room.with_differ) most += 16 + frame.text_height(frame.say("growth.differ"), Type::caption, room.text);
  return most + 2 * kCardPad;
}

void draw_moment(Frame& frame, const GrowthParts& parts, const GrowthMoment& moment, const CardRoom& room,
                 const Box& box) {
  frame.card(box, Colour::surface, frame.tokens.radius.card);
  if (room.picture > 0)
    frame.picture({box.end() - room.picture, box.y, room.picture, box.h}, parts.line.picture, frame.tokens.radius.card,
                  {false, true, false, true}, "growth.picture");
  const Colour before = frame.background();
  frame.on(Colour::surface);
  const float x = box.x + kCardSide;
  float y = box.y + kCardPad;
  if (room.with_when) {
    const Words when{moment.when, parts.language};
    const float height = frame.text_height(when, Type::label, room.text);
    TextSpec spec{Type::label, Colour::primary};
    spec.own_side = true;
    spec.id = "growth.when";
    frame.text({x, y, room.text, height + 1}, when, spec);
    y += height + 4;
  }
  const Words title{moment.title, parts.language};
  const float title_height = frame.text_height(title, Type::h2, room.text);
  own_heading(frame, {x, y, room.text, title_height + 1}, title, Type::h2, "growth.title");
  y += title_height + 8;
  TextSpec spec{Type::reading, Colour::ink};
  spec.own_side = true;
  spec.id = "growth.text";
  frame.prose({x, y, room.text, moment_text_height(frame, parts, moment, room.text) + 1}, moment.text, parts.language,
              spec);
  if (room.with_differ) {
    const Words differ = frame.say("growth.differ");
    const float height = frame.text_height(differ, Type::caption, room.text);
    TextSpec small{Type::caption, Colour::ink2};
    small.id = "growth.differ";
    frame.text({x, box.bottom() - kCardPad - height, room.text, height + 1}, differ, small);
  }
  frame.on(before);
}

// ---- the head

struct HeadRoom {
  bool with_eyebrow = true, with_intro = true;
};

float growth_head_height(Frame& frame, const GrowthParts& parts, const HeadRoom& room, float width) {
  const Type type = frame.largest() ? Type::h2 : Type::heading;
  float height = frame.text_height({parts.words.title, parts.language}, type, width);
  if (room.with_eyebrow) height += std::max(44.0F, frame.line_of(Type::dock)) + 4;
  if (room.with_intro) height += 4 + frame.text_height({parts.words.intro, parts.language}, Type::help, width);
  return height;
}

void draw_growth_head(Frame& frame, const GrowthParts& parts, const HeadRoom& room, const Box& box) {
  const Type type = frame.largest() ? Type::h2 : Type::heading;
  float y = box.y;
  if (room.with_eyebrow) {
    eyebrow(frame, box.x, y, box.w, "clock", frame.say("growth.title"));
    y += std::max(44.0F, frame.line_of(Type::dock)) + 4;
  }
  const Words title{parts.words.title, parts.language};
  const float height = frame.text_height(title, type, box.w);
  own_heading(frame, {box.x, y, box.w, height + 1}, title, type, "growth.heading");
  y += height + 4;
  if (!room.with_intro) return;
  const Words intro{parts.words.intro, parts.language};
  TextSpec spec{Type::help, Colour::ink2};
  spec.own_side = true;
  spec.id = "growth.intro";
  frame.text({box.x, y, box.w, frame.text_height(intro, Type::help, box.w) + 1}, intro, spec);
}

// ---- the page of a moment

struct MomentPlan {
  HeadRoom head_room;
  CardRoom card_room;
  float head = 0, line = 0, card = 0;
  bool with_line = true;
  [[nodiscard]] float total() const { return head + kGrowthGap + (with_line ? line + kGrowthGap : 0) + card; }
};

CardRoom card_room(const Frame& frame, const Box& content, bool with_picture) {
  CardRoom room;
  room.picture = with_picture ? 440.0F : 0.0F;
  room.text = content.w - room.picture - 2 * kCardSide;
  if (!frame.portrait && !frame.largest()) room.text = std::min(room.text, frame.measure() + 100);
  return room;
}

// What has no room goes in this order: the eyebrow, the picture, the intro, the line about differences, the line itself, which
// the pager can stand in for.
MomentPlan plan_moment(Frame& frame, const GrowthParts& parts, const Box& content, float room) {
  MomentPlan plan;
  bool picture = !frame.portrait && !frame.largest();
  plan.head_room.with_eyebrow = !frame.largest();
  const auto measure = [&] {
    const bool differ = plan.card_room.with_differ;
    plan.card_room = card_room(frame, content, picture);
    plan.card_room.with_differ = differ;
    plan.card_room.with_when = parts.form == LineForm::strip || !plan.with_line;
    plan.head = growth_head_height(frame, parts, plan.head_room, content.w);
    plan.line = growth_line_height(frame, parts.stops, parts.form, content.w);
    plan.card = growth_card_height(frame, parts, plan.card_room);
  };
  measure();
  const std::array<bool*, 5> less{&plan.head_room.with_eyebrow, &picture, &plan.head_room.with_intro,
                                  &plan.card_room.with_differ, &plan.with_line};
  for (bool* one : less) {
    if (plan.total() <= room) break;
    *one = false;
    measure();
  }
  return plan;
}

// With lower controls the line, which is touched, stands below its card.
void draw_moment_page(Frame& frame, const GrowthParts& parts, int page, float bottom) {
  const Box content = frame.content();
  const int chosen = page - 1;
  const GrowthMoment& moment = parts.words.moments[static_cast<std::size_t>(chosen)];
  MomentPlan plan = plan_moment(frame, parts, content, bottom - content.y);
  const bool low = frame.reach_top() > 0;
  draw_growth_head(frame, parts, plan.head_room, {content.x, content.y, content.w, plan.head});
  const float spare = std::max(0.0F, bottom - content.y - plan.total());
  // What is left over makes the line roomier, and then the card.
  const float more = plan.with_line && parts.form != LineForm::strip ? std::min(spare, 200.0F) : 0;
  plan.line += more;
  float y = content.y + plan.head + kGrowthGap;
  Box line{content.x, y, content.w, plan.line};
  Box card{content.x, y + (plan.with_line ? plan.line + kGrowthGap : 0), content.w, plan.card};
  if (low) {
    card.y = y;
    line.y = std::max(card.bottom() + kGrowthGap, frame.reach_top());
    line.h = std::min(plan.line, bottom - line.y);
  } else {
    card.h = std::min(bottom - card.y, plan.card + 40);
  }
  const auto draw_card = [&] {
    const PageTurn turning(frame);
    draw_moment(frame, parts, moment, plan.card_room, card);
  };
  if (low) draw_card();
  if (plan.with_line) {
    const int touched = draw_growth_line(frame, parts.stops, parts.form, chosen, line);
    if (touched >= 0) frame.emit(event::TurnTo{touched + 1});
  }
  if (!low) draw_card();
}

// ---- where it comes from

// Gives where it ends.
float draw_source_page(Frame& frame, const std::vector<SourceRow>& rows, const Reviewed& about, const Box& box) {
  const Words title = frame.say("sources.title");
  const float height = frame.text_height(title, Type::h2, box.w);
  own_heading(frame, {box.x, box.y, box.w, height + 1}, title, Type::h2, "growth.sources_title");
  float y = box.y + height + 20;
  const PageTurn turning(frame);
  for (const SourceRow& row : rows) {
    draw_source_row(frame, row, {box.x, y, box.w, row.height}, about, false);
    y += row.height + kSourceGap;
  }
  return y;
}

// Where the page leaves room: beside its rows, or upright below them.
void draw_source_art(Frame& frame, const GrowthLine& line, const Box& rows, float end) {
  const Box content = frame.content();
  Box art{rows.end() + 64, rows.y, content.end() - rows.end() - 64, rows.h};
  if (frame.portrait)
    art = {content.x, end + kGrowthGap, content.w, std::min(560.0F, rows.bottom() - end - kGrowthGap)};
  if (art.w < 300 || art.h < 300) return;
  frame.picture(art, line.picture, frame.tokens.radius.picture, {}, "growth.picture");
}

}  // namespace

void draw(const route::Growth& route, Frame& frame) {
  const GrowthLine* line = frame.state.library ? frame.state.library->growth_line(route.id) : nullptr;
  if (line == nullptr) return;
  const GrowthParts parts = parts_of_line(frame, *line);
  const Box content = frame.content();
  const Words open = frame.say("article.sources", {{"n", std::to_string(line->sources.size())}});
  const Words close = frame.say("article.close_sources");
  const Reviewed about = reviewed_of(frame, *line, parts.words, parts.language);
  const bool art = !frame.portrait && !frame.largest() && frame.reach_top() <= 0;
  const float width = art ? 1120 : content.w;
  const auto moments = static_cast<int>(parts.stops.size());
  const float top = content.y + frame.text_height(frame.say("sources.title"), Type::h2, width) + 20;
  const ReadingBar open_bar = reading_bar(frame, content.x, content.w, open, close);
  const ReadingBar close_bar = reading_bar(frame, content.x, content.w, close, open);
  const float bottom = open_bar.top - kAboveControls;
  const auto sources = source_pages(source_rows(frame, line->sources, about, width), bottom - top, 0);
  const int pages = moments + static_cast<int>(sources.size());
  const int page = clamp_page(route.page, static_cast<std::size_t>(pages));
  const bool reading = page <= moments;
  if (reading) {
    draw_moment_page(frame, parts, page, bottom);
  } else {
    const Box rows{content.x, content.y, width, bottom - content.y};
    const float end = draw_source_page(frame, sources[static_cast<std::size_t>(page - moments - 1)], about, rows);
    draw_source_art(frame, *line, rows, end);
  }
  const ReadingBar& bar = reading ? open_bar : close_bar;
  ButtonSpec button_spec{"growth.sources", reading ? open : close, bar.button, reading ? "book" : "close"};
  button_spec.quiet = true;
  if (button(frame, button_spec)) frame.emit(event::TurnTo{reading ? moments + 1 : 1});
  if (pager(frame, {bar.pager, page, pages, true, {}})) leave(frame);
}

}  // namespace kiosk
