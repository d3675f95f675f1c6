#!/usr/bin/env bash
# The shell scripts that people start on a fresh machine have no known traps in them (shellcheck), and may be started.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
mapfile -t scripts < <(grep -rlIE '^#!.*\b(ba)?sh$' deploy tests .ci content fonts 2>/dev/null | sort)
[ ${#scripts[@]} -ge 5 ] || { echo "only ${#scripts[@]} scripts found"; exit 1; }
shellcheck -x "${scripts[@]}"
for script in "${scripts[@]}"; do
  [ -x "$script" ] || { echo "$script: not executable"; exit 1; }
done
echo "${#scripts[@]} scripts are clean"
