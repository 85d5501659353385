# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and ./dev package: a .deb of it whose library dependencies are read from the binary.
include(GNUInstallDirs)
install(TARGETS thrifty-nova-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES "${PROJECT_SOURCE_DIR}/README.md" DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME thrifty-nova)
set(CPACK_PACKAGE_CONTACT "Thrifty Nova maintainers <maintainers@users.noreply.r-seed-ef4e25e2.example>")
set(CPACK_PACKAGE_VENDOR "Thrifty Nova")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Estimates what a Kubernetes workload costs on each cluster of a Nova fleet,
 orders the clusters by price, applies the policy and follows the placement.")
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS ca-certificates)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
include(CPack)
