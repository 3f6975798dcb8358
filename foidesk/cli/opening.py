"""Opening the register that a command is about."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from foidesk.domain.opening import WhyReading
from foidesk.office.office import Office


@contextmanager
def opened(args: argparse.Namespace, *, store: str | None = None, create: bool = False) -> Iterator[Office]:
    """Open the register that the command is about, or another `store`."""
    why = WhyReading.CHOSEN if args.read_only else None
    office = Office.open(store or args.store, create=create, read_only=why)
    try:
        yield office
    finally:
        office.close()
