// A folder that is previewed: what is saved is shown at once, where its author is, and what is to be mended is told.
#include "app/author.h"

#include "visitor.h"

namespace kiosk::test {

namespace {

Finding finding(Severity severity, std::string code, std::string file, int line) {
  return {severity, std::move(code), std::move(file), line, "what", "remedy"};
}

ContentProblems one_problem() {
  const Library library = small_library();
  return problems_of({finding(Severity::error, "json.syntax", "tips.json", 3)}, &library);
}

// As the platform sends it: what there is to mend, then what there is.
Visitor& save(Visitor& v, const std::shared_ptr<const Library>& library, const ContentProblems& problems = {}) {
  return v.send(event::ContentChecked{problems}).send(event::LibraryLoaded{library});
}

std::shared_ptr<const Library> without_article(const std::string& id) {
  Library library = small_library();
  std::erase_if(library.articles, [&](const Article& article) { return article.id == id; });
  for (Topic& topic : library.topics)
    std::erase_if(topic.items, [&](const ItemRef& item) { return item.kind == ItemKind::article && item.id == id; });
  return shared(library);
}

const std::shared_ptr<const Library> kNothingUsable = shared(Library{});

}  // namespace

TEST_CASE("Author: problems are counted, the gravest first, without notes and what waits for somebody's signature") {
  const Library library = small_library();
  const ContentProblems problems = problems_of(
      {finding(Severity::warning, "style.should", "en/articles/a.md", 7),
       finding(Severity::warning, "sign_off.missing", "en/articles/a.md", 12),
       finding(Severity::warning, "contact.unconfirmed", "contacts.json", 4),
       finding(Severity::warning, "contact.example_number", "contacts.json", 4),
       finding(Severity::warning, "group.sample", "groups.json", 4),
       finding(Severity::note, "translation.missing", "pl", 0), finding(Severity::error, "json.syntax", "tips.json", 3),
       finding(Severity::error, "picture.licence", "media/media.json", 9)},
      &library);
  CHECK(problems.folder == ContentProblems::Folder::good);
  CHECK(problems.errors == 2);
  CHECK(problems.warnings == 1);
  REQUIRE(problems.first.size() == 3);
  CHECK(problems.first[0] == ContentProblem{Severity::error, "tips.json", 3, "what", "remedy"});
  CHECK(problems.first[1].file == "media/media.json");
  CHECK(problems.first[2].severity == Severity::warning);
}

TEST_CASE("Author: what an error elsewhere has cost comes after that error") {
  const Library library = small_library();
  const ContentProblems problems = problems_of({finding(Severity::error, "content.unknown_id", "en/articles/a.md", 1),
                                                finding(Severity::warning, "style.should", "en/articles/a.md", 7),
                                                finding(Severity::error, "content.bad_choice", "tips.json", 6)},
                                               &library);
  REQUIRE(problems.first.size() == 3);
  CHECK(problems.first[0].file == "tips.json");
  CHECK(problems.first[1].line == 1);
  CHECK(problems.first[2].severity == Severity::warning);
}

TEST_CASE("Author: however many problems there are, the first few are kept and all are counted") {
  const Library library = small_library();
  Findings findings(500, finding(Severity::warning, "style.should", "en/articles/a.md", 7));
  findings.push_back(finding(Severity::error, "json.syntax", "tips.json", 3));
  const ContentProblems problems = problems_of(findings, &library);
  CHECK(problems.warnings == 500);
  REQUIRE(problems.first.size() == kMostProblems);
  CHECK(problems.first.front().severity == Severity::error);
}

TEST_CASE("Author: no strip without a preview, none where there is nothing to mend, none on the cover (CARE D2)") {
  Visitor v;
  CHECK_FALSE(shows_problems(v.state));
  v.send(event::LibraryLoaded{shared(small_library())});
  CHECK_FALSE(v.state.author);
  save(v, shared(small_library()));
  CHECK(v.state.author);
  CHECK_FALSE(shows_problems(v.state));
  save(v, shared(small_library()), one_problem());
  CHECK(shows_problems(v.state));
  v.open("home").wait(60s);
  REQUIRE(v.screen() == "idle");
  CHECK_FALSE(shows_problems(v.state));
  v.send(event::StillHere{});
  CHECK(shows_problems(v.state));
  v.send(event::Hide{});
  CHECK_FALSE(shows_problems(v.state));
  v.send(event::StartFresh{});
  CHECK(shows_problems(v.state));
}

TEST_CASE("Author: the strip is closed until the next save, and shows one problem after the other") {
  Visitor v;
  ContentProblems problems = one_problem();
  problems.first.push_back(problems.first.front());
  save(v, shared(small_library()), problems);
  v.open("home").send(event::NextProblem{});
  CHECK(v.state.author->at == 1);
  v.send(event::NextProblem{});
  CHECK(v.state.author->at == 0);
  v.send(event::NextProblem{}).send(event::CloseProblems{});
  CHECK_FALSE(shows_problems(v.state));
  v.send(event::NextProblem{});
  CHECK(v.state.author->at == 1);
  save(v, shared(small_library()), problems);
  CHECK(shows_problems(v.state));
  CHECK(v.state.author->at == 0);
}

TEST_CASE("Author: what is saved is shown at once, in the middle of a visit, at the same place") {
  Visitor v;
  save(v, shared(small_library()));
  v.open("article/slow-love").send(event::TurnTo{2}).send(event::ChooseTextSize{TextSize::large});
  v.send(event::ToggleKept{{ItemKind::article, "slow-love"}});
  const Names before = v.trail();
  Library changed = small_library();
  changed.edition.title = "Another title";
  const auto next = shared(changed);
  save(v, next);
  CHECK(v.state.library == next);
  CHECK(v.state.next_library == nullptr);
  CHECK(v.trail() == before);
  CHECK(v.state.visit.preferences.text_size == TextSize::large);
  CHECK(v.state.visit.kept.size() == 1);
}

TEST_CASE("Author: what is not there any more is left for the nearest place that is, and nothing of it is kept") {
  Visitor v;
  save(v, shared(small_library()));
  v.open("home").open("topic/closeness").open("article/slow-love").open("article/slow-love/sources");
  v.send(event::ToggleKept{{ItemKind::article, "slow-love"}});
  save(v, without_article("slow-love"));
  CHECK(v.trail() == Names{"home", "topic/closeness"});
  CHECK(v.state.visit.kept.empty());
}

TEST_CASE("Author: what cannot be shown keeps the last good pages, and says so") {
  Visitor v;
  const auto good = shared(small_library());
  save(v, good);
  v.open("article/slow-love");
  const Names before = v.trail();
  const ContentProblems unusable =
      problems_of({finding(Severity::error, "json.syntax", "topics.json", 3)}, kNothingUsable.get());
  CHECK(unusable.folder == ContentProblems::Folder::unusable);
  save(v, kNothingUsable, unusable);
  CHECK(v.state.library == good);
  CHECK(v.trail() == before);
  CHECK(shows_problems(v.state));
  const ContentProblems gone = problems_of("content", Error{"content.missing", "There is no folder content."});
  save(v, nullptr, gone);
  CHECK(v.state.library == good);
  CHECK(v.state.author->problems.folder == ContentProblems::Folder::gone);
  CHECK(v.state.author->problems.errors == 1);
  CHECK(v.state.author->problems.first.front().file == "content");
  save(v, good);
  CHECK_FALSE(shows_problems(v.state));
}

TEST_CASE("Author: a tree that could not be shown at the start is shown once it is mended") {
  Visitor v(nullptr);
  v.send(event::ContentChecked{one_problem()});
  CHECK(shows_problems(v.state));
  CHECK(v.trail() == Names{"fallback"});
  save(v, shared(small_library()));
  CHECK(v.trail() == Names{"attract/1"});
  Visitor reads(nullptr);
  reads.send(event::ContentChecked{one_problem()}).send(event::OpenHelp{});
  save(reads, shared(small_library()));
  CHECK(reads.trail() == Names{"home", "help"});
}

TEST_CASE("Author: a slide keeps its tip or story wherever it stands now") {
  Visitor v;
  save(v, shared(small_library()));
  v.wait(Millis{120'000});
  Library turned = small_library();
  REQUIRE(turned.attract.size() > 1);
  const auto slide = static_cast<std::size_t>(std::get<route::Attract>(shown(v.state)).slide);
  const AttractSlide seen = turned.attract[slide - 1];
  std::reverse(turned.attract.begin(), turned.attract.end());
  save(v, shared(turned));
  const auto now = static_cast<std::size_t>(std::get<route::Attract>(shown(v.state)).slide);
  CHECK(turned.attract[now - 1].id == seen.id);
  turned.attract.resize(1);
  turned.attract[0] = {ItemKind::tip, "another"};
  save(v, shared(turned));
  CHECK(v.trail() == Names{"attract/1"});
}

TEST_CASE("Author: who writes touches no screen: the next save leads back to where they were") {
  Visitor v;
  save(v, shared(small_library()));
  v.open("article/slow-love").send(event::ChooseLanguage{kArabic}).wait(10min);
  REQUIRE(v.screen().starts_with("attract/"));
  save(v, shared(small_library()));
  CHECK(v.screen() == "article/slow-love");
  CHECK(v.state.visit.preferences.language == kArabic);
  // Not when they have begun something else, nor when they went themselves.
  v.wait(10min).send(event::TouchAnywhere{}).open("stories");
  save(v, shared(small_library()));
  CHECK(v.screen() == "stories");
  v.send(event::Hide{}).wait(10min);
  save(v, shared(small_library()));
  CHECK(v.screen().starts_with("attract/"));
}

TEST_CASE("CARE C2: without a preview nothing of a visit outlives its reset") {
  Visitor v;
  v.open("article/slow-love").wait(10min);
  CHECK_FALSE(v.state.author);
  v.send(event::LibraryLoaded{shared(small_library())});
  check_like_boot(v.state);
}

TEST_CASE("Author: a save is a sign of life") {
  Visitor v;
  save(v, shared(small_library()));
  v.open("home").wait(70s);
  REQUIRE(v.screen() == "idle");
  save(v, shared(small_library()));
  CHECK(v.screen() == "home");
  v.wait(59s);
  CHECK(v.screen() == "home");
}

TEST_CASE("Author: a page that has become sensitive goes behind its note, one that is no longer needs none (CARE D4)") {
  Library plain = small_library();
  Library hard = plain;
  for (Article& article : hard.articles) article.sensitive = true;
  Visitor v;
  save(v, shared(plain));
  v.open("article/slow-love");
  save(v, shared(hard));
  CHECK(v.screen() == "note/article/slow-love");
  save(v, shared(plain));
  CHECK(v.screen() == "article/slow-love");
  // Who has gone through the note stays where they are.
  save(v, shared(hard));
  v.send(event::OpenNoted{});
  REQUIRE(v.screen() == "article/slow-love");
  save(v, shared(hard));
  CHECK(v.screen() == "article/slow-love");
}

TEST_CASE("Author: what was printing or found in the pages before goes with them") {
  Visitor v(shared(small_library()), with_printer());
  save(v, shared(small_library()));
  v.open("article/slow-love").send(event::Print{PrintOrder::What::article, "slow-love"});
  REQUIRE(v.screen() == "printing");
  save(v, shared(small_library()));
  CHECK(v.screen() == "article/slow-love");
  CHECK(std::ranges::count(v.done(), "cancel_prints") == 1);
  v.open("search").send(event::TypeText{"sl"}).send(event::TypeText{"ow"}).wait(1s);
  v.send(event::SearchAnswered{v.state.visit.search.job, std::make_shared<const SearchFound>()});
  REQUIRE(v.state.visit.search.found);
  save(v, shared(small_library()));
  CHECK(v.screen() == "search");
  CHECK_FALSE(v.state.visit.search.found);
  CHECK(v.state.visit.search.words == "slow");
  v.wait(1s);
  CHECK(std::ranges::count(v.done(), "find") == 1);
}

}  // namespace kiosk::test
