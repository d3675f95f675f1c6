// The statistics' file: what is in it and, by its bytes, that nothing else is (CARE D1); damage, bounds, and the end at any moment.
#include "platform/statistics.h"

#include <doctest/doctest.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "platform/statistics_service.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

using Kind = effect::Count::Kind;
constexpr Date kMonday{2026, 11, 23};
constexpr Date kTuesday{2026, 11, 24};

std::string bytes_in(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct CountsDesk {
  TempDir dir;
  std::string path = dir.string() + "/statistics.sqlite";
  StatisticsFile file{path};
  [[nodiscard]] Counts read() const {
    const auto counts = file.read();
    REQUIRE(counts);
    return *counts;
  }
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(dir.path()))
      names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }
};

TEST_CASE("counts are added up by day, item and what was done") {
  CountsDesk desk;
  CHECK(desk.read().empty());
  REQUIRE(desk.file.add({{{kMonday, "article/sleep", Kind::opened}, 3}, {{kMonday, "tips", Kind::opened}, 1}}));
  REQUIRE(desk.file.add({{{kMonday, "article/sleep", Kind::opened}, 2},
                         {{kMonday, "article/sleep", Kind::taken}, 1},
                         {{kTuesday, "article/sleep", Kind::opened}, 7}}));
  CHECK(desk.read() == Counts{{{kMonday, "article/sleep", Kind::opened}, 5},
                              {{kMonday, "article/sleep", Kind::taken}, 1},
                              {{kMonday, "tips", Kind::opened}, 1},
                              {{kTuesday, "article/sleep", Kind::opened}, 7}});
}

// Without SQLite's counters of writings and changed forms, which say nothing of what was written.
std::string without_counters(std::string bytes) {
  REQUIRE(bytes.size() > 100);
  for (const std::size_t at : {24U, 40U, 92U}) bytes.replace(at, 4, 4, '\0');
  return bytes;
}

TEST_CASE("CARE D1: the file's bytes are the same in whatever order and how many writings the counts came") {
  std::vector<std::pair<CountKey, std::uint64_t>> rows;
  for (int item = 0; item < 60; ++item) {
    std::string name = "article/item-";
    rows.push_back(
        {{item % 2 == 0 ? kMonday : kTuesday, name.append(std::to_string(item * 7919 % 60)), Kind::opened}, 5});
  }
  CountsDesk at_once;
  REQUIRE(at_once.file.add(Counts(rows.begin(), rows.end())));
  const std::string expected = without_counters(bytes_in(at_once.path));
  for (const unsigned seed : {1U, 2U, 3U}) {
    CAPTURE(seed);
    std::ranges::shuffle(rows, std::minstd_rand(seed));
    CountsDesk one_by_one;
    for (const auto& [key, count] : rows) {
      for (std::uint64_t i = 0; i < count; i += 1 + seed % 2) {
        REQUIRE(one_by_one.file.add({{key, std::min<std::uint64_t>(1 + seed % 2, count - i)}}));
      }
    }
    CHECK(without_counters(bytes_in(one_by_one.path)) == expected);
    CHECK(one_by_one.files() == std::vector<std::string>{"statistics.sqlite"});  // no log is left
  }
}

// Every run of four letters or more that is neither SQLite's form nor one of `known`: what somebody could read out of it.
std::vector<std::string> other_words(const std::string& bytes, const std::vector<std::string>& known) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : bytes + '\0') {
    if (c >= ' ' && c <= '~') {
      word += c;
      continue;
    }
    for (const std::string& one : known) {
      for (std::size_t at = word.find(one); at != std::string::npos; at = word.find(one)) word.erase(at, one.size());
    }
    if (word.size() >= 4) words.push_back(word);
    word.clear();
  }
  return words;
}

// A log is 32 bytes, then pages with 24 bytes before each: numbers and sums that may look like letters.
std::string pages_of_log(const std::string& log) {
  std::string pages;
  for (std::size_t at = 32 + 24; at < log.size(); at += 4096 + 24) pages.append(log.substr(at, 4096));
  return pages;
}

// A write that was cut within a row: its beginning, and behind it the end of what stood there before.
bool is_torn(std::string_view word, std::string_view row) {
  for (std::size_t cut = 0; cut <= std::min(word.size(), row.size()); ++cut)
    if (word.substr(0, cut) == row.substr(0, cut) && row.ends_with(word.substr(cut))) return true;
  return false;
}

const std::vector<std::string> kForm{"SQLite format 3", "KST1", "tablecountscounts",
                                     "CREATE TABLE counts(day TEXT NOT NULL, item TEXT NOT NULL, kind "
                                     "INTEGER NOT NULL, n INTEGER NOT NULL, "
                                     "PRIMARY KEY(day, item, kind)) STRICT, WITHOUT ROWID"};

