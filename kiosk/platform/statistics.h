// Statistics: how often each item was opened and taken home on each day, in a file of SQLite. Nothing else (CARE D1), and so that
// nothing else can be read out of the file either:
//
// - A row is a day, an item, what was done, and a number; the table is kept in that order. Each writing ends with VACUUM, since within
//   a page SQLite lays rows where there is room, which tells which came first. The same counts give the same bytes, in whatever
//   order and how many writings they came (but for SQLite's three counters of writings).
// - The log (WAL) is emptied into the file and deleted at the end of each writing. It is there for the writing's own safety.
// - StatisticsService writes at a rhythm of its own, also when nothing was counted: the file's time says when that was, and not
//   when somebody was here.
// - Deleted content is overwritten (secure_delete).
//
// Blocking: for a thread beside the screen.
#pragma once
#include <string>

#include "app/counts.h"
#include "base/result.h"

namespace kiosk {

inline constexpr int kKeptDays = 400;        // before the newest day that was counted
inline constexpr int kMostItemsADay = 4000;  // further ones of that day are not counted

class StatisticsFile {
 public:
  explicit StatisticsFile(std::string path) : path_(std::move(path)) {}

  // All of `counts`, or nothing; also with nothing to add the file is written. A file that is damaged, or not one of these, is set
  // aside as PATH.damaged and begun anew. Error "statistics.unwritable".
  [[nodiscard]] Result<void> add(const Counts& counts);
  // A file that is not there holds nothing. Errors: "statistics.damaged", "statistics.unwritable".
  [[nodiscard]] Result<Counts> read() const;
  // How often a file had to be set aside.
  [[nodiscard]] int set_aside() const { return set_aside_; }

 private:
  [[nodiscard]] Result<void> try_to_add(const Counts& counts);
  [[nodiscard]] bool move_aside();
  std::string path_;
  int set_aside_ = 0;
};

}  // namespace kiosk
