#!/usr/bin/env bash
# check_package.sh SOURCE_DIR: the Debian package of the release build holds the programs, the factory content and what
# they need. Exit code 77 (skipped): build/release has not been built (deploy/test builds it).
set -euo pipefail
source=$1
release=$source/build/release
if [ ! -x "$release/kiosk" ] || [ ! -e "$release/CPackConfig.cmake" ]; then
  echo "no release build"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT

cpack --config "$release/CPackConfig.cmake" -G DEB -B "$folder" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
package=$(find "$folder" -maxdepth 1 -name '*.deb')
contents=$(dpkg-deb -c "$package")
for path in ./usr/bin/kiosk ./usr/bin/kiosk-bundle ./usr/lib/kiosk/kiosk-proof ./usr/share/kiosk/factory/bundle.json ./usr/share/kiosk/factory/topics.json \
            ./usr/share/doc/kiosk/copyright ./usr/bin/kiosk-sync ./usr/lib/systemd/system/kiosk.service ./usr/lib/systemd/system/kiosk-sync.service \
            ./usr/lib/systemd/system/kiosk-stick@.service ./usr/lib/udev/rules.d/70-kiosk-stick.rules ./usr/lib/kiosk/kiosk-stick \
            ./usr/lib/systemd/system/kiosk-clock.path ./usr/lib/systemd/system/kiosk-clock.service ./usr/lib/kiosk/kiosk-clock \
            ./usr/lib/sysusers.d/kiosk.conf ./usr/lib/tmpfiles.d/kiosk.conf \
            ./usr/share/man/man1/kiosk.1.gz ./usr/share/man/man1/kiosk-bundle.1.gz ./usr/share/man/man1/kiosk-sync.1.gz \
            ./usr/share/man/man1/kiosk-print.1.gz; do
  grep -qE " $path\$" <<<"$contents" || { printf '%s is missing:\n%s\n' "$path" "$contents"; exit 1; }
done
needs=$(dpkg-deb -f "$package" Depends)
for name in libc6 libsdl2-2.0-0 libicu72 fonts-noto-core fonts-sil-andika espeak-ng; do
  grep -qE "(^|, )$name( |,|\$)" <<<"$needs" || { echo "does not depend on $name: $needs"; exit 1; }
done
echo "$(basename "$package"): $(stat -c %s "$package") bytes; $needs"
