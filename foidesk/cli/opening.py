"""Opening the register that a command is about."""

import argparse
import sys
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
        if office.kept_before is not None:
            sys.stderr.write(f"The register was brought up to date. As it was, it is kept as {office.kept_before}.\n")
        yield office
    finally:
        office.close()
