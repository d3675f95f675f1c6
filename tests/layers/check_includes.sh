#!/usr/bin/env bash
# check_includes.sh KIOSK_DIR: every <header> that a room includes is one that its layer may use, and nobody climbs out of
# the include folders with "../". Quoted headers are the compiler's to refuse (layers.cmake).
set -euo pipefail
cd -- "$1"

# The C++ library ("vector"), C's through its C++ names, and the Result type.
std='[a-z_0-9]+|tl/expected\.hpp'
posix='(unistd|fcntl|poll|spawn|pthread|dirent|signal|time|errno)\.h|sys/[a-z]+\.h'
json='nlohmann/json\.hpp'
icu='unicode/[a-z_0-9]+\.h'
declare -A may=(
  [base]="$std|$posix|sodium(/[a-z_0-9]+)?\.h"
  [bundle]="$std|$posix|sodium(/[a-z_0-9]+)?\.h|$json"
  [store]="$std|$posix|linux/[a-z]+\.h"
  [library]="$std|$posix|$json|$icu|md4c\.h|valijson/.*"
  [search]="$std|$icu|sqlite3\.h|libstemmer\.h"
  [publish]="$std|$posix|$json"
  [app]="$std"
  [text]="$std|unistd\.h|$json|$icu|hb(-[a-z]+)?\.h|ft2build\.h|FT_[A-Z]+_H|[a-z]*mmintrin\.h"
  [ui]="$std|$json|$icu|SDL(_[a-z]+)?\.h|imgui(_internal)?\.h|png\.h|[a-z]*mmintrin\.h"
  [screens]="$std"
  [paper]="$std|qrencode\.h|png\.h"
  [platform]="$std|malloc\.h|$posix|$json|SDL[a-zA-Z_]*\.h|linux/[a-z]+\.h|CLI/.*|sqlite3\.h|X11/.*"
  [proof]="$std|phonenumbers/[a-z]+\.h"
  [sync]="$std|$posix|$json|linux/[a-z]+\.h|libudev\.h"
  [printers]="$std|$posix|cups/[a-z]+\.h"
  [programs]="$std|$posix|malloc\.h|pwd\.h|SDL\.h|CLI/.*|sodium\.h|termios\.h"
)

bad=0
lines=0
while IFS=: read -r file number line; do
  lines=$((lines + 1))
  room=${file#./}
  room=${room%%/*}
  # "<vector", "\"ui/frame.h", or FreeType's "<FT_GLYPH_H" for its #include FT_GLYPH_H
  [[ $line =~ include[[:space:]]*([\<\"]?)([^\>\"[:space:]]+) ]]
  header=${BASH_REMATCH[1]:-<}${BASH_REMATCH[2]}
  case $header in
    *../*) echo "$file:$number: includes ${header#?}: name it from the room's folder down"; bad=1 ;;
    \<*)
      if [ -z "${may[$room]:-}" ]; then
        echo "$file:$number: the room $room is in no layer of this list"
        bad=1
      elif ! [[ ${header#<} =~ ^(${may[$room]})$ ]]; then
        echo "$file:$number: $room may not include <${header#<}>"
        bad=1
      fi ;;
    \"*) ;;
  esac
done < <(grep -rnE '^[[:space:]]*#[[:space:]]*include' --include='*.h' --include='*.cpp' .)
echo "$lines includes looked at"
[ "$lines" -gt 0 ] && [ "$bad" = 0 ]
