#!/usr/bin/env bash
# check_man.sh SOURCE_DIR BUILD_DIR: the manual pages say what the programs do: the synopsis has every command and option that --help
# has, and no other; each is described; the pages are clean mdoc. Exit code 77 (skipped): no mandoc.
set -euo pipefail
pages=$1/deploy/man
programs=$2
command -v mandoc >/dev/null || { echo "no mandoc"; exit 77; }
bad=0

# compare WHAT HELP PAGE: two lists of words, one a line.
compare() {
  local differ
  differ=$(diff <(sort -u <<<"$2") <(sort -u <<<"$3")) || {
    printf '%s: < stands in --help alone, > in the page alone\n%s\n' "$1" "$differ"
    bad=1
  }
}

# The long options that a command's --help names, and those that a synopsis names; --help itself is said once for all.
options_of_help() { grep -oE '^ +(-[a-z],)?--[a-z-]+' <<<"$1" | grep -oE '[-]-[a-z-]+' | grep -vxF -- --help || true; }
options_of_page() { grep -oE '(Fl|,) -[a-z][a-z-]+' <<<"$1" | sed -E 's/(Fl|,) /-/' | grep -vxF -- --help || true; }
# The commands of a program or a command.
commands_of_help() { sed -n '/^Subcommands:/,$p' <<<"$1" | grep -oE '^  [a-z-]+' | tr -d ' ' || true; }
# synopsis PAGE [COMMAND]: its lines, of one command alone.
synopsis() {
  sed -n '/^\.Sh SYNOPSIS/,/^\.Sh DESCRIPTION/p' "$1" | awk -v wanted="${2:-}" '
    /^\.Nm/ { part = "" }
    /^\.Cm/ { part = substr($0, 5) }
    wanted == "" || part == wanted'
}

for program in kiosk kiosk-bundle kiosk-sync kiosk-print; do
  page=$pages/$program.1
  help=$("$programs/$program" --help 2>&1)
  problems=$(mandoc -Tlint -W warning "$page" 2>&1 | grep -v 'outdated mandoc.db' || true)
  [ -z "$problems" ] || { echo "$problems"; bad=1; }
  commands=$(commands_of_help "$help")
  if [ "$program" = kiosk-print ]; then
    compare "$program" "$(options_of_help "$help")" "$(options_of_page "$(synopsis "$page")")"
    commands=$(grep -oE '^  [a-z]+ ' <<<"$help" | tr -d ' ')
    compare "$program's commands" "$commands" "$(grep -oE '^\.It Cm [a-z]+' "$page" | cut -d' ' -f3)"
  elif [ -z "$commands" ]; then
    compare "$program" "$(options_of_help "$help")" "$(options_of_page "$(synopsis "$page")")"
  else
    all=
    for command in $commands; do
      help=$("$programs/$program" "$command" --help 2>&1)
      below=$(commands_of_help "$help")
      for last in ${below:-.}; do
        name=$command
        if [ "$last" != . ]; then
          name="$command $last"
          help=$("$programs/$program" "$command" "$last" --help 2>&1)
        fi
        all+=$name$'\n'
        compare "$program $name" "$(options_of_help "$help")" "$(options_of_page "$(synopsis "$page" "$name")")"
      done
    done
    compare "$program's commands" "${all%$'\n'}" "$(synopsis "$page" | sed -n 's/^\.Cm //p')"
    compare "$program's commands, described" "${all%$'\n'}" "$(sed -n 's/^\.It Cm //p' "$page")"
  fi
  # What the synopsis names is described, and nothing else is.
  compare "$program, described" "$(options_of_page "$(synopsis "$page")")" "$(options_of_page "$(grep '^\.It Fl' "$page")")"
  for part in NAME SYNOPSIS DESCRIPTION FILES 'EXIT STATUS' EXAMPLES 'SEE ALSO'; do
    grep -qxF ".Sh $part" "$page" || { echo "$program.1 has no part $part"; bad=1; }
  done
done
[ "$bad" = 0 ] && echo "the manual pages say what the programs do"
