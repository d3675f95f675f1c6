#include "bundle/names.h"

#include <algorithm>

namespace kiosk {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         std::ranges::all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_bundle_path(std::string_view text) {
  if (text.empty() || text.size() > 200 || text.back() == '/') return false;
  bool at_start = true;
  for (const char c : text) {
    if (c == '/' || c == '.') {
      if (at_start) return false;
    } else if (!is_lower(c) && !is_upper(c) && !is_digit(c) && c != '_' && c != '-') {
      return false;
    }
    at_start = c == '/';
  }
  return true;
}

std::string without_case(std::string_view path) {
  std::string out(path);
  for (char& c : out) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace kiosk
