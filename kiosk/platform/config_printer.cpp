#include "platform/config_printer.h"

#include "platform/config_keys.h"

namespace kiosk {

namespace {

constexpr std::pair<std::string_view, PaperKind> kPapers[] = {
    {"a4", PaperKind::a4}, {"letter", PaperKind::letter}, {"roll80", PaperKind::roll80}};
constexpr std::pair<std::string_view, PrinterSettings::Language> kLanguages[] = {
    {"ipp", PrinterSettings::Language::ipp}, {"escpos", PrinterSettings::Language::escpos}};

bool is_uri(std::string_view text) {
  for (const std::string_view scheme : {"ipp://", "ipps://", "file:///"}) {
    if (text.starts_with(scheme) && text.size() > scheme.size()) return true;
  }
  return false;
}

// CUPS: any printable character but blank, / and #.
bool is_queue(std::string_view text) {
  return !text.empty() && text.size() <= 127 && std::ranges::all_of(text, [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F && c != '/' && c != '#' && c != '?';
  });
}

}  // namespace

void read_printer(const JsonValue& value, FindingSink& sink, PrinterSettings& to) {
  if (value.kind == JsonValue::Kind::string && value.text == "none") {
    to = PrinterSettings{};
    return;
  }
  if (value.kind != JsonValue::Kind::object) {
    sink.error("config.bad_value", value.line, "\"printer\" is neither \"none\" nor an object",
               "write \"none\", or {\"uri\": ...}; until then it counts as not set");
    return;
  }
  const JsonValue& object = value;
  Keys keys(object, sink, "printer.");
  PrinterSettings made;
  const JsonValue* uri = keys.take("uri", JsonValue::Kind::string);
  const JsonValue* queue = keys.take("queue", JsonValue::Kind::string);
  bool good = true;
  const auto bad = [&](std::string_view key, int line, const std::string& what, const std::string& remedy) {
    keys.bad(key, line, what, remedy);
    good = false;
  };
  if (uri != nullptr && queue != nullptr) {
    bad("queue", queue->line, "stands beside \"printer.uri\"", "keep the one that the printer is reached by");
  } else if (uri != nullptr && !is_uri(uri->text)) {
    bad("uri", uri->line, "is no printer's address",
        "write one such as ipp://192.0.2.7/ipp/print, ipps://..., or file:///dev/usb/lp0 for a receipt printer");
  } else if (queue != nullptr && !is_queue(queue->text)) {
    bad("queue", queue->line, "is no queue's name", "write the name that lpstat -e tells");
  } else if (uri == nullptr && queue == nullptr) {
    bad("uri", object.line, "is missing", "write \"uri\", or \"queue\" for a queue of this machine");
  }
  made.address = uri != nullptr ? uri->text : queue != nullptr ? queue->text : "";
  made.is_queue = queue != nullptr;
  // A device file is a receipt printer's; and that prints on a roll.
  if (uri != nullptr && uri->text.starts_with("file:")) made.language = PrinterSettings::Language::escpos;
  keys.choice<PrinterSettings::Language>("language", kLanguages, made.language);
  if (made.language == PrinterSettings::Language::escpos) made.paper = PaperKind::roll80;
  keys.choice<PaperKind>("paper", kPapers, made.paper);
  if (made.language == PrinterSettings::Language::escpos && made.paper != PaperKind::roll80)
    bad("paper", keys.line("paper"), "is not what a receipt printer prints on", "leave it out, or write roll80");
  keys.finish();
  if (good) to = made;
}

}  // namespace kiosk
