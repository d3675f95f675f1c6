#!/usr/bin/env bash
# check_packages.sh SOURCE_DIR: deploy/packages names what the tree asks for: every font's package, and for every library
# that CMake looks for the package that holds it here.
set -euo pipefail
cd -- "$1"
section() { awk -v section="[$1]" '/^[[:space:]]*(#|$)/ {next} /^\[/ {inside = ($0 == section); next} inside {print $1}' deploy/packages; }
bad=0
demand() {
  # $1 package, $2 section, $3 who asks
  if ! section "$2" | grep -qxF -- "$1"; then
    echo "deploy/packages [$2] misses $1, which $3 needs"
    bad=1
  fi
}

fonts=$(grep -oE '"package": *"[^"]+"' fonts/fonts.json | sed -E 's/.*"([^"]+)"$/\1/' | sort -u)
[ -n "$fonts" ] || { echo "fonts.json names no package"; exit 1; }
for font in $fonts; do demand "$font" run fonts/fonts.json; done

# modules FILE...: what these files look for by pkg-config.
modules() { grep -hoE 'pkg_check_modules\([A-Z0-9_]+ REQUIRED IMPORTED_TARGET [^)]+' "$@" | awk '{print $NF}'; }
package_of() { dpkg-query -S "$(readlink -f "$(pkg-config --variable=pcfiledir "$1")/$1.pc")" | cut -d: -f1; }
[ "$(modules CMakeLists.txt | wc -l)" -ge 5 ] || { echo "CMakeLists.txt asks for few libraries"; exit 1; }
for module in $(modules CMakeLists.txt); do demand "$(package_of "$module")" build "CMakeLists.txt ($module)"; done
for module in $(modules tests/*.cmake tests/CMakeLists.txt); do
  package=$(package_of "$module")
  section build | grep -qxF -- "$package" || demand "$package" test "tests/ ($module)"
done
while read -r program; do
  package=$(dpkg-query -S "$(command -v "$program")" | cut -d: -f1)
  # What g++ itself brings along need not be named.
  case $package in binutils*) continue ;; esac
  section run | grep -qxF -- "$package" || demand "$package" test "tests/ ($program)"
# tests/appliance is started by hand and has a section of its own.
done < <(grep -rhowE 'Xvfb|xvfb-run|xdotool|zbarimg|minisign|python3|objdump|clang-format|shellcheck|espeak-ng' tests \
           --include=*.cpp --include=*.sh --include=run --include=walk --exclude=check_packages.sh --exclude-dir=appliance | sort -u)
for name in $(section build) $(section run) $(section test); do
  [ "$(grep -cxF -- "$name" deploy/packages)" = 1 ] || { echo "$name is listed twice"; bad=1; }
done
[ "$bad" = 0 ]
