// LANG/articles/ID.md and LANG/stories/ID.md
#include <algorithm>

#include "base/blake2b.h"
#include "library/front_matter.h"
#include "library/loading.h"

namespace kiosk {
namespace {

// What article and story differ in.
struct ArticleKind {
  using Item = Article;
  using Words = ArticleWords;
  static constexpr std::string_view kName = "article";
  static constexpr std::string_view kFolder = "articles";
  static void read(FieldReader& fields, Words& words) { words.summary = fields.words("summary"); }
};

struct StoryKind {
  using Item = Story;
  using Words = StoryWords;
  static constexpr std::string_view kName = "story";
  static constexpr std::string_view kFolder = "stories";
  static void read(FieldReader& fields, Words& words) {
    fields.words("summary", Need::optional);
    words.person = fields.words("person");
    words.quote = fields.words("quote");
    words.who = fields.words("who");
    words.label = fields.words("label");
    words.read = fields.words("read");
  }
};

template <class Item>
void read_structure(FieldReader& fields, Item& item) {
  item.topic = fields.id("topic");
  item.picture = fields.picture("picture");
  item.review = fields.review();
  item.sources = fields.ids("sources");
  item.related = fields.items("related", Need::optional);
  item.audience = fields.ids("audience", Need::optional);
  item.sensitive = fields.flag("sensitive");
}

template <class Kind>
typename Kind::Words read_front_words(FieldReader& fields) {
  typename Kind::Words words;
  words.title = fields.words("title");
  Kind::read(fields, words);
  words.note = fields.words("note", Need::optional);
  words.sign_off = fields.sign_off();
  words.reading_age_waiver = fields.words("reading_age_waiver", Need::optional);
  return words;
}

template <class Visit>
void for_each_prose(std::vector<Section>& sections, Visit visit) {
  for (Section& section : sections) {
    for (Block& block : section.blocks) {
      for (Prose& prose : block.prose) visit(prose);
    }
  }
}

// `sources` leaves with the cited ones first, in the order of their first mark.
void order_sources(std::vector<std::string>& sources, std::vector<Section>& sections) {
  std::vector<std::string> ordered;
  const auto add = [&](const std::string& id) {
    const bool declared = std::ranges::find(sources, id) != sources.end();
    if (declared && std::ranges::find(ordered, id) == ordered.end()) ordered.push_back(id);
  };
  for_each_prose(sections, [&](const Prose& prose) {
    for (const SourceMark& mark : prose.marks) add(mark.source);
  });
  for (const std::string& id : sources) add(id);
  sources = std::move(ordered);
}

void number_marks(const std::vector<std::string>& sources, ParsedProse& parsed, FindingSink& sink) {
  std::size_t index = 0;
  for_each_prose(parsed.sections, [&](Prose& prose) {
    const int line = parsed.prose_lines[index++];
    std::erase_if(prose.marks, [&](SourceMark& mark) {
      const auto it = std::ranges::find(sources, mark.source);
      mark.number = static_cast<int>(it - sources.begin()) + 1;
      if (it != sources.end()) return false;
      sink.error("prose.unknown_source", line,
                 "[^" + mark.source + "] cites a source that the front matter does not name",
                 "add \"" + mark.source + "\" to \"sources\" here and to sources.json, or take the mark away");
      return true;
    });
  });
}

// Sources that sources.json does not have cost the item its mark, not its place.
void drop_unknown_sources(std::vector<std::string>& sources, int line, const Library& library, FindingSink& sink) {
  std::erase_if(sources, [&](const std::string& id) {
    if (library.source(id) != nullptr) return false;
    sink.error("content.unknown_id", line, "there is no source \"" + id + "\" in sources.json",
               "add it there, or mend the id");
    return true;
  });
}

template <class Kind>
class ProseReader {
 public:
  using Item = typename Kind::Item;
  ProseReader(Loading& loading, std::vector<Item>& items) : loading_(loading), items_(items) {}

