#include "search/search.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "library/availability.h"
#include "library/group_times.h"
#include "search/phrases.h"
#include "search/postings.h"
#include "search/vocabulary.h"

namespace kiosk {
namespace {

// More matches than are shown: several may be one thing in several languages.
constexpr int kMostMatches = 200;
// Fewer than this, and what says only a part of it is shown below.
constexpr std::size_t kFew = 6;
constexpr std::size_t kLittleWord = 3;
constexpr std::size_t kLongWord = 5;

// What one typed word, or a phrase that content knows, may stand for.
struct Unit {
  std::vector<std::string> folded;
  bool begun = false;
  SearchTerms direct;                // the word and its forms
  std::vector<std::string> related;  // words and phrases that mean the same
  [[nodiscard]] std::string text() const {
    std::string joined;
    for (const std::string& word : folded) joined.append(joined.empty() ? "" : " ").append(word);
    return joined;
  }
};

std::string joined(const std::vector<SearchWord>& words) {
  std::string text;
  for (const SearchWord& word : words) text.append(text.empty() ? "" : " ").append(word.folded);
  return text;
}

class Index final : public SearchIndex {
 public:
  Index(std::shared_ptr<const Library> library, Postings postings)
      : library_(std::move(library)),
        postings_(std::move(postings)),
        synonyms_(phrases_of(library_->search.synonyms, stemmer_)),
        danger_(phrases_of(library_->search.danger, stemmer_)) {}

  Result<void> fill() {
    for (const SearchDocument& document : search_documents(*library_)) {
      Postings::Columns columns;
      const std::array<const std::string*, 3> texts{&document.title, &document.lead, &document.body};
      for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::vector<SearchWord> words = search_words(*texts[i], document.language);
        vocabulary_.add(*texts[i], words, document.language);
        columns[i] = joined(words);
      }
      vocabulary_.end_document(document.language);
      documents_.push_back({document.place, document.language});
      if (auto added = postings_.add(columns); !added) return added;
    }
    // Slips in words that only content's synonyms know are slips too.
    for (const SearchTerm& term : library_->search.synonyms) {
      for (const auto& [language, texts] : term.words) {
        for (const std::string& text : texts) vocabulary_.know(text, search_words(text, language), language);
      }
    }
    return postings_.finish();
  }

  SearchFound find(const SearchQuery& query) override {
    SearchFound found;
    if (!is_enough(query.words)) return found;
    TypedWords typed{search_words(query.words, query.language), !query.words.ends_with(' ')};
    found.danger = says_danger(danger_, typed, stemmer_);
    std::vector<Unit> units = units_of(typed, query.language);
    if (std::string right = correct(typed, units, 1); !right.empty()) {
      units = units_of(typed, query.language);
      if (units.size() == 1) found.meant = std::move(right);
    }
    keep_telling(units);
    auto matched = look(units);
    if (!matched) {
      found.failure = matched.error();
      return found;
    }
    add_hits(found, *matched, units, query);
    if (found.hits.empty()) {
      found.meant.clear();
      found.suggestion = correct(typed, units, 2);
    }
    return found;
  }

 private:
  struct Row {
    SearchPlace place;
    LanguageTag language;
  };

  std::vector<Unit> units_of(const TypedWords& typed, const LanguageTag& language) {
    std::vector<Unit> units;
    for (std::size_t at = 0; at < typed.words.size();) {
      Unit unit;
      std::size_t length = 1;
      std::set<std::size_t> meanings;
      for (const SearchPhrase& phrase : synonyms_) {
        if (phrase.folded.size() < length || !stands_at(phrase, typed, at, stemmer_)) continue;
        if (phrase.folded.size() > length) meanings.clear();
        length = phrase.folded.size();
        meanings.insert(phrase.term);
      }
      for (std::size_t i = at; i < at + length; ++i) unit.folded.push_back(typed.words[i].folded);
      unit.begun = typed.is_begun(at + length - 1);
      if (length == 1) unit.direct = vocabulary_.meant_by(unit.folded.front(), language, unit.begun);
      else unit.direct.insert(unit.text());
      for (const SearchPhrase& phrase : synonyms_) {
        if (meanings.contains(phrase.term)) add_related(unit, phrase);
      }
      units.push_back(std::move(unit));
      at += length;
    }
    return units;
  }

  void add_related(Unit& unit, const SearchPhrase& phrase) {
    if (phrase.folded.size() == 1) {
      const auto forms = vocabulary_.meant_by(phrase.folded.front(), phrase.language, false);
      unit.related.insert(unit.related.end(), forms.begin(), forms.end());
      return;
    }
    std::string text;
    for (const std::string& word : phrase.folded) text.append(text.empty() ? "" : " ").append(word);
    unit.related.push_back(std::move(text));
  }

  // "my", "is", "baby" stand everywhere, "am" and "so" say nothing: what tells one thing from another is enough, where there is any.
  void keep_telling(std::vector<Unit>& units) {
    const auto says_little = [&](const Unit& unit) {
      if (unit.folded.size() > 1 || !unit.related.empty()) return false;
      const std::string& word = unit.folded.front();
      return letters_of(word).size() <= kLittleWord ||
             vocabulary_.documents_with(word) * 5 > vocabulary_.documents_beside(word) * 2;
    };
    if (!std::ranges::all_of(units, says_little)) std::erase_if(units, says_little);
  }

  // First what says it in the visitor's words, then what says it in others; where that is little, what speaks of one of the words
  // at least.
  Result<std::vector<int>> look(const std::vector<Unit>& units) {
    auto found = match(units, false, true);
    if (!found) return found;
    auto wider = match(units, true, true);
    if (!wider) return wider;
    append(*found, *wider);
    if (units.size() == 1 || found->size() >= kFew) return found;
    auto widest = match(units, true, false);
    if (!widest) return widest;
    append(*found, *widest);
    return found;
  }

