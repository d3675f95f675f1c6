"""What comes on sticks, good and bad, and what they take home."""
import json
import os

import stick_images
from cases import case
from kiosk_machine import expect, until


def goes_in_and_is_taken(kiosk, stick, release, **more):
    kiosk.plug(stick, **more)
    news = kiosk.until_news(phase="done", release=release)
    expect(kiosk.store()["current"] == release, f"the store shows another than {release}")
    return news


@case("sticks")
def a_fat32_stick_is_mounted_with_care_and_taken(kiosk, shop):
    took = kiosk.seconds_of(lambda: goes_in_and_is_taken(kiosk, shop.stick("r1"), "1-1"))
    mounts = kiosk.sh("cat /proc/self/mountinfo | grep /run/kiosk/sticks/")
    for word in ("nosuid", "nodev", "noexec", " - vfat"):
        expect(word in mounts, f"mounted without {word}: {mounts}")
    expect(" - vfat" in mounts and ",ro" in "," + mounts.split(" - ")[1].split(" ")[2].strip(), f"the file system is not read-only: {mounts}")
    said = kiosk.sh("f=$(ls -d /run/kiosk/sticks/*) && runuser -u kiosk-sync -- sh -c \"echo x > $f/x\" && echo WRITTEN", check=False)
    expect("WRITTEN" not in said, "kiosk-sync wrote a stick that it may only read")
    kiosk.see("stick-done")
    kiosk.stick_taken_out()
    until("the screen shows it", lambda: "1-1" in kiosk.unit("kiosk", "StatusText"), 60, 0.5)
    kiosk.until_drawn()
    kiosk.verified()
    return f"{took:.1f} s from plugging to done"


@case("sticks")
def exfat_and_ext4_are_taken(kiosk, shop):
    # exFAT is made in the machine: nothing writes its images without mounting them.
    blank = stick_images.unformatted(shop.path("exfat.img"), 128)
    kiosk.plug(blank)
    kiosk.until_news(code="stick.file_system")
    device = until("the device", lambda: kiosk.sh("ls /dev/disk/by-id/usb-* 2>/dev/null | head -1", check=False).strip())
    kiosk.sh(f"mkfs.exfat {device} > /dev/null && mkdir -p /mnt/x && mount -t exfat {device} /mnt/x && cp /bring/r2.kiosk /mnt/x/ && umount /mnt/x")
    kiosk.pull()
    kiosk.until_news(inserted=False)
    goes_in_and_is_taken(kiosk, blank, "1-2")
    kiosk.stick_taken_out()
    os.makedirs(shop.path("ext4"), exist_ok=True)
    shop.copy("r3.kiosk", shop.path("ext4"))
    goes_in_and_is_taken(kiosk, stick_images.ext4(shop.path("ext4.img"), shop.path("ext4")), "1-3")
    kiosk.stick_taken_out()


@case("sticks")
def what_no_kiosk_reads_is_refused_with_its_reason(kiosk, shop):
    before = kiosk.store()["current"]
    for name, stick, code in (("unformatted", stick_images.unformatted(shop.path("blank.img")), "stick.file_system"),
                              ("empty", stick_images.fat32(shop.path("empty.img"), {}), "bundle.none"),
                              ("litter", stick_images.fat32(shop.path("litter.img"), {"._r9.kiosk": shop.path("note.txt"), "folder.kiosk": None}), "bundle.none"),
                              ("older", shop.stick("r1"), "release.lower"),
                              ("stranger", stick_images.fat32(shop.path("stranger.img"), {"s.kiosk": shop.path("stranger.kiosk")}), "signature.unknown_key"),
                              ("damaged", stick_images.fat32(shop.path("damaged.img"), {"d.kiosk": shop.path("damaged.kiosk")}), "object.damaged")):
        kiosk.plug(stick)
        news = kiosk.until_news(phase="refused", inserted=True)
        expect(news["code"] == code, f"{name}: {news['code']} and not {code}")
        if name in ("unformatted", "stranger"):
            kiosk.see("refused-" + name)
        kiosk.stick_taken_out()
        expect(kiosk.store()["current"] == before, f"{name} changed the store")


@case("sticks")
def a_kiosk_that_knows_no_publisher_blames_no_stick(kiosk, shop):
    kiosk.sh("mv /usr/share/kiosk/trust-1.json /root/")
    kiosk.plug(shop.stick("r4"))
    kiosk.until_news(phase="refused", code="sync.no_trust")
    kiosk.see("refused-no-trust")
    kiosk.stick_taken_out()
    kiosk.sh("mv /root/trust-1.json /usr/share/kiosk/")


@case("sticks")
def catalogue_37_63_two_bundles_and_two_sticks_at_once(kiosk, shop):
    kiosk.plug(stick_images.fat32(shop.path("two.img"), {"a.kiosk": shop.path("r4.kiosk"), "b.kiosk": shop.path("r5.kiosk")}), "stick")
    kiosk.plug(stick_images.fat32(shop.path("other.img"), {"c.kiosk": shop.path("r6.kiosk")}), "other")
    until("both are taken", lambda: kiosk.store()["current"] == "1-6", 120, 0.5)
    kiosk.pull("stick")
    kiosk.stick_taken_out("other")
    kiosk.verified()


@case("sticks")
def a_report_goes_home_and_the_stick_is_whole_afterwards(kiosk, shop):
    stick = stick_images.fat32(shop.path("report.img"), {"kiosk-reports": None})
    kiosk.plug(stick)
    kiosk.until_news(phase="done", report="written")
    mounts = kiosk.sh("cat /proc/self/mountinfo | grep /run/kiosk/sticks/")
    expect(",ro" in "," + mounts.split(" - ")[1].split(" ")[2].strip(), f"the stick stays writable: {mounts}")
    kiosk.see("report-written")
    # Taken out at once, as the screen says it may be.
    kiosk.stick_taken_out()
    names = [name for name in stick_images.listing(stick) if name.endswith(".json")]
    expect(len(names) == 1, f"the stick holds {stick_images.listing(stick)}")
    report = json.loads(stick_images.text_of(stick, names[0]))
    expect(report["store"]["current"] == kiosk.store()["current"], f"the report is {report}")
    whole = stick_images.checked(stick)
    expect(whole == "", f"the stick is not whole: {whole}")
    open(shop.path("report.json"), "w").write(json.dumps(report, indent=1))


@case("sticks")
def a_stick_that_cannot_be_written_says_so(kiosk, shop):
    stick = stick_images.fat32(shop.path("locked.img"), {"kiosk-reports": None, "r7.kiosk": shop.path("r7.kiosk")})
    kiosk.plug(stick, read_only=True)
    news = kiosk.until_news(phase="done", report="failed")
    expect(kiosk.store()["current"] == "1-7" and news["release"] == "1-7", "the content was not taken")
    kiosk.see("report-failed")
    kiosk.stick_taken_out()


@case("sticks")
def staff_take_the_report_home_on_any_stick(kiosk, shop):
    stick = stick_images.fat32(shop.path("any.img"), {})
    kiosk.plug(stick)
    kiosk.until_news(phase="refused", code="bundle.none")
    expect(kiosk.ask({"request": "write_report", "body": "{\"version\": \"8\"}"}) == "", "the report was refused")
    kiosk.until_news(report="written")
    kiosk.stick_taken_out()
    expect([name for name in stick_images.listing(stick) if name.endswith(".json")], "there is no report")
    expect(stick_images.checked(stick) == "", "the stick is not whole")