  void run() {
    const std::string folder = std::string(Kind::kFolder);
    for (const LanguageTag& tag : loading_.languages_with_folders()) {
      std::size_t count = 0;
      for (const std::string& name : loading_.tree.list(tag.value + "/" + folder, ".md")) {
        const std::string path = tag.value + "/" + folder + "/" + name;
        FindingSink sink = loading_.sink(path);
        if (++count > kMaxItems) {
          sink.error("content.too_many", 0,
                     "there are more than " + std::to_string(kMaxItems) + " files in this folder",
                     "take some away; this one and the rest are left out");
          break;
        }
        const std::string id = name.substr(0, name.size() - 3);
        if (is_content_id(id)) {
          read_file(path, id, tag, sink);
        } else {
          sink.error("content.bad_id", 0, "this file's name cannot be an id",
                     "use 1 to 64 small letters a-z, digits and hyphens, then .md");
        }
      }
      if (tag == loading_.default_language()) std::ranges::sort(items_, {}, &Item::id);
    }
  }

 private:
  void read_file(const std::string& path, const std::string& id, const LanguageTag& tag, FindingSink& sink) {
    const auto text = loading_.tree.read(path, kMaxProseBytes, Need::required, sink);
    if (tag == loading_.default_language()) {
      seen_[id] = text ? blake2b_256_hex(*text) : std::string();
    } else if (!seen_.contains(id)) {
      sink.error("translation.no_original", 0,
                 "there is no " + loading_.default_language().value + "/" + std::string(Kind::kFolder) + "/" + id +
                     ".md that this translates",
                 "mend the file's name, or take it away");
      return;
    }
    if (!text) return;
    const auto file = split_front_matter(*text, sink);
    if (!file) return;
    FieldReader fields(file->front, sink, "the " + std::string(Kind::kName) + " \"" + id + "\"", tag);
    typename Kind::Words words = read_front_words<Kind>(fields);
    if (tag == loading_.default_language()) {
      read_original(id, tag, fields, std::move(words), *file, sink);
    } else {
      read_translation(id, tag, fields, std::move(words), *file, sink);
    }
  }

  void read_original(const std::string& id, const LanguageTag& tag, FieldReader& fields, typename Kind::Words words,
                     const ProseFile& file, FindingSink& sink) {
    Item item;
    item.id = id;
    read_structure(fields, item);
    fields.finish();
    drop_unknown_sources(item.sources, fields.line("sources"), loading_.library, sink);
    ParsedProse parsed = parse_prose(file.body, file.body_line, tag, sink);
    order_sources(item.sources, parsed.sections);
    loading_.origins[std::string(Kind::kName) + "/" + id] = {sink.file(), 1, fields.line("sign_off"), {}};
    if (!take_prose(item, tag, words, std::move(parsed), fields, file, sink)) return;
    item.words[tag] = std::move(words);
    items_.push_back(std::move(item));
  }

  void read_translation(const std::string& id, const LanguageTag& tag, FieldReader& fields, typename Kind::Words words,
                        const ProseFile& file, FindingSink& sink) {
    const std::string original = fields.plain("translates");
    fields.finish();
    const auto item = std::ranges::find(items_, id, &Item::id);
    if (item == items_.end()) return;  // the original was refused, and said so
    ParsedProse parsed = parse_prose(file.body, file.body_line, tag, sink);
    if (!take_prose(*item, tag, words, std::move(parsed), fields, file, sink)) return;
    if (original != seen_[id]) {
      sink.warning("translation.outdated", fields.line("translates"),
                   "the original has changed since this was translated",
                   "look over the translation, then write \"translates\": \"" + seen_[id] + "\"");
    }
    item->words[tag] = std::move(words);
  }

  // False when the text may not be shown.
  bool take_prose(const Item& item, const LanguageTag& tag, typename Kind::Words& words, ParsedProse&& parsed,
                  FieldReader& fields, const ProseFile& file, FindingSink& sink) {
    number_marks(item.sources, parsed, sink);
    if (parsed.prose_lines.empty()) {
      fields.reject("content.blank", file.body_line, fields.who() + " has no text",
                    "write the text below the front matter");
    }
    if (!fields.good() || parsed.names_blocked_number) return false;
    words.sections = std::move(parsed.sections);
    words.word_count = parsed.word_count;
    loading_.origins[std::string(Kind::kName) + "/" + item.id + "/" + tag.value] = {
        sink.file(), 1, fields.line("sign_off"), std::move(parsed.prose_lines)};
    return true;
  }

  Loading& loading_;
  std::vector<Item>& items_;
  std::map<std::string, std::string> seen_;  // id -> hash of the original
};

}  // namespace

void read_articles(Loading& loading) { ProseReader<ArticleKind>(loading, loading.library.articles).run(); }
void read_stories(Loading& loading) { ProseReader<StoryKind>(loading, loading.library.stories).run(); }

}  // namespace kiosk
