// Every reason for which a stick changes nothing, as staff read it: the code, what happened in plain words, what to do. The words
// are labels, in the clinic's language; the code goes to who made the stick.
#pragma once
#include <span>
#include <string_view>

namespace kiosk {

struct StickRefusal {
  std::string_view code;  // as kiosk-sync says it; one that ends in a dot stands for all that begin so
  std::string_view what;  // labels' ids
  std::string_view remedy;
  bool engineers = false;  // it is theirs to mend, and the code for them; else the sender's
};

[[nodiscard]] std::span<const StickRefusal> stick_refusals();
// The row of this code, else that of its kind; for a code that nobody thought of, the screen's own trouble.
[[nodiscard]] const StickRefusal& stick_refusal(std::string_view code);

}  // namespace kiosk
