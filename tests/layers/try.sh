#!/usr/bin/env bash
# try.sh NINJA BUILD_DIR PROBE PATTERN: PROBE_right builds, PROBE_wrong does not, and for the reason meant.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/commands.sh"
ninja=$1 build=$2 probe=$3 pattern=$4

if ! said=$(build_probe "$ninja" "$build" "${probe}_right"); then
  printf 'the control does not build, so this test proves nothing:\n%s\n' "$said"
  exit 1
fi
if said=$(build_probe "$ninja" "$build" "${probe}_wrong"); then
  echo "${probe}_wrong builds: the layer below has come to know the one above"
  exit 1
fi
if ! grep -qE -- "$pattern" <<<"$said"; then
  printf 'refused, but for another reason than "%s":\n%s\n' "$pattern" "$said"
  exit 1
fi
echo "refused as it should be: $(grep -m1 -E -- "$pattern" <<<"$said")"