std::vector<std::string> with_form(std::vector<std::string> rows) {
  rows.insert(rows.end(), kForm.begin(), kForm.end());
  return rows;
}

TEST_CASE("CARE D1: nothing is in the file but days, items and numbers") {
  CountsDesk desk;
  REQUIRE(desk.file.add({{{kMonday, "article/sleep", Kind::opened}, 3}, {{kTuesday, "help", Kind::taken}, 1}}));
  const std::string bytes = bytes_in(desk.path);
  CHECK(other_words(bytes, with_form({"2026-11-23article/sleep", "2026-11-24help"})).empty());
  CHECK(!other_words(bytes, with_form({"2026-11-24help"})).empty());  // it can fail
  // And without letters: but for the head, the table's form and its rows there are zeros.
  const auto others = std::count_if(bytes.begin() + 100, bytes.end(), [](char c) { return c != 0; });
  const auto form =
      static_cast<long>(kForm.back().size() + std::string("2026-11-23article/sleep2026-11-24help").size());
  CHECK(others - form < 64);  // "tablecountscounts", cell offsets, sizes, types, numbers
  struct stat about {};
  REQUIRE(::stat(desk.path.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777U) == 0600U);
}

TEST_CASE("CARE D1: what is counted no more is gone from the bytes too") {
  CountsDesk desk;
  REQUIRE(desk.file.add({{{{2025, 1, 1}, "article/long-ago", Kind::opened}, 3}}));
  CHECK(bytes_in(desk.path).find("long-ago") != std::string::npos);
  REQUIRE(desk.file.add({{{{2026, 2, 5}, "tips", Kind::opened}, 1}}));  // 400 days later
  CHECK(desk.read().size() == 2);
  REQUIRE(desk.file.add({{{{2026, 2, 6}, "tips", Kind::opened}, 1}}));
  CHECK(desk.read().size() == 2);
  CHECK(bytes_in(desk.path).find("long-ago") == std::string::npos);
}

TEST_CASE("CARE D1: a writing without counts touches the file as one with counts does") {
  CountsDesk desk;
  REQUIRE(desk.file.add({{{kMonday, "tips", Kind::opened}, 1}}));
  const std::string before = bytes_in(desk.path);
  REQUIRE(desk.file.add({}));
  const std::string after = bytes_in(desk.path);
  CHECK(after != before);  // the counters of writings
  CHECK(without_counters(after) == without_counters(before));
}

