// How the C library's allocator is to behave in a program that runs for months and now and then decodes a picture.
#pragma once

namespace kiosk {

// Large blocks (pictures) go back to the system as soon as they are freed, and the worker shares the main thread's heap.
// Call it before there is a second thread. Without effect where there is no glibc.
void keep_memory_small();

}  // namespace kiosk
