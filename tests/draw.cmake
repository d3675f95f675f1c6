# How long drawing takes: a table for people, no test.
add_executable(raster_bench ${CMAKE_CURRENT_SOURCE_DIR}/bench/raster_bench.cpp)
target_link_libraries(raster_bench PRIVATE kiosk_ui kiosk_warnings)
target_include_directories(raster_bench PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})

# What the window shows is read back from the X server itself.
if(TARGET test_platform)
  target_link_libraries(test_platform PRIVATE PkgConfig::X11)
endif()
