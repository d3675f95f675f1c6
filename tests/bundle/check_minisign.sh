#!/usr/bin/env bash
# check_minisign.sh KIOSK_BUNDLE CONTENT: what kiosk-bundle makes is what other people's tools understand, and the other way round.
#   minisign -V verifies its signatures, minisign -S makes ones that it takes, tar lists, b2sum names the objects.
set -euo pipefail
bundle=$1 content=$(cd "$2" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
say() { echo "check_minisign: $*" >&2; exit 1; }
refused() { # CODE COMMAND...
  local code=$1 rc=0
  shift
  "$@" > out 2>&1 || rc=$?
  if [ "$rc" != 1 ] || ! grep -q "$code" out; then
    cat out >&2
    say "not refused with $code (exit $rc): $*"
  fi
}

"$bundle" keygen --out keys --no-password 2> /dev/null
[ "$(stat -c %a keys/kiosk.key)" = 600 ] || say "the key can be read by others"
"$bundle" build "$content" -o a.kiosk --key keys/kiosk.key 2> /dev/null
"$bundle" build "$content" -o b.kiosk --key keys/kiosk.key 2> /dev/null
cmp a.kiosk b.kiosk || say "the same input gave other bytes"
"$bundle" verify a.kiosk --trust keys/trust-1.json 2> /dev/null

# tar and b2sum
tar tf a.kiosk > listed
[ "$(sed -n 1p listed) $(sed -n 2p listed)" = "manifest.json signatures" ] || say "tar lists another order"
mkdir unpacked && tar xf a.kiosk -C unpacked
(cd unpacked/objects && for object in *; do
  [ "$(b2sum -l 256 "$object" | cut -d' ' -f1)" = "$object" ] || say "$object is not its name"
done)

# minisign verifies ours
"$bundle" extract a.kiosk out.d
minisign -V -q -p keys/kiosk.pub -x out.d/manifest.1.minisig -m out.d/manifest.json || say "minisign does not take the signature"
diff -r -x manifest.json -x 'manifest.*.minisig' -x schemas -x README.md -x LICENSE out.d "$content" || say "extract gave other files"
"$bundle" build out.d -o again.kiosk --key keys/kiosk.key 2> /dev/null
cmp a.kiosk again.kiosk || say "an extracted bundle, built again, is another"

# we take what minisign signs, with a key of its own
minisign -G -W -f -p m.pub -s m.key > /dev/null
"$bundle" build "$content" -o m.kiosk --key m.key 2> /dev/null || say "a key of minisign's is not taken"
refused signature.unknown_key "$bundle" verify m.kiosk --trust keys/trust-1.json
"$bundle" trust next keys/trust-1.json -o . --add-release m.pub 2> /dev/null
refused signature.missing "$bundle" verify m.kiosk --trust keys/trust-1.json
# The next trust file, signed by minisign's own program with our key.
minisign -S -q -s keys/kiosk.key -m trust-2.json -x trust-2.json.sigs -t "by hand"
"$bundle" verify m.kiosk --trust keys/trust-1.json 2> /dev/null || say "trust signed by minisign is not followed"

# two signatures, revocation
"$bundle" sign a.kiosk --key m.key 2> /dev/null
refused sign.twice "$bundle" sign a.kiosk --key m.key
"$bundle" trust next trust-2.json -o . --release-threshold 2 2> /dev/null
"$bundle" trust sign trust-3.json --key keys/kiosk.key 2> /dev/null
"$bundle" verify a.kiosk --trust keys/trust-1.json 2> /dev/null
refused signature.threshold "$bundle" verify b.kiosk --trust keys/trust-1.json
"$bundle" trust next trust-3.json -o . --release-threshold 1 --revoke m.pub 2> /dev/null
"$bundle" trust sign trust-4.json --key keys/kiosk.key 2> /dev/null
refused signature.revoked_key "$bundle" verify m.kiosk --trust keys/trust-1.json
"$bundle" verify b.kiosk --trust keys/trust-1.json 2> /dev/null

# inspect and diff
"$bundle" inspect a.kiosk --json | grep -q '"sequence":1' || say "inspect names no sequence"
cp -r "$content" changed
rm changed/en/stories/jo.md
"$bundle" diff a.kiosk changed --json | grep -q '"removed":\[{"kind":"story","id":"jo"' || say "diff does not see what is gone"
"$bundle" diff a.kiosk "$content" | grep -q "Nothing that a reader would see differs" || say "diff sees what is not there"

# a password: asked for, needed, not guessed
printf 'one two three\n' | "$bundle" keygen --out locked 2> /dev/null
printf 'one two three\n' | "$bundle" build "$content" -o p.kiosk --key locked/kiosk.key 2> /dev/null
rc=0
printf 'another\n' | "$bundle" build "$content" -o q.kiosk --key locked/kiosk.key 2> out || rc=$?
if [ "$rc" != 2 ] || ! grep -q key.wrong_password out; then say "a wrong password was taken"; fi
[ ! -e q.kiosk ] || say "a bundle was written all the same"
rc=0
"$bundle" keygen --out locked --no-password 2> out || rc=$?
if [ "$rc" != 2 ] || ! grep -q key.exists out; then say "a key was written over"; fi
