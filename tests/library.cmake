# Some of the library's tests run kiosk-bundle itself.
if(TARGET test_library AND TARGET kiosk-bundle)
  add_dependencies(test_library kiosk-bundle)
endif()
