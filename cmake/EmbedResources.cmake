# SPDX-License-Identifier: GPL-3.0-or-later
# thrifty_embed_resources(TARGET DIR FOLDER...) puts the files of DIR/FOLDER into TARGET by the assembler's .incbin:
# no conversion step, and a four-megabyte price list costs nothing to compile.
function(thrifty_embed_resources target dir)
  set(paths)
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE "${dir}" "${dir}/${folder}/*")
    list(APPEND paths ${found})
  endforeach()
  list(SORT paths)
  set(table "// Written by cmake/EmbedResources.cmake.\n#include \"resources/table.h\"\n\n")
  set(rows "")
  set(index 0)
  set(depends)
  foreach(path IN LISTS paths)
    string(APPEND table
      "__asm__(\".section .rodata\\n.balign 16\\n.global thrifty_resource_${index}\\nthrifty_resource_${index}:\\n"
      ".incbin \\\"${dir}/${path}\\\"\\n.global thrifty_resource_${index}_end\\nthrifty_resource_${index}_end:\\n.byte 0\\n.previous\\n\");\n"
      "extern \"C\" const char thrifty_resource_${index}[];\nextern \"C\" const char thrifty_resource_${index}_end[];\n")
    string(APPEND rows "    {\"${path}\", thrifty_resource_${index}, thrifty_resource_${index}_end},\n")
    list(APPEND depends "${dir}/${path}")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND table "\nnamespace thrifty::resources {\n\nconst Entry entries[] = {\n${rows}    {nullptr, nullptr, nullptr},\n};\n"
    "const std::size_t entryCount = ${index};\n\n} // namespace thrifty::resources\n")
  set(file "${PROJECT_BINARY_DIR}/resources_table.cpp")
  file(GENERATE OUTPUT "${file}" CONTENT "${table}")
  # .incbin is invisible to dependency scanning and to a compiler cache: name the files, and bypass the cache.
  set_source_files_properties("${file}" PROPERTIES OBJECT_DEPENDS "${depends}")
  add_library(${target}_data OBJECT "${file}")
  target_link_libraries(${target}_data PRIVATE thrifty_flags)
  set_target_properties(${target}_data PROPERTIES CXX_COMPILER_LAUNCHER "")
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:${target}_data>)
endfunction()
