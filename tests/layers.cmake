# The layers hold: what a layer must not use neither compiles nor links there. Proved by trying. Each probe is one source
# file built twice with the project's own commands: for the layer that must refuse it, and, as the control without which
# this test could not fail, for the layer that has it.
#
#   layer_probe(NAME SOURCE WRONG-layer RIGHT-layer "what compiler or linker says")
function(layer_probe name source wrong right says)
  foreach(side wrong right)
    add_executable(probe_${name}_${side} EXCLUDE_FROM_ALL ${source})
    target_link_libraries(probe_${name}_${side} PRIVATE ${${side}})
  endforeach()
  add_test(NAME "layers: ${wrong} refuses ${name}"
           COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/layers/try.sh ${CMAKE_MAKE_PROGRAM} ${CMAKE_BINARY_DIR} probe_${name} ${says})
endfunction()

function(header_probe name header wrong right)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/layers/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\"\nint main() {}\n" @ONLY)
  layer_probe(${name} ${source} ${wrong} ${right} "fatal error: ${header}: No such file")
endfunction()

header_probe(app_header      app/state.h        kiosk_library kiosk_app)
header_probe(library_header  library/library.h  kiosk_store   kiosk_library)
header_probe(ui_header       ui/frame.h         kiosk_app     kiosk_ui)
header_probe(text_header     text/text_engine.h kiosk_app     kiosk_ui)
header_probe(screens_header  screens/screens.h  kiosk_app     kiosk_ui)
header_probe(platform_header platform/display.h kiosk_ui      kiosk_platform)
header_probe(proof_header    proof/drawing.h    kiosk_platform kiosk_proof)
header_probe(sync_header     sync/stick_watcher.h kiosk_store kiosk_sync)
header_probe(sdl_header      SDL.h              kiosk_app     kiosk_ui)
header_probe(imgui_header    imgui.h            kiosk_app     kiosk_ui)

layer_probe(library_call  layers/library_call.cpp  kiosk_store   kiosk_library  "undefined reference to .kiosk::load")
layer_probe(app_call      layers/app_call.cpp      kiosk_library kiosk_app      "undefined reference to .kiosk::can_go_back")
layer_probe(ui_call       layers/ui_call.cpp       kiosk_app     kiosk_ui       "undefined reference to .kiosk::topic_tint")
layer_probe(platform_call layers/platform_call.cpp kiosk_ui      kiosk_platform "undefined reference to .kiosk::espeak_voice_for")

# System headers are found by every compiler: what a layer may include of them is a list, held against its sources.
add_test(NAME "layers: sources include only what their layer may"
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/layers/check_includes.sh ${CMAKE_SOURCE_DIR}/kiosk)
add_test(NAME "layers: the list of includes can fail"
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/layers/check_includes_fails.sh)

# And what they link: the installer, which faces a hostile stick, brings in no library that it need not.
add_executable(probe_store_links EXCLUDE_FROM_ALL ${CMAKE_CURRENT_SOURCE_DIR}/layers/store_links.cpp)
target_link_libraries(probe_store_links PRIVATE kiosk_store)
add_executable(probe_app_links EXCLUDE_FROM_ALL ${CMAKE_CURRENT_SOURCE_DIR}/layers/app_links.cpp)
target_link_libraries(probe_app_links PRIVATE kiosk_app)
add_test(NAME "layers: programs of the lower layers link no library of the upper ones"
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/layers/check_links.sh ${CMAKE_MAKE_PROGRAM} ${CMAKE_BINARY_DIR})
