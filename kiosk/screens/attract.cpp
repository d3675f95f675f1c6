// The attract loop: one tip or one story's line at a time, and the languages to begin in. Nothing sensitive (CARE D4).
#include <algorithm>
#include <cmath>

#include "library/language_name.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

struct Slide {
  bool story = false;
  Words first;   // the tip, or the quote
  Words second;  // its body, or whose story
  Words read;    // a story's button
  std::string id;
  std::string picture;
  int minutes = 0;
};

Slide slide_at(const State& state, int number) {
  Slide slide;
  const Library& library = *state.library;
  const LanguageTag& wanted = state.visit.preferences.language;
  const auto& entry = library.attract.at(static_cast<std::size_t>(std::clamp(number, 1, slide_count(state)) - 1));
  slide.id = entry.id;
  if (const Story* story = entry.kind == ItemKind::story ? library.story(entry.id) : nullptr) {
    const auto found = library.words(*story, wanted);
    slide.story = true;
    slide.first = {"\xE2\x80\x9C" + found.words.quote + "\xE2\x80\x9D", found.language};
    slide.second = {found.words.who, found.language};
    slide.read = {found.words.read, found.language};
    slide.picture = story->picture;
    slide.minutes = minutes_to_read(found.words.word_count);
  } else if (const Tip* tip = library.tip(entry.id)) {
    const auto found = library.words(*tip, wanted);
    slide.first = {found.words.title, found.language};
    slide.second = {found.words.body, found.language};
    slide.picture = tip->picture;
  }
  return slide;
}

// Where things stand: the picture, and the column of words.
struct Plan {
  Box picture;
  Box column;
  Type second = Type::lead;
  bool with_second = true;  // the longest words at Largest stand alone
};

float words_height(Frame& frame, const Slide& slide, const Plan& plan) {
  const Type first = slide.story ? Type::quote : Type::display;
  float height = frame.line_of(Type::caption) + 20 + frame.text_height(slide.first, first, plan.column.w) + 24;
  if (plan.with_second) height += frame.text_height(slide.second, plan.second, plan.column.w);
  if (slide.story) height += 28 + frame.target();
  return height;
}

// Rows of language pills. Draws when `draw`; the height that they take either way.
float languages(Frame& frame, const Box& column, bool draw) {
  const float height = frame.largest() ? 120.0F : 88.0F;
  float x = column.x;
  float y = column.y;
  for (const LanguageTag& tag : offered_languages(frame.state)) {
    const Words name = language_name(tag);
    const float width = std::max(frame.text_width(name, Type::label) + 72, height + 20);
    if (x > column.x && x + width > column.end()) {
      x = column.x;
      y += height + 17;
    }
    if (draw) {
      ButtonSpec pill{"attract.language." + tag.value, name, {x, y, width, height}};
      pill.kind = tag == frame.language ? ButtonKind::primary : ButtonKind::secondary;
      pill.selected = tag == frame.language;
      pill.quiet = true;
      pill.action = "language/" + tag.value;
      if (button(frame, pill)) frame.emit(event::ChooseLanguage{tag});
    }
    x += width + 17;
  }
  return y + height - column.y;
}

float begin_height(Frame& frame, const Box& column) {
  return frame.line_of(Type::label) + 24 + languages(frame, column, false);
}

Plan choose_plan(Frame& frame, const Slide& slide) {
  const Box glass = frame.geometry.glass();
  if (frame.portrait) {
    Plan plan;
    for (const float art : {830.0F, 700.0F, 560.0F, 420.0F, 300.0F}) {
      plan = {{glass.x, glass.y, glass.w, art - glass.y},
              {64, art + 48, 952, frame.content().bottom() - art - 48},
              Type::lead};
      if (words_height(frame, slide, plan) + 32 + begin_height(frame, plan.column) <= plan.column.h) return plan;
    }
    plan.second = Type::help;
    plan.with_second = words_height(frame, slide, plan) + 32 + begin_height(frame, plan.column) <= plan.column.h;
    return plan;
  }
  Plan plan;
  for (const auto& [width, second] : {std::pair{slide.story ? 800.0F : 740.0F, Type::lead},
                                      {slide.story ? 800.0F : 740.0F, Type::help},
                                      {1000.0F, Type::lead},
                                      {1000.0F, Type::help},
                                      {1160.0F, Type::help}}) {
    const float art = slide.story ? 1060.0F - (width - 800) - 80 : 1920 - 80 - width - 28;
    plan.second = second;
    if (slide.story) {
      plan.picture = {glass.x, glass.y, art - glass.x, glass.h};
      plan.column = {art + 80, 72, width, frame.content().bottom() - 72};
    } else {
      plan.picture = {1920 - art, glass.y, glass.end() - 1920 + art, glass.h};
      plan.column = {80, 104, width, frame.content().bottom() - 104};
    }
    if (words_height(frame, slide, plan) + 32 + begin_height(frame, plan.column) <= plan.column.h) return plan;
  }
  plan.with_second = false;
  return plan;
}

