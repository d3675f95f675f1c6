# Contact sheets of every screen in every form, with a report (sheets/main.cpp). CI draws a few forms.
add_executable(kiosk_sheets ${CMAKE_CURRENT_SOURCE_DIR}/sheets/main.cpp ${CMAKE_CURRENT_SOURCE_DIR}/sheets/contact_sheet.cpp
               ${CMAKE_CURRENT_SOURCE_DIR}/screens/rules.cpp ${CMAKE_CURRENT_SOURCE_DIR}/screens/pixel_rules.cpp
               ${CMAKE_CURRENT_SOURCE_DIR}/support/rig.cpp)
target_link_libraries(kiosk_sheets PRIVATE kiosk_platform kiosk_warnings)
target_include_directories(kiosk_sheets PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(kiosk_sheets PRIVATE KIOSK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_test(NAME "sheets: nothing is clipped, too small, too pale or out of line (A1 A2 A4 A9 A10)"
         COMMAND kiosk_sheets --set few)
