#include "library/reasons.h"

#include <algorithm>
#include <array>
#include <string>

namespace kiosk {
namespace {

struct Reason {
  std::string_view code;  // or a family, without a dot
  std::string_view why;
};

constexpr std::array kReasons{
    Reason{"card", "two boxes with one heading leave a visitor unsure which of them counts"},
    Reason{"contact", "somebody in need would call a number that does not help"},
    Reason{"contact.bad_address", "a visitor who types or scans the address would arrive nowhere"},
    Reason{"contact.bad_hours", "the screen would say \"open\" or \"closed\" at the wrong time"},
    Reason{"contact.bad_zone", "the screen would say \"open\" or \"closed\" at the wrong time"},
    Reason{"contact.desk_and_number", "a visitor would not know whether to call or to ask at the desk"},
    Reason{"contact.example_number", "a visitor in need would dial it and reach nobody"},
    Reason{"contact.expired", "visitors do not find this help any more"},
    Reason{"contact.no_source", "nobody could find out later whether the number is still right"},
    Reason{"contact.not_a_number", "a visitor in need would dial it and reach nobody"},
    Reason{"contact.numbers_unchecked", "a digit too many or too few would not be noticed here"},
    Reason{"contact.unconfirmed", "a number that nobody has dialled may lead a visitor in need to nobody"},
    Reason{"contact.unknown_need", "visitors who look for help by what they need would not be shown it"},
    Reason{"content", "the kiosk leaves out what it cannot rely on, and visitors do not find it"},
    Reason{"content.bad_date", "nobody could tell how old this is"},
    Reason{"content.empty", "visitors would stand before an empty screen"},
    Reason{"content.empty_topic", "a visitor would open a topic and find nothing"},
    Reason{"content.empty_path", "a visitor would say who they are and be shown nothing"},
    Reason{"content.missing_language", "a visitor who chooses this language would read another"},
    Reason{"content.missing_picture", "visitors would see a plain colour where the picture belongs"},
    Reason{"content.unknown_audience", "nobody whom it is written for would be led to it"},
    Reason{"content.unknown_key", "what the writer meant by it does not reach the screen"},
    Reason{"content.unlisted", "it was written, and visitors will hardly ever read it"},
    Reason{"date", "staff would be reminded too early, too late or never"},
    Reason{"drawing", "what has not been drawn may be cut off on somebody's screen"},
    Reason{"drawing.broken_word", "a word that goes on in the next line without a hyphen is hard to read"},
    Reason{"drawing.no_glyph", "visitors would see an empty box in place of the letter"},
    Reason{"drawing.overflow", "visitors would see words that are cut off or lie over others"},
    Reason{"group", "a visitor would go there and meet nobody"},
    Reason{"group.no_source", "nobody could find out later whether it still meets"},
    Reason{"group.sample", "a visitor could take the example for a group that there is"},
    Reason{"growth", "a line with one moment does not show how something grows"},
    Reason{"json", "the kiosk cannot read the file, and leaves out all that is in it"},
    Reason{"link", "a visitor who wants to read on would come back to where they were"},
    Reason{"note", "a visitor would meet a hard subject without having been asked"},
    Reason{"picture", "the picture is left out, or cannot be shown with good conscience"},
    Reason{"picture.heavy", "the page would come up slowly, and every update would take longer"},
    Reason{"picture.licence", "the clinic could be asked to take it down, or to pay for it"},
    Reason{"picture.no_alt", "somebody who hears the screen would not learn what the picture shows"},
    Reason{"picture.unlisted", "nobody could say whether the clinic may show it"},
    Reason{"prose", "the page would not look as it was meant, or lose words"},
    Reason{"prose.unknown_source", "a visitor could not see where the fact comes from"},
    Reason{"qr", "phones could not read the code, and a visitor would go without the number"},
    Reason{"release", "what stands there is not what the publisher signed"},
    Reason{"review", "nobody could tell whether this is still right"},
    Reason{"review.far", "a fact may change long before anybody looks at it again"},
    Reason{"review.no_source", "a visitor could not see where the facts come from"},
    Reason{"review.overdue", "what was right then may be wrong today"},
    Reason{"sign_off", "visitors would read it under the words \"not yet checked by a clinician\""},
    Reason{"source", "a visitor could not see where the fact comes from"},
    Reason{"story", "on the waiting screen it would be gone before it is read"},
    Reason{"style", "somebody who is tired, or reads in a third language, would give up or take it wrong"},
    Reason{"style.blame", "a parent who already doubts would read that it is their fault"},
    Reason{"style.exclamation", "it sounds loud to somebody who is tired"},
    Reason{"style.just", "a parent for whom it is hard would feel alone with it"},
    Reason{"style.reading_age", "many parents would not follow it, least of all after a short night"},
    Reason{"style.should", "a parent who cannot do it would read that they have failed"},
    Reason{"text", "the kiosk cannot show letters that it cannot read, and leaves out the file"},
    Reason{"tip", "on the waiting screen it would be gone before it is read"},
    Reason{"translation", "visitors in this language would get less than the others"},
    Reason{"translation.missing", "visitors in this language would read it in another"},
    Reason{"translation.outdated", "visitors in this language would read what the original no longer says"},
};

std::string_view found(std::string_view code) {
  const auto it = std::ranges::find(kReasons, code, &Reason::code);
  return it == kReasons.end() ? std::string_view() : it->why;
}

}  // namespace

std::string_view reason_of(std::string_view code) {
  const std::string_view why = found(code);
  return why.empty() ? found(code.substr(0, code.find('.'))) : why;
}

void explain(Findings& findings) {
  for (Finding& finding : findings) {
    if (finding.why.empty()) finding.why = std::string(reason_of(finding.code));
  }
}

}  // namespace kiosk
