#!/usr/bin/env bash
# Every C++ file is as .clang-format says. To mend: clang-format -i FILE
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
mapfile -t files < <(find kiosk tests -name '*.cpp' -o -name '*.h' | sort)
# No file found would be no proof.
[ ${#files[@]} -gt 20 ] || { echo "only ${#files[@]} files found: is this the source tree?"; exit 1; }
clang-format --dry-run -Werror "${files[@]}"
echo "${#files[@]} files are in form"
