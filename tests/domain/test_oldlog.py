"""An old log understood: its headings, its days, its words, and what becomes of every one of its rows."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk import bankdays
from foidesk.domain.case import Channel, Stage
from foidesk.domain.items import Outcome
from foidesk.domain.oldlog import matching, planning, readings
from foidesk.domain.oldlog.days import DayOrder, order_of, read_day
from foidesk.domain.oldlog.headings import Meaning, meaning_of
from foidesk.domain.oldlog.numbering import numberings
from foidesk.domain.oldlog.plans import Known, Numbering, Verdict
from foidesk.domain.oldlog.readings import Standing
from foidesk.domain.oldlog.rowreading import Ground
from foidesk.domain.oldlog.sheets import Formula, LogRow, Sheet, column_letter, said
from foidesk.domain.profile import ReferencePattern
from foidesk.domain.regimes import Regime
from tests.oldlogs import HEADINGS, a_sheet, messy, read_table

TODAY = date(2026, 11, 24)
CALENDAR = bankdays.uk_calendar()
PRESENT = Numbering(ReferencePattern("HA", 5), 6181)
NOTHING = Known(frozenset(), frozenset(), str.casefold, str.casefold)
M = Meaning


def planned(sheet, columns=None, known=NOTHING, present=PRESENT):
    ground = Ground(columns or matching.guess(sheet), CALENDAR, TODAY, "log.xlsx", "ab" * 32)
    return planning.plan(sheet, ground, known, present)


def one_row(**cells):
    """Plan a sheet of one row, its cells named by their headings."""
    names = {"ref": "Ref", "received": "Date received", "name": "Requester", "subject": "Subject"}
    values = {"ref": "FOI-1", "received": date(2024, 7, 23), "name": "A. Smith", "subject": "Cars"} | cells
    sheet = a_sheet([list(values.values())], [names.get(key, key.replace("_", " ")) for key in values])
    (row,) = planned(sheet).rows
    return row


# --- days ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "23/07/2024", "23/7/24", "23.7.24", "23-7-2024", "23 07 2024", "23-Jul-24", "23 July 2024", "23rd July 2024",
        "Tues 23rd July 2024", "Tuesday, 23 July 2024", "the 23rd of July 2024", "23rd July '24", "July 23, 2024",
        "2024-07-23", "2024/07/23", "2024-07-23T10:15:00Z", "20240723", "23/07/2024 14:05", "23/07/2024 at 2.05 pm",
        "45496", 45496, 45496.75, 20240723, date(2024, 7, 23), datetime(2024, 7, 23, 14, 5), " 23/07/2024 ",  # noqa: DTZ001  a spreadsheet knows no zones
    ],
)  # fmt: skip
def test_days_in_every_usual_form(written):
    assert read_day(written) == read_day(date(2024, 7, 23))


@pytest.mark.parametrize(
    "written", ["", None, "see email", "31/02/2024", "23 July", "12/2024", "1/2/3", 7, True, float("nan"), "FOI 23/07/24",
                Formula("=TODAY()")]
)  # fmt: skip
def test_what_is_no_day_is_none(written):
    assert read_day(written).day is None


def test_words_after_a_day_are_left_out_and_said():
    read = read_day("23/7/24 - chased twice")
    assert read.day == date(2024, 7, 23)
    assert "chased twice" in read.unsure


@given(
    st.dates(date(2005, 1, 1), date(2060, 1, 1)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%Y-%m-%d", "%A %d %b %Y"]),
)
def test_a_written_day_is_read_back(day, form):
    assert read_day(day.strftime(form)).day == day


@given(st.text(max_size=40) | st.integers() | st.floats() | st.dates())
def test_anything_can_be_read_as_a_day_or_is_none(cell):
    read_day(cell)
    order_of([cell])


def test_days_are_day_first_unless_the_column_proves_otherwise():
    assert order_of(["03/04/2024"])[0] is DayOrder.DAY_FIRST
    assert "no row shows which is meant" in order_of(["03/04/2024"])[1]
    assert order_of(["03/04/2024", "23/04/2024"]) == (DayOrder.DAY_FIRST, "")
    order, why = order_of(["03/04/2024", "04/23/2024"])
    assert order is DayOrder.MONTH_FIRST
    assert why.startswith("Month first")
    assert "mixes" in order_of(["23/04/2024", "04/23/2024"])[1]
    assert read_day("03/04/2024", order).day == date(2024, 3, 4)


# --- headings -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Ref No.", M.REFERENCE), ("FOI Number", M.REFERENCE), ("Case", M.REFERENCE), ("Our Ref:", M.REFERENCE),
        ("Date Rec'd", M.RECEIVED), ("Date In", M.RECEIVED), ("RECEIVED", M.RECEIVED), ("Requester's Name", M.NAME),
        ("Applicant", M.NAME), ("From", M.NAME), ("Organisation (if applicable)", M.ORGANISATION), ("E-mail", M.EMAIL),
        ("Postal address", M.ADDRESS), ("Summary of request", M.SUBJECT), ("Details of Request", M.DETAILS),
        ("Description", M.DETAILS), ("FOI/EIR", M.REGIME), ("Type", M.REGIME), ("20 working day deadline", M.DUE),
        ("Target date", M.DUE), ("Date of response", M.ANSWERED), ("Date Completed", M.ANSWERED), ("Closed", M.ANSWERED),
        ("Outcome", M.OUTCOME), ("Exemptions Applied", M.EXEMPTIONS), ("Status", M.STATUS), ("Officer", M.OWNER),
        ("On time?", M.ON_TIME), ("Comments", M.NOTES), ("Their ref", M.THEIR_REFERENCE), ("Method of receipt", M.CHANNEL),
    ],
)  # fmt: skip
def test_headings_offices_really_use(heading, meaning):
    others = [one for one in HEADINGS[:4] if meaning_of(one)[0] is not meaning]
    columns = matching.guess(a_sheet([], [heading, *others])).columns
    assert columns[0].meaning is meaning
    assert columns[0].guessed


def test_what_lies_below_a_heading_decides_where_its_words_do_not():
    head = ["Ref", "Date received", "Subject"]

    def below(headings, last):
        rows = [[f"FOI-{at}", date(2024, 7, at), "Cars", last] for at in (1, 2, 3)]
        return matching.guess(a_sheet(rows, headings))

    days, words = below([*head, "Closed"], date(2024, 8, 1)), below([*head, "Closed"], "Yes")
    assert (days.columns[3].meaning, words.columns[3].meaning) == (M.ANSWERED, M.STATUS)
    how = below(["Ref", "Date", "Subject", "Received"], "Email")
    assert (how.columns[1].meaning, how.columns[3].meaning) == (M.RECEIVED, M.CHANNEL)


def test_one_column_for_each_meaning_the_usual_heading_first():
    sheet = a_sheet(
        [["FOI-1", date(2024, 7, 20), date(2024, 7, 23), "Cars"]], ["Ref", "Date", "Date received", "Subject"]
    )
    assert [one.meaning for one in matching.guess(sheet).columns] == [M.REFERENCE, M.NOTHING, M.RECEIVED, M.SUBJECT]


def test_headings_are_found_below_a_banner_and_over_two_rows():
    columns = matching.guess(read_table(messy(), "log.xlsx").sheets[0])
    assert columns.last == 4
    assert [one.meaning for one in columns.columns] == [
        M.REFERENCE, M.RECEIVED, M.NAME, M.EMAIL, M.SUBJECT, M.REGIME,
        M.DUE, M.ANSWERED, M.OUTCOME, M.EXEMPTIONS, M.OWNER, M.ON_TIME,
    ]  # fmt: skip


def test_two_rows_of_headings_are_read_together_where_one_alone_says_too_little():
    over = ["", "Request", "", "Response", ""]
    below = ["Ref", "received", "subject", "due", "sent"]
    sheet = Sheet(
        "Log",
        (
            LogRow(1, tuple(over)),
            LogRow(2, tuple(below)),
            LogRow(3, ("FOI-1", "23/07/2024", "Cars", "21/08/2024", "8/8/24")),
        ),
    )
    columns = matching.guess(sheet)
    assert columns.last == 2
    assert [one.meaning for one in columns.columns] == [M.REFERENCE, M.RECEIVED, M.SUBJECT, M.DUE, M.ANSWERED]


def test_a_chosen_meaning_is_taken_from_the_column_that_had_it():
    columns = matching.guess(a_sheet()).with_meaning(4, M.SUBJECT)
    assert columns.column_of(M.SUBJECT) == 4
    assert columns.columns[3].meaning is M.NOTHING
    assert not columns.columns[4].guessed


def test_what_no_case_can_do_without_is_asked_for():
    columns = matching.guess(a_sheet())
    assert columns.missing == ""
    assert "date each request was received" in columns.with_meaning(1, M.NOTHING).missing
    assert "subject" in columns.with_meaning(3, M.NOTHING).missing


def test_columns_are_named_as_spreadsheets_name_them():
    assert [column_letter(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


# --- words --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("Full disclosure", [Outcome.DISCLOSED_IN_FULL]), ("Info provided", [Outcome.DISCLOSED_IN_FULL]),
        ("Partial disclosure", [Outcome.DISCLOSED_IN_PART]), ("Part refused, s40(2)", [Outcome.DISCLOSED_IN_PART]),
        ("Information not held", [Outcome.NOT_HELD]), ("Not disclosed", [Outcome.WITHHELD_IN_FULL]),
        ("Refused s.12", [Outcome.COST_REFUSED]), ("NCND", [Outcome.NCND]), ("Vexatious", [Outcome.VEXATIOUS]),
        ("Published on website, section 21", [Outcome.ALREADY_ACCESSIBLE]), ("Handled as BAU", [Outcome.ANSWERED_OUTSIDE_ACT]),
        ("Answered", []), ("Yes", []), ("see file", []),
    ],
)  # fmt: skip
def test_outcomes_as_logs_word_them(words, outcomes):
    assert list(readings.outcomes_of(words)) == outcomes


def test_exemptions_are_read_and_a_section_without_its_limb_is_left_in_words():
    def cited(words, regime=Regime.FOIA):
        return [claim.provision for claim in readings.claims_of(words, regime, cited_only=False)]

    assert cited("s31(1)(a), 43(2) and section 21") == ["s.31(1)(a)", "s.43(2)", "s.21"]
    assert cited("s.40") == []
    assert cited("12(5)(f)", Regime.EIR) == ["reg 12(5)(f)"]
    assert cited("2023/24: 40 pages at 12:30") == []


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Closed", Standing.ANSWERED), ("Complete", Standing.ANSWERED), ("Incomplete", Standing.OPEN),
        ("In progress", Standing.OPEN), ("Not yet answered", Standing.OPEN), ("Closed - withdrawn", Standing.WITHDRAWN),
        ("Transferred to the Police", Standing.TRANSFERRED), ("On hold", Standing.WAITING), ("Lapsed", Standing.LAPSED),
        ("Not a valid request", Standing.INVALID), ("Awaiting clarification", Standing.WAITING), ("Blue", None), ("", None),
    ],
)  # fmt: skip
def test_statuses_as_logs_word_them(words, standing):
    assert readings.standing_of(words) is standing


# --- rows ---------------------------------------------------------------------------------------


def test_an_answered_row_is_a_closed_case_with_its_day_its_words_and_no_letter():
    row = one_row(Date_sent=date(2024, 8, 8), Outcome="Refused in part", Exemptions="s.31(1)(a)", Notes="Chased twice")
    case = row.case
    assert row.verdict is Verdict.READY
    assert (case.stage, case.answered_on, case.letters) == (Stage.ANSWERED, date(2024, 8, 8), ())
    assert case.responses[0].outcomes == (Outcome.DISCLOSED_IN_PART,)
    assert [claim.provision for claim in case.responses[0].exemptions] == ["s.31(1)(a)"]
    assert case.brought_in.outcome == "Refused in part · s.31(1)(a)"
    assert "Notes: Chased twice" in case.brought_in.words
    assert case.request.text == "Cars"
    assert case.request.channel is Channel.UNKNOWN


def test_an_open_row_is_an_open_case_split_into_its_items():
    details = "Please tell me:\n1. How many cars do you have?\n2. What did they cost?"
    case = one_row(Details_of_request=details).case
    assert case.stage is Stage.LOGGED
    assert [item.wording for item in case.items] == ["1. How many cars do you have?", "2. What did they cost?"]
    assert case.request.text == details


@pytest.mark.parametrize(
    ("cells", "stage", "on"),
    [
        ({"Status": "Withdrawn"}, Stage.WITHDRAWN, None),
        ({"Date_sent": "Withdrawn"}, Stage.WITHDRAWN, None),
        ({"Status": "Transferred to police", "Date_closed": date(2024, 8, 1)}, Stage.TRANSFERRED, date(2024, 8, 1)),
        ({"Outcome": "Lapsed"}, Stage.LAPSED, None),
        ({"Status": "Closed"}, Stage.ANSWERED, None),
        ({"Outcome": "Disclosed in full"}, Stage.ANSWERED, None),
        ({"Status": "On hold"}, Stage.LOGGED, None),
        ({"Date_sent": "TBC"}, Stage.LOGGED, None),
    ],
)
def test_how_a_row_ended(cells, stage, on):
    case = one_row(**cells).case
    assert case.stage is stage
    assert case.ended_on == on


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"received": "see email"}, "Date received: “see email” is not a date."),
        ({"received": ""}, "There is no date in Date received."),
        ({"received": date(2027, 1, 4)}, "Date received: Monday 4 January 2027 is in the future."),
        ({"received": date(2004, 12, 1)}, "before the Act came into force"),
        ({"Date_sent": date(2024, 7, 1)}, "is before the request came in on 23 July 2024"),
        ({"Date_sent": date(2027, 7, 1)}, "1 July 2027 is in the future"),
        ({"Date_sent": "ask Tom"}, "Date sent: “ask Tom” is not a date."),
        ({"subject": ""}, "It does not say what was asked for."),
        ({"ref": "R" * 80}, "is longer than 60 characters"),
    ],
)
def test_what_keeps_a_row_out_is_said_in_plain_words(cells, words):
    row = one_row(**cells)
    assert row.verdict is Verdict.ERROR
    assert row.case is None
    assert words in " ".join(row.errors)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (
            {"Due_date": date(2024, 8, 20)},
            "The log says it was due on 20 August 2024, FOI Desk works out 21 August 2024: 5 August, Summer bank "
            "holiday (Scotland), does not count",
        ),
        ({"received": date(2024, 5, 1), "Due_date": date(2024, 5, 29)}, "27 May, Spring bank holiday, do not count"),
        ({"received": date(2024, 6, 3), "Due_date": date(2024, 6, 28)}, "day 1 is the working day after it"),
        ({"received": date(2024, 6, 1), "Due_date": date(2024, 6, 29)}, "20 working days are counted, not 28 days"),
        ({"Due_date": date(2024, 10, 1)}, "If the time was extended or the clock stopped"),
        ({"Due_date": date(2024, 8, 1)}, "20 working days after 23 July 2024"),
        ({"Type": "SAR", "Due_date": date(2024, 8, 20)}, "a subject access request has one month"),
        ({"Type": "EIR", "Due_date": date(2024, 8, 20)}, "(regulation 2(1))"),
        ({"Due_date": "soon"}, "Due date: “soon” is not a date. It is kept as a note."),
        ({"Date_sent": date(2024, 9, 3), "On_time": "Y"}, "The log says it was in time, FOI Desk works out late, on day 28."),
        ({"Date_sent": date(2024, 8, 3), "Late": "Yes"}, "The log says it was late, FOI Desk works out in time"),
        ({"Type": "Other"}, "“Other” is no regime that FOI Desk knows: FOIA was taken."),
        ({"Status": "Closed"}, "on a day it does not give"),
        ({"Status": "Open", "Date_sent": date(2024, 8, 8)}, "The log calls it “Open” and gives a day of answer"),
        ({"Date_of_request": date(2024, 8, 1)}, "It bears 1 August 2024, after the day it came in"),
    ],
)  # fmt: skip
def test_what_should_be_looked_at_does_not_keep_a_row_out(cells, words):
    row = one_row(**cells)
    assert row.verdict is Verdict.READY
    assert words in " ".join(row.warnings)


def test_a_log_that_counts_as_the_act_does_is_not_found_fault_with():
    row = one_row(Due_date=date(2024, 8, 21), Date_sent=date(2024, 8, 8), On_time="Yes", Type="FOI", Status="Closed")
    assert row.warnings == ()


def test_a_formula_without_its_result_keeps_a_needed_cell_out_and_is_told_elsewhere():
    sheet = Sheet("Log", (LogRow(1, ("Ref", "Date received", "Subject", "Notes")),
                          LogRow(2, ("FOI-1", Formula("=B1+1"), "Cars", "")),
                          LogRow(3, ("FOI-2", date(2024, 7, 23), "=1+1", Formula("=A1")))))  # fmt: skip
    first, second = planned(sheet).rows
    assert first.verdict is Verdict.ERROR
    assert any("holds a formula and not its result" in words for words in first.errors)
    assert second.verdict is Verdict.READY
    assert second.case.request.text == "=1+1"
    assert "Notes: the file holds a formula" in second.warnings[0]


def test_a_messy_log_row_by_row():
    plan = planned(read_table(messy(), "log.xlsx").sheets[0])
    assert {row.row: (row.verdict.value, row.name) for row in plan.rows} == {
        5: ("ready", "FOI-0201"), 6: ("ready", "FOI-0202"), 7: ("ready", "FOI-0203"), 8: ("error", "FOI-0204"),
        9: ("ready", "FOI-0205"), 10: ("double", "FOI-0201"), 11: ("ready", "OLD-0001"), 12: ("aside", ""),
        14: ("error", "FOI-0206"), 15: ("aside", ""), 16: ("aside", ""),
    }  # fmt: skip
    assert any("1 row is hidden in the spreadsheet" in note for note in plan.notes)
    assert plan.numberings[0].next_reference == "FOI-0207"


def test_one_reference_for_two_requests_is_an_error_and_not_a_double():
    rows = [("FOI-1", date(2024, 7, 23), "A", "Cars"), ("FOI-1", date(2024, 7, 24), "B", "Vans")]
    first, second = planned(a_sheet(rows, HEADINGS[:4])).rows
    assert (first.verdict, second.verdict) == (Verdict.READY, Verdict.ERROR)
    assert second.errors == ("FOI-1 is the reference of row 2 too, which is another request.",)


def test_what_the_register_has_is_a_double_by_reference_or_by_requester_day_and_subject():
    rows = [("foi-1", date(2024, 7, 23), "A", "Cars"), ("", date(2024, 7, 24), "B", "Vans")]
    known = Known(frozenset({"foi-1"}), frozenset({("b", date(2024, 7, 24), "vans")}), str.casefold, str.casefold)
    plan = planned(a_sheet(rows, HEADINGS[:4]), known=known)
    assert [row.verdict for row in plan.rows] == [Verdict.DOUBLE, Verdict.DOUBLE]
    assert plan.rows[0].warnings == ("foi-1 is in the register already.",)


def test_rows_without_a_day_of_answer_and_status_are_open_or_closed_as_she_says():
    from dataclasses import replace

    sheet = a_sheet([("FOI-1", date(2019, 7, 23), "A", "Cars")], HEADINGS[:4])
    columns = matching.guess(sheet)
    assert planned(sheet, columns).rows[0].case.stage is Stage.LOGGED
    closed = planned(sheet, replace(columns, unanswered_are_closed=True)).rows[0]
    assert closed.case.stage is Stage.ANSWERED
    assert "no day of answer and no status" in closed.warnings[0]


# --- numbering ----------------------------------------------------------------------------------


def ways(logged, present=PRESENT, *, used=False):
    dated = [(reference, date(2024, 1, 1) + timedelta(days=day)) for day, reference in enumerate(logged)]
    found = numberings(dated, present, present_is_used=used)
    return [one.next_reference for one in found]


def test_the_next_number_follows_the_highest_of_the_log():
    assert ways(["FOI-0007", "FOI-0123", "FOI-0099"]) == ["FOI-0124", "HA06181"]
    assert ways(["HA06190", "HA06185"]) == ["HA06191"]
    assert ways(["HA00012"]) == ["HA06181"]


def test_the_newest_rows_choose_between_patterns_and_she_may_choose_another():
    old = [f"FOI/{number}" for number in range(200, 220)]
    new = [f"2024-{number:03}" for number in range(1, 30)]
    assert ways(old + new)[:2] == ["2024-030", "HA06181"]
    assert ways(["FOI-9", "FOI-10", "FOI-11"])[0] == "FOI-012"


def test_an_office_that_has_cases_of_its_own_keeps_its_numbers_first():
    assert ways(["FOI-0007"], used=True) == ["HA06181", "FOI-0008"]
    assert ways(["without", "any number at all"]) == ["HA06181"]


# --- nothing is lost ----------------------------------------------------------------------------

cells = st.none() | st.sampled_from(["", "FOI-1", "FOI-2", "Total", "23/07/2024", "07/23/2024", "Withdrawn", "Closed", "Cars",
                                     "=1+1", "s.40(2)", "Y", "x" * 70]) | st.dates(date(2003, 1, 1), date(2028, 1, 1)) | st.text(max_size=12) | st.integers(-5, 60000)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.lists(cells, max_size=10), max_size=12))
def test_every_row_is_a_case_a_trouble_a_double_no_case_or_blank(rows):
    sheet = Sheet("Log", (LogRow(1, HEADINGS), *(LogRow(at, tuple(row)) for at, row in enumerate(rows, 2))))
    plan = planned(sheet, matching.match(sheet, 1, 1))
    assert [row.row for row in plan.rows] == [row.number for row in sheet.rows[1:]]
    references = [row.case.reference for row in plan.of(Verdict.READY)]
    assert len(set(map(str.casefold, references))) == len(references)
    sources = {source.number: source for source in sheet.rows}
    for row in plan.rows:
        source = sources[row.row]
        assert (row.verdict is Verdict.BLANK) == source.is_blank
        assert bool(row.errors) == (row.verdict is Verdict.ERROR)
        if row.case is not None:
            assert row.verdict is Verdict.READY
            assert row.case.request.text.strip()
            for cell in source.cells:
                assert said(cell).strip() in row.case.brought_in.words
        elif row.verdict is not Verdict.BLANK:
            assert row.errors or row.warnings


@settings(max_examples=60)
@given(st.lists(st.lists(cells, max_size=10), max_size=12))
def test_any_sheet_can_be_guessed_and_planned(rows):
    sheet = Sheet("Log", tuple(LogRow(at, tuple(row)) for at, row in enumerate(rows, 1)))
    columns = matching.guess(sheet)
    if not columns.missing:
        planned(sheet, columns)
