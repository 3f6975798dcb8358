"""What is being typed and is not yet an act: kept as it goes, put in, or kept beside what somebody else wrote."""

from datetime import datetime
from typing import TYPE_CHECKING

from foidesk.domain.case import Case
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.meantime import Choice, Clash, Seen, Text, TextConflict
from foidesk.domain.troubles import NotAllowed, NotFound, StoreTrouble, Trouble
from foidesk.office import textusing, typedhere
from foidesk.office.meantime import SOMEBODY, changed_by
from foidesk.office.typedparts import ADVICE, LEAD_IN, Part, body_of, read_body
from foidesk.office.views import CaseView, Told
from foidesk.store.cabinet import Drawer

if TYPE_CHECKING:
    from foidesk.office.work import Work

__all__ = ["ADVICE", "LEAD_IN", "Part", "Typing", "typing_slot"]


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

        def beside(drawer: Drawer) -> None:
            drawer.casefiles.load(case_id).must_be_open()
            drawer.presences.renew(self._desk, at)

        body = body_of(seen.text if seen else None, text, self._work.who)
        try:
            typedhere.keep_typed(self._work, slot, body, at, beside)
        except StoreTrouble:
            self.live.add(slot)  # its editor is open, and tries again
            raise
        self.live.add(slot)
        return at

    def drop(self, case_id: int, part: Part) -> None:
        """Let go what was kept of a part that is left as it was."""
        slot = self.slot(case_id, part)
        self._work.spill.drop(slot)
        with self._work.writing() as drawer:
            drawer.drafts.drop(slot)
        self.live.discard(slot)

    def set_aside(self, case_id: int, part: Part, text: Text, seen: Seen) -> CaseView:
        """Keep a text that cannot be put in now beside what the case has, to be chosen or copied."""
        slot, beside = self.slot(case_id, part), (seen.text, text, self._work.who)
        with self._work.lock:
            with self._work.writing() as drawer:
                case = drawer.casefiles.load(case_id)
                drawer.drafts.drop(slot)
                self._set_beside(drawer, case_id, case, (part.of(text), self._desk), beside)
                view = self._work.view(drawer, case_id, case)
            self.live.discard(slot)
            return view

    def write(self, case_id: int, part: Part, text: Text, seen: Seen | None) -> CaseView:
        """Put a text in as one act; TextConflict if somebody else wrote in the same place meanwhile.

        A text that the register cannot take now is kept on this computer.
        """
        slot, at = self.slot(case_id, part), self._work.now()
        body = body_of(seen.text if seen else None, text, self._work.who)
        typedhere.keep_first_here(self._work, slot, body, at)
        try:
            view = self._write(case_id, part, text, seen)
        except StoreTrouble as trouble:
            if isinstance(trouble, TextConflict):
                self._work.spill.drop(slot)
            else:
                typedhere.spill_over(self._work, slot, body, at, trouble)
            raise
        except BaseException:
            self._work.spill.drop(slot, at)
            raise
        self._work.spill.drop(slot, at)
        return view

    def _write(self, case_id: int, part: Part, text: Text, seen: Seen | None) -> CaseView:
        work, slot = self._work, self.slot(case_id, part)
        part = part.of(text)
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
                apart = part.is_gone(case) or case.is_locked
                apart = apart or (seen is not None and now not in (part.there(seen.text), text))
                if others and seen is not None and apart and not blank:
                    clash = self._set_beside(drawer, case_id, case, (part, self._desk), (seen.text, text, work.who))
                else:
                    changed, fact = part.put(case, text)
                    if changed != case:
                        kept = work.keep(drawer, case_id, case, changed, fact)
                    else:
                        fact = None
                        if part.kind == "response":  # a standard text may have been put in and taken out again
                            textusing.settle(work, drawer, case_id, case, (part.key,))
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
            if not slots or work.read_only:
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
                    base, text, author = read_body(body, part)
                    part = part.of(text)
                    now = part.in_case(case)
                    touched = base is not None and now not in (part.there(base), text)
                    changed, fact = (None, None) if touched else _put_if_allowed(part, case, text)
                    if changed is None or fact is None:
                        if now != text:
                            beside = (base if base is not None else text, text, author)
                            self._set_beside(drawer, case_id, case, (part, desk), beside)
                    elif changed != case:
                        case = work.keep(drawer, case_id, case, changed, fact)
                        told.append(fact)
            self.live.difference_update(slots)
            for fact in told:
                work.tell(Told(case_id, fact))
            return bool(told)

    def _left_behind(self, drawer: Drawer, case_id: int, *, also_live: bool) -> list[str]:
        """Give the slots whose editors are gone, and with `also_live` those that are open at this desk."""
        there = {line.desk for line in self._work.present(drawer)} - {self._desk}
        found = []
        for slot in drawer.drafts.slots(typing_slot(case_id)):
            part, desk = _part_and_desk(slot)
            # An exemption is put in by a word of hers, and not because a letter is looked at.
            if desk not in there and ((also_live and part.kind != "exemption") or slot not in self.live):
                found.append(slot)
        return found

    # --- two versions -----------------------------------------------------------------------------

    def _set_beside(
        self, drawer: Drawer, case_id: int, case: Case, place: tuple[Part, str], typed: tuple[Text, Text, str]
    ) -> Clash:
        """Keep what was typed beside what the case has."""
        start = f"{undecided_slot(case_id)}{place[0].name}/{place[1]}/"
        slot = f"{start}{1 + max((int(one.rpartition('/')[2]) for one in drawer.drafts.slots(start)), default=0)}"
        base, text, author = typed
        drawer.drafts.put(slot, body_of(base, text, author), self._work.now())
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
        base, text, author = read_body(drawer.drafts.get(slot) or "", part)
        watched, now = part.watched(case), part.in_case(case)
        entry = changed_by(drawer, case_id, case, watched)
        closed = ""
        if part.is_gone(case):
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
    act = f"choose a version of {clash.where}"
    if choice is Choice.THEIRS:
        mine = _put_if_allowed(part, case, clash.mine)[0] or case
        return mine, case, Fact(FactKind.VERSION_CHOSEN, f"{clash.who}’s version of {clash.where} kept", act)
    mine = part.put(case, clash.mine)[0]
    if choice is Choice.MINE:
        return case, mine, Fact(FactKind.VERSION_CHOSEN, f"{clash.author}’s version of {clash.where} kept", act)
    if not clash.can_merge:
        raise Trouble("Only one of these versions can be kept.", kept="Both are still there.", do="Choose one.")
    return (
        case,
        part.put(case, clash.both)[0],
        Fact(FactKind.VERSION_CHOSEN, f"Both versions of {clash.where} kept", act),
    )


def _put_if_allowed(part: Part, case: Case, text: Text) -> tuple[Case, Fact] | tuple[None, None]:
    """Put a text in where its place is still there and no rule refuses it."""
    if part.is_gone(case) or case.is_locked:
        return None, None
    try:
        return part.put(case, text)
    except NotAllowed:
        return None, None


def typing_slot(case_id: int, response_key: int | None = None) -> str:
    """Name the common start of the slots in which the typing of a case, or of one response, is kept."""
    return f"typing/{case_id}/" + ("" if response_key is None else str(response_key))


def undecided_slot(case_id: int) -> str:
    """Name the common start of the slots in which versions wait for a choice."""
    return f"undecided/{case_id}/"


def _part_and_desk(slot: str) -> tuple[Part, str]:
    pieces = slot.split("/")
    return Part.named(pieces[2]), pieces[3] if len(pieces) > 3 else ""
