# The stand-in is a printer of its own by libcups.
foreach(room printers platform)
  if(TARGET test_${room})
    target_sources(test_${room} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/support/ipp_stand_in.cpp
                                        ${CMAKE_CURRENT_SOURCE_DIR}/support/raster_reader.cpp)
    target_link_libraries(test_${room} PRIVATE Cups::Cups util)
  endif()
endforeach()
if(TARGET test_platform AND TARGET kiosk-print)
  add_dependencies(test_platform kiosk-print)
endif()

# And with real printing systems, started and ended by the test.
add_executable(print_peer printers/peer.cpp support/raster_reader.cpp)
target_link_libraries(print_peer PRIVATE kiosk_platform kiosk_warnings Cups::Cups)
target_include_directories(print_peer PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(print_peer PRIVATE KIOSK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_test(NAME "printers: ippeveprinter and cupsd take what the kiosk prints, dot by dot"
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/printers/check_peers.sh $<TARGET_FILE:print_peer> $<TARGET_FILE:kiosk-print>)
set_tests_properties("printers: ippeveprinter and cupsd take what the kiosk prints, dot by dot" PROPERTIES TIMEOUT 300)
