// The files of a new content tree. They show every format once.
#include <array>

#include "library/tree_template.h"

namespace kiosk {
namespace {

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
      "title": "Name of a topic",
      "intro": "Say in one sentence what stands in this topic."
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
      "title": "Write one small thing to do",
      "body": "Say in one sentence how it is done."
    }
  }
}
)";

constexpr std::string_view kSources = R"({
  "sources": [
    {
      "id": "example",
      "authors": "Name the authors here",
      "year": "",
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
    },
    {
      "id": "example-line",
      "needs": ["someone-to-talk-to"],
      "regions": ["GB-ENG"],
      "numbers": [{ "kind": "call", "display": "01632 960001", "dial": "01632960001" }],
      "hours": [],
      "tz": "Europe/London",
      "source": "Write where you found the number, and the date of that page. This one rings nowhere.",
      "checked_on": null
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
    },
    "example-line": {
      "name": "Name of a help line",
      "summary": "Say here who answers, and for whom.",
      "hours": "Say here when somebody answers"
    }
  }
}
)";

constexpr std::string_view kArticle = R"({
  "title": "Write a short title",
  "summary": "Say in one sentence what the reader finds here.",
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

Say first that the reader is not alone. A fact has its source behind it, like this.[^example]

## Name one thing that can help

Write two or three short sentences. Say "you could" and "some parents".

- A list has short lines.
- Each line is one thing.

> [!try]
> Write one small thing that a tired parent could do today.

> [!non-urgent]
> Say when to talk to a midwife or a doctor, and about what.
)";

constexpr std::string_view kStory = R"({
  "title": "Write the story's title",
  "person": "Sam",
  "quote": "Write one sentence that Sam would say.",
  "who": "Say in a few words who Sam is.",
  "label": "An example. Not a real person.",
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

Tell the story as "I". Say how it was at first, in short sentences.

Say what changed a little, and what helped. No story ends well by magic.
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

const std::array<TemplateFile, 13> kFiles{{{"README.md", template_guide()},
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
