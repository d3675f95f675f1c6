"""The power goes."""
import stick_images
from cases import case
from kiosk_machine import expect, until


@case("power")
def a_restart_shows_what_is_in_the_store(kiosk, shop):
    kiosk.plug(shop.stick("r1"))
    kiosk.until_news(phase="done", release="1-1")
    kiosk.stick_taken_out()
    kiosk = shop.again(kiosk, cut=False)
    until("the store's content", lambda: "1-1" in kiosk.unit("kiosk", "StatusText"), 60, 0.5)
    expect(kiosk.store()["current"] == "1-1", "the store shows another")


@case("power")
def the_power_goes_at_any_moment_of_an_update(kiosk, shop):
    """Where it was said to be done, it is; where not, the one before is whole; nothing needs a hand."""
    kiosk = shop.now_running
    known, said = "1-1", 0
    for number, moment in enumerate(shop.moments):
        release = f"1-{20 + number}"
        kiosk.plug(stick_images.fat32(shop.path("power.img"), {"p.kiosk": shop.bundle(20 + number)}), bytes_a_second=1_500_000)
        told = shop.until_moment(kiosk, moment)
        kiosk = shop.again(kiosk, cut=True)
        current = kiosk.store()["current"]
        expect(current in (known, release), f"after {moment}: {current}")
        expect(not told or current == release, f"after {moment}: {release} was said to be done and is not there")
        kiosk.verified()
        kiosk.until_drawn()
        known, said = current, said + told
    return f"{len(shop.moments)} cuts, {said} of them after it was done"
