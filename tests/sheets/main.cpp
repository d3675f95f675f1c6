// Draws every page of every route in every form: contact sheets to look at, and a report of what the rules find. Exits 1 when
// something is found that sheets/allowed.txt does not give a reason for.
//
//   kiosk_sheets [--out DIR] [--set few|all]      few: what CI has time for, without pictures unless --out is given
#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>

#include "screens/pixel_rules.h"
#include "screens/rules.h"
#include "sheets/contact_sheet.h"
#include "support/rig.h"

using namespace kiosk;  // NOLINT: a main file

namespace {

struct Options {
  std::string out;
  bool all = true;
};

// "RULE | PART OF THE FINDING | REASON" a line.
struct Allowed {
  std::string rule, part, reason;
  int used = 0;
};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<Allowed> read_allowed() {
  std::vector<Allowed> out;
  std::ifstream in(KIOSK_SOURCE_DIR "/tests/sheets/allowed.txt");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto a = line.find('|');
    const auto b = line.find('|', a + 1);
    if (a == std::string::npos || b == std::string::npos || trimmed(line.substr(b + 1)).empty()) {
      std::cerr << "sheets/allowed.txt: no reason in: " << line << '\n';
      std::exit(2);
    }
    out.push_back({trimmed(line.substr(0, a)), trimmed(line.substr(a + 1, b - a - 1)), trimmed(line.substr(b + 1))});
  }
  return out;
}

std::vector<Form> forms_of(const Options& options) {
  std::vector<Form> out;
  for (Form form : all_forms()) {
    for (const Theme theme : {Theme::day, Theme::contrast, Theme::evening}) {
      form.theme = theme;
      const bool few = form.size == TextSize::normal && form.language.value == "en" && form.width > form.height;
      if (options.all || few) out.push_back(form);
    }
  }
  if (!options.all) return out;
  for (const auto& [low, left] : {std::pair{true, false}, {false, true}}) {
    for (const bool portrait : {false, true}) {
      Form form{portrait ? 1080 : 1920, portrait ? 1920 : 1080};
      form.low = low;
      form.left = left;
      out.push_back(form);
    }
  }
  return out;
}

class Report {
 public:
  void add(const Form& form, const std::string& screen, const char* rule, const Complaints& complaints) {
    for (const std::string& one : complaints) {
      const std::string line = screen + ": " + one;
      const auto excuse = std::ranges::find_if(
          allowed_, [&](const Allowed& a) { return a.rule == rule && line.find(a.part) != std::string::npos; });
      if (excuse != allowed_.end()) {
        ++excuse->used;
        continue;
      }
      ++found_;
      std::cout << form.name() << " " << rule << " " << line << '\n';
    }
  }
  // True: nothing is left without a reason.
  bool finish(bool all, int screens) {
    for (const Allowed& allowed : allowed_) {
      if (allowed.used > 0)
        std::cout << "allowed " << allowed.used << " times: " << allowed.rule << " | " << allowed.part << " | "
                  << allowed.reason << '\n';
      else if (all) std::cout << "not needed any more: " << allowed.rule << " | " << allowed.part << '\n';
    }
    std::cout << screens << " screens, " << found_ << " findings without a reason\n";
    return found_ == 0;
  }

 private:
  std::vector<Allowed> allowed_ = read_allowed();
  int found_ = 0;
};

bool draw_form(Rig& rig, const Form& form, const Options& options, Report& report, int& screens) {
  const bool portrait = form.height > form.width;
  ContactSheet sheet(options.out, form.name(), portrait ? 270 : 480, portrait ? 9 : 6, 6);
  for (const Route& route : rig.routes(form)) {
    const std::vector<std::uint32_t>& pixels = rig.pixels(route, form);
    const Tree& tree = rig.view().tree();
    const std::string name = to_string(route);
    report.add(form, name, "size", check_text_sizes(tree, form));
    report.add(form, name, "target", check_targets(tree, form));
    report.add(form, name, "line", check_lines(tree, form));
    report.add(form, name, "room", check_room(tree, form));
    report.add(form, name, "reach", check_reach(tree, form));
    report.add(form, name, "hand", check_hand(tree, form));
    report.add(form, name, "contrast", check_contrast(tree, pixels));
    report.add(form, name, "grid", check_grid(tree, form));
    ++screens;
    if (options.out.empty()) continue;
    if (const auto added = sheet.add(pixels, form.width, form.height); !added) {
      std::cerr << "kiosk_sheets: " << added.error().message << '\n';
      return false;
    }
  }
  if (options.out.empty()) return true;
  const auto done = sheet.finish();
  if (!done) std::cerr << "kiosk_sheets: " << done.error().message << '\n';
  return done.has_value();
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--out" && i + 1 < argc) options.out = argv[++i];
    else if (word == "--set" && i + 1 < argc) options.all = std::strcmp(argv[++i], "few") != 0;
    else {
      std::cerr << "kiosk_sheets [--out DIR] [--set few|all]\n";
      return 2;
    }
  }
  if (!options.out.empty()) std::filesystem::create_directories(options.out);
  Rig rig;
  Report report;
  int screens = 0;
  for (const Form& form : forms_of(options)) {
    if (!draw_form(rig, form, options, report, screens)) return 3;
  }
  return report.finish(options.all, screens) ? 0 : 1;
}
