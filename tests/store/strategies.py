"""Any case at all: what hypothesis may think of within the types."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from foidesk.domain.case import Case, Channel, IssuedLetter, Request, Requester, Signature, Stage
from foidesk.domain.casenotes import CaseNote, NoteKind
from foidesk.domain.clearance import Clearance, ClearedLetter, Comment
from foidesk.domain.clearance import Standing as ClearanceStanding
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.commissions import Commission, Returned, Searches
from foidesk.domain.costsheet import Activity, CostLine, CostSheet, CountedTogether, PutIn, Sample, WhyTogether
from foidesk.domain.enclosures import Enclosed, Enclosure
from foidesk.domain.gatefindings import GateFinding
from foidesk.domain.grounds import Balancing, Grounds, Harm, Likelihood, Opinion, Place, Plan
from foidesk.domain.items import ExemptionClaim, Item, Outcome, PublicInterestTest, Response
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review, ReviewOutcome
from foidesk.domain.richtext import ListBlock, Paragraph, RichText, Run, TableBlock
from foidesk.domain.setaside import SetAside
from foidesk.domain.severity import Severity

words = st.text(st.characters(codec="utf-8"), max_size=12)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  bounds are naive
numbers = st.integers(0, 10_000)
spans = st.tuples(numbers, numbers)

_runs = st.builds(
    Run, words, st.booleans(), st.booleans(), st.booleans(), st.sampled_from(["", "https://x.org/?a=1&b"])
)
_paragraphs = st.builds(Paragraph, st.lists(_runs, max_size=3).map(tuple))
_lists = st.builds(
    ListBlock, st.booleans(), st.lists(st.tuples(_paragraphs), max_size=3).map(tuple), st.integers(1, 5),
    st.sampled_from(["1", "a", "A", "i", "I"]),
)  # fmt: skip
_cells = st.builds(RichText, st.tuples(_paragraphs))
_tables = st.builds(TableBlock, st.lists(st.tuples(_cells, _cells), max_size=2).map(tuple), st.booleans())
texts = st.builds(RichText, st.lists(_paragraphs | _lists | _tables, max_size=3).map(tuple))

grounds = st.builds(
    Grounds,
    st.builds(Harm, st.none() | st.sampled_from(Likelihood), words, words),
    st.builds(Opinion, words, words, st.none() | days, words),
    st.builds(Balancing, words, words, words),
    st.builds(Place, words, words),
    st.builds(Plan, words, words),
)
claims = st.builds(
    ExemptionClaim, words, words, st.builds(PublicInterestTest, words, words, words), st.just(Grounds()) | grounds,
    st.just(RichText()) | texts,
)  # fmt: skip
letters = st.builds(
    IssuedLetter, st.sampled_from(["response", "acknowledgement"]), days, words, numbers, words, moments, words,
    words, words, st.lists(st.builds(Enclosed, words, words, numbers, words), max_size=2).map(tuple),
    st.none() | st.builds(ClearedLetter, words, moments, words, moments, words), st.none() | days, words, words, words,
)  # fmt: skip
requests = st.builds(Request, words, days, days, st.sampled_from(Channel), spans, spans, words, words)
events = st.builds(ClockEvent, st.sampled_from(EventKind), days, st.none() | numbers, words)

reviews = st.builds(
    Review, days, st.lists(events, max_size=2).map(tuple), st.none() | days, st.none() | st.sampled_from(ReviewOutcome),
    words,
)  # fmt: skip
commissions = st.builds(
    Commission, st.just(1), words, st.lists(numbers, max_size=3).map(tuple), days, days, words,
    st.lists(days, max_size=2).map(tuple), st.none() | days, st.builds(Searches, words, words, words, words),
    st.lists(st.builds(Returned, words, words, numbers, days, numbers), max_size=2).map(tuple),
)  # fmt: skip
notes = st.builds(CaseNote, st.sampled_from(NoteKind), days, words, st.none() | days, words)


_cost_lines = st.builds(
    CostLine, st.sampled_from(Activity), words.map("Search {}".format), st.integers(1, 10_000), words,
    st.integers(1, 10_000), st.lists(numbers, max_size=3).map(tuple),
    st.builds(Sample, numbers, numbers, words, st.none() | days),
)  # fmt: skip
_together = st.builds(CountedTogether, words, days, numbers, st.sampled_from(WhyTogether), words)
cost_sheets = st.builds(
    CostSheet, st.lists(_cost_lines, max_size=3).map(tuple), st.lists(_together, max_size=2).map(tuple), words,
    st.lists(st.builds(PutIn, numbers, texts), max_size=2).map(tuple),
)  # fmt: skip

set_asides = st.builds(SetAside, words, st.none() | numbers, words, words)


_gate = st.builds(GateFinding, words, words, words, words, st.sampled_from(Severity))
enclosures = st.builds(
    Enclosure, st.just(1), words, words, words, numbers, words, st.lists(_gate, max_size=2).map(tuple), words, words,
    numbers,
)  # fmt: skip


clearances = st.builds(
    Clearance, st.sampled_from(["response", "refusal", "extension"]), st.sampled_from(ClearanceStanding), words,
    moments, words, words, words, st.none() | moments, words, words, words, st.booleans(),
)  # fmt: skip
comments = st.builds(Comment, st.just(1), numbers, words, words, moments, words, st.none() | moments)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a case in which each item has exactly one response."""
    count = draw(st.integers(0, 5))
    keys = draw(st.permutations(range(1, count + 1)))
    items = tuple(Item(key, *draw(spans), draw(words)) for key in keys)
    groups: dict[int, list[int]] = {}
    for key in keys:
        groups.setdefault(draw(st.integers(10, 12)), []).append(key)
    responses = tuple(
        Response(
            key,
            tuple(answered),
            draw(texts),
            tuple(draw(st.lists(st.sampled_from(Outcome), unique=True, max_size=3))),
            tuple(draw(st.lists(claims, max_size=2))),
        )
        for key, answered in groups.items()
    )
    return Case(
        reference=draw(st.text("abcHA/019 é", min_size=1, max_size=6)),
        subject=draw(words),
        regime=draw(st.sampled_from(Regime)),
        requester=draw(st.builds(Requester, words, words, words, words, words)),
        request=draw(requests),
        lead_in=draw(words),
        items=items,
        responses=responses,
        events=tuple(draw(st.lists(events, max_size=2))),
        letters=tuple(draw(st.lists(letters, max_size=2))),
        owner=draw(words),
        large_print=draw(st.sampled_from([0, 16, 18, 28])),
        signature=draw(st.none() | st.builds(Signature, words, moments)),
        correcting=draw(st.booleans()),
        ended=draw(st.none() | st.sampled_from([Stage.WITHDRAWN, Stage.LAPSED])),
        ended_on=draw(st.none() | days),
        next_key=draw(numbers),
        notes=tuple(draw(st.lists(notes, max_size=2))),
        reviews=tuple(draw(st.lists(reviews, max_size=3))),
        commissions=tuple(replace(one, key=key) for key, one in enumerate(draw(st.lists(commissions, max_size=2)), 1)),
        enclosures=tuple(replace(one, key=key) for key, one in enumerate(draw(st.lists(enclosures, max_size=2)), 1)),
        cost_sheet=draw(st.none() | cost_sheets),
        clearances=tuple(draw(st.lists(clearances, max_size=2))),
        comments=tuple(replace(one, key=key) for key, one in enumerate(draw(st.lists(comments, max_size=2)), 1)),
        set_aside=tuple(draw(st.lists(set_asides, max_size=2))),
    )
