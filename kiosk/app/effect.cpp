#include "app/effect.h"

namespace kiosk {
namespace {

struct EffectName {
  std::string operator()(const effect::Speak&) const { return "speak"; }
  std::string operator()(const effect::StopSpeaking&) const { return "stop_speaking"; }
  std::string operator()(const effect::AskPrinter&) const { return "ask_printer"; }
  std::string operator()(const effect::Print&) const { return "print"; }
  std::string operator()(const effect::CancelPrints&) const { return "cancel_prints"; }
  std::string operator()(const effect::Find&) const { return "find"; }
  std::string operator()(const effect::CheckPin&) const { return "check_pin"; }
  std::string operator()(const effect::KeepTries&) const { return "keep_tries"; }
  std::string operator()(const effect::ReviewUpdate&) const { return "review_update"; }
  std::string operator()(const effect::OpenPending&) const { return "open_pending"; }
  std::string operator()(const effect::AskSync&) const { return "ask_sync"; }
  std::string operator()(const effect::SendReport&) const { return "send_report"; }
  std::string operator()(const effect::ReadNumbers&) const { return "read_numbers"; }
  std::string operator()(const effect::AskVitals&) const { return "ask_vitals"; }
  std::string operator()(const effect::Count&) const { return "count"; }
  std::string operator()(const effect::SaveSettings&) const { return "save_settings"; }
  std::string operator()(const effect::SaveLocal&) const { return "save_local"; }
  std::string operator()(const effect::UsePrinter&) const { return "use_printer"; }
  std::string operator()(const effect::UseSound&) const { return "use_sound"; }
  std::string operator()(const effect::FindPrinters&) const { return "find_printers"; }
  std::string operator()(const effect::HashPin&) const { return "hash_pin"; }
  std::string operator()(const effect::Restart&) const { return "restart"; }
  std::string operator()(const effect::RepaintAll&) const { return "repaint_all"; }
};

}  // namespace

std::string to_string(const Effect& effect) { return std::visit(EffectName{}, effect); }

}  // namespace kiosk
