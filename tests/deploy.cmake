# What holds for the tree as a whole: its form, its scripts, its packages, its two commands.
function(deploy_test name script)
  add_test(NAME "deploy: ${name}" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/deploy/${script} ${CMAKE_SOURCE_DIR})
  set_tests_properties("deploy: ${name}" PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

deploy_test("C++ files are in form" check_format.sh)
add_test(NAME "deploy: every case is a test" COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/deploy/check_cases.sh ${CMAKE_BINARY_DIR})
deploy_test("shell scripts are clean" check_scripts.sh)
deploy_test("every package that is needed is listed" check_packages.sh)
deploy_test("the units that take sticks are shut in" check_units.sh)
deploy_test("the Debian package holds what it should" check_package.sh)
deploy_test("run and test do as the README says" check_commands.sh)
add_test(NAME "deploy: the manual pages say what the programs do"
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/deploy/check_man.sh ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
set_tests_properties("deploy: the manual pages say what the programs do" PROPERTIES SKIP_RETURN_CODE 77)
add_test(NAME "deploy: the guides for writers hold"
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/deploy/check_guides.sh ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
