# What kiosk-bundle makes, held against minisign, tar and b2sum (bundle/check_minisign.sh).
if(TARGET kiosk-bundle)
  add_test(NAME "bundle: minisign, tar and b2sum take what kiosk-bundle makes, and it takes theirs"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/bundle/check_minisign.sh $<TARGET_FILE:kiosk-bundle> ${CMAKE_SOURCE_DIR}/content)
  set_tests_properties("bundle: minisign, tar and b2sum take what kiosk-bundle makes, and it takes theirs" PROPERTIES TIMEOUT 600)
endif()
