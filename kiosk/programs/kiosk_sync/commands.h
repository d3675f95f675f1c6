// What kiosk-sync's commands do; an exit code as INTERFACE says: 1 refused, 2 usage, 3 storage, 4 busy.
#pragma once
#include <cstdint>
#include <string>

#include "store/store.h"

namespace kiosk {

struct Arguments {
  std::string store, from, trust, release;
  std::string name, ask;      // of a report
  bool makes_folder = false;  // of a report
  bool progress = false, json = false, wait = false, patient = false;
  std::uint64_t needed_mb = 0;  // of an error: what has to become free
};

// Says an error to people, and what to exit with; with `progress` also as the last line for who started it.
int complain(const Error& error, const Arguments& arguments);
// The last line of what has gone well; 0.
int all_done(const Arguments& arguments);

// On a store that is open.
// The digits from standard input, one line; the hash to standard output.
int run_hash_pin();
int run_install(Store& store, const Arguments& arguments);
int run_status(Store& store, const Arguments& arguments);
int run_verify(Store& store, const Arguments& arguments);
int run_rollback(Store& store, const Arguments& arguments);
int run_confirm(Store& store, const Arguments& arguments);
int run_approve(Store& store, const Arguments& arguments);
int run_cancel(Store& store, const Arguments& arguments);
int run_started(Store& store, const Arguments& arguments);
int run_collect(Store& store, const Arguments& arguments);

// Before the store is opened: that it has begun, and whether the stick asks for a report.
void say_reading(const Arguments& arguments);
// For `watch` alone: standard input, written to a stick.
int run_report(const Arguments& arguments);

}  // namespace kiosk
