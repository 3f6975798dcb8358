"""The sizes of a letter's type."""

from dataclasses import dataclass

from foidesk.letters.lines import GREY, Measure

_SMALLEST, _LARGEST = 9.0, 28.0


@dataclass(frozen=True)
class Sizes:
    """The sizes of a letter's type, all drawn from one."""

    body: Measure
    cell: Measure
    note: Measure
    label: Measure


def sizes_of(points: float) -> Sizes:
    """Give the sizes for a size of the words."""
    size = min(max(points, _SMALLEST), _LARGEST)
    return Sizes(
        body=Measure(size, size * 1.3, size * 0.62),
        cell=Measure(size, size * 1.24, size * 0.54),
        note=Measure(size * 0.84, size * 1.1, 0.0, GREY),
        label=Measure(size, size * 1.38, 0.0),
    )
