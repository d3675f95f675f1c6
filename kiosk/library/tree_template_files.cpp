// The files of a new content tree. They show every format once.
#include <array>

#include "library/tree_template.h"

namespace kiosk {
namespace {

constexpr std::string_view kGuide = R"(# Content for the kiosk

    kiosk-bundle check .          says what is wrong, where, and how to mend it
    kiosk --content . --window 1280x720

| file | holds |
|---|---|
| bundle.json | what this is, who publishes it, languages, regions |
| topics.json, tips.json, contacts.json, sources.json | ids and structure, no words |
| en/topics.json, en/tips.json, en/contacts.json | the words, by id |
| en/articles/ID.md, en/stories/ID.md | longer texts |
| media/ | pictures; media.json names licence and author of each |

An id has small letters, digits and hyphens. An article is found through the `items` of its topic.

## Writing an article
The file begins with a JSON object, then an empty line, then the text:
paragraphs, `-` lists, `1.` lists, `**bold**`, `##` for a section, `[^source-id]` behind what a source says, and cards:

    > [!try]
    > Hold your baby where your faces are 20 to 30 cm apart.

`[!non-urgent]`, `[!urgent]` and `[!emergency]` are care cards: one of a kind in an article.
Links, pictures, tables and italics do not work on the kiosk.

Short sentences, "you", no "should", no blame. A tip has at most 25 words, title included.

## Before it goes to a clinic
`sign_off` is null until a clinician has checked the words: then `{"role": ..., "organisation": ..., "date": ...}`.
`checked_on` of a contact is the date of its source, or the day on which somebody called it.
`kiosk-bundle check --strict .` refuses what is not signed off or not confirmed.

## Another language
Add it to `languages` in bundle.json and make its folder, such as `pl/`, with the same files. An article there holds
title, summary, sign_off and `translates`: the check tells the value.
)";

constexpr std::string_view kBundle = R"({
  "format": 1,
  "id": "my-clinic",
  "product": "kiosk",
  "channel": "draft",
  "sequence": 1,
  "created": "{TODAY}T00:00:00Z",
  "title": "You and your baby",
  "publisher": "My clinic",
  "licence": "CC BY 4.0",
  "default_language": "en",
  "languages": ["en"],
  "regions": ["GB-ENG"],
  "review_by": "{NEXT_YEAR}"
}
)";

constexpr std::string_view kTopics = R"({
  "topics": [
    {
      "id": "getting-closer",
      "picture": "media/hello.svg",
      "tint": "topicPeach",
      "icon": "heart",
      "items": ["article/first-days", "story/sam", "tip/look"]
    }
  ]
}
)";

constexpr std::string_view kTopicWords = R"({
  "sign_off": null,
  "topics": {
    "getting-closer": {
      "title": "Getting closer",
      "intro": "Small things that help you and your baby to know each other."
    }
  }
}
)";

constexpr std::string_view kTips = R"({
  "tips": [
    {
      "id": "look",
      "topic": "getting-closer",
      "moment": "awake",
      "picture": "media/hello.svg",
      "published": "{TODAY}",
      "reviewed": "{TODAY}",
      "next_review": "{NEXT_YEAR}",
      "publisher": "My clinic",
      "sources": ["example"]
    }
  ]
}
)";

constexpr std::string_view kTipWords = R"({
  "sign_off": null,
  "tips": {
    "look": {
      "title": "Let your baby find your face",
      "body": "Hold them close and wait. They see best at 20 to 30 cm."
    }
  }
}
)";

constexpr std::string_view kSources = R"({
  "sources": [
    {
      "id": "example",
      "authors": "Name the authors here",
      "year": "2025",
      "title": "Name the page or paper here",
      "where": "Name where it stands",
      "url": ""
    }
  ]
}
)";

constexpr std::string_view kContacts = R"({
  "contacts": [
    {
      "id": "emergency",
      "needs": ["now"],
      "regions": ["GB-ENG"],
      "numbers": [{ "kind": "call", "display": "999", "dial": "999" }],
      "always": true,
      "source": "Emergency number of the United Kingdom",
      "checked_on": null,
      "emergency": true
    }
  ]
}
)";

constexpr std::string_view kContactWords = R"({
  "sign_off": null,
  "contacts": {
    "emergency": {
      "name": "Emergency",
      "summary": "When a life is in danger.",
      "hours": "Always open, free"
    }
  }
}
)";

constexpr std::string_view kArticle = R"({
  "title": "The first days",
  "summary": "You two are new to each other. It can take time.",
  "topic": "getting-closer",
  "picture": "media/hello.svg",
  "published": "{TODAY}",
  "reviewed": "{TODAY}",
  "next_review": "{NEXT_YEAR}",
  "publisher": "My clinic",
  "sources": ["example"],
  "related": ["story/sam"],
  "audience": [],
  "sign_off": null
}

Some parents feel love at once. Many do not, and that is common too.[^example]

## What can help

- Hold your baby against your skin.
- Talk about what you are doing.

> [!try]
> Look at your baby for one quiet minute. Let them look back.

> [!non-urgent]
> Talk to your midwife or health visitor if you feel low for two weeks.
)";

constexpr std::string_view kStory = R"({
  "title": "It came slowly",
  "person": "Sam",
  "quote": "I waited for the big feeling. It came in small ones.",
  "who": "Sam, parent of a three-month-old",
  "label": "Made up for this kiosk from what many parents tell",
  "read": "Read Sam's story",
  "topic": "getting-closer",
  "picture": "media/hello.svg",
  "published": "{TODAY}",
  "reviewed": "{TODAY}",
  "next_review": "{NEXT_YEAR}",
  "publisher": "My clinic",
  "sources": [],
  "related": ["article/first-days"],
  "audience": [],
  "sign_off": null
}

The first week went by in a fog. I fed him, changed him and slept.

One night he held my finger. I stayed a little longer.
)";

constexpr std::string_view kMedia = R"({
  "pictures": [
    {
      "file": "hello.svg",
      "licence": "CC BY 4.0",
      "author": "My clinic",
      "focal": [50, 50],
      "alt": { "en": "A large and a small circle, close together." }
    }
  ]
}
)";

constexpr std::string_view kPicture =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">
  <rect width="800" height="800" fill="#F9DFCB"/>
  <circle cx="350" cy="360" r="200" fill="#7A4B6B"/>
  <circle cx="520" cy="520" r="110" fill="#E2A77F"/>
</svg>
)";

constexpr std::array<TemplateFile, 13> kFiles{{{"README.md", kGuide},
                                               {"bundle.json", kBundle},
                                               {"topics.json", kTopics},
                                               {"tips.json", kTips},
                                               {"sources.json", kSources},
                                               {"contacts.json", kContacts},
                                               {"en/topics.json", kTopicWords},
                                               {"en/tips.json", kTipWords},
                                               {"en/contacts.json", kContactWords},
                                               {"en/articles/first-days.md", kArticle},
                                               {"en/stories/sam.md", kStory},
                                               {"media/media.json", kMedia},
                                               {"media/hello.svg", kPicture}}};

}  // namespace

std::span<const TemplateFile> template_files() { return kFiles; }

}  // namespace kiosk
