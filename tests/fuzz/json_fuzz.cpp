// The JSON loaders: a small tree that is whole, one of its files replaced by any bytes, and the check over what was read. The
// first byte chooses the file, and by its highest bit whether the check follows, which takes ten times as long.
#include <array>
#include <map>

#include "fuzz/require.h"
#include "library/lint.h"
#include "library/load.h"
#include "library/reasons.h"
#include "library/tree_template.h"

namespace {

constexpr std::array<const char*, 21> kReplaced{
    "bundle.json",          "topics.json",   "tips.json",        "sources.json",     "contacts.json",
    "en/topics.json",       "en/tips.json",  "en/contacts.json", "media/media.json", "baby_states.json",
    "conversation.json",    "paths.json",    "groups.json",      "search.json",      "en/baby_states.json",
    "en/conversation.json", "en/paths.json", "en/groups.json",   "en/search.json",   "en/labels.json",
    "growth.json"};

class MemoryFiles : public kiosk::ContentFiles {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  [[nodiscard]] std::string name() const override { return "memory"; }
  [[nodiscard]] std::vector<std::string> list(const std::string& folder, std::string_view suffix) const override {
    std::vector<std::string> names;
    for (const auto& [path, bytes] : files_) {
      const std::string start = folder == "." ? std::string() : folder + "/";
      if (!path.starts_with(start) || !path.ends_with(suffix)) continue;
      if (path.find('/', start.size()) == std::string::npos) names.push_back(path.substr(start.size()));
    }
    return names;
  }
  [[nodiscard]] bool has_folder(const std::string& folder) const override {
    const auto at = files_.lower_bound(folder + "/");
    return at != files_.end() && at->first.starts_with(folder + "/");
  }
  [[nodiscard]] bool has_file(const std::string& path) const override { return files_.contains(path); }
  [[nodiscard]] kiosk::Result<Part> read(const std::string& path, std::size_t bytes, std::size_t limit) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) return kiosk::fail("content.missing_file", "There is no " + path + ".");
    if (found->second.size() > limit) return kiosk::fail("content.too_large", path + " is too large.");
    return Part{found->second.substr(0, bytes), found->second.size()};
  }
  [[nodiscard]] Location locate(std::string_view path) const override { return {std::string(path), {}}; }

 private:
  std::map<std::string, std::string> files_;
};

std::string dated(std::string_view bytes) {
  std::string text(bytes);
  for (const auto& [mark, date] :
       {std::pair<std::string, std::string>{"{TODAY}", "2026-03-01"}, {"{NEXT_YEAR}", "2027-03-01"}}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
      text.replace(at, mark.size(), date);
  }
  return text;
}

const std::map<std::string, std::string>& whole_tree() {
  static const std::map<std::string, std::string> kTree = [] {
    std::map<std::string, std::string> files;
    for (const kiosk::TemplateFile& file : kiosk::template_files()) files[std::string(file.path)] = dated(file.text);
    return files;
  }();
  return kTree;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::map<std::string, std::string> files = whole_tree();
  files[kReplaced[(data[0] & 0x7FU) % kReplaced.size()]] = text_of(data + 1, size - 1);
  const kiosk::Draft draft = kiosk::read_tree(std::make_shared<const MemoryFiles>(std::move(files)));
  kiosk::Findings findings;
  if ((data[0] & 0x80U) != 0) findings = kiosk::lint(draft, {true, {2026, 3, 1}});
  findings.insert(findings.end(), draft.findings.begin(), draft.findings.end());
  for (const auto& finding : findings) {
    require(finding.line >= 0 && !finding.file.empty() && !finding.what.empty() && !finding.remedy.empty());
    require(!kiosk::reason_of(finding.code).empty());
  }
  // What a library promises: every reference leads somewhere, everything has words in the default language.
  const kiosk::Library& library = draft.library;
  for (const auto& article : library.articles) {
    require(library.topic(article.topic) != nullptr && article.words.contains(library.edition.default_language));
    for (const auto& source : article.sources) require(library.source(source) != nullptr);
  }
  for (const auto& contact : library.contacts) require(contact.words.contains(library.edition.default_language));
  return 0;
}
