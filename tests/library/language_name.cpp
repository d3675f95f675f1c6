// Languages by their own names, in the words of those who speak them.
#include "library/language_name.h"

#include <doctest/doctest.h>

#include "library/labels.h"

using namespace kiosk;

TEST_CASE("a language is called what it calls itself, whether the interface speaks it or not") {
  CHECK(language_name({"pl"}).text == "Polski");
  CHECK(language_name({"pl"}).language == LanguageTag{"pl"});
  for (const LabelLanguage& known : label_languages()) CHECK(language_name(known.tag).text == known.name);
  // Of one that nothing is known of the tag is shown, as letters that any font has.
  CHECK(language_name({"x-unheard"}).text == "x-unheard");
  CHECK(language_name({"x-unheard"}).language == LanguageTag{"en"});
}
