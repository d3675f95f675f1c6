// Frame: one drawing of one screen. Screens draw through it in design px with start/end; it turns that into canvas quads,
// semantic nodes and hit tests. Made by View for each drawing; nothing of it outlives that.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/event.h"
#include "app/state.h"
#include "library/labels.h"
#include "ui/block_cache.h"
#include "ui/canvas.h"
#include "ui/geometry.h"
#include "ui/pictures.h"
#include "ui/semantics.h"
#include "ui/tokens.h"

namespace kiosk {

class View;
struct ViewState;

enum class Place { top, middle };

struct TextSpec {
  Type type = Type::body;
  Colour colour = Colour::ink;
  TextAlign align = TextAlign::start;
  Place place = Place::top;
  Role role = Role::text;
  std::string id{};       // SCREEN.KIND.ID; empty: PARENT.text.N or SCREEN.text.N
  bool own_side = false;  // running text keeps to its own language's side; labels to the layout's
  bool quiet = false;     // not read aloud with the page
  bool silent = false;    // decoration: drawn, but no node (the text stands in another node)
  int max_lines = 0;      // 0: as many as it takes
  std::string speech{};   // said instead of the words
};

struct ControlSpec {
  std::string id;
  Words label;
  Box box;
  std::string action{};  // what --describe says; empty: the id
  Role role = Role::button;
  NodeState state{};
  bool quiet = false;
  float radius = -1;         // of the focus ring; -1: a pill
  std::vector<Box> holes{};  // targets of their own inside this one
};

// What the visitor does with a control in this very frame.
struct Press {
  bool pressed = false;    // a finger is down on it
  bool activated = false;  // act now
  bool focused = false;
};

class Frame {
 public:
  Frame(View& view, const State& state, Tree& tree, Events& events);

  const State& state;
  const Tokens& tokens;
  const Geometry& geometry;
  Canvas& canvas;
  Events& events;
  const LanguageTag language;
  const bool rtl;
  const bool portrait;
  const TextSize size;
  const Theme theme;
  const bool contrast;
  std::string screen;  // the kind that ids begin with: "home", "article"

  // --- measures
  [[nodiscard]] bool largest() const { return size == TextSize::largest; }
  [[nodiscard]] float target() const;             // height of a usual control: 96, at Largest 120
  [[nodiscard]] float gap() const { return 17; }  // CARE A4
  [[nodiscard]] Box content() const;              // between the margins, above the dock
  [[nodiscard]] Box dock() const;
  // With "Lower controls": nothing to touch stands above; what is above is headings and art. 0 without (DESIGN section 2).
  [[nodiscard]] float reach_top() const;
  // "Left hand": what is touched stands at the start edge, which is the left. In a right-to-left language it is at the left
  // anyway, where the layout ends.
  [[nodiscard]] bool hand_at_start() const { return state.visit.preferences.left_hand && !rtl; }
  [[nodiscard]] float measure() const;           // the widest box of running text (A9)
  [[nodiscard]] float line_of(Type type) const;  // of one line in the visitor's language, its line factor included
  [[nodiscard]] float text_width(const Words& words, Type type);
  [[nodiscard]] float text_height(const Words& words, Type type, float width);
  [[nodiscard]] int line_count(const Words& words, Type type, float width);
  // One of the words is wider than the line, and would be broken inside.
  [[nodiscard]] bool breaks_word(const Words& words, Type type, float width);
  [[nodiscard]] const TextBlock& block(const Words& words, Type type, float width, TextAlign align);
  [[nodiscard]] const TextBlock& block(const Prose& prose, const LanguageTag& tag, Type type, float width);

  // --- words
  [[nodiscard]] Words say(std::string_view label_id, const std::vector<LabelValue>& values = {}) const;

