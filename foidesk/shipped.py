"""Where the things that ship with the program lie: fonts, icons, wordings, demo e-mails."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Give the resources folder: inside the package when installed, beside it in a checkout."""
    inside = Path(__file__).resolve().parent / "resources"
    return inside if inside.is_dir() else inside.parents[1] / "resources"
