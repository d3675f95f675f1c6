// What the clinic has set, in kiosk.json or at the screen: where every visit begins.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/preferences.h"
#include "app/screen_hours.h"
#include "app/setting_change.h"
#include "app/settings_page.h"
#include "base/clock.h"
#include "base/language_tag.h"
#include "base/printing.h"
#include "library/local_values.h"

namespace kiosk {

// CARE C1 and C3: the waits, so that a test and a clinic can see them in one place.
struct Timeouts {
  Millis usual{60'000};
  Millis help{120'000};
  Millis article_least{90'000};
  Millis article_most{240'000};
  Millis sensitive{45'000};
  Millis after_audio{60'000};
  Millis warning{25'000};
  Millis cover{60'000};
  Millis contacts{120'000};
  Millis conversation{90'000};
  Millis staff{120'000};  // then they are out
  Millis typing{150};     // after the last key, before what is typed is looked for
  Millis undo{5'000};     // how long a thing taken off the list can be put back
  Millis slide_base{3'000};
  Millis slide_word{600};
  Millis slide_least{8'000};
};

// The clinic's printer. `address` is a URI (ipp://..., ipps://..., file:///dev/usb/lp0) or a CUPS queue's name; empty: none.
struct PrinterSettings {
  enum class Language { ipp, escpos } language = Language::ipp;
  std::string address;
  bool is_queue = false;
  PaperKind paper = PaperKind::a4;
  friend bool operator==(const PrinterSettings&, const PrinterSettings&) = default;
};

// Hours in which visits begin in the evening's colours, in minutes since midnight at the clinic. May run over midnight.
struct Evening {
  int from = 19 * 60;
  int to = 7 * 60;
  friend bool operator==(const Evening&, const Evening&) = default;
};

// What the clinic has set: where every visit begins.
struct Settings {
  std::string clinic_name;
  LanguageTag clinic_language;       // what staff read; empty: what visits begin in
  std::vector<SettingsPage> set_up;  // steps of the set-up that were done, in any order
  bool invites_set_up = false;       // an installed kiosk: while nobody has set it up, the screen says how to begin
  Reach reach = Reach::usual;
  int brightness = 100;       // percent of what the glass can, kLeastBrightness at least
  bool switches_off = false;  // the glass, out of its hours; else it shows black: not every one can be touched awake
  int sound = 60;             // percent: the loudest that a visitor can make the voice
  LocalContacts local;        // the clinic's own contacts, and which it has dialled
  std::optional<ScreenHours> hours;    // nothing: always on
  Preferences preferences;             // clinic's first language, Normal, day
  std::vector<LanguageTag> languages;  // shown, in this order; empty: all that there are
  std::string region = "GB-ENG";
  std::string time_zone = "Etc/UTC";  // for the clock on the cover (IANA)
  double diagonal_inches = 21.5;
  bool measured = false;  // somebody has said how large the screen is: what is shown at its true size is
  std::optional<Evening> evening;
  PrinterSettings printer;
  std::string pin_hash;  // argon2id, in libsodium's form; empty: none is set, and nobody is let in
  bool pin_unknown =
      false;          // a file that may hold one cannot be read: nobody is let in, and nobody sets one at the screen
  int pin_wrong = 0;  // wrong ones in a row before this start
  Timeouts timeouts;
  bool staff_approve_updates = false;  // what a stick brings waits for staff's yes
};

// What `reach` means for where visits begin.
void set_reach(Settings& settings, Reach reach);

inline constexpr int kLeastBrightness = 40;
inline constexpr int kLeastSound = 10;

}  // namespace kiosk
