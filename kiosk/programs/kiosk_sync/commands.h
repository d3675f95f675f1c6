// What kiosk-sync's commands do, each on a store that is open; an exit code as INTERFACE says: 1 refused, 2 usage, 3 storage, 4 busy.
#pragma once
#include <string>

#include "store/store.h"

namespace kiosk {

struct Arguments {
  std::string store, from, trust, release;
  bool progress = false, json = false, wait = false, patient = false;
};

// Says an error to people, and what to exit with.
int complain(const Error& error);

int run_install(Store& store, const Arguments& arguments);
int run_status(Store& store, const Arguments& arguments);
int run_verify(Store& store, const Arguments& arguments);
int run_rollback(Store& store, const Arguments& arguments);
int run_confirm(Store& store, const Arguments& arguments);
int run_started(Store& store, const Arguments& arguments);
int run_collect(Store& store, const Arguments& arguments);

}  // namespace kiosk
