"""The enclosing counter: files to disclose are read once, looked into, and go with the letter byte for byte."""

import hashlib
import mimetypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from foidesk.domain import enclosing
from foidesk.domain.case import Case, Change
from foidesk.domain.enclosures import Enclosed, Enclosure, file_name, title_and_ending
from foidesk.domain.gatefindings import GateFinding
from foidesk.domain.meantime import ENCLOSURES
from foidesk.domain.pasting import Rows, csv_of
from foidesk.domain.troubles import CannotRead, NotAllowed, NotFound, StoreTrouble
from foidesk.gate.scan import file_to_leave, scan_bytes
from foidesk.intake.safe_names import safe_file_name, without_doubles
from foidesk.office.views import CaseView
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer

MOST_BYTES = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was read once and looked into, and is not attached yet.

    `elsewhere` are the references of other cases that hold the very same file.
    """

    name: str
    content: bytes
    sha256: str
    findings: tuple[GateFinding, ...]
    elsewhere: tuple[str, ...] = ()


class Enclosing:
    """What a caseworker does with the files that go with the letter; each act is one transaction."""

    def __init__(self, work: Work) -> None:
        self._work = work

    # --- looking ------------------------------------------------------------------------------------

    def look(self, case_id: int, paths: Sequence[Path]) -> tuple[Looked, ...]:
        """Read files and look into them; CannotRead names the one that cannot be taken. Nothing is attached."""
        return tuple(self.look_at(case_id, _named(path), _read(path)) for path in paths)

    def look_at(self, case_id: int, name: str, content: bytes) -> Looked:
        """Look into bytes under a name, and see whether another case has them."""
        findings = scan_bytes(content, name)
        digest = hashlib.sha256(content).hexdigest()
        with self._work.reading() as drawer:
            there = drawer.elsewhere.of(case_id, (digest,)).get(digest, ())
        return Looked(name, content, digest, findings, there)

    def content(self, case_id: int, key: int) -> bytes:
        """Give the bytes of an enclosure, exactly as they will go."""
        with self._work.reading() as drawer:
            return drawer.files.get(enclosing.enclosure(drawer.casefiles.load(case_id), key).sha256)

    # --- acts ---------------------------------------------------------------------------------------

    def attach(
        self,
        case_id: int,
        files: Sequence[Looked],
        *,
        response: int = 0,
        allowed: str = "",
        seen: Case | None = None,
    ) -> CaseView:
        """Enclose files. One that another case has too is refused unless `allowed` says why it goes here."""
        why = " ".join(allowed.split())

        def changing(drawer: Drawer, case: Case) -> Change:
            made = [self._made(drawer, case_id, one, why) for one in files]
            change = enclosing.attach(case, made, response)
            for one in files:
                drawer.files.put(one.content, _media_type(one.name))
            return change

        return self._act(case_id, changing, seen)

    def enclose_table(self, case_id: int, rows: Rows, response: int = 0) -> tuple[CaseView, str]:
        """Enclose a table that is too long for a letter, as CSV (s.11(1A)); gives the case and the file's name too."""
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
        titles = {one.title.casefold() for one in case.enclosures}
        number = next(number for number in count(1) if f"table {number}" not in titles)
        looked = self.look_at(case_id, f"Table {number}.csv", csv_of(rows))
        view = self.attach(case_id, [looked], response=response, allowed="A table pasted into a response.")
        last = len(view.case.enclosures)
        return view, file_name(view.case.reference, last, view.case.enclosures[-1])

    def replace_file(
        self, case_id: int, key: int, file: Looked, *, allowed: str = "", seen: Case | None = None
    ) -> CaseView:
        """Put another file in the place of one; what was explained must be explained again."""

        def changing(drawer: Drawer, case: Case) -> Change:
            made = self._made(drawer, case_id, file, " ".join(allowed.split()))
            change = enclosing.replace_file(case, key, made)
            drawer.files.put(file.content, _media_type(file.name))
            return change

        return self._act(case_id, changing, seen)

    def rename(self, case_id: int, key: int, title: str, seen: Case | None = None) -> CaseView:
        """Give an enclosure another title."""
        return self._act(case_id, lambda _drawer, case: enclosing.rename(case, key, title), seen)

    def move(self, case_id: int, key: int, place: int, seen: Case | None = None) -> CaseView:
        """Put an enclosure at another place, from 1."""
        return self._act(case_id, lambda _drawer, case: enclosing.move(case, key, place), seen)

    def remove(self, case_id: int, key: int, seen: Case | None = None) -> CaseView:
        """Take an enclosure away; its bytes stay in the register, and undo brings it again."""
        return self._act(case_id, lambda _drawer, case: enclosing.remove(case, key), seen)

    def explain(self, case_id: int, key: int, reason: str, seen: Case | None = None) -> CaseView:
        """Let an enclosure through with a reason, or (without words) take the reason off again."""
        return self._act(case_id, lambda _drawer, case: enclosing.explain(case, key, reason), seen)

    # --- saving out ---------------------------------------------------------------------------------

    def save_out(self, case_id: int, folder: Path, sha256: str = "") -> tuple[str, ...]:
        """Write an issued letter (the latest answer if none is named) and all that went with it into a folder.

        The bytes are the very bytes that were issued. A file that is there already is never overwritten.
        """
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            letter = (
                next((one for one in case.letters if one.sha256 == sha256), None) if sha256 else case.response_letter
            )
            if letter is None:
                raise NotFound(f"{case.reference} has no such letter.")
            written = [Enclosed(f"{case.reference} letter.pdf", letter.sha256, 0), *letter.enclosures]
            contents = [drawer.files.get(one.sha256) for one in written]
        return save_files(folder, [(one.name, held) for one, held in zip(written, contents, strict=True)])

    def _made(self, drawer: Drawer, case_id: int, file: Looked, allowed: str) -> Enclosure:
        there = drawer.elsewhere.of(case_id, (file.sha256,)).get(file.sha256, ())
        if there and not allowed:
            raise NotAllowed(
                f"“{file.name}” is in another case too: {', '.join(there[:3])}.",
                kept="Nothing was attached.",
                do="Attach the right file, or give a reason why this one goes with this letter.",
                field="allowed",
            )
        title, ending = title_and_ending(file.name)
        why = f"{', '.join(there[:3])}: {allowed}" if there else ""
        return Enclosure(0, title, ending, file.sha256, len(file.content), file.name, file.findings, allowed=why)

    def _act(self, case_id: int, changing: Callable[[Drawer, Case], Change], seen: Case | None = None) -> CaseView:
        return self._work.act_in_drawer(case_id, changing, seen=seen, watched=(ENCLOSURES,))


