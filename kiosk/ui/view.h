// View: what the interface keeps between frames: fonts, pictures, masks, ImGui's context, where a finger is, which control
// has the focus, what moves. Draws a State into ImGui draw data and a semantic tree; changes nothing else.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/event.h"
#include "app/state.h"
#include "base/result.h"
#include "ui/block_cache.h"
#include "ui/canvas.h"
#include "ui/geometry.h"
#include "ui/pictures.h"
#include "ui/semantics.h"
#include "ui/texture.h"
#include "ui/tokens.h"

struct ImDrawData;
struct ImGuiContext;

namespace kiosk {

class Frame;

struct Pointer {
  float x = -1e6F;  // window px; far away: no finger
  float y = -1e6F;
  bool down = false;
};

struct Drawn {
  Events events;                     // what the visitor did in this frame
  const ImDrawData* data = nullptr;  // until the next draw()
  bool animating = false;            // draw again soon: something is on its way
  bool drifting = false;             // a picture moves slowly and for long: draw on, but nothing waits for its end
};

class View {
 public:
  // `run` runs picture jobs; `ready` is called when a picture came (draw again).
  View(std::unique_ptr<TextEngine> text, RunJob run, std::function<void()> ready);
  ~View();

  void resize(int width, int height);
  // Draws what a screen shows. `draw_screen` is screens/draw_screen.h's.
  using DrawScreen = std::function<void(Frame&)>;
  [[nodiscard]] Drawn draw(const State& state, const Pointer& pointer, const DrawScreen& draw_screen);
  // Draws it for nobody: what it needs (pictures, lines of text, icons) is asked for, and nothing else changes, whoever has a
  // finger on the glass. Between frames; ends the life of the last draw()'s data.
  void prepare(const State& state, const DrawScreen& draw_screen);
  // The tree of the last draw().
  [[nodiscard]] const Tree& tree() const { return tree_; }

  enum class Key { next, previous, enter, back, help };
  // Moves the focus through the tree in reading order, or acts on it. Events that need no control come back at once.
  [[nodiscard]] Events key(Key key, const State& state);
  // A swipe acts on the pager: +1 towards the reading direction's next page.
  void swipe(int finger_direction);
  // Activates a control at the next draw(), as a key would.
  void activate(std::string id) { activate_ = std::move(id); }

  // Everything that moves is at once where it ends: screenshots, replays without frames.
  void settle(bool on) { settled_ = on; }
  // For who looks at the tree alone: text is laid out and recorded, and nothing of it is drawn.
  void draw_unseen(bool on) { canvas_.unseen = on; }
  // After a reset: no focus, no press, no motion of the last visitor's (CARE C2).
  void forget();
  // Between frames: keeps caches within their budgets.
  void trim();
  [[nodiscard]] TextEngine& text() { return *text_; }
  [[nodiscard]] Pictures& pictures() { return pictures_; }
  [[nodiscard]] const Geometry& geometry() const { return geometry_; }

 private:
  friend class Frame;
  void note_motion(const State& state);
  [[nodiscard]] float progress(Monotonic since, Millis span);
  [[nodiscard]] float drift(Monotonic since, const Motion& motion);
  [[nodiscard]] bool accepts(const std::string& id);

  Tokens tokens_;
  std::unique_ptr<TextEngine> text_;
  Pictures pictures_;
  Icons icons_;
  Masks masks_;
  BlockCache blocks_;
  Canvas canvas_;
  Geometry geometry_;
  ImGuiContext* imgui_ = nullptr;
  Texture atlas_;
  int width_ = 0;
  int height_ = 0;
  Tree tree_;
  Events* events_ = nullptr;
  std::uint64_t drawn_at_ = 0;  // when the last draw() began, to Pictures

  bool forgotten_ = false;  // forget() was called: trim() empties the caches of text as well
  // View state: dropped by forget().
  std::string focus_;
  bool focus_shown_ = false;
  std::string activate_;
  std::string last_activated_;
  Monotonic last_activated_at_{-1'000'000};
  bool was_down_ = false;
  bool hit_something_ = false;
  bool animating_ = false;
  bool drifting_ = false;
  bool settled_ = false;
  Monotonic now_{};
  std::string place_;  // the route shown, without its page
  int page_ = 0;
  int turned_ = 0;  // -1, 0, +1
  Monotonic turned_at_{};
  std::string sheet_;
  Monotonic sheet_at_{};
  int slide_ = 0;
  int slide_before_ = 0;
  Monotonic slide_at_{};
  Monotonic slide_before_at_{};
};

}  // namespace kiosk
