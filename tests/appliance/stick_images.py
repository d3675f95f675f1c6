"""Sticks as image files, made without mounting anything."""
import os
import subprocess


def _run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def fat32(file, contents, megabytes=300, label="CLINIC"):
    """As Windows makes it: one partition, FAT32. contents: {name on the stick: file, or None for a folder}."""
    if os.path.exists(file):
        os.unlink(file)
    _run("truncate", "-s", f"{megabytes}M", file)
    subprocess.run(["sfdisk", "-q", file], input=b"label: dos\nstart=2048, type=c\n", check=True)
    _run("mkfs.vfat", "-F", "32", "-n", label, "--offset", "2048", file, str((megabytes - 1) * 1024))
    for name, source in contents.items():
        if source is None:
            _run("mmd", "-i", file + "@@1M", "::" + name)
        else:
            _run("mcopy", "-i", file + "@@1M", source, "::" + name)
    return file


def ext4(file, folder, megabytes=300):
    """Without a partition table. folder: what it holds."""
    if os.path.exists(file):
        os.unlink(file)
    _run("mkfs.ext4", "-q", "-d", folder, file, f"{megabytes}M")
    return file


def unformatted(file, megabytes=64):
    if os.path.exists(file):
        os.unlink(file)
    _run("truncate", "-s", f"{megabytes}M", file)
    return file


def listing(file):
    """The names on a FAT32 stick, whole paths, after the machine has let go of it."""
    said = subprocess.run(["mdir", "-/", "-b", "-i", file + "@@1M", "::"], check=True, capture_output=True, text=True).stdout
    return [line.removeprefix("::/") for line in said.splitlines()]


def text_of(file, name):
    return subprocess.run(["mtype", "-i", file + "@@1M", "::" + name], check=True, capture_output=True, text=True).stdout


def checked(file):
    """What a check of a FAT32 stick finds wrong; '' for a stick that is whole and was let go of cleanly."""
    piece = file + ".part"
    with open(file, "rb") as whole, open(piece, "wb") as part:
        whole.seek(1 << 20)
        while block := whole.read(1 << 20):
            part.write(block)
    said = subprocess.run(["fsck.vfat", "-n", piece], capture_output=True, text=True)
    os.unlink(piece)
    return "" if said.returncode == 0 else said.stdout
