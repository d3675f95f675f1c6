# The text room's tests look inside: at HarfBuzz's faces and ICU's levels.
if(TARGET test_text)
  target_link_libraries(test_text PRIVATE PkgConfig::HARFBUZZ ICU::uc)
endif()

# Nothing that ships may be drawn as a box; and the check sees what would be.
add_test(NAME "fonts: every character that ships has a font"
         COMMAND kiosk-fonts ${CMAKE_SOURCE_DIR}/content ${CMAKE_SOURCE_DIR}/kiosk/library/labels)
add_test(NAME "fonts: a character without a font is named with file and line"
         COMMAND kiosk-fonts ${CMAKE_CURRENT_SOURCE_DIR}/text/uncovered)
set_tests_properties("fonts: a character without a font is named with file and line" PROPERTIES PASS_REGULAR_EXPRESSION
                     "sample.json:3: no font has U\\+E123\n.*sample.json:4: no font has U\\+1F9FF\n.*sample.md:3: no font has U\\+1F9FF\n.*2 files read, 3 code points without a font")
