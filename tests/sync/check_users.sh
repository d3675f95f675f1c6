#!/usr/bin/env bash
# check_users.sh KIOSK_SYNC KIOSK_BUNDLE ASK_SYNC HANGING_STICK CONTENT: catalogue 68: the screen's user can neither write the store nor
# speak for another; who is not the screen's user is not heard. Exit code 77 (skipped): nobody can become another user here.
set -euo pipefail
if [ "$(id -u)" != 0 ] || ! command -v setpriv > /dev/null; then
  echo "only root can try this"
  exit 77
fi
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/watching.sh"
releases 1
as() { # UID COMMAND...
  local uid=$1
  shift
  setpriv --reuid "$uid" --regid "$uid" --clear-groups -- "$@"
}
owner=60001 screen=60002 stranger=60003
# Where each may look, as tmpfiles.conf has it.
cp "$sync" "$ask" .
chmod 755 kiosk-sync ask_sync
mkdir run
chown -R "$owner" store control
chown root:"$owner" run
chmod 1775 run
setpriv --reuid $owner --regid $owner --clear-groups -- ./kiosk-sync watch --store store --trust keys/trust-1.json --sticks sticks --news run/news.json --socket run/sync.sock \
  --config kiosk.json --config-out store/saved.json --kiosk-user $screen 2> log &
watcher=$!
ln -s run/news.json news.json
for _ in $(seq 200); do [ ! -S run/sync.sock ] || break; sleep 0.05; done
fresh a; cp r1.kiosk made/a/; in_ a
news '"phase": "done"'
[ "$(stat -c %u store/state.json)" = $owner ] || say "somebody else wrote the store"

as $screen cat store/state.json run/news.json > /dev/null || say "the screen cannot read"
for wish in "touch store/x" "rm -f store/state.json" "mv store/objects store/other" "mkdir store/releases/1-9" "rm -f run/news.json" \
            "./kiosk-sync rollback --store store" "./kiosk-sync install r1.kiosk --store store --trust keys/trust-1.json"; do
  # shellcheck disable=SC2086 # words
  if as $screen $wish > /dev/null 2>&1; then say "the screen's user may: $wish"; fi
done
# The control: whose it is may.
as $owner touch store/x || say "nobody may write the store"

as $screen ./ask_sync run/sync.sock '{"request": "started"}' > answer || say "the screen is not heard"
grep -q '"code": ""' answer || say "the screen was answered $(cat answer)"
as $stranger ./ask_sync run/sync.sock '{"request": "started"}' > answer || say "the stranger got no answer"
grep -q 'request.not_allowed' answer || say "a stranger was answered $(cat answer)"
for _ in $(seq 50); do as $stranger ./ask_sync run/sync.sock '{"request": "undo"}' > /dev/null 2>&1 || true; done
[ "$(grep -c not_allowed log)" = 1 ] || say "a stranger fills the log"
[ "$(current)" = '"1-1"' ] || say "a stranger undid it"
echo "check_users: all as it is to be"
