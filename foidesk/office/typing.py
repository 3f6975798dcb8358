"""What is being typed and is not yet an act: kept as it goes, put in, or kept beside what somebody else wrote."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from foidesk.domain import costkeeping, drafting, meantime
from foidesk.domain.case import Case, Change
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.meantime import Choice, Clash, Seen, Text, TextConflict, Watched
from foidesk.domain.richtext import RichText, from_html
from foidesk.domain.troubles import NotFound, Trouble
from foidesk.office.meantime import SOMEBODY, changed_by
from foidesk.office.views import CaseView, Told
from foidesk.store.cabinet import Drawer

if TYPE_CHECKING:
    from foidesk.office.work import Work

LEAD_IN = "lead-in"
ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Part:
    """A text of a case that can be typed: a response, the wording of an item, the lead-in, or the advice on cost."""

    kind: str
    key: int = 0

    @property
    def name(self) -> str:
        """Give its name in a slot. Earlier programs named responses by the bare key."""
        return str(self.key) if self.kind == "response" else f"{self.kind}{self.key}"

    @classmethod
    def named(cls, name: str) -> "Part":
        """Read its name in a slot."""
        digits = name[len(name.rstrip("0123456789")) :]
        return cls(name[: len(name) - len(digits)] or "response", int(digits))

    @property
    def watched(self) -> Callable[[Case], Watched]:
        """Give what finds it in a case."""
        if self.kind == "response":
            return lambda case: meantime.response_text(case, self.key)
        if self.kind == ADVICE:
            return lambda _case: meantime.ADVICE
        return lambda case: meantime.LEAD_IN if self.kind == LEAD_IN else meantime.wording(case, self.key)

    def in_case(self, case: Case) -> Text | None:
        """Give the text as the case has it; None once it is gone."""
        found = self.watched(case).of(case)
        return found if isinstance(found, RichText | str) else None

    def put(self, case: Case, text: Text) -> Change:
        """Put a text in."""
        if isinstance(text, RichText):
            return drafting.write_response(case, self.key, text)
        if self.kind == LEAD_IN:
            return drafting.reword_lead_in(case, text)
        if self.kind == ADVICE:
            return costkeeping.write_advice(case, text)
        return drafting.reword_item(case, self.key, text)


class Typing:
    """The typing of all desks on one register."""

    def __init__(self, work: "Work", desk: str) -> None:
        self._work = work
        self._desk = desk
        self.live: set[str] = set()
        """The slots of editors that are open at this desk."""

    def slot(self, case_id: int, part: Part) -> str:
        """Name the slot in which this desk keeps the typing of a part."""
        return f"{typing_slot(case_id)}{part.name}/{self._desk}"

    def keep(self, case_id: int, part: Part, text: Text, seen: Seen | None) -> datetime:
        """Keep what is being typed, durably; the act comes when the cell is left."""
        slot = self.slot(case_id, part)
        at = self._work.now()
        with self._work.writing() as drawer:
            drawer.casefiles.load(case_id).must_be_open()
            drawer.drafts.put(slot, _written(seen.text if seen else None, text, self._work.who), at)
            drawer.presences.renew(self._desk, at)
        self.live.add(slot)
        return at

    def write(self, case_id: int, part: Part, text: Text, seen: Seen | None) -> CaseView:
        """Put a text in as one act; TextConflict if somebody else wrote in the same place meanwhile."""
        work, slot = self._work, self.slot(case_id, part)
        clash: Clash | None = None
        with work.lock:
            with work.writing() as drawer:
                case = drawer.casefiles.load(case_id)
                others = seen is not None and work.meantime.others(case_id, seen.version, case.version)
                now = part.in_case(case)
                drawer.drafts.drop(slot)
                kept, fact = case, None
                # A rule refuses a blank wording, whoever wrote what; advice may be taken out.
                blank = isinstance(text, str) and not text.strip() and part.kind != ADVICE
                apart = now is None or case.is_locked or (seen is not None and now not in (seen.text, text))
                if others and seen is not None and apart and not blank:
                    clash = self._set_beside(drawer, case_id, case, (part, self._desk), (seen.text, text, work.who))
                else:
                    changed, fact = part.put(case, text)
                    if changed != case:
                        kept = work.keep(drawer, case_id, case, changed, fact)
                    else:
                        fact = None
                view = work.view(drawer, case_id, kept)
            self.live.discard(slot)
            if clash is not None:
                raise TextConflict(clash)
            if fact is not None:
                work.tell(Told(case_id, fact))
            return view

    def fold(self, case_id: int, *, also_live: bool = False) -> bool:
        """Write typing that was kept but never became an act; say whether there was any.

        Typing is left alone while its editor is open, here or at another desk, unless a letter is about to be made
        here. Where somebody else wrote in the same place, both versions are kept until one is chosen.
        """
        work = self._work
        with work.lock:
            with work.cabinet.reading() as drawer:
                slots = self._left_behind(drawer, case_id, also_live=also_live)
            if not slots or work.cabinet.read_only:
                return False
            told: list[Fact] = []
            with work.writing() as drawer:
                case = drawer.casefiles.load(case_id)
                for slot in slots:
                    body = drawer.drafts.get(slot)
                    drawer.drafts.drop(slot)
                    if body is None:
                        continue
                    part, desk = _part_and_desk(slot)
                    base, text, author = _read(body, part)
                    now = part.in_case(case)
                    touched = base is not None and now not in (base, text)
                    if now is None or case.is_locked or touched:
                        if now != text:
                            beside = (base if base is not None else text, text, author)
                            self._set_beside(drawer, case_id, case, (part, desk), beside)
                        continue
                    changed, fact = part.put(case, text)
                    if changed != case:
                        case = work.keep(drawer, case_id, case, changed, fact)
                        told.append(fact)
            self.live.difference_update(slots)
            for fact in told:
                work.tell(Told(case_id, fact))
            return bool(told)

    def _left_behind(self, drawer: Drawer, case_id: int, *, also_live: bool) -> list[str]:
        """Give the slots whose editors are gone, and with `also_live` those that are open at this desk."""
        there = {line.desk for line in self._work.present(drawer)} - {self._desk}
        return [
            slot
            for slot in drawer.drafts.slots(typing_slot(case_id))
            if _part_and_desk(slot)[1] not in there and (also_live or slot not in self.live)
        ]

    # --- two versions -----------------------------------------------------------------------------

    def _set_beside(
        self, drawer: Drawer, case_id: int, case: Case, place: tuple[Part, str], typed: tuple[Text, Text, str]
    ) -> Clash:
        """Keep what was typed beside what the case has."""
        start = f"{undecided_slot(case_id)}{place[0].name}/{place[1]}/"
        slot = f"{start}{1 + max((int(one.rpartition('/')[2]) for one in drawer.drafts.slots(start)), default=0)}"
        base, text, author = typed
        drawer.drafts.put(slot, _written(base, text, author), self._work.now())
        return self._clash(drawer, case_id, case, slot)

    def undecided(self, drawer: Drawer, case_id: int, case: Case) -> tuple[Clash, ...]:
        """Give the texts of which two versions wait for a choice: her own, and those whose desk is gone."""
        slots = drawer.drafts.slots(undecided_slot(case_id))
        if not slots:
            return ()
        there = {line.desk for line in self._work.present(drawer)} - {self._desk}
        found = [self._clash(drawer, case_id, case, slot) for slot in slots if _part_and_desk(slot)[1] not in there]
        return tuple(found)

    def _clash(self, drawer: Drawer, case_id: int, case: Case, slot: str) -> Clash:
        part, _ = _part_and_desk(slot)
        base, text, author = _read(drawer.drafts.get(slot) or "", part)
        watched, now = part.watched(case), part.in_case(case)
        entry = changed_by(drawer, case_id, case, watched)
        closed = ""
        if now is None:
            closed = "The item you were writing for is no longer in the case."
        elif case.is_locked:
            closed = f"{case.reference} was issued or closed while you were writing {watched.words}."
        return Clash(
            slot=slot,
            where=watched.words,
            base=text if base is None else base,
            theirs=now,
            mine=text,
            author=author,
            who=entry.who if entry is not None else SOMEBODY,
            at=entry.at if entry is not None else None,
            closed=closed,
        )

    def decide(self, case_id: int, slot: str, choice: Choice, shown: Text | None) -> CaseView:
        """Keep one version or both, as one act that can be undone; `shown` is theirs as she saw it.

        Undoing the choice of theirs puts mine in: the journal keeps it as what was there before the choice.
        """
        work = self._work
        clash: Clash | None = None
        with work.lock:
            with work.writing() as drawer:
                case = drawer.casefiles.load(case_id)
                if drawer.drafts.get(slot) is None:
                    raise NotFound("That choice has been made already.", kept="Nothing was changed.")
                found = self._clash(drawer, case_id, case, slot)
                if found.theirs != shown:
                    clash = found
                else:
                    before, after, fact = _chosen(case, found, _part_and_desk(slot)[0], choice)
                    if found.closed:
                        drawer.journal.add(
                            at=work.now(), who=work.who, case_id=case_id, fact=fact, before=None, after=None
                        )
                    else:
                        case = work.keep(drawer, case_id, before, after, fact)
                    drawer.drafts.drop(slot)
                view = work.view(drawer, case_id, case)
            if clash is not None:
                raise TextConflict(clash)
            work.tell(Told(case_id, fact))
            return view


def _chosen(case: Case, clash: Clash, part: Part, choice: Choice) -> tuple[Case, Case, Fact]:
    if clash.closed:
        return case, case, Fact(FactKind.VERSION_CHOSEN, f"{clash.author}’s words for {clash.where} let go", "")
    mine = part.put(case, clash.mine)[0]
    act = f"choose a version of {clash.where}"
    if choice is Choice.THEIRS:
        return mine, case, Fact(FactKind.VERSION_CHOSEN, f"{clash.who}’s version of {clash.where} kept", act)
    if choice is Choice.MINE:
        return case, mine, Fact(FactKind.VERSION_CHOSEN, f"{clash.author}’s version of {clash.where} kept", act)
    if not clash.can_merge:
        raise Trouble("Only one of these versions can be kept.", kept="Both are still there.", do="Choose one.")
    return (
        case,
        part.put(case, clash.both)[0],
        Fact(FactKind.VERSION_CHOSEN, f"Both versions of {clash.where} kept", act),
    )


def typing_slot(case_id: int, response_key: int | None = None) -> str:
    """Name the common start of the slots in which the typing of a case, or of one response, is kept."""
    return f"typing/{case_id}/" + ("" if response_key is None else str(response_key))


def undecided_slot(case_id: int) -> str:
    """Name the common start of the slots in which versions wait for a choice."""
    return f"undecided/{case_id}/"


def _part_and_desk(slot: str) -> tuple[Part, str]:
    pieces = slot.split("/")
    return Part.named(pieces[2]), pieces[3] if len(pieces) > 3 else ""


def _written(base: Text | None, text: Text, author: str) -> str:
    return json.dumps(
        {"base": _plain(base), "text": _plain(text), "rich": isinstance(text, RichText), "who": author},
        ensure_ascii=False,
    )


def _plain(text: Text | None) -> str | None:
    return text.to_html() if isinstance(text, RichText) else text


def _read(body: str, part: Part) -> tuple[Text | None, Text, str]:
    """Read a slot; an earlier program kept the bare text."""
    try:
        kept = json.loads(body)
        kept["rich"]
    except (ValueError, KeyError, TypeError):
        return None, from_html(body) if part.kind == "response" else body, SOMEBODY
    if not kept["rich"]:
        return kept["base"], kept["text"], kept["who"]
    return None if kept["base"] is None else from_html(kept["base"]), from_html(kept["text"]), kept["who"]
