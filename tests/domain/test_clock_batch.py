"""Many questions at once: each gets its own answer, and a bad one spoils no other."""

import pytest

from foidesk.bankdays import uk_calendar
from foidesk.domain.clock import answer_batch
from foidesk.domain.troubles import CannotRead

CALENDAR = uk_calendar()


def test_every_kind_of_question():
    pit = {"kind": "pit_extension", "date": "2024-08-20", "working_days_total": 40}
    months = {"kind": "SAR_EXTENSION", "date": "2026-03-20", "months": 1}
    asked = {"kind": "clarification_requested", "date": "2024-07-25"}
    questions = [
        {"id": "a", "regime": "FOIA", "received": "2024-07-23"},
        {"id": "b", "regime": "foia", "received": "2024-07-23", "events": []},
        {"id": "c", "regime": "foia", "received": "2024-07-23", "events": [pit]},
        {"id": "d", "regime": "SAR", "received": "2026-03-02", "events": [months]},
        {"id": "e", "regime": "eir", "deadline_of": "internal_review", "received": "2024-07-23"},
        {"id": "f", "regime": "foia", "deadline_of": "fee_payment", "received": "2026-02-10", "events": None},
        {"id": 7, "regime": "foia", "received": "2024-07-23", "events": [asked]},
        {"id": "a", "regime": "FOIA", "received": "2024-07-23"},
    ]
    assert answer_batch(questions, CALENDAR) == [
        {"id": "a", "due": "2024-08-21"},
        {"id": "b", "due": "2024-08-21"},
        {"id": "c", "due": "2024-09-19"},
        {"id": "d", "due": "2026-05-05"},
        {"id": "e", "due": "2024-09-19"},
        {"id": "f", "due": "2026-05-09"},
        {"id": 7, "due": None},
        {"id": "a", "due": "2024-08-21"},
    ]


@pytest.mark.parametrize(
    "bad",
    [
        3,
        None,
        [],
        {},
        {"id": 1},
        {"id": 1, "regime": "foia"},
        {"id": 1, "regime": "foia", "received": "23/07/2024"},
        {"id": 1, "regime": "foia", "received": 20240723},
        {"id": 1, "regime": "dpa", "received": "2024-07-23"},
        {"id": 1, "regime": ["foia"], "received": "2024-07-23"},
        {"id": 1, "regime": "foia", "received": "2024-07-23", "deadline_of": "lunch"},
        {"id": 1, "regime": "foia", "received": "2024-07-23", "deadline_of": 4},
        {"id": 1, "regime": "foia", "received": "2024-07-23", "events": {"kind": "fee_received"}},
        {"id": 1, "regime": "foia", "received": "2024-07-23", "events": ["fee_received"]},
        {"id": 1, "regime": "foia", "received": "2024-07-23", "events": [{"kind": "fee_received"}]},
        {"id": 1, "regime": "foia", "received": "2024-07-23", "events": [{"kind": [], "date": "2024-07-24"}]},
        {"id": 1, "regime": "foia", "received": "2024-07-23",
         "events": [{"kind": "pit_extension", "date": "2024-07-24", "working_days_total": True}]},
        {"id": 1, "regime": "foia", "received": "2024-07-23",
         "events": [{"kind": "pit_extension", "date": "2024-07-24", "working_days_total": 10**40}]},
        {"id": 1, "regime": "foia", "received": "2004-07-23"},
        {"id": 1, "regime": "foia", "received": "9999-12-31"},
    ],
)  # fmt: skip
def test_a_bad_question_gets_a_sentence_and_spoils_no_other(bad: object):
    good = {"id": 2, "regime": "foia", "received": "2024-07-23"}
    first, second = answer_batch([bad, good], CALENDAR)
    assert set(first) == {"id", "error"} and str(first["error"]).endswith(".")
    assert second == {"id": 2, "due": "2024-08-21"}


@pytest.mark.parametrize("total", [40, 40.0, "40"])
def test_numbers_as_spreadsheets_write_them(total: object):
    event = {"kind": "pit_extension", "date": "2024-08-20", "working_days_total": total}
    question = {"id": 1, "regime": "foia", "received": "2024-07-23", "events": [event]}
    assert answer_batch([question], CALENDAR) == [{"id": 1, "due": "2024-09-19"}]


@pytest.mark.parametrize("total", [True, 40.5, "forty", "", [40], float("inf"), "4" * 5000])
def test_numbers_that_are_none(total: object):
    event = {"kind": "pit_extension", "date": "2024-08-20", "working_days_total": total}
    question = {"id": 1, "regime": "foia", "received": "2024-07-23", "events": [event]}
    (answer,) = answer_batch([question], CALENDAR)
    assert "is not a whole number of working days." in str(answer["error"])


@pytest.mark.parametrize("questions", [{}, "[]", None, 3])
def test_something_else_than_a_list(questions: object):
    with pytest.raises(CannotRead):
        answer_batch(questions, CALENDAR)
