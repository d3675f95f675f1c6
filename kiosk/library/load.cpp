#include "library/load.h"

#include <algorithm>
#include <tuple>

#include "library/loading.h"

namespace kiosk {

std::vector<LanguageTag> Loading::languages_with_folders() const {
  std::vector<LanguageTag> tags{default_language()};
  for (const LanguageTag& tag : library.edition.languages) {
    if (tag != default_language() && tree.has_folder(tag.value)) tags.push_back(tag);
  }
  return tags;
}

void sort_findings(Findings& findings) {
  std::ranges::stable_sort(
      findings, [](const Finding& a, const Finding& b) { return std::tie(a.file, a.line) < std::tie(b.file, b.line); });
}

bool can_show_anything(const Library& library) {
  return !library.attract.empty() ||
         std::ranges::any_of(library.topics, [](const Topic& topic) { return !topic.items.empty(); });
}

namespace {

// What most likely emptied the tree: a mistake in a file itself rather than an id that is missing because of one.
std::string first_cause(const Findings& findings) {
  const auto cause =
      std::ranges::find_if(findings, [](const Finding& finding) { return finding.code != "content.unknown_id"; });
  const auto& named = cause != findings.end() ? cause : findings.begin();
  if (named == findings.end()) return {};
  return " First, " + named->file + (named->line > 0 ? ":" + std::to_string(named->line) : "") + ": " + named->what +
         ".";
}

}  // namespace

Draft read_tree(std::shared_ptr<const ContentFiles> files) {
  Loading loading{SourceTree(std::move(files)), {}, {}, {}};
  loading.library.files = loading.tree.files();
  read_edition(loading);
  read_sources(loading);
  read_pictures(loading);
  read_topics(loading);
  read_articles(loading);
  read_stories(loading);
  read_tips(loading);
  read_baby_states(loading);
  read_contacts(loading);
  read_conversation(loading);
  read_search(loading);
  read_paths(loading);
  read_groups(loading);
  read_growth(loading);
  read_labels(loading);
  resolve(loading);
  check_paths(loading);
  loading.library.attract = attract_slides(loading.library);
  sort_findings(loading.findings);
  return Draft{std::move(loading.library), std::move(loading.findings), std::move(loading.origins)};
}

Result<Loaded> load(const std::shared_ptr<const ContentFiles>& files) {
  Draft draft = read_tree(files);
  // Of a release either everything is what was signed, or nothing is shown: there is another.
  const auto damaged = std::ranges::find(draft.findings, "release.damaged", &Finding::code);
  if (damaged != draft.findings.end())
    return fail("release.damaged", files->name() + " is damaged in " + damaged->file + ". Install it again.");
  if (!can_show_anything(draft.library)) {
    return fail("content.empty", "There is nothing to show in " + files->name() +
                                     ": no topic with an item, no tip, no story. Run kiosk-bundle check on it." +
                                     first_cause(draft.findings));
  }
  return Loaded{std::make_shared<const Library>(std::move(draft.library)), std::move(draft.findings)};
}

Result<Loaded> load(const std::string& root) {
  const auto files = folder_files(root);
  if (!files) return tl::unexpected<Error>(files.error());
  return load(*files);
}

}  // namespace kiosk
