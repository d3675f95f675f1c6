#!/usr/bin/env bash
# check_commands.sh SOURCE_DIR: what deploy/run, deploy/test and deploy/install-packages do, in a copy of deploy/ whose path
# has a blank in it, with stand-ins for apt, sudo, CMake, ctest and the kiosk. Nothing is installed, nothing is built.
# shellcheck disable=SC2016  # what the stand-ins expand
set -euo pipefail
top=$(mktemp -d)
trap 'rm -rf -- "$top"' EXIT
tree="$top/a clinic's kiosk"
mkdir -p "$tree/build/release" "$tree/content" "$top/bin" "$top/elsewhere"
cp -r -- "$1/deploy" "$tree/deploy"
export CALLS=$top/calls

# stand_in FILE BODY: notes how it was called, then does BODY.
stand_in() {
  printf '#!/bin/bash\necho "%s $*" >>"$CALLS"\n%s\n' "${1##*/}" "$2" >"$1"
  chmod +x "$1"
}
stand_in "$top/bin/apt-get" 'exit "${APT_EXIT:-0}"'
stand_in "$top/bin/sudo" 'exec "$@"'
stand_in "$top/bin/cmake" 'exit "${CMAKE_EXIT:-0}"'
stand_in "$top/bin/ctest" 'echo "100% tests passed"; exit "${CTEST_EXIT:-0}"'
stand_in "$tree/build/release/kiosk" 'echo "the kiosk speaks"; exit 4'
export PATH="$top/bin:$PATH"
printf '[build]\ndpkg\n[run]\nbash\n[test]\ncoreutils\n' >"$tree/deploy/packages"

# try EXIT_CODE COMMAND...: runs it from elsewhere; $out, $err and $calls hold what came of it.
try() {
  local expected=$1 code=0
  shift
  : >"$CALLS"
  (cd -- "$top/elsewhere" && "$@" >"$top/out" 2>"$top/err" </dev/null) || code=$?
  out=$(cat "$top/out") err=$(cat "$top/err") calls=$(cat "$CALLS")
  [ "$code" = "$expected" ] || fail "exit code $code instead of $expected: $*"
}
fail() {
  printf '%s\n--- out\n%s\n--- err\n%s\n--- calls\n%s\n' "$1" "${out:-}" "${err:-}" "${calls:-}"
  exit 1
}
has() { [[ $1 == *"$2"* ]] || fail "'$2' is not there"; }
has_not() { [[ $1 != *"$2"* ]] || fail "'$2' is there"; }

# Nothing is missing: no apt, no word.
try 0 "$tree/deploy/install-packages" build run test
[ -z "$calls$out$err" ] || fail "it should have had nothing to do"
try 2 "$tree/deploy/install-packages" nonsense
has "$err" '[nonsense]'

# A second start: a build that has nothing to do, then the kiosk with its content; its words and exit code are its own.
try 4 env DISPLAY=:7 "$tree/deploy/run" --language ar "two words"
has "$calls" "kiosk --content $tree/content --language ar two words"
has "$calls" "--quiet kiosk"
has_not "$calls" apt-get
[ "$out" = "the kiosk speaks" ] || fail "standard output is the kiosk's alone"
try 4 env DISPLAY=:7 "$tree/deploy/run" --store /srv/kiosk
has "$calls" 'kiosk --store /srv/kiosk'
has_not "$calls" --content

# Without a display: what needs none is done, the rest is explained and not begun.
for option in --screenshot=x.png --describe --replay --list-screens --version --help; do
  try 4 env -u DISPLAY -u WAYLAND_DISPLAY "$tree/deploy/run" "$option" -
  has "$calls" "kiosk --content $tree/content $option -"
done
try 3 env -u DISPLAY -u WAYLAND_DISPLAY "$tree/deploy/run" --language ar
has "$err" "no display"
has "$err" "--screenshot"
has_not "$calls" 'kiosk --content'
[ -z "$out" ] || fail "messages go to standard error"

# It does not build: that is said, and nothing is started.
try 3 env DISPLAY=:7 CMAKE_EXIT=1 "$tree/deploy/run"
has "$err" "did not build"
has_not "$calls" 'kiosk --content'

# The tests: both presets are built, the exit code and the last line are ctest's.
try 0 "$tree/deploy/test" -R text
has "$calls" "cmake --preset release"
has "$calls" "cmake --preset dev"
has "$calls" "ctest --preset dev"
has "$calls" "-R text"
[ "${out##*$'\n'}" = "100% tests passed" ] || fail "the last line should be ctest's"
try 8 env CTEST_EXIT=8 "$tree/deploy/test"
try 1 env CMAKE_EXIT=1 "$tree/deploy/test"
has_not "$calls" ctest

# Something is missing: it is fetched by name, and when that does not help it says what to do.
printf 'no-such-package-of-the-kiosk\n' >>"$tree/deploy/packages"
try 3 "$tree/deploy/test"
has "$calls" "update"
has "$calls" "install --no-install-recommends -y no-such-package-of-the-kiosk"
has "$err" "Could not install: no-such-package-of-the-kiosk"
has "$err" "bookworm"
has_not "$calls" cmake
try 3 env APT_EXIT=100 "$tree/deploy/test"
has "$err" "Is there a network"
has_not "$calls" "install --no-install"
# deploy/run does not need what only the tests need.
try 4 env DISPLAY=:7 "$tree/deploy/run"

# Not Debian: no package tools at all.
mkdir "$top/bare"
for tool in bash awk cat dirname id env; do ln -s "$(command -v $tool)" "$top/bare/$tool"; done
try 3 env PATH="$top/bare" "$tree/deploy/install-packages" build
has "$err" "not Debian"
has "$err" "dpkg"
echo "the commands do as promised"
