// What somebody who writes pages is told of the folder that they have open in an editor, while the kiosk shows it beside them (--content).
// Never of a store: what is wrong there is not a visitor's to read.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "library/finding.h"
#include "library/library.h"

namespace kiosk {

struct State;
struct Visit;

struct ContentProblem {
  Severity severity = Severity::error;
  std::string file;
  int line = 0;  // 0: of the whole file
  std::string what, remedy;
  friend bool operator==(const ContentProblem&, const ContentProblem&) = default;
};

// What the last reading of the folder found.
struct ContentProblems {
  // unusable: nothing in it can be shown. gone: there is no folder, or none that can be read.
  enum class Folder { good, unusable, gone } folder = Folder::good;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::vector<ContentProblem> first;  // the gravest first; at most kMostProblems
  friend bool operator==(const ContentProblems&, const ContentProblems&) = default;
};

// Enough for a sitting; the check names all.
inline constexpr std::size_t kMostProblems = 20;

// Of what the check says, what a writer can mend: neither notes, nor what waits for somebody who signs or dials.
[[nodiscard]] ContentProblems problems_of(const Findings& findings, const Library* library);
[[nodiscard]] ContentProblems problems_of(const std::string& folder, const Error& gone);

// The author's side of a preview. Nobody else's: it outlives visits.
struct Author {
  ContentProblems problems;
  std::size_t at = 0;   // which of them is shown
  bool closed = false;  // until the next save
  // Where they were when the kiosk took their silence for absence: who writes touches no screen. The next save leads back.
  std::shared_ptr<const Visit> left;
  friend bool operator==(const Author&, const Author&) = default;
};

// The strip is on the screen. Not on the cover (CARE D2), nor on urgent help (D3), nor over the question whether somebody is there.
[[nodiscard]] bool shows_problems(const State& state);

}  // namespace kiosk
