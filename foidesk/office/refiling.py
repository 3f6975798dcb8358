"""A message that was filed in the wrong case: moved to the right one, or made a request of its own; and back again.

The message and its files stay as they were filed. A move is one act in two cases, told in the journal of both.
"""

from dataclasses import replace
from datetime import date

from foidesk.domain import despatch, latermail, refiling, reviewing, timekeeping
from foidesk.domain.case import Case, Change, Stage
from foidesk.domain.clock import ClockEvent
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.latermail import FilingKind
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import NotAllowed, NotFound
from foidesk.office.views import CaseView, Told
from foidesk.office.work import Work
from foidesk.store import snapshots
from foidesk.store.cabinet import Drawer
from foidesk.store.journal import JournalEntry
from foidesk.store.messages import FiledMessage, MessageMove

_MEANS_NOTHING = (FilingKind.JUST_FILED, FilingKind.MADE_REQUEST)
_STAYS = "The message stays where it is."


class Refiling:
    """What a caseworker does with a message that lies in the wrong case."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def move(self, message: int, from_case: int, to_case: int, kind: FilingKind) -> CaseView:
        """Move a message to another case as what it is there; gives the case it leaves.

        What it meant where it was is taken back, what it means where it goes is recorded: all of it or nothing.
        """
        with self._work.writing() as drawer:
            one = _lying_in(drawer, message, from_case)
            if to_case == from_case:
                raise NotAllowed("The message is in that case already.", kept=_STAYS, do="Choose another case.")
            before, there = drawer.casefiles.load(from_case), drawer.casefiles.load(to_case)
            there.must_be_whole()
            if to_case in drawer.messages.same(one.message_id, one.sha256 or ""):
                raise NotAllowed(
                    f"This message is in {there.reference} already.",
                    kept="Nothing was moved.",
                    do=f"Look at it on the Correspondence tab of {there.reference}.",
                )
            sender = whose(one.sender_name, one.sender_email)
            left, took = _taken_back(self._work, before, one)
            given = meaning(self._work, drawer, there, kind, on=one.received, sender=sender)
            after, gave = given if given is not None else (there, None)
            named = name_of(one)
            out = _moved(f"{named} moved to {there.reference}", one, took)
            into = _moved(f"{named} moved here from {before.reference}", one, gave)
            out_entry = _keep(self._work, drawer, from_case, (before, left), out)
            in_entry = _keep(self._work, drawer, to_case, (there, after), into)
            drawer.messages.move(
                MessageMove(message, from_case, to_case, one.filed_as, kind.value, out_entry, in_entry)
            )
            view = self._work.view(drawer, from_case, drawer.casefiles.load(from_case))
        self._work.tell(Told(from_case, out))
        self._work.tell(Told(to_case, into))
        return view


def make_request(
    work: Work, drawer: Drawer, message: int, *, from_case: int, to_case: int, reference: str, entry: int
) -> Told | None:
    """Take a message out of a case because it has become the request of another; None if it is there no longer."""
    one = drawer.messages.get(message)
    if one is None or one.case_id != from_case or one.filed_as == FilingKind.MADE_REQUEST:
        return None
    before = drawer.casefiles.load(from_case)
    left, took = _taken_back(work, before, one)
    fact = _moved(f"{name_of(one)} made the new request {reference}", one, took)
    out = _keep(work, drawer, from_case, (before, left), fact)
    made = FilingKind.MADE_REQUEST.value
    drawer.messages.move(MessageMove(message, from_case, to_case, one.filed_as, made, out, entry))
    return Told(from_case, fact)


def go_back(
    work: Work, drawer: Drawer, case_id: int, case: Case, entry: JournalEntry, *, redoing: bool
) -> tuple[Case, tuple[Told, ...]]:
    """Undo a move, or do it again, in both of its cases; NotAllowed where the other case was worked on since."""
    move = drawer.messages.move_of(entry.id)
    if move is None:
        raise NotFound("That move is no longer known.")
    here, there = (move.to_case, move.from_case) if not redoing else (move.from_case, move.to_case)
    becomes = move.was_as if not redoing else move.filed_as
    one = drawer.messages.get(move.message)
    if one is None or one.case_id != here:
        raise NotAllowed(
            "The message has been moved again since.", kept="Nothing was changed.", do="Move it where it belongs."
        )
    pair_id = move.in_entry if entry.id == move.out_entry else move.out_entry
    other_id = move.to_case if case_id == move.from_case else move.from_case
    other = drawer.casefiles.load(other_id)
    other.must_be_whole()
    kept, fact, number = _write_back(work, drawer, case_id, case, entry, redoing=redoing)
    stacks = drawer.journal.undo_stack(other_id)
    stack = stacks[1] if redoing else stacks[0]
    pair = next((other_entry for other_entry in stack if other_entry.id == pair_id), None)
    if pair is not None and pair is stack[-1]:
        _kept, told, other_number = _write_back(work, drawer, other_id, other, pair, redoing=redoing)
    else:
        meant = FilingKind(move.filed_as if other_id == move.to_case else move.was_as)
        if (pair is None and meant not in _MEANS_NOTHING) or (pair is not None and pair.before != pair.after):
            raise NotAllowed(
                f"{other.reference} was worked on since the message was moved.",
                kept="Nothing was changed.",
                do="Move the message by hand, and look at the clock of both cases.",
            )
        told = _went_back(pair.words if pair is not None else f"{name_of(one)} moved", "", redoing=redoing)
        other_number = drawer.journal.add(
            at=work.now(),
            who=work.who,
            case_id=other_id,
            fact=told,
            before=None,
            after=None,
            undoes=pair.id if pair is not None and not redoing else None,
            redoes=pair.id if pair is not None and redoing else None,
        )
    numbers = (number, other_number) if here == case_id else (other_number, number)
    drawer.messages.move(MessageMove(move.message, here, there, one.filed_as, becomes, *numbers))
    return kept, (Told(case_id, fact), Told(other_id, told))


def meaning(work: Work, drawer: Drawer, case: Case, kind: FilingKind, *, on: date, sender: str) -> Change | None:
    """Give the act that goes with a message in a case; None where it is only filed."""
    if kind in _MEANS_NOTHING:
        return None
    if kind not in latermail.kinds_for(case):
        raise NotAllowed(
            f"{case.reference} does not wait for this: “{kind.in_words}” cannot be recorded.",
            kept="Nothing was filed.",
            do="File it without, or look at the case first.",
        )
    note = f"Message from {sender}" if sender else "By a message that is filed here"
    today = work.today()
    if kind.event is not None:
        return timekeeping.add_event(case, ClockEvent(kind.event, on, None, note), work.calendar, today)
    if kind is FilingKind.WITHDRAWN:
        return despatch.end(case, Stage.WITHDRAWN, on)
    # What is left is the request for a review; one that comes late is said to be late, not refused.
    last_day = work.last_day_for_review(drawer, case)
    return reviewing.ask(case, on, work.calendar, today, last_day=last_day, note=note)


def whose(name: str, email: str) -> str:
    """Give who sent a message, as far as it is known."""
    return name or email


def name_of(one: FiledMessage) -> str:
    """Name a message in the journal: "Email from Lucy Fenwick of 20 November 2026"."""
    sender = whose(one.sender_name, one.sender_email)
    what = "Email" if one.kind == "email" else "Message"
    return f"{what}{f' from {sender}' if sender else ''} of {DateStyle.PLAIN.write(one.received)}"


def _lying_in(drawer: Drawer, message: int, case_id: int) -> FiledMessage:
    one = drawer.messages.get(message)
    if one is None or one.case_id != case_id:
        raise NotAllowed(
            "The message is no longer in this case: it was moved in another window.",
            kept="Nothing was changed.",
            do="Press F5 to read the case again.",
        )
    return one


def _taken_back(work: Work, case: Case, one: FiledMessage) -> tuple[Case, Fact | None]:
    """Give a case without what the message meant there."""
    try:
        change = refiling.take_back(case, FilingKind(one.filed_as), one.received, work.calendar)
    except NotAllowed as trouble:
        raise NotAllowed(
            f"What the message meant in {case.reference} cannot be taken back. {trouble.what}",
            kept=_STAYS,
            do=trouble.do or "Take it off on the Clock tab first, then move the message.",
        ) from trouble
    return change if change is not None else (case, None)


def _moved(words: str, one: FiledMessage, meant: Fact | None) -> Fact:
    subject = " ".join(one.subject.split())[:80]
    words += f": “{subject}”" if subject else ""
    words += f". {meant.words}" if meant is not None else ""
    return Fact(FactKind.MESSAGE_MOVED, words, "move the message")


def _keep(work: Work, drawer: Drawer, case_id: int, states: tuple[Case, Case], fact: Fact) -> int:
    work.keep(drawer, case_id, *states, fact)
    return drawer.journal.last_id()


def _write_back(
    work: Work, drawer: Drawer, case_id: int, case: Case, entry: JournalEntry, *, redoing: bool
) -> tuple[Case, Fact, int]:
    snapshot = entry.after if redoing else entry.before
    if snapshot is None:
        raise NotFound("That act is no longer known.")
    earlier = replace(snapshots.load(snapshot, case.request.text), version=case.version)
    fact = _went_back(entry.words, entry.act, redoing=redoing)
    undoes, redoes = (None, entry.id) if redoing else (entry.id, None)
    kept = work.keep(drawer, case_id, case, earlier, fact, undoes=undoes, redoes=redoes)
    return kept, fact, drawer.journal.last_id()


def _went_back(words: str, act: str, *, redoing: bool) -> Fact:
    kind = FactKind.REDONE if redoing else FactKind.UNDONE
    return Fact(kind, f"{'Done again' if redoing else 'Undone'}: {words}", act)
