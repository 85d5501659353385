# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and ./dev package: a .deb of it whose library dependencies are read from the binaries.
include(GNUInstallDirs)
set(app_id io.github.thrifty_nova.ThriftyNova)
set(linux "${PROJECT_SOURCE_DIR}/packaging/linux")
install(TARGETS thrifty-nova thrifty-nova-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES "${PROJECT_SOURCE_DIR}/README.md" DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES "${linux}/copyright" DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES "${linux}/${app_id}.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES "${linux}/${app_id}.metainfo.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES "${linux}/${app_id}.mime.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${app_id}.xml)
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/app.svg"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${app_id}.svg)
install(FILES "${linux}/symbolic.svg"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps RENAME ${app_id}-symbolic.svg)

# The command line describes itself, so that manual and completions cannot be behind it.
set(described "${PROJECT_BINARY_DIR}/described")
file(MAKE_DIRECTORY "${described}")
set(outputs)
foreach(form bash zsh fish man)
  add_custom_command(OUTPUT "${described}/${form}"
    COMMAND thrifty-nova-cli completion ${form} > "${described}/${form}" DEPENDS thrifty-nova-cli VERBATIM)
  list(APPEND outputs "${described}/${form}")
endforeach()
find_program(GZIP gzip REQUIRED)
foreach(page thrifty-nova thrifty-nova-cli)
  set(source "${linux}/${page}.1")
  if(page STREQUAL "thrifty-nova-cli")
    set(source "${described}/man")
  endif()
  add_custom_command(OUTPUT "${described}/${page}.1.gz"
    COMMAND ${GZIP} -9nc "${source}" > "${described}/${page}.1.gz" DEPENDS "${source}" VERBATIM)
  list(APPEND outputs "${described}/${page}.1.gz")
  install(FILES "${described}/${page}.1.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
add_custom_command(OUTPUT "${described}/changelog.gz"
  COMMAND ${GZIP} -9nc "${linux}/changelog" > "${described}/changelog.gz" DEPENDS "${linux}/changelog" VERBATIM)
install(FILES "${described}/changelog.gz" DESTINATION ${CMAKE_INSTALL_DOCDIR})
add_custom_target(described ALL DEPENDS ${outputs} "${described}/changelog.gz")
install(FILES "${described}/bash" DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME thrifty-nova-cli)
install(FILES "${described}/zsh" DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _thrifty-nova-cli)
install(FILES "${described}/fish" DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME thrifty-nova-cli.fish)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_NAME thrifty-nova)
set(CPACK_PACKAGE_CONTACT "Thrifty Nova maintainers <maintainers@users.noreply.r-seed-ef4e25e2.example>")
set(CPACK_PACKAGE_VENDOR "Thrifty Nova")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "places workloads on the cheapest cluster of a fleet")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Estimates what a Kubernetes workload costs on each cluster of a Nova fleet,
 orders the clusters by price, applies the policy and follows the placement.")
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins and files that no binary names: the history, and the words of Qt's own dialogs and menus.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, libqt6sql6-sqlite, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-qpa-plugins, qt6-wayland")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
