#!/usr/bin/env bash
# check_links.sh NINJA BUILD_DIR: what a program of the lower layers asks the dynamic linker for.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/commands.sh"
ninja=$1 build=$2

libraries_of() {
  local said
  said=$(build_probe "$ninja" "$build" "$1") || { printf '%s\n' "$said" >&2; exit 1; }
  objdump -p "$build/tests/$1" | awk '$1 == "NEEDED" {print $2}'
}

system='^(libstdc\+\+|libgcc_s|libm|libc|libpthread|ld-linux-x86-64|libasan|libubsan)\.so'
store=$(libraries_of probe_store_links)
app=$(libraries_of probe_app_links)
grep -q '^libstdc' <<<"$store" || { echo "this is no list of libraries: $store"; exit 1; }
if other=$(grep -vE "$system|^libsodium\.so" <<<"$store"); then
  echo "kiosk_store links more than it need: $other"
  exit 1
fi
# The control: the app has a content library below it, so its list must be the longer one.
grep -q '^libicu' <<<"$app" || { echo "kiosk_app should link ICU, through kiosk_library; this list misses it: $app"; exit 1; }
if other=$(grep -vE "$system|^lib(sodium|icu[a-z0-9]*|md4c|sqlite3|stemmer)\.so" <<<"$app"); then
  echo "kiosk_app links more than it need: $other"
  exit 1
fi
# Who verifies a stranger's bundle loads nothing that draws, plays or prints.
bundle=$(objdump -p "$build/kiosk-bundle" | awk '$1 == "NEEDED" {print $2}')
if other=$(grep -vE "$system|^lib(sodium|icu[a-z0-9]*|md4c|sqlite3|stemmer)\.so" <<<"$bundle"); then
  echo "kiosk-bundle links more than it need: $other"
  exit 1
fi
echo "kiosk_store: ${store//$'\n'/ }"
echo "kiosk_app: ${app//$'\n'/ }"
