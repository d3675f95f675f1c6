# The rig draws any screen in any form: for the rooms that look at whole screens.
if(TARGET test_screens)
  target_sources(test_screens PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/support/rig.cpp)
endif()
