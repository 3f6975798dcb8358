# ruff: noqa: N802  SQLite's own names for what a file system does
"""A disk that keeps what was not flushed in its cache, and forgets some of it when the power goes.

SQLite writes on it through a VFS of apsw. At a cut every write that was not flushed is lost, kept, or torn at 512
bytes, each by chance and in any order: as real disks do, which promise only what a flush has come back for. The name
of a new file is safe once the file was flushed, that of a deleted one is gone for good once its folder was.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import apsw

SECTOR = 512
_POWERSAFE_OVERWRITE = 0x1000  # as SQLite's own unix VFS says: what lies beside a write is not harmed by it


class PowerCutError(Exception):
    """The power went."""


@dataclass
class _File:
    """One file: what is safe on the disk, and what only the cache knows, in order."""

    safe: bytearray = field(default_factory=bytearray)
    named: bool = False
    """Whether the name would be there after a cut."""
    seen: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Offset and bytes of a write; a length and None where the file was cut short."""


class Disk:
    """Files in memory, and a count of everything done to them."""

    def __init__(self, files: dict[str, bytes], cut_at: Callable[[int], bool]) -> None:
        self.files = {name: _File(bytearray(held), True, bytearray(held)) for name, held in files.items()}
        self.deleted: dict[str, _File] = {}
        self._cut_at, self.steps, self.dead = cut_at, 0, False

    def step(self) -> None:
        """Count one thing done to the disk; the power may go before it is done."""
        if self.dead:
            raise apsw.IOError("the power is off")
        self.steps += 1
        if self._cut_at(self.steps):
            self.dead = True
            raise PowerCutError

    def write(self, name: str, at: int, data: bytes) -> None:
        """Write into the cache."""
        file = self.files[name]
        file.waiting.append((at, data))
        _write(file.seen, at, data)

    def shorten(self, name: str, size: int) -> None:
        """Cut a file short, in the cache."""
        file = self.files[name]
        file.waiting.append((size, None))
        _resize(file.seen, size)

    def flush(self, name: str) -> None:
        """Bring a file, and its name, safely onto the disk."""
        file = self.files[name]
        file.safe, file.waiting, file.named = bytearray(file.seen), [], True

    def delete(self, name: str, *, for_good: bool) -> None:
        """Take a name away; until its folder is flushed it may come back."""
        file = self.files.pop(name)
        if for_good:
            self.deleted.clear()
        elif file.named:
            self.deleted[name] = file

    def after_the_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Give what is on the disk when the power is back."""
        left = {}
        for name, file in {**self.deleted, **self.files}.items():
            if name in self.deleted and name not in self.files and chance.random() < 0.5:
                continue
            if not file.named and chance.random() < 0.5:
                continue
            held = bytearray(file.safe)
            for at, data in file.waiting:
                if data is None:
                    if chance.random() < 0.5:
                        _resize(held, at)
                    continue
                whole = chance.random()
                for start in range(0, len(data), SECTOR):
                    if whole < 0.4 or (whole < 0.7 and chance.random() < 0.5):
                        _write(held, at + start, data[start : start + SECTOR])
            left[name] = bytes(held)
        return left


def _write(held: bytearray, at: int, data: bytes) -> None:
    if len(held) < at:
        held.extend(bytes(at - len(held)))
    held[at : at + len(data)] = data


def _resize(held: bytearray, size: int) -> None:
    if len(held) > size:
        del held[size:]
    else:
        held.extend(bytes(size - len(held)))


class DiskVFS(apsw.VFS):  # type: ignore[misc]  # apsw is not typed where this is checked
    """Lets SQLite work on a Disk; one connection only, so nothing is ever locked by another."""

    def __init__(self, disk: Disk, name: str) -> None:
        self.disk, self.name = disk, name
        super().__init__(name, base="")

    def xFullPathname(self, name: str) -> str:
        return name

    def xOpen(self, name: object, flags: list[int]) -> "_Handle":
        named = name.filename() if isinstance(name, apsw.URIFilename) else str(name or "")
        if named not in self.disk.files:
            self.disk.step()
            self.disk.files[named] = _File()
        flags[1] = flags[0]
        return _Handle(self.disk, named)

    def xDelete(self, name: str, syncdir: bool) -> None:
        self.disk.step()
        if name in self.disk.files:
            self.disk.delete(name, for_good=syncdir)

    def xAccess(self, name: str, flags: int) -> bool:
        return name in self.disk.files


class _Handle:
    """An open file of a Disk."""

    def __init__(self, disk: Disk, name: str) -> None:
        self._disk, self._name = disk, name

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._disk.files[self._name].seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.step()
        self._disk.write(self._name, offset, bytes(data))

    def xTruncate(self, size: int) -> None:
        self._disk.step()
        self._disk.shorten(self._name, size)

    def xSync(self, flags: int) -> None:
        self._disk.step()
        self._disk.flush(self._name)

    def xFileSize(self) -> int:
        return len(self._disk.files[self._name].seen)

    def xClose(self) -> None:
        pass

    def xLock(self, level: int) -> None:
        pass

    def xUnlock(self, level: int) -> None:
        pass

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, op: int, pointer: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return 4096

    def xDeviceCharacteristics(self) -> int:
        return _POWERSAFE_OVERWRITE
