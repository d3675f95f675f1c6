#include "search/postings.h"

#include <sqlite3.h>

namespace kiosk {
namespace {

// Folded words hold letters, digits and marks alone, so quoting them is enough; the quotes keep "and" and "near" words.
std::string expression(const std::vector<Postings::Group>& all_of) {
  std::string text;
  for (const Postings::Group& group : all_of) {
    if (!text.empty()) text += " AND ";
    text += '(';
    bool first = true;
    for (const std::string& word : group) {
      if (!first) text += " OR ";
      first = false;
      text += '"';
      text += word;
      text += '"';
    }
    text += ')';
  }
  return text;
}

}  // namespace

void Postings::CloseDatabase::operator()(sqlite3* database) const { sqlite3_close_v2(database); }
void Postings::CloseStatement::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

tl::unexpected<Error> Postings::failure() const {
  return fail("search.failed", std::string("The search's index fails: ") +
                                   (database_ ? sqlite3_errmsg(database_.get()) : "there is no memory for it"));
}

Result<void> Postings::run(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return failure();
  return {};
}

Result<Postings::Statement> Postings::prepare(const char* sql) {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(database_.get(), sql, -1, &made, nullptr) != SQLITE_OK) return failure();
  return Statement(made);
}

Result<Postings> Postings::open() {
  Postings made;
  sqlite3* database = nullptr;
  const int opened =
      sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  made.database_.reset(database);
  if (opened != SQLITE_OK) return made.failure();
  // Contentless: the words stand in the library already. The categories keep the vowel signs of Indic scripts within their words.
  if (auto created = made.run("PRAGMA temp_store = MEMORY;"  // nothing of it touches a disk (CARE D1)
                              "CREATE VIRTUAL TABLE words USING fts5(title, lead, body, content='', columnsize=1,"
                              " tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'\");"
                              "BEGIN");
      !created)
    return tl::unexpected<Error>(created.error());
  auto insert = made.prepare("INSERT INTO words(title, lead, body) VALUES (?, ?, ?)");
  if (!insert) return tl::unexpected<Error>(insert.error());
  made.insert_ = std::move(*insert);
  auto select = made.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 8.0, 3.0, 1.0) LIMIT ?");
  if (!select) return tl::unexpected<Error>(select.error());
  made.select_ = std::move(*select);
  return made;
}

Result<void> Postings::add(const Columns& columns) {
  sqlite3_reset(insert_.get());
  int at = 0;
  for (const std::string& column : columns)
    sqlite3_bind_text(insert_.get(), ++at, column.data(), static_cast<int>(column.size()), SQLITE_TRANSIENT);
  if (sqlite3_step(insert_.get()) != SQLITE_DONE) return failure();
  return {};
}

Result<void> Postings::finish() {
  insert_.reset();
  return run("COMMIT; INSERT INTO words(words) VALUES ('optimize')");
}

Result<std::vector<int>> Postings::matches(const std::vector<Group>& all_of, int most) {
  std::vector<int> found;
  const std::string text = expression(all_of);
  if (text.empty()) return found;
  sqlite3_bind_text(select_.get(), 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  sqlite3_bind_int(select_.get(), 2, most);
  int step = SQLITE_ROW;
  while ((step = sqlite3_step(select_.get())) == SQLITE_ROW) found.push_back(sqlite3_column_int(select_.get(), 0));
  sqlite3_reset(select_.get());
  sqlite3_clear_bindings(select_.get());
  if (step != SQLITE_DONE) return failure();
  return found;
}

}  // namespace kiosk
