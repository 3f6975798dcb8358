"""The papers beside the letters: each can be read out and kept (PDF/UA-1, PDF/A-2a), in the order in which it is meant."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import page
import pytest

from foidesk import bankdays
from foidesk.domain.agenda import Agenda, EntryKind
from foidesk.domain.casechanges import changes
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.commissions import CommissionTimes
from foidesk.domain.costsheet import Activity, CostLimit, CostLine, CostSheet, CountedTogether, Sample, WhyTogether
from foidesk.domain.outstanding import AskedItem, Owed, overview
from foidesk.domain.planface import plan_face
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.letters import clocksheet, costpaper, historysheet, labelsheet, memo, owedsheet, plansheet, press
from foidesk.letters.compose import sample
from foidesk.letters.pages import page_count, page_sizes
from tests.builders import a_case
from tests.domain.test_planface import an_entry
from tests.letters.reading import letters_of, structure_of
from tests.letters.test_clocksheet import LONG, sheet

CALENDAR = bankdays.uk_calendar()
DAY = date(2026, 11, 24)
ADA = ("Ms Ada Byrne", "Fareham Gazette", "1 High Street", "FAREHAM", "PO16 7AA")
LINE = CostLine(
    Activity.LOCATING, "Read the emails of two inboxes", 1200, "emails", 180, (1,),
    Sample(20, 3600, "Priya Nair", date(2026, 11, 20)),
)  # fmt: skip


def clock() -> bytes:
    return clocksheet.draw(sheet(item_lines=("Item 1: due Tuesday 2 July 2024.",), requester="Zoë Ŵyn ☑"))


def long_clock() -> bytes:
    """One whose weeks are not all drawn."""
    return clocksheet.draw(LONG)


def waiting_clock() -> bytes:
    return clocksheet.draw(sheet(ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2024, 7, 30))))


def endless_clock() -> bytes:
    """One whose steps go on overleaf."""
    kinds = (EventKind.CLARIFICATION_REQUESTED, EventKind.CLARIFICATION_RECEIVED)
    events = [ClockEvent(kinds[n % 2], date(2024, 3, 4 + n % 20) if n < 2 else date(2024, 4 + n // 6, 1 + n % 6 * 4))
              for n in range(30)]  # fmt: skip
    return clocksheet.draw(sheet(*sorted(events, key=lambda one: one.on), received=date(2024, 3, 1)))


def plan(month: int | None) -> bytes:
    days = [(date(2026, 12, 1 + n % 4), list(EntryKind)[n % 3]) for n in range(12)]
    days.append((date(2026, 11, 3), EntryKind.RESPONSE))
    entries = tuple(sorted((an_entry(on, kind, number=n) for n, (on, kind) in enumerate(days, 1)), key=lambda e: e.on))
    face = plan_face(Agenda(entries, ()), 2026, CALENDAR, {date(2026, 12, 29): "Christmas closure"}, DAY)
    return plansheet.draw(face, month, office="The Office")


def costs(lines: int = 3, advice: str = "Ask for one month.\n\nOr one inbox.", what: str = LINE.what) -> bytes:
    together = (CountedTogether("HA00009", date(2026, 10, 1), 7200, WhyTogether.SAME_PERSON, "The same emails"),)
    kept = CostSheet((replace(LINE, what=what),) * lines, together, advice)
    case = replace(a_case(2), cost_sheet=kept)
    return costpaper.draw(costpaper.CostPaper(case, CostLimit(), "The Office", DAY, CALENDAR))


def labels(count: int, kind: labelsheet.LabelKind = labelsheet.KINDS[0]) -> bytes:
    return labelsheet.draw([(f"Person{n}", *ADA) for n in range(count)], kind, 3, author="Office", dated=DAY)


def owed() -> bytes:
    items = (AskedItem(1, 1, "The cost."), AskedItem(2, 2, "Any policy."))
    one = Owed(1, "HA1", "Cameras", "Priya", 1, "Finance", "", items, DAY, date(2026, 11, 20), None, (DAY,))
    found = overview((one, replace(one, key=2, name="Legal", due=date(2026, 12, 2))), CommissionTimes(), CALENDAR, DAY)
    return press.draw(owedsheet.compose(found, Profile(), by_holder=True))


def a_memo() -> bytes:
    items = (memo.MemoItem(1, "The cost of cameras."), memo.MemoItem(2, "Any policy."))
    one = memo.MemoCase("HA1", "Cameras", Regime.FOIA, items, DAY, date(2026, 12, 2), "Both years.", "Ada Byrne")
    return press.draw(memo.compose("Finance", [one, replace(one, reference="HA2")], Profile(), "Priya", DAY))


def history(acts: int = 3) -> bytes:
    changed = changes(a_case(2), replace(a_case(2), subject="Other cameras <b>& more</b>"))
    at = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
    told = [historysheet.ToldAct(at, "Priya", f"Subject changed, {number}", changed) for number in range(acts)]
    return press.draw(historysheet.compose(told, a_case(2), Profile(), DAY))


PAPERS: dict[str, Callable[[], bytes]] = {
    "clock": clock,
    "long_clock": long_clock,
    "waiting_clock": waiting_clock,
    "endless_clock": endless_clock,
    "year": lambda: plan(None),
    "month": lambda: plan(12),
    "costs": costs,
    "many_costs": lambda: costs(60),
    "no_costs": lambda: costs(0, ""),
    "labels": lambda: labels(5),
    "sheets_of_labels": lambda: labels(30, labelsheet.KINDS[1]),
    "owed": owed,
    "memo": a_memo,
    "history": history,
    "long_history": lambda: history(120),
    "no_history": lambda: history(0),
    "sample": lambda: press.draw(sample(Profile())),
}


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_can_be_read_out_and_kept(name: str, profile: str) -> None:
    pdf = PAPERS[name]()
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]
    assert report.rules.passed > 50
    assert PAPERS[name]() == pdf


def heard(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(re.findall(r'"([^"]*)"', structure_of(pdf))))


def tags(pdf: bytes) -> list[str]:
    return re.findall(r"^\s*(?:\S+ )?\b(H1|H2|Table|TR|TH|TD|L|LI|P)\b", structure_of(pdf), re.MULTILINE)


def in_order(said: str, *parts: str) -> None:
    at = 0
    for part in parts:
        found = said.find(part, at)
        assert found >= 0, (part, said[at : at + 200])
        at = found + len(part)


def test_labels_are_heard_one_after_the_other_row_by_row() -> None:
    said = heard(labels(4))
    in_order(said, *(f"Person{n} Ms Ada Byrne Fareham Gazette 1 High Street FAREHAM PO16 7AA" for n in range(4)))
    assert tags(labels(4)).count("P") == 4


def test_the_calendar_of_a_clock_is_a_table_of_days() -> None:
    pdf = clock()
    said = heard(pdf)
    in_order(
        said,
        "How this deadline was worked out",
        "HA06181",
        "Due Wednesday 21 August 2024",
        "Monday Tuesday Wednesday Thursday Friday Sat Sun",
        "Jul",
        "23 Received",
        "24 day 1",
        "Summer bank holiday (Scotland)",
        "21 day 20 Due by midnight",
        "Step by step",
        "Day 20 is Wednesday 21 August 2024.",
        "Freedom of Information Act 2000, section 10(1) and (6).",
    )
    assert "Worked out on" not in said  # the foot of the page is furniture
    weeks = tags(pdf).count("TR") - 1
    assert weeks == 5
    assert tags(pdf).count("TD") == weeks * 7
    assert tags(pdf).count("TH") == 8 + weeks


def test_weeks_that_are_not_drawn_are_one_cell_across() -> None:
    assert "weeks not drawn, 11 March 2024 to 19 May 2024: the clock stands still" in heard(long_clock())


def test_a_planner_is_heard_month_by_month_and_day_by_day() -> None:
    year = plan(None)
    assert page_sizes(year)[0] == pytest.approx((297 / 25.4, 210 / 25.4), abs=0.01)
    assert tags(year).count("TR") == 13
    assert tags(year).count("TD") == 12 * 37
    in_order(heard(year), "Deadlines 2026", "Jan 1 2 3", "Nov 1 due 1 2 3 1 4", "Dec")
    month = plan(12)
    in_order(heard(month), "Deadlines December 2026", "Monday Tuesday", "Week", "1 Dec", "HA00", "29 Closed: Christmas")


def test_a_cost_sheet_is_heard_line_by_line() -> None:
    pdf = costs()
    said = heard(pdf)
    in_order(
        said,
        "Cost sheet",
        "What would be done How many × each Time Cost",
        "Read the emails of two inboxes Item 1",
        "1,200 emails",
        "£1,500",
        "Counted together: HA00009",
        "In all",
        "Not counted",
        "What could be done within the limit",
        "Ask for one month.",
        "Or one inbox.",
    )
    rows = tags(pdf).count("TR")
    assert (tags(pdf).count("TH"), tags(pdf).count("TD")) == (4 + rows - 1, 3 * (rows - 1))
    assert tags(pdf).count("H2") == 1


@pytest.mark.parametrize("name", PAPERS)
def test_what_is_heard_is_what_is_printed(name: str) -> None:
    """Every letter on the pages is heard once, but for what stands at the foot of each."""
    pdf = PAPERS[name]()
    pages = page_count(pdf)
    foot = "Worked out on As of Thursday 8 August 2024 Tuesday 24 November 2026 HA06181 HA07408 With holders Page of"
    aside = Counter({letter: count * pages for letter, count in Counter(foot + "0123456789" * 3).items()})
    printed, said = Counter(letters_of(pdf)), Counter(re.sub(r"\s", "", heard(pdf)))
    assert not said - printed
    assert not (printed - said) - aside
