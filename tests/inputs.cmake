# Some of the platform's tests run the kiosk itself, on the trees in tests/inputs/.
if(TARGET test_platform AND TARGET kiosk)
  add_dependencies(test_platform kiosk)
endif()
