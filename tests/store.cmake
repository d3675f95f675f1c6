# The installer as a program (store/check_sync.sh).
if(TARGET kiosk-sync AND TARGET kiosk-bundle)
  add_test(NAME "store: kiosk-sync does as INTERFACE says, with its exit codes"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/store/check_sync.sh $<TARGET_FILE:kiosk-sync> $<TARGET_FILE:kiosk-bundle>
                   ${CMAKE_SOURCE_DIR}/content)
endif()
