# SPDX-License-Identifier: GPL-3.0-or-later
# Flags that every target of the project shares; third-party code is never compiled with them.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set_property(GLOBAL PROPERTY USE_FOLDERS ON)

# A cache turns the second build of a file into a copy; absent, nothing changes.
find_program(THRIFTY_CCACHE ccache)
if(THRIFTY_CCACHE)
  # Without the sloppiness a file with a precompiled header is never found again; with the base a second clone, wherever
  # it stands, finds what the first compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_ctime,include_file_mtime "${THRIFTY_CCACHE}")
endif()

# The same for linking: a dozen test programs are linked after a change of a low layer.
find_program(THRIFTY_MOLD mold)
if(THRIFTY_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(thrifty_flags INTERFACE)
target_compile_options(thrifty_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
  -Wimplicit-fallthrough -Wextra-semi -Wundef -Wredundant-decls
  $<$<BOOL:${THRIFTY_WERROR}>:-Werror>
  -fstack-protector-strong
  -pthread) # some of our libraries ask for it, and a precompiled header serves only files of the same flags
# GCC 12 takes what it inlined of std::vector and std::variant for errors once it optimises.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(thrifty_flags INTERFACE
    $<$<CONFIG:Release,RelWithDebInfo>:-Wno-free-nonheap-object$<SEMICOLON>-Wno-maybe-uninitialized>)
endif()
target_include_directories(thrifty_flags INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_compile_definitions(thrifty_flags INTERFACE
  THRIFTY_VERSION="${PROJECT_VERSION}"
  $<$<CONFIG:Release,RelWithDebInfo>:_FORTIFY_SOURCE=2>)
target_link_options(thrifty_flags INTERFACE -Wl,-z,relro -Wl,-z,now)

if(THRIFTY_SANITIZE)
  # GCC 12 sees uninitialised memory in std::optional and std::variant where there is none once sanitizers are on.
  target_compile_options(thrifty_flags INTERFACE -Wno-maybe-uninitialized)
  target_compile_options(thrifty_flags INTERFACE -fsanitize=${THRIFTY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(thrifty_flags INTERFACE -fsanitize=${THRIFTY_SANITIZE})
endif()