  // Takes words that mean nothing for those that they are nearest to; the last such word as it is written, or nothing. A short word
  // among others is left alone: too much is near it.
  std::string correct(TypedWords& typed, const std::vector<Unit>& units, int letters) const {
    std::string right;
    for (const Unit& unit : units) {
      if (!unit.direct.empty() || !unit.related.empty() || unit.folded.size() != 1) continue;
      const std::string& word = unit.folded.front();
      if (units.size() > 1 && letters_of(word).size() < kLongWord) continue;
      const auto near = vocabulary_.nearly(word, unit.begun && letters == 1, letters);
      if (near.empty()) continue;
      const std::string best =
          *std::ranges::max_element(near, {}, [&](const std::string& one) { return vocabulary_.documents_with(one); });
      for (SearchWord& one : typed.words) {
        if (one.folded == word) one.folded = best;
      }
      right = vocabulary_.written(best);
    }
    return right;
  }

  Result<std::vector<int>> match(const std::vector<Unit>& units, bool with_related, bool all) {
    std::vector<Postings::Group> groups;
    for (const Unit& unit : units) {
      Postings::Group group(unit.direct.begin(), unit.direct.end());
      if (with_related) group.insert(group.end(), unit.related.begin(), unit.related.end());
      if (group.empty() && all) return std::vector<int>{};
      if (all || groups.empty()) groups.push_back(std::move(group));
      else groups.front().insert(groups.front().end(), group.begin(), group.end());
    }
    if (!groups.empty() && groups.front().empty()) return std::vector<int>{};
    return postings_.matches(groups, kMostMatches);
  }

  static void append(std::vector<int>& to, const std::vector<int>& more) {
    for (const int one : more) {
      if (std::ranges::find(to, one) == to.end()) to.push_back(one);
    }
  }

  // What is marked: the visitor's words where they stand, what means the same where they do not.
  struct Sought {
    SearchTerms direct;
    SearchTerms all;
  };

  void add_hits(SearchFound& found, const std::vector<int>& matched, const std::vector<Unit>& units,
                const SearchQuery& query) {
    Sought sought;
    for (const Unit& unit : units) {
      for (const std::string& word : unit.folded) sought.direct.insert(word);  // of a phrase each by itself
      sought.direct.insert(unit.direct.begin(), unit.direct.end());
      sought.all.insert(unit.related.begin(), unit.related.end());
    }
    sought.all.insert(sought.direct.begin(), sought.direct.end());
    std::vector<SearchHit> hits;
    for (const int number : matched) add_hit(hits, documents_[static_cast<std::size_t>(number - 1)], sought, query);
    // What is written in the visitor's language comes first, and in it what says so in its title.
    std::vector<std::pair<int, std::size_t>> order;
    for (std::size_t i = 0; i < hits.size(); ++i)
      order.emplace_back((hits[i].language == query.language ? 0 : 3) + title_rank(hits[i], sought), i);
    std::ranges::sort(order);
    if (order.size() > kMostHits) order.resize(kMostHits);
    for (const auto& [rank, index] : order) {
      complete(hits[index], sought);
      found.hits.push_back(std::move(hits[index]));
    }
  }

  static int title_rank(const SearchHit& hit, const Sought& sought) {
    if (!marked(hit.title.text, hit.language, sought.direct).marks.empty()) return 0;
    return hit.title.marks.empty() ? 2 : 1;
  }

  void add_hit(std::vector<SearchHit>& hits, const Row& row, const Sought& sought, const SearchQuery& query) const {
    const SearchPlace& place = row.place;
    if (std::ranges::find(hits, place, &SearchHit::place) != hits.end()) return;
    if (place.kind == SearchKind::contact &&
        offered_contact(library_.get(), place.id, query.region, query.today) == nullptr)
      return;
    if (place.kind == SearchKind::group &&
        offered_group(library_.get(), place.id, query.region, query.today) == nullptr)
      return;
    const SearchDocument document = search_document(*library_, place, query.language);
    hits.push_back(
        {place, document.language, document.sensitive, marked(document.title, document.language, sought.all), {}});
  }

  void complete(SearchHit& hit, const Sought& sought) const {
    const SearchDocument document = search_document(*library_, hit.place, hit.language);
    const auto show = [&](const SearchTerms& terms) {
      hit.title = marked(document.title, document.language, terms);
      if (!document.sensitive) hit.snippet = best_passage(document, terms);
    };
    show(sought.direct);
    if (hit.title.marks.empty() && hit.snippet.marks.empty()) show(sought.all);
  }

  std::shared_ptr<const Library> library_;
  Postings postings_;
  Stemmer stemmer_;
  std::vector<SearchPhrase> synonyms_;
  std::vector<SearchPhrase> danger_;
  Vocabulary vocabulary_;
  std::vector<Row> documents_;
};

}  // namespace

bool is_enough(std::string_view typed) {
  std::size_t letters = 0;
  for (const char32_t c : letters_of(fold(typed))) {
    // A sign of Chinese, Japanese or Korean is a word.
    letters += c >= 0x2E80 ? kLeastLetters : 1;
  }
  return letters >= kLeastLetters;
}

Result<std::unique_ptr<SearchIndex>> SearchIndex::build(std::shared_ptr<const Library> library) {
  auto postings = Postings::open();
  if (!postings) return tl::unexpected<Error>(postings.error());
  auto index = std::make_unique<Index>(std::move(library), std::move(*postings));
  if (auto filled = index->fill(); !filled) return tl::unexpected<Error>(filled.error());
  return index;
}

}  // namespace kiosk
