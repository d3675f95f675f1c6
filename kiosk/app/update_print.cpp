// Printing: what is asked for, how far it is, and that it ends with the visitor who asked (CARE C2, D7).
#include "app/conversation.h"
#include "app/update_parts.h"

namespace kiosk {

namespace {

bool is_under_way(const Printing& printing) { return printing.job != 0 && !is_over(printing.phase); }

void start(Updated& u, PrintOrder order) {
  State& state = u.state;
  Printing& printing = state.visit.printing;
  printing = {++state.print_jobs, PrintPhase::sending, PrinterCondition::ready, std::move(order)};
  if (is_trouble(state.printer.condition)) {
    // Known already: the code at once, instead of a wait for nothing. Asked anew, so that "Try again" finds it mended.
    printing.phase = PrintPhase::failed;
    printing.trouble = state.printer.condition;
    u.effects.emplace_back(effect::AskPrinter{});
  } else {
    u.effects.emplace_back(effect::Print{printing.job, printing.order, state.library});
  }
}

// Whatever has not come out is taken back.
void take_back(Updated& u) {
  Printing& printing = u.state.visit.printing;
  if (!is_under_way(printing)) return;
  printing.phase = PrintPhase::stopped;
  u.effects.emplace_back(effect::CancelPrints{});
}

void close_sheet(Visit& visit) {
  if (visit.trail.size() > 1 && std::holds_alternative<route::Printing>(visit.trail.back())) visit.trail.pop_back();
}

}  // namespace

bool can_print(const State& state) {
  return state.library != nullptr && state.printer.condition != PrinterCondition::none;
}

PrintOrder order_for(const State& state, PrintOrder::What what, const std::string& id) {
  PrintOrder order;
  order.what = what;
  order.id = id;
  order.language = state.visit.preferences.language;
  order.region = state.settings.region;
  order.today = today(state);
  if (what == PrintOrder::What::conversation) {
    order.statements = state.visit.statements;
    order.clinic_language = clinic_language(state);
    order.language = card_language(state);
  }
  if (what == PrintOrder::What::update && state.staff) order.review = state.staff->review;
  if (what == PrintOrder::What::list) order.items = state.visit.kept;
  const bool says_when = what == PrintOrder::What::group || what == PrintOrder::What::list;
  if (says_when && !clock_is_doubtful(state)) order.clock = state.wall;
  return order;
}

std::optional<PrintOrder> printable(const State& state) {
  using What = PrintOrder::What;
  if (state.library == nullptr) return std::nullopt;
  struct {
    const State& state;
    using Order = std::optional<PrintOrder>;
    [[nodiscard]] Order of(What what, const std::string& id) const { return order_for(state, what, id); }
    Order operator()(const route::Attract&) const { return {}; }
    Order operator()(const route::Home&) const { return {}; }
    Order operator()(const route::Topic&) const { return {}; }
    Order operator()(const route::Article& r) const { return of(What::article, r.id); }
    Order operator()(const route::ArticleSources& r) const { return of(What::article, r.id); }
    Order operator()(const route::Story& r) const { return of(What::story, r.id); }
    Order operator()(const route::Stories&) const { return {}; }
    Order operator()(const route::Tips&) const { return {}; }
    Order operator()(const route::BabyStates&) const { return {}; }
    Order operator()(const route::GrowthList&) const { return {}; }
    Order operator()(const route::Growth&) const { return {}; }
    Order operator()(const route::AboutFar&) const { return {}; }
    Order operator()(const route::Note&) const { return {}; }
    Order operator()(const route::Contacts&) const { return {}; }
    Order operator()(const route::Contact& r) const { return of(What::contact, r.id); }
    Order operator()(const route::ContactLarge& r) const { return of(What::contact, r.id); }
    Order operator()(const route::Groups&) const { return {}; }
    Order operator()(const route::Group& r) const { return of(What::group, r.id); }
    Order operator()(const route::Conversation&) const { return of(What::conversation, state.visit.listener); }
    Order operator()(const route::ConversationCard&) const { return of(What::conversation, state.visit.listener); }
    Order operator()(const route::Search&) const { return {}; }
    Order operator()(const route::SearchResults&) const { return {}; }
    Order operator()(const route::Paths&) const { return std::nullopt; }
    Order operator()(const route::TakeHome&) const { return of(What::list, ""); }
    Order operator()(const route::Printing&) const { return state.visit.printing.order; }
    Order operator()(const route::Language&) const { return {}; }
    Order operator()(const route::TextSize&) const { return {}; }
    Order operator()(const route::ReadAloud&) const { return {}; }
    Order operator()(const route::Help&) const { return of(What::help, ""); }
    Order operator()(const route::Cover&) const { return {}; }
    Order operator()(const route::Idle&) const { return {}; }
    Order operator()(const route::StaffPin&) const { return {}; }
    Order operator()(const route::StaffStatus&) const { return {}; }
    Order operator()(const route::StaffUpdate&) const {
      return state.staff && state.staff->review ? of(What::update, state.staff->review->release) : Order{};
    }
    Order operator()(const route::StaffSettings&) const { return {}; }
    Order operator()(const route::SetUp&) const { return {}; }
    Order operator()(const route::StaffNumbers&) const { return {}; }
    Order operator()(const route::StaffFacts&) const { return {}; }
    Order operator()(const route::Fallback&) const { return {}; }
  } const visitor{state};
  return std::visit(visitor, ground(state));
}

void print(Updated& u, const event::Print& e) {
  if (!can_print(u.state) || !begin_action(u, Place::page)) return;
  PrintOrder order = order_for(u.state, e.what, e.id);
  if (e.what == PrintOrder::What::list && order.items.empty()) return;
  if (e.what == PrintOrder::What::conversation && order.statements.empty()) return;
  stop_speaking(u);
  // One thing at a time: a second touch leads to how far the first has come.
  if (!is_under_way(u.state.visit.printing)) start(u, std::move(order));
  close_sheets(u.state.visit);
  go_to(u.state.visit, route::Printing{});
}

void print_test(Updated& u) {
  if (shown_settings(u.state) != SettingsPage::printer || !begin_action(u, Place::page)) return;
  if (!can_print(u.state) || is_under_way(u.state.visit.printing)) return;
  // Asked to try: what was known of the printer may be over.
  u.state.printer.condition = PrinterCondition::unknown;
  u.state.setting.tested = false;
  start(u, order_for(u.state, PrintOrder::What::test, u.state.settings.clinic_name));
}

void print_changes(Updated& u) {
  State& state = u.state;
  if (!state.staff || state.live || !shows<route::StaffUpdate>(state) || !begin_action(u, Place::page)) return;
  if (!can_print(state) || !state.staff->review || is_under_way(state.visit.printing)) return;
  state.printer.condition = PrinterCondition::unknown;
  start(u, order_for(state, PrintOrder::What::update, state.staff->review->release));
}

void print_again(Updated& u) {
  if (!shows<route::Printing>(u.state) || !begin_action(u, Place::page)) return;
  stop_speaking(u);
  const Printing& printing = u.state.visit.printing;
  if (printing.job == 0) return;
  take_back(u);
  // Somebody may have brought paper since it was asked last.
  if (is_trouble(u.state.printer.condition)) u.state.printer.condition = PrinterCondition::unknown;
  start(u, printing.order);
}

void stop_print(Updated& u) {
  // Staff's list has no page of its own that would close.
  if (shows<route::StaffUpdate>(u.state) && u.state.staff) {
    if (!is_under_way(u.state.visit.printing) || !begin_action(u, Place::page)) return;
    take_back(u);
    u.state.visit.printing = {};
    return;
  }
  if (!shows<route::Printing>(u.state) || !begin_action(u, Place::page)) return;
  stop_speaking(u);
  take_back(u);
  close_sheet(u.state.visit);
}

void close_print(Updated& u) {
  if (!shows<route::Printing>(u.state) || !begin_action(u, Place::page)) return;
  stop_speaking(u);
  // What waits for paper would come out when nobody is here to take it.
  if (u.state.visit.printing.phase == PrintPhase::waiting) take_back(u);
  close_sheet(u.state.visit);
}

void hear_printer(Updated& u, const event::PrinterIs& e) {
  if (u.state.printer.condition == PrinterCondition::none) return;
  u.state.printer.condition = e.condition == PrinterCondition::none ? PrinterCondition::unknown : e.condition;
  u.state.printer.left = u.state.printer.condition == PrinterCondition::paper_out ? PaperLeft::out : e.paper;
}

void hear_print(Updated& u, const event::PrintIs& e) {
  Printing& printing = u.state.visit.printing;
  if (e.job == 0 || e.job != printing.job || is_over(printing.phase)) return;
  printing.phase = e.phase;
  const bool troubled = e.phase == PrintPhase::waiting || e.phase == PrintPhase::failed;
  printing.trouble =
      troubled ? (is_trouble(e.trouble) ? e.trouble : PrinterCondition::trouble) : PrinterCondition::ready;
  u.state.printer.condition = printing.trouble;
  // What it prints it does not tell: only that there is none, or that there was some after all.
  if (printing.trouble == PrinterCondition::paper_out) u.state.printer.left = PaperLeft::out;
  else if (e.phase == PrintPhase::out && u.state.printer.left == PaperLeft::out) u.state.printer.left = PaperLeft::some;
  if (e.phase != PrintPhase::out) return;
  u.state.printer.last_out = u.state.now;
  if (printing.order.what == PrintOrder::What::test) u.state.setting.tested = true;
  else count_printed(u);
}

bool offers_print(const State& state) {
  if (!can_print(state)) return false;
  struct {
    bool operator()(const route::Attract&) const { return false; }
    bool operator()(const route::Home&) const { return false; }
    bool operator()(const route::Topic&) const { return false; }
    bool operator()(const route::Article&) const { return true; }
    bool operator()(const route::ArticleSources&) const { return false; }
    bool operator()(const route::Story&) const { return true; }
    bool operator()(const route::Stories&) const { return false; }
    bool operator()(const route::Tips&) const { return false; }
    bool operator()(const route::BabyStates&) const { return false; }
    bool operator()(const route::GrowthList&) const { return false; }
    bool operator()(const route::Growth&) const { return false; }
    bool operator()(const route::AboutFar&) const { return false; }
    bool operator()(const route::Note&) const { return false; }
    bool operator()(const route::Contacts&) const { return false; }
    bool operator()(const route::Contact&) const { return true; }
    bool operator()(const route::ContactLarge&) const { return false; }
    bool operator()(const route::Groups&) const { return false; }
    bool operator()(const route::Group&) const { return true; }
    bool operator()(const route::Conversation&) const { return true; }
    bool operator()(const route::ConversationCard&) const { return true; }
    bool operator()(const route::Search&) const { return false; }
    bool operator()(const route::SearchResults&) const { return false; }
    bool operator()(const route::Paths&) const { return false; }
    bool operator()(const route::TakeHome&) const { return true; }
    bool operator()(const route::Printing&) const { return false; }
    bool operator()(const route::Language&) const { return false; }
    bool operator()(const route::TextSize&) const { return false; }
    bool operator()(const route::ReadAloud&) const { return false; }
    bool operator()(const route::Help&) const { return true; }
    bool operator()(const route::Cover&) const { return false; }
    bool operator()(const route::Idle&) const { return false; }
    bool operator()(const route::StaffPin&) const { return false; }
    bool operator()(const route::StaffStatus&) const { return true; }
    // Whoever prints its list has the printer asked anew.
    bool operator()(const route::StaffUpdate&) const { return false; }
    bool operator()(const route::StaffSettings& r) const { return r.page == SettingsPage::printer; }
    bool operator()(const route::SetUp& r) const { return r.page == SettingsPage::printer; }
    bool operator()(const route::StaffNumbers&) const { return false; }
    bool operator()(const route::StaffFacts&) const { return false; }
    bool operator()(const route::Fallback&) const { return false; }
  } const visitor;
  return std::visit(visitor, shown(state));
}

}  // namespace kiosk
