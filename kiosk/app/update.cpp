#include "app/update.h"

#include "app/staff_problems.h"
#include "app/update_parts.h"

namespace kiosk {
namespace {

// One overload for each event, so that the compiler names a new one that is not thought of.
struct Apply {
  Updated& u;

  void operator()(const event::Tick& e) const { tick(u, e); }
  void operator()(const event::Presence&) const { note_presence(u.state); }
  void operator()(const event::TouchAnywhere&) const { touch_anywhere(u); }
  void operator()(const event::Open& e) const { open(u, e.route); }
  void operator()(const event::TurnTo& e) const {
    if (!begin_action(u, Place::page)) return;
    if (turn_to(u.state.visit, e.page)) stop_speaking(u);
  }
  void operator()(const event::OpenNoted&) const { open_noted(u); }
  void operator()(const event::Back&) const { go_back(u); }
  void operator()(const event::GoHome&) const { go_home(u, 1); }
  void operator()(const event::OpenHelp&) const { open_help(u); }
  void operator()(const event::Hide&) const { hide(u); }
  void operator()(const event::StillHere&) const { still_here(u); }
  void operator()(const event::StartFresh&) const {
    if (!shows<route::Idle>(u.state) && !shows<route::Cover>(u.state)) return;
    reset(u);
    if (u.state.author) u.state.author->left.reset();  // they were there, and are done
  }
  void operator()(const event::ToggleLanguages&) const { toggle(u, route::Language{}); }
  void operator()(const event::ToggleTextSize&) const { toggle(u, route::TextSize{}); }
  void operator()(const event::ChooseLanguage& e) const { choose_language(u, e.language); }
  void operator()(const event::ChooseTextSize& e) const { choose(&Preferences::text_size, e.size); }
  void operator()(const event::ChooseTheme& e) const { choose(&Preferences::theme, e.theme); }
  void operator()(const event::SetReducedMotion& e) const { choose(&Preferences::reduced_motion, e.on); }
  void operator()(const event::SetLowerControls& e) const { choose(&Preferences::lower_controls, e.on); }
  void operator()(const event::SetLeftHand& e) const { choose(&Preferences::left_hand, e.on); }
  void operator()(const event::SetReadPages& e) const {
    choose(&Preferences::read_pages, e.on);
    if (u.state.visit.preferences.read_pages) u.state.visit.agreed_to_speech = true;
  }
  void operator()(const event::ChooseMinutes& e) const { choose_minutes(u, e.minutes); }
  void operator()(const event::ChoosePath& e) const { choose_path(u, e.id); }
  void operator()(const event::ClearPath&) const { clear_path(u); }
  void operator()(const event::ChooseNeed& e) const { choose_need(u, e.need); }
  void operator()(const event::ChooseMoment& e) const { choose_moment(u, e.moment); }
  void operator()(const event::ChooseStatements& e) const { choose_statements(u, e.group); }
  void operator()(const event::ToggleStatement& e) const { toggle_statement(u, e.id); }
  void operator()(const event::ChooseCardLanguage& e) const { choose_card_language(u, e.tag); }
  void operator()(const event::SayThis& e) const { say_this(u, e.words); }
  void operator()(const event::ChooseListener& e) const { choose_listener(u, e.id); }
  void operator()(const event::TypeText& e) const {
    if (!type_name(u, e.text)) type_text(u, e.text);
  }
  void operator()(const event::EraseLetter&) const {
    if (!erase_name(u, false)) erase_letter(u);
  }
  void operator()(const event::ClearWords&) const {
    if (!erase_name(u, true)) clear_words(u);
  }
  void operator()(const event::ChooseKeys& e) const {
    if (!choose_name_keys(u, e.keys)) choose_keys(u, e.keys);
  }
  void operator()(const event::LookFor& e) const { look_for(u, e.words); }
  void operator()(const event::SearchAnswered& e) const { hear_search(u, e); }
  void operator()(const event::ToggleKept& e) const { toggle_kept(u, e.item); }
  void operator()(const event::RemoveKept& e) const { remove_kept(u, e.item); }
  void operator()(const event::UndoRemove&) const { undo_remove(u); }
  void operator()(const event::Print& e) const { print(u, e); }
  void operator()(const event::PrintAgain&) const { print_again(u); }
  void operator()(const event::StopPrint&) const { stop_print(u); }
  void operator()(const event::ClosePrint&) const { close_print(u); }
  void operator()(const event::PrinterIs& e) const { hear_printer(u, e); }
  void operator()(const event::PrintIs& e) const { hear_print(u, e); }
  void operator()(const event::ReadAloud& e) const { read_aloud(u, e); }
  void operator()(const event::ChangeVolume& e) const { change_volume(u, e.steps); }
  void operator()(const event::AgreeToSpeech&) const { agree_to_speech(u); }
  void operator()(const event::AlertSpeech& e) const { hear_alert(u, e); }
  void operator()(const event::PageSpeech& e) const { hear_page(u, e); }
  void operator()(const event::SentenceBegan& e) const { begin_sentence(u, e); }
  void operator()(const event::SpeechEnded& e) const { end_speech(u, e); }
  void operator()(const event::HoldCorner& e) const { hold_corner(u, e.down); }
  void operator()(const event::TypeDigit& e) const {
    if (!type_new_pin(u, e.digit)) type_digit(u, e.digit);
  }
  void operator()(const event::EraseDigits&) const {
    if (!erase_new_pin(u)) erase_digits(u);
  }
  void operator()(const event::TryPin&) const {
    if (!try_new_pin(u)) try_pin(u);
  }
  void operator()(const event::PinChecked& e) const { hear_pin(u, e); }
  void operator()(const event::LeaveStaff&) const { leave_staff(u); }
  void operator()(const event::ApproveUpdate&) const { approve_update(u); }
  void operator()(const event::PreviewUpdate&) const { preview_update(u); }
  void operator()(const event::EndPreview&) const { end_preview(u); }
  void operator()(const event::UpdateReviewed& e) const { hear_review(u, e); }
  void operator()(const event::PendingOpened& e) const { show_preview(u, e); }
  void operator()(const event::FaultNoticed& e) const { notice_fault(u.state, e.code); }
  void operator()(const event::VitalsAre& e) const { u.state.upkeep.vitals = e.vitals; }
  void operator()(const event::NumbersRead& e) const { hear_numbers(u, e); }
  void operator()(const event::SyncAnswered& e) const { hear_answer(u, e); }
  void operator()(const event::SyncSays& e) const { hear_sync(u, e); }
  void operator()(const event::ChangeSetting& e) const { change_setting(u, e.change); }
  void operator()(const event::StepOn&) const { step_on(u); }
  void operator()(const event::StepBack&) const { step_back(u); }
  void operator()(const event::PinHashed& e) const { hear_new_pin(u, e); }
  void operator()(const event::HearVoice& e) const { hear_voice(u, e); }
  void operator()(const event::FindPrinters&) const { find_printers(u); }
  void operator()(const event::PrintersFound& e) const { hear_printers(u, e); }
  void operator()(const event::PrintTest&) const { print_test(u); }
  void operator()(const event::PrintChanges&) const { print_changes(u); }
  void operator()(const event::SetClock&) const { set_clock(u); }
  void operator()(const event::WriteReport&) const { write_report(u); }
  void operator()(const event::UndoUpdate&) const { undo_update(u); }
  void operator()(const event::Restart&) const { restart_kiosk(u); }
  void operator()(const event::Ending&) const { give_saves_away(u); }
  void operator()(const event::ContentChecked& e) const { hear_problems(u, e); }
  void operator()(const event::NextProblem&) const { next_problem(u); }
  void operator()(const event::CloseProblems&) const { close_problems(u); }
  void operator()(const event::LibraryLoaded& e) const { take_library(u, e.library); }

 private:
  template <class T>
  void choose(T Preferences::*preference, T value) const {
    if (!begin_action(u, Place::page)) return;
    stop_speaking(u);
    u.state.visit.preferences.*preference = value;
  }
};

}  // namespace

Updated update(State state, const Event& event) {
  Updated u{std::move(state), {}};
  const bool was_attract = shows<route::Attract>(u.state);
  const bool offered_print = offers_print(u.state);
  const Route before = shown(u.state);
  std::visit(Apply{u}, event);
  if (!offered_print && offers_print(u.state)) u.effects.emplace_back(effect::AskPrinter{});
  read_new_page(u, before);
  forget_alert_gone(u.state);
  forget_search_left(u.state);
  note_reading(u.state);
  lock_left_staff(u);
  review_pending(u);
  read_numbers(u, before);
  ask_vitals(u, before);
  count_opened(u, before);
  note_problems(u.state);
  // A slide that comes into view stays its whole time (CARE C3).
  if (!was_attract && shows<route::Attract>(u.state)) u.state.slide_since = u.state.now;
  return u;
}

}  // namespace kiosk
