#!/usr/bin/env bash
# check_killed.sh KIOSK_SYNC KIOSK_BUNDLE CONTENT [STEP]: the catalogue's cases 54 and 67: SIGKILL at every STEPth system call of
# an installation (1: all of them, some minutes), too little memory, and no threads. The release before is whole, or the new one is, and the
# next run installs. Exit code 77: this machine lets nobody trace (strace).
set -euo pipefail
sync=$1 bundle=$2 content=$(cd "$3" && pwd) step=${4:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
say() { echo "check_killed: $*" >&2; exit 1; }
strace -o /dev/null true || exit 77

mkdir start
"$bundle" keygen --out keys --no-password 2> /dev/null
for n in 1 2; do "$bundle" build "$content" -o r$n.kiosk --key keys/kiosk.key --sequence $n 2> /dev/null; done
"$sync" install r1.kiosk --store start --trust keys/trust-1.json 2> /dev/null
# Half of the objects are to be brought again.
(cd start/objects && find . -type f | sort | awk 'NR % 2' | xargs rm)
install() { "$sync" install r2.kiosk --store store --trust keys/trust-1.json 2> /dev/null; }
fresh() {
  rm -rf store
  cp -r start store
}
look() { # WHAT
  local current
  current=$("$sync" status --store store --json | sed 's/.*"current": "\([^"]*\)".*/\1/')
  case $current in
    1-1) old=$((old + 1)) ;;
    1-2) "$sync" verify --store store 2> /dev/null || say "$1: 1-2 is current and not whole" ;;
    *) say "$1: current is $current" ;;
  esac
  [ -s "store/releases/$current/manifest.json" ] || say "$1: no manifest of $current"
  install || say "$1: the next run fails"
  "$sync" verify --store store 2> /dev/null || say "$1: after the next run it is not whole"
}

fresh
strace -f -o calls "$sync" install r2.kiosk --store store --trust keys/trust-1.json 2> /dev/null
# Each call of the main thread, as "name number": strace counts each kind of call by itself.
main=$(head -1 calls | cut -d' ' -f1)
sed -n "s/^$main *\\([a-z0-9_]*\\)(.*/\\1/p" calls | awk '$1 != "exit_group" {print $1, ++count[$1]}' > list
calls=$(wc -l < list)
[ "$calls" -gt 200 ] || say "only $calls system calls"
old=0 killed=0
while read -r name number; do
  fresh
  strace -f -qq -o /dev/null -e inject="$name":signal=KILL:when="$number" "$sync" install r2.kiosk --store store --trust keys/trust-1.json \
    > /dev/null 2>&1 || killed=$((killed + 1))
  look "killed at $name $number"
done < <(awk -v step="$step" 'NR % step == 0' list) 2> /dev/null
[ "$killed" -gt $((calls / step / 2)) ] || say "only $killed of $((calls / step)) runs were killed"
[ "$old" -gt $((killed / 4)) ] || say "the old release was never left"

for kb in 4000 8000 12000 16000 24000 32000; do
  fresh
  (ulimit -v $kb && install) || true
  look "with $kb KB of memory"
done
# A system that gives no more threads.
fresh
strace -f -qq -o threads -e inject=clone,clone3:error=EAGAIN "$sync" install r2.kiosk --store store --trust keys/trust-1.json 2> /dev/null ||
  say "it does not install where there are no threads"
grep -q EAGAIN threads || say "it asks for no thread"
look "without threads"
echo "check_killed: $killed runs killed, $old of them before the commit; $calls system calls"
