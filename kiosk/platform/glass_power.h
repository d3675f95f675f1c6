// The glass itself, switched off and on (X11's DPMS): a black picture still shines. Only X does it here; elsewhere nothing happens, and
// the picture is black all the same.
#pragma once
#include <cstdint>
#include <optional>

namespace kiosk {

// For a screen that is the kiosk's alone. While the glass is off X itself switches it on at a touch, before the kiosk hears of it; and off
// again after a minute if the kiosk was not meant. At its end the display's own saving of power is as it was.
class GlassPower {
 public:
  GlassPower() = default;
  ~GlassPower();
  GlassPower(const GlassPower&) = delete;
  GlassPower& operator=(const GlassPower&) = delete;

  // The first call always tells: a kiosk that was killed in the dark left the glass off, and what sends it off. Where it fails it is tried
  // again at the next call: a glass that stays off while somebody is there helps nobody.
  void light(bool on);

 private:
  struct Timeouts {  // seconds; 0: never
    std::uint16_t standby = 0, suspend = 0, off = 0;
    friend bool operator==(const Timeouts&, const Timeouts&) = default;
  };
  struct Before {
    bool enabled = false;
    Timeouts timeouts;
  };
  static constexpr Timeouts kDark{60, 60, 60};
  std::optional<Before> before_;  // what the display did by itself
  std::optional<bool> lit_;       // what it was last told
};

}  // namespace kiosk
