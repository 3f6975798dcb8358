"""The day's post: the letters that went out of late, and which of them nobody has printed yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from foidesk.domain.case import ANSWERING_LETTERS, Case, IssuedLetter
from foidesk.domain.letterkinds import kind_named
from foidesk.office.despatch import Despatch
from foidesk.office.lettercopies import LetterCopies
from foidesk.office.records import local
from foidesk.office.work import Work

if TYPE_CHECKING:
    from foidesk.letters.labelsheet import LabelKind

LOOKED_BACK = 14
"""The days after which a letter that was never printed is no longer offered: it went out another way."""


@dataclass(frozen=True, slots=True)
class OutgoingLetter:
    """A letter that could be printed: `what` it is in the journal, and whether it goes in an envelope."""

    case_id: int
    reference: str
    mark: str
    what: str
    to: str
    dated: date
    pages: int
    by_post: bool
    printed: bool


@dataclass(frozen=True, slots=True)
class ReadyLetter:
    """The very bytes of one, and how far down page one stands what the paper has already."""

    letter: OutgoingLetter
    pdf: bytes
    head: float


@dataclass(frozen=True, slots=True)
class Addressed:
    """The addresses of some cases, and the references of those that have none."""

    addresses: tuple[tuple[str, ...], ...]
    without: tuple[str, ...]


class PostRound:
    """Finds the letters to print and takes them out as they were issued."""

    def __init__(self, work: Work, despatch: Despatch, copies: LetterCopies) -> None:
        self._work = work
        self._despatch = despatch
        self._copies = copies

    def letters(self) -> tuple[OutgoingLetter, ...]:
        """List the letters issued today, and those of the last days that were not printed; the latest first."""
        today = self._work.today()
        since = self._work.now() - timedelta(days=LOOKED_BACK)
        with self._work.reading() as drawer:
            issued = drawer.post_book.issued_since(since)
            copied = drawer.post_book.copied_since(since)
            cases = {case_id: drawer.casefiles.load(case_id) for case_id, _mark in issued}
            composed = {mark: drawer.composed.get(mark) for _case_id, mark in issued}
        found = []
        for case_id, mark in reversed(issued):
            case = cases[case_id]
            letter = next(one for one in case.letters if one.sha256 == mark)
            what = "Letter" if letter.kind in ANSWERING_LETTERS else kind_named(letter.kind).title
            printed = any(
                of == case_id and at >= letter.issued_at and words.startswith(f"{what} printed")
                for of, at, words in copied
            )
            if not printed or local(letter.issued_at).date() == today:
                found.append(_outgoing(case_id, case, letter, composed[mark], what, printed=printed))
        return tuple(found)

    def ready(self, letters: tuple[OutgoingLetter, ...]) -> tuple[ReadyLetter, ...]:
        """Take letters out as they were issued."""
        return tuple(
            ReadyLetter(
                one,
                self._despatch.issued_pdf(one.case_id, one.mark),
                self._copies.head_to_leave_out(one.case_id, issued=one.mark),
            )
            for one in letters
        )

    def addresses(self, case_ids: Sequence[int]) -> Addressed:
        """Give the postal addresses of those who asked, in the order of the cases."""
        from foidesk.letters.compose import address_of

        with self._work.reading() as drawer:
            cases = [drawer.casefiles.load(case_id) for case_id in case_ids]
        return Addressed(
            tuple(address_of(case) for case in cases if case.requester.address.strip()),
            tuple(case.reference for case in cases if not case.requester.address.strip()),
        )

    def label_sheet(self, addresses: Sequence[Sequence[str]], kind: "LabelKind", start: int) -> bytes:
        """Draw sheets of labels as PDF."""
        from foidesk.letters import labelsheet

        with self._work.reading() as drawer:
            author = self._work.profile(drawer).name_long
        return labelsheet.draw(addresses, kind, start, author=author, dated=self._work.today())


def _outgoing(
    case_id: int, case: Case, letter: IssuedLetter, composed: bytes | None, what: str, *, printed: bool
) -> OutgoingLetter:
    """Say to whom a letter goes: somebody else is named by the letter alone, for the next may be filled in by now."""
    from foidesk.letters import kept
    from foidesk.letters.letter import addressee

    if kind_named(letter.kind).to_requester:
        to, email, address = case.requester.name, case.requester.email, case.requester.address
        by_post = not email.strip() and bool(address.strip())
    elif composed is not None:
        as_it_went = kept.load(composed)
        (to, _), by_post = addressee(as_it_went), bool(as_it_went.address)
    else:  # an earlier FOI Desk kept the PDF only
        draft = case.draft(letter.kind)
        to, by_post = draft.whom, not draft.email.strip() and bool(draft.address.strip())
    return OutgoingLetter(
        case_id, case.reference, letter.sha256, what, to.strip(), letter.dated, letter.pages, by_post, printed
    )
