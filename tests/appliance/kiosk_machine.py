"""A machine with the kiosk's package on it: what the cases ask it and do to it."""
import json
import os
import re
import time

from machine import Failed, Machine, until


def expect(holds, what):
    if not holds:
        raise Failed(what)


def share_changed(before, after):
    """Of two pictures: the share of places that look different, not only by a shade."""
    places = range(0, min(len(before), len(after)) - 2, 3 * 37)
    return sum(any(abs(before[i + c] - after[i + c]) > 12 for c in range(3)) for i in places) / len(places)


class KioskMachine(Machine):
    pictures = None  # a folder, where the cases leave what they saw

    def news(self):
        """What kiosk-sync tells the screen; {} before it has said anything."""
        try:
            return json.loads(self.sh("cat /run/kiosk/sync.json 2>/dev/null || echo {}"))
        except json.JSONDecodeError:
            return {}

    def until_news(self, seconds=120, **wanted):
        last = {}

        def holds():
            last.clear()
            last.update(self.news())
            return all(last.get(key) == value for key, value in wanted.items())
        try:
            until(f"news of {wanted}", holds, seconds)
        except Failed as why:
            raise Failed(f"{why}: {last}\n{self.sh('journalctl -u kiosk-sync -u kiosk-stick@* -n 20 --no-pager', check=False)}") from None
        return last

    def store(self):
        return json.loads(self.sh("kiosk-sync status --store /var/lib/kiosk/store --json --patient"))

    def verified(self):
        self.sh("kiosk-sync verify --store /var/lib/kiosk/store --patient", 180)

    def unit(self, name, what):
        return self.sh(f"systemctl show {name} -P {what}").strip()

    def until_unit(self, name, seconds=60, **wanted):
        until(f"{name} {wanted}", lambda: all(self.unit(name, key) == value for key, value in wanted.items()), seconds, 0.3)

    def until_drawn(self, seconds=60):
        """The glass shows something that is not one colour or a few."""
        return until("a picture on the glass", lambda: self.colours() > 50, seconds)

    def until_changed(self, before, what, seconds=30):
        until(f"another picture after {what}", lambda: self.pixels()[2] != before, seconds)

    def until_another_screen(self, before, what, seconds=30):
        """Most of the glass has changed: a picture that drifts changes a fiftieth, another screen two thirds."""
        until(f"another screen after {what}", lambda: share_changed(before, self.pixels()[2]) > 1 / 3, seconds)

    def see(self, name):
        self.until_still()
        self.shot(os.path.join(self.pictures, name + ".png"))

    def ask(self, request, user="kiosk"):
        """A request to kiosk-sync's socket, as the screen's user: its code, '' for done, None if nobody answers."""
        said = self.sh(f"runuser -u {user} -- /bring/ask_sync /run/kiosk/sync.sock '{json.dumps(request)}'", check=False)
        code = re.search(r'"code": "([^"]*)"', said)
        return code[1] if code else None

    def begin_kiosk(self):
        self.begin()
        self.sh("mkdir -p /bring && mountpoint -q /bring || mount -o ro /dev/vdb /bring")
        self.until_unit("kiosk-sync", ActiveState="active")
        self.until_unit("kiosk", ActiveState="active")
        self.until_drawn()

    def stick_taken_out(self, name="stick"):
        self.pull(name)
        self.until_news(inserted=False)
        until("no stick is mounted", lambda: not self.sh("ls /run/kiosk/sticks").strip(), 30)

    def seconds_of(self, work):
        began = time.monotonic()
        work()
        return time.monotonic() - began

    def walk(self, shop, steps, begins=()):
        """Acts of a journey (as for `kiosk --replay`) by touches on the glass. Where each control stands is what the same journey is headless;
        its expectations are checked there, and that the glass changes with each touch is checked here. What a finger is held for is that it leads
        to another screen: "wait_ms" says how long that takes headless. `begins`: what led here headless."""
        so_far = list(begins)
        for step in steps:
            if "down" in step:
                self.until_still()  # a slide that comes by itself is not what the finger has led to; one that has come stays under it
            if "wait_ms" not in step:
                before = self.pixels()[2]
            if "tap" in step:
                x, y, width, height = shop.place_of(step["tap"], so_far)
                self.touch(x + width / 2, y + height / 2)
            elif "down" in step:
                self.press(*step["down"], True)
            elif "up" in step:
                self.press(*step["up"], False)
            elif "wait_ms" in step:
                self.until_another_screen(before, f"{step}")
                self.until_still()
            so_far.append(step)
            if "tap" in step and not step.get("unseen"):
                self.until_changed(before, f"{step}")
                self.until_still()
        shop.tree(so_far)

    def until_still(self, seconds=30):
        """What slides or fades has arrived: it is the same as a look before."""
        looks = [None]

        def still():
            looks.append(self.pixels()[2])
            return looks.pop(0) == looks[0]
        until("the picture is at rest", still, seconds, 0.3)
