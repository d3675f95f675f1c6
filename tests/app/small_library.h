// A Library made in code, for tests that are about behaviour and not about files: two topics, three articles (one
// sensitive), two stories, three tips, and some of it in Arabic. Change a copy where a test needs other content.
#pragma once
#include <memory>
#include <string>

#include "library/library.h"

namespace kiosk::test {

inline const LanguageTag kEnglish{"en"};
inline const LanguageTag kArabic{"ar"};

namespace small {

// `count` words, each "word".
std::string words(int count);
Topic topic(std::string id, std::string title, bool sensitive, std::vector<ItemRef> items);
Article article(std::string id, std::string topic, bool sensitive, int word_count);
Story story(std::string id, std::string topic, int word_count, int quote_words);
Contact contact(std::string id, bool sensitive);
Tip tip(std::string id, std::string topic, int title_words, int body_words);

}  // namespace small

// closeness: long-nights (800 words; 240 in Arabic), slow-love (100 words), story amina (600 words), tips hum, look.
// hard-days, sensitive: dark-thoughts (sensitive by itself too), story jo and tip rest (sensitive by their topic).
// Contacts: listeners, shelter (sensitive), scots (for Scotland alone).
// The loop: tip hum (6 + 14 words; 3 + 2 in Arabic), story amina (19 + 3 words), tip look (2 + 2 words).
Library small_library();

std::shared_ptr<const Library> shared(Library library);

}  // namespace kiosk::test
