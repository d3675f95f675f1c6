"""A stick at a bad moment."""
import stick_images
from cases import case
from cases.sticks import goes_in_and_is_taken
from kiosk_machine import expect, until


SLOW = 400_000  # bytes a second: a bundle of some megabytes then lasts long enough to be pulled out in the middle


@case("accidents")
def catalogue_41_pulled_out_on_the_way(kiosk, shop):
    stick = stick_images.fat32(shop.path("large.img"), {"large.kiosk": shop.path("large.kiosk")})
    for percent in (0, 1, 50, 95):
        before = kiosk.store()["current"]
        kiosk.plug(stick, bytes_a_second=SLOW)
        if percent == 0:
            until("it is read", lambda: kiosk.news().get("inserted"), 60, 0.05)
        else:
            until(f"{percent} %", lambda: (n := kiosk.news()).get("phase") == "copying" and n["total"] and 100 * n["done"] >= percent * n["total"], 200, 0.05)
            kiosk.slow(40_000)
        expect(kiosk.news()["phase"] in ("reading", "copying"), "it was done already")
        if percent == 50:
            kiosk.see("copying")
        kiosk.pull()
        kiosk.until_news(inserted=False)
        news = until("it is over", lambda: (n := kiosk.news()).get("phase") in ("refused", "done", "none") and n, 60)
        # So near the end all of it may have been read: then it is whole, and without the stick.
        taken = percent == 95 and kiosk.store()["current"] == "1-8"
        expect(taken or news["code"] == "stick.removed", f"at {percent} %: {news['code']}")
        if percent == 50:
            kiosk.see("pulled-out")
        expect(taken or kiosk.store()["current"] == before, f"at {percent} % the store changed")
        kiosk.verified()
    goes_in_and_is_taken(kiosk, stick, "1-8", bytes_a_second=50_000_000)
    # Catalogue 43: after the commit it is done, whatever becomes of the stick.
    kiosk.stick_taken_out()
    expect(kiosk.store()["current"] == "1-8", "what was committed is gone")


@case("accidents")
def catalogue_44_a_stick_that_stalls_is_given_up_and_the_screen_lives(kiosk, shop):
    screen = kiosk.unit("kiosk", "MainPID")
    kiosk.plug(stick_images.fat32(shop.path("stall.img"), {"r9.kiosk": shop.path("large9.kiosk")}), bytes_a_second=SLOW)
    # Longer than the kernel itself would wait, from the first read on: then what reads hangs and cannot be ended. (When the kernel gives a
    # request up, QEMU waits for it with the whole machine.)
    until("the device", lambda: kiosk.sh("for t in /sys/block/sd*/device/timeout; do echo 600 > $t && echo set; done", check=False).strip() == "set", 30)
    until("it is copied", lambda: (n := kiosk.news()).get("phase") == "copying" and n["total"] and n["done"] * 10 > n["total"], 120, 0.1)
    kiosk.slow(200)
    before = kiosk.pixels()[2]
    kiosk.touch(90, 667)
    kiosk.until_changed(before, "a touch beside a stick that stalls")
    took = kiosk.seconds_of(lambda: kiosk.until_news(200, code="stick.stalled"))
    kiosk.see("stalled")
    expect(kiosk.unit("kiosk", "MainPID") == screen, "the screen was started again")
    kiosk.slow(0)
    kiosk.pull()
    kiosk.until_news(inserted=False)
    kiosk.verified()
    # The next one is taken.
    goes_in_and_is_taken(kiosk, stick_images.fat32(shop.path("after.img"), {"r9.kiosk": shop.path("large9.kiosk")}), "1-9")
    kiosk.stick_taken_out()
    return f"{took:.0f} s"


@case("accidents")
def catalogue_49_another_stick_is_swapped_in(kiosk, shop):
    kiosk.plug(stick_images.fat32(shop.path("swap.img"), {"a.kiosk": shop.path("large10.kiosk")}), bytes_a_second=SLOW, port="3")
    until("it is copied", lambda: kiosk.news().get("phase") == "copying", 60, 0.1)
    kiosk.pull()
    goes_in_and_is_taken(kiosk, stick_images.fat32(shop.path("swap2.img"), {"b.kiosk": shop.path("r11.kiosk")}), "1-11", port="3")
    kiosk.stick_taken_out()
    kiosk.verified()
