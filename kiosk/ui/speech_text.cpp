#include "ui/speech_text.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

namespace kiosk {

namespace {

bool is_blank(const icu::UnicodeString& text) {
  for (int32_t i = 0; i < text.length(); ++i) {
    if (u_isalnum(text.char32At(i)) != 0) return false;
  }
  return true;
}

// Isolates are for the eye: a voice would stumble over them.
icu::UnicodeString without_isolates(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  for (int32_t i = 0; i < text.length(); ++i) {
    const char16_t unit = text.charAt(i);
    if (unit < 0x2066 || unit > 0x2069) out.append(unit);
  }
  return out;
}

std::size_t utf8_length(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes.size();
}

void append_sentences(const Node& node, std::vector<Utterance>& out) {
  if (!node.speech.empty()) {
    out.push_back({node.speech, node.language, node.id, 0, node.label.size()});
    return;
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(node.label);
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale::forLanguageTag(node.language.value, error), error));
  if (U_FAILURE(error) != 0 || sentences == nullptr) {
    out.push_back({node.label, node.language, node.id, 0, node.label.size()});
    return;
  }
  sentences->setText(text);
  std::size_t at = 0;
  for (int32_t begin = sentences->first(), end = sentences->next(); end != icu::BreakIterator::DONE;
       begin = end, end = sentences->next()) {
    const icu::UnicodeString sentence = text.tempSubStringBetween(begin, end);
    icu::UnicodeString trimmed = sentence;
    while (trimmed.length() > 0 && u_isUWhiteSpace(trimmed.char32At(trimmed.length() - 1)) != 0)
      trimmed.truncate(trimmed.length() - 1);
    const std::size_t bytes = utf8_length(sentence);
    if (!is_blank(trimmed)) {
      std::string said;
      without_isolates(trimmed).toUTF8String(said);
      out.push_back({std::move(said), node.language, node.id, at, at + utf8_length(trimmed)});
    }
    at += bytes;
  }
}

bool is_said(const Node& node) {
  return !node.quiet && (node.role == Role::text || node.role == Role::heading || node.role == Role::alert);
}

}  // namespace

std::vector<Utterance> utterances(const Tree& tree) {
  std::vector<Utterance> out;
  for (const Node& node : tree.nodes) {
    if (is_said(node)) append_sentences(node, out);
  }
  return out;
}

std::vector<Utterance> utterances(const Tree& tree, std::string_view id) {
  std::vector<Utterance> out;
  for (const Node& node : tree.nodes) {
    if ((node.id == id || node.parent == id) && is_said(node)) append_sentences(node, out);
  }
  return out;
}

}  // namespace kiosk
