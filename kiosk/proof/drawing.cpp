#include "proof/drawing.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/update.h"
#include "base/letters.h"
#include "platform/places.h"
#include "proof/glyphs.h"
#include "proof/overflow.h"
#include "proof/word_places.h"
#include "ui/view.h"

namespace kiosk {
namespace {

constexpr std::array kSizes{TextSize::normal, TextSize::large, TextSize::largest};

// 2026-11-20: any weekday's noon does; contacts say "open now" or not, which are about equally long.
constexpr WallTime kNoon{Millis{1'795'168'800'000}};

State booted(const Checked& checked, const DrawnForm& form) {
  Settings settings;
  settings.preferences.language = form.language;
  settings.preferences.text_size = form.size;
  settings.region = form.region;
  return boot(checked.library, settings, Monotonic(0), kNoon);
}

// "topic/sleep/2" -> "topic/sleep": whose words fill the screen. Empty: it shows many things.
std::string subject_of(const std::string& screen) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kKinds{{{"topic/", "topic/"},
                                                                                        {"article/", "article/"},
                                                                                        {"story/", "story/"},
                                                                                        {"contact/", "contact/"},
                                                                                        {"tips/", "tip/"},
                                                                                        {"baby-states/", "state/"},
                                                                                        {"note/", ""}}};
  for (const auto& [route, kind] : kKinds) {
    if (!screen.starts_with(route)) continue;
    std::string rest = screen.substr(route.size());
    const std::size_t slash = rest.find('/', kind.empty() ? rest.find('/') + 1 : 0);
    return std::string(kind) + rest.substr(0, slash);
  }
  return {};
}

// What did not fit, once for each text, or where the program's own words have no room for the page's, once for each page.
class Overflows {
 public:
  explicit Overflows(const Checked& checked) : checked_(checked), words_(checked) {}

  void look_at(const Tree& tree, const Route& route, const DrawnForm& form) {
    for (const Node* node : overflowing(tree, std::min(form.width, form.height) / 1080.0)) {
      const std::string screen = to_string(route);
      const auto written = words_.find(node->label);
      const std::string key = written ? node->label : subject_of(screen);
      const auto [one, is_new] = found_.try_emplace(key.empty() ? node->label : key);
      if (!is_new) {
        ++one->second.more;
        continue;
      }
      one->second = {node->label,         screen, name_of(form), written ? written : place_of(key, form.language),
                     written.has_value(), 0};
    }
  }

  [[nodiscard]] Findings findings() const {
    Findings out;
    for (const auto& [key, one] : found_) out.push_back(finding(one));
    return out;
  }

 private:
  struct First {
    std::string label, screen, form;
    std::optional<WrittenAt> place;
    bool written = false;  // in the content
    int more = 0;
  };

  static Finding finding(const First& one) {
    std::string what =
        "\"" + beginning(one.label) + "\" does not fit its place on the screen " + one.screen + ", " + one.form;
    if (one.more > 0) what.append(", and ").append(std::to_string(one.more)).append(" times elsewhere");
    what += " (CARE A10)";
    const WrittenAt place = one.place.value_or(WrittenAt{"bundle.json", 0});
    const char* remedy = "say it in fewer or shorter words";
    if (!one.written) {
      remedy = one.place ? "shorten the words of this page that stand beside it, its title first"
                         : "these are the program's words: say them shorter in LANG/labels.json, and tell its makers";
    }
    return {Severity::error, "drawing.overflow", place.file, place.line, std::move(what), remedy};
  }

  // The words of an item in this language, or in the default one.
  [[nodiscard]] std::optional<WrittenAt> place_of(const std::string& subject, const LanguageTag& language) const {
    for (const LanguageTag& tag : {language, checked_.library->edition.default_language}) {
      const auto place = checked_.places.find(subject + "/" + tag.value);
      if (place != checked_.places.end()) return place->second;
    }
    return std::nullopt;
  }

  static std::string beginning(const std::string& label) {
    constexpr std::size_t kMost = 60;
    if (label.size() <= kMost) return label;
    return std::string(first_letters(label, kMost)) + "...";
  }

  const Checked& checked_;
  WordPlaces words_;
  std::map<std::string, First> found_;
};

}  // namespace

std::string name_of(const DrawnForm& form) {
  std::string name = form.height > form.width ? "upright" : "across";
  name += form.size == TextSize::normal  ? ", normal text"
          : form.size == TextSize::large ? ", large text"
                                         : ", largest text";
  return name + ", " + form.language.value;
}

std::vector<DrawnForm> forms_of(const Edition& edition) {
  std::vector<DrawnForm> forms;
  std::size_t turn = 0;
  for (const LanguageTag& language : edition.languages) {
    for (const bool upright : {false, true}) {
      for (const TextSize size : kSizes) {
        const std::string region = edition.regions.empty() ? "" : edition.regions[turn++ % edition.regions.size()];
        forms.push_back({upright ? 1080 : 1920, upright ? 1920 : 1080, size, language, region});
      }
    }
  }
  return forms;
}

Findings check_drawing(const Checked& checked, std::unique_ptr<TextEngine> text, const DrawingProgress& progress) {
  // Pictures stay away: words have their place with and without.
  View view(
      std::move(text), [](const Job&) {}, [] {});
  view.settle(true);
  Overflows overflows(checked);
  const std::vector<DrawnForm> forms = forms_of(checked.library->edition);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    progress(i, forms.size());
    view.resize(forms[i].width, forms[i].height);
    draw_pages(view, booted(checked, forms[i]),
               [&](const Route& route) { overflows.look_at(view.tree(), route, forms[i]); });
  }
  progress(forms.size(), forms.size());
  return overflows.findings();
}

Findings check_by_drawing(const Checked& checked, const DrawingProgress& progress) {
  auto text = TextEngine::open();
  if (!text) {
    return {{Severity::note, "drawing.no_fonts", "bundle.json", 0, "nothing was drawn: " + text.error().message,
             "install the fonts, so that what does not fit is found before a visitor finds it"}};
  }
  Findings findings = check_glyphs(*checked.library, **text);
  const Findings overflows = check_drawing(checked, std::move(*text), progress);
  findings.insert(findings.end(), overflows.begin(), overflows.end());
  return findings;
}

}  // namespace kiosk
