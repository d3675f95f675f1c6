#!/usr/bin/env bash
# check_preview.sh KIOSK KIOSK_BUNDLE: an author beside the kiosk, in a window of a real X server: each save is on the screen, at the same
# place and pixel for pixel what a headless kiosk makes of the same tree, the strip with it.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/../support/x_screen.sh"
kiosk=$1 bundle=$2
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
say() { echo "check_preview: $*" >&2; exit 1; }

"$bundle" new pages --date 2026-11-16 2> /dev/null
page=pages/en/articles/first-days.md
printf '{"content": "pages"}\n' > save.jsonl

begin_screen

pixels() { convert "$1" -depth 8 rgb:- | sha256sum; }
seen() {
  import -silent -window root seen.png && [ "$(pixels seen.png)" = "$(pixels wanted.png)" ]
}
# shows WHAT: the window comes to show what a headless kiosk makes of the tree as it is now, or of "wanted.png". Each look waits for a
# frame, or a tenth of a second; each is waited for, none for ever.
shows() {
  for _ in $(seq 300); do
    seen && return 0
    read -r -t 0.1 _ <&4 || true
  done
  say "$1 never came: $(cat kiosk.log)"
}
draw() {
  "$kiosk" --content pages --window 1280x720 --screen article/first-days --replay save.jsonl --screenshot "$1" 2> /dev/null
}
# As most editors save: beside it, then over it.
edit() { sed "$1" "$page" > "$page.new" && mv "$page.new" "$page"; }

# The clock stands where a headless one does, so that dates are the same.
"$kiosk" --content pages --window 1280x720 --screen article/first-days --clock 2026-11-16T10:00:00Z --frames frames 2> kiosk.log &
running=$!
draw wanted.png
shows "the page as it is at first"

edit 's/Write a short title/When nights are long/'
draw next.png
! cmp -s wanted.png next.png || say "the edit changes nothing that is seen"
mv next.png wanted.png
shows "the new title"

edit 's/\[^example\]/[^exampel]/'
draw wanted.png
shows "the strip"
cp wanted.png with-strip.png

# What cannot be shown keeps the last good pages: the strip alone is another.
mv pages away
"$kiosk" --content away --window 1280x720 --screen article/first-days --replay save.jsonl --screenshot wanted.png 2> /dev/null
! cmp -s wanted.png with-strip.png || say "a folder that has gone is not told"
shows "the strip of a folder that has gone"
mv away pages
mv with-strip.png wanted.png
shows "the pages of a folder that is back"

edit 's/\[^exampel\]/[^example]/'
draw wanted.png
shows "the mended page"
echo "each save is on the screen"
