"""The fixture that opens the real case."""

from tests.ui.clock.opened import open_case

__all__ = ["open_case"]
