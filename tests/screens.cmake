# The rig draws any screen in any form: for the rooms that look at whole screens. zbar reads their codes as a phone would.
if(TARGET test_screens)
  pkg_check_modules(ZBAR REQUIRED IMPORTED_TARGET zbar)
  target_sources(test_screens PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/support/rig.cpp
                                      ${CMAKE_CURRENT_SOURCE_DIR}/support/code_reader.cpp)
  target_link_libraries(test_screens PRIVATE PkgConfig::ZBAR)
endif()
