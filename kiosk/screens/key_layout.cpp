#include "screens/key_layout.h"

#include <algorithm>

namespace kiosk {
namespace {

KeyLayout latin(const LanguageTag& language) {
  return {"latin",
          "a b c",
          {{"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"},
           {"a", "s", "d", "f", "g", "h", "j", "k", "l"},
           {"z", "x", "c", "v", "b", "n", "m"}},
          {},
          language};
}

// The letters that a language adds to a to z; those of most languages where it is not known.
KeyLayout accents(const LanguageTag& language) {
  KeyLayout made{"accents", "á ç ł", {}, {}, language};
  if (language.value == "pl") made.rows = {{"ą", "ć", "ę", "ł", "ń"}, {"ó", "ś", "ź", "ż"}, {}};
  else if (language.value == "ro") made.rows = {{"ă", "â", "î"}, {"ș", "ț"}, {}};
  else if (language.value == "es") made.rows = {{"á", "é", "í", "ó", "ú"}, {"ñ", "ü"}, {}};
  else if (language.value == "pt") made.rows = {{"á", "à", "â", "ã", "ç"}, {"é", "ê", "í", "ó", "ô"}, {"õ", "ú"}};
  else if (language.value == "fr")
    made.rows = {{"à", "â", "æ", "ç", "é", "è", "ê"}, {"ë", "î", "ï", "ô", "œ"}, {"ù", "û", "ü", "ÿ"}};
  else
    made.rows = {{"á", "à", "â", "ä", "ã", "å", "ą", "ă", "æ", "ç"},
                 {"ć", "é", "è", "ê", "ë", "ę", "í", "î", "ñ"},
                 {"ó", "ö", "ø", "ł", "ś", "ü", "ż"}};
  return made;
}

KeyLayout arabic() {
  return {"arabic",
          "ا ب ت",
          {{"ض", "ص", "ث", "ق", "ف", "غ", "ع", "ه", "خ", "ح"},
           {"ش", "س", "ي", "ب", "ل", "ا", "ت", "ن", "م", "ك"},
           {"ذ", "ط", "ر", "و", "ز", "ظ", "د", "ج"}},
          {"ء", "ة", "ى"},
          {"ar"}};
}

KeyLayout figures() {
  return {"figures",
          "1 2 3",
          {{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}, {"’", "-", ".", ",", "&", "/", "(", ")", "+"}, {}},
          {},
          {"en"}};
}

KeyLayout arabic_more() {
  return {"arabic-more", "أ إ ؤ", {{"أ", "إ", "آ", "ؤ", "ئ"}, {"پ", "چ", "ژ", "گ", "ک"}, {"ی", "ہ", "ٹ"}}, {}, {"ar"}};
}

}  // namespace

std::vector<KeyLayout> key_layouts(const LanguageTag& language, bool names) {
  const LanguageTag english{"en"};
  std::vector<KeyLayout> made;
  if (is_right_to_left(language)) made = {arabic(), arabic_more(), latin(english)};
  else made = {latin(language), accents(language), arabic()};
  if (names) made.insert(made.begin() + 1, figures());
  return made;
}

}  // namespace kiosk
