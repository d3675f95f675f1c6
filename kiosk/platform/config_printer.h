// "printer" of kiosk.json: where it is, what it prints on, what it speaks.
#pragma once
#include "app/state.h"
#include "library/finding_sink.h"
#include "library/json_value.h"

namespace kiosk {

// An object, or "none". What is bad is named and leaves `to` as it was; a printer without an address is none.
void read_printer(const JsonValue& value, FindingSink& sink, PrinterSettings& to);

}  // namespace kiosk
