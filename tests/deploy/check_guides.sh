#!/usr/bin/env bash
# check_guides.sh SOURCE_DIR BUILD_DIR: the guide for writers, and the one that lies in a new tree, hold: each command in them is run as it
# stands there, in their order, from an idea to a report; each option that they name is one of a program's; what they link to is there.
set -euo pipefail
source=$1
programs=$2
top=$(mktemp -d)
trap 'rm -rf -- "$top"' EXIT
export PATH="$programs:$PATH"
fail() {
  echo "$1"
  [ ! -s "$top/said" ] || cat "$top/said"
  exit 1
}

# commands GUIDE: what stands in its fences, one a line, without what is said beside it.
commands() { awk '/^```/ {inside = !inside; next} inside && /^kiosk/ {sub(/   +.*/, ""); print}' "$1"; }

# Comes after the stick is made: a kiosk takes it, and leaves its report.
at_the_kiosk() {
  mkdir -p store
  kiosk-sync install "$stick" --store store --trust "$keys/trust-1.json" >"$top/said" 2>&1 || fail "no kiosk takes the stick"
  kiosk-sync status --store store --json >"$top/said" 2>&1
  grep -q '"current": *"1-1"' "$top/said" || fail "the kiosk does not show what the stick brought"
  [ -d "$stick/kiosk-reports" ] || fail "there is nowhere to leave a report"
  cat >"$stick/kiosk-reports/report-green-lane-0011223344556677.json" <<'END'
{"format": 1, "kiosk": "Green Lane", "kiosk_id": "0011223344556677", "written": "2026-11-28T10:00:00Z",
 "store": {"current": "1-1", "pending": null, "warnings": [], "faults": []},
 "screen": {"version": "0.1.0", "days_up": 1, "peak_memory_kb": 41200, "disk_free_mb": 14800, "printer": "ready",
            "reviews_due": [], "contacts_due": [], "faults": [], "counts": []}}
END
  mkdir -p reports
  cp -- "$stick/kiosk-reports/"*.json reports/
}

# follow GUIDE LEAST: all its commands, of which there are so many at least.
follow() {
  local guide=$1 least=$2 run=0 command words expected code
  while read -r command; do
    read -ra words <<<"${command//\/media\/you\/STICK/$stick}"
    expected=0
    case $command in
      # Nothing is signed by anybody yet, and that is what it says.
      *"check --strict"*) expected=1 ;;
      # The same without a display.
      "kiosk "*--window*) words+=(--screenshot "$top/screen.png") ;;
    esac
    code=0
    printf 'a password\na password\n' | timeout 250 "${words[@]}" >"$top/said" 2>&1 || code=$?
    [ "$code" = "$expected" ] || fail "$guide: ended with $code instead of $expected: $command"
    run=$((run + 1))
    case $command in
      *"kiosk-bundle build "*) [ -e old.kiosk ] || cp -- "$built" old.kiosk ;;
      *"kiosk-bundle stick "*--reports*) at_the_kiosk ;;
    esac
  done < <(commands "$guide")
  [ "$run" -ge "$least" ] || fail "$guide has $run commands; the test reads it wrongly, or most of it is gone"
  echo "$guide: $run commands"
}

# The guide for writers, beside a folder "content".
mkdir "$top/desk" "$top/stick"
cd "$top/desk"
stick=$top/stick built=pages.kiosk keys=keys
kiosk-bundle new content >"$top/said" 2>&1 || fail "no new tree"
sed -i 's/"channel": "draft"/"channel": "sample"/' content/bundle.json
follow "$source/content/README.md" 12

# The guide in a new tree, inside of it.
mkdir "$top/own" "$top/other-stick"
cd "$top/own"
stick=$top/other-stick built=../pages.kiosk keys=../keys
kiosk-bundle new pages >"$top/said" 2>&1 || fail "no new tree"
cd pages
follow README.md 7
cp README.md "$top/own-guide.md"

# Each option that they name is a program's.
options=$(for words in kiosk 'kiosk-bundle new' 'kiosk-bundle check' 'kiosk-bundle keygen' 'kiosk-bundle build' 'kiosk-bundle verify' \
  'kiosk-bundle stick' 'kiosk-bundle trust next' 'kiosk-bundle trust sign'; do
  read -ra command <<<"$words"
  "${command[@]}" --help 2>&1 | grep -oE -e '--[a-z-]+'
done | sort -u)
for guide in "$source/content/README.md" "$top/own-guide.md"; do
  while read -r option; do
    grep -qxF -- "$option" <<<"$options" || fail "$guide names $option, which no program has"
  done < <(grep -oE -e '--[a-z][a-z-]+' "$guide" | sort -u)
done

# What the guide for writers shows and leads to is there.
parts=$(sed -nE 's/^#+ //p' "$source/content/README.md" | tr '[:upper:]' '[:lower:]' | tr -d "'’.,!?" | tr ' ' '-')
while read -r link; do
  case $link in
    http*) ;;
    \#*) grep -qxF -- "${link:1}" <<<"$parts" || fail "content/README.md has no part $link" ;;
    *) [ -e "$source/content/${link%%#*}" ] || fail "content/README.md leads to $link, which is not there" ;;
  esac
done < <(grep -oE '\]\([^)]+\)' "$source/content/README.md" | sed -E 's/^\]\(//; s/\)$//')
echo "the guides hold"
