#include "library/conversation_text.h"

#include <algorithm>

#include "library/contact_code.h"
#include "library/labels.h"

namespace kiosk {
namespace {

SaidTwice label_twice(const Library& library, std::string_view id, const LanguageTag& clinic, const LanguageTag& own) {
  SaidTwice said{label(&library, clinic, id), label(&library, own, id)};
  if (said.own.language == said.clinic.language) said.own = {};
  return said;
}

}  // namespace

ConversationText conversation_text(const Library& library, const std::vector<std::string>& statements,
                                   const std::string& listener, const LanguageTag& clinic, const LanguageTag& own) {
  ConversationText out;
  if (!listener.empty()) out.heading.push_back(label_twice(library, "conversation.to." + listener, clinic, own));
  out.heading.push_back(label_twice(library, "conversation.heading", clinic, own));
  for (const std::string& id : statements) {
    const Statement* statement = library.statement(id);
    if (statement == nullptr) continue;
    const auto first = library.words(*statement, clinic);
    SaidTwice said{{first.words.text, first.language}, {}};
    const auto second = library.words(*statement, own);
    if (second.language != first.language) said.own = {second.words.text, second.language};
    out.statements.push_back(std::move(said));
  }
  return out;
}

std::string conversation_code(const ConversationText& text) {
  std::string out;
  const auto add = [&](const Words& words) {
    if (words.text.empty() || out.size() + words.text.size() + 1 > kMostCodeBytes) return;
    if (!out.empty()) out += '\n';
    out += words.text;
  };
  for (const SaidTwice& said : text.heading) add(said.clinic);
  for (const SaidTwice& said : text.statements) add(said.clinic);
  for (const SaidTwice& said : text.statements) add(said.own);
  return out;
}

}  // namespace kiosk
