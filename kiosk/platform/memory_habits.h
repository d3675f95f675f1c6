// How the C library's allocator is to behave in a program that runs for months and now and then decodes a picture.
#pragma once

namespace kiosk {

// Large blocks (pictures) go back to the system as soon as they are freed, and the worker shares the main thread's heap.
// Call it before there is a second thread. Without effect where there is no glibc.
void keep_memory_small();

// What lies free within the heap goes back to the system, up to a few milliseconds' work: for when nobody is touching.
void give_back_memory();

// No core dump: it would hold what a visitor read, kept and printed (CARE D7).
void leave_no_core();

}  // namespace kiosk
