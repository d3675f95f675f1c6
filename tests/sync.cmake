# kiosk-sync watch as a program.
if(TARGET kiosk-sync AND TARGET kiosk-bundle)
  add_executable(ask_sync ${CMAKE_CURRENT_SOURCE_DIR}/support/ask_sync.cpp)
  target_link_libraries(ask_sync PRIVATE kiosk_warnings)
  add_library(hanging_stick MODULE ${CMAKE_CURRENT_SOURCE_DIR}/support/hanging_stick.cpp)
  target_link_libraries(hanging_stick PRIVATE kiosk_warnings ${CMAKE_DL_LIBS})
  function(watch_test name script)
    add_test(NAME "sync: ${name}"
             COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/sync/${script} $<TARGET_FILE:kiosk-sync> $<TARGET_FILE:kiosk-bundle> $<TARGET_FILE:ask_sync>
                     $<TARGET_FILE:hanging_stick> ${CMAKE_SOURCE_DIR}/content)
    set_tests_properties("sync: ${name}" PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
  endfunction()
  watch_test("the watcher on plain folders" check_watch.sh)
  watch_test("catalogue 41, 42, 43, 49, 63: sticks that are pulled out" check_pulled.sh)
  watch_test("catalogue 68: the screen's user cannot write the store" check_users.sh)
  watch_test("a stick of 100,000 files, and one that changes under the reader" check_large.sh)
  watch_test("sticks with real file systems, as root's unit mounts them" check_mounts.sh)
endif()
