#!/usr/bin/env bash
# check_watch.sh KIOSK_SYNC KIOSK_BUNDLE ASK_SYNC CONTENT: kiosk-sync watch as a program, on plain folders: sticks come and go, the
# screen asks, processes hang and die.
set -euo pipefail
sync=$1 bundle=$2 ask=$3 content=$(cd "$4" && pwd)
work=$(mktemp -d)
watcher=
trap '[ -z "$watcher" ] || kill "$watcher" 2> /dev/null || true; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
say() { echo "check_watch: $*" >&2; cat news.json log >&2 2> /dev/null; exit 1; }

"$bundle" keygen --out keys --no-password 2> /dev/null
for n in 3 4 5 6 7; do "$bundle" build "$content" -o r$n.kiosk --key keys/kiosk.key --sequence $n 2> /dev/null; done
mkdir store sticks made
echo '{"clinic_name": "Green Lane Clinic", "updates": {"approval": "automatic"}}' > kiosk.json

start() {
  "$sync" watch --store store --trust keys/trust-1.json --sticks sticks --news news.json --socket sync.sock \
    --config kiosk.json --config-out saved.json --kiosk-user "$(id -u)" --stall 2 2> log &
  watcher=$!
  for _ in $(seq 200); do [ -S sync.sock ] && [ -e news.json ] && return; sleep 0.05; done
  say "it does not begin"
}
# news PATTERN: until the news hold it.
news() {
  for _ in $(seq 400); do
    if grep -q -- "$1" news.json 2> /dev/null; then return; fi
    sleep 0.05
  done
  say "no news of $1"
}
answer() { "$ask" sync.sock "$1" > answer || say "no answer to $1"; grep -q -- "\"code\": \"$2\"" answer || say "$1 was answered $(cat answer)"; }
fresh() { rm -rf made/*; mkdir "made/$1"; }
in_() { mv "made/$1" sticks/; }
# Out comes what is in, in one moment, as a stick does.
out() { mv "sticks/$1" made/; news '"inserted": false'; rm -rf "made/$1"; }
# Holds still what the watcher has just started; in c.
hold_child() {
  local children=/proc/$watcher/task/$watcher/children
  c=
  for _ in $(seq 100000); do
    if [ -e "$children" ]; then read -r c _ < "$children" || true; else c=$(ps -o pid= --ppid "$watcher" | tr -d ' ' || true); fi
    [ -z "$c" ] || break
  done
  kill -STOP "$c" 2> /dev/null || true
}
current() { "$sync" status --store store --json | sed 's/.*"current": \([^,]*\),.*/\1/'; }

start
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

# Catalogue 41, 42: pulled out before anything was read. The installer is held still meanwhile.
fresh e; cp r6.kiosk made/e/; in_ e
hold_child
out e
news '"phase": "refused"\|"phase": "done"'
if grep -q '"phase": "refused"' news.json; then
  news '"code": "stick.removed"'
  [ "$(current)" = '"1-5"' ] || say "removed, and installed"
else
  [ "$(current)" = '"1-6"' ] || say "done, and not installed"
fi

# Catalogue 44: it hangs; here two seconds are enough. Whoever asks meanwhile is answered afterwards.
"$sync" rollback --store store 2> /dev/null || true
fresh f; cp r7.kiosk made/f/; in_ f
hold_child
sleep 0.3
if grep -q '"phase": "reading"' news.json; then
  news '"code": "stick.stalled"'
  for _ in $(seq 100); do kill -0 "$c" 2> /dev/null || break; sleep 0.05; done
  kill -0 "$c" 2> /dev/null && say "the process that hung is still there"
else
  # This machine was too slow to hold it in time.
  echo "check_watch: nothing hung" >&2
  kill -CONT "$c" 2> /dev/null || true
fi
out f
fresh f; cp r7.kiosk made/f/; in_ f
news '"current": "1-7"'
news '"phase": "done"'

# The screen asks.
answer '{"request": "started"}' ''
answer '{"request": "confirm", "release": "1-7"}' ''
answer '{"request": "dance"}' request.unknown
answer '{"request": "report", "body": "{}"}' request.not_wanted
answer '{"request": "cancel", "release": "1-7"}' release.not_pending
answer '{"request": "save_config", "body": "[1]"}' config.malformed
answer '{"request": "save_config", "body": "{\"region\": \"US\"}"}' ''
[ "$(cat saved.json)" = '{"region": "US"}' ] || say "another configuration was saved"
# Ten who say nothing hold up nobody.
for _ in $(seq 10); do "$ask" sync.sock hold > /dev/null 2>&1 & done
sleep 0.2
answer '{"request": "undo"}' ''
news '"previous": "1-7"'
answer '{"request": "undo"}' ''
news '"current": "1-7"'
out f

# Staff approve. Each stick asks kiosk.json anew.
echo '{"clinic_name": "Green Lane Clinic", "updates": {"approval": "staff"}}' > kiosk.json
"$bundle" build "$content" -o r8.kiosk --key keys/kiosk.key --sequence 8 2> /dev/null
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
fresh j; cp r8.kiosk made/j/; in_ j
hold_child
kill "$watcher"
rc=0
wait "$watcher" || rc=$?
[ "$rc" = 0 ] || say "it ended with $rc"
kill -0 "$c" 2> /dev/null && say "what it started is still there"
serial=$(sed 's/.*"serial": \([0-9]*\).*/\1/' news.json)
rm -rf sticks/j
rm -f sync.sock
start
fresh k; in_ k
news "\"serial\": $((serial + 1))"
news '"code": "bundle.none"'
[ "$(wc -c < log)" -lt 10000 ] || say "it says too much"
rss=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$watcher/status")
[ "$rss" -lt 32768 ] || say "the watcher needs $rss kB"
echo "check_watch: all as it is to be; the watcher took $rss kB at most"
