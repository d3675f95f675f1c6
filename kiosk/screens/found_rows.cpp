#include "screens/found_rows.h"

#include <algorithm>

#include "screens/item_rows.h"

namespace kiosk {

namespace {

constexpr float kInset = 32;
constexpr float kChevronRoom = 76;
constexpr float kIcon = 30;
constexpr std::size_t kMostWords = 16;

struct Look {
  std::string_view icon;
  Words kind;
  Route route;
  RowMark mark = RowMark::none;
  Words brief{};  // the kind without how long it takes
};

// What nobody has signed says so (CARE E3).
template <class Item>
RowMark mark_of_words(Frame& frame, const Item* item) {
  if (item == nullptr) return RowMark::none;
  const Library& library = *frame.state.library;
  const auto found = library.words(*item, frame.language);
  if (found.words.sign_off) return RowMark::none;
  return found.language == library.edition.default_language ? RowMark::unchecked : RowMark::draft;
}

Look look_of(Frame& frame, const SearchPlace& place) {
  const auto item = [&](ItemKind kind) -> Look {
    const ItemRef ref{kind, place.id};
    const auto row = item_row(frame, ref);
    if (!row) return {"book", frame.say("kind.article"), route_of(ref)};
    const std::string_view brief = kind == ItemKind::article ? "kind.article"
                                   : kind == ItemKind::story ? "kind.story"
                                                             : "kind.tip";
    return {row->row.icon, row->row.kind, route_of(ref), row->row.mark, frame.say(brief)};
  };
  switch (place.kind) {
    case SearchKind::article:
      return item(ItemKind::article);
    case SearchKind::story:
      return item(ItemKind::story);
    case SearchKind::tip:
      return item(ItemKind::tip);
    case SearchKind::topic:
      return {"heart", frame.say("kind.topic"), route::Topic{place.id}};
    case SearchKind::baby_state:
      return {"baby", frame.say("home.baby_states"), route::BabyStates{place.id},
              mark_of_words(frame, frame.state.library->baby_state(place.id))};
    case SearchKind::growth:
      return {"clock", frame.say("kind.growth"), route::Growth{place.id},
              mark_of_words(frame, frame.state.library->growth_line(place.id))};
    case SearchKind::group:
      return {"people", frame.say("home.groups"), route::Group{place.id}};
    case SearchKind::contact:
      break;
  }
  return {"phone", frame.say("home.people"), route::Contact{place.id}};
}

float words_width(float row) { return row - kInset - kChevronRoom; }

// As many words of the passage as stand on one line.
MarkedText on_one_line(Frame& frame, const SearchHit& hit, float width) {
  const TextSpec spec{Type::caption, Colour::ink2};
  for (std::size_t words = kMostWords; words > 1; --words) {
    MarkedText text = shortened(hit.snippet, hit.language, words);
    if (frame.found_block({text.text, hit.language}, text.marks, spec, width).lines.size() <= 1) return text;
  }
  return {};
}

float line_height(Frame& frame) { return frame.line_of(Type::caption); }

float title_height(Frame& frame, const SearchHit& hit, float width) {
  return frame.found_block({hit.title.text, hit.language}, hit.title.marks, {Type::row_title}, width).height /
         frame.geometry.scale();
}

}  // namespace

float found_row_height(Frame& frame, const SearchFound& found, float width) {
  // A title of one line with its sentence, or the longest title alone.
  const float line = line_height(frame);
  float words = frame.line_of(Type::row_title) + 4 + line;
  for (const SearchHit& hit : found.hits) words = std::max(words, title_height(frame, hit, words_width(width)));
  // Where the reach is short, every row that fits counts.
  return std::max(frame.reach_top() > 0 ? 0.0F : 182.0F, 22 + line + 4 + words + 22);
}

void draw_found_row(Frame& frame, const SearchHit& hit, const Box& box) {
  const Look look = look_of(frame, hit.place);
  static constexpr std::string_view kNames[] = {"topic", "article", "story", "tip",
                                                "state", "growth",  "group", "contact"};
  ControlSpec control{
      frame.screen + "." + std::string(kNames[static_cast<std::size_t>(hit.place.kind)]) + "." + hit.place.id,
      {hit.title.text, hit.language},
      box,
      to_string(look.route)};
  control.radius = frame.tokens.radius.card;
  const Press press = frame.begin(control);
  const Box at = press.pressed ? box.inset(std::min(box.w, box.h) * 0.01F) : box;
  frame.card(at, Colour::surface, frame.tokens.radius.card);
  press_veil(frame, at, frame.tokens.radius.card, press.pressed);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  frame.icon("chevron", at.end() - 28 - 18, at.y + at.h / 2, 36, Colour::ink);
  const float x = at.x + kInset;
  const float width = words_width(box.w);
  const float line = line_height(frame);
  const float title = title_height(frame, hit, width);
  const bool has_room = 22 + line + 4 + title + 4 + line + 22 <= at.h + 1;
  const MarkedText passage = has_room ? on_one_line(frame, hit, width) : MarkedText{};
  float y = at.y + (at.h - line - 4 - title - (passage.text.empty() ? 0 : 4 + line)) / 2;
  frame.icon(look.icon, x + kIcon / 2, y + line / 2, kIcon, Colour::ink2);
  // The mark matters more than the minutes (CARE E3).
  const float mark = plain_mark_width(frame, look.mark);
  const float room = width - kIcon - 10 - (mark > 0 ? mark + 24 : 0);
  const Words& words =
      frame.text_width(look.kind, Type::caption) + 2 <= room || look.brief.text.empty() ? look.kind : look.brief;
  const float kind = std::min(frame.text_width(words, Type::caption) + 2, width - kIcon - 10);
  frame.text({x + kIcon + 10, y, kind, line + 1}, words, {Type::caption, Colour::ink2});
  if (kind <= room) plain_mark(frame, look.mark, x + kIcon + 10 + kind + 24, y, line);
  y += line + 4;
  frame.found_text({x, y, width, title + 1}, {hit.title.text, hit.language}, hit.title.marks,
                   {Type::row_title, Colour::ink});
  y += title + 4;
  if (!passage.text.empty())
    frame.found_text({x, y, width, line + 1}, {passage.text, hit.language}, passage.marks,
                     {Type::caption, Colour::ink2});
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(event::Open{look.route});
}

}  // namespace kiosk
