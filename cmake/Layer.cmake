# SPDX-License-Identifier: GPL-3.0-or-later
# Two thirds of the time that most files take to compile went into these. One precompiled header serves all libraries
# without Qt, one all their tests; every file names what it needs all the same, so that it compiles without them.
set(thrifty_standard_headers <algorithm> <chrono> <functional> <map> <memory> <mutex> <optional> <set> <stop_token> <string>
  <string_view> <unordered_map> <variant> <vector>)

# Qt's, those that many files include: its umbrella headers leave every file a second of templates that it never uses.
set(thrifty_core_headers <QCoreApplication> <QDateTime> <QLocale> <QObject> <QString> <QStringList> <QTimer>)
set(thrifty_widget_headers <QApplication> <QClipboard> <QComboBox> <QDialog> <QDir> <QFileDialog> <QHeaderView> <QKeyEvent>
  <QLabel> <QLineEdit> <QMenu> <QPainter> <QPushButton> <QScrollBar> <QSplitter> <QStackedWidget> <QStyledItemDelegate>
  <QToolButton> <QVBoxLayout>)

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
  if(name STREQUAL domain)
    target_precompile_headers(thrifty_${name} PRIVATE ${thrifty_standard_headers})
  elseif(domain IN_LIST ARG_LINKS)
    target_precompile_headers(thrifty_${name} REUSE_FROM thrifty_domain)
  endif()
endfunction()

# thrifty_test_headers(PROGRAM [HEADER...]) precompiles GoogleTest for a test program; HEADER: of its own, for Qt's flags
# allow no common one.
function(thrifty_test_headers program)
  if(ARGN OR program STREQUAL layering_tests)
    target_precompile_headers(${program} PRIVATE ${thrifty_standard_headers} <gmock/gmock.h> ${ARGN})
  else()
    target_precompile_headers(${program} REUSE_FROM layering_tests)
  endif()
endfunction()

# thrifty_layer_tests(NAME LINKS ... [MAIN] [HEADERS ...]) makes tests/NAME/*.cpp one program named NAME_tests; MAIN: the
# folder has a main of its own; HEADERS: see above.
function(thrifty_layer_tests name)
  cmake_parse_arguments(ARG "MAIN" "" "LINKS;PRIVATE;HEADERS" ${ARGN})
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
  thrifty_test_headers(${name}_tests ${ARG_HEADERS})
  gtest_discover_tests(${name}_tests DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}." PROPERTIES LABELS ${name} TIMEOUT 900)
endfunction()

# thrifty_app_layer(NAME DIRS d... LINKS layer... QT component...) makes the folders src/app/d the static library
# thrifty_NAME.
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
    target_precompile_headers(thrifty_${name} PRIVATE ${thrifty_standard_headers} ${thrifty_core_headers} ${thrifty_widget_headers})
  else()
    target_precompile_headers(thrifty_${name} PRIVATE ${thrifty_standard_headers} ${thrifty_core_headers})
  endif()
endfunction()
