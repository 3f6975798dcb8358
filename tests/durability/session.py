"""A working session of an office, act after act, at random: what the tests kill, cut off, fill up and damage."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import Outcome
from foidesk.domain.meantime import Seen
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import NOW, a_logged_case

TODAY = NOW.date()


@dataclass(frozen=True)
class Done:
    """One act that was acknowledged: what it was, the journal's end after it, and the typing that was kept."""

    act: str
    entry: int
    seal: str
    typed: str = ""


class Session:
    """The acts of one desk."""

    def __init__(self, office: Office, seed: int) -> None:
        self.office, self.chance, self.number = office, random.Random(seed), 0
        self.cases: list[int] = []
        self.typed = ""

    def words(self) -> str:
        """Give words that come once only."""
        self.number += 1
        return f"words {self.number} of {id(self)} " + "and more of them " * self.chance.randrange(40)

    def case(self) -> CaseView:
        """Give a case that is open; log one where there is none."""
        for case_id in self.chance.sample(self.cases, len(self.cases)):
            view = self.office.records.case(case_id)
            if not view.case.is_locked:
                return view
        return self.log()

    def log(self) -> CaseView:
        """Log a request."""
        view = a_logged_case(self.office, self.chance.randrange(1, 4), subject=self.words()[:30])
        self.cases.append(view.case_id)
        return view

    def answer(self) -> None:
        """Answer an item."""
        view = self.case()
        number = self.chance.randrange(len(view.case.items)) + 1
        self.office.drafting.respond(view.case_id, [number], from_plain(self.words()), [Outcome.DISCLOSED_IN_FULL])

    def typing(self) -> None:
        """Keep what is being typed."""
        view, words = self.case(), self.words()
        response = view.case.responses[0]
        self.office.drafting.keep_typing(
            view.case_id, response.key, from_plain(words), Seen(response.text, view.case.version)
        )
        self.typed = words.strip()

    def note(self) -> None:
        """Write a note."""
        self.office.timekeeping.add_note(self.case().case_id, CaseNote(NoteKind.NOTE, TODAY, self.words()))

    def event(self) -> None:
        """Put an event on the clock."""
        asked = ClockEvent(EventKind.CLARIFICATION_REQUESTED, TODAY - timedelta(days=3), None, self.words())
        self.office.timekeeping.add_event(self.case().case_id, asked)

    def enclose(self) -> None:
        """Lay a file in a case."""
        view = self.case()
        content = self.chance.randbytes(self.chance.randrange(10, 60_000)).hex().encode()
        looked = self.office.enclosing.look_at(view.case_id, f"list {self.number}.txt", content)
        self.office.enclosing.attach(view.case_id, [looked])

    def undo(self) -> None:
        """Take the last act back."""
        view = self.case()
        if view.undo:
            self.office.records.undo(view.case_id)

    def day(self) -> None:
        """Mark a day on the calendar: every open case is counted again."""
        on = date(2027, 6, 2) + timedelta(weeks=self.chance.randrange(400))
        self.office.timekeeping.add_day(on, self.words()[:20])

    def issue(self) -> None:
        """Answer what is open in a case and issue its letter."""
        view = self.case()
        for number in range(1, len(view.case.items) + 1):
            self.office.drafting.respond(view.case_id, [number], from_plain("Not held."), [Outcome.NOT_HELD])
        self.office.despatch.issue(view.case_id, override="It is a test.")

    def acts(self) -> dict[str, Callable[[], object]]:
        """Name every kind of act."""
        return {
            "log": self.log, "answer": self.answer, "typing": self.typing, "note": self.note, "event": self.event,
            "enclose": self.enclose, "undo": self.undo, "day": self.day, "issue": self.issue,
        }  # fmt: skip

    def one(self, act: str) -> Done | None:
        """Do one act and say what was acknowledged; None where a rule refused it."""
        try:
            self.acts()[act]()
        except NotAllowed:
            return None
        entry, seal = journal_end(self.office)
        return Done(act, entry, seal, self.typed)

    def forever(self) -> Iterator[Done]:
        """Do one act after another, those that are common more often."""
        names = [*self.acts(), "answer", "answer", "typing", "note", "log"]
        while True:
            done = self.one(self.chance.choice(names))
            if done is not None:
                yield done


def journal_end(office: Office) -> tuple[int, str]:
    """Give number and seal of the journal's last entry."""
    with office._work.reading() as drawer:
        return drawer.journal.end()


def base_register(path: Path, more: int = 0) -> None:
    """Make a register with something of everything in it, and so many acts more."""
    office = Office.open(path, who="Priya Nair", now=lambda: NOW)
    session = Session(office, 6181)
    for act in ("log", "answer", "note", "event", "enclose", "issue", "log", "day", "typing", "log", "answer", "undo"):
        session.one(act)
    for _ in zip(range(more), session.forever(), strict=False):
        pass
    office.close()
