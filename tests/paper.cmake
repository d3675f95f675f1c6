# Papers' codes are read again by zbar.
if(TARGET test_paper)
  pkg_check_modules(ZBAR REQUIRED IMPORTED_TARGET zbar)
  target_sources(test_paper PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/support/code_reader.cpp)
  target_link_libraries(test_paper PRIVATE PkgConfig::ZBAR)
endif()
