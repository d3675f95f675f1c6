# An author beside the kiosk, in a real window (platform/check_preview.sh).
if(TARGET kiosk AND TARGET kiosk-bundle)
  add_test(NAME "platform: what an author saves is on the screen"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/platform/check_preview.sh $<TARGET_FILE:kiosk> $<TARGET_FILE:kiosk-bundle>)
  set_tests_properties("platform: what an author saves is on the screen" PROPERTIES TIMEOUT 300)
endif()

# What staff set a moment before the end is kept (platform/check_end.sh).
if(TARGET kiosk AND TARGET kiosk-sync AND TARGET kiosk-bundle)
  add_test(NAME "platform: what was set a moment before the end is saved"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/platform/check_end.sh $<TARGET_FILE:kiosk> $<TARGET_FILE:kiosk-sync>
                   $<TARGET_FILE:kiosk-bundle> ${CMAKE_SOURCE_DIR}/content)
  set_tests_properties("platform: what was set a moment before the end is saved" PROPERTIES TIMEOUT 120)
endif()
