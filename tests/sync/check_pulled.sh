#!/usr/bin/env bash
# check_pulled.sh KIOSK_SYNC KIOSK_BUNDLE ASK_SYNC HANGING_STICK CONTENT: catalogue 41, 42, 43, 49, 63: sticks that are pulled out while
# they are read, at a place that is known because the reading is held up there.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/watching.sh"
releases 1 2
size=$(stat -c %s r1.kiosk)
start --stall 60

for percent in 0 1 50 99; do
  rm -rf store/*
  hang $((size * percent / 100))
  fresh a; cp r1.kiosk made/a/; in_ a
  hung
  out a
  news '"code": "stick.removed"'
  news '"phase": "refused"'
  childless
  go
  [ "$(current)" = null ] || say "$percent %: the store has $(current)"
  # And the same stick once more, whole.
  fresh b; cp r1.kiosk made/b/; in_ b
  news '"current": "1-1"'
  news '"phase": "done"'
  out b
  "$sync" verify --store store 2> /dev/null || say "$percent %: what was installed is not whole"
done

# 43: at 100 %, after the commit: done all the same.
fresh c; cp r2.kiosk made/c/; in_ c
news '"phase": "done"'
out c
grep -q '"phase": "done"' news.json || say "43: it was done, and is no more"
[ "$(current)" = '"1-2"' ] || say "43: the store has $(current)"

# 42: the folder is there and empty, as a stick's is whose device has gone a moment ago.
rm -rf store/*
fresh d; in_ d
sleep 0.5
grep -q '"phase": "reading"' news.json || say "42: it was judged at once"
out d
news '"code": "stick.removed"'

# 49: another stick under the same name, while one is read.
hang $((size / 2))
fresh e; cp r1.kiosk made/e/; in_ e
hung
serial=$(sed 's/.*"serial": \([0-9]*\).*/\1/' news.json)
mkdir next; cp r2.kiosk next/
go
mv sticks/e made/; mv next sticks/e; rm -rf made/e
news "\"serial\": $((serial + 1))"
news '"current": "1-2"'
news '"phase": "done"'
"$sync" verify --store store 2> /dev/null || say "49: the store is a mixture"
out e

# 63: two at once; the second is read when the first is out.
rm -rf store/*
hang 0
fresh f; cp r1.kiosk made/f/; mkdir made/g; cp r2.kiosk made/g/; in_ f
hung
in_ g
sleep 0.3
[ "$(children | wc -w)" = 1 ] || say "63: two are read at once"
serial=$(sed 's/.*"serial": \([0-9]*\).*/\1/' news.json)
go
mv sticks/f made/; rm -rf made/f
news "\"serial\": $((serial + 1))"
news '"current": "1-2"'
news '"phase": "done"'
out g
echo "check_pulled: all as it is to be"
