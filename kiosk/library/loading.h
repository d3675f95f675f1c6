// The workshop of load(): one Loading goes through all readers, file by file. Private to library/.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "library/field_reader.h"
#include "library/finding.h"
#include "library/library.h"
#include "library/prose_parser.h"
#include "library/source_tree.h"

namespace kiosk {

// Where something of the library was written, for what is found out later (unknown ids, the check).
struct Origin {
  std::string file;
  int line = 0;
  int sign_off_line = 0;
  std::vector<int> prose_lines;  // of each Prose, in order
};

// Keys: "article/ID", "contact/ID", ... for the structure; with "/LANG" for the words.
using Origins = std::map<std::string, Origin, std::less<>>;

struct Loading {
  SourceTree tree;
  Library library;
  Findings findings;
  Origins origins;

  [[nodiscard]] FindingSink sink(const std::string& file) { return {findings, file}; }
  [[nodiscard]] const LanguageTag& default_language() const { return library.edition.default_language; }
  // Default first, then the others in the edition's order, without those that have no folder.
  [[nodiscard]] std::vector<LanguageTag> languages_with_folders() const;
};

// Of a path by time, which has no words and so no id that others name.
[[nodiscard]] std::string time_path_key(int minutes);

// In this order; each reads its own files and leaves out what it cannot show.
void read_edition(Loading& loading);
void read_sources(Loading& loading);
void read_pictures(Loading& loading);
void read_topics(Loading& loading);
void read_articles(Loading& loading);
void read_stories(Loading& loading);
void read_tips(Loading& loading);
void read_baby_states(Loading& loading);
void read_contacts(Loading& loading);
void read_conversation(Loading& loading);
void read_groups(Loading& loading);
void read_growth(Loading& loading);
void read_labels(Loading& loading);
void read_search(Loading& loading);
void read_paths(Loading& loading);
// Takes out what refers to something that is not there, until everything left holds together.
void resolve(Loading& loading);
// After resolve(): audiences that nobody can choose, and paths that lead to nothing.
void check_paths(Loading& loading);
[[nodiscard]] std::vector<AttractSlide> attract_slides(const Library& library);

// What load() and check() both begin with.
struct Draft {
  Library library;
  Findings findings;
  Origins origins;
};
[[nodiscard]] Draft read_tree(std::shared_ptr<const ContentFiles> files);
[[nodiscard]] bool can_show_anything(const Library& library);
void sort_findings(Findings& findings);

}  // namespace kiosk
