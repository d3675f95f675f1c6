// What leads from one thing to another: things to read next, topics, sources, addresses, needs. That an id is there at all is
// resolve()'s to say.
#include <algorithm>
#include <array>
#include <set>

#include "library/lint.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostRelated = 3;
// What the contacts screen asks for (content/README.md).
constexpr std::array<std::string_view, 11> kNeeds{
    "now",     "crying",    "mood",  "feeding",           "sleep", "abuse", "loss",
    "partner", "premature", "birth", "someone-to-talk-to"};

// "nct.org.uk", "https://www.nhs.uk/path": something that a browser could open.
bool is_address(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  }
  const std::string_view host = url.substr(0, std::min(url.find('/'), url.size()));
  const std::size_t dot = host.rfind('.');
  const bool plain =
      std::ranges::all_of(url, [](char c) { return c > ' ' && c != '"' && c != '<' && c != '>' && c != '\x7f'; });
  return plain && dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 &&
         host.find("..") == std::string_view::npos;
}

class LinkLint {
 public:
  LinkLint(const Draft& draft, Findings& findings) : draft_(draft), findings_(findings) {}

  void run() {
    for (const Article& article : draft_.library.articles) check_related("article/" + article.id, article);
    for (const Story& story : draft_.library.stories) check_related("story/" + story.id, story);
    check_topics();
    for (const Contact& contact : draft_.library.contacts) check_contact(contact);
    check_sources();
  }

 private:
  void add(const std::string& key, Severity severity, std::string code, std::string what, std::string remedy) {
    const Origin& origin = origin_of(draft_, key);
    findings_.push_back({severity, std::move(code), origin.file, origin.line, std::move(what), std::move(remedy)});
  }

  template <class Item>
  void check_related(const std::string& key, const Item& item) {
    const auto itself = [&](const ItemRef& ref) { return to_string(ref) == key; };
    if (std::ranges::any_of(item.related, itself)) {
      add(key, Severity::warning, "link.to_itself", "\"related\" of " + key + " names " + key + " itself",
          "name something else to read next");
    }
    if (item.related.size() > kMostRelated) {
      add(key, Severity::warning, "link.too_many",
          "\"related\" of " + key + " names " + std::to_string(item.related.size()) + " things; the page ends with " +
              std::to_string(kMostRelated),
          "keep the " + std::to_string(kMostRelated) + " that help most");
    }
  }

  // An item that stands in other topics only than the one it says it belongs to: its way back leads elsewhere.
  void check_topics() {
    for (const Topic& topic : draft_.library.topics) {
      for (const ItemRef& ref : topic.items) {
        const std::string home = topic_of(ref);
        const Topic* own = draft_.library.topic(home);
        if (home == topic.id || own == nullptr || std::ranges::find(own->items, ref) != own->items.end()) continue;
        add(to_string(ref), Severity::warning, "link.other_topic",
            to_string(ref) + " says that it belongs to \"" + home + "\", and stands in \"" + topic.id + "\" alone",
            "mend its \"topic\", or add it to \"items\" of \"" + home + "\" too");
      }
    }
  }

  [[nodiscard]] std::string topic_of(const ItemRef& ref) const {
    if (const Article* article = draft_.library.article(ref.id); article != nullptr && ref.kind == ItemKind::article)
      return article->topic;
    if (const Story* story = draft_.library.story(ref.id); story != nullptr && ref.kind == ItemKind::story)
      return story->topic;
    if (const Tip* tip = draft_.library.tip(ref.id); tip != nullptr && ref.kind == ItemKind::tip) return tip->topic;
    return {};
  }

  void check_contact(const Contact& contact) {
    const std::string key = "contact/" + contact.id;
    for (const std::string& need : contact.needs) {
      if (std::ranges::find(kNeeds, need) != kNeeds.end()) continue;
      add(key, Severity::warning, "contact.unknown_need",
          key + " is for the need \"" + need + "\", which nobody can choose",
          "choose among the needs that content/README.md lists");
    }
    if (!contact.url.empty() && !is_address(contact.url)) {
      add(key, Severity::error, "contact.bad_address", "\"" + contact.url + "\" of " + key + " is no web address",
          "write it as example.org or https://example.org/page");
    }
  }

  void check_sources() {
    std::set<std::string> cited;
    for_each_item_of(draft_.library, [&](const std::string&, const auto& item) {
      cited.insert(item.sources.begin(), item.sources.end());
    });
    for (const Source& source : draft_.library.sources) {
      const std::string key = "source/" + source.id;
      if (!source.url.empty() && !is_address(source.url)) {
        add(key, Severity::warning, "source.bad_address",
            "\"" + source.url + "\" of the source \"" + source.id + "\" is no web address",
            "write it as https://example.org/page, or leave it empty");
      }
      if (!cited.contains(source.id)) {
        add(key, Severity::note, "source.unused", "nothing cites the source \"" + source.id + "\"",
            "cite it where its facts stand, or take it out");
      }
    }
  }

  const Draft& draft_;
  Findings& findings_;
};

}  // namespace

void lint_links(const Draft& draft, Findings& findings) { LinkLint(draft, findings).run(); }

}  // namespace kiosk
