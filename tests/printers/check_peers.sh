#!/usr/bin/env bash
# check_peers.sh PEER KIOSK_PRINT: prints on the real ippeveprinter, and through a real cupsd (a filtered queue and a raw one), all
# started here on ports of their own and ended here. What arrived is compared with what was meant, and its code is read.
set -euo pipefail
peer=$1 kiosk_print=$2

for program in ippeveprinter cupsd lpadmin dbus-daemon zbarimg pdftoppm; do
  command -v "$program" >/dev/null || [ -x "/usr/sbin/$program" ] || { echo "missing: $program" >&2; exit 1; }
done
export PATH=$PATH:/usr/sbin
work=$(mktemp -d)
chmod 755 "$work"
started=()
end() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap end EXIT

# A port that nobody has.
free_port() {
  local port
  for port in $(shuf -i 20000-40000 -n 50); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  return 1
}

# until COMMAND...: tries it until it succeeds; the test's own time limit ends what never does.
until_true() {
  until "$@" >/dev/null 2>&1; do read -rt 0.1 <> <(:) || true; done
}

# ippeveprinter will have a system bus, for Avahi, even where it is told not to announce itself.
dbus-daemon --session --nofork --address="unix:path=$work/bus" 2>"$work/dbus.log" &
started+=($!)
until_true test -S "$work/bus"
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$work/bus DBUS_SESSION_BUS_ADDRESS=unix:path=$work/bus

# Keeps what it is given, at once: without a command of its own each job takes it five seconds and more.
cat >"$work/keep" <<EOF
#!/bin/sh
cp "\$1" "$work/arrived.tmp" && mv "$work/arrived.tmp" "$work/arrived"
EOF
chmod 755 "$work/keep"

start_printer() { # FORMATS
  rm -f "$work/arrived"
  printer_port=$(free_port)
  mkdir -p "$work/jobs"
  ippeveprinter -d "$work/jobs" -c "$work/keep" -f "$1" -r off -n localhost -p "$printer_port" -2 Test >"$work/printer.log" 2>&1 &
  started+=($!)
  until_true "$kiosk_print" --uri "ipp://localhost:$printer_port/ipp/print" status
}

code_says() { # PICTURE
  local found
  found=$(zbarimg --nodbus --quiet --raw "$1")
  case $found in
    *"FN:Samaritans"*"TEL;TYPE=VOICE:116123"*) ;;
    *) echo "the code says: $found" >&2 && return 1 ;;
  esac
}

echo "ippeveprinter, straight"
start_printer image/pwg-raster
"$peer" print "$kiosk_print" uri "ipp://localhost:$printer_port/ipp/print" ipp a4 "$work/meant.pgm"
until_true test -e "$work/arrived"
"$peer" same "$work/arrived" "$work/meant.pgm"
code_says "$work/meant.pgm"

echo "cupsd"
cups_port=$(free_port)
for folder in etc etc/ppd spool cache run log; do mkdir -p "$work/cups/$folder"; done
# CUPS as it is, and one more backend: a receipt printer that is a file.
mkdir -p "$work/cups/lib/backend"
for part in /usr/lib/cups/*; do [ "${part##*/}" = backend ] || ln -s "$part" "$work/cups/lib/"; done
for part in /usr/lib/cups/backend/*; do cp -p "$part" "$work/cups/lib/backend/"; done
cat >"$work/cups/lib/backend/receipt" <<'EOF'
#!/bin/sh
[ $# -gt 0 ] || { echo 'direct receipt:/file "Receipt" "Receipt"'; exit 0; }
cat ${6:+"$6"} >"${DEVICE_URI#receipt:/}"
EOF
chmod 755 "$work/cups/lib/backend/receipt"
: >"$work/receipt"
chmod 666 "$work/receipt"
cat >"$work/cups/etc/cups-files.conf" <<EOF
ServerBin $work/cups/lib
ServerRoot $work/cups/etc
RequestRoot $work/cups/spool
CacheDir $work/cups/cache
StateDir $work/cups/run
TempDir $work/cups/run
AccessLog $work/cups/log/access
ErrorLog $work/cups/log/error
PageLog $work/cups/log/page
SystemGroup root
EOF
cat >"$work/cups/etc/cupsd.conf" <<EOF
Listen 127.0.0.1:$cups_port
Browsing No
DefaultAuthType None
LogLevel info
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
EOF
chmod -R a+rX "$work/cups"
cupsd -f -c "$work/cups/etc/cupsd.conf" -s "$work/cups/etc/cups-files.conf" 2>"$work/cupsd.log" &
started+=($!)
export CUPS_SERVER=127.0.0.1:$cups_port
until_true lpstat -r

echo "cupsd, a queue with filters"
start_printer application/pdf,image/pwg-raster
lpadmin -p desk -E -v "ipp://localhost:$printer_port/ipp/print" -m everywhere
"$peer" print "$kiosk_print" queue desk ipp a4 "$work/meant.pgm"
until_true test -e "$work/arrived"
if head -c 4 "$work/arrived" | grep -q PDF; then
  pdftoppm -r 300 -gray -singlefile "$work/arrived" "$work/page"
else
  "$peer" page "$work/arrived" "$work/page.pgm"
fi
"$peer" near "$work/page.pgm" "$work/meant.pgm"
code_says "$work/page.pgm"

echo "cupsd, a raw queue, to a receipt printer"
lpadmin -p slips -E -v "receipt:/$work/receipt" -m raw 2>/dev/null
# Who sets the kiosk up is offered both.
found=$("$kiosk_print" find)
for queue in desk slips; do
  grep -q "\"queue\":\"$queue\"" <<<"$found" || { echo "the queue $queue was not found: $found"; exit 1; }
done
"$peer" print "$kiosk_print" queue slips escpos roll80 "$work/meant.pgm"
until_true test -s "$work/receipt"
"$peer" bands "$work/receipt" "$work/meant.pgm"

echo "CARE D7: no spool and no log has kept what was printed"
kept=$(find "$work/cups/spool" -name 'd*' -type f)
if [ -n "$kept" ]; then
  echo "the spool holds $kept" >&2
  exit 1
fi
if grep -rilE 'samaritans|116.?123' "$work/cups/log" "$work/cups/spool" "$work/printer.log"; then
  echo "a log says what was printed" >&2
  exit 1
fi
echo "done"
