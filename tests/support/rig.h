// Rig: the kiosk as --describe and --screenshot show it, without a process each: content loaded once, any route in any form.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/state.h"
#include "platform/memory_display.h"
#include "ui/view.h"

namespace kiosk {

struct Form {
  int width = 1920;
  int height = 1080;
  TextSize size = TextSize::normal;
  Theme theme = Theme::day;
  LanguageTag language{"en"};
  std::string region{"GB-ENG"};
  bool low = false;   // "Lower controls"
  bool left = false;  // "Left hand"
  [[nodiscard]] double scale() const { return height > width ? width / 1080.0 : height / 1080.0; }
  [[nodiscard]] std::string name() const;  // "portrait-largest-ar-contrast"
};

class Rig {
 public:
  // Loads KIOSK_SOURCE_DIR/content.
  Rig();
  // The tree of a route; an empty screen name when this content does not have it.
  const Tree& draw(const Route& route, const Form& form);
  // The same, with its pixels.
  const std::vector<std::uint32_t>& pixels(const Route& route, const Form& form);
  // Of a state that no route leads to by itself.
  const std::vector<std::uint32_t>& pixels(const State& state, const Form& form);
  // Every place of the content at every page, in this form.
  std::vector<Route> routes(const Form& form);
  [[nodiscard]] const std::shared_ptr<const Library>& library() const { return library_; }
  [[nodiscard]] State booted(const Form& form) const;
  [[nodiscard]] View& view() { return *view_; }

 private:
  std::shared_ptr<const Library> library_;
  std::unique_ptr<View> view_;
  std::unique_ptr<MemoryDisplay> display_;
  Tree none_;
};

// The 12 forms that every screen is checked in: three sizes, both orientations, English and Arabic.
[[nodiscard]] std::vector<Form> all_forms();

}  // namespace kiosk
