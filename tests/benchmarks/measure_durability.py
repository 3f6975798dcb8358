# ruff: noqa: T201  a measurement prints
"""All figures about what survives: kills, power cuts, full disks, turned bits, colliding desks.

Run it by hand: python -m tests.benchmarks.measure_durability [name ...]
"""

import sys
import time

from tests.durability import figures


def main(names: list[str]) -> int:
    """Print each figure; the exit code says whether all are as they should be."""
    bad = 0
    for name in names or list(figures.LONG):
        begin = time.monotonic()
        figure = figures.LONG[name]()
        if figure is None:
            print(f"{name}: left out, {figures.NEEDS[name]}", flush=True)
            continue
        bad += not figure.is_good
        minutes = (time.monotonic() - begin) / 60
        print(f"{'' if figure.is_good else 'NOT AS IT SHOULD BE: '}{figure.words} [{minutes:.0f} min]", flush=True)
        if not figure.is_good:
            print("   ", *(str(one)[:2000] for one in figure.nothing if one), sep="\n    ", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
