# SPDX-License-Identifier: GPL-3.0-or-later
# Everything comes from the distribution; ./dev installs it. What each is for stands beside it.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)              # Expected<T> until the standard library has it
find_package(fmt REQUIRED)                      # text of numbers and tables
find_package(CURL 7.88 REQUIRED)                # HTTP to real clusters
find_package(OpenSSL 3 REQUIRED)                # TLS of the embedded fleet, SHA-256
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)      # YAML events with positions
pkg_check_modules(SIMDJSON REQUIRED IMPORTED_TARGET simdjson)  # fast JSON reading
find_package(CLI11 REQUIRED)                    # command line
find_package(Boost 1.81 REQUIRED)               # Asio and Beast for the embedded fleet's server
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)            # instance-type-regexp, linear time
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)                   # packets as archives: kept since 2005, checks sums and consistency
if(THRIFTY_TESTS)
  find_package(GTest 1.12 REQUIRED)
  include(GoogleTest)
endif()
if(THRIFTY_BENCH)
  find_package(benchmark REQUIRED)
endif()

# The window. Charts and the editor come from the same distribution; Sql keeps the history of runs.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Svg Sql DBus PrintSupport Test LinguistTools)
find_library(THRIFTY_QSCINTILLA qscintilla2_qt6 REQUIRED)   # YAML editor: highlighting, folding, search
find_path(THRIFTY_QSCINTILLA_INCLUDE Qsci/qsciscintilla.h PATHS ${Qt6Core_INCLUDE_DIRS} PATH_SUFFIXES x86_64-linux-gnu/qt6 qt6 REQUIRED)
# When it runs: libqt6sql6-sqlite and -psql (the history), qt6-translations-l10n (German and Japanese in file dialogs and the menus of fields).
