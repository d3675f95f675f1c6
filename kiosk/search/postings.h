// Which documents hold which words: an FTS5 table of SQLite in memory. It keeps folded words (search/words.h), never what was
// typed, and is gone with its object.
#pragma once
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace kiosk {

class Postings {
 public:
  // A document's columns, each its folded words with spaces between: title, lead, body.
  using Columns = std::array<std::string, 3>;

  // Errors: "search.failed".
  [[nodiscard]] static Result<Postings> open();
  // Documents are numbered from 1 in the order of their coming.
  [[nodiscard]] Result<void> add(const Columns& columns);
  // No more will come: the words are laid together.
  [[nodiscard]] Result<void> finish();

  // Each group is a choice of words or phrases ("worn out"), any of which will do; a document has to satisfy all groups. Best
  // first by BM25, a word in the title weighing most. At most `most` documents.
  using Group = std::vector<std::string>;
  [[nodiscard]] Result<std::vector<int>> matches(const std::vector<Group>& all_of, int most);

 private:
  struct CloseDatabase {
    void operator()(sqlite3* database) const;
  };
  struct CloseStatement {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, CloseStatement>;

  [[nodiscard]] Result<void> run(const char* sql);
  [[nodiscard]] Result<Statement> prepare(const char* sql);
  [[nodiscard]] tl::unexpected<Error> failure() const;

  std::unique_ptr<sqlite3, CloseDatabase> database_;
  Statement insert_;
  Statement select_;
};

}  // namespace kiosk
