#include "library/isolates.h"

#include <doctest/doctest.h>

#include <string>

namespace kiosk {
namespace {

const LanguageTag kArabic{"ar"};
const LanguageTag kEnglish{"en"};

// With < and > for the isolates, so that a failure can be read.
std::string marked(std::string_view text, const LanguageTag& language = kArabic) {
  std::string result = isolated(text, language);
  for (const auto& [from, to] : {std::pair{"\u2066", "<"}, std::pair{"\u2069", ">"}}) {
    for (std::size_t at = 0; (at = result.find(from, at)) != std::string::npos;) result.replace(at, 3, to);
  }
  return result;
}

TEST_CASE("INTERFACE: phone-like runs in right-to-left text stand in isolates") {
  CHECK(marked("اتصل 0300 330 0700 الآن") == "اتصل <0300 330 0700> الآن");
  CHECK(marked("رقم +44 (0) 1-833-852-6262.") == "رقم <+44 (0) 1-833-852-6262>.");
  CHECK(marked("116 123") == "<116 123>");
  CHECK(marked("999") == "<999>");
  CHECK(marked("(020) 7946 0000") == "<(020) 7946 0000>");
  CHECK(marked("(116 123)") == "(<116 123>)");
  CHECK(marked("و116 123") == "و<116 123>");
  CHECK(marked("1.800.944.4773") == "<1.800.944.4773>");
  CHECK(marked("0300\u00A0330\u00A00700") == "<0300\u00A0330\u00A00700>");
  CHECK(marked("٠٣٠٠ ٣٣٠ ٠٧٠٠") == "<٠٣٠٠ ٣٣٠ ٠٧٠٠>");
}

TEST_CASE("INTERFACE: a list of numbers is not one number") {
  CHECK(marked("999، 116 123") == "<999>، <116 123>");
  CHECK(marked("999 - 111") == "<999> - <111>");
  CHECK(marked("2016. 320") == "<2016>. <320>");
}

TEST_CASE("INTERFACE: times stand in isolates, each end of a range alone") {
  CHECK(marked("9:00") == "<9:00>");
  CHECK(marked("22:30") == "<22:30>");
  CHECK(marked("9.30pm") == "<9.30pm>");
  CHECK(marked("9:30 p.m. مساء") == "<9:30 p.m.> مساء");
  CHECK(marked("من 9:00–22:00 يوميا") == "من <9:00>–<22:00> يوميا");
  CHECK(marked("9:00-22:00") == "<9:00>-<22:00>");
}

TEST_CASE("INTERFACE: lengths and the like stand in isolates") {
  CHECK(marked("حوالي 30 cm من") == "حوالي <30 cm> من");
  CHECK(marked("20 to 30 cm") == "<20 to 30 cm>");
  CHECK(marked("المفتاح 8F3A1C2B44D0E917") == "المفتاح <8F3A1C2B44D0E917>");
  CHECK(marked("30cm 9pm 2nd") == "<30cm> <9pm> 2nd");
  CHECK(marked("20–30 cm") == "<20–30 cm>");
  CHECK(marked("2,5 kg") == "<2,5 kg>");
  CHECK(marked("38 °C") == "<38 °C>");
}

TEST_CASE("what is no such run is left alone") {
  CHECK(marked("3") == "3");
  CHECK(marked("12") == "12");
  CHECK(marked("B1234") == "B1234");
  CHECK(marked("100ths") == "100ths");
  CHECK(marked("+") == "+");
  CHECK(marked("((((") == "((((");
  CHECK(marked("") == "");
}

TEST_CASE("left-to-right text has no isolates, unless it holds right-to-left words") {
  CHECK(isolated("Call 0300 330 0700 at 9:00", kEnglish) == "Call 0300 330 0700 at 9:00");
  CHECK(marked("عربي 116 123", kEnglish) == "عربي <116 123>");
  CHECK(marked("116 123", {"ur"}) == "<116 123>");
}

TEST_CASE("INTERFACE: authors' bidi controls are taken out") {
  CHECK(without_bidi_controls("a\u061C\u200E\u200Fb\u202A\u202B\u202C\u202D\u202Ec\u2066\u2067\u2068\u2069d") ==
        "abcd");
  CHECK(without_bidi_controls("a\u200Cb\u200Dc") == "a\u200Cb\u200Dc");  // joiners are spelling, not direction
}

TEST_CASE("bold ranges and marks move with their words") {
  Prose prose{"اتصل 0300 330 0700 الآن", {}, {}};
  const std::size_t number = prose.text.find("0300");
  const std::size_t number_end = number + std::string("0300 330 0700").size();
  prose.bold = {{0, 8}, {number, number_end}, {number_end + 1, prose.text.size()}};
  prose.marks = {{number_end, 1, "a"}, {prose.text.size(), 2, "b"}};
  isolate(prose, kArabic);
  const auto words = [&](const TextRange& range) { return prose.text.substr(range.begin, range.end - range.begin); };
  CHECK(words(prose.bold[0]) == "اتصل");
  CHECK(words(prose.bold[1]) == "\u20660300 330 0700\u2069");
  CHECK(words(prose.bold[2]) == "الآن");
  CHECK(prose.text.substr(0, prose.marks[0].at).ends_with("\u2069"));
  CHECK(prose.marks[1].at == prose.text.size());
}

TEST_CASE("a bold range that ends inside a number still ends at the same digit") {
  Prose prose{"0300 330 0700", {{0, 4}}, {}};
  isolate(prose, kArabic);
  CHECK(prose.text.substr(prose.bold[0].begin, prose.bold[0].end - prose.bold[0].begin) == "\u20660300");
}

}  // namespace
}  // namespace kiosk
