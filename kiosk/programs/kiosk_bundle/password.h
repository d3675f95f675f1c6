// A password from the terminal, without showing it; from the first line of standard input when that is no terminal.
#pragma once
#include <string>

#include "base/result.h"
#include "bundle/secret_key.h"

namespace kiosk {

// Error "key.no_password".
[[nodiscard]] Result<Password> ask_password(const std::string& question);

}  // namespace kiosk
