#include "app/event.h"

namespace kiosk {
namespace {

struct EventName {
  std::string operator()(const event::Tick&) const { return "tick"; }
  std::string operator()(const event::Presence&) const { return "presence"; }
  std::string operator()(const event::TouchAnywhere&) const { return "touch_anywhere"; }
  std::string operator()(const event::Open&) const { return "open"; }
  std::string operator()(const event::TurnTo&) const { return "turn_to"; }
  std::string operator()(const event::OpenNoted&) const { return "open_noted"; }
  std::string operator()(const event::Back&) const { return "back"; }
  std::string operator()(const event::GoHome&) const { return "go_home"; }
  std::string operator()(const event::OpenHelp&) const { return "open_help"; }
  std::string operator()(const event::Hide&) const { return "hide"; }
  std::string operator()(const event::StillHere&) const { return "still_here"; }
  std::string operator()(const event::StartFresh&) const { return "start_fresh"; }
  std::string operator()(const event::ToggleLanguages&) const { return "toggle_languages"; }
  std::string operator()(const event::ToggleTextSize&) const { return "toggle_text_size"; }
  std::string operator()(const event::ChooseLanguage&) const { return "choose_language"; }
  std::string operator()(const event::ChooseTextSize&) const { return "choose_text_size"; }
  std::string operator()(const event::ChooseTheme&) const { return "choose_theme"; }
  std::string operator()(const event::SetReducedMotion&) const { return "set_reduced_motion"; }
  std::string operator()(const event::SetLowerControls&) const { return "set_lower_controls"; }
  std::string operator()(const event::SetLeftHand&) const { return "set_left_hand"; }
  std::string operator()(const event::SetReadPages&) const { return "set_read_pages"; }
  std::string operator()(const event::ChooseMinutes&) const { return "choose_minutes"; }
  std::string operator()(const event::ChoosePath&) const { return "choose_path"; }
  std::string operator()(const event::ClearPath&) const { return "clear_path"; }
  std::string operator()(const event::ChooseNeed&) const { return "choose_need"; }
  std::string operator()(const event::ChooseStatements&) const { return "choose_statements"; }
  std::string operator()(const event::ToggleStatement&) const { return "toggle_statement"; }
  std::string operator()(const event::TypeText&) const { return "type_text"; }
  std::string operator()(const event::EraseLetter&) const { return "erase_letter"; }
  std::string operator()(const event::ClearWords&) const { return "clear_words"; }
  std::string operator()(const event::ChooseKeys&) const { return "choose_keys"; }
  std::string operator()(const event::LookFor&) const { return "look_for"; }
  std::string operator()(const event::SearchAnswered&) const { return "search_answered"; }
  std::string operator()(const event::ChooseCardLanguage&) const { return "choose_card_language"; }
  std::string operator()(const event::SayThis&) const { return "say_this"; }
  std::string operator()(const event::ChooseListener&) const { return "choose_listener"; }
  std::string operator()(const event::ChooseMoment&) const { return "choose_moment"; }
  std::string operator()(const event::ToggleKept&) const { return "toggle_kept"; }
  std::string operator()(const event::RemoveKept&) const { return "remove_kept"; }
  std::string operator()(const event::UndoRemove&) const { return "undo_remove"; }
  std::string operator()(const event::Print&) const { return "print"; }
  std::string operator()(const event::PrintAgain&) const { return "print_again"; }
  std::string operator()(const event::StopPrint&) const { return "stop_print"; }
  std::string operator()(const event::ClosePrint&) const { return "close_print"; }
  std::string operator()(const event::PrinterIs&) const { return "printer_is"; }
  std::string operator()(const event::PrintIs&) const { return "print_is"; }
  std::string operator()(const event::ReadAloud&) const { return "read_aloud"; }
  std::string operator()(const event::ChangeVolume&) const { return "change_volume"; }
  std::string operator()(const event::AgreeToSpeech&) const { return "agree_to_speech"; }
  std::string operator()(const event::AlertSpeech&) const { return "alert_speech"; }
  std::string operator()(const event::PageSpeech&) const { return "page_speech"; }
  std::string operator()(const event::SentenceBegan&) const { return "sentence_began"; }
  std::string operator()(const event::SpeechEnded&) const { return "speech_ended"; }
  std::string operator()(const event::HoldCorner&) const { return "hold_corner"; }
  std::string operator()(const event::TypeDigit&) const { return "type_digit"; }
  std::string operator()(const event::EraseDigits&) const { return "erase_digits"; }
  std::string operator()(const event::TryPin&) const { return "try_pin"; }
  std::string operator()(const event::PinChecked&) const { return "pin_checked"; }
  std::string operator()(const event::LeaveStaff&) const { return "leave_staff"; }
  std::string operator()(const event::ApproveUpdate&) const { return "approve_update"; }
  std::string operator()(const event::PreviewUpdate&) const { return "preview_update"; }
  std::string operator()(const event::EndPreview&) const { return "end_preview"; }
  std::string operator()(const event::UpdateReviewed&) const { return "update_reviewed"; }
  std::string operator()(const event::PendingOpened&) const { return "pending_opened"; }
  std::string operator()(const event::FaultNoticed&) const { return "fault_noticed"; }
  std::string operator()(const event::VitalsAre&) const { return "vitals_are"; }
  std::string operator()(const event::NumbersRead&) const { return "numbers_read"; }
  std::string operator()(const event::SyncAnswered&) const { return "sync_answered"; }
  std::string operator()(const event::SyncSays&) const { return "sync_says"; }
  std::string operator()(const event::ChangeSetting&) const { return "change_setting"; }
  std::string operator()(const event::StepOn&) const { return "step_on"; }
  std::string operator()(const event::StepBack&) const { return "step_back"; }
  std::string operator()(const event::PinHashed&) const { return "pin_hashed"; }
  std::string operator()(const event::HearVoice&) const { return "hear_voice"; }
  std::string operator()(const event::FindPrinters&) const { return "find_printers"; }
  std::string operator()(const event::PrintersFound&) const { return "printers_found"; }
  std::string operator()(const event::PrintTest&) const { return "print_test"; }
  std::string operator()(const event::PrintChanges&) const { return "print_changes"; }
  std::string operator()(const event::SetClock&) const { return "set_clock"; }
  std::string operator()(const event::WriteReport&) const { return "write_report"; }
  std::string operator()(const event::UndoUpdate&) const { return "undo_update"; }
  std::string operator()(const event::Restart&) const { return "restart"; }
  std::string operator()(const event::Ending&) const { return "ending"; }
  std::string operator()(const event::ContentChecked&) const { return "content_checked"; }
  std::string operator()(const event::NextProblem&) const { return "next_problem"; }
  std::string operator()(const event::CloseProblems&) const { return "close_problems"; }
  std::string operator()(const event::LibraryLoaded&) const { return "library_loaded"; }
};

}  // namespace

std::string to_string(const Event& event) { return std::visit(EventName{}, event); }

}  // namespace kiosk
