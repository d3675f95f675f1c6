// The content note before a sensitive item (CARE D4): what it holds, how it ends, and three ways on.
#include <algorithm>

#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

struct Noted {
  Words note;
  const char* title = "note.title_article";
  const char* open = "note.open_article";
  const char* written = "note.real";
  int minutes = 0;
};

Noted noted(const route::Note& route, Frame& frame) {
  Noted out;
  const Library& library = *frame.state.library;
  if (const Article* article = route.kind == route::NoteKind::article ? library.article(route.id) : nullptr) {
    const auto found = library.words(*article, frame.language);
    out.note = {found.words.note, found.language};
    out.minutes = minutes_to_read(found.words.word_count);
  } else if (const Story* story = route.kind == route::NoteKind::story ? library.story(route.id) : nullptr) {
    const auto found = library.words(*story, frame.language);
    out = {{found.words.note, found.language},
           "note.title_story",
           "note.open_story",
           "note.composite",
           minutes_to_read(found.words.word_count)};
  } else if (const Topic* topic = library.topic(route.id)) {
    const auto found = library.words(*topic, frame.language);
    out = {{found.words.note, found.language}, "note.title_topic", "note.open_topic", "note.real", 0};
  }
  return out;
}

float fact(Frame& frame, const Box& box, std::string_view icon, const Words& words) {
  const float room = box.w - 60;
  const float height = std::max(frame.text_height(words, Type::help, room), 46.0F);
  frame.icon(icon, box.x + 20, box.y + frame.line_of(Type::help) / 2, 40, Colour::primary);
  frame.text({box.x + 60, box.y, room, height + 1}, words, {Type::help});
  return height + 14;
}

}  // namespace

void draw(const route::Note& route, Frame& frame) {
  if (!frame.state.library) return;
  const Noted item = noted(route, frame);
  frame.ground(Colour::topic_lilac);
  const Box content = frame.content();
  const float h = std::max(112.0F, frame.target());
  const bool with_picture = !frame.largest();
  float x = content.x;
  float width = content.w;
  float y = 72;
  if (frame.portrait && with_picture) {
    frame.picture({content.x, 64, content.w, 480}, "media/quiet-tea.svg", frame.tokens.radius.picture);
    y = 576;
  } else if (!frame.portrait) {
    if (with_picture) {
      const float art = frame.size == TextSize::large ? 560.0F : 736.0F;
      const bool words_first = frame.hand_at_start();
      frame.picture({words_first ? content.end() - art : content.x, 64, art, content.bottom() - 64},
                    "media/quiet-tea.svg", frame.tokens.radius.picture);
      x = words_first ? content.x : content.x + art + 80;
      width = content.w - art - 80;
    } else {
      width = content.end() - x;
    }
  }
  y += eyebrow(frame, x, y, width, "shield", frame.say("note.eyebrow")) + 12;
  y += heading(frame, {x, y, width, 400}, frame.say(item.title)) + 12;
  TextSpec sentence{Type::reading};
  sentence.own_side = true;
  sentence.id = "note.sentence";
  if (frame.text_height(item.note, Type::reading, width) > (frame.portrait ? 500.0F : 260.0F))
    sentence.type = Type::help;
  y += frame.text({x, y, width, 500}, item.note, sentence) + 24;

  const float buttons = frame.portrait ? 3 * h + 2 * 24 : 2 * h + 24;
  const float foot = content.bottom() - buttons;
  const Box facts{x, y, width, foot - y};
  // At Largest only what fits stands here: the note and the ways on come first.
  const auto draw_fact = [&](std::string_view icon, const Words& words) {
    if (y + frame.text_height(words, Type::help, facts.w - 60) <= foot - 16)
      y += fact(frame, {x, y, width, 0}, icon, words);
  };
  if (item.minutes > 0)
    draw_fact("clock", frame.say(item.minutes == 1 ? "note.minutes_one" : "note.minutes_many",
                                 {{"n", std::to_string(item.minutes)}}));
  draw_fact("people", frame.say(item.written));
  draw_fact("speaker", frame.say("note.quiet"));

  const float half = (width - 24) / 2;
  ButtonSpec talk{"note.talk", frame.say("note.talk"), {x, foot, width, h}, "people"};
  talk.kind = ButtonKind::soft;
  talk.action = "help";
  ButtonSpec open{"note.open", frame.say(item.open), {x, foot + h + 24, frame.portrait ? width : half, h}, "book"};
  open.kind = ButtonKind::primary;
  ButtonSpec other{"note.else", frame.say("note.else"),
                   frame.portrait ? Box{x, foot + 2 * (h + 24), width, h} : Box{x + half + 24, foot + h + 24, half, h},
                   "return"};
  if (button(frame, talk)) frame.emit(event::OpenHelp{});
  if (button(frame, open)) frame.emit(event::OpenNoted{});
  if (button(frame, other)) frame.emit(event::Back{});
}

}  // namespace kiosk
