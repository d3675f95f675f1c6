#include "small_library.h"

#include <utility>

namespace kiosk::test {

namespace small {

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += i == 0 ? "word" : " word";
  return text;
}

Topic topic(std::string id, std::string title, bool sensitive, std::vector<ItemRef> items) {
  Topic made;
  made.id = std::move(id);
  made.tint = "topicPeach";
  made.icon = "heart";
  made.sensitive = sensitive;
  made.items = std::move(items);
  TopicWords text;
  text.title = std::move(title);
  if (sensitive) text.note = "This is about feelings that can be hard to read about.";
  made.words[kEnglish] = std::move(text);
  return made;
}

Article article(std::string id, std::string topic, bool sensitive, int word_count) {
  Article made;
  made.id = std::move(id);
  made.topic = std::move(topic);
  made.sensitive = sensitive;
  made.sources = {"survey"};
  ArticleWords text;
  text.title = "Article " + made.id;
  text.summary = "What it says.";
  text.word_count = word_count;
  made.words[kEnglish] = std::move(text);
  return made;
}

Story story(std::string id, std::string topic, int word_count, int quote_words) {
  Story made;
  made.id = std::move(id);
  made.topic = std::move(topic);
  StoryWords text;
  text.title = "Story " + made.id;
  text.quote = words(quote_words);
  text.who = "A new parent";
  text.word_count = word_count;
  made.words[kEnglish] = std::move(text);
  return made;
}

Tip tip(std::string id, std::string topic, int title_words, int body_words) {
  Tip made;
  made.id = std::move(id);
  made.topic = std::move(topic);
  made.moment = "awake";
  TipWords text;
  text.title = words(title_words);
  text.body = words(body_words);
  made.words[kEnglish] = std::move(text);
  return made;
}

Contact contact(std::string id, bool sensitive) {
  Contact made;
  made.id = std::move(id);
  made.needs = {"mood"};
  made.numbers = {{NumberKind::call, "0300 330 0700", "03003300700", ""}};
  made.sensitive = sensitive;
  made.source = "A page";
  made.words[kEnglish].name = "Somebody who listens";
  return made;
}

}  // namespace small

Library small_library() {
  using namespace small;
  Library library;
  library.edition.id = "small";
  library.edition.default_language = kEnglish;
  library.edition.languages = {kEnglish, kArabic};
  library.topics = {
      topic("closeness", "Getting to know each other", false,
            {{ItemKind::article, "slow-love"}, {ItemKind::article, "long-nights"}, {ItemKind::story, "amina"}}),
      topic("hard-days", "Hard days", true, {{ItemKind::article, "dark-thoughts"}, {ItemKind::story, "jo"}}),
  };
  library.articles = {article("dark-thoughts", "hard-days", true, 800), article("long-nights", "closeness", false, 800),
                      article("slow-love", "closeness", false, 100)};
  library.stories = {story("amina", "closeness", 600, 19), story("jo", "hard-days", 300, 10)};
  library.tips = {tip("hum", "closeness", 6, 14), tip("look", "closeness", 2, 2), tip("rest", "hard-days", 3, 3)};
  library.sources = {{"survey", "A. Author", "2023", "A survey", "A journal", ""}};
  library.attract = {{ItemKind::tip, "hum"}, {ItemKind::story, "amina"}, {ItemKind::tip, "look"}};

  library.contacts = {contact("listeners", false), contact("shelter", true), contact("scots", false)};
  library.contacts[2].regions = {"GB-SCT"};

  library.topics[0].words[kArabic].title = "التعارف";
  library.articles[1].words[kArabic].title = "ليال طويلة";
  library.articles[1].words[kArabic].word_count = 240;
  library.tips[0].words[kArabic].title = "همهمة مع الطفل";
  library.tips[0].words[kArabic].body = "بصوت هادئ";
  return library;
}

std::shared_ptr<const Library> shared(Library library) { return std::make_shared<const Library>(std::move(library)); }

}  // namespace kiosk::test
