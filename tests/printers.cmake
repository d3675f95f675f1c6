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
