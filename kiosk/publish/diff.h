// What a person would call added, changed and removed between two editions: topics, articles, stories, tips, contacts.
#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "library/library.h"

namespace kiosk {

struct DiffEntry {
  enum class Kind { topic, article, story, tip, contact, baby_state, group, growth };
  enum class Change { added, changed, removed };
  Kind kind = Kind::article;
  Change change = Change::changed;
  std::string id;
  std::string title;  // in the edition's own language, the newer one's where both have it
};

// By kind, then added, changed, removed, then id.
using Diff = std::vector<DiffEntry>;

// Each is a bundle or a content folder. Words in any language, numbers, dates and pictures count as a change; a file that no item
// shows does not. Errors: those of extract_files() and load().
[[nodiscard]] Result<Diff> diff(const std::string& old_edition, const std::string& new_edition);

// The same of editions that are loaded; their files are still there to be read.
[[nodiscard]] Diff diff(const Library& old_edition, const Library& new_edition);

[[nodiscard]] std::string diff_for_people(const Diff& diff);
[[nodiscard]] std::string diff_as_json(const Diff& diff);

}  // namespace kiosk
