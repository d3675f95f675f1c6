#!/usr/bin/env bash
# Sourced. The project's own commands for a target, run without touching the build tree's state: ninja only says them.

# build_probe NINJA BUILD_DIR TARGET: compiles and links the target alone; says what compiler and linker say.
build_probe() {
  local ninja=$1 build=$2 target=$3 commands
  # The libraries below it are built already; of all commands, those for the target itself name its folder.
  commands=$("$ninja" -C "$build" -t commands "$target" | grep -F "/$target.dir/")
  [ -n "$commands" ] || { echo "ninja knows no commands for $target"; return 99; }
  mkdir -p "$build/tests/CMakeFiles/$target.dir/layers"
  (cd "$build" && LC_ALL=C bash -e -c "$commands") 2>&1
}
