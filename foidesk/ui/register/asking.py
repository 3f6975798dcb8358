"""One question to the register and its whole answer: run on the worker, so that only frozen values come home."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from foidesk.office.office import Office
from foidesk.office.records import Band, RegisterQuery, Sort, View
from foidesk.office.views import RegisterRow
from foidesk.ui.register.listing import Listing
from foidesk.ui.register.wording import band_note

_FIRST = 120
_ON_TIME = (Band.THIS_WEEK, Band.NEXT_WEEK, Band.LATER)


@dataclass(frozen=True, slots=True)
class Question:
    """What the page wants to see. `me` is whose cases "My open cases" are; `near` are the cases now on screen."""

    view: View
    me: str
    search: str = ""
    owner: str | None = None
    regime: str | None = None
    sort: Sort = Sort.DUE
    descending: bool = False
    shut: frozenset[Band] = frozenset()
    near: tuple[int, ...] = ()

    def query(self, today: date) -> RegisterQuery:
        """Give the question as the office takes it."""
        mine = self.me if self.view is View.OPEN else None
        asked = RegisterQuery(
            self.view, today, self.search, self.sort, self.descending, self.owner or mine, self.regime
        )
        return replace(asked, reader=self.me)

    @property
    def narrowed(self) -> bool:
        """Say whether a search or a filter leaves some of the view out."""
        return bool(self.search or self.owner or self.regime)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases each view has; `mine` are the person's own open ones."""

    views: dict[View, int]
    mine: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The list, the rows to begin with, and what stands round it. `next_due` is told where the view is empty."""

    question: Question
    today: date
    listing: Listing
    rows: tuple[RegisterRow, ...]
    counts: Counts
    owners: tuple[str, ...]
    next_due: RegisterRow | None = None


def count(office: Office, me: str) -> Counts:
    """Count the cases of each view."""
    mine = office.records.find(RegisterQuery(View.OPEN, office.today(), owner=me))
    return Counts(office.records.counts(), sum(len(ids) for _, ids in mine))


def answer(office: Office, question: Question) -> Answer:
    """Ask the register."""
    today = office.today()
    found = office.records.find(question.query(today))
    notes = {band: band_note(band, today, office.calendar) for band in (Band.THIS_WEEK, Band.NEXT_WEEK)}
    shut = () if question.search or len(found) == 1 else question.shut
    listing = Listing.of(found, shut, notes)
    ids = {case_id: None for shelf in listing.shelves if shelf.is_open for case_id in shelf.ids[:_FIRST]}
    first = list(ids)[:_FIRST]
    near = [one for one in question.near if one not in ids and listing.shelf_of(one) is not None]
    counts = count(office, question.me)
    due_next = None
    if not listing.cases and not question.narrowed and question.view in (View.DUE_THIS_WEEK, View.OVERDUE):
        due_next = _next_due(office, today, counts.views[View.OVERDUE])
    return Answer(
        question, today, listing, office.records.rows(first + near), counts, office.records.owners(), due_next
    )


def _next_due(office: Office, today: date, overdue: int) -> RegisterRow | None:
    """Find the first case that is due from today on."""
    found = dict(office.records.find(RegisterQuery(View.ALL, today, limit=overdue + 1)))
    ids = next((found[band] for band in _ON_TIME if found.get(band)), ())
    rows = office.records.rows(ids[:1])
    return rows[0] if rows else None


def find_reference(office: Office, question: Question, letters: str) -> int | None:
    """Find the case of this list whose reference begins with, or else holds, what was typed."""
    query = replace(question.query(office.today()), search=letters, sort=Sort.REFERENCE, descending=False, limit=60)
    ids: Sequence[int] = [one for _, group in office.records.find(query) for one in group]
    rows = office.records.rows(ids)
    typed = letters.casefold()
    for fits in (
        lambda words: words.startswith(typed),
        lambda words: words.lstrip("abcdefghijklmnopqrstuvwxyz-/ ").lstrip("0").startswith(typed.lstrip("0") or "0"),
        lambda words: typed in words,
    ):
        for row in rows:
            if fits(row.reference.casefold()):
                return row.case_id
    return None
