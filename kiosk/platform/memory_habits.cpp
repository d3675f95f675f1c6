#include "platform/memory_habits.h"

#include <sys/resource.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace kiosk {

void keep_memory_small() {
#if defined(__GLIBC__)
  // Once a freed block has been large, glibc takes all that are smaller from its heap, which then is never given back.
  // Fixing the threshold keeps it where it began.
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
  mallopt(M_TRIM_THRESHOLD, 256 * 1024);
  mallopt(M_ARENA_MAX, 1);
#endif
}

void give_back_memory() {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

void leave_no_core() {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
}

}  // namespace kiosk
