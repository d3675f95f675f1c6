#!/usr/bin/env bash
# check_units.sh SOURCE_DIR: the units that take sticks are units (systemd-analyze), are shut in as they are meant to be, and mount as
# carefully as they are meant to. Exit code 77 (skipped): there is no systemd-analyze here.
set -euo pipefail
source=$1/deploy/sticks
command -v systemd-analyze > /dev/null || { echo "no systemd-analyze"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
bad() { echo "check_units: $*"; exit 1; }

# The programs are not installed here; what else it has to say about the units counts.
cp "$source"/*.service "$source"/*.path "$source"/../kiosk.service "$folder"
sed -i -E 's#/usr/(bin|lib/kiosk)/kiosk(-[a-z]+)?#/bin/true#' "$folder"/*.service
cp "$folder/kiosk-stick@.service" "$folder/kiosk-stick@sdb1.service"
cp "$folder/kiosk-stick-write@.service" "$folder/kiosk-stick-write@sdb1.service"
cp "$folder/kiosk-stick-write@.path" "$folder/kiosk-stick-write@sdb1.path"
cd "$folder"
said=$(systemd-analyze verify --man=no ./kiosk.service ./kiosk-sync.service ./kiosk-stick@sdb1.service ./kiosk-stick-write@sdb1.service \
  ./kiosk-stick-write@sdb1.path 2>&1 | grep -E 'kiosk(-(sync|stick)|\.service)' || true)
[ -z "$said" ] || bad "$said"
# The control: it finds what is wrong.
sed 's/^RestartSec=.*/RestartSec=soon/' "$folder/kiosk-sync.service" > "$folder/wrong.service"
systemd-analyze verify --man=no "$folder/wrong.service" 2>&1 | grep -q wrong.service || bad "a wrong unit was not found"

score=$(systemd-analyze security --offline=true --no-pager "$folder/kiosk-sync.service" | sed -nE 's/.*Overall exposure level for [^:]*: ([0-9]+)\.([0-9]+).*/\1\2/p')
[ "${score:-99}" -le 20 ] || bad "kiosk-sync.service is not shut in: exposure $score tenths"

screen_score=$(systemd-analyze security --offline=true --no-pager "$folder/kiosk.service" | sed -nE 's/.*Overall exposure level for [^:]*: ([0-9]+)\.([0-9]+).*/\1\2/p')
[ "${screen_score:-99}" -le 30 ] || bad "kiosk.service is not shut in: exposure $screen_score tenths"
for line in 'Type=notify' 'WatchdogSec=8' 'Restart=always' 'RestartSec=500ms' 'StartLimitIntervalSec=0' 'User=kiosk' 'LimitCORE=0' \
            'StateDirectory=kiosk-screen' 'StateDirectoryMode=0700' 'ProtectSystem=strict' 'CapabilityBoundingSet=' 'NoNewPrivileges=yes' \
            'MemoryDenyWriteExecute=yes' 'DevicePolicy=closed' 'IPAddressDeny=any' 'ConditionPathExists=/etc/kiosk/display.env'; do
  grep -qxF -- "$line" "$source/../kiosk.service" || bad "kiosk.service lacks $line"
done
# What it keeps is where the service gives it a folder, and how it ended is written where it looks.
kept=$(sed -nE 's/^ExecStart=.* --starts ([^ ]+).*/\1/p' "$source/../kiosk.service")
case $kept in /var/lib/kiosk-screen/*) ;; *) bad "the starts are kept in '$kept'" ;; esac
grep -qF -- "> $kept.ended'" "$source/../kiosk.service" || bad "how it ended is not written to $kept.ended"
# Nobody's screen is taken: it is enabled where a display is named, and there alone.
grep -q 'if \[ -e /etc/kiosk/display.env \]; then systemctl enable --now kiosk.service; fi' "$source/postinst" || bad "who enables kiosk.service?"

for line in 'User=kiosk-sync' 'RestrictAddressFamilies=AF_UNIX AF_NETLINK' 'IPAddressDeny=any' 'ProtectSystem=strict' 'CapabilityBoundingSet=' \
            'NoNewPrivileges=yes' 'ReadWritePaths=/var/lib/kiosk /run/kiosk' 'Restart=always'; do
  grep -qxF -- "$line" "$source/kiosk-sync.service" || bad "kiosk-sync.service lacks $line"
done
grep -qx 'BindsTo=dev-%i.device' "$source/kiosk-stick@.service" || bad "a stick's mount outlives its device"
grep -q 'safe=nosuid,nodev,noexec' "$source/kiosk-stick" || bad "a stick is mounted without care"
grep -q -- '-o "ro,' "$source/kiosk-stick" || bad "a stick is mounted to be written to"
# No name that is no device's is taken.
for name in '' '../etc' 'sdb1;x' 'a b' '-o' "$(printf 'a\nb')"; do
  rc=0
  KIOSK_RUN=$folder "$source/kiosk-stick" unmount "$name" > /dev/null 2>&1 || rc=$?
  [ "$rc" = 2 ] || bad "the name '$name' was taken"
done
KIOSK_RUN=$folder "$source/kiosk-stick" unmount sdz9 || bad "a stick that is not there cannot be unmounted"

# Catalogue 68: the store belongs to kiosk-sync, and the screen's user is another.
grep -Eq '^d /var/lib/kiosk/store +0755 kiosk-sync kiosk-sync$' "$source/tmpfiles.conf" || bad "whose is the store?"
grep -Eq '^d /run/kiosk +1775 root kiosk-sync$' "$source/tmpfiles.conf" || bad "whose is /run/kiosk?"
[ "$(grep -c '^u kiosk' "$source/sysusers.conf")" = 2 ] || bad "two users are needed"
systemd-sysusers --dry-run "$source/sysusers.conf" > "$folder/users" 2>&1 || bad "$(cat "$folder/users")"
# udev and the program agree on what is a stick.
for type in vfat exfat ext2 ext3 ext4; do
  for file in sticks/70-kiosk-stick.rules sticks/kiosk-stick ../kiosk/sync/block_device.cpp; do
    grep -qw "$type" "$(dirname "$source")/$file" || bad "$file does not know $type"
  done
done
# The clock: root believes nothing but a time, and follows no link.
clock=$1/deploy/clock
cp "$clock"/*.service "$clock"/*.path "$folder"
sed -i -E 's#/usr/(bin|lib/kiosk)/kiosk-[a-z]+#/bin/true#' "$folder"/kiosk-clock.service
said=$(systemd-analyze verify --man=no ./kiosk-clock.path ./kiosk-clock.service 2>&1 | grep -E 'kiosk-clock' || true)
[ -z "$said" ] || bad "$said"
setter=$folder/setter
# shellcheck disable=SC2016  # the setter's own word
printf '#!/bin/sh\necho "$1" > %s/was-set\n' "$folder" > "$setter"
chmod +x "$setter"
for time in 2026-11-29T10:12:00Z 2031-12-31T23:59:00Z; do
  echo "$time" > "$folder/wanted"
  KIOSK_SET_CLOCK=$setter "$clock/kiosk-clock" "$folder/wanted" || bad "$time was not taken"
  [ "$(cat "$folder/was-set")" = "$time" ] || bad "another time than $time was set"
  [ ! -e "$folder/wanted" ] || bad "the wish stays"
done
rm "$folder/was-set"
# shellcheck disable=SC2016  # nothing of it may be carried out
for time in '' tomorrow '2026-13-01T10:00:00Z' '1999-01-01T10:00:00Z' '2026-11-29T10:12:00Z; reboot' '$(id)' '-s 2026'; do
  printf '%s\n' "$time" > "$folder/wanted"
  rc=0
  KIOSK_SET_CLOCK=$setter "$clock/kiosk-clock" "$folder/wanted" 2> /dev/null || rc=$?
  if [ "$rc" != 1 ] || [ -e "$folder/was-set" ]; then bad "'$time' was taken for a time"; fi
  [ ! -e "$folder/wanted" ] || bad "what is no time stays, and would be tried for ever"
done
echo 2026-11-29T10:12:00Z > "$folder/secret"
ln -s "$folder/secret" "$folder/wanted"
KIOSK_SET_CLOCK=$setter "$clock/kiosk-clock" "$folder/wanted" 2> /dev/null && bad "a link was followed"
if [ ! -e "$folder/secret" ] || [ -e "$folder/was-set" ]; then bad "a link was followed"; fi

echo "the units are as they are to be; exposure $score and $screen_score tenths"
