#!/usr/bin/env bash
# check_sync.sh KIOSK_SYNC KIOSK_BUNDLE CONTENT: the installer as a program: what it says, its exit codes, and that what lies in the
# store is what was signed.
set -euo pipefail
sync=$1 bundle=$2 content=$(cd "$3" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
say() { echo "check_sync: $*" >&2; exit 1; }
ends() { # EXIT WORD COMMAND...
  local wanted=$1 word=$2 rc=0
  shift 2
  "$@" > out 2>&1 || rc=$?
  if [ "$rc" != "$wanted" ] || { [ -n "$word" ] && ! grep -q -- "$word" out; }; then
    cat out >&2
    say "exit $rc, not $wanted with \"$word\": $*"
  fi
}
status() { "$sync" status --store store --json; }

mkdir store stick
"$bundle" keygen --out keys --no-password 2> /dev/null
for n in 3 4 5; do "$bundle" build "$content" -o r$n.kiosk --key keys/kiosk.key --sequence $n 2> /dev/null; done
sha256sum r4.kiosk > before

ends 0 "current   none" "$sync" status --store store
ends 0 "Installed: 1-4" "$sync" install r4.kiosk --store store --trust keys/trust-1.json
ends 0 "Already installed" "$sync" install r4.kiosk --store store --trust keys/trust-1.json
ends 1 release.lower "$sync" install r3.kiosk --store store --trust keys/trust-1.json
status | grep -q '"current": "1-4", "previous": null, "pending": null, "floor": "1-4"' || say "another state: $(status)"

# A stick with two bundles, one of them cut off, and what macOS leaves.
cp r5.kiosk r3.kiosk stick/
head -c 5000 r5.kiosk > stick/a-half.kiosk
echo x > stick/._r5.kiosk
ends 0 "Installed: 1-5" "$sync" install stick --store store --trust keys/trust-1.json --progress
grep -q '"phase": "done", "done": \([0-9]*\), "total": \1,' out || say "progress does not end whole"
# The same pages under another number: nothing but the manifest is new.
grep -q '^Installed: 1-5.* 0 bytes copied' out || say "what was here was copied again"

ends 0 "Back to 1-4" "$sync" rollback --store store
ends 1 release.lower "$sync" install r3.kiosk --store store --trust keys/trust-1.json
ends 0 "1-4: whole" "$sync" verify --store store
ends 0 "" "$sync" confirm --store store
ends 0 "unused parts" "$sync" collect --store store
sha256sum -c --quiet before || say "the bundle was changed"

# A part that is gone is brought back from any bundle that has it, and said to be missing where none has.
gone=$(find store/objects -type f | sort | head -1)
rm "$gone"
ends 1 release.damaged "$sync" verify --store store
ends 0 "1 parts mended, 0 not found" "$sync" verify --store store --repair stick
[ -f "$gone" ] || say "$gone was not brought back"

# Three starts that nobody confirmed; a confirmation of another release counts for nothing.
ends 0 "Shown: 1-4" "$sync" started --store store
ends 0 "" "$sync" confirm --store store --release 1-5
status | grep -q '"tries": 1' || say "a confirmation of another release counted: $(status)"
ends 0 "" "$sync" confirm --store store --release 1-4
status | grep -q '"tries": 0' || say "not confirmed: $(status)"
ends 2 "" "$sync" confirm --store store --release four

# What is withdrawn: 1-5 stays installed as it is not below; nothing below is gone back to.
"$bundle" trust next keys/trust-1.json -o keys --minimum 5 2> /dev/null
"$bundle" trust sign keys/trust-2.json --key keys/kiosk.key 2> /dev/null
cp keys/trust-2.json keys/trust-2.json.sigs stick/
ends 0 "Installed: 1-5" "$sync" install stick --store store --trust keys/trust-1.json
ends 1 release.withdrawn "$sync" rollback --store store
ends 1 trust.minimum "$bundle" trust next keys/trust-2.json -o keys --minimum 4

# What is in the store has the names and bytes of the bundle, and minisign's signature beside it.
tar xf r4.kiosk manifest.json
cmp manifest.json store/releases/1-4/manifest.json || say "another manifest"
(cd store/objects && for object in */*; do
  [ "$(b2sum -l 256 "$object" | cut -d' ' -f1)" = "$(basename "$object")" ] || say "$object is not its name"
done)

# Exit codes: refused, wrong usage, storage, busy.
ends 1 bundle.none "$sync" install keys --store store --trust keys/trust-1.json
ends 2 bundle.missing "$sync" install none.kiosk --store store --trust keys/trust-1.json
ends 2 sync.no_trust "$sync" install r5.kiosk --store store --trust none.json
echo '{}' > no-trust.json
ends 1 sync.no_trust "$sync" install r5.kiosk --store store --trust no-trust.json
ends 2 store.missing "$sync" status --store none
ends 2 "" "$sync" install r5.kiosk --store store
exec 9> store/lock
flock -n 9 || say "the lock is held by nobody"
ends 4 store.busy "$sync" status --store store
exec 9>&-
ends 0 "current   1-5" "$sync" status --store store
