#!/usr/bin/env bash
# check_kiosk.sh KIOSK KIOSK_SYNC KIOSK_BUNDLE CONTENT: the kiosk on a store, in a window of a real X server: it says that it
# starts, confirms what it has drawn, takes what is installed beside it, shows what a preview of the same content shows, and after five
# bad starts passes the store over.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/../support/x_screen.sh"
kiosk=$1 sync=$2 bundle=$3 content=$(cd "$4" && pwd)
work=$(mktemp -d)
server="" running=""
# shellcheck disable=SC2317
stop() {
  [ -z "$running" ] || kill "$running" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
cd "$work"
say() { echo "check_kiosk: $*" >&2; exit 1; }

mkdir store
"$bundle" keygen --out keys --no-password 2> /dev/null
for n in 1 2 3 4; do "$bundle" build "$content" -o r$n.kiosk --key keys/kiosk.key --sequence $n 2> /dev/null; done
install() { "$sync" install "$1" --patient --store store --trust keys/trust-1.json 2> /dev/null; }
tries() { "$sync" status --store store --json --patient | sed 's/.*"tries": \([0-9]*\).*/\1/'; }
current() { "$sync" status --store store --json --patient | sed 's/.*"current": "\([^"]*\)".*/\1/'; }

# Headless: the same pixels as the folder's, and nothing written.
install r1.kiosk
before=$(find store -printf '%p %T@ %s\n' | sort)
for screen in home attract/1 help; do
  "$kiosk" --content "$content" --screenshot folder.png --screen $screen
  "$kiosk" --store store --screenshot store.png --screen $screen
  cmp folder.png store.png || say "$screen from the store looks different"
done
[ "$before" = "$(find store -printf '%p %T@ %s\n' | sort)" ] || say "a picture of the store has written to it"
"$kiosk" --store nowhere --describe nowhere.json 2> /dev/null || say "no store: exit $?"
grep -q '"screen": *"fallback"' nowhere.json || say "no store, and not the fallback"

# In a window.
begin_screen

start() {
  "$kiosk" --store store --starts starts.json --window 1280x720 --frames frames 2> kiosk.log &
  running=$!
}
# What the kiosk does by another process or thread is there a moment later. Each look waits for a frame, or a tenth of a second.
until_so() { # WHAT COMMAND...
  local what=$1
  shift
  for _ in $(seq 300); do
    "$@" && return 0
    read -r -t 0.1 _ <&4 || true
  done
  say "$what never came: tries $(tries), current $(current)"
}
tries_are() { [ "$(tries)" = "$1" ]; }
holds() { [ "$(find "/proc/$running/fd" -lname "*/releases/$1/manifest.json" 2> /dev/null | wc -l)" -ge 1 ]; }
end() {
  kill "$running"
  wait "$running" 2> /dev/null || true
  running=""
}

# Two starts that ended badly; the third is drawn, and they are forgotten.
"$sync" started --patient --store store 2> /dev/null
"$sync" started --patient --store store 2> /dev/null
[ "$(tries)" = 2 ] || say "two starts are $(tries)"
start
until_frame start
until_so "a confirmation" tries_are 0

# Another release is installed while nobody is there: shown and confirmed.
install r2.kiosk
until_so "release 1-2" holds 1-2
until_so "a confirmation" tries_are 0
# And back.
"$sync" rollback --patient --store store 2> /dev/null
until_so "release 1-1" holds 1-1
end

# A display that is not there yet is no fault of the content: such a start is not counted.
install r3.kiosk
for _ in 1 2 3 4; do
  SDL_VIDEODRIVER=nonesuch "$kiosk" --store store --starts starts.json --window 1280x720 2> /dev/null && say "a kiosk without a screen went on"
  tries_are 0 || say "a start without a screen was counted"
done
# A kiosk that dies before it has drawn anything: three times, and the release before is shown.
for n in 1 2 3; do
  "$sync" started --patient --store store 2> /dev/null
  tries_are "$n" || say "start $n was not counted"
done
start
until_frame start
until_so "a confirmation" tries_are 0
[ "$(current)" = 1-1 ] || say "after three bad starts $(current) is current"
holds 1-1 || say "another release than the current one is shown"
end

# Kiosks that are killed when they have drawn and confirmed, but before they have stood for a minute: after five the store is passed over, until it holds something else.
holds_some() { [ "$(find "/proc/$running/fd" -lname "*/releases/*" 2> /dev/null | wc -l)" -ge 1 ]; }
is_passed_over() { grep -q factory_since starts.json; }
is_tried_again() { ! is_passed_over; }
for _ in 1 2 3 4 5; do
  start
  until_frame start
  until_so "a confirmation" tries_are 0
  holds_some || say "the store was passed over too early"
  kill -KILL "$running"
  wait "$running" 2> /dev/null || true
done
start
until_frame start
is_passed_over || say "five bad starts, and the store was tried again"
! holds_some || say "the store was passed over, and is shown"
install r4.kiosk
until_so "release 1-4" holds 1-4
until_so "the end of the factory's pages" is_tried_again
end
