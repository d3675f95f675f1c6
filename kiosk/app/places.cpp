#include "app/places.h"

#include <algorithm>

#include "library/availability.h"
#include "library/group_times.h"

namespace kiosk {
namespace {

bool has_item(const Library& library, const route::Note& note) {
  switch (note.kind) {
    case route::NoteKind::article:
      return library.article(note.id) != nullptr;
    case route::NoteKind::story:
      return library.story(note.id) != nullptr;
    case route::NoteKind::topic:
      return library.topic(note.id) != nullptr;
  }
  return false;
}

struct Exists {
  const State& state;
  const Library* library = state.library.get();
  bool operator()(const route::Attract&) const { return library != nullptr; }
  bool operator()(const route::Home&) const { return library != nullptr; }
  bool operator()(const route::Topic& r) const { return library != nullptr && library->topic(r.id) != nullptr; }
  bool operator()(const route::Article& r) const { return library != nullptr && library->article(r.id) != nullptr; }
  bool operator()(const route::ArticleSources& r) const {
    return library != nullptr && library->article(r.id) != nullptr;
  }
  bool operator()(const route::Story& r) const { return library != nullptr && library->story(r.id) != nullptr; }
  bool operator()(const route::Stories&) const { return library != nullptr && !library->stories.empty(); }
  bool operator()(const route::Tips& r) const {
    if (library == nullptr || library->tips.empty()) return false;
    return r.id.empty() || library->tip(r.id) != nullptr;
  }
  bool operator()(const route::BabyStates& r) const {
    if (library == nullptr || library->baby_states.empty()) return false;
    return r.id.empty() || library->baby_state(r.id) != nullptr;
  }
  bool operator()(const route::GrowthList&) const { return library != nullptr && !library->growth.empty(); }
  bool operator()(const route::Growth& r) const { return library != nullptr && library->growth_line(r.id) != nullptr; }
  bool operator()(const route::AboutFar&) const { return library != nullptr && library->about_this_far.has_value(); }
  bool operator()(const route::Note& r) const { return library != nullptr && has_item(*library, r); }
  bool operator()(const route::Contacts&) const { return library != nullptr; }
  bool operator()(const route::Contact& r) const { return contact(r.id); }
  bool operator()(const route::ContactLarge& r) const { return contact(r.id); }
  bool operator()(const route::Groups&) const {
    return library != nullptr && !offered_groups(*library, state.settings.region, today(state)).empty();
  }
  bool operator()(const route::Group& r) const {
    return offered_group(library, r.id, state.settings.region, today(state)) != nullptr;
  }
  bool operator()(const route::Conversation&) const { return library != nullptr && !library->statements.empty(); }
  bool operator()(const route::ConversationCard&) const { return library != nullptr && !library->statements.empty(); }
  bool operator()(const route::Search&) const { return library != nullptr; }
  bool operator()(const route::SearchResults&) const {
    return library != nullptr && state.visit.search.found != nullptr;
  }
  bool operator()(const route::Paths&) const { return library != nullptr && !library->paths.empty(); }
  bool operator()(const route::TakeHome&) const { return library != nullptr; }
  bool operator()(const route::Printing&) const { return library != nullptr; }
  bool operator()(const route::Language&) const { return true; }
  bool operator()(const route::TextSize&) const { return true; }
  bool operator()(const route::ReadAloud&) const { return true; }
  bool operator()(const route::Help&) const { return true; }
  bool operator()(const route::Cover&) const { return true; }
  bool operator()(const route::Idle&) const { return true; }
  bool operator()(const route::StaffPin&) const { return true; }
  bool operator()(const route::StaffStatus&) const { return true; }
  bool operator()(const route::StaffUpdate&) const { return true; }
  bool operator()(const route::StaffSettings&) const { return true; }
  bool operator()(const route::SetUp&) const { return true; }
  bool operator()(const route::StaffNumbers&) const { return true; }
  bool operator()(const route::StaffFacts&) const { return true; }
  bool operator()(const route::Fallback&) const { return true; }

