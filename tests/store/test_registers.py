"""Lists: views, bands, orders, filters, search and counts."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.case import Requester, Stage
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_plain
from foidesk.store.cabinet import Cabinet
from foidesk.store.folding import phrases
from foidesk.store.lists.registers import Band, RegisterQuery, Sort, View
from foidesk.store.words.fileindex import _expression
from tests.store.builders import TODAY, a_case, standing
from tests.store.filling import fill


def references(cabinet: Cabinet, view: View = View.ALL, **asked: object) -> list[str]:
    with cabinet.reading() as drawer:
        found = drawer.registers.find(RegisterQuery(view, TODAY, **asked))  # type: ignore[arg-type]
        ids = list(chain.from_iterable(ids for _, ids in found))
        return [row.reference for row in drawer.registers.rows(ids)]


@pytest.fixture
def week(cabinet: Cabinet) -> Cabinet:
    """Cases due on telling days; TODAY is Thursday 8 August 2024."""
    with cabinet.writing() as drawer:
        for reference, due in (
            ("YESTERDAY", date(2024, 8, 7)),
            ("TODAY", date(2024, 8, 8)),
            ("SUNDAY", date(2024, 8, 11)),
            ("MONDAY", date(2024, 8, 12)),
            ("NEXT-SUNDAY", date(2024, 8, 18)),
            ("IN-A-FORTNIGHT", date(2024, 8, 19)),
            ("NO-DATE", None),
        ):
            drawer.casefiles.add(a_case(reference), standing(due))
        drawer.casefiles.add(a_case("WAITING"), standing(date(2024, 8, 1), waiting=True))
        gone = a_case("GONE", ended=Stage.WITHDRAWN, ended_on=date(2024, 8, 2))
        drawer.casefiles.add(gone, standing(date(2024, 8, 1)))
    return cabinet


def test_due_order_falls_into_bands(week: Cabinet) -> None:
    with week.reading() as drawer:
        found = drawer.registers.find(RegisterQuery(View.ALL, TODAY))
        told = [(band, [row.reference for row in drawer.registers.rows(ids)]) for band, ids in found]
    assert told == [
        (Band.OVERDUE, ["YESTERDAY"]),
        (Band.THIS_WEEK, ["TODAY", "SUNDAY"]),
        (Band.NEXT_WEEK, ["MONDAY", "NEXT-SUNDAY"]),
        (Band.LATER, ["IN-A-FORTNIGHT", "NO-DATE"]),
        (Band.WAITING, ["WAITING"]),
        (Band.CLOSED, ["GONE"]),
    ]


@pytest.mark.parametrize(
    ("view", "wanted"),
    [
        (View.OVERDUE, ["YESTERDAY"]),
        (View.DUE_THIS_WEEK, ["TODAY", "SUNDAY"]),
        (View.WAITING, ["WAITING"]),
        (View.CLOSED, ["GONE"]),
    ],
)
def test_views(week: Cabinet, view: View, wanted: list[str]) -> None:
    assert references(week, view) == wanted


def test_open_is_all_but_closed(week: Cabinet) -> None:
    assert set(references(week, View.OPEN)) == set(references(week)) - {"GONE"}


def test_counts_are_the_lengths_of_the_views(week: Cabinet) -> None:
    with week.reading() as drawer:
        counts = drawer.registers.counts(TODAY)
    assert counts == {view: len(references(week, view)) for view in View}


def test_an_empty_register_has_no_bands(cabinet: Cabinet) -> None:
    with cabinet.reading() as drawer:
        assert drawer.registers.find(RegisterQuery(View.ALL, TODAY)) == ()
        assert drawer.registers.find(RegisterQuery(View.ALL, TODAY, sort=Sort.OWNER)) == ()
        assert set(drawer.registers.counts(TODAY).values()) == {0}
        assert drawer.registers.rows([]) == ()


def test_backwards_is_exactly_the_other_way_round(week: Cabinet) -> None:
    for sort in Sort:
        assert references(week, sort=sort, descending=True) == references(week, sort=sort)[::-1]


def test_names_sort_without_case_and_accents(cabinet: Cabinet) -> None:
    names = ["émile", "Zoë", "“Anna”", "Eve", "dan"]
    with cabinet.writing() as drawer:
        for number, name in enumerate(names):
            drawer.casefiles.add(a_case(f"R{number}", name=name), standing())
    order = [names[int(one[1:])] for one in references(cabinet, sort=Sort.REQUESTER)]
    assert order == ["“Anna”", "dan", "émile", "Eve", "Zoë"]


def test_stages_sort_by_the_way_a_case_goes(week: Cabinet) -> None:
    assert references(week, sort=Sort.STAGE)[-1] == "GONE"


def test_filters(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case("A", owner="Jo Marsh"), standing())
        drawer.casefiles.add(a_case("B", owner="jo marsh", regime=Regime.EIR), standing())
        drawer.casefiles.add(a_case("C"), standing())
    assert references(cabinet, owner="Jo Marsh") == ["A", "B"]
    assert references(cabinet, owner="") == ["C"]
    assert references(cabinet, regime="eir", owner="JO MARSH") == ["B"]
    with cabinet.reading() as drawer:
        assert drawer.registers.owners() == ("Jo Marsh",)


def test_a_row_says_what_the_list_shows(cabinet: Cabinet) -> None:
    case = replace(a_case(items=3, answered=2, owner="Jo"), requester=Requester("", "a@b.c", organisation="The Echo"))
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(case, standing(answered_on=date(2024, 8, 8), days_taken=11))
        (row,) = drawer.registers.rows([case_id])
    assert (row.requester, row.subject, row.stage, row.owner) == ("The Echo", "Speed cameras", "drafting", "Jo")
    assert (row.items, row.answered, row.received, row.due) == (3, 2, date(2024, 7, 23), date(2024, 8, 21))
    assert (row.answered_on, row.days_taken, row.waiting) == (date(2024, 8, 8), 11, False)


def test_items_answered_together_count_each(cabinet: Cabinet) -> None:
    case = a_case(items=3, answered=1)
    together = replace(case.responses[0], items=(1, 3, 5))
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(replace(case, responses=(together,)), standing())
        (row,) = drawer.registers.rows([case_id])
    assert (row.items, row.answered) == (3, 3)


def test_rows_come_in_the_order_asked_for(week: Cabinet) -> None:
    with week.reading() as drawer:
        assert [row.case_id for row in drawer.registers.rows([5, 1, 77, 3])] == [5, 1, 3]


# --- search -----------------------------------------------------------------------------------------


@pytest.fixture
def library(cabinet: Cabinet) -> Cabinet:
    told = a_case("HA06181", name="Siân O'Neill", answered=1, text=from_plain("Spent in 2024/25 on c++ courses"))
    with cabinet.writing() as drawer:
        drawer.casefiles.add(replace(told, subject="Café contracts"), standing())
        drawer.casefiles.add(a_case("FOI/7", name="Bob", owner="Élise"), standing())
    return cabinet


@pytest.mark.parametrize(
    "search",
    [
        "HA06181", "ha061", "6181", "618", "O'Neill", "oneill o'n", "sian", "SIÂN", "cafe", "CAFÉ contr", "2024/25",
        "2024", "c++", "spent courses", "O’Neill", "sia", "  cafe  ",
    ],
)  # fmt: skip
def test_search_finds(library: Cabinet, search: str) -> None:
    wanted = [] if search == "oneill o'n" else ["HA06181"]
    assert references(library, search=search) == wanted


def test_search_looks_at_owners_items_and_references_with_signs(library: Cabinet) -> None:
    assert references(library, search="elise") == ["FOI/7"]
    assert references(library, search="FOI/7") == ["FOI/7"]
    assert references(library, search="oi/") == ["FOI/7"]
    assert len(references(library, search="street 2")) == 2


def test_a_finished_word_is_not_the_beginning_of_another(library: Cabinet) -> None:
    assert references(library, search="contr") == ["HA06181"]
    assert references(library, search="contr.") == []
    assert references(library, search="contr cafe") == []


def test_a_search_with_nothing_typed_shows_all(library: Cabinet) -> None:
    assert len(references(library, search="   ")) == 2


@pytest.mark.parametrize(
    "search",
    ['"', "*", "NEAR(", "-x", "re: x", "AND", "OR NOT", "subject:x", "^a", "{a b}", "a + b", "'; DROP TABLE cases; --",
     "(", "\x00", "%", "_", "😀", "rank", "NEAR(a b, 2)", "\\", "$9", ":words", "a\x00b"],
)  # fmt: skip
def test_nothing_typed_is_an_operator(library: Cabinet, search: str) -> None:
    assert references(library, search=search) == []


@settings(max_examples=150)
@given(st.text(max_size=12))
def test_any_typing_can_be_searched_for(text: str) -> None:
    with _SHARED.cabinet.reading() as drawer:
        drawer.registers.find(RegisterQuery(View.ALL, TODAY, search=text))


@given(st.text(max_size=12))
def test_every_typed_word_is_quoted(text: str) -> None:
    asked = _expression(phrases(text), ())
    bare = "".join(asked.split('"')[::2])
    assert set(bare) <= {" ", "*"}


def test_search_follows_changes(library: Cabinet) -> None:
    with library.writing() as drawer:
        case = drawer.casefiles.load(1)
        drawer.casefiles.keep(1, replace(case, subject="Tea rooms"), standing())
    assert references(library, search="cafe") == []
    assert references(library, search="tea rooms") == ["HA06181"]


def test_large_answers_are_those_of_a_plain_look_through(cabinet: Cabinet, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many hits and few hits go different ways; both must agree with looking at each row."""
    fill(cabinet, 400)
    with cabinet.reading() as drawer:
        cases = [drawer.casefiles.load(case_id) for case_id in range(1, 401)]
    about = {case.reference for case in cases if any("taser" in item.wording for item in case.items)}
    for few in (10_000, 3):
        monkeypatch.setattr("foidesk.store.lists.registers._FEW", few)
        for sort, view in ((Sort.DUE, View.ALL), (Sort.REQUESTER, View.OPEN), (Sort.SUBJECT, View.CLOSED)):
            everything = references(cabinet, view, sort=sort)
            worded = [one for one in everything if one in about]
            assert references(cabinet, view, sort=sort, search="taser") == worded
            assert references(cabinet, view, sort=sort, search="taser", limit=5) == worded[:5]
            assert len(everything) > len(worded) > 5


