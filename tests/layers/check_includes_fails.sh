#!/usr/bin/env bash
# The control of check_includes.sh: it passes what it should, and refuses each kind of wrong line.
set -euo pipefail
check=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/check_includes.sh
tree=$(mktemp -d)
trap 'rm -rf -- "$tree"' EXIT

# expect yes|no ROOM LINE
expect() {
  rm -rf -- "${tree:?}"/*
  mkdir -p "$tree/$2"
  printf '%s\n' "$3" >"$tree/$2/file.cpp"
  local passed=no
  if "$check" "$tree" >/dev/null; then passed=yes; fi
  if [ "$passed" != "$1" ]; then
    echo "in $2, '$3' should give $1 and gave $passed"
    exit 1
  fi
}

expect yes store '#include <vector>'
expect yes store '#include "base/result.h"'
expect yes library '#include <nlohmann/json.hpp>'
expect yes ui '#include <SDL.h>'
expect yes sync '#include <libudev.h>'
expect no store '#include <libudev.h>'
for header in nlohmann/json.hpp unicode/ubidi.h SDL.h SDL2/SDL.h imgui.h md4c.h sqlite3.h; do
  expect no store "#include <$header>"
  expect no base "#  include <$header>  // a wish"
  expect no app "#include <$header>"
done
for room in library app screens; do
  expect no "$room" '#include <SDL.h>'
  expect no "$room" '#include <imgui.h>'
done
expect no screens '#include "../ui/frame.h"'
expect no app '#include "app/../../ui/frame.h"'
expect no attic '#include <vector>'
expect no app '#include SOME_MACRO'
echo "the list of includes refuses what it should"
