#include "proof/drawing.h"

#include <algorithm>
#include <array>

#include "platform/places.h"
#include "proof/drawn_form.h"
#include "proof/glyphs.h"
#include "proof/misfits.h"
#include "proof/overflow.h"
#include "proof/papers.h"
#include "proof/visits.h"
#include "screens/screens.h"
#include "ui/view.h"

namespace kiosk {
namespace {

// "topic/sleep/2" -> "topic/sleep": whose words fill the screen. Empty: it shows many things.
std::string subject_of(const std::string& screen) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kKinds{{{"topic/", "topic/"},
                                                                                        {"article/", "article/"},
                                                                                        {"story/", "story/"},
                                                                                        {"contact/", "contact/"},
                                                                                        {"group/", "group/"},
                                                                                        {"growth/", "growth/"},
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

class Drawing {
 public:
  Drawing(const Checked& checked, std::unique_ptr<TextEngine> text)
      : checked_(checked),
        misfits_(checked),
        // Pictures stay away: words have their place with and without.
        view_(
            std::move(text), [](const Job&) {}, [] {}) {
    view_.settle(true);
    view_.draw_unseen(true);
  }

  void draw(const DrawnForm& form) {
    view_.resize(form.width, form.height);
    const State booted = booted_in(checked_, form);
    draw_pages(view_, booted, [&](const Route& route) { look(route, form); });
    const auto filled = [&](const State& state) { draw_filled(state, form); };
    fill_visits(booted, filled);
    fill_searches(booted, filled);
    draw_words(booted, form);
  }

  [[nodiscard]] Findings findings() {
    look_at_papers(checked_, view_.text(), misfits_);
    return misfits_.findings();
  }

 private:
  void look(const Route& route, const DrawnForm& form, const SoughtWord& sought = {}) {
    const bool at_end = page_of(route) == kLastPage;
    const std::string screen = to_string(at_end ? at_page(route, 1) : route);
    const Misfits::Place place{
        (at_end ? "on the last page of the screen " : "on the screen ") + screen + ", " + name_of(form),
        sought.subject.empty() ? subject_of(screen) : sought.subject, form.language, sought.text};
    const Tree& tree = view_.tree();
    const auto misfits = overflowing(tree, std::min(form.width, form.height) / 1080.0);
    const auto is_written = [&](const Node* node) { return misfits_.is_written(node->label, place); };
    // The program's words that the content's lie over are not to be mended.
    const bool by_content = place.subject.empty() && std::ranges::any_of(misfits, is_written);
    for (const Node* node : misfits) {
      if (!by_content || is_written(node)) misfits_.overflows(node->label, place);
    }
    for (const Node& node : tree.nodes) {
      if (node.broken) misfits_.breaks(node.label, place);
    }
  }

  // Every page of what is shown.
  void draw_filled(State state, const DrawnForm& form, const SoughtWord& sought = {}) {
    constexpr int kMostPages = 99;
    const Route first = shown(state);
    for (int page = page_of(first).value_or(1); page < page_of(first).value_or(1) + kMostPages; ++page) {
      state.visit.trail.back() = at_page(first, page);
      (void)view_.draw(state, {}, draw_screen);
      look(shown(state), form, sought);
      const bool more = view_.tree().find("pager.next") != nullptr;
      view_.trim();
      if (!more || !page_of(first)) break;
    }
  }

  // The widest first, until one fits: what is narrower fits as well.
  void draw_words(const State& booted, const DrawnForm& form) {
    if (booted.library == nullptr) return;
    for (const SoughtWord& word : by_width(form.language)) {
      const std::size_t before = misfits_.count();
      for (const State& state : word_looked_for(booted, word.text)) draw_filled(state, form, word);
      if (misfits_.count() == before) break;
    }
  }

  const std::vector<SoughtWord>& by_width(const LanguageTag& language) {
    const auto [known, is_new] = by_width_.try_emplace(language);
    if (!is_new) return known->second;
    std::vector<std::pair<float, SoughtWord>> words;
    for (SoughtWord& word : words_to_look_for(*checked_.library, language)) {
      TextInput input;
      input.text = word.text;
      input.language = language;
      const float width = view_.text().layout_line(input, {}).widest;
      words.emplace_back(width, std::move(word));
    }
    std::ranges::stable_sort(words, std::greater<>(), &std::pair<float, SoughtWord>::first);
    for (auto& [width, word] : words) known->second.push_back(std::move(word));
    return known->second;
  }

  const Checked& checked_;
  Misfits misfits_;
  View view_;
  std::map<LanguageTag, std::vector<SoughtWord>> by_width_;
};

}  // namespace

Findings check_drawing(const Checked& checked, std::unique_ptr<TextEngine> text, const DrawingProgress& progress) {
  Drawing drawing(checked, std::move(text));
  const std::vector<DrawnForm> forms = forms_of(checked.library->edition);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    progress(i, forms.size());
    drawing.draw(forms[i]);
  }
  Findings findings = drawing.findings();
  progress(forms.size(), forms.size());
  return findings;
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
