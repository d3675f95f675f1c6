# A layer is a static library of one or more rooms (folders below kiosk/). It is given an include folder of its own in
# the build tree which holds links to its rooms alone, so that #include "ui/frame.h" in a layer that does not link
# kiosk_ui does not compile.
#
#   kiosk_layer(NAME ROOMS room... [LINKS target...] [SYSTEM target...] [PCH header...])
#
# LINKS come along for who links the layer, SYSTEM libraries do not. PCH: headers that nearly every file of the layer takes
# in, compiled once; reading them is two thirds of the time that a file takes. Files include what they need all the same:
# the preset tidy builds without.
set(KIOSK_COMMON_PCH <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <span> <string>
    <string_view> <utility> <variant> <vector>)
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  set(KIOSK_PCH OFF)
endif()
if(KIOSK_PCH)
  add_compile_options(-fpch-preprocess)  # for ccache
endif()

function(kiosk_layer name)
  cmake_parse_arguments(L "" "" "ROOMS;LINKS;SYSTEM;PCH" ${ARGN})
  set(include_dir ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${include_dir})
  set(sources)
  foreach(room ${L_ROOMS})
    file(CREATE_LINK ${CMAKE_SOURCE_DIR}/kiosk/${room} ${include_dir}/${room} SYMBOLIC)
    file(GLOB room_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/kiosk/${room}/*.cpp)
    list(APPEND sources ${room_sources})
  endforeach()
  if(NOT sources)
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${include_dir})
    target_link_libraries(${name} INTERFACE ${L_LINKS} ${L_SYSTEM})
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${include_dir})
  target_link_libraries(${name} PUBLIC ${L_LINKS} PRIVATE kiosk_warnings ${L_SYSTEM})
  if(KIOSK_PCH AND L_PCH)
    target_precompile_headers(${name} PRIVATE ${KIOSK_COMMON_PCH} ${L_PCH})
  endif()
endfunction()
