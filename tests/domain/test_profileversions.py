"""Wording and details through time: what holds on a day, what waits, and what a change carries with it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.letterwordings import LetterWordings
from foidesk.domain.profile import Profile, Wording
from foidesk.domain.profileversions import (
    DATED,
    changed_rows,
    dated_parts,
    in_force,
    mark_of,
    on_day,
    version_on,
    versions,
    with_parts,
)
from foidesk.domain.signatories import Signatory
from foidesk.domain.troubles import NotAllowed

MARCH, TODAY, JANUARY = date(2026, 3, 3), date(2026, 11, 24), date(2027, 1, 1)
Rows = list[tuple[date, Profile]]


def changed(rows: Rows, before: Profile, after: Profile, start: date | None = None) -> Rows:
    return sorted({**dict(rows), **changed_rows(rows, before, after, TODAY, start)}.items())


def now(rows: Rows) -> Profile:
    return on_day(rows, TODAY, TODAY)


def named(name: str, **more: object) -> Profile:
    return Profile(name_long=name, **more)  # type: ignore[arg-type]


OLD = named("The old body", telephone="1", next_number=1)
START: Rows = [(MARCH, OLD)]


def test_a_change_from_a_later_day_waits_for_it() -> None:
    rows = changed(START, OLD, replace(OLD, name_long="The new body"), JANUARY)
    assert now(rows).name_long == "The old body"
    assert on_day(rows, JANUARY - timedelta(days=1), TODAY).name_long == "The old body"
    assert on_day(rows, JANUARY, TODAY).name_long == "The new body"
    assert on_day(rows, JANUARY, JANUARY).name_long == "The new body"


def test_a_change_today_is_carried_into_what_waits_but_not_over_it() -> None:
    rows = changed(START, OLD, replace(OLD, name_long="The new body"), JANUARY)
    before = now(rows)
    rows = changed(rows, before, replace(before, telephone="2", name_long="The old body, renamed"))
    assert (now(rows).telephone, now(rows).name_long) == ("2", "The old body, renamed")
    later = on_day(rows, JANUARY, JANUARY)
    assert (later.telephone, later.name_long) == ("2", "The new body")
    assert on_day(rows, date(2026, 4, 1), TODAY).telephone == "1"  # a letter dated before keeps what held then


def test_a_sentence_is_carried_though_another_of_the_same_wording_waits() -> None:
    wording = replace(OLD.wording, letters=replace(OLD.wording.letters, delay="Late."))
    rows = changed(START, OLD, replace(OLD, wording=wording), JANUARY)
    before = now(rows)
    rows = changed(rows, before, replace(before, wording=replace(before.wording, valediction="Yours faithfully,")))
    later = on_day(rows, JANUARY, JANUARY).wording
    assert (later.letters.delay, later.valediction) == ("Late.", "Yours faithfully,")


def test_rules_hold_at_once_and_for_every_date() -> None:
    rows = changed(START, OLD, replace(OLD, name_long="The new body"), JANUARY)
    before = now(rows)
    rows = changed(rows, before, replace(before, next_number=7, font_points=16.0))
    assert [day for day, _ in rows] == [MARCH, JANUARY]  # no version of its own
    for on in (MARCH, TODAY, JANUARY):
        assert on_day(rows, on, TODAY).next_number == 7
        assert on_day(rows, on, TODAY).font_points == 16.0


def test_before_the_office_was_set_up_its_first_particulars_hold() -> None:
    assert in_force(START, date(2024, 1, 1)) == OLD
    assert in_force([], TODAY) is None
    assert on_day([], TODAY, TODAY) == Profile()


def test_a_change_from_a_day_that_is_past_is_refused() -> None:
    with pytest.raises(NotAllowed, match="today or from a later day"):
        changed_rows(START, OLD, named("x"), TODAY, TODAY - timedelta(days=1))


def test_versions_tell_their_days_and_what_is_other_in_each() -> None:
    rows = [
        (MARCH, OLD),
        (date(2026, 5, 1), replace(OLD, next_number=40)),
        (TODAY, replace(OLD, telephone="2")),
        (JANUARY, replace(OLD, telephone="2", wording=Wording(letters=LetterWordings(delay="Late.")))),
    ]
    listed = versions(rows)
    assert [(one.valid_from, one.until, one.changed) for one in listed] == [
        (MARCH, TODAY - timedelta(days=1), ()),
        (TODAY, JANUARY - timedelta(days=1), (("telephone",),)),
        (JANUARY, None, (("wording", "letters", "delay"),)),
    ]
    assert version_on(rows, date(2026, 6, 1)) == listed[0]
    assert version_on(rows, date(2024, 1, 1)) == listed[0]
    assert version_on(rows, date(2030, 1, 1)) == listed[2]
    assert len({one.mark for one in listed}) == 3


def test_a_mark_is_of_the_words_and_not_of_the_rules() -> None:
    assert mark_of(OLD) == mark_of(replace(OLD, next_number=900, review_window=60))
    assert mark_of(OLD) != mark_of(replace(OLD, signature_picture=b"a"))
    assert mark_of(replace(OLD, signatories=(Signatory("A"),))) != mark_of(replace(OLD, signatories=(Signatory("B"),)))


parts = st.sampled_from([
    ("name_long",), ("telephone",), ("signatory_post",), ("wording", "review"), ("wording", "letters", "delay"),
    ("marking",), ("website",),
])  # fmt: skip
edits = st.lists(
    st.tuples(st.dictionaries(parts, st.sampled_from(["a", "b", "c"]), max_size=3), st.integers(0, 40)), max_size=8
)


@given(edits)
def test_whatever_is_changed_shows_from_its_day_on_and_nothing_before_it(made: list[tuple[dict, int]]) -> None:
    rows: Rows = [(MARCH, Profile())]
    for new, days in made:
        start = TODAY + timedelta(days=days)
        before = on_day(rows, start, TODAY)
        after = with_parts(before, new)
        earlier = {
            on: dated_parts(on_day(rows, on, TODAY)) for on in (MARCH, *(TODAY + timedelta(n) for n in range(days)))
        }
        own = {day for day, _ in rows}
        rows = changed(rows, before, after, start)
        assert dated_parts(on_day(rows, start, TODAY)) == dated_parts(after)
        for on, said in earlier.items():
            assert dated_parts(on_day(rows, on, TODAY)) == said
        if len(own | {start}) == len(own) + 1 and not any(day > start for day in own):
            assert dated_parts(on_day(rows, start + timedelta(days=400), TODAY)) == dated_parts(after)
    assert [day for day, _ in rows] == sorted({day for day, _ in rows})


def test_what_is_dated_is_a_part_of_the_particulars() -> None:
    assert all(hasattr(Profile(), name) for name in DATED)