  // --- drawing
  [[nodiscard]] Rgb rgb(Colour colour) const { return tokens.colour(theme, colour); }
  void ground(Colour colour);  // the whole glass
  void fill(const Box& box, Colour colour, float radius = 0, float alpha = 1);
  void edge(const Box& box, Colour colour, float width, float radius);
  void shadow(const Box& box, float radius, Elevation elevation);
  // A surface with its shadow; in high contrast a white line instead.
  void card(const Box& box, Colour colour, float radius, Elevation elevation = Elevation::card);
  void icon(std::string_view name, float cx, float cy, float size, Colour colour);  // centre; mirrored where it must be
  struct Corners {
    bool start_top = true, end_top = true, start_bottom = true, end_bottom = true;
  };
  // Cover-cropped about its focal point. A node of role image when `id` is given. `zoom`: how much larger than the box it is
  // drawn, about the box's middle; what stands over is cut off.
  void picture(const Box& box, std::string_view path, float radius, Corners corners = {true, true, true, true},
               std::string id = {}, float zoom = 1);
  // Height used. A node each; `clip` when it does not fit its box.
  float text(const Box& box, const Words& words, const TextSpec& spec);
  // Words of which some were looked for: those are bold, on a band. Height used.
  float found_text(const Box& box, const Words& words, const std::vector<TextRange>& found, const TextSpec& spec);
  [[nodiscard]] const TextBlock& found_block(const Words& words, const std::vector<TextRange>& found,
                                             const TextSpec& spec, float width);
  // A label in another theme's colours (the choices of colour); centred on its line, at the start of its box.
  void themed_text(const Box& box, const Words& words, Type type, Rgb ink, Rgb background);
  // Running text with reference marks; `asked` is the mark drawn filled. Height used.
  float prose(const Box& box, const Prose& prose, const LanguageTag& tag, const TextSpec& spec, int asked = 0);

  // --- controls
  // Hit-tests, records the node; texts drawn until end() are its children.
  Press begin(const ControlSpec& spec);
  void end();
  // A finger is down here. What has no node cannot be found by who reads the tree: for the staff's corner alone.
  [[nodiscard]] bool held(const Box& box) const;
  void emit(Event event) { events.push_back(std::move(event)); }
  // A node that is no control: a picture, a code, an alert.
  Node& node(Role role, const std::string& id, const Words& label, const Box& box);

  // --- grounds: what colour texts stand on (for the tree's contrast)
  void on(Colour background) { background_ = background; }
  [[nodiscard]] Colour background() const { return background_; }

  // --- motion: 0 at its beginning to 1 when it is over; asking makes the kiosk draw on until then
  [[nodiscard]] float page_turn();  // since the page of this route was turned
  [[nodiscard]] int turn_direction() const;
  [[nodiscard]] float sheet_rise();    // since the sheet came
  [[nodiscard]] float attract_fade();  // since the slide came
  [[nodiscard]] int slide_before() const;
  // How large the picture of the slide is drawn; of the one before while it fades out.
  [[nodiscard]] float attract_drift(bool before);

  // Draws without hit tests and nodes: what lies under a sheet, the slide that fades out.
  bool inert = false;
  // Something lies over the screen here: what is below it can be seen at its edges, not touched through it.
  std::optional<Box> covered;
  [[nodiscard]] View& view() { return view_; }
  [[nodiscard]] Tree& tree() { return tree_; }

 private:
  [[nodiscard]] TextStyle style_of(Type type) const;
  [[nodiscard]] TextAlign align_for(const LanguageTag& tag, const TextSpec& spec) const;
  void draw_block(const TextBlock& block, const PixelRect& box, const TextSpec& spec, const std::string& id, int asked);
  void highlight(const TextBlock& block, int x, int y, const std::string& id);
  void band(const TextBlock& block, int x, int y, const TextRange& range, int over);
  std::string text_id(const TextSpec& spec);
  void record_text(const TextBlock& block, const PixelRect& box, int x, int y, const std::string& label,
                   const LanguageTag& tag, const TextSpec& spec, const std::string& id);
  View& view_;
  Tree& tree_;
  std::string parent_;
  Box parent_box_{};
  float parent_radius_ = -1;
  bool parent_focused_ = false;
  int child_texts_ = 0;
  int own_texts_ = 0;
  bool parent_quiet_ = false;
  Colour background_ = Colour::bg;
};

}  // namespace kiosk
