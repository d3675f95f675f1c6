"""A virtual machine: QEMU in software (hardware help differs from machine to machine), spoken to over QMP and over a shell on its
second serial port. Sticks are plugged and pulled as a hand does it: the device is there, or it is not."""
import itertools
import json
import os
import re
import socket
import subprocess
import threading
import time


class Failed(Exception):
    """What a case expected did not come to be."""


def until(what, look, seconds=60, every=0.1):
    """The first true answer of look(); Failed, with `what`, after so many seconds. Slow machines need no other numbers: they are long."""
    end = time.monotonic() + seconds
    while True:
        answer = look()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failed(f"{what}: not within {seconds} s (last: {answer!r})")
        time.sleep(every)


class Machine:
    def __init__(self, folder, disk, bring, memory=1024):
        """folder: for its sockets and logs. disk: a qcow2 overlay. bring: an image that the machine finds as /dev/vdb."""
        self.folder, self.disk = folder, disk
        self.plugged = {}
        self.numbers = itertools.count(1)
        for name in ("qmp", "shell", "console"):
            if os.path.exists(self._path(name)):
                os.unlink(self._path(name))
        command = ["qemu-system-x86_64", "-nodefaults", "-no-user-config", "-accel", "tcg,thread=multi", "-machine", "q35", "-cpu", "max",
                   "-m", str(memory), "-smp", "2", "-display", "none", "-device", "VGA,edid=on,xres=1280,yres=720",
                   "-kernel", os.path.join(os.path.dirname(disk), "vmlinuz"), "-initrd", os.path.join(os.path.dirname(disk), "initrd"),
                   "-append", "root=/dev/vda rw console=ttyS0 panic=-1 video=1280x720",
                   "-drive", f"file={disk},format=qcow2,if=virtio,cache=writeback", "-drive", f"file={bring},format=raw,if=virtio,readonly=on",
                   "-device", "qemu-xhci,id=usb,p2=8,p3=8", "-device", "usb-tablet,bus=usb.0", "-rtc", "base=utc",
                   "-audiodev", "none,id=sound", "-device", "intel-hda", "-device", "hda-output,audiodev=sound",
                   "-qmp", f"unix:{self._path('qmp')},server=on,wait=off",
                   "-chardev", f"socket,id=console,path={self._path('console')},server=on,wait=off,logfile={self._path('console.log')}",
                   "-serial", "chardev:console",
                   "-chardev", f"socket,id=shell,path={self._path('shell')},server=on,wait=off", "-serial", "chardev:shell"]
        self.errors = open(self._path("qemu.log"), "w")
        self.process = subprocess.Popen(command, stdout=self.errors, stderr=self.errors)
        self.began = time.monotonic()
        self.answers = []
        self.events = []
        self.heard = threading.Condition()
        self.qmp_out = self._connect("qmp")
        threading.Thread(target=self._listen, daemon=True).start()
        self.qmp("qmp_capabilities")
        self.serial = self._connect("shell")
        self.serial.settimeout(0.2)

    def _path(self, name):
        return os.path.join(self.folder, name)

    def _connect(self, name):
        def attempt():
            if self.process.poll() is not None:
                raise Failed("qemu ended: " + open(self._path("qemu.log")).read())
            one = socket.socket(socket.AF_UNIX)
            try:
                one.connect(self._path(name))
                return one
            except OSError:
                one.close()
                return None
        return until(f"qemu's {name}", attempt, 20)

    def _listen(self):
        try:
            for line in self.qmp_out.makefile("r"):
                said = json.loads(line)
                with self.heard:
                    if "event" in said:
                        self.events.append(said)
                    elif "return" in said or "error" in said:
                        self.answers.append(said)
                    self.heard.notify_all()
        except OSError:
            pass  # its power was cut

    def qmp(self, command, **arguments):
        with self.heard:
            self.qmp_out.sendall(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
            if not self.heard.wait_for(lambda: self.answers, 60):
                raise Failed(f"qemu does not answer {command}")
            answer = self.answers.pop(0)
        if "error" in answer:
            raise Failed(f"{command}: {answer['error']['desc']}")
        return answer["return"]

    def wait_event(self, name, device=None, seconds=60):
        def come():
            return any(e["event"] == name and device in (None, e.get("data", {}).get("device")) for e in self.events)
        with self.heard:
            if not self.heard.wait_for(come, seconds):
                raise Failed(f"no {name} from qemu")
            self.events.clear()

    def sh(self, command, seconds=60, check=True):
        """What a command says as root in the machine; its exit code has to be 0 if `check`."""
        mark = f"<{next(self.numbers)}>"
        self.serial.sendall(f"{{ {command}\n}} 2>&1; echo \"{mark[:-1]}\"\" $?>\"\n".encode())
        said, end = b"", time.monotonic() + seconds
        done = re.compile(re.escape(mark[:-1]).encode() + rb" (\d+)>\r?\n")
        while not (found := done.search(said)):
            if time.monotonic() > end:
                raise Failed(f"the shell does not answer {command!r}: {said[-2000:]!r}")
            try:
                said += self.serial.recv(65536)
            except socket.timeout:
                pass
        text = said[:found.start()].decode("utf-8", "replace").replace("\r", "")
        if check and found.group(1) != b"0":
            raise Failed(f"{command!r} ended with {found.group(1).decode()}: {text}")
        return text

    def begin(self, seconds=600):
        """Until the shell answers and the machine has settled."""
        def answers():
            try:
                # Half a line may have come to a shell that was just starting, with half of its quotes.
                self.serial.sendall(b"\x03\n")
                return "here" in self.sh("stty -echo; echo he''re", 5, check=False)
            except Failed:
                return False
        until("the machine's shell", answers, seconds)
        self.sh("systemctl is-system-running --wait || true", seconds)

    def plug(self, image, name="stick", read_only=False, bytes_a_second=None, port=None):
        """bytes_a_second: a stick that is slow; change it with `slow`."""
        node = f"{name}_{next(self.numbers)}"
        base = {"driver": "raw", "node-name": node, "read-only": read_only, "file": {"driver": "file", "filename": image, "read-only": read_only}}
        self.qmp("blockdev-add", **base)
        drive = node
        if bytes_a_second is not None:
            self.qmp("object-add", **{"qom-type": "throttle-group", "id": node + "_speed", "limits": {"bps-total": bytes_a_second}})
            drive = node + "_slow"
            self.qmp("blockdev-add", **{"driver": "throttle", "node-name": drive, "throttle-group": node + "_speed", "file": node,
                                        "read-only": read_only})
        extra = {"port": port} if port else {}
        self.qmp("device_add", driver="usb-storage", id=name, drive=drive, bus="usb.0", **extra)
        self.plugged[name] = (node, drive)

    def slow(self, bytes_a_second, name="stick"):
        node = self.plugged[name][0]
        self.qmp("qom-set", path=f"/objects/{node}_speed", property="limits", value={"bps-total": bytes_a_second})

    def pull(self, name="stick"):
        node, drive = self.plugged.pop(name)
        self.qmp("device_del", id=name)
        if drive != node:
            # What the machine has asked for and waits for would hold the device.
            self.qmp("qom-set", path=f"/objects/{node}_speed", property="limits", value={"bps-total": 0})
        self.wait_event("DEVICE_DELETED", name)
        if drive != node:
            self.qmp("blockdev-del", **{"node-name": drive})
            self.qmp("object-del", id=node + "_speed")
        self.qmp("blockdev-del", **{"node-name": node})

    def shot(self, file):
        self.qmp("screendump", filename=file, format="png")

    def pixels(self):
        """The picture on the glass: width, height, bytes of RGB."""
        file = self._path("screen.ppm")
        self.qmp("screendump", filename=file)
        data = open(file, "rb").read()
        head = re.match(rb"P6\s+(\d+) (\d+)\s+255\s", data)
        return int(head[1]), int(head[2]), data[head.end():]

    def colours(self):
        """How many different colours stand on the glass: of a black screen one."""
        _, _, data = self.pixels()
        return len({data[i:i + 3] for i in range(0, len(data), 3 * 37)})

    def press(self, x, y, down):
        at = [{"type": "abs", "data": {"axis": "x", "value": int(x * 32767 / 1280)}}, {"type": "abs", "data": {"axis": "y", "value": int(y * 32767 / 720)}}]
        self.qmp("input-send-event", events=at)
        self.qmp("input-send-event", events=[{"type": "btn", "data": {"down": down, "button": "left"}}])

    def touch(self, x, y):
        self.press(x, y, True)
        self.press(x, y, False)

    def power_off(self):
        self.sh("systemctl poweroff --no-block")
        self.process.wait(120)

    def cut_power(self):
        self.process.kill()
        self.process.wait()

    def end(self):
        if self.process.poll() is None:
            self.cut_power()
