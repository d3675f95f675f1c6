// Choose your language: each in its own script, direction and voice. No flags.
#include <algorithm>
#include <array>

#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr std::array<Colour, 6> kTints{Colour::topic_peach, Colour::topic_sage, Colour::topic_lilac,
                                       Colour::topic_honey, Colour::topic_sky,  Colour::topic_rose};

void draw_card(Frame& frame, const LabelLanguage& offered, const Box& box, Colour tint) {
  const bool chosen = offered.tag == frame.language;
  const float radius = frame.tokens.radius.card;
  const float voice = frame.largest() ? 120.0F : 88.0F;
  // The card keeps its own language's side.
  const bool turned = is_right_to_left(offered.tag) != frame.rtl;
  const Box say{turned ? box.end() - 40 - voice : box.x + 40, box.bottom() - 28 - voice, voice, voice};
  const Words name{offered.name, offered.tag};
  ControlSpec control{"language." + offered.tag.value, name, box, "language/" + offered.tag.value};
  control.radius = radius;
  control.state.selected = chosen;
  control.holes = {say};
  const Press press = frame.begin(control);
  if (chosen)
    frame.edge(box.inset(-frame.tokens.stroke.selected_card), Colour::primary, frame.tokens.stroke.selected_card,
               radius + 6);
  frame.fill(box, tint, radius);
  press_veil(frame, box, radius, press.pressed);
  if (frame.contrast && !chosen) frame.edge(box, Colour::ink, frame.tokens.stroke.high_contrast, radius);
  const Colour before = frame.background();
  frame.on(tint);
  const Box words = box.inset(40);
  TextSpec title{Type::language_name};
  title.own_side = true;
  const float name_line = frame.line_of(Type::language_name);
  frame.text(
      {words.x, box.y + 64 - name_line * 0.72F + 8, words.w, frame.text_height(name, Type::language_name, words.w)},
      name, title);
  TextSpec hello{Type::lead, Colour::ink};
  hello.own_side = true;
  const Words greeting{offered.greeting, offered.tag};
  float y = box.y + 64 + name_line * 0.55F;
  y += frame.text({words.x, y, words.w, frame.text_height(greeting, Type::lead, words.w)}, greeting, hello);
  if (offered.draft) {
    const Words draft = label(frame.state.library.get(), offered.tag, "language.draft");
    TextSpec mark{Type::caption, Colour::ink2};
    mark.own_side = true;
    if (y + frame.line_of(Type::caption) <= say.y)
      frame.text({words.x, y, words.w, frame.line_of(Type::caption) + 1}, draft, mark);
  }
  if (chosen) {
    const float cx = turned ? box.x + 72 : box.end() - 72;
    frame.fill({cx - 32, say.y + voice / 2 - 32, 64, 64}, Colour::primary, 32);
    frame.icon("check", cx, say.y + voice / 2, 40, Colour::on_primary);
  }
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(event::ChooseLanguage{offered.tag});

  ControlSpec speaker{"language.say." + offered.tag.value, label(frame.state.library.get(), offered.tag, "help.say"),
                      say};
  speaker.quiet = true;
  const Press spoken = frame.begin(speaker);
  frame.fill(say, Colour::surface, voice / 2);
  if (frame.contrast) frame.edge(say, Colour::line_strong, frame.tokens.stroke.control, voice / 2);
  press_veil(frame, say, voice / 2, spoken.pressed);
  frame.icon("speaker", say.x + voice / 2, say.y + voice / 2, 40, Colour::primary);
  frame.end();
  if (spoken.activated) frame.emit(event::SayThis{{offered.name + ". " + offered.greeting, offered.tag, "", 0, 0}});
}

}  // namespace

void draw(const route::Language& route, Frame& frame) {
  const Box content = frame.content();
  const float circle = 72;
  frame.icon("globe", content.x + circle / 2, 64 + circle / 2, 64, Colour::primary);
  const float used =
      heading(frame, {content.x + circle + 26, 64, content.w - circle - 26, 300}, frame.say("language.title"));
  const float top = std::max({176.0F, 64 + used + 32, frame.reach_top()});
  std::vector<LabelLanguage> offered;
  for (const LanguageTag& tag : offered_languages(frame.state)) {
    const auto& known = label_languages();
    const auto it = std::ranges::find_if(known, [&](const LabelLanguage& one) { return one.tag == tag; });
    offered.push_back(it != known.end() ? *it : LabelLanguage{tag, tag.value, {}, true});
  }
  const int columns = frame.portrait ? 2 : frame.largest() ? 3 : 4;
  const float gap = 24;
  const float w = (content.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float side = frame.target();
  const int count = static_cast<int>(offered.size());
  const float least = frame.largest() ? 372 : 340;
  const int fit = std::max(1, static_cast<int>((content.bottom() - top + gap) / (least + gap)));
  const bool paged = count > columns * fit;
  const int rows = paged ? std::max(1, static_cast<int>((content.bottom() - top - side) / (least + gap))) : fit;
  const int each = columns * rows;
  const int pages = std::max(1, (count + each - 1) / each);
  const int page = std::clamp(route.page, 1, pages);
  for (int i = (page - 1) * each; i < std::min(count, page * each); ++i) {
    const int at = i - (page - 1) * each;
    const Box box{content.x + static_cast<float>(at % columns) * (w + gap),
                  top + static_cast<float>(at / columns) * (least + gap), w, least};
    draw_card(frame, offered[static_cast<std::size_t>(i)], box, kTints[static_cast<std::size_t>(i) % kTints.size()]);
  }
  if (paged) pager(frame, {{content.x, content.bottom() - side, content.w, side}, page, pages, false, {}});
}

}  // namespace kiosk