 private:
  // Emergency numbers stand on urgent help; they have no page of their own.
  [[nodiscard]] bool contact(const std::string& id) const {
    const Contact* found = offered_contact(library, id, state.settings.region, today(state));
    return found != nullptr && !found->emergency;
  }
};

struct IsSensitive {
  const Library& library;
  bool operator()(const route::Attract&) const { return false; }
  bool operator()(const route::Home&) const { return false; }
  bool operator()(const route::Topic& r) const { return topic(r.id); }
  bool operator()(const route::Article& r) const { return item(library.article(r.id)); }
  bool operator()(const route::ArticleSources& r) const { return item(library.article(r.id)); }
  bool operator()(const route::Story& r) const { return item(library.story(r.id)); }
  bool operator()(const route::Stories&) const { return false; }
  bool operator()(const route::Tips& r) const { return !r.id.empty() && item(library.tip(r.id)); }
  bool operator()(const route::BabyStates&) const { return false; }
  bool operator()(const route::GrowthList&) const { return false; }
  bool operator()(const route::Growth&) const { return false; }
  bool operator()(const route::AboutFar&) const { return false; }
  bool operator()(const route::Note& r) const { return is_sensitive(&library, behind(r)); }
  bool operator()(const route::Contacts&) const { return false; }
  bool operator()(const route::Contact& r) const { return contact(r.id); }
  bool operator()(const route::ContactLarge& r) const { return contact(r.id); }
  bool operator()(const route::Groups&) const { return false; }
  bool operator()(const route::Group&) const { return false; }
  bool operator()(const route::Conversation&) const { return false; }
  bool operator()(const route::ConversationCard&) const { return false; }
  bool operator()(const route::Search&) const { return false; }
  bool operator()(const route::SearchResults&) const { return false; }
  bool operator()(const route::Paths&) const { return false; }
  bool operator()(const route::TakeHome&) const { return false; }
  bool operator()(const route::Printing&) const { return false; }
  bool operator()(const route::Language&) const { return false; }
  bool operator()(const route::TextSize&) const { return false; }
  bool operator()(const route::ReadAloud&) const { return false; }
  bool operator()(const route::Help&) const { return false; }
  bool operator()(const route::Cover&) const { return false; }
  bool operator()(const route::Idle&) const { return false; }
  bool operator()(const route::StaffPin&) const { return false; }
  bool operator()(const route::StaffStatus&) const { return false; }
  bool operator()(const route::StaffUpdate&) const { return false; }
  bool operator()(const route::StaffSettings&) const { return false; }
  bool operator()(const route::SetUp&) const { return false; }
  bool operator()(const route::StaffNumbers&) const { return false; }
  bool operator()(const route::StaffFacts&) const { return false; }
  bool operator()(const route::Fallback&) const { return false; }

