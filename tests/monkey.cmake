# 100,000 random steps over all screens (monkey/main.cpp).
add_executable(kiosk_monkey ${CMAKE_CURRENT_SOURCE_DIR}/monkey/main.cpp ${CMAKE_CURRENT_SOURCE_DIR}/monkey/monkey.cpp
               ${CMAKE_CURRENT_SOURCE_DIR}/support/rig.cpp)
target_link_libraries(kiosk_monkey PRIVATE kiosk_platform kiosk_warnings)
target_include_directories(kiosk_monkey PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(kiosk_monkey PRIVATE KIOSK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_test(NAME "monkey: 100,000 random touches, keys and waits (A7 C2 D2 D3)" COMMAND kiosk_monkey)
set_tests_properties("monkey: 100,000 random touches, keys and waits (A7 C2 D2 D3)" PROPERTIES TIMEOUT 1200)
