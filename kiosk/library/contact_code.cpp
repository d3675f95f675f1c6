#include "library/contact_code.h"

#include <algorithm>

#include "library/group_words.h"
#include "library/isolates.h"

namespace kiosk {

namespace {

// RFC 2426, 5: commas, semicolons, backslashes and line ends of a text value.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : without_bidi_controls(text)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == ',' || c == ';' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// RFC 3986: what is no unreserved character becomes %XX.
std::string percent_encoded(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
  return out;
}

std::string vcard(const Contact& contact, const ContactWords& words, bool with_address) {
  const std::string name = escaped(words.name);
  std::string out = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + name + ";;;;\r\nFN:" + name + "\r\n";
  for (const ContactNumber& number : contact.numbers) {
    // A word to send has no place in a card: without it the message goes nowhere.
    if (!number.body.empty()) continue;
    const char* type = number.kind == NumberKind::call ? "VOICE" : number.kind == NumberKind::text ? "MSG" : "MODEM";
    out += std::string("TEL;TYPE=") + type + ":" + number.dial + "\r\n";
  }
  if (with_address && !contact.url.empty()) out += "URL:" + web_code(contact.url) + "\r\n";
  return out + "END:VCARD\r\n";
}

const ContactNumber* first_of(const Contact& contact, NumberKind kind) {
  const auto it = std::ranges::find(contact.numbers, kind, &ContactNumber::kind);
  return it == contact.numbers.end() ? nullptr : &*it;
}

// One line of the list's code; empty for what must not be in it.
std::string list_line(const Library& library, const ItemRef& ref, const LanguageTag& language) {
  const auto topic_is_sensitive = [&](const std::string& id) {
    const Topic* topic = library.topic(id);
    return topic != nullptr && topic->sensitive;
  };
  const auto title = [&](const auto* item) -> std::string {
    if (item == nullptr || item->sensitive || topic_is_sensitive(item->topic)) return {};
    return without_bidi_controls(library.words(*item, language).words.title);
  };
  switch (ref.kind) {
    case ItemKind::article:
      return title(library.article(ref.id));
    case ItemKind::story:
      return title(library.story(ref.id));
    case ItemKind::tip:
      return title(library.tip(ref.id));
    case ItemKind::contact: {
      const Contact* contact = library.contact(ref.id);
      if (contact == nullptr) return {};
      const ContactNumber* call = first_of(*contact, NumberKind::call);
      const ContactNumber* number = call != nullptr             ? call
                                    : !contact->numbers.empty() ? &contact->numbers.front()
                                                                : nullptr;
      if (contact->sensitive) return number != nullptr ? number->display : std::string();
      std::string line = without_bidi_controls(library.words(*contact, language).words.name);
      if (number != nullptr) line += ": " + number->display + (number->body.empty() ? "" : " (" + number->body + ")");
      else if (!contact->url.empty()) line += ": " + contact->url;
      return line;
    }
    case ItemKind::group: {
      const Group* group = library.group(ref.id);
      if (group == nullptr) return {};
      const auto found = library.words(*group, language);
      const std::string name = group_title(library, found.language, *group, found.words);
      return without_bidi_controls(name + ": " + group_hours(library, language, *group).text);
    }
  }
  return {};
}

}  // namespace

std::string tel_code(std::string_view dial) { return "tel:" + std::string(dial); }

std::string sms_code(std::string_view dial, std::string_view body) {
  std::string out = "sms:" + std::string(dial);
  if (!body.empty()) out += "?body=" + percent_encoded(body);
  return out;
}

std::string web_code(std::string_view url) {
  if (url.empty() || url.find("://") != std::string_view::npos) return std::string(url);
  return "https://" + std::string(url);
}

std::string contact_code(const Contact& contact, const ContactWords& words) {
  const ContactNumber* call = first_of(contact, NumberKind::call);
  const ContactNumber* text = first_of(contact, NumberKind::text);
  if (contact.sensitive) {
    if (call != nullptr) return tel_code(call->dial);
    // The word to send may tell; who scans it has the number, and the screen says the word.
    if (text != nullptr) return sms_code(text->dial, "");
    return {};
  }
  if (call != nullptr) {
    std::string card = vcard(contact, words, true);
    return card.size() <= kMostCodeBytes || contact.url.empty() ? card : vcard(contact, words, false);
  }
  if (text != nullptr) return sms_code(text->dial, text->body);
  return web_code(contact.url);
}

std::string event_code(const CalendarEntry& entry) {
  const std::string zone = entry.zone.empty() ? "" : ";TZID=" + entry.zone;
  std::string out = "BEGIN:VEVENT\r\nSUMMARY:" + escaped(entry.title) + "\r\n";
  out += "DTSTART" + zone + ":" + entry.begins + "\r\nDTEND" + zone + ":" + entry.ends + "\r\n";
  if (!entry.place.empty()) out += "LOCATION:" + escaped(entry.place) + "\r\n";
  if (!entry.rule.empty()) out += "RRULE:" + entry.rule + "\r\n";
  return out + "END:VEVENT\r\n";
}

ListCode list_code(const Library& library, const std::vector<ItemRef>& items, const LanguageTag& language) {
  ListCode code;
  for (const ItemRef& item : items) {
    const std::string line = list_line(library, item, language);
    const std::size_t size = line.size() + (code.payload.empty() ? 0 : 1);
    if (line.empty() || code.payload.size() + size > kMostCodeBytes) {
      ++code.left_out;
      continue;
    }
    if (!code.payload.empty()) code.payload += '\n';
    code.payload += line;
    ++code.held;
  }
  return code;
}

}  // namespace kiosk
