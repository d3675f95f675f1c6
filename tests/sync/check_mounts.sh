#!/usr/bin/env bash
# check_mounts.sh KIOSK_SYNC KIOSK_BUNDLE ASK_SYNC HANGING_STICK CONTENT: deploy/sticks/kiosk-stick with real file systems on loop devices, as
# root's unit runs it: read-only, writable for the moment of a report and for nobody else's wish, read-only again, gone. Exit code 77
# (skipped): no root, no loop devices, or no file system that the kernel knows.
set -euo pipefail
stick_script=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)/deploy/sticks/kiosk-stick
if [ "${IN_OWN_MOUNTS:-}" != 1 ]; then
  if [ "$(id -u)" != 0 ] || [ ! -e /dev/loop-control ] || ! unshare -m true 2> /dev/null; then
    echo "no root, no loop devices or no mounts of one's own here"
    exit 77
  fi
  IN_OWN_MOUNTS=1 exec unshare -m --propagation private -- "${BASH_SOURCE[0]}" "$@"
fi
# shellcheck source-path=SCRIPTDIR
source "$(dirname -- "${BASH_SOURCE[0]}")/watching.sh"
loop=
trap '[ -z "$loop" ] || { KIOSK_RUN=$work/run "$stick_script" unmount "${loop#/dev/}"; losetup -d "$loop"; } || true; [ -z "${service:-}" ] || kill "$service"; umount -l "$work/run"; rm -rf "$work"' EXIT
releases 1
export KIOSK_RUN=$work/run KIOSK_SYNC_USER=root
mkdir -p run/sticks run/mounts run/write
# What kiosk-sync's service sees is a view of the machine of its own, made before the stick comes.
mount --bind run run
mount --make-shared run
unshare -m --propagation slave sleep 1000 &
service=$!
sleep 0.5
view() { nsenter -t "$service" -m --wd="$work" -- "$@"; }
tried=
for type in ext4 vfat exfat; do
  modprobe -q "$type" 2> /dev/null || true
  if ! grep -qw "$type" /proc/filesystems || ! command -v "mkfs.$type" > /dev/null; then
    echo "check_mounts: $type cannot be tried here"
    continue
  fi
  rm -rf image
  truncate -s 64M image
  "mkfs.$type" image > mkfs.log 2>&1 || say "$(cat mkfs.log)"
  mkdir -p fill
  mount -o loop image fill
  mkdir fill/kiosk-reports
  cp r1.kiosk fill/
  umount fill
  loop=$(losetup -f --show image)
  name=${loop#/dev/}
  "$stick_script" mount "$name" || say "$type is not mounted"
  folder=$work/run/sticks/$name
  if view touch "$folder/x" 2> /dev/null; then say "$type can be written to"; fi
  for option in nosuid nodev noexec; do
    grep " $folder " /proc/self/mountinfo | grep -q "$option" || say "$type is mounted without $option"
  done
  rm -rf store/*
  view "$sync" install "$folder" --store store --trust keys/trust-1.json --progress > lines 2> log || say "$type: not installed"
  grep -q '"reports": true' lines || say "$type: it asks for no report"
  # Nobody makes it writable: said, after a while.
  echo '{}' | view "$sync" report "$folder" --name report-a-0123456789abcdef.json --ask-write "$work/run/write/$name" > lines 2> log &&
    say "$type: written where nobody may"
  grep -q report.read_only lines || say "$type: $(cat lines)"
  [ ! -e "run/write/$name" ] || say "the wish was left"
  # The unit that waits for the wish.
  (for _ in $(seq 200); do [ ! -e "run/write/$name" ] || exec "$stick_script" write "$name"; sleep 0.05; done) &
  unit=$!
  echo '{}' | view "$sync" report "$folder" --name report-a-0123456789abcdef.json --ask-write "$work/run/write/$name" > lines 2> log ||
    say "$type: no report was written: $(cat lines)"
  wait "$unit"
  [ "$(cat "$folder/kiosk-reports/report-a-0123456789abcdef.json")" = '{}' ] || say "$type: another report"
  if view touch "$folder/x" 2> /dev/null; then say "$type: it stayed writable"; fi
  "$stick_script" unmount "$name"
  [ ! -e "$folder" ] || say "$type: it is still there"
  losetup -d "$loop"
  loop=
  # It is on the stick, not in this machine's memory.
  mount -o loop,ro image fill
  [ "$(cat fill/kiosk-reports/report-a-0123456789abcdef.json)" = '{}' ] || say "$type: the report is not on the stick"
  umount fill
  tried="$tried $type"
done
kill "$service"
service=
[ -n "$tried" ] || { echo "the kernel knows none of these file systems"; exit 77; }
echo "check_mounts: as it is to be on$tried"
