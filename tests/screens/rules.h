// What CARE.md asks of every screen, as findings on a semantic tree. Empty: all is well.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "support/rig.h"

namespace kiosk {

using Complaints = std::vector<std::string>;

[[nodiscard]] Complaints check_text_sizes(const Tree& tree, const Form& form);  // A1
[[nodiscard]] Complaints check_targets(const Tree& tree, const Form& form);     // A4
[[nodiscard]] Complaints check_dock(const Tree& tree, const Tree& home);        // A8
[[nodiscard]] Complaints check_lines(const Tree& tree, const Form& form);       // A9
[[nodiscard]] Complaints check_room(const Tree& tree, const Form& form);        // A10
// With "Lower controls" nothing to touch stands in the upper part (DESIGN section 2: y 400, upright 760).
[[nodiscard]] Complaints check_reach(const Tree& tree, const Form& form);
// "Left hand": pages are turned at the left, in every language (DESIGN section 2).
[[nodiscard]] Complaints check_hand(const Tree& tree, const Form& form);
[[nodiscard]] Complaints check_names(const Tree& tree);  // INTERFACE.md: ids, labels, parents
// All of them; `home` is home in the same form.
[[nodiscard]] Complaints check_all(const Tree& tree, const Form& form, const Tree& home);
// The same of every page of `begun` at `route`, up to the one without "Next"; each complaint with form, `name` and page. `look` is
// called with each page.
[[nodiscard]] Complaints check_pages(Rig& rig, const State& begun, const Route& route, const Form& form,
                                     const Tree& home, const std::string& name,
                                     const std::function<void(const Tree&, int page)>& look = {});

}  // namespace kiosk
