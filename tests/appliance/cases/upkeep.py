"""The screen stays up, whatever becomes of a process or the clock."""
from cases import case
from kiosk_machine import expect, until


def seconds_until_another(kiosk, signal):
    """From this signal to the screen until another process of it is up, which then draws."""
    pid = kiosk.unit("kiosk", "MainPID")

    def another():
        kiosk.sh(f"kill -{signal} {pid}")
        until("another process", lambda: kiosk.unit("kiosk", "MainPID") not in (pid, "0"), 60, 0.2)
        kiosk.until_unit("kiosk", ActiveState="active")
    took = kiosk.seconds_of(another)
    kiosk.until_drawn()
    return took


@case("upkeep")
def a_screen_that_hangs_is_started_again_by_the_watchdog(kiosk, shop):
    took = seconds_until_another(kiosk, "STOP")
    expect("watchdog" in kiosk.sh("journalctl -u kiosk --no-pager | grep 'Failed with result'"), "it ended otherwise")
    return f"{took:.1f} s"


@case("upkeep")
def a_screen_that_dies_is_there_again(kiosk, shop):
    return f"{seconds_until_another(kiosk, 'KILL'):.1f} s"


@case("upkeep")
def kiosk_sync_that_dies_is_there_again_and_the_screen_stays(kiosk, shop):
    screen = kiosk.unit("kiosk", "MainPID")
    kiosk.sh("systemctl kill -s KILL kiosk-sync")
    until("kiosk-sync again", lambda: kiosk.unit("kiosk-sync", "NRestarts") != "0" and kiosk.unit("kiosk-sync", "ActiveState") == "active", 30, 0.3)
    until("an answer", lambda: kiosk.ask({"request": "dance"}) == "request.unknown", 30, 0.5)
    expect(kiosk.unit("kiosk", "MainPID") == screen, "the screen was started again")


@case("upkeep")
def a_stop_ends_within_ten_seconds_and_keeps_nothing_waiting(kiosk, shop):
    took = kiosk.seconds_of(lambda: kiosk.sh("systemctl stop kiosk kiosk-sync", 60))
    for unit in ("kiosk", "kiosk-sync"):
        expect(kiosk.unit(unit, "Result") == "success", f"{unit} had to be killed")
    kiosk.sh("systemctl start kiosk-sync kiosk", 60)
    kiosk.until_drawn()
    return f"{took:.1f} s"


@case("upkeep")
def the_clock_is_set_as_staff_say_and_by_nobody_else(kiosk, shop):
    expect(kiosk.ask({"request": "set_clock", "body": "2031-05-06T07:08:00Z"}, user="nobody") == "request.not_allowed", "a stranger set the clock")
    expect(kiosk.ask({"request": "set_clock", "body": "2031-05-06T07:08:00Z"}) == "", "the clock was refused")
    until("the clock", lambda: kiosk.sh("date -u +%Y-%m-%dT%H:%M").strip() == "2031-05-06T07:08", 20)
    until("the hardware's clock", lambda: "2031-05-06" in kiosk.sh("hwclock --show --utc", check=False), 20, 0.5)
    expect(kiosk.sh("ls /run/kiosk/clock-wanted 2>/dev/null || true").strip() == "", "the wish stays")
    kiosk.ask({"request": "set_clock", "body": shop.now()})
    until("the clock again", lambda: kiosk.sh("date -u +%Y").strip() == shop.now()[:4], 20)
    expect(kiosk.unit("kiosk", "ActiveState") == "active", "a clock that jumps ended the screen")


@case("upkeep")
def out_of_its_hours_the_glass_is_off_and_a_touch_wakes_it(kiosk, shop):
    def glass():
        return kiosk.sh("cat /sys/class/drm/card0-*/dpms").strip()
    expect(glass() == "On", "the glass is off by day")
    # A span of a minute that has been: out of hours whatever the clock says.
    kiosk.sh("""echo '{"screen": {"asleep": "off"}, "hours": [{"days": "mon-sun", "from": "'$(date -u -d '-3 hours' +%H:00)'", "to": "'$(date -u -d '-2 hours' +%H:00)'"}]}' """
             "> /etc/kiosk/kiosk.json && systemctl restart kiosk", 60)
    until("the glass is off", lambda: glass() == "Off", 60, 0.5)
    kiosk.touch(640, 300)
    until("the glass is on", lambda: glass() == "On", 20, 0.2)
    kiosk.until_drawn()
    # A kiosk that is killed in the dark leaves it to the next one.
    kiosk.sh("systemctl restart kiosk", 60)
    until("the glass is off again", lambda: glass() == "Off", 60, 0.5)
    kiosk.sh("""echo '{"screen": {"asleep": "off"}}' > /etc/kiosk/kiosk.json && systemctl kill -s KILL kiosk""")
    until("the glass is on again", lambda: glass() == "On", 60, 0.5)
    # One that ends in order gives it back.
    kiosk.sh("rm /etc/kiosk/kiosk.json && systemctl restart kiosk", 60)
    kiosk.until_drawn()


@case("upkeep")
def five_bad_starts_lead_to_the_factorys_content(kiosk, shop):
    for _ in range(6):
        pid = until("a process", lambda: kiosk.unit("kiosk", "ActiveState") == "active" and kiosk.unit("kiosk", "MainPID") != "0" and kiosk.unit("kiosk", "MainPID"), 60, 0.2)
        kiosk.sh(f"kill -KILL {pid}")
        until("it has gone", lambda: kiosk.unit("kiosk", "MainPID") != pid, 30, 0.1)
    kiosk.until_unit("kiosk", ActiveState="active")
    kiosk.until_drawn()
    expect("not from the store" in kiosk.unit("kiosk", "StatusText"), f"it says {kiosk.unit('kiosk', 'StatusText')}")
    kiosk.see("after-bad-starts")
    kiosk.sh("systemctl stop kiosk && rm -f /var/lib/kiosk-screen/starts.json* && systemctl start kiosk", 60)
    kiosk.until_drawn()
