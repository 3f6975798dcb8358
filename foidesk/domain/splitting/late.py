"""Long patterns that are made when first looked with: the window opens without waiting for them."""

import re
from functools import cached_property


class Late:
    """A pattern with what the splitting asks of one."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._said, self._flags = pattern, flags

    @cached_property
    def _made(self) -> re.Pattern[str]:
        return re.compile(self._said, self._flags)

    def match(self, text: str) -> re.Match[str] | None:
        """Look at the beginning of a text."""
        return self._made.match(text)
