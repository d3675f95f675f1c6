// The parts of update(): each changes the Updated in the making. Private to app/.
#pragma once
#include <vector>

#include "app/update.h"

namespace kiosk {

template <class R>
[[nodiscard]] bool shows(const State& state) {
  return std::holds_alternative<R>(shown(state));
}

// --- boot.cpp: where a visit begins and ends
void reset(Updated& u);  // CARE C2
void hide(Updated& u);   // CARE D2
void take_library(Updated& u, std::shared_ptr<const Library> library);

// --- trail.cpp: the trail as a value; no rule of behaviour
// Goes on to a route, or turns to its page when it is what is shown. The trail stays bounded.
void go_to(Visit& visit, Route route);
void close_sheets(Visit& visit);
// Turns what is shown to another page, and the article below a sources panel with it. False: it has no pages.
bool turn_to(Visit& visit, int page);

// --- update_visit.cpp: what a visitor does
// Where a control stands: the dock stays live on the warning, a page is covered by it.
enum class Place { page, dock };
// What every action begins with: it counts as presence, and ends the warning. False: there is no such control now.
[[nodiscard]] bool begin_action(Updated& u, Place place);
void touch_anywhere(Updated& u);
void open(Updated& u, const Route& route);
void open_noted(Updated& u);
void go_back(Updated& u);
void go_home(Updated& u, int page);
void open_help(Updated& u);
void toggle(Updated& u, const Route& route);
void choose_language(Updated& u, const LanguageTag& language);
void choose_minutes(Updated& u, int minutes);

void choose_need(Updated& u, const std::string& need);
void choose_moment(Updated& u, const std::string& moment);

// --- update_paths.cpp: for whom, and for how long
void choose_path(Updated& u, const std::string& id);
void clear_path(Updated& u);
// What is shown counts as read in this visit, so that what comes next is something else.
void note_reading(State& state);

// --- update_list.cpp: My list
void choose_statements(Updated& u, const std::string& group);
void toggle_statement(Updated& u, const std::string& id);
void choose_listener(Updated& u, const std::string& id);
void choose_card_language(Updated& u, const LanguageTag& tag);
void toggle_kept(Updated& u, const ItemRef& item);
void remove_kept(Updated& u, const ItemRef& item);
void undo_remove(Updated& u);
// What has expired by now is nowhere any more: neither on the list nor on the way back (CARE E1).
void drop_expired(State& state);

// --- update_search.cpp
void type_text(Updated& u, const std::string& text);
void erase_letter(Updated& u);
void clear_words(Updated& u);
void choose_keys(Updated& u, const std::string& keys);
void look_for(Updated& u, const std::string& words);
void hear_search(Updated& u, const event::SearchAnswered& e);
void look_when_due(Updated& u);
// The same words, for another language: what was found for the one before is stale.
void look_again(State& state);
// Who has left the search behind takes nothing of it along.
void forget_search_left(State& state);

// --- update_print.cpp
[[nodiscard]] PrintOrder order_for(const State& state, PrintOrder::What what, const std::string& id);
void print(Updated& u, const event::Print& e);
void print_again(Updated& u);
void stop_print(Updated& u);
void close_print(Updated& u);
void hear_printer(Updated& u, const event::PrinterIs& e);
void hear_print(Updated& u, const event::PrintIs& e);
// A slip that says that printing works, for staff.
void print_test(Updated& u);
// The screen offers to print, or says how the printer is: asked for each that comes into view, so that its trouble is known before.
[[nodiscard]] bool offers_print(const State& state);

// --- update_count.cpp
// What is shown now, where it is another place than `before` and was not opened in this visit yet.
void count_opened(Updated& u, const Route& before);
// What has just come out of the printer.
void count_printed(Updated& u);

// --- update_speech.cpp
void stop_speaking(Updated& u);
// With "Read pages aloud": what is shown now is read, where it is a page and another one than `before`.
void read_new_page(Updated& u, const Route& before);
void read_aloud(Updated& u, const event::ReadAloud& e);
void say_this(Updated& u, const Utterance& words);
// The one action that does not end what is being said: it is how the visitor hears what they have chosen.
void change_volume(Updated& u, int steps);
void agree_to_speech(Updated& u);
void hear_page(Updated& u, const event::PageSpeech& e);
void want_alert(State& state);
void hear_alert(Updated& u, const event::AlertSpeech& e);
void forget_alert_gone(State& state);
void begin_sentence(Updated& u, const event::SentenceBegan& e);
void end_speech(Updated& u, const event::SpeechEnded& e);

// --- update_staff.cpp
void hold_corner(Updated& u, bool down);
void open_door_when_held(Updated& u);
void type_digit(Updated& u, char digit);
void erase_digits(Updated& u);
void try_pin(Updated& u);
void hear_pin(Updated& u, const event::PinChecked& e);
void leave_staff(Updated& u);
void open_staff(Updated& u, Route route);
// Who has left the staff's screens by another way, such as the key for urgent help, has locked them.
void lock_left_staff(Updated& u);
// Staff look at the update: what it holds is asked for, once for each.
void review_pending(Updated& u);
void hear_review(Updated& u, const event::UpdateReviewed& e);
// What was read and taken home is asked for whenever it comes into view.
void read_numbers(Updated& u, const Route& before);
void hear_numbers(Updated& u, const event::NumbersRead& e);
void approve_update(Updated& u);
void hear_answer(Updated& u, const event::SyncAnswered& e);
void preview_update(Updated& u);
void print_changes(Updated& u);
void show_preview(Updated& u, const event::PendingOpened& e);
void end_preview(Updated& u);

// Back to the release before, at one touch.
void undo_update(Updated& u);
void write_report(Updated& u);
// What became of the report is said until its stick has gone.
void forget_report(State& state);

// --- update_settings.cpp: what the clinic sets
void change_setting(Updated& u, const SettingChange& change);
// The zone of a region's clocks: one in all of the United Kingdom; in the United States the one that was said, else New York's.
[[nodiscard]] std::string zone_of(const std::string& region, const std::string& before);
// What was set and not saved yet, now; when its time has come.
void save_settings(Updated& u);
void save_when_due(Updated& u);
void hear_saved(Updated& u, bool local, const SyncAnswer& answer);
void ask_to_save(Updated& u, bool local);
// The clinic's name, typed. False: that is not what is shown.
[[nodiscard]] bool type_name(Updated& u, const std::string& text);
[[nodiscard]] bool erase_name(Updated& u, bool all);
// A letter as a name has it: a word's first is large. Of a to z, which alone have one key for both.
[[nodiscard]] std::string as_in_name(const std::string& before, const std::string& letter);
[[nodiscard]] bool choose_name_keys(Updated& u, const std::string& keys);

// --- update_contacts.cpp: the clinic's own contacts, and which it has dialled
void dialled(Updated& u, const std::string& contact);
void mark_wrong(Updated& u, const std::string& contact);
void edit_contact(Updated& u, const std::string& id);
void keep_contact(Updated& u);
void remove_contact(Updated& u);
[[nodiscard]] bool type_contact(Updated& u, const std::string& text);
[[nodiscard]] bool erase_contact(Updated& u, bool all);

// --- update_set_up.cpp: the first set-up, and what staff do on those pages
void step_on(Updated& u);
void step_back(Updated& u);
// A new PIN. False: that is not what is shown.
[[nodiscard]] bool type_new_pin(Updated& u, char digit);
[[nodiscard]] bool erase_new_pin(Updated& u);
[[nodiscard]] bool try_new_pin(Updated& u);
void hear_new_pin(Updated& u, const event::PinHashed& e);
void hear_voice(Updated& u, const event::HearVoice& e);
void find_printers(Updated& u);
void hear_printers(Updated& u, const event::PrintersFound& e);
void set_clock(Updated& u);
void hear_clock(Updated& u, const SyncAnswer& answer);
// Whether the clock is what staff asked for.
void look_at_clock(Updated& u);
void restart_kiosk(Updated& u);
// Whatever was set and is not saved, now: there is no later.
void give_saves_away(Updated& u);
// Once all that was set is saved, or the wait for it is over.
void restart_when_saved(Updated& u);
// The second touch of two. The first asks for it.
[[nodiscard]] bool is_sure(State& state, SettingsVisit::Sure what);
// --- update_upkeep.cpp
void notice_fault(State& state, const std::string& code);
// How the machine is, is asked whenever staff come to see it.
void ask_vitals(Updated& u, const Route& before);

// --- update_stick.cpp
void hear_sync(Updated& u, const event::SyncSays& e);

// --- update_author.cpp: a folder that is previewed
void hear_problems(Updated& u, const event::ContentChecked& e);
void next_problem(Updated& u);
void close_problems(Updated& u);
// What was saved is shown at once, at the same place; `library` is usable.
void take_saved(Updated& u, std::shared_ptr<const Library> library);
// The kiosk takes silence for absence: where an author was is kept for their next save.
void leave_author(State& state);

// --- update_time.cpp
void tick(Updated& u, const event::Tick& e);
void note_presence(State& state);
void still_here(Updated& u);
// Takes the warning away; whoever did it is there.
void leave_warning(State& state);

}  // namespace kiosk
