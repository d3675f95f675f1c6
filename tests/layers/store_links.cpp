// A program of the lowest layer that uses something of it.
#include "base/date.h"

int main(int count, char** words) { return kiosk::parse_date(words[count - 1]).has_value() ? 0 : 1; }
