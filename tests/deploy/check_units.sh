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
echo "the units are as they are to be; exposure $score and $screen_score tenths"
