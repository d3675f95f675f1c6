# The one table of the kiosk's speed and memory: tests/bench/run. Nothing here has a limit; the ctest below only sees that
# the bench still works.
add_executable(kiosk_bench ${CMAKE_CURRENT_SOURCE_DIR}/bench/bench.cpp ${CMAKE_CURRENT_SOURCE_DIR}/bench/child.cpp
               ${CMAKE_CURRENT_SOURCE_DIR}/bench/drive.cpp ${CMAKE_CURRENT_SOURCE_DIR}/bench/idle_bench.cpp
               ${CMAKE_CURRENT_SOURCE_DIR}/bench/memory_bench.cpp ${CMAKE_CURRENT_SOURCE_DIR}/bench/start_bench.cpp
               ${CMAKE_CURRENT_SOURCE_DIR}/bench/print_bench.cpp ${CMAKE_CURRENT_SOURCE_DIR}/support/ipp_stand_in.cpp
               ${CMAKE_CURRENT_SOURCE_DIR}/bench/touch_bench.cpp ${CMAKE_CURRENT_SOURCE_DIR}/bench/turn_bench.cpp)
target_link_libraries(kiosk_bench PRIVATE kiosk_platform kiosk_warnings Cups::Cups)
add_dependencies(kiosk_bench kiosk-print)
target_include_directories(kiosk_bench PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})

add_executable(bench_window ${CMAKE_CURRENT_SOURCE_DIR}/bench/window_yardstick.cpp)
target_link_libraries(bench_window PRIVATE PkgConfig::SDL2 kiosk_warnings)

if(TARGET kiosk)
  add_test(NAME "bench: runs"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/bench/run --built ${CMAKE_BINARY_DIR} --rounds 1 --seconds 1)
  set_tests_properties("bench: runs" PROPERTIES TIMEOUT 300)
endif()
