"""The page on which a deadline is worked out: every day and every step is on it, and on one page."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain import clock
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.regimes import Regime
from foidesk.letters.clockgrid import Look, rows_of
from foidesk.letters.clocksheet import ClockSheet, as_text, draw
from foidesk.letters.pages import page_count
from tests.letters.reading import fonts_of, letters_of, place_of, words_of

CALENDAR = bankdays.uk_calendar()
K = EventKind


def sheet(
    *events: ClockEvent, received: date = date(2024, 7, 23), regime: Regime = Regime.FOIA, **others: object
) -> ClockSheet:
    values: dict[str, object] = {
        "reference": "HA06181",
        "office": "Office of the Police and Crime Commissioner for Hampshire",
        "deadline": clock.deadline(regime, received, events, CALENDAR),
        "calendar": CALENDAR,
        "drawn_on": date(2024, 8, 8),
    }
    return ClockSheet(**{**values, **others})  # type: ignore[arg-type]


LONG = sheet(
    ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 3, 8)),
    ClockEvent(K.CLARIFICATION_RECEIVED, date(2024, 5, 22)),
    ClockEvent(K.FEES_NOTICE_GIVEN, date(2024, 6, 3)),
    ClockEvent(K.FEE_RECEIVED, date(2024, 6, 12)),
    ClockEvent(K.PIT_EXTENSION, date(2024, 6, 20), 40),
    received=date(2024, 3, 1),
)


def test_the_page_says_the_day_the_steps_and_the_law() -> None:
    words = words_of(draw(sheet()))
    for said in (
        "How this deadline was worked out",
        "HA06181",
        "Wednesday 21 August 2024",
        "Day 20 of 20 working days",
        "Monday 5 August is left out: Summer bank holiday (Scotland).",
        "Day 20 is Wednesday 21 August 2024.",
        "Freedom of Information Act 2000, section 10(1) and (6).",
        "Bank holidays: GOV.UK list, to the end of 2028.",
        "Due by midnight",
        "Worked out on Thursday 8 August 2024",
    ):
        assert said in words


def test_every_counted_day_has_its_number_in_the_grid_and_every_skipped_one_its_reason() -> None:
    for one in (sheet(), sheet(received=date(2024, 12, 9)), sheet(received=date(2024, 3, 13))):
        cells = {cell.on: cell for row in rows_of(one.deadline, CALENDAR, None, {}) for cell in row.cells}
        assert {day.date: day.day for day in one.deadline.counted} == {
            on: cell.day for on, cell in cells.items() if cell.day is not None
        }
        for day in one.deadline.skipped:
            if day.date.weekday() < 5:
                assert cells[day.date].words == day.reason
                assert cells[day.date].look is Look.HOLIDAY
        assert [on for on, cell in cells.items() if cell.look is Look.DUE] == [one.deadline.due]
        assert [on for on, cell in cells.items() if cell.framed] == [one.deadline.received]


def test_days_after_the_answer_look_otherwise_and_the_answer_is_told() -> None:
    answered = sheet(answered_on=date(2024, 8, 8), day_taken=11)
    looks = {
        cell.on: cell.look for row in rows_of(answered.deadline, CALENDAR, date(2024, 8, 8), {}) for cell in row.cells
    }
    assert (looks[date(2024, 8, 8)], looks[date(2024, 8, 9)]) == (Look.COUNTED, Look.AFTER_ANSWER)
    words = words_of(draw(answered))
    assert "Answered on Thursday 8 August 2024 day 11 of 20, on time" in words
    late = sheet(answered_on=date(2024, 8, 23), day_taken=22)
    assert "day 22 of 20, late" in words_of(draw(late))


def test_a_waiting_clock_has_no_due_date_and_says_what_for() -> None:
    waiting = sheet(ClockEvent(K.CLARIFICATION_REQUESTED, date(2024, 7, 30)))
    words = words_of(draw(waiting))
    assert "No due date until the answer to the clarification comes" in words
    assert "Due by midnight" not in words
    assert "Due: No due date until" in as_text(waiting)


def test_a_long_clock_still_fits_one_page_with_all_its_steps() -> None:
    pdf = draw(replace(LONG, item_lines=("Item 1: due Tuesday 2 July 2024.",), closures={date(2024, 6, 14): "Moving"}))
    assert page_count(pdf) == 1
    letters = letters_of(pdf)
    for step in LONG.deadline.steps:
        assert "".join(step.text.split()) in letters
    assert "weeks not drawn, 11 March 2024 to 19 May 2024: the clock stands still" in words_of(pdf)
    assert "Friday 14 June 2024: Moving." in words_of(pdf)


def test_it_is_the_same_on_any_day_and_has_no_font_of_the_machine() -> None:
    assert draw(LONG) == draw(LONG)
    assert all("Arimo" in name or "DejaVu" in name for name in fonts_of(draw(LONG)))


def test_odd_signs_and_long_names_stay_on_the_page() -> None:
    pdf = draw(sheet(reference="HA/" + "9" * 80, requester="Zoë Ŵyn ☑ <b>&amp;", subject="A" * 300))
    assert page_count(pdf) == 1
    left, _, right, _ = place_of(pdf, "HA/999")
    assert left >= 19 and right <= 191


@pytest.mark.parametrize("regime", [Regime.SAR, Regime.EIR])
def test_other_regimes_fit_one_page_too(regime: Regime) -> None:
    extension = K.SAR_EXTENSION if regime is Regime.SAR else K.EIR_EXTENSION
    one = sheet(ClockEvent(extension, date(2024, 8, 6)), regime=regime)
    assert page_count(draw(one)) == 1
    assert one.due_words in words_of(draw(one))


@settings(max_examples=15)
@given(st.dates(date(2014, 1, 1), date(2028, 1, 1)), st.lists(st.integers(1, 90), max_size=8), st.booleans())
def test_whatever_happened_no_step_is_lost(received: date, gaps: list[int], extended: bool) -> None:
    events, on = [], received
    kinds = (K.CLARIFICATION_REQUESTED, K.CLARIFICATION_RECEIVED)
    for place, gap in enumerate(gaps):
        on += timedelta(days=gap)
        events.append(ClockEvent(kinds[place % 2], on))
    if extended:
        events.append(ClockEvent(K.PIT_EXTENSION, on, 300))
    one = sheet(*events, received=received)
    pdf = draw(one)
    assert "".join(one.due_words.split()) in letters_of(pdf)
    for step in one.deadline.steps:
        assert "".join(step.text.split()) in letters_of(pdf)


def test_the_text_lists_every_weekday_in_order() -> None:
    lines = as_text(sheet()).splitlines()
    first = lines.index("Day by day:") + 1
    days = lines[first : lines.index("", first)]
    assert days[0] == "Wednesday 24 July 2024: day 1"
    assert days[8] == "Monday 5 August 2024: not counted, Summer bank holiday (Scotland)"
    assert days[-1] == "Wednesday 21 August 2024: day 20"
    assert len(days) == 21
