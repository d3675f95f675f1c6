# The one table of the kiosk's speed and memory: tests/bench/run. Nothing here has a limit; the ctest below only sees that
# the bench still works.
set(bench ${CMAKE_CURRENT_SOURCE_DIR}/bench)
add_library(bench_parts STATIC ${bench}/bench.cpp ${bench}/drive.cpp)
target_link_libraries(bench_parts PUBLIC kiosk_platform PRIVATE kiosk_warnings)
target_include_directories(bench_parts PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})

add_executable(kiosk_bench ${bench}/main.cpp ${bench}/child.cpp ${bench}/idle_bench.cpp ${bench}/memory_bench.cpp
               ${bench}/start_bench.cpp ${bench}/touch_bench.cpp ${bench}/turn_bench.cpp)
target_link_libraries(kiosk_bench PRIVATE bench_parts kiosk_warnings)

add_executable(kiosk_print_bench ${bench}/print_bench.cpp ${CMAKE_CURRENT_SOURCE_DIR}/support/ipp_stand_in.cpp)
target_link_libraries(kiosk_print_bench PRIVATE bench_parts kiosk_warnings Cups::Cups)
add_dependencies(kiosk_print_bench kiosk-print)

add_executable(kiosk_store_bench ${bench}/store_bench.cpp ${bench}/stick_bench.cpp ${bench}/bench.cpp ${bench}/child.cpp)
target_link_libraries(kiosk_store_bench PRIVATE kiosk_store kiosk_warnings)
target_include_directories(kiosk_store_bench PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
add_dependencies(kiosk_store_bench kiosk-sync kiosk-bundle)

add_executable(bench_window ${CMAKE_CURRENT_SOURCE_DIR}/bench/window_yardstick.cpp)
target_link_libraries(bench_window PRIVATE PkgConfig::SDL2 kiosk_warnings)

if(TARGET kiosk)
  add_test(NAME "bench: runs"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/bench/run --built ${CMAKE_BINARY_DIR} --rounds 1 --seconds 1 --megabytes 5)
  set_tests_properties("bench: runs" PROPERTIES TIMEOUT 300)
endif()

# Beside a browser (bench/browser): the kiosk's pages as HTML, and what is on an X screen.
add_executable(export_page ${bench}/export_page.cpp ${CMAKE_CURRENT_SOURCE_DIR}/support/rig.cpp)
target_link_libraries(export_page PRIVATE kiosk_platform kiosk_warnings)
target_include_directories(export_page PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(export_page PRIVATE KIOSK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_executable(watch_screen ${bench}/watch_screen.cpp)
pkg_check_modules(XDAMAGE REQUIRED IMPORTED_TARGET xdamage)
target_link_libraries(watch_screen PRIVATE PkgConfig::X11 PkgConfig::XDAMAGE kiosk_warnings)
