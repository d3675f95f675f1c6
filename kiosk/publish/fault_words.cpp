#include "publish/fault_words.h"

#include <array>

namespace kiosk {

namespace {

struct FaultWords {
  std::string_view code;  // one that ends in "." stands for all that begin so
  std::string_view words;
};

// The first that fits counts.
constexpr std::array<FaultWords, 28> kFaults{{
    {"clock.doubtful", "The kiosk's clock is wrong, so it shows no opening hours. Set the clock."},
    {"review.overdue", "Some pages are past their review. Bring it a newer release."},
    {"state.rebuilt",
     "The kiosk's notes about its releases were damaged and made anew. If it happens again, the disk needs an "
     "engineer."},
    {"state.", "The kiosk's notes about its releases were damaged. If it happens again, the disk needs an engineer."},
    {"store.no_room", "The kiosk's disk was full. An engineer can make room."},
    {"store.read_only", "The kiosk's disk could not be written to. It needs an engineer."},
    {"store.", "The kiosk's disk had trouble. If it happens again, it needs an engineer."},
    {"release.withdrawn",
     "A stick brought a release that was withdrawn, and it was refused. Write a newer one to the stick."},
    {"release.lower", "A stick brought an older release, and it was refused. Write the newest one to the stick."},
    {"release.", "A release on the kiosk was damaged and was not shown. Bring it the newest one again."},
    {"object.damaged", "A stick brought a damaged bundle, and it was refused. Write it again, best to another stick."},
    {"bundle.none", "A stick without a bundle was put in."},
    {"bundle.", "A stick brought a bundle that this kiosk cannot use. Write it again from the publisher's file."},
    {"manifest.", "A stick brought a damaged bundle, and it was refused. Write it again, best to another stick."},
    {"signature.",
     "A stick brought content that nobody the kiosk trusts has signed, and it was refused. Ask the publisher."},
    {"trust.", "A stick brought a trust file that does not fit, and it was refused. Ask the publisher."},
    {"stick.removed", "A stick was pulled out before the kiosk was done. Nothing was lost; put it in again."},
    {"stick.", "A stick could not be read to its end. Try another one."},
    {"source.", "A stick could not be read to its end. Try another one."},
    {"printer.paper_out", "The printer was out of paper."},
    {"printer.", "The printer needed somebody: look at its cover, paper and cable."},
    {"content.", "The content could not be shown whole. Bring the newest release again."},
    {"sound.", "Reading aloud had no sound. Look at the loudspeaker's cable."},
    {"display.", "The screen could not be drawn on. It needs an engineer."},
    {"speech.", "A page could not be read aloud. If it happens again, the kiosk needs an engineer."},
    {"worker.",
     "Part of the kiosk was stuck and was helped on. If it happens again, an engineer should look at its disk."},
    {"starts.", "The kiosk could not keep how it starts. If it happens again, the disk needs an engineer."},
    {"statistics.", "The counts of what was opened were damaged and begun anew. Nothing else is touched by that."},
}};

}  // namespace

std::string fault_in_words(std::string_view code) {
  for (const FaultWords& one : kFaults) {
    if (one.code == code || (one.code.ends_with(".") && code.starts_with(one.code))) return std::string(one.words);
  }
  std::string out = "Something went wrong that has no words here: ";
  return out.append(code).append(". An engineer can tell what it means.");
}

std::string printer_in_words(std::string_view condition) {
  if (condition == "none") return "none";
  if (condition == "ready") return "ready";
  if (condition == "offline") return "not answering";
  if (condition == "paper_out") return "out of paper";
  if (condition == "cover_open") return "open";
  if (condition == "trouble") return "in trouble";
  return "not known";
}

bool printer_needs_somebody(std::string_view condition) {
  return condition == "offline" || condition == "paper_out" || condition == "cover_open" || condition == "trouble";
}

}  // namespace kiosk
