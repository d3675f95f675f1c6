// local.json: the clinic's own contacts, and which of the content's it has dialled (INTERFACE "Configuration").
// deploy/schemas/local.json says the same for editors.
#pragma once
#include <string>

#include "library/finding.h"
#include "library/local_values.h"

namespace kiosk {

struct LoadedLocal {
  LocalContacts local;
  Findings findings;
};

// A file that is not there is an empty one. What is wrong in it costs the contact that it is in, and is named with its line; a number
// that cannot be right or is superseded is not taken (CARE E2).
[[nodiscard]] LoadedLocal load_local(const std::string& path);
[[nodiscard]] std::string local_json(const LocalContacts& local);

}  // namespace kiosk
