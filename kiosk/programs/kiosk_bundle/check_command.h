// check: by kiosk-bundle itself what reading tells, by kiosk-proof what drawing tells. One command for both, so that they take the
// same options and report in the same words.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/date.h"
#include "library/check.h"

namespace kiosk {

struct CheckArguments {
  std::string folder, date;
  bool json = false, strict = false, no_drawing = false;
};

void add_check_options(CLI::App& command, const std::shared_ptr<CheckArguments>& arguments);
// What more there is to find in what was read; it adds its findings.
using LookFurther = std::function<void(Checked& checked)>;
// Reports to standard error, or one JSON object to standard output. The exit code.
int run_check(const CheckArguments& arguments, const LookFurther& look_further);

// Nothing: none was given. Error "usage.bad_date".
Result<std::optional<Date>> date_of(const std::string& text);
Date today();

}  // namespace kiosk
