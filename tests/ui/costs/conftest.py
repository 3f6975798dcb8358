"""The fixture that opens a case on its page."""

from tests.ui.clock.opened import open_case

__all__ = ["open_case"]
