#!/usr/bin/env bash
# check_end.sh KIOSK KIOSK_SYNC KIOSK_BUNDLE CONTENT: who sets something and switches the kiosk off a moment later. A new kiosk in a window
# of a real X server beside a real kiosk-sync; its corner is held, a language is left out, and it is told to end before it saves by itself.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/../support/x_screen.sh"
kiosk=$1 sync=$2 bundle=$3 content=$(cd "$4" && pwd)
work=$(mktemp -d)
server="" running="" watcher=""
# shellcheck disable=SC2317
stop() {
  for pid in $running $watcher $server; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT
cd "$work"
say() { echo "check_end: $*" >&2; cat kiosk.log sync.log >&2 2>/dev/null || true; exit 1; }

"$bundle" keygen --out keys --no-password 2> /dev/null
"$bundle" build "$content" -o pages.kiosk --key keys/kiosk.key --sequence 1 2> /dev/null
mkdir store sticks
"$sync" install pages.kiosk --store store --trust keys/trust-1.json > install.log 2>&1 || say "$(cat install.log)"
echo "{}" > kiosk.json
"$sync" watch --store store --trust keys/trust-1.json --sticks sticks --news news.json --socket sync.sock \
  --config kiosk.json --config-out saved.json --local-out local.json --clock-request clock-wanted --kiosk-user "$(id -u)" 2> sync.log &
watcher=$!
for _ in $(seq 200); do [ ! -S sync.sock ] || break; read -r -t 0.05 _ <> <(:) || true; done
[ -S sync.sock ] || say "kiosk-sync does not begin"

begin_screen

# Where a control stands is asked of a headless kiosk at the same page.
"$kiosk" --store store --window 1280x720 --screen setup/languages --describe page.json 2> /dev/null
touch_at=$(grep -F '"id":"languages.show.ar"' page.json | grep -oE '"rect":\[[^]]*\]' | tr -cd '0-9,' |
  awk -F, '{printf "%d %d", $1 + $3 / 2, $2 + $4 / 2}')
[ -n "$touch_at" ] || say "the page has no such control: $(head -c 2000 page.json)"

begin_kiosk() {
  "$kiosk" --store store --window 1280x720 --reduced-motion --config kiosk.json --config-saved saved.json --local local.json \
    --sync-news news.json --sync-socket sync.sock --frames frames 2> kiosk.log &
  running=$!
  until_frame window
}
begin_kiosk
# The corner, for three seconds: then the set-up is there.
xdotool mousemove 1240 40
xdotool mousedown 1
until_frame tick
xdotool mouseup 1
# shellcheck disable=SC2086  # two numbers
xdotool mousemove $touch_at mousedown 1
until_frame touch
xdotool mouseup 1
until_frame touch
kill -TERM "$running"
rc=0
wait "$running" || rc=$?
running=""
[ "$rc" = 0 ] || say "it ended with $rc"
grep -q '"languages"' saved.json 2> /dev/null || say "what was set is lost: $(cat saved.json 2>&1)"

# Where nothing is to be saved nobody is waited for.
begin_kiosk
kill "$watcher"
wait "$watcher" || true
watcher=""
began=$(date +%s%N)
kill -TERM "$running"
wait "$running" || say "it ended badly"
running=""
[ $((($(date +%s%N) - began) / 1000000)) -lt 1500 ] || say "it waited for nothing"
