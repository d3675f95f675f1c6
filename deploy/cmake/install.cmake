# What is installed, and the Debian package of it:  cmake --build --preset release && cpack --config build/release/CPackConfig.cmake
include(GNUInstallDirs)

foreach(program kiosk kiosk-bundle kiosk-sync kiosk-print)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()
# Called by kiosk-bundle alone.
if(TARGET kiosk-proof)
  install(TARGETS kiosk-proof RUNTIME DESTINATION lib/kiosk)
endif()
# What a kiosk shows whose store has nothing usable (it looks in /usr/share/kiosk/factory).
install(DIRECTORY content/ DESTINATION ${CMAKE_INSTALL_DATADIR}/kiosk/factory
        PATTERN "README.md" EXCLUDE PATTERN ".*" EXCLUDE)
# What takes sticks: units, who they run as, and the only script that root runs for them.
set(sticks ${CMAKE_SOURCE_DIR}/deploy/sticks)
install(FILES ${sticks}/kiosk-sync.service ${sticks}/kiosk-stick@.service ${sticks}/kiosk-stick-write@.path
        ${sticks}/kiosk-stick-write@.service DESTINATION lib/systemd/system)
install(FILES ${CMAKE_SOURCE_DIR}/deploy/kiosk.service DESTINATION lib/systemd/system)
install(FILES ${sticks}/70-kiosk-stick.rules DESTINATION lib/udev/rules.d)
install(FILES ${sticks}/sysusers.conf DESTINATION lib/sysusers.d RENAME kiosk.conf)
install(FILES ${sticks}/tmpfiles.conf DESTINATION lib/tmpfiles.d RENAME kiosk.conf)
install(PROGRAMS ${sticks}/kiosk-stick DESTINATION lib/kiosk)
# Whose bundles the kiosk takes: a publisher who makes the package for their clinics puts their trust file into it.
set(KIOSK_TRUST "" CACHE FILEPATH "The publisher's trust-1.json, for the package")
if(KIOSK_TRUST)
  install(FILES ${KIOSK_TRUST} DESTINATION ${CMAKE_INSTALL_DATADIR}/kiosk RENAME trust-1.json)
endif()
# The clock, set at the screen: the only other thing that root does for the kiosk.
set(clock ${CMAKE_SOURCE_DIR}/deploy/clock)
install(FILES ${clock}/kiosk-clock.path ${clock}/kiosk-clock.service DESTINATION lib/systemd/system)
install(PROGRAMS ${clock}/kiosk-clock DESTINATION lib/kiosk)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${sticks}/postinst ${sticks}/prerm)
# The manual pages, pressed as Debian wants them; without a name and a time, so that the same page gives the same bytes.
set(man_pages)
foreach(program kiosk kiosk-bundle kiosk-sync kiosk-print)
  set(page ${CMAKE_SOURCE_DIR}/deploy/man/${program}.1)
  set(pressed ${CMAKE_BINARY_DIR}/man/${program}.1.gz)
  add_custom_command(OUTPUT ${pressed} DEPENDS ${page} VERBATIM
                     COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/man
                     COMMAND sh -c "gzip -9nc \"$1\" >\"$2\"" sh ${page} ${pressed})
  list(APPEND man_pages ${pressed})
endforeach()
add_custom_target(man_pages ALL DEPENDS ${man_pages})
install(FILES ${man_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# What the programs need that the linker does not know of: deploy/packages is the one list of it.
file(STRINGS deploy/packages package_lines)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS deploy/packages)
set(run_packages)
set(section)
foreach(line ${package_lines})
  if(line MATCHES "^\\[(.*)\\]$")
    set(section ${CMAKE_MATCH_1})
  elseif(section STREQUAL "run" AND line MATCHES "^[a-z0-9]")
    list(APPEND run_packages ${line})
  endif()
endforeach()
list(JOIN run_packages ", " run_packages)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kiosk)
set(CPACK_PACKAGE_VENDOR "The kiosk's makers")
set(CPACK_PACKAGE_CONTACT "The kiosk's makers <kiosk@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${run_packages}")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "${PROJECT_DESCRIPTION}
 For parents and carers who wait: what bonding with a baby can be like, where to
 find help, read or read aloud, in their own language. Works without a network.")
include(CPack)