@pytest.mark.file
def test_sorting_reads_no_case_but_only_its_index(cabinet: Cabinet) -> None:
    fill(cabinet, 50)
    with cabinet.engine.connect() as connection:
        for sort in Sort:
            statement = _statement_of(cabinet, sort)
            plan = " ".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}"))
            assert "COVERING INDEX" in plan and "TEMP B-TREE" not in plan, (sort, plan)


def _statement_of(cabinet: Cabinet, sort: Sort) -> str:
    """Catch the statement a list is asked with."""
    from sqlalchemy import event

    caught: list[str] = []

    def catch(_conn: object, _cursor: object, statement: str, parameters: tuple[object, ...], *_: object) -> None:
        for one in parameters:
            statement = statement.replace("?", repr(one), 1)
        caught.append(statement)

    event.listen(cabinet.engine, "before_cursor_execute", catch)
    try:
        with cabinet.reading() as drawer:
            drawer.registers.find(RegisterQuery(View.ALL, TODAY, sort=sort))
    finally:
        event.remove(cabinet.engine, "before_cursor_execute", catch)
    return caught[-1]


def test_the_week_moves_with_the_day(week: Cabinet) -> None:
    with week.reading() as drawer:
        monday = drawer.registers.counts(TODAY + timedelta(days=4))
    assert (monday[View.OVERDUE], monday[View.DUE_THIS_WEEK]) == (3, 2)


class _Shared:
    cabinet: Cabinet


_SHARED = _Shared()


@pytest.fixture(autouse=True)
def _shared(cabinet: Cabinet) -> None:
    _SHARED.cabinet = cabinet