 private:
  [[nodiscard]] bool contact(const std::string& id) const {
    const Contact* found = library.contact(id);
    return found != nullptr && found->sensitive;
  }
  [[nodiscard]] bool topic(const std::string& id) const {
    const Topic* found = library.topic(id);
    return found != nullptr && found->sensitive;
  }
  template <class Item>
  [[nodiscard]] bool item(const Item* found) const {
    return found != nullptr && (found->sensitive || topic(found->topic));
  }
};

struct NoteOf {
  const Library& library;
  using Note = std::optional<route::Note>;
  Note operator()(const route::Attract&) const { return std::nullopt; }
  Note operator()(const route::Home&) const { return std::nullopt; }
  Note operator()(const route::Topic& r) const { return route::Note{route::NoteKind::topic, r.id}; }
  Note operator()(const route::Article& r) const { return route::Note{route::NoteKind::article, r.id}; }
  Note operator()(const route::ArticleSources& r) const { return route::Note{route::NoteKind::article, r.id}; }
  Note operator()(const route::Story& r) const { return route::Note{route::NoteKind::story, r.id}; }
  Note operator()(const route::Stories&) const { return std::nullopt; }
  Note operator()(const route::Tips& r) const {
    const Tip* tip = library.tip(r.id);
    const Topic* topic = tip != nullptr ? library.topic(tip->topic) : nullptr;
    if (topic == nullptr || !topic->sensitive) return std::nullopt;
    return route::Note{route::NoteKind::topic, topic->id};
  }
  Note operator()(const route::BabyStates&) const { return std::nullopt; }
  Note operator()(const route::GrowthList&) const { return std::nullopt; }
  Note operator()(const route::Growth&) const { return std::nullopt; }
  Note operator()(const route::AboutFar&) const { return std::nullopt; }
  Note operator()(const route::Note& r) const { return r; }
  // A contact's page names a service, nothing that could hurt: it opens at once.
  Note operator()(const route::Contacts&) const { return std::nullopt; }
  Note operator()(const route::Contact&) const { return std::nullopt; }
  Note operator()(const route::ContactLarge&) const { return std::nullopt; }
  Note operator()(const route::Groups&) const { return std::nullopt; }
  Note operator()(const route::Group&) const { return std::nullopt; }
  Note operator()(const route::Conversation&) const { return std::nullopt; }
  Note operator()(const route::ConversationCard&) const { return std::nullopt; }
  Note operator()(const route::Search&) const { return std::nullopt; }
  Note operator()(const route::SearchResults&) const { return std::nullopt; }
  Note operator()(const route::Paths&) const { return std::nullopt; }
  Note operator()(const route::TakeHome&) const { return std::nullopt; }
  Note operator()(const route::Printing&) const { return std::nullopt; }
  Note operator()(const route::Language&) const { return std::nullopt; }
  Note operator()(const route::TextSize&) const { return std::nullopt; }
  Note operator()(const route::ReadAloud&) const { return std::nullopt; }
  Note operator()(const route::Help&) const { return std::nullopt; }
  Note operator()(const route::Cover&) const { return std::nullopt; }
  Note operator()(const route::Idle&) const { return std::nullopt; }
  Note operator()(const route::StaffPin&) const { return std::nullopt; }
  Note operator()(const route::StaffStatus&) const { return std::nullopt; }
  Note operator()(const route::StaffUpdate&) const { return std::nullopt; }
  Note operator()(const route::StaffSettings&) const { return std::nullopt; }
  Note operator()(const route::SetUp&) const { return std::nullopt; }
  Note operator()(const route::StaffNumbers&) const { return std::nullopt; }
  Note operator()(const route::StaffFacts&) const { return std::nullopt; }
  Note operator()(const route::Fallback&) const { return std::nullopt; }
};

}  // namespace

bool is_usable(const Library* library) {
  if (library == nullptr) return false;
  return !library->attract.empty() || std::any_of(library->topics.begin(), library->topics.end(),
                                                  [](const Topic& topic) { return !topic.items.empty(); });
}

bool exists(const State& state, const Route& route) { return std::visit(Exists{state}, route); }

bool is_sensitive(const Library* library, const Route& route) {
  return library != nullptr && std::visit(IsSensitive{*library}, route);
}

std::optional<route::Note> note_before(const Library* library, const Route& route) {
  if (!is_sensitive(library, route)) return std::nullopt;
  return std::visit(NoteOf{*library}, route);
}

bool opens_at_once(const Route& route) {
  return std::holds_alternative<route::Contact>(route) || std::holds_alternative<route::ContactLarge>(route);
}

Route behind(const route::Note& note) {
  switch (note.kind) {
    case route::NoteKind::article:
      return route::Article{note.id, 1};
    case route::NoteKind::story:
      return route::Story{note.id, 1};
    case route::NoteKind::topic:
      return route::Topic{note.id, 1};
  }
  return route::Home{};
}

}  // namespace kiosk
