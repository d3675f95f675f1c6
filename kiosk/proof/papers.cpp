#include "proof/papers.h"

#include <algorithm>
#include <array>

#include "app/update.h"
#include "library/availability.h"
#include "library/group_times.h"
#include "paper/print_pages.h"
#include "proof/drawn_form.h"
#include "proof/visits.h"
#include "publish/update_review.h"

namespace kiosk {
namespace {

constexpr std::array<std::pair<PaperKind, std::string_view>, 3> kPapers{
    {{PaperKind::a4, "A4"}, {PaperKind::letter, "Letter"}, {PaperKind::roll80, "80 mm"}}};
constexpr float kSlack = 1;      // mm
constexpr float kEdgeSlack = 3;  // a descender may hang into the margin

bool lie_over_each_other(const PaperBox& a, const PaperBox& b) {
  return a.x + kSlack < b.x + b.w && b.x + kSlack < a.x + a.w && a.y + kSlack < b.y + b.h && b.y + kSlack < a.y + a.h;
}

bool leaves_paper(const PaperForm& form, const PaperBox& box) {
  if (box.x < -kSlack || box.x + box.w > form.width + kSlack) return true;
  return !form.is_roll() && box.y + box.h > form.height - form.foot + kEdgeSlack;
}

// What is asked for, and what a finding calls it.
struct Asked {
  PrintOrder order;
  std::string name;
  std::string subject{};
};

template <class Item>
bool has_words(const Item& item, const LanguageTag& language) {
  return item.words.contains(language);
}

class Orders {
 public:
  explicit Orders(const State& booted)
      : booted_(booted), library_(*booted.library), tag_(booted.visit.preferences.language) {
    for (const Contact* contact : offered_contacts(library_, booted_.settings.region, today(booted_)))
      if (has_words(*contact, tag_))
        add(PrintOrder::What::contact, contact->id, "the slip of ", "contact/" + contact->id);
    for (const Group* group : offered_groups(library_, booted_.settings.region, today(booted_)))
      if (has_words(*group, tag_)) add(PrintOrder::What::group, group->id, "the slip of ", "group/" + group->id);
    for (const Article& article : library_.articles)
      if (has_words(article, tag_))
        add(PrintOrder::What::article, article.id, "the handout of ", "article/" + article.id);
    for (const Story& story : library_.stories)
      if (has_words(story, tag_)) add(PrintOrder::What::story, story.id, "the handout of ", "story/" + story.id);
    add(PrintOrder::What::help, "", "the slip of urgent help", "");
    add_lists();
    add_cards();
    add_update();
  }
  [[nodiscard]] const std::vector<Asked>& all() const { return all_; }

 private:
  PrintOrder order(PrintOrder::What what, const std::string& id) const {
    PrintOrder made;
    made.what = what;
    made.id = id;
    made.language = tag_;
    made.region = booted_.settings.region;
    made.today = today(booted_);
    made.clock = booted_.wall;
    return made;
  }
  void add(PrintOrder::What what, const std::string& id, const std::string& name, const std::string& subject) {
    all_.push_back({order(what, id), name + subject, subject});
  }
  void add_lists() {
    const std::vector<ItemRef> items = keepable(booted_);
    for (std::size_t i = 0; i < items.size(); i += kMostKept) {
      Asked asked{order(PrintOrder::What::list, ""), "the list to take home"};
      const std::size_t end = std::min(items.size(), i + kMostKept);
      for (std::size_t at = i; at < end; ++at) asked.order.items.push_back(items[at]);
      all_.push_back(std::move(asked));
    }
  }
  void add_cards() {
    const std::vector<std::string> ids = longest_statements(library_, tag_);
    for (const LanguageTag& clinic : library_.edition.languages) {
      if (clinic == tag_ && library_.edition.languages.size() > 1) continue;
      for (std::size_t i = 0; i < ids.size(); i += kMostStatements) {
        const std::string_view listener = kListeners[i / kMostStatements % kListeners.size()];
        Asked asked{order(PrintOrder::What::conversation, std::string(listener)), "the conversation card"};
        asked.order.clinic_language = clinic;
        const std::size_t end = std::min(ids.size(), i + kMostStatements);
        for (std::size_t at = i; at < end; ++at) asked.order.statements.push_back(ids[at]);
        all_.push_back(std::move(asked));
      }
    }
  }

  // As a kiosk that has nothing yet would print it: every title there is.
  void add_update() {
    auto review =
        std::make_shared<UpdateReview>(review_update(Library{}, library_, today(booted_), booted_.settings.region));
    review->release = review->before = "1-1";
    review->signers = {"EFC7AA783C3B9E71"};
    review->files = 1;
    review->new_bytes = review->all_bytes = 100'000'000;
    Asked asked{order(PrintOrder::What::update, review->release), "the list of an update"};
    asked.order.review = std::move(review);
    all_.push_back(std::move(asked));
  }

  const State& booted_;
  const Library& library_;
  const LanguageTag tag_;
  std::vector<Asked> all_;
};

void look_at_sheet(const PaperSheet& sheet, const Misfits::Place& place, Misfits& misfits) {
  const std::vector<PaperText>& texts = sheet.texts();
  for (const PaperText& text : texts) {
    const bool over_another = std::ranges::any_of(
        texts, [&](const PaperText& other) { return &other != &text && lie_over_each_other(text.box, other.box); });
    if (over_another || leaves_paper(sheet.form(), text.box)) misfits.overflows(text.words, place);
    else if (text.broken) misfits.breaks(text.words, place);
  }
  for (const PaperCode& code : sheet.codes()) {
    if (leaves_paper(sheet.form(), code.box)) misfits.overflows(code.payload, place);
  }
  for (const std::string& payload : sheet.lost_codes()) misfits.overflows(payload, place);
}

}  // namespace

void look_at_papers(const Checked& checked, TextEngine& text, Misfits& misfits) {
  const Edition& edition = checked.library->edition;
  for (const LanguageTag& language : edition.languages) {
    // Numbers of urgent help differ by region, and which contacts there are.
    const std::vector<std::string> regions = edition.regions.empty() ? std::vector<std::string>{""} : edition.regions;
    for (const std::string& region : regions) {
      DrawnForm form;
      form.language = language;
      form.region = region;
      const State booted = booted_in(checked, form);
      if (booted.library == nullptr) return;
      const Orders orders(booted);
      for (const auto& [kind, paper] : kPapers) {
        PaperForm unseen = form_of(kind);
        unseen.unseen = true;
        for (const Asked& asked : orders.all()) {
          const bool handout =
              asked.order.what == PrintOrder::What::article || asked.order.what == PrintOrder::What::story;
          if (handout && region != regions.front()) continue;
          const auto sheets = lay_out(asked.order, *checked.library, unseen, text);
          if (!sheets) continue;
          const Misfits::Place place{"on " + asked.name + ", " + std::string(paper) + ", " + language.value,
                                     asked.subject, language};
          for (const PaperSheet& sheet : *sheets) look_at_sheet(sheet, place, misfits);
        }
      }
    }
  }
}

}  // namespace kiosk
