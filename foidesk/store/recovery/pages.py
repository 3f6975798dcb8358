"""Reads the pages of a SQLite file without SQLite: what a damaged file still holds, page by page.

Written after SQLite's published file format. Nothing is guessed: a page or a row of which anything does not add up is
left out and told.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

MAGIC = b"SQLite format 3\x00"
PAGE = 4096
"""SQLite's usual page, of which every register is made; a damaged beginning cannot say it."""
_LEAF, _INNER = 0x0D, 0x05
_KEY_LEAF, _KEY_INNER = 0x0A, 0x02
_DEEPEST = 20

Value = None | int | float | str | bytes


class _Bad(Exception):
    """Something on a page does not add up."""


@dataclass(frozen=True)
class Row:
    """One row of a table: its number and its values."""

    number: int
    values: tuple[Value, ...]


@dataclass
class Pages:
    """The pages of one file, and what was found wrong with them."""

    content: bytes
    wrong: dict[int, str] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, path: Path) -> "Pages":
        """Read a file whole."""
        return cls(path.read_bytes())

    @property
    def count(self) -> int:
        """Give the number of pages, the last of which may be cut off."""
        return -(-len(self.content) // PAGE)

    @property
    def version(self) -> int:
        """Give the number of the schema as the beginning tells it."""
        return int.from_bytes(self.content[60:64], "big")

    def table(self, root: int) -> Iterator[Row]:
        """Give the rows of a table whose tree begins at a page."""
        yield from self._below(root, 0)

    def keyed(self, root: int) -> Iterator[tuple[Value, ...]]:
        """Give the rows of a table without row numbers; what cannot be read of it is passed over."""
        waiting, seen = [root], set[int]()
        while waiting:
            number = waiting.pop()
            if number in seen:
                continue
            seen.add(number)
            try:
                page, at = self._page(number)
                inner = page[at] == _KEY_INNER
                if not inner and page[at] != _KEY_LEAF:
                    continue
                for cell in self._cells(page, at, 12 if inner else 8):
                    if inner:
                        waiting.append(int.from_bytes(page[cell : cell + 4], "big"))
                    size, begin = _varint(page, cell + (4 if inner else 0))
                    if begin + size <= PAGE:
                        yield _record(page[begin : begin + size])
                if inner:
                    waiting.append(int.from_bytes(page[at + 8 : at + 12], "big"))
            except (_Bad, IndexError, struct.error, UnicodeDecodeError):
                continue

    def leaf(self, number: int) -> list[Row]:
        """Give the rows on one page; none where it is no page of rows, or not a whole one."""
        try:
            page, at = self._page(number)
            if page[at] != _LEAF:
                return []
            return list(self._rows(number, page, at))
        except (_Bad, IndexError, struct.error):
            return []

    def lost_leaves(self) -> Iterator[int]:
        """Give the pages of rows to which no tree led."""
        for number in range(2, self.count + 1):
            at = (number - 1) * PAGE
            if number not in self.seen and self.content[at : at + 1] == bytes([_LEAF]):
                yield number

    def _below(self, number: int, depth: int) -> Iterator[Row]:
        try:
            page, at = self._page(number)
            if number in self.seen or depth > _DEEPEST:
                raise _Bad("it belongs to two tables")
            if page[at] not in {_LEAF, _INNER}:
                raise _Bad("it is not a page of a table")
            self.seen.add(number)
            if page[at] == _INNER:
                for one in self._children(page, at):
                    yield from self._below(one, depth + 1)
                return
            yield from self._rows(number, page, at)
        except (_Bad, IndexError, struct.error) as error:
            self.wrong.setdefault(number, str(error))

    def _page(self, number: int) -> tuple[bytes, int]:
        if not 1 <= number <= self.count:
            raise _Bad("it is beyond the end of the file")
        page = self.content[(number - 1) * PAGE : number * PAGE]
        if len(page) < PAGE:
            raise _Bad("it is cut off")
        return page, 100 if number == 1 else 0

    def _children(self, page: bytes, at: int) -> list[int]:
        cells = self._cells(page, at, 12)
        below = [int.from_bytes(page[cell : cell + 4], "big") for cell in cells]
        return [*below, int.from_bytes(page[at + 8 : at + 12], "big")]

    def _cells(self, page: bytes, at: int, header: int) -> list[int]:
        count = int.from_bytes(page[at + 3 : at + 5], "big")
        first = at + header
        if first + 2 * count > PAGE:
            raise _Bad("it claims more rows than it can hold")
        cells = [int.from_bytes(page[first + 2 * one : first + 2 * one + 2], "big") for one in range(count)]
        if any(not first + 2 * count <= cell < PAGE for cell in cells):
            raise _Bad("a row lies outside of it")
        return cells

    def _rows(self, number: int, page: bytes, at: int) -> Iterator[Row]:
        for cell in self._cells(page, at, 8):
            try:
                size, cell = _varint(page, cell)  # noqa: PLW2901
                key, cell = _varint(page, cell)  # noqa: PLW2901
                yield Row(key, _record(self._payload(page, cell, size)))
            except (_Bad, IndexError, struct.error, UnicodeDecodeError) as error:
                self.wrong.setdefault(number, f"a row of it cannot be read ({error})")

    def _payload(self, page: bytes, at: int, size: int) -> bytes:
        most, least = PAGE - 35, (PAGE - 12) * 32 // 255 - 23
        if size <= most:
            if at + size > PAGE:
                raise _Bad("a row is longer than its page")
            return page[at : at + size]
        if size > len(self.content):
            raise _Bad("a row is longer than the file")
        here = least + (size - least) % (PAGE - 4)
        here = here if here <= most else least
        found = bytearray(page[at : at + here])
        further = int.from_bytes(page[at + here : at + here + 4], "big")
        while len(found) < size:
            more, _ = self._page(further)
            if further in self.seen:
                raise _Bad("the rest of a row lies on a page of something else")
            found += more[4 : 4 + min(PAGE - 4, size - len(found))]
            further = int.from_bytes(more[:4], "big")
        return bytes(found)


def _varint(content: bytes, at: int) -> tuple[int, int]:
    value = 0
    for turn in range(9):
        byte = content[at + turn]
        if turn == 8:
            value = value << 8 | byte
            return (value - (1 << 64) if value >= 1 << 63 else value), at + 9
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at + turn + 1
    raise _Bad("a number has no end")


_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}


def _record(content: bytes) -> tuple[Value, ...]:
    header, at = _varint(content, 0)
    if not 1 <= header <= len(content):
        raise _Bad("its columns are not as they should be")
    kinds = []
    while at < header:
        kind, at = _varint(content, at)
        kinds.append(kind)
    if at != header:
        raise _Bad("its columns are not as they should be")
    values: list[Value] = []
    for kind in kinds:
        size = _SIZES[kind] if kind in _SIZES else (kind - 12) // 2 if kind >= 12 else -1
        if size < 0 or at + size > len(content):
            raise _Bad("a value is longer than its row")
        values.append(_value(kind, content[at : at + size]))
        at += size
    if at != len(content):
        raise _Bad("it is longer than its values")
    return tuple(values)


def _value(kind: int, content: bytes) -> Value:
    if kind == 0:
        return None
    if kind <= 6:
        return int.from_bytes(content, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", content)[0])
    if kind in {8, 9}:
        return kind - 8
    return content.decode() if kind % 2 else content