def save_files(folder: Path, files: Sequence[tuple[str, bytes]]) -> tuple[str, ...]:
    """Write files into a folder under safe names; StoreTrouble says what was written before it failed."""
    written: list[str] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = {one.name.casefold() for one in folder.iterdir()}
        for name, content in files:
            called = safe_file_name(name, "file")
            same = folder / called
            if same.is_file() and same.read_bytes() == content:
                written.append(called)  # saved before: it is there already, byte for byte
                continue
            called = without_doubles(called, taken)
            with (folder / called).open("xb") as stream:
                stream.write(content)
            written.append(called)
    except OSError as error:
        listed = f"Written so far: {', '.join(written)}." if written else "Nothing was written."
        raise StoreTrouble(
            f"The files could not be saved in “{folder.name}”.",
            kept=f"The register is as it was. {listed}",
            do="Choose another folder, or make room on the disk.",
            details=str(error),
        ) from error
    return tuple(written)


def _named(path: Path) -> str:
    return safe_file_name(path.name, "file")


def _read(path: Path) -> bytes:
    content = file_to_leave(path)
    if len(content) > MOST_BYTES:
        raise CannotRead(
            f"“{_named(path)}” is larger than {MOST_BYTES // 1024 // 1024} MB.",
            kept="Nothing was attached.",
            do="Split it, or give it to the requester another way and say so in the response.",
        )
    if not content:
        raise CannotRead(f"“{_named(path)}” is empty.", kept="Nothing was attached.", do="Choose another file.")
    return content


def _media_type(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
