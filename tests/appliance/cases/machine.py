"""What the package brings: users, rights, a picture."""
from cases import case
from kiosk_machine import expect, until


@case("machine")
def the_units_run_as_their_own_users(kiosk, shop):
    for unit, user in (("kiosk-sync", "kiosk-sync"), ("kiosk", "kiosk")):
        expect(kiosk.unit(unit, "User") == user, f"{unit} runs as another")
        pid = kiosk.unit(unit, "MainPID")
        expect(kiosk.sh(f"stat -c %U /proc/{pid}").strip() == user, f"{unit}'s process is another's")
        expect("0000000000000000" in kiosk.sh(f"grep CapEff /proc/{pid}/status"), f"{unit} has capabilities")
        expect("NoNewPrivs:\t1" in kiosk.sh(f"grep NoNewPrivs /proc/{pid}/status"), f"{unit} may gain privileges")
    expect(kiosk.unit("kiosk", "NRestarts") == "0", "the screen was started again")
    expect("failed" not in kiosk.sh("systemctl --failed --no-legend || true"), "a unit failed")


@case("machine")
def catalogue_68_the_screens_user_cannot_write_the_store(kiosk, shop):
    pid = kiosk.unit("kiosk", "MainPID")
    for place in ("/var/lib/kiosk/store/x", "/var/lib/kiosk/x", "/run/kiosk/x", "/run/kiosk/sync.json", "/etc/kiosk/kiosk.json", "/usr/share/kiosk/x"):
        # As the user, and as the user within what the service sees.
        for within in ("", f"nsenter -m -t {pid} "):
            said = kiosk.sh(f"{within}runuser -u kiosk -- sh -c 'echo x > {place}' && echo WRITTEN", check=False)
            expect("WRITTEN" not in said, f"the screen's user wrote {place}")
    # The control: where it may, it does.
    kiosk.sh("runuser -u kiosk -- sh -c 'echo x > /var/lib/kiosk-screen/x' && rm /var/lib/kiosk-screen/x")


@case("machine")
def kiosk_sync_has_no_network_and_writes_two_folders(kiosk, shop):
    pid = kiosk.unit("kiosk-sync", "MainPID")
    # As root, whom no file's rights hold back: what the service sees is read-only all the same.
    for place in ("/etc/x", "/usr/x", "/var/lib/kiosk-screen/x", "/var/x"):
        said = kiosk.sh(f"nsenter -m -t {pid} sh -c 'echo x > {place}' && echo WRITTEN", check=False)
        expect("Read-only" in said and "WRITTEN" not in said, f"kiosk-sync can write {place}: {said}")
    # The control: where it may, it can.
    kiosk.sh(f"nsenter -m -t {pid} sh -c 'echo x > /var/lib/kiosk/x && rm /var/lib/kiosk/x'")
    expect(kiosk.unit("kiosk-sync", "RestrictAddressFamilies") == "AF_NETLINK AF_UNIX", "kiosk-sync may open other sockets")
    # Nothing in this machine listens to a network; the control: what does is found.
    def listeners():
        return [line for line in kiosk.sh("cat /proc/net/tcp /proc/net/tcp6").splitlines() if " 0A " in line]
    expect(listeners() == [], f"something listens: {listeners()}")
    kiosk.sh("systemd-run --unit=ear systemd-socket-activate -l 7777 cat")
    until("the control is heard of", listeners, 20)
    kiosk.sh("systemctl stop ear")


@case("machine")
def the_screen_shows_the_factory_content_and_answers_a_touch(kiosk, shop):
    kiosk.see("factory")
    before = kiosk.pixels()[2]
    kiosk.touch(113, 563)  # English
    kiosk.until_changed(before, "a touch")
    kiosk.see("touched")


@case("machine")
def the_units_are_shut_in(kiosk, shop):
    """As systemd itself reckons it of the units that run; and what they take of the machine."""
    told = []
    for unit, most in (("kiosk-sync", 2.0), ("kiosk", 3.0)):
        said = kiosk.sh(f"systemd-analyze security --no-pager {unit} | tail -1")
        score = float(said.split(":")[1].split()[0])
        expect(score <= most, f"{unit}: {said}")
        told.append(f"{unit} {score}, {int(kiosk.unit(unit, 'MemoryCurrent')) // 1_000_000} MB")
    return "; ".join(told)
