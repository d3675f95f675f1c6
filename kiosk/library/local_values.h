// The clinic's own contacts and its confirmations, as values (library/local_contacts.h lays them over the content).
#pragma once
#include <string>
#include <vector>

#include "base/date.h"

namespace kiosk {

struct LocalContact {
  std::string id;      // "clinic-own-1"
  std::string name;    // the same in every language
  std::string number;  // as people read it
  enum class Days { unsaid, weekdays, daily, always } days = Days::unsaid;
  int from = 9 * 60;  // minutes since midnight at the clinic
  int to = 17 * 60;
  Date typed{};  // the day
  friend bool operator==(const LocalContact&, const LocalContact&) = default;
};

// "I dialled it": of the number that was dialled. When the content brings another number, it has not been dialled.
struct DialledContact {
  std::string id;
  std::string number;  // all its numbers as they are dialled, with commas between them; without any its address
  Date day{};
  friend bool operator==(const DialledContact&, const DialledContact&) = default;
};

// "This number is wrong": hidden from visitors until the content brings another, or somebody takes it back.
struct WrongContact {
  std::string id;
  std::string number;  // as above
  Date day{};
  friend bool operator==(const WrongContact&, const WrongContact&) = default;
};

struct LocalContacts {
  std::vector<LocalContact> own;
  std::vector<DialledContact> dialled;
  std::vector<WrongContact> wrong{};
  [[nodiscard]] bool empty() const { return own.empty() && dialled.empty() && wrong.empty(); }
  friend bool operator==(const LocalContacts&, const LocalContacts&) = default;
};

}  // namespace kiosk
