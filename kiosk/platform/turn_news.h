// TurnNews: what one turn of the window's loop has found, and so whether anything is to be drawn, and for what: the `cause` in --frames.
#pragma once
#include <string_view>

#include "platform/window_services.h"

namespace kiosk {

struct TurnNews {
  bool content = false;           // other content came, or what there is to mend in it
  bool picture = false;           // one that was waited for was decoded, or given up
  WindowServices::Heard heard{};  // what is carried out beside the screen
  bool kept_up = false;           // a fault, or how the machine is
  bool ticked = false;            // time has changed something
  bool moves = false;             // something on the screen does

  [[nodiscard]] bool any() const { return content || picture || heard.any() || kept_up || ticked || moves; }
  // The first that holds; a picture is a reason of its own where the worker has ended something.
  [[nodiscard]] std::string_view cause() const {
    return content                   ? "content"
           : picture && heard.worked ? "picture"
           : heard.answered          ? "search"
           : heard.spoken            ? "speech"
           : heard.printed           ? "printer"
           : heard.synced            ? "sync"
           : kept_up                 ? "upkeep"
           : ticked                  ? "tick"
                                     : "motion";
  }
};

}  // namespace kiosk
