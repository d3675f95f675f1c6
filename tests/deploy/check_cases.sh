#!/usr/bin/env bash
# Every doctest case is a ctest of its own. A name that CMake cuts in two (a semicolon) makes tests that match nothing, and what
# matches nothing passes.
#
#   check_cases.sh BINARY_DIR
set -euo pipefail
binary_dir=$1/tests
programs=0
for program in "$binary_dir"/test_*; do
  { [ -f "$program" ] && [ -x "$program" ]; } || continue
  name=$(basename -- "$program")
  lists=("$binary_dir/${name}"_tests*.cmake)
  [ -e "${lists[0]}" ] || continue  # no doctest program
  cases=$("$program" --list-test-cases --no-colors | grep -cv '^\[doctest\]\|^===')
  tests=$(cat "${lists[@]}" | grep -c '^add_test(')
  [ "$cases" -eq "$tests" ] || { echo "$name has $cases cases and $tests tests: is there a semicolon in a name?"; exit 1; }
  programs=$((programs + 1))
done
# None found would be no proof.
[ "$programs" -ge 8 ] || { echo "only $programs test programs in $binary_dir"; exit 1; }
echo "the cases of $programs programs are tests"
