#include "publish/inspect.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "bundle/minisign.h"
#include "bundle/verify.h"
#include "library/load.h"
#include "publish/extract.h"

namespace kiosk {

namespace {

template <class Items>
void note_reviews(const Items& items, Date& next) {
  for (const auto& item : items) {
    const Date due = item.review.next_review;
    if (due.year != 0 && (next.year == 0 || due < next)) next = due;
  }
}

std::string megabytes(std::uint64_t bytes) {
  const std::uint64_t tenths = (bytes * 10 + 500'000) / 1'000'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : ", ").append(word);
  return out.empty() ? "nobody" : out;
}

}  // namespace

Result<Inspection> inspect(BundleSource& source) {
  Inspection out;
  const auto head = read_head(source);
  if (!head) return tl::unexpected(head.error());
  if (const auto signatures = parse_signatures(head->signatures)) {
    for (const Signature& signature : *signatures) out.signers.push_back(to_string(signature.key));
  }
  const auto folder = TemporaryFolder::make();
  if (!folder) return tl::unexpected(folder.error());
  auto manifest = extract_files(source, folder->path());
  if (!manifest) return tl::unexpected(manifest.error());
  out.manifest = std::move(*manifest);
  out.file_size = source.size();
  const auto loaded = load(folder->path());
  if (!loaded) return tl::unexpected(loaded.error());
  const Library& library = *loaded->library;
  out.topics = library.topics.size();
  out.articles = library.articles.size();
  out.stories = library.stories.size();
  out.tips = library.tips.size();
  out.contacts = library.contacts.size();
  out.newest_review = library.newest_review();
  note_reviews(library.articles, out.next_review);
  note_reviews(library.stories, out.next_review);
  note_reviews(library.tips, out.next_review);
  return out;
}

std::string inspection_for_people(const Inspection& one) {
  const Manifest& m = one.manifest;
  std::string out = m.title + "\n";
  const auto line = [&](const char* name, const std::string& value) {
    out.append("  ").append(name).append(value).append("\n");
  };
  line("release      ", to_string(m.number) + " (" + m.version + "), for " + m.product + ", channel " + m.channel);
  line("made         ", m.created);
  line("review by    ", m.review_by.empty() ? "no date" : m.review_by);
  line("next review  ", one.next_review.year == 0 ? "no date" : to_string(one.next_review));
  line("languages    ", joined(m.languages));
  line("holds        ", std::to_string(one.topics) + " topics, " + std::to_string(one.articles) + " articles, " +
                            std::to_string(one.stories) + " stories, " + std::to_string(one.tips) + " tips, " +
                            std::to_string(one.contacts) + " contacts");
  line("size         ", megabytes(one.file_size) + " in " + std::to_string(m.files.size()) + " files");
  line("signed by    ", joined(one.signers));
  return out + "Who signed it is not checked here: kiosk-bundle verify does that.\n";
}

std::string inspection_as_json(const Inspection& one) {
  const Manifest& m = one.manifest;
  const nlohmann::ordered_json json = {
      {"title", m.title},
      {"product", m.product},
      {"channel", m.channel},
      {"epoch", m.number.epoch},
      {"sequence", m.number.sequence},
      {"version", m.version},
      {"created", m.created},
      {"review_by", m.review_by},
      {"min_kiosk", m.min_kiosk},
      {"languages", m.languages},
      {"counts",
       {{"topics", one.topics},
        {"articles", one.articles},
        {"stories", one.stories},
        {"tips", one.tips},
        {"contacts", one.contacts},
        {"files", m.files.size()},
        {"objects", m.objects.size()}}},
      {"bytes", one.file_size},
      {"signers", one.signers},
      {"newest_review", one.newest_review.year == 0 ? "" : to_string(one.newest_review)},
      {"next_review", one.next_review.year == 0 ? "" : to_string(one.next_review)}};
  return json.dump() + "\n";
}

}  // namespace kiosk
