// Why a finding matters: one line for each code, of what it would do to a visitor or a clinic if it stayed.
#pragma once
#include <string_view>

#include "library/finding.h"

namespace kiosk {

// By the code, or by its family ("json.syntax": json). Empty for a code of no known family.
[[nodiscard]] std::string_view reason_of(std::string_view code);

// Fills in `why` where it is empty.
void explain(Findings& findings);

}  // namespace kiosk
