# shellcheck shell=bash
# What the scripts about kiosk-sync watch share: KIOSK_SYNC KIOSK_BUNDLE ASK_SYNC HANGING_STICK CONTENT, a watcher on plain folders, sticks that
# are put in and taken out in one moment, and a reader that can be made to hang.
sync=$1 bundle=$2 ask=$3 hanging=$4 content=$(cd "$5" && pwd)
work=$(mktemp -d)
watcher=
trap '[ -z "$watcher" ] || kill "$watcher" 2> /dev/null || true; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work" || exit 1
say() { echo "$(basename "$0"): $*" >&2; cat news.json log >&2 2> /dev/null; exit 1; }

"$bundle" keygen --out keys --no-password 2> /dev/null
releases() { for n in "$@"; do "$bundle" build "$content" -o "r$n.kiosk" --key keys/kiosk.key --sequence "$n" 2> /dev/null; done; }
mkdir store sticks made control
echo '{"clinic_name": "Green Lane Clinic", "updates": {"approval": "automatic"}}' > kiosk.json

start() { # OPTIONS...
  rm -f sync.sock
  HANGING_STICK=$work/control LD_PRELOAD=$hanging ASAN_OPTIONS=verify_asan_link_order=0:$ASAN_OPTIONS \
    "$sync" watch --store store --trust keys/trust-1.json --sticks sticks --news news.json --socket sync.sock \
    --config kiosk.json --config-out saved.json --clock-request clock-wanted --kiosk-user "$(id -u)" "$@" 2>> log &
  watcher=$!
  for _ in $(seq 200); do [ -S sync.sock ] && [ -e news.json ] && return; sleep 0.05; done
  say "it does not begin"
}
ASAN_OPTIONS=${ASAN_OPTIONS:-}
# news PATTERN: until the news hold it.
news() {
  for _ in $(seq 400); do
    if grep -q -- "$1" news.json 2> /dev/null; then return; fi
    sleep 0.05
  done
  say "no news of $1"
}
answer() { # REQUEST CODE
  "$ask" sync.sock "$1" > answer || say "no answer to $1"
  grep -q -- "\"code\": \"$2\"" answer || say "$1 was answered $(cat answer)"
}
fresh() { rm -rf made/*; mkdir "made/$1"; }
in_() { mv "made/$1" sticks/; }
out() { mv "sticks/$1" made/; news '"inserted": false'; rm -rf "made/$1"; }
# hang BYTE: who reads behind it hangs, until `go`.
hang() { rm -f control/hung; echo "$1" > control/hang; }
go() { rm -f control/hang; }
hung() {
  for _ in $(seq 200); do [ -e control/hung ] && return; sleep 0.05; done
  say "nothing hangs"
}
children() { ps -o pid= --ppid "$watcher" | tr -d ' ' || true; }
childless() {
  for _ in $(seq 100); do [ -n "$(children)" ] || return 0; sleep 0.05; done
  say "a process is left over: $(children)"
}
current() { "$sync" status --store store --json | sed 's/.*"current": \([^,]*\),.*/\1/'; }