void draw_slide(Frame& frame, int number, bool before) {
  const Slide slide = slide_at(frame.state, number);
  const Plan plan = choose_plan(frame, slide);
  frame.ground(Colour::bg);
  // A loop of one slide is a still picture: it never has to be drawn again.
  const float zoom = slide_count(frame.state) > 1 ? frame.attract_drift(before) : 1;
  frame.picture(plan.picture, slide.picture, 0, {false, false, false, false}, "attract.picture", zoom);
  const Box& column = plan.column;
  float y = column.y;
  eyebrow(frame, column.x, y, column.w, slide.story ? "book" : "heart",
          frame.say(slide.story ? "attract.story_eyebrow" : "attract.tip_eyebrow"));
  y += frame.line_of(Type::caption) + 20;
  TextSpec first{slide.story ? Type::quote : Type::display};
  first.role = Role::heading;
  first.id = "attract.heading";
  first.own_side = slide.first.language == frame.language;
  y += frame.text({column.x, y, column.w, column.bottom() - y}, slide.first, first) + 24;
  TextSpec second{plan.second, Colour::ink2};
  if (plan.with_second) y += frame.text({column.x, y, column.w, column.bottom() - y}, slide.second, second);
  if (slide.story) {
    y = std::max(y + 28, frame.portrait ? 0 : frame.reach_top());
    const Words minutes = frame.say(slide.minutes == 1 ? "story.minutes_one" : "story.minutes_many",
                                    {{"n", std::to_string(slide.minutes)}});
    ButtonSpec read{"attract.story." + slide.id,
                    slide.read,
                    {column.x, y, button_width(frame, slide.read, true), frame.target()},
                    "book"};
    read.kind = ButtonKind::primary;
    read.action = "story/" + slide.id;
    if (button(frame, read)) frame.emit(event::Open{route::Story{slide.id, 1}});
    const float x = read.box.end() + 32;
    if (x + 48 + frame.text_width(minutes, Type::caption) <= column.end()) {
      frame.icon("clock", x + 17, y + frame.target() / 2, 34, Colour::ink2);
      TextSpec text{Type::caption, Colour::ink2};
      text.place = Place::middle;
      frame.text({x + 48, y, column.end() - x - 48, frame.target()}, minutes, text);
    }
    y += frame.target();
  }
  // The languages stand at the foot of the column, or right below the words where those are long.
  const float block_height = begin_height(frame, column);
  const float foot = std::max(y + 32, column.bottom() - block_height);
  // Each slide asks in the next language, so that nobody has to read the one before it.
  const std::vector<LanguageTag> offered = offered_languages(frame.state);
  const LanguageTag asked =
      offered.empty() ? frame.language : offered[static_cast<std::size_t>(number - 1) % offered.size()];
  TextSpec begin{Type::label};
  begin.id = "attract.begin";
  begin.quiet = true;
  const Words begin_words = label(frame.state.library.get(), asked, "attract.begin");
  frame.text({column.x, foot, column.w, frame.text_height(begin_words, Type::label, column.w)}, begin_words, begin);
  const int count = slide_count(frame.state);
  const float dots_width = static_cast<float>(count) * 30 + 26;
  if (count > 1 && frame.text_width(begin_words, Type::label) + 40 + dots_width <= column.w)
    dots(frame, column.end() - 20, foot + frame.line_of(Type::label) / 2, count, number, true);
  languages(frame, {column.x, foot + frame.line_of(Type::label) + 24, column.w, 0}, true);
}

}  // namespace

void draw(const route::Attract& route, Frame& frame) {
  if (!frame.state.library || frame.state.library->attract.empty()) return;
  const float t = frame.attract_fade();
  if (t < 1 && !frame.inert) {
    frame.inert = true;
    draw_slide(frame, frame.slide_before(), true);
    frame.inert = false;
    frame.canvas.fade = t;
  }
  draw_slide(frame, route.slide, false);
  frame.canvas.fade = 1;
}

}  // namespace kiosk
