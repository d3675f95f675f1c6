#include "platform/statistics.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

namespace kiosk {

namespace {

constexpr int kOurFile = 0x4B53'5431;  // PRAGMA application_id: "KST1"
constexpr std::string_view kTable =
    "CREATE TABLE counts(day TEXT NOT NULL, item TEXT NOT NULL, kind INTEGER NOT NULL, n INTEGER NOT NULL, "
    "PRIMARY KEY(day, item, kind)) STRICT, WITHOUT ROWID";
constexpr std::uint64_t kMostCount = 1'000'000'000;

struct CloseFile {
  void operator()(sqlite3* file) const { sqlite3_close(file); }
};
using File = std::unique_ptr<sqlite3, CloseFile>;
struct EndStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, EndStatement>;

bool is_damage(int result) {
  const int kind = result & 0xFF;
  return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_SCHEMA || kind == SQLITE_MISMATCH;
}

tl::unexpected<Error> statistics_failed(sqlite3* file, int result) {
  std::string message = "The counts of what was opened cannot be written: ";
  message.append(file != nullptr ? sqlite3_errmsg(file) : "no memory");
  message.append(". Nothing else is touched by that.");
  return fail(is_damage(result) ? "statistics.damaged" : "statistics.unwritable", std::move(message));
}

tl::unexpected<Error> not_ours() {
  return fail("statistics.damaged", "The file of the statistics is damaged, or is another file.");
}

Result<void> run(sqlite3* file, const char* sql) {
  const int result = sqlite3_exec(file, sql, nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) return statistics_failed(file, result);
  return {};
}

Result<Statement> prepare(sqlite3* file, std::string_view sql) {
  sqlite3_stmt* made = nullptr;
  const int result = sqlite3_prepare_v2(file, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  if (result != SQLITE_OK) return statistics_failed(file, result);
  return Statement(made);
}

void bind_text(sqlite3_stmt* statement, int at, std::string_view text) {
  sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

std::string column(sqlite3_stmt* statement, int at) {
  const unsigned char* const text = sqlite3_column_text(statement, at);
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

// The first value of the first row; nothing where there is none.
Result<std::string> value_of(sqlite3* file, std::string_view sql) {
  auto statement = prepare(file, sql);
  if (!statement) return tl::unexpected(statement.error());
  const int result = sqlite3_step(statement->get());
  if (result != SQLITE_ROW && result != SQLITE_DONE) return statistics_failed(file, result);
  return result == SQLITE_ROW ? column(statement->get(), 0) : std::string();
}

Result<File> open_file(const std::string& path, int flags) {
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &opened, flags | SQLITE_OPEN_NOFOLLOW, nullptr);
  File file(opened);
  if (result != SQLITE_OK) return statistics_failed(opened, result);
  sqlite3_busy_timeout(opened, 5000);
  return file;
}

// Whole, and ours.
Result<void> check(sqlite3* file) {
  const auto id = value_of(file, "PRAGMA application_id");
  if (!id) return tl::unexpected(id.error());
  const auto table = value_of(file, "SELECT group_concat(sql, ';') FROM sqlite_schema");
  if (!table) return tl::unexpected(table.error());
  if (*id != std::to_string(kOurFile) || *table != kTable) return not_ours();
  const auto whole = value_of(file, "PRAGMA quick_check(1)");
  if (!whole) return tl::unexpected(whole.error());
  if (*whole != "ok") return not_ours();
  return {};
}

Result<void> begin_new(sqlite3* file) {
  std::string sql = "PRAGMA application_id = ";
  sql.append(std::to_string(kOurFile)).append("; ").append(kTable);
  return run(file, sql.c_str());
}

Result<void> add_rows(sqlite3* file, const Counts& counts) {
  auto insert =
      prepare(file,
              "INSERT INTO counts SELECT ?1, ?2, ?3, ?4 WHERE (SELECT count(*) FROM counts WHERE day = ?1) < ?5 OR "
              "EXISTS(SELECT 1 FROM counts WHERE day = ?1 AND item = ?2 AND kind = ?3) "
              "ON CONFLICT DO UPDATE SET n = min(n + excluded.n, 1000000000)");
  if (!insert) return tl::unexpected(insert.error());
  for (const auto& [key, count] : counts) {
    sqlite3_reset(insert->get());
    bind_text(insert->get(), 1, to_string(key.day));
    bind_text(insert->get(), 2, key.item);
    sqlite3_bind_int(insert->get(), 3, key.kind == effect::Count::Kind::taken ? 1 : 0);
    sqlite3_bind_int64(insert->get(), 4, static_cast<sqlite3_int64>(std::min(count, kMostCount)));
    sqlite3_bind_int(insert->get(), 5, kMostItemsADay);
    if (const int result = sqlite3_step(insert->get()); result != SQLITE_DONE) return statistics_failed(file, result);
  }
  std::string old = "DELETE FROM counts WHERE day < (SELECT date(max(day), '-";
  old.append(std::to_string(kKeptDays)).append(" days') FROM counts)");
  return run(file, old.c_str());
}

}  // namespace

Result<void> StatisticsFile::add(const Counts& counts) {
  auto added = try_to_add(counts);
  if (added || added.error().code != "statistics.damaged" || !move_aside()) return added;
  ++set_aside_;
  return try_to_add(counts);
}

Result<void> StatisticsFile::try_to_add(const Counts& counts) {
  auto opened = open_file(path_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!opened) return tl::unexpected(opened.error());
  sqlite3* const file = opened->get();
  // Before anything is written: others have no business in it.
  (void)::chmod(path_.c_str(), 0600);
  if (auto set = run(file,
                     "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; "
                     "PRAGMA temp_store = MEMORY; BEGIN IMMEDIATE");
      !set)
    return set;
  const auto tables = value_of(file, "SELECT count(*) FROM sqlite_schema");
  if (!tables) return tl::unexpected(tables.error());
  if (auto good = *tables == "0" ? begin_new(file) : check(file); !good) return good;
  if (auto added = add_rows(file, counts); !added) return added;
  if (auto kept = run(file, "COMMIT"); !kept) return kept;
  // The counts are safe by now. What follows is for what else could be read; where it fails, the next writing does it.
  (void)run(file, "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  return {};
}

Result<Counts> StatisticsFile::read() const {
  Counts out;
  if (::access(path_.c_str(), F_OK) != 0) return out;
  // Also a reader of a log has to be able to write beside it.
  const auto opened = open_file(path_, SQLITE_OPEN_READWRITE);
  if (!opened) return tl::unexpected(opened.error());
  if (auto good = check(opened->get()); !good) return tl::unexpected(good.error());
  auto rows = prepare(opened->get(), "SELECT day, item, kind, n FROM counts");
  if (!rows) return tl::unexpected(rows.error());
  for (;;) {
    const int result = sqlite3_step(rows->get());
    if (result == SQLITE_DONE) return out;
    if (result != SQLITE_ROW) return statistics_failed(opened->get(), result);
    const auto day = parse_date(column(rows->get(), 0));
    const sqlite3_int64 count = sqlite3_column_int64(rows->get(), 3);
    if (!day || count <= 0) continue;
    const auto kind =
        sqlite3_column_int(rows->get(), 2) == 1 ? effect::Count::Kind::taken : effect::Count::Kind::opened;
    out[{*day, column(rows->get(), 1), kind}] = static_cast<std::uint64_t>(count);
  }
}

bool StatisticsFile::move_aside() {
  const std::string aside = path_ + ".damaged";
  for (const char* end : {"-wal", "-shm"}) ::unlink((path_ + end).c_str());
  return ::rename(path_.c_str(), aside.c_str()) == 0;
}

}  // namespace kiosk
