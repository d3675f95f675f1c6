# An author beside the kiosk, in a real window (platform/check_preview.sh).
if(TARGET kiosk AND TARGET kiosk-bundle)
  add_test(NAME "platform: what an author saves is on the screen"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/platform/check_preview.sh $<TARGET_FILE:kiosk> $<TARGET_FILE:kiosk-bundle>)
  set_tests_properties("platform: what an author saves is on the screen" PROPERTIES TIMEOUT 300)
endif()
