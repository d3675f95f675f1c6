#include "library/stick_refusals.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

// What no other row has: last.
constexpr StickRefusal kOwnTrouble{"", "stick.screen.what", "stick.screen.remedy", true};

// A table: one reason a line. The whole code before its kind.
// clang-format off
constexpr std::array kRefusals{
    StickRefusal{"bundle.none",           "stick.none.what",        "stick.none.remedy"},
    StickRefusal{"bundle.missing",        "stick.none.what",        "stick.none.remedy"},
    StickRefusal{"bundle.not_a_file",     "stick.none.what",        "stick.none.remedy"},
    StickRefusal{"bundle.other_product",  "stick.product.what",     "stick.product.remedy"},
    StickRefusal{"bundle.other_epoch",    "stick.old.what",         "stick.old.remedy"},
    StickRefusal{"bundle.too_new",        "stick.too_new.what",     "stick.too_new.remedy", true},
    StickRefusal{"bundle.",               "stick.damaged.what",     "stick.damaged.remedy"},
    StickRefusal{"manifest.",             "stick.damaged.what",     "stick.damaged.remedy"},
    StickRefusal{"object.",               "stick.damaged.what",     "stick.damaged.remedy"},
    StickRefusal{"signature.missing",     "stick.unsigned.what",    "stick.unsigned.remedy"},
    StickRefusal{"signature.unknown_key", "stick.unknown_key.what", "stick.unknown_key.remedy"},
    StickRefusal{"signature.threshold",   "stick.unknown_key.what", "stick.unknown_key.remedy"},
    StickRefusal{"signature.revoked_key", "stick.revoked.what",     "stick.revoked.remedy"},
    StickRefusal{"signature.legacy",      "stick.unknown_key.what", "stick.unknown_key.remedy"},
    StickRefusal{"signature.",            "stick.altered.what",     "stick.altered.remedy"},
    StickRefusal{"trust.other_product",   "stick.product.what",     "stick.product.remedy"},
    StickRefusal{"trust.",                "stick.trust.what",       "stick.trust.remedy"},
    StickRefusal{"release.lower",         "stick.old.what",         "stick.old.remedy"},
    StickRefusal{"release.withdrawn",     "stick.withdrawn.what",   "stick.withdrawn.remedy"},
    StickRefusal{"release.other_bytes",   "stick.twice.what",       "stick.twice.remedy"},
    StickRefusal{"stick.removed",         "stick.removed.what",     "stick.removed.remedy"},
    StickRefusal{"stick.stalled",         "stick.stalled.what",     "stick.stalled.remedy"},
    StickRefusal{"stick.file_system",     "stick.file_system.what", "stick.file_system.remedy"},
    StickRefusal{"stick.",                "stick.failing.what",     "stick.failing.remedy"},
    StickRefusal{"source.",               "stick.failing.what",     "stick.failing.remedy"},
    StickRefusal{"file.",                 "stick.failing.what",     "stick.failing.remedy"},
    StickRefusal{"store.no_room",         "stick.room.what",        "stick.room.remedy", true},
    StickRefusal{"store.busy",            "stick.busy.what",        "stick.busy.remedy"},
    StickRefusal{"store.",                "stick.screen.what",      "stick.screen.remedy", true},
    StickRefusal{"state.",                "stick.screen.what",      "stick.screen.remedy", true},
    StickRefusal{"release.",              "stick.screen.what",      "stick.screen.remedy", true},
    StickRefusal{"sync.no_trust",         "stick.no_trust.what",    "stick.no_trust.remedy", true},
    StickRefusal{"sync.",                 "stick.screen.what",      "stick.screen.remedy", true},
};
// clang-format on

}  // namespace

std::span<const StickRefusal> stick_refusals() { return kRefusals; }

const StickRefusal& stick_refusal(std::string_view code) {
  const auto* const found = std::ranges::find_if(kRefusals, [&](const StickRefusal& row) {
    return row.code.ends_with('.') ? code.starts_with(row.code) : code == row.code;
  });
  return found == kRefusals.end() ? kOwnTrouble : *found;
}

}  // namespace kiosk
