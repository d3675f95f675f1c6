"""The staff's side of the screen, by touches on the glass."""
import json

from cases import case
from kiosk_machine import expect, until

CORNER = [{"down": [1266, 14]}, {"wait_ms": 3000}, {"up": [1266, 14]}]


def pin(keys, digits):
    """A PIN on these keys. Nothing on the screen says how many digits there are."""
    return [*({"tap": f"{keys}.digit.{digit}", "unseen": True} for digit in digits), {"tap": f"{keys}.ok"}]


SET_UP = [*CORNER, {"expect": {"screen": "setup/languages"}}, {"tap": "setup.next"}, {"tap": "search.key.h"}, {"tap": "search.key.i"},
          {"tap": "clinic.region.GB-SCT"}, {"tap": "setup.next"}, {"expect": {"screen": "setup/screen"}}]
REST_OF_SET_UP = [{"tap": "setup.next"}, {"expect": {"screen": "setup/printer"}}, {"tap": "setup.next"}, *pin("pin", "2468"), *pin("pin", "2468"),
                  {"expect": {"label": "The new PIN is set."}}, {"tap": "setup.next"}, {"expect": {"screen": "setup/check"}}, {"tap": "setup.next"},
                  {"expect": {"screen": "staff/status"}}]
AT_THE_DOOR = [*SET_UP, *REST_OF_SET_UP, {"tap": "staff.leave"}, *CORNER, {"expect": {"screen": "staff/pin"}}]


def saved(kiosk):
    return json.loads(kiosk.sh("cat /var/lib/kiosk/kiosk.json 2>/dev/null || echo {}"))


@case("desk")
def a_new_kiosk_is_set_up_by_touch_and_the_plug_pulled_in_the_middle(kiosk, shop):
    kiosk.walk(shop, SET_UP)
    until("what was set is saved", lambda: saved(kiosk).get("region") == "GB-SCT", 30, 0.5)
    kiosk.see("set-up")
    kiosk = shop.again(kiosk, cut=True)
    expect(saved(kiosk)["region"] == "GB-SCT", "the plug took what was saved")
    # It goes on where it was.
    kiosk.walk(shop, CORNER)
    kiosk.until_still()
    kiosk.see("set-up-again")
    kiosk.walk(shop, REST_OF_SET_UP, begins=SET_UP)
    until("the PIN", lambda: saved(kiosk).get("pin", "").startswith("$argon2id$"), 30, 0.5)
    kiosk.see("status")


@case("desk")
def the_pin_lets_staff_in_and_a_wrong_one_does_not(kiosk, shop):
    kiosk.sh("systemctl restart kiosk", 60)
    kiosk.until_drawn()
    kiosk.until_still()
    kiosk.walk(shop, CORNER, begins=AT_THE_DOOR[:-4])
    wrong = pin("staff_pin", "1357")
    kiosk.walk(shop, wrong, begins=AT_THE_DOOR)
    kiosk.see("pin-wrong")
    until("a wrong try is kept", lambda: kiosk.sh("cat /var/lib/kiosk-screen/pin-tries", check=False), 10)
    kiosk.walk(shop, pin("staff_pin", "2468"), begins=[*AT_THE_DOOR, *wrong])
    kiosk.see("staff-in")
    inside = [*AT_THE_DOOR, *pin("staff_pin", "2468"), {"expect": {"screen": "staff/status"}}]
    kiosk.walk(shop, [{"tap": "staff.settings"}, {"tap": "settings.sound"}, {"tap": "sound.brightness.less"}], begins=inside)
    until("brightness is saved", lambda: saved(kiosk).get("screen", {}).get("brightness") == 90, 30, 0.5)
    kiosk.see("brightness")
    # The voice reaches the sound card past all that the service is denied.
    page = [*inside, {"tap": "staff.settings"}, {"tap": "settings.sound"}, {"tap": "sound.brightness.less"}]
    x, y, width, height = shop.place_of("sound.hear", page)
    kiosk.touch(x + width / 2, y + height / 2)
    until("the sound card plays", lambda: "RUNNING" in kiosk.sh("cat /proc/asound/card0/pcm0p/sub0/status"), 30, 0.1)


@case("desk")
def an_update_waits_for_staff_without_the_stick(kiosk, shop):
    kiosk.sh("""echo '{"updates": {"approval": "staff"}}' > /etc/kiosk/kiosk.json && systemctl restart kiosk""", 60)
    kiosk.until_drawn()
    kiosk.plug(shop.stick("r2"))
    kiosk.until_news(phase="done", waiting=True, pending="1-2")
    kiosk.see("update-waits")
    kiosk.stick_taken_out()
    kiosk = shop.again(kiosk, cut=False)
    expect(kiosk.store()["pending"] == "1-2", "without the stick it is gone")
    kiosk.until_still()
    expect(kiosk.ask({"request": "approve", "release": "1-2"}, user="nobody") == "request.not_allowed", "a stranger approved")
    expect(kiosk.ask({"request": "approve", "release": "1-2"}) == "", "staff's yes was refused")
    until("it is shown", lambda: "1-2" in kiosk.unit("kiosk", "StatusText"), 60, 0.5)
