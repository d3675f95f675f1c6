kiosk_embed(kiosk_ui tokens_json ${CMAKE_SOURCE_DIR}/kiosk/ui/tokens.json)
kiosk_embed(kiosk_ui fonts_json ${CMAKE_SOURCE_DIR}/fonts/fonts.json)
file(GLOB label_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/kiosk/library/labels/*.json)
kiosk_embed(kiosk_library label_files ${label_files})
file(GLOB icon_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/kiosk/ui/icons/*.svg)
kiosk_embed(kiosk_ui icon_files ${icon_files})
file(GLOB illustrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/kiosk/ui/illustrations/*.svg)
kiosk_embed(kiosk_ui illustration_files ${illustrations})
target_compile_definitions(kiosk_platform PRIVATE KIOSK_VERSION="${PROJECT_VERSION}")

# Comes with SDL2_image, whose own PNG loader writes to standard error.
find_package(PNG REQUIRED)
target_link_libraries(kiosk_ui PRIVATE PNG::PNG)
target_compile_definitions(kiosk_app PRIVATE KIOSK_RELEASE_DATE="${KIOSK_RELEASE_DATE}")
