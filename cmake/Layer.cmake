# SPDX-License-Identifier: GPL-3.0-or-later
# thrifty_layer(NAME LINKS ...) makes src/NAME the static library thrifty_NAME.
# LINKS names the layers it may include (public) and the third-party targets it uses (private, after PRIVATE).
function(thrifty_layer name)
  cmake_parse_arguments(ARG "" "" "LINKS;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  # A layer of headers only has nothing to archive.
  set(bodies ${sources})
  list(FILTER bodies INCLUDE REGEX "\\.cpp$")
  if(NOT bodies)
    add_library(thrifty_${name} INTERFACE)
    set(layers ${ARG_LINKS})
    list(TRANSFORM layers PREPEND thrifty_)
    target_link_libraries(thrifty_${name} INTERFACE thrifty_flags ${layers})
    return()
  endif()
  add_library(thrifty_${name} STATIC ${sources})
  foreach(layer IN LISTS ARG_LINKS)
    target_link_libraries(thrifty_${name} PUBLIC thrifty_${layer})
  endforeach()
  target_link_libraries(thrifty_${name} PUBLIC thrifty_flags PRIVATE ${ARG_PRIVATE})
endfunction()

# thrifty_layer_tests(NAME LINKS ... [MAIN]) makes tests/NAME/*.cpp one program named NAME_tests; MAIN: the folder has a
# main of its own.
function(thrifty_layer_tests name)
  cmake_parse_arguments(ARG "MAIN" "" "LINKS;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_tests ${sources})
  foreach(layer IN LISTS ARG_LINKS)
    target_link_libraries(${name}_tests PRIVATE thrifty_${layer})
  endforeach()
  target_link_libraries(${name}_tests PRIVATE thrifty_flags thrifty_test_support GTest::gmock ${ARG_PRIVATE}
    $<IF:$<BOOL:${ARG_MAIN}>,GTest::gtest,GTest::gtest_main>)
  gtest_discover_tests(${name}_tests DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}." PROPERTIES LABELS ${name} TIMEOUT 900)
endfunction()

# thrifty_app_layer(NAME DIRS d... LINKS layer... QT component...) makes the folders src/app/d the static library
# thrifty_NAME. Qt's umbrella headers are precompiled: they cost more than the files that name them.
function(thrifty_app_layer name)
  cmake_parse_arguments(ARG "" "" "DIRS;LINKS;QT" ${ARGN})
  set(sources)
  foreach(dir IN LISTS ARG_DIRS)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/app/${dir}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/app/${dir}/*.h")
    list(APPEND sources ${found})
  endforeach()
  file(GLOB forms CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/ui/*.ui")
  add_library(thrifty_${name} STATIC ${sources})
  # moc 6.4 stumbles over <concepts> when it is the first standard header that it meets.
  set_target_properties(thrifty_${name} PROPERTIES
    AUTOMOC ON AUTOMOC_MOC_OPTIONS "--include;${QT6_INSTALL_PREFIX}/${QT6_INSTALL_HEADERS}/QtCore/qobject.h"
    AUTOUIC ON AUTOUIC_SEARCH_PATHS "${PROJECT_SOURCE_DIR}/ui")
  list(TRANSFORM ARG_LINKS PREPEND thrifty_)
  list(TRANSFORM ARG_QT PREPEND Qt6::)
  target_link_libraries(thrifty_${name} PUBLIC thrifty_flags ${ARG_LINKS} ${ARG_QT} PRIVATE fmt::fmt)
  target_compile_definitions(thrifty_${name} PUBLIC QT_NO_CAST_TO_ASCII QT_NO_FOREACH)
  if("Qt6::Widgets" IN_LIST ARG_QT)
    target_precompile_headers(thrifty_${name} PRIVATE <QtWidgets/QtWidgets>)
  else()
    target_precompile_headers(thrifty_${name} PRIVATE <QtGui/QtGui>)
  endif()
endfunction()