TEST_CASE("a day takes no more items than it may, and those that it has go on counting") {
  CountsDesk desk;
  Counts many;
  for (int i = 0; i < kMostItemsADay + 50; ++i) many[{kMonday, std::to_string(100'000 + i), Kind::opened}] = 1;
  REQUIRE(desk.file.add(many));
  REQUIRE(desk.file.add({{{kMonday, "100000", Kind::opened}, 1}, {{kTuesday, "new", Kind::opened}, 1}}));
  const Counts counts = desk.read();
  CHECK(counts.size() == static_cast<std::size_t>(kMostItemsADay) + 1);
  CHECK(counts.at({kMonday, "100000", Kind::opened}) == 2);
}

TEST_CASE("a file that is damaged, or another's, is set aside and begun anew") {
  CountsDesk desk;
  REQUIRE(desk.file.add({{{kMonday, "article/sleep", Kind::opened}, 3}}));
  const std::string good = bytes_in(desk.path);
  const auto damaged_by = [&](const std::string& bytes) {
    std::ofstream(desk.path, std::ios::binary | std::ios::trunc) << bytes;
    CHECK(desk.file.read().error().code == "statistics.damaged");
    const int before = desk.file.set_aside();
    REQUIRE(desk.file.add({{{kTuesday, "tips", Kind::opened}, 1}}));
    CHECK(desk.file.set_aside() == before + 1);
    CHECK(desk.read() == Counts{{{kTuesday, "tips", Kind::opened}, 1}});
    CHECK(bytes_in(desk.path + ".damaged").size() == bytes.size());
  };
  damaged_by("no database at all, but long enough to be taken for a page of one, perhaps, or perhaps not, who knows");
  damaged_by(good.substr(0, 5000));
  std::string wrong_page = good;
  wrong_page.replace(4096, 200, 200, '\x5A');
  damaged_by(wrong_page);
  std::string other = good;
  other[71] = 'x';  // application_id
  damaged_by(other);
}

TEST_CASE("a file that cannot be written is said, once, and costs nothing but the counts") {
  const TempDir dir;
  StatisticsFile nowhere(dir.string() + "/no/folder/statistics.sqlite");
  CHECK(nowhere.add({}).error().code == "statistics.unwritable");
  StatisticsService service(dir.string() + "/later/statistics.sqlite");
  service.count({"tips", Kind::opened, kMonday});
  service.write();
  CHECK(service.fault() == "statistics.unwritable");
  CHECK(service.counts() == Counts{{{kMonday, "tips", Kind::opened}, 1}});
  // When the disk is back nothing was lost.
  std::filesystem::create_directory(dir.path() / "later");
  service.write();
  CHECK(*StatisticsFile(dir.string() + "/later/statistics.sqlite").read() ==
        Counts{{{kMonday, "tips", Kind::opened}, 1}});
}

TEST_CASE("CARE D1: counting touches no disk until the rhythm says so, and the end writes what is left") {
  const TempDir dir;
  const std::string path = dir.string() + "/statistics.sqlite";
  {
    StatisticsService service(path);
    service.count({"tips", Kind::opened, kMonday});
    service.count({"tips", Kind::opened, kMonday});
    CHECK(!std::filesystem::exists(path));
    CHECK(service.counts() == Counts{{{kMonday, "tips", Kind::opened}, 2}});
  }
  CHECK(*StatisticsFile(path).read() == Counts{{{kMonday, "tips", Kind::opened}, 2}});
  StatisticsService service(path);
  const Date friday{2026, 11, 27};
  for (int i = 0; i < 5; ++i) service.count({"tips", Kind::opened, kMonday});
  CHECK(service.numbers(friday, nullptr) == numbers_of(service.counts(), friday, nullptr));
  CHECK(service.numbers(friday, nullptr).source == Numbers::Source::counted);
  std::ofstream(path, std::ios::trunc) << "This is no table of counts, and is long enough to be looked at as a file.";
  CHECK(service.numbers(friday, nullptr).source == Numbers::Source::unreadable);
  StatisticsService none("");
  none.count({"tips", Kind::opened, kMonday});
  CHECK(none.counts().empty());
  CHECK(none.numbers(friday, nullptr).source == Numbers::Source::off);
}

// Adds one, and tells the parent, until it is killed.
[[noreturn]] void count_for_ever(const std::string& path, int told) {
  StatisticsFile file(path);
  for (;;) {
    if (!file.add({{{kMonday, "tips", Kind::opened}, 1}})) ::_exit(3);
    const char said = '+';
    if (::write(told, &said, 1) != 1) ::_exit(4);
  }
}

// One life that is ended at a moment that nobody chose. Returns how many counts it had told of.
std::uint64_t killed_life(const std::string& path, std::minstd_rand& random) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const pid_t child = ::fork();
  if (child == 0) count_for_ever(path, ends[1]);
  ::close(ends[1]);
  std::uint64_t told = 0;
  char said = 0;
  const std::uint64_t enough = random() % 8;
  while (told < enough && ::read(ends[0], &said, 1) == 1) ++told;
  for (auto i = random() % 3000; i > 0; --i) ::sched_yield();
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  while (::read(ends[0], &said, 1) == 1) ++told;  // what it said before its end
  ::close(ends[0]);
  REQUIRE(WIFSIGNALED(status));
  return told;
}

TEST_CASE("a row that was cut is known, another is not") {
  for (const char* word : {"2026", "tips", "2026-11-22026-11-23tips", "2026-11-23tipss", "3tips"})
    CHECK(is_torn(word, "2026-11-23tips"));
  for (const char* word : {"sleep", "2026-11-24tips", "10:32", "tips2026"}) CHECK(!is_torn(word, "2026-11-23tips"));
}

TEST_CASE("an end without warning at any moment loses no count that was written, and the file opens again") {
  CountsDesk desk;
  const char* const wanted = std::getenv("KIOSK_KILLS");
  const int lives = wanted != nullptr ? std::atoi(wanted) : 12;
  std::minstd_rand random(static_cast<unsigned>(::getpid()));
  // An end before the first table is made leaves a file that has nothing to be read yet.
  REQUIRE(desk.file.add({}));
  std::uint64_t before = 0;
  for (int life = 0; life < lives; ++life) {
    CAPTURE(life);
    const std::uint64_t told = killed_life(desk.path, random);
    // What the end left of the log, before it is taken in: the same and no more (CARE D1).
    auto left = other_words(pages_of_log(bytes_in(desk.path + "-wal")), with_form({"2026-11-23tips"}));
    std::erase_if(left, [](const std::string& word) { return is_torn(word, "2026-11-23tips"); });
    CHECK_MESSAGE(left.empty(), (left.empty() ? std::string() : *left.begin()));
    const Counts counts = desk.read();
    const auto found = counts.find({kMonday, "tips", Kind::opened});
    const std::uint64_t now = found == counts.end() ? 0 : found->second;
    CHECK(now >= before + told);
    CHECK(now <= before + told + 1);
    before = now;
  }
  CHECK(desk.file.add({}));
  CHECK(desk.file.set_aside() == 0);
}

}  // namespace
}  // namespace kiosk::test
