# Ten journeys through the real window by xdotool (walk/walk).
if(TARGET kiosk)
  add_test(NAME "walk: ten journeys in the real window, pixel for pixel as meant"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/walk/walk --kiosk $<TARGET_FILE:kiosk> --keep ${CMAKE_BINARY_DIR}/walk)
  set_tests_properties("walk: ten journeys in the real window, pixel for pixel as meant" PROPERTIES TIMEOUT 600)
endif()
