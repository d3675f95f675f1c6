# The stand-in is a printer of its own by libcups.
if(TARGET test_printers)
  target_sources(test_printers PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/support/ipp_stand_in.cpp
                                       ${CMAKE_CURRENT_SOURCE_DIR}/support/raster_reader.cpp)
  target_link_libraries(test_printers PRIVATE Cups::Cups util)
endif()
