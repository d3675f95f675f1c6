# The installer as a program (store/check_sync.sh), ended at its system calls (check_killed.sh), and the kiosk on a store
# (check_kiosk.sh).
if(TARGET kiosk-sync AND TARGET kiosk-bundle)
  add_test(NAME "store: kiosk-sync does as INTERFACE says, with its exit codes"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/store/check_sync.sh $<TARGET_FILE:kiosk-sync> $<TARGET_FILE:kiosk-bundle>
                   ${CMAKE_SOURCE_DIR}/content)
  # A slice; step 1 by hand.
  add_test(NAME "store: catalogue 54, 67: killed at a system call, or without memory"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/store/check_killed.sh $<TARGET_FILE:kiosk-sync> $<TARGET_FILE:kiosk-bundle>
                   ${CMAKE_SOURCE_DIR}/content 11)
  set_tests_properties("store: catalogue 54, 67: killed at a system call, or without memory" PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
endif()
if(TARGET kiosk AND TARGET kiosk-sync AND TARGET kiosk-bundle)
  add_test(NAME "store: the kiosk on a store, in a window"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/store/check_kiosk.sh $<TARGET_FILE:kiosk> $<TARGET_FILE:kiosk-sync>
                   $<TARGET_FILE:kiosk-bundle> ${CMAKE_SOURCE_DIR}/content)
  set_tests_properties("store: the kiosk on a store, in a window" PROPERTIES TIMEOUT 300)
endif()
