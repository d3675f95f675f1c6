# Compiles files into a target as read-only bytes (the assembler's .incbin: no generator, no copy at start).
#
#   kiosk_embed(TARGET SYMBOL file...)  makes  const kiosk::EmbeddedFile* of the array kiosk::SYMBOL, in base/embedded.h's form
function(kiosk_embed target symbol)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  set(body "#include \"base/embedded.h\"\n")
  set(rows "")
  set(n 0)
  foreach(file ${ARGN})
    get_filename_component(absolute ${file} ABSOLUTE)
    get_filename_component(leaf ${file} NAME)
    string(APPEND body "__asm__(\".section .rodata\\n.balign 16\\n.global ${symbol}_${n}\\n${symbol}_${n}:\\n.incbin \\\"${absolute}\\\"\\n.global ${symbol}_${n}_end\\n${symbol}_${n}_end:\\n.byte 0\\n.previous\\n\");\n")
    string(APPEND body "extern \"C\" const char ${symbol}_${n}[];\nextern \"C\" const char ${symbol}_${n}_end[];\n")
    string(APPEND rows "    {\"${leaf}\", ${symbol}_${n}, ${symbol}_${n}_end},\n")
    math(EXPR n "${n}+1")
  endforeach()
  string(APPEND body "namespace kiosk {\nextern const EmbeddedFile ${symbol}[];\nextern const std::size_t ${symbol}_count;\nconst EmbeddedFile ${symbol}[] = {\n${rows}};\nconst std::size_t ${symbol}_count = ${n};\n}  // namespace kiosk\n")
  file(CONFIGURE OUTPUT ${out} CONTENT "${body}" @ONLY)
  # Not in a batch of others: a batch knows nothing of what its files depend on, and would keep an old file's bytes.
  set_source_files_properties(${out} PROPERTIES OBJECT_DEPENDS "${ARGN}" SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(${target} PRIVATE ${out})
endfunction()
