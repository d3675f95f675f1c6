#include "search/passage.h"

#include <algorithm>

#include "library/sentences.h"
#include "search/words.h"

namespace kiosk {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// How many different terms it holds.
std::size_t terms_in(const MarkedText& text) {
  std::set<std::string> held;
  for (const TextRange& mark : text.marks) held.insert(fold(text.text.substr(mark.begin, mark.end - mark.begin)));
  return held.size();
}

}  // namespace

bool operator==(const MarkedText& a, const MarkedText& b) {
  return a.text == b.text && std::ranges::equal(a.marks, b.marks, [](const TextRange& one, const TextRange& other) {
           return one.begin == other.begin && one.end == other.end;
         });
}

MarkedText marked(std::string text, const LanguageTag& language, const SearchTerms& terms) {
  MarkedText made;
  for (const SearchWord& word : search_words(text, language)) {
    if (terms.contains(word.folded)) made.marks.push_back({word.begin, word.end});
  }
  made.text = std::move(text);
  return made;
}

MarkedText best_passage(const SearchDocument& document, const SearchTerms& terms) {
  MarkedText best = marked(document.lead, document.language, terms);
  std::size_t most = terms_in(best);
  for (const std::string& line : lines_of(document.body)) {
    for (std::string& sentence : sentences(line, document.language)) {
      MarkedText one = marked(std::move(sentence), document.language, terms);
      const std::size_t held = terms_in(one);
      if (held <= most) continue;
      most = held;
      best = std::move(one);
    }
  }
  return best;
}

MarkedText shortened(const MarkedText& passage, const LanguageTag& language, std::size_t most_words) {
  const std::vector<SearchWord> words = search_words(passage.text, language);
  if (words.size() <= most_words || most_words == 0) return passage;
  // A word or two before the first mark, so that it does not begin with nothing; none left over at the end.
  std::size_t first = 0;
  if (!passage.marks.empty()) {
    const auto at =
        std::ranges::find_if(words, [&](const SearchWord& word) { return word.end > passage.marks.front().begin; });
    const auto index = static_cast<std::size_t>(at - words.begin());
    const std::size_t lead_in = std::min<std::size_t>(most_words / 3, 3);
    if (index + 1 > most_words) first = std::min(index - std::min(index, lead_in), words.size() - most_words);
  }
  const std::size_t last = first + most_words;  // past it
  const std::size_t from = first == 0 ? 0 : words[first].begin;
  const std::size_t to = last >= words.size() ? passage.text.size() : words[last - 1].end;
  MarkedText made;
  const std::string before = first == 0 ? std::string() : std::string(kEllipsis) + " ";
  made.text = before + passage.text.substr(from, to - from);
  if (last < words.size()) made.text.append(" ").append(kEllipsis);
  for (const TextRange& mark : passage.marks) {
    if (mark.begin >= from && mark.end <= to)
      made.marks.push_back({mark.begin - from + before.size(), mark.end - from + before.size()});
  }
  return made;
}

}  // namespace kiosk
