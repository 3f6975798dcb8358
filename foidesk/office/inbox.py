"""The in-tray: files let go together wait here for their turn, on disk, so that nothing is lost if the program ends."""

import json
import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from foidesk.domain.troubles import CannotRead, NotFound
from foidesk.intake import reader
from foidesk.intake.document import Attachment, Document
from foidesk.intake.safe_names import safe_file_name, without_doubles
from foidesk.office.draftbody import packed, unpacked
from foidesk.office.requestdrafts import place_of_desk
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer

_SLOTS = "waiting/"
_EVERYBODYS = re.compile(r"waiting/\d{8}/[^/]*/[^/]*\Z")
LARGEST = reader.MOST_BYTES


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that waits; `is_own` once she has said that it is a request of its own."""

    slot: str
    name: str
    is_own: bool


class Inbox:
    """What lies in the in-tray."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._own = f"{_SLOTS}{place_of_desk(work.computer)}/"

    def put(self, paths: Sequence[Path], *, is_own: bool = False) -> tuple[WaitingFile, ...]:
        """Take files in, all or none; CannotRead says which one could not be."""
        taken = [(safe_file_name(path.name), _content(path)) for path in paths]
        with self._work.writing() as drawer:
            last = max((_number(slot) for slot in self._slots(drawer)), default=0)
            made = []
            for number, (name, content) in enumerate(taken, last + 1):
                slot = f"{self._own}{number:08d}/{'own' if is_own else 'asked'}/{name}"
                drawer.drafts.put(slot, json.dumps({"name": name, "content": packed(content)}), self._work.now())
                made.append(WaitingFile(slot, name, is_own))
        return tuple(made)

    def waiting(self) -> tuple[WaitingFile, ...]:
        """List what waits, in the order it came."""
        with self._work.reading() as drawer:
            slots = self._slots(drawer)
        return tuple(_waiting(slot) for slot in slots)

    def _slots(self, drawer: Drawer) -> list[str]:
        """Give what waits at this desk in its order, and what an earlier version kept for whoever comes."""
        found = [slot for slot in drawer.drafts.slots(_SLOTS) if slot.startswith(self._own) or _EVERYBODYS.match(slot)]
        return sorted(found, key=_number)

    def are_own(self, slots: Sequence[str]) -> tuple[WaitingFile, ...]:
        """Note that these are requests of their own; gives all that wait."""
        with self._work.writing() as drawer:
            for slot in slots:
                body, one = drawer.drafts.get(slot), _waiting(slot)
                if body is not None and not one.is_own:
                    drawer.drafts.drop(slot)
                    drawer.drafts.put(f"{self._own}{_number(slot):08d}/own/{one.name}", body, self._work.now())
        return self.waiting()

    def read(self, slot: str) -> Document:
        """Read a waiting file as a request; CannotRead in plain words. It goes on waiting until it is kept."""
        name, content = self._body(slot)
        return reader.read_bytes(content, name)

    def attached(self, document: Document, slots: Sequence[str]) -> Document:
        """Give a request with these waiting files among its attachments; they wait until it is kept."""
        taken = {one.name.casefold() for one in document.attachments}
        added = []
        for slot in slots:
            name, content = self._body(slot)
            media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
            added.append(Attachment(without_doubles(name, taken), media_type, content))
        return replace(document, attachments=(*document.attachments, *added))

    def drop(self, slots: Sequence[str]) -> tuple[WaitingFile, ...]:
        """Take files out of the in-tray that are not wanted; gives what is left."""
        with self._work.writing() as drawer:
            for slot in slots:
                drawer.drafts.drop(slot)
        return self.waiting()

    def _body(self, slot: str) -> tuple[str, bytes]:
        with self._work.reading() as drawer:
            body = drawer.drafts.get(slot)
        if body is None:
            raise NotFound(
                "That file no longer waits: it was taken up in another window.", do="Go on with what is on the screen."
            )
        kept = json.loads(body)
        return kept["name"], unpacked(kept["content"])


def _content(path: Path) -> bytes:
    name = safe_file_name(path.name)
    try:
        size = path.stat().st_size
        content = path.read_bytes() if path.is_file() and size <= LARGEST else None
    except OSError as error:
        raise CannotRead(
            f"“{name}” could not be read.",
            kept="Nothing was taken in.",
            do="Check that the file is still there and is not open in another program, then try again.",
            details=str(error),
        ) from error
    if content is None:
        is_folder = path.is_dir()
        raise CannotRead(
            f"“{name}” is a folder." if is_folder else f"“{name}” is larger than {LARGEST // 1024 // 1024} MB.",
            kept="Nothing was taken in.",
            do="Open the folder and choose its files." if is_folder else "Keep it in a shared folder and say where.",
        )
    return content


def _number(slot: str) -> int:
    digits = slot.split("/")[-3]
    return int(digits) if digits.isdigit() else 0


def _waiting(slot: str) -> WaitingFile:
    _before, state, name = slot.rsplit("/", 2)
    return WaitingFile(slot, name, state == "own")
