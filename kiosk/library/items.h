// What the content consists of. Plain values; made by load(), read by everybody else.
// Structure stands once, words stand by language; Library picks the words and falls back to the default language.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language_tag.h"
#include "library/prose.h"

namespace kiosk {

// A text with the language that it is really in: which is not the visitor's where a translation is missing.
// Fonts, direction and voice follow this language.
struct Words {
  std::string text;
  LanguageTag language;
};

struct SignOff {
  std::string role;
  std::string organisation;
  Date date;
};

// CARE E1.
struct Review {
  Date published;
  Date reviewed;
  Date next_review;
  std::string publisher;
};

struct Source {
  std::string id;
  std::string authors;
  std::string year;
  std::string title;
  std::string where;
  std::string url;
};

// media/… with its licence (media.json). Focal point in 0..1 of the picture, for cover-cropping (DESIGN section 9).
struct Picture {
  std::string path;
  double focal_x = 0.5;
  double focal_y = 0.5;
  std::string licence;
  std::string author;
  std::map<LanguageTag, std::string> alt;
  std::uint64_t stamp = 0;  // ContentFiles::Part's: a picture that was saved anew is decoded anew
};

enum class ItemKind { article, story, tip, contact, group };  // contact, group: in a list to take home alone

struct ItemRef {
  ItemKind kind = ItemKind::article;
  std::string id;
  friend bool operator==(const ItemRef&, const ItemRef&) = default;
};
// "article/ID", as content writes it.
[[nodiscard]] std::string to_string(const ItemRef& ref);

struct TopicWords {
  std::string title;
  std::string intro;
  std::string note;  // content note when the topic is sensitive: one plain sentence of what it holds
  std::optional<SignOff> sign_off;
};

struct Topic {
  std::string id;
  std::string picture;  // path of a Picture
  std::string tint;     // token: topicPeach, topicSage, topicLilac, topicSky, topicHoney, topicRose
  std::string icon;     // name of an icon of the program: heart, baby, ...
  bool sensitive = false;
  std::vector<ItemRef> items;
  std::map<LanguageTag, TopicWords> words;
};

struct ArticleWords {
  std::string title;
  std::string summary;
  std::string note;
  std::vector<Section> sections;
  std::optional<SignOff> sign_off;
  int word_count = 0;
  std::string reading_age_waiver{};  // why it may be harder to read than CARE E4 allows; not shown
};

struct Article {
  std::string id;
  std::string topic;
  std::string picture;
  Review review;
  std::vector<std::string> sources;  // ids, in the order of their first mark: number n is sources[n - 1]
  std::vector<ItemRef> related;
  std::vector<std::string> audience;  // mother, father, partner, ...: those of the paths
  bool sensitive = false;
  std::map<LanguageTag, ArticleWords> words;
};

struct StoryWords {
  std::string title;
  std::string person;  // whose story: "Amina" (a composite's name, never a real person's)
  std::string quote;   // for the attract loop
  std::string who;     // one line below the quote
  std::string label;   // says that the story is a composite written for the kiosk
  std::string read;    // the button: "Read her story"
  std::string note;
  std::vector<Section> sections;
  std::optional<SignOff> sign_off;
  int word_count = 0;
  std::string reading_age_waiver{};  // why it may be harder to read than CARE E4 allows; not shown
};

struct Story {
  std::string id;
  std::string topic;
  std::string picture;
  Review review;
  std::vector<std::string> sources;
  std::vector<ItemRef> related;
  std::vector<std::string> audience;
  bool sensitive = false;
  std::map<LanguageTag, StoryWords> words;
};

struct TipWords {
  std::string title;  // the tip itself: short enough for the attract loop (CARE C3: title and body at most 25 words)
  std::string body;
  std::optional<SignOff> sign_off;
};

struct Tip {
  std::string id;
  std::string topic;
  std::string moment;  // awake, feeding, night, crying, outside, for-you
  std::string picture;
  Review review;
  std::vector<std::string> sources;
  bool sensitive = false;
  std::map<LanguageTag, TipWords> words;
};

struct BabyStateWords {
  std::string title;
  std::string summary;             // one line: how this state looks
  std::vector<std::string> signs;  // what you may see
  std::vector<std::string> helps;  // what you could try
  std::optional<SignOff> sign_off;
};

// One of the states that a newborn moves between (Brazelton). In order, from deep sleep to crying.
struct BabyState {
  std::string id;
  std::string picture;
  Review review;
  std::vector<std::string> sources;
  std::vector<ItemRef> items;  // where to read on
  std::map<LanguageTag, BabyStateWords> words;
};

enum class NumberKind { call, text, tty };

struct ContactNumber {
  NumberKind kind = NumberKind::call;
  std::string display;
  std::string dial;
  std::string body;  // for text services: the word to send
};

struct OpeningHours {
  std::string days;  // "mon-fri", "daily", "sat,sun"
  std::string from;  // "09:00" in the contact's own zone
  std::string to;
};

struct ContactWords {
  std::string name;
  std::string summary;
  std::string hours;
  std::optional<SignOff> sign_off;
};

struct Contact {
  std::string id;
  std::vector<std::string> needs;
  std::vector<std::string> regions;  // empty: for all
  std::vector<ContactNumber> numbers;
  std::string url;
  std::vector<OpeningHours> hours;
  bool always = false;
  std::string time_zone;
  std::string source;
  std::optional<Date> checked_on;
  std::optional<Date> expires_on;
  bool sensitive = false;
  bool emergency = false;
  std::optional<Date> dialled_on;  // at this clinic: no part of the content
  std::optional<Date> wrong_on;    // somebody at this clinic found its number wrong: likewise
  bool own = false;                // the clinic's own: likewise
  bool desk = false;               // is reached at this clinic's desk: has neither number nor address
  std::map<LanguageTag, ContactWords> words;
};

// What somebody can say by a touch, on the card that starts a conversation with a clinician.
struct StatementWords {
  std::string text;
  std::optional<SignOff> sign_off;
};

struct Statement {
  std::string id;
  std::string group;
  bool safety = false;  // somebody may be in danger: urgent help is offered at once, softly
  std::map<LanguageTag, StatementWords> words;
};

struct StatementGroup {
  std::string id;
  std::map<LanguageTag, StatementWords> words;  // its title
};

// search.json: phrases for one meaning. A language that has none is left out.
struct SearchTerm {
  std::string id;
  std::map<LanguageTag, std::vector<std::string>> words;
};

struct Search {
  std::vector<SearchTerm> often;     // offered before the first letter: one phrase each
  std::vector<SearchTerm> synonyms;  // who types one finds what says another
  std::vector<SearchTerm> danger;    // somebody may be in danger: urgent help comes first (CARE D3)
};

// A way through the content for one person (paths.json): the first things in the order in which they are best read, then all
// that is written for one of its audiences.
struct PathWords {
  std::string title;  // "Father or partner"
  std::optional<SignOff> sign_off;
};

struct Path {
  std::string id;
  std::vector<std::string> audience;
  std::vector<ItemRef> items;
  std::map<LanguageTag, PathWords> words;
};

// What to begin with when only the time at hand is known.
struct TimePath {
  int minutes = 0;
  std::vector<ItemRef> items;
};

enum class GroupKind { group, course };

struct GroupWords {
  std::string name;
  std::string summary;  // what it is
  std::string place;
  std::string who;    // who may come
  std::string bring;  // may be empty
  std::optional<SignOff> sign_off;
};

// A group or course near here: a calendar entry. Both meet once a week; a course begins on a day and ends after `times`.
struct Group {
  std::string id;
  GroupKind kind = GroupKind::group;
  std::string picture;
  std::vector<std::string> regions;  // empty: for all
  int weekday = 0;                   // 0 is Monday; of a course: its first day's
  std::optional<Date> starts;        // of a course
  int times = 0;                     // of a course: how often it meets
  std::string from;                  // "10:00" in its own zone
  std::string to;
  std::string time_zone;
  std::string contact;  // id of whom to ask; empty: nobody
  std::string source;
  Review review;
  std::optional<Date> expires_on;
  bool sample = false;  // stands there to be replaced by a clinic's own; screen and code say so
  std::map<LanguageTag, GroupWords> words;
};

// One stop on a line of growth.
struct GrowthMoment {
  std::string id;
  std::string when;  // "6 to 8 weeks"
  std::string title;
  Prose text;
};

struct GrowthWords {
  std::string title;
  std::string intro;
  std::vector<GrowthMoment> moments;  // all that the line has, in its order
  std::optional<SignOff> sign_off;
};

// Something that takes weeks, not minutes: moments on a line from start to end. Nothing that one could fail.
struct GrowthLine {
  std::string id;
  std::string picture;
  Review review;
  std::vector<std::string> sources;  // mark n is sources[n - 1]
  std::vector<std::string> moments;  // ids
  int top = -1;  // the moment where the line is highest, and falls after it; -1: it rises to its end
  std::map<LanguageTag, GrowthWords> words;
};

// bundle.json
struct Edition {
  std::string id;
  std::string product;
  std::string channel;
  std::string title;  // for staff
  std::uint64_t sequence = 0;
  std::string created;
  std::string publisher;
  std::string licence;
  LanguageTag default_language;
  std::vector<LanguageTag> languages;
  std::vector<std::string> regions;
  Date review_by;
};

}  // namespace kiosk
