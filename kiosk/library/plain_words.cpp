#include "library/plain_words.h"

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr std::string_view kShouldWhat = "sounds like blame (CARE E4)";
constexpr std::string_view kShouldRemedy = "say what can help, or what is usual";
constexpr std::string_view kBlameWhat = "sounds as if the parent were to blame (CARE E4)";
constexpr std::string_view kBlameRemedy = "say what is hard about it, and what can help";
constexpr std::string_view kJudgeWhat = "judges parents (CARE E4)";

constexpr HardWord should(std::string_view phrase) { return {"style.should", phrase, kShouldWhat, kShouldRemedy}; }
constexpr HardWord blame(std::string_view phrase) { return {"style.blame", phrase, kBlameWhat, kBlameRemedy, true}; }
constexpr HardWord judge(std::string_view phrase) { return {"style.blame", phrase, kJudgeWhat, kBlameRemedy, true}; }

constexpr std::array kHardWords{
    should("should"),
    should("should've"),
    should("shouldn't"),
    should("ought"),
    should("you must"),
    should("it is vital"),
    HardWord{"style.just", "just", "makes light of what may be hard (CARE E4)", "leave the word out"},
    HardWord{"style.just", "simply", "makes light of what may be hard (CARE E4)", "leave the word out"},
    HardWord{"style.just", "don't worry", "tells people what to feel (CARE E4)", "say that they are not the only one"},
    HardWord{"style.just", "cheer up", "tells people what to feel (CARE E4)", "say that the feeling may be there"},
    blame("fault"),
    blame("faults"),
    blame("to blame"),
    blame("you fail*"),
    blame("failing as"),
    blame("failed as"),
    blame("failure"),
    blame("you caused"),
    blame("you made your baby"),
    blame("you let your baby"),
    blame("try harder"),
    blame("your mistake*"),
    judge("bad mother*"),
    judge("bad father*"),
    judge("bad parent*"),
    judge("bad mum*"),
    judge("good mothers"),
    judge("normal mother*"),
    judge("normal parent*"),
    judge("proper mother*"),
    judge("real mother*"),
    judge("unfit"),
    judge("lazy"),
    judge("selfish"),
    judge("spoil*"),
    judge("naughty"),
    judge("neglectful"),
    judge("abnormal"),
};

// "It is nobody's fault", "You may feel that you failed": what is denied, and what people feel, think or were told.
bool is_denied_by(std::string_view word) {
  static constexpr std::array<std::string_view, 22> kWords{
      "no",   "not",   "never", "nobody",  "nobody's", "nothing", "none",    "cannot", "neither", "nor",  "without",
      "feel", "feels", "felt",  "feeling", "think",    "thought", "learned", "heard",  "told",    "fear", "fears"};
  return std::ranges::find(kWords, word) != kWords.end() || word.ends_with("n't");
}

// Where `phrase` begins in `words`, or their number.
std::size_t place_of(const std::vector<std::string>& words, std::string_view phrase) {
  std::vector<std::string_view> parts;
  for (std::string_view rest = phrase; !rest.empty();) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    parts.push_back(rest.substr(0, space));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  const auto is = [](std::string_view word, std::string_view part) {
    return part.ends_with('*') ? word.starts_with(part.substr(0, part.size() - 1)) : word == part;
  };
  const auto at = std::search(words.begin(), words.end(), parts.begin(), parts.end(), is);
  return static_cast<std::size_t>(at - words.begin());
}

}  // namespace

std::span<const HardWord> hard_words() { return kHardWords; }

std::vector<const HardWord*> hard_words_in(const std::vector<std::string>& words) {
  std::vector<const HardWord*> found;
  for (const HardWord& hard : kHardWords) {
    const std::size_t at = place_of(words, hard.phrase);
    if (at == words.size()) continue;
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(at);
    if (hard.unless_denied && std::any_of(words.begin(), end, is_denied_by)) continue;
    found.push_back(&hard);
  }
  return found;
}

}  // namespace kiosk
