#include "publish/build_bundle.h"

#include "bundle/pack.h"
#include "library/check.h"
#include "library/load.h"
#include "library/report.h"
#include "publish/content_files.h"

namespace kiosk {

namespace {

// The first version of the kiosk that reads this format.
constexpr const char* kMinKiosk = "0.1.0";

Manifest head_of(const Edition& edition, const BuildOptions& options) {
  Manifest head;
  head.product = edition.product;
  head.channel = edition.channel;
  head.number = {options.epoch, options.sequence.value_or(edition.sequence)};
  head.version = edition.created.substr(0, 10);
  head.created = edition.created;
  if (edition.review_by.year != 0) head.review_by = to_string(edition.review_by);
  head.min_kiosk = kMinKiosk;
  head.title = edition.title;
  for (const LanguageTag& language : edition.languages) head.languages.push_back(language.value);
  return head;
}

}  // namespace

Result<void> build_bundle(const BuildOptions& options, const SecretKey& key, Findings& findings) {
  auto found = check(options.content, {options.strict, {}});
  if (!found) return tl::unexpected(found.error());
  findings = std::move(*found);
  if (count(findings).errors > 0)
    return fail("content.refused", "The content has errors; mend them, or leave the items out.");
  const auto loaded = load(options.content);
  if (!loaded) return tl::unexpected(loaded.error());
  const Edition& edition = loaded->library->edition;
  auto files = content_files(options.content, edition);
  if (!files) return tl::unexpected(files.error());
  return pack(head_of(edition, options), std::move(*files), key, options.out);
}

}  // namespace kiosk
