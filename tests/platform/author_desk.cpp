// An author's saves, from the folder to what the kiosk is told: real folders, real saves, and a wait for the bell.
#include "platform/author_desk.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "library/small_tree.h"
#include "platform/bell.h"
#include "platform/quiet_after.h"

namespace kiosk::test {
namespace {

namespace fs = std::filesystem;

const ContentOpener& opener() {
  static const ContentOpener one("", [](const std::string&) {});
  return one;
}

const ContentProblems& problems_in(const Events& events) {
  return std::get<event::ContentChecked>(events.front()).problems;
}

}  // namespace

TEST_CASE("quiet after: a burst is over a moment after its last, and counts once") {
  QuietAfter burst(Millis{100}, Millis{500});
  CHECK_FALSE(burst.due());
  CHECK_FALSE(burst.over(Monotonic{0}));
  for (const int at : {1000, 1040, 1080}) burst.happened(Monotonic{at});
  CHECK(burst.due() == Monotonic{1180});
  CHECK_FALSE(burst.over(Monotonic{1179}));
  CHECK(burst.over(Monotonic{1180}));
  CHECK_FALSE(burst.over(Monotonic{1180}));
  CHECK_FALSE(burst.due());
}

TEST_CASE("quiet after: what never stops is not waited for without an end") {
  QuietAfter burst(Millis{100}, Millis{500});
  for (int at = 0; at <= 480; at += 40) burst.happened(Monotonic{at});
  CHECK(burst.due() == Monotonic{500});
  CHECK(burst.over(Monotonic{500}));
  burst.happened(Monotonic{520});
  CHECK(burst.due() == Monotonic{620});
}

TEST_CASE("author: a folder that was read is told as what there is to mend, then what there is to show") {
  const SmallTree tree;
  Events events = events_of(tree.root(), opener().preview(tree.root()));
  REQUIRE(events.size() == 2);
  CHECK(problems_in(events) == ContentProblems{});
  CHECK(std::get<event::LibraryLoaded>(events[1]).library->article("first-days") != nullptr);

  tree.edit("tips.json", "\"awake\"", "\"asleep\"");
  events = events_of(tree.root(), opener().preview(tree.root()));
  REQUIRE(events.size() == 2);
  CHECK(problems_in(events).folder == ContentProblems::Folder::good);
  CHECK(problems_in(events).errors > 0);
  CHECK(problems_in(events).first.front().file == "tips.json");
  CHECK(problems_in(events).first.front().line > 1);
  CHECK_FALSE(problems_in(events).first.front().remedy.empty());
}

TEST_CASE(
    "author: what cannot be shown, or is not there, is told, and nothing takes the place of the last good pages") {
  const SmallTree tree;
  tree.write("topics.json", "{");
  tree.write("tips.json", "{");
  tree.remove("en/stories");
  Events events = events_of(tree.root(), opener().preview(tree.root()));
  REQUIRE(events.size() == 1);
  CHECK(problems_in(events).folder == ContentProblems::Folder::unusable);
  CHECK(problems_in(events).errors > 1);
  fs::remove_all(tree.root());
  events = events_of(tree.root(), opener().preview(tree.root()));
  REQUIRE(events.size() == 1);
  CHECK(problems_in(events).folder == ContentProblems::Folder::gone);
}

TEST_CASE("author: a save is noticed, read beside the screen and told, again and again") {
  const SmallTree tree;
  Bell bell;
  ContentWatch watch(tree.root());
  Events told;
  AuthorDesk desk(
      &watch, opener(), [&] { bell.ring(); }, [&](const Event& event) { told.push_back(event); });
  // At the beginning: what there is to mend alone.
  int rung = 1;
  bell.wait_for(rung);
  auto first = desk.look();
  REQUIRE(first);
  (*first)()();
  REQUIRE(told.size() == 1);
  CHECK(problems_in(told) == ContentProblems{});
  told.clear();
  CHECK_FALSE(desk.look());
  for (const std::string title : {"The first hours", "The first weeks", "The first months"}) {
    const std::string path = "en/articles/first-days.md";
    // As most editors save: beside it, then over it.
    const std::string text = tree.read(path);
    tree.write("en/articles/.first-days.md.new", text);
    tree.edit("en/articles/.first-days.md.new", "\"title\": \"", "\"title\": \"" + title + " ");
    fs::rename(tree.path("en/articles/.first-days.md.new"), tree.path(path));
    bell.wait_for(++rung);
    auto job = desk.look();
    REQUIRE(job);
    (*job)()();
    REQUIRE(told.size() == 2);
    const auto& library = std::get<event::LibraryLoaded>(told[1]).library;
    CHECK(library->words(*library->article("first-days"), {"en"}).words.title.starts_with(title));
    told.clear();
  }
}

TEST_CASE("author: a folder that goes and comes back") {
  const SmallTree tree;
  const std::string elsewhere = tree.root() + ".elsewhere";
  Bell bell;
  ContentWatch watch(tree.root());
  watch.listen([&] { bell.ring(); });
  fs::rename(tree.root(), elsewhere);
  bell.wait_for(1);
  CHECK(watch.changed());
  fs::rename(elsewhere, tree.root());
  bell.wait_for(2);
  CHECK(watch.changed());
  CHECK(watch.folder() == tree.root());
  watch.listen({});
}

TEST_CASE("author: without a folder there is nobody to listen to") {
  AuthorDesk desk(
      nullptr, opener(), [] { FAIL("nobody"); }, [](const Event&) { FAIL("nothing"); });
  CHECK_FALSE(desk.look());
}

}  // namespace kiosk::test
