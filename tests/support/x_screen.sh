# shellcheck shell=bash
# A real X server for a test, and a kiosk's frames: sourced by a test that is in its work folder. Sets DISPLAY and `server`; frames come
# through the pipe `frames`, open as descriptor 4. The test ends the server.
#   begin_screen
#   until_frame CAUSE   until the kiosk has presented one for that; each is waited for, none for ever. Says so by the test's `say` if not.
begin_screen() {
  local line
  mkfifo shown frames
  exec 4<> frames 5<> shown
  Xvfb -displayfd 5 -screen 0 1280x720x24 -nolisten tcp 2> server.log &
  # shellcheck disable=SC2034  # the test's
  server=$!
  read -r -t 30 line <&5 || { echo "the X server does not come: $(cat server.log)" >&2; exit 1; }
  export DISPLAY=:$line SDL_AUDIODRIVER=dummy
  unset WAYLAND_DISPLAY SDL_VIDEODRIVER
}

until_frame() {
  local line
  while read -r -t 30 line <&4; do
    case $line in *"\"cause\":\"$1\""*) return 0 ;; esac
  done
  say "no frame came for $1: $(cat kiosk.log)"
}
