// ContentOpener: what the kiosk shows: a folder that is previewed, or the best that a store has, or the factory's content. Reads
// alone; safe on any thread. A library that it gave must not outlive it.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/author.h"
#include "base/result.h"
#include "library/load.h"
#include "store/file_ops.h"
#include "store/state.h"

namespace kiosk {

// A folder as its author has it before them.
struct Preview {
  std::shared_ptr<const Library> library;  // null: nothing of it can be shown, which the problems say
  ContentProblems problems;
};

class ContentOpener {
 public:
  // `complain` hears, for staff, what cannot be shown and why; it may be called from any thread that opens.
  ContentOpener(std::string factory, std::function<void(const std::string&)> complain);

  // Errors as load().
  [[nodiscard]] Result<std::shared_ptr<const Library>> folder(const std::string& path) const;
  // The same with all that the check finds without drawing, which nobody else is told. Errors "content.missing", "content.unreadable".
  [[nodiscard]] Result<Preview> preview(const std::string& path) const;
  // Which releases of a store are to be shown, the best first. At a start this is asked before anybody counts the start.
  [[nodiscard]] std::vector<ReleaseNumber> releases(const std::string& store, Moment moment) const;
  // The first of them that is whole; then the factory's. Null: not even that; the compiled fallback is left.
  [[nodiscard]] std::shared_ptr<const Library> best_of(const std::string& store,
                                                       const std::vector<ReleaseNumber>& releases) const;
  [[nodiscard]] std::shared_ptr<const Library> store(const std::string& path) const {
    return best_of(path, releases(path, Moment::start));
  }
  // The factory's content, or null.
  [[nodiscard]] std::shared_ptr<const Library> factory() const;
  // A store or a folder, whichever it is; null when nothing of it can be shown.
  [[nodiscard]] std::shared_ptr<const Library> any(const std::string& path) const;

 private:
  void report(const Findings& findings) const;

  // Knows nothing but the system's calls.
  mutable SystemFileOps ops_;
  std::string factory_;
  std::function<void(const std::string&)> complain_;
};

}  // namespace kiosk
