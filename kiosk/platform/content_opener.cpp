#include "platform/content_opener.h"

#include <filesystem>
#include <utility>

#include "library/check.h"
#include "store/reader.h"
#include "store/release.h"

namespace kiosk {

ContentOpener::ContentOpener(std::string factory, std::function<void(const std::string&)> complain)
    : factory_(std::move(factory)), complain_(std::move(complain)) {}

void ContentOpener::report(const Findings& findings) const {
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::error) continue;
    std::string text = finding.file;
    text.append(":").append(std::to_string(finding.line)).append(": ").append(finding.what);
    complain_(text.append(" (").append(finding.code).append(")"));
  }
}

Result<std::shared_ptr<const Library>> ContentOpener::folder(const std::string& path) const {
  auto loaded = load(path);
  if (!loaded) return tl::unexpected(loaded.error());
  report(loaded->findings);
  return std::move(loaded->library);
}

Result<Preview> ContentOpener::preview(const std::string& path) const {
  auto checked = check_tree(path, {});
  if (!checked) return tl::unexpected(checked.error());
  Preview out{nullptr, problems_of(checked->findings, checked->library.get())};
  if (out.problems.folder == ContentProblems::Folder::good) out.library = std::move(checked->library);
  return out;
}

std::vector<ReleaseNumber> ContentOpener::releases(const std::string& store, Moment moment) const {
  const auto reader = StoreReader::open(ops_, store);
  if (!reader) {
    complain_(reader.error().message);
    return {};
  }
  const auto state = reader->read_state();
  if (state) return to_show(*state, moment);
  // A store that nobody has put anything into has no state, and that is no fault.
  if (state.error().code != "store.missing") complain_(state.error().message);
  const auto rebuilt = reader->rebuilt_state();
  return rebuilt ? to_show(*rebuilt, moment) : std::vector<ReleaseNumber>();
}

std::shared_ptr<const Library> ContentOpener::best_of(const std::string& store,
                                                      const std::vector<ReleaseNumber>& releases) const {
  for (const ReleaseNumber& number : releases) {
    auto release = Release::open(ops_, store, number);
    auto loaded = release ? load(release_files(std::move(*release))) : Result<Loaded>(tl::unexpected(release.error()));
    if (!loaded) {
      complain_(loaded.error().message);
      continue;
    }
    report(loaded->findings);
    return std::move(loaded->library);
  }
  return factory();
}

std::shared_ptr<const Library> ContentOpener::factory() const {
  auto loaded = folder(factory_);
  if (loaded) return std::move(*loaded);
  complain_("The factory's content, which would be shown instead, is not there either: " + loaded.error().message +
            " The built-in screen with emergency numbers is shown.");
  return nullptr;
}

std::shared_ptr<const Library> ContentOpener::any(const std::string& path) const {
  std::error_code error;
  if (std::filesystem::is_directory(std::filesystem::path(path) / "releases", error)) return store(path);
  auto loaded = folder(path);
  if (loaded) return std::move(*loaded);
  complain_(loaded.error().message);
  return nullptr;
}

}  // namespace kiosk
