"""What has to hold on a real machine: systemd runs the units, udev finds the sticks, the kernel reads their file systems, power goes.
A case gets a KioskMachine that has begun, and the workshop with its bundles and sticks; it leaves no stick in. What it returns is told."""
GROUPS = {}


def case(group):
    def add(function):
        GROUPS.setdefault(group, []).append(function)
        return function
    return add


from cases import machine, desk, upkeep, sticks, accidents, power  # noqa: E402, F401  each adds its own
