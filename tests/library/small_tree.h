// A small tree that passes the check (tests/inputs/small-tree), in a folder of the test's own, for the test to break.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "library/check.h"
#include "library/load.h"
#include "library/reasons.h"
#include "support/temp_dir.h"

namespace kiosk::test {

inline constexpr Date kToday{2026, 3, 1};

class SmallTree {
 public:
  SmallTree() {
    static constexpr const char* kFrom = KIOSK_SOURCE_DIR "/tests/inputs/small-tree";
    std::filesystem::copy(kFrom, dir_.path(), std::filesystem::copy_options::recursive);
  }

  [[nodiscard]] std::string root() const { return dir_.string(); }
  [[nodiscard]] std::string path(const std::string& file) const { return root() + "/" + file; }

  [[nodiscard]] std::string read(const std::string& file) const {
    std::ifstream in(path(file), std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::string& file, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(path(file)).parent_path());
    std::ofstream out(path(file), std::ios::binary);
    out << bytes;
    REQUIRE(out.good());
  }
  // Puts `to` in the place of the first `from`, which must be there.
  void edit(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = read(file);
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, file << " does not hold " << from);
    write(file, text.replace(at, from.size(), to));
  }
  void append(const std::string& file, const std::string& text) const { write(file, read(file) + text); }
  void remove(const std::string& file) const { REQUIRE(std::filesystem::remove_all(path(file)) > 0); }

  [[nodiscard]] Loaded loaded() const {
    auto result = load(root());
    REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    return *result;
  }
  [[nodiscard]] Findings checked(bool strict = false, std::optional<Date> date = std::nullopt) const {
    const auto findings = check(root(), {strict, date});
    REQUIRE(findings);
    return *findings;
  }

 private:
  TempDir dir_;
};

inline const Finding* find(const Findings& findings, const std::string& code, const std::string& file = "") {
  const auto it = std::ranges::find_if(
      findings, [&](const Finding& finding) { return finding.code == code && (file.empty() || finding.file == file); });
  return it == findings.end() ? nullptr : &*it;
}

inline int count_of(const Findings& findings, const std::string& code) {
  return static_cast<int>(std::ranges::count(findings, code, &Finding::code));
}

inline std::string listed(const Findings& findings) {
  std::string text;
  for (const Finding& f : findings) text += f.file + ":" + std::to_string(f.line) + " " + f.code + ": " + f.what + "\n";
  return text;
}

// There is such a finding, on that line of that file (line 0: of the whole file), with words for the writer.
inline void expect(const Findings& findings, Severity severity, const std::string& code, const std::string& file,
                   int line) {
  const Finding* finding = find(findings, code, file);
  REQUIRE_MESSAGE(finding != nullptr, code << " in " << file << " is not among:\n" << listed(findings));
  CHECK(finding->severity == severity);
  CHECK(finding->line == line);
  CHECK(!finding->what.empty());
  CHECK(!finding->remedy.empty());
  CHECK_MESSAGE((finding->why.empty() || finding->why == reason_of(code)), code);
  CHECK_MESSAGE(!reason_of(code).empty(), code << " has no reason");
}

// No finding but the small tree's unsigned texts.
inline bool nothing_else(const Findings& findings) {
  return std::ranges::all_of(findings, [](const Finding& finding) { return finding.code == "sign_off.missing"; });
}

}  // namespace kiosk::test
