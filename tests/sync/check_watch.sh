#!/usr/bin/env bash
# check_watch.sh KIOSK_SYNC KIOSK_BUNDLE ASK_SYNC HANGING_STICK CONTENT: kiosk-sync watch as a program, on plain folders: sticks come and go, the
# screen asks, processes hang and die.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/watching.sh"
releases 3 4 5 6 7

start --stall 2
news '"phase": "none"'

# One bundle.
fresh a; cp r4.kiosk made/a/; in_ a
news '"phase": "done"'
news '"current": "1-4"'
news '"serial": 1'
grep -q '"release": "1-4"' news.json || say "which release?"
out a

# Catalogue 36, and what else is called so: a file of macOS, a folder, a pipe, a link out of the stick.
fresh b; echo x > made/b/._x.kiosk; mkdir made/b/folder.kiosk; mkfifo made/b/pipe.kiosk; ln -s "$work/r5.kiosk" made/b/link.kiosk
in_ b
news '"code": "bundle.none"'
news '"phase": "refused"'
out b
[ "$(current)" = '"1-4"' ] || say "a link out of the stick was followed"

# Catalogue 37: two that fit and one that does not; 255 bytes of a name, and other scripts.
fresh c; cp r4.kiosk made/c/; cp r5.kiosk "made/c/$(printf 'n%.0s' $(seq 249)).kiosk"; head -c 3000 r3.kiosk > made/c/half.kiosk
echo x > "made/c/ملف.txt"; echo x > 'made/c/文件.kiosk.txt'; echo x > $'made/c/\xff\xfe.kiosk'
in_ c
news '"current": "1-5"'
news '"others": 1'
news '"phase": "done"'
out c

# Older than what is here.
fresh d; cp r4.kiosk made/d/; in_ d
news '"code": "release.lower"'
out d

# Catalogue 44: it hangs; here two seconds are enough. Whoever asks meanwhile is answered when the process has gone.
hang 0
fresh f; cp r7.kiosk made/f/; in_ f
hung
answer '{"request": "confirm", "release": "1-4"}' ''
news '"code": "stick.stalled"'
news '"phase": "refused"'
childless
go
out f
fresh f; cp r7.kiosk made/f/; in_ f
news '"current": "1-7"'
news '"phase": "done"'

# The screen asks.
answer '{"request": "started"}' ''
answer '{"request": "confirm", "release": "1-7"}' ''
answer '{"request": "dance"}' request.unknown
answer '{"request": "report", "body": "{}"}' request.not_wanted
# Staff take the report home on a stick that has no folder for it.
[ ! -e sticks/f/kiosk-reports ] || say "the folder was there before"
answer '{"request": "write_report", "body": "{\"version\": \"8\"}"}' ''
grep -rq '"version": "8"' sticks/f/kiosk-reports || say "the report is not on the stick: $(ls -laR sticks/f)"
news '"report": "written"'
news '"phase": "done"'
answer '{"request": "cancel", "release": "1-7"}' release.not_pending
answer '{"request": "save_config", "body": "[1]"}' config.malformed
answer '{"request": "save_config", "body": "{\"region\": \"US\"}"}' ''
[ "$(cat saved.json)" = '{"region": "US"}' ] || say "another configuration was saved"
answer '{"request": "set_clock", "body": "tomorrow"}' clock.malformed
answer '{"request": "set_clock", "body": "2026-02-30T10:00:00Z"}' clock.malformed
[ ! -e clock-wanted ] || say "a time that is none was asked for"
answer '{"request": "set_clock", "body": "2026-11-29T10:12:00Z"}' ''
[ "$(cat clock-wanted)" = 2026-11-29T10:12:00Z ] || say "another time was asked for"
# Ten who say nothing hold up nobody.
for _ in $(seq 10); do "$ask" sync.sock hold > /dev/null 2>&1 & done
sleep 0.2
answer '{"request": "undo"}' ''
news '"previous": "1-7"'
answer '{"request": "undo"}' ''
news '"current": "1-7"'
out f

answer '{"request": "write_report", "body": "{}"}' report.no_stick

# Staff approve. Each stick asks kiosk.json anew.
echo '{"clinic_name": "Green Lane Clinic", "updates": {"approval": "staff"}}' > kiosk.json
releases 8
fresh g; cp r8.kiosk made/g/; mkdir made/g/kiosk-reports; in_ g
news '"pending": "1-8"'
news '"report_wanted": true'
answer '{"request": "report", "body": "{\"version\": \"9\"}"}' ''
news '"phase": "done"'
grep -q '"waiting": true' news.json || say "it does not wait"
news '"report": "written"'
report=$(find sticks/g/kiosk-reports -name 'report-green-lane-clinic-????????????????.json')
[ -n "$report" ] || say "no report: $(ls -la sticks/g/kiosk-reports)"
grep -q '"version": "9"' "$report" || say "the kiosk's part is missing: $(cat "$report")"
grep -q '"kiosk": "Green Lane Clinic"' "$report" || say "whose report? $(cat "$report")"
grep -q '"pending": "1-8"' "$report" || say "how it stands is missing: $(cat "$report")"
grep -q '"release": "1-8", .*"outcome": "pending"' "$report" || say "no receipt: $(cat "$report")"
answer '{"request": "approve", "release": "1-9"}' release.not_pending
answer '{"request": "approve", "release": "1-8"}' ''
news '"current": "1-8"'
news '"pending": ""'
out g

# A stick that is read-only when its report is due: a folder that is a link is as good as none.
fresh h; cp r8.kiosk made/h/; mkdir elsewhere; ln -s "$work/elsewhere" made/h/kiosk-reports; in_ h
news '"already": true'
news '"report": "none"'
[ -z "$(ls elsewhere)" ] || say "a link out of the stick was followed"
out h

# A store that is not there is said, and waited for.
mv store away
fresh i; cp r8.kiosk made/i/; in_ i
news '"code": "store.missing"'
out i
mv away store

# It ends when it is told to, and what it started with it.
hang 0
fresh j; cp r8.kiosk made/j/; in_ j
hung
c=$(children)
kill "$watcher"
rc=0
wait "$watcher" || rc=$?
[ "$rc" = 0 ] || say "it ended with $rc"
kill -0 "$c" 2> /dev/null && say "what it started is still there"
go
serial=$(sed 's/.*"serial": \([0-9]*\).*/\1/' news.json)
rm -rf sticks/j
start --stall 60
fresh k; in_ k
news "\"serial\": $((serial + 1))"
news '"code": "bundle.none"'
[ "$(wc -c < log)" -lt 10000 ] || say "it says too much"
rss=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$watcher/status")
[ "$rss" -lt 32768 ] || say "the watcher needs $rss kB"
echo "check_watch: all as it is to be; the watcher took $rss kB at most"
