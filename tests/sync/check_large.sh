#!/usr/bin/env bash
# check_large.sh KIOSK_SYNC KIOSK_BUNDLE ASK_SYNC HANGING_STICK CONTENT: a stick of 100,000 files, a thousand of them called bundles, takes
# neither long nor much memory; and a stick that changes under the reader is refused or whole.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/watching.sh"
releases 1 2
fresh a
# Names alone; some in other scripts, some as long as a name can be.
(cd made/a && seq -f 'holiday %06g.jpg' 98000 | xargs -d '\n' touch && seq -f 'صورة %04g.jpg' 900 | xargs -d '\n' touch &&
  seq -f "$(printf 'n%.0s' $(seq 250))%03g" 100 | sed 's/^n\{0,2\}//' | xargs -d '\n' touch && seq -f '%04g.kiosk' 1000 | xargs -d '\n' touch)
cp r1.kiosk made/a/zz.kiosk
[ "$(find made/a -type f | wc -l)" -ge 100000 ] || say "too few files"

# Ten seconds of processor at most.
(ulimit -t 10; "$sync" install made/a --store store --trust keys/trust-1.json --progress > lines) 2> log || say "a large stick was not read"
grep -q '"phase": "done".*"release": "1-1"' lines || say "another release: $(cat lines)"
rm -rf store/*
start --stall 30
in_ a
news '"phase": "done"'
out a

# Changed while it is read: what was verified and what is read later do not fit together.
rm -rf store/*
size=$(stat -c %s r2.kiosk)
hang $((size / 2))
fresh b; cp r2.kiosk made/b/; in_ b
hung
# The reader that hung is gone for good; the next one meets a stick whose second half is another's.
kill -KILL "$(children)"
news '"code": "sync.ended"'
go
head -c $((size / 2)) r2.kiosk > half
head -c $((size - size / 2)) /dev/zero | tr '\0' x >> half
cp half sticks/b/r2.kiosk
rc=0
"$sync" install sticks/b --store store --trust keys/trust-1.json > out 2>&1 || rc=$?
if [ "$rc" != 1 ] || ! grep -q 'object.damaged\|bundle.malformed' out; then say "a changed bundle: $rc $(cat out)"; fi
[ "$(current)" = null ] || say "a changed bundle was installed"
echo "check_large: all as it is to be"
