"""The costing counter on a real register: undo, two desks, requests counted together, the letter with the sum."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.costsheet import HOUR, Activity, CostLimit, CostLine, CountedTogether, Sample, WhyTogether
from foidesk.domain.items import Outcome
from foidesk.domain.meantime import Choice, Seen, TextConflict
from foidesk.domain.profile import Profile
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict, NotAllowed
from foidesk.letters.compose import compose
from foidesk.letters.letter import plain_text
from foidesk.letters.pages import page_count
from foidesk.main import main
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import a_logged_case, an_office
from tests.letters.reading import words_of

EMAILS = CostLine(
    Activity.LOCATING, "Read the emails of two inboxes", 1200, "emails", 180, (),
    Sample(20, 3600, "Priya Nair", date(2026, 11, 20)),
)  # fmt: skip
TRAVEL = ["How much did the Commissioner’s rail travel and hotels cost in 2025?"]


@pytest.fixture
def priya(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def tom(priya: Office, tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path, who="Tom")
    yield opened
    opened.close()


@pytest.fixture
def view(priya: Office) -> CaseView:
    return a_logged_case(priya, 2)


def sheet(office: Office, view: CaseView) -> object:
    return office.records.case(view.case_id).case.cost_sheet


def test_a_sheet_is_kept_whole_undone_and_done_again(priya: Office, view: CaseView, tmp_path: Path) -> None:
    priya.costing.add_line(view.case_id, EMAILS)
    now = priya.costing.write_advice(view.case_id, "Ask for one month.")
    kept = now.case.cost_sheet
    assert kept is not None and (kept.lines, kept.advice) == ((EMAILS,), "Ask for one month.")
    other = an_office(tmp_path, who="Tom")
    assert sheet(other, view) == kept
    other.close()
    priya.records.undo(view.case_id)
    priya.records.undo(view.case_id)
    assert sheet(priya, view) is None
    priya.records.redo(view.case_id)
    priya.records.redo(view.case_id)
    assert sheet(priya, view) == kept


def test_the_sum_goes_from_the_sheet_into_the_letter(priya: Office, view: CaseView) -> None:
    priya.costing.add_line(view.case_id, EMAILS)
    now = priya.drafting.respond(view.case_id, [1, 2], from_plain("We refuse this."), [Outcome.COST_REFUSED])
    now = priya.costing.put_in(view.case_id, now.case.responses[0].key, now.case)
    letter = plain_text(compose(now.case, Profile(), now.deadline, "response", now.today))
    assert "1,200 emails × 3 minutes = 60 hours" in letter
    assert "60 hours × £25 an hour = £1,500" in letter
    assert "Priya" not in letter
    assert now.undo == "put the sum into items 1 and 2"
    priya.records.undo(view.case_id)
    assert "£1,500" not in priya.records.case(view.case_id).case.responses[0].text.plain()


def test_central_government_has_600_pounds(priya: Office, view: CaseView) -> None:
    particulars = replace(priya.records.profile(), cost_limit=CostLimit(60_000, "regulation 3(2)"))
    priya.records.save_profile(particulars)
    assert priya.costing.limit() == CostLimit(60_000, "regulation 3(2)")
    priya.costing.add_line(view.case_id, replace(EMAILS, number=480))  # 24 hours
    now = priya.drafting.respond(view.case_id, [1, 2], from_plain("No."), [Outcome.COST_REFUSED])
    with pytest.raises(NotAllowed, match="within the limit of 24 hours"):
        priya.costing.put_in(view.case_id, now.case.responses[0].key)


def test_a_line_that_somebody_else_changed_is_not_overwritten(priya: Office, tom: Office, view: CaseView) -> None:
    seen = priya.costing.add_line(view.case_id, EMAILS).case
    tom.costing.correct_line(view.case_id, 0, replace(EMAILS, number=900), tom.records.case(view.case_id).case)
    with pytest.raises(Conflict, match="Tom changed the cost sheet of HA06181"):
        priya.costing.correct_line(view.case_id, 0, replace(EMAILS, number=1000), seen)
    with pytest.raises(Conflict):
        priya.costing.remove_line(view.case_id, 0, seen)
    priya.costing.add_line(view.case_id, replace(EMAILS, what="Look in the archive"))  # takes nothing away from his
    kept = priya.records.case(view.case_id).case.cost_sheet
    assert kept is not None and [one.number for one in kept.lines] == [900, 1200]


def test_advice_that_two_wrote_is_kept_in_both_versions(priya: Office, tom: Office, view: CaseView) -> None:
    seen = Seen("", view.case.version)
    tom.costing.write_advice(view.case_id, "Ask for one month.", seen)
    with pytest.raises(TextConflict) as caught:
        priya.costing.write_advice(view.case_id, "Ask for one inbox.", seen)
    clash = caught.value.clash
    assert clash.where == "the advice of the cost sheet"
    now = priya.drafting.decide(view.case_id, clash.slot, Choice.MINE, clash.theirs)
    assert now.case.cost_sheet is not None and now.case.cost_sheet.advice == "Ask for one inbox."


def test_advice_typed_before_a_crash_comes_back(priya: Office, view: CaseView, tmp_path: Path) -> None:
    priya.costing.keep_advice(view.case_id, "Ask for one mon", Seen("", view.case.version))
    priya.close()
    again = an_office(tmp_path)
    now = again.records.case(view.case_id)
    assert now.brought_back
    assert now.case.cost_sheet is not None and now.case.cost_sheet.advice == "Ask for one mon"
    again.close()


def test_requests_of_the_same_person_and_like_ones_are_proposed_within_sixty_days(priya: Office) -> None:
    mine = a_logged_case(priya, TRAVEL)
    same = a_logged_case(priya, ["How many dogs has the force?"], received=date(2026, 10, 1))
    early = a_logged_case(priya, TRAVEL, received=date(2026, 6, 1))
    like = a_logged_case(priya, TRAVEL, received=date(2026, 11, 10), name="Amy Lowe")
    proposed = priya.costing.together(mine.case_id)
    assert {one.case_id for one in proposed.others} == {same.case_id, like.case_id}
    assert early.case_id not in {one.case_id for one in proposed.others}
    assert proposed.first < date(2026, 10, 1) < proposed.last
    assert all(one.same_person for one in proposed.others)  # the builder gives everybody one address


def test_hours_of_another_sheet_are_added_and_its_change_is_told(priya: Office) -> None:
    mine, other = a_logged_case(priya, TRAVEL), a_logged_case(priya, TRAVEL, received=date(2026, 10, 1))
    priya.costing.add_line(other.case_id, replace(EMAILS, number=200))
    priya.costing.add_line(mine.case_id, replace(EMAILS, number=200))
    now = priya.costing.count_together(mine.case_id, other.case_id, WhyTogether.SAME_PERSON, "Both ask for travel.")
    assert now.case.cost_sheet is not None
    assert now.case.cost_sheet.together == (
        CountedTogether(
            other.case.reference, date(2026, 10, 1), 10 * HOUR, WhyTogether.SAME_PERSON, "Both ask for travel."
        ),
    )
    assert not priya.costing.together(mine.case_id).others[0].is_stale
    priya.costing.correct_line(other.case_id, 0, replace(EMAILS, number=100))
    (found,) = priya.costing.together(mine.case_id).others
    assert found.is_stale and found.seconds == 5 * HOUR
    now = priya.costing.take_new_time(mine.case_id, other.case.reference)
    assert now.case.cost_sheet is not None and now.case.cost_sheet.together[0].seconds == 5 * HOUR
    now = priya.costing.count_alone(mine.case_id, other.case.reference)
    assert now.case.cost_sheet is not None and now.case.cost_sheet.together == ()


def test_the_sheet_on_paper_and_in_a_spreadsheet_adds_up(priya: Office, view: CaseView) -> None:
    priya.costing.add_line(view.case_id, replace(EMAILS, items=(1,), seconds_each=150))
    priya.costing.write_advice(view.case_id, "Ask for one month.")
    pdf = priya.costing.paper(view.case_id)
    assert pdf == priya.costing.paper(view.case_id)
    words = words_of(pdf)
    for said in ("50 hours × £25 an hour = £1,250", "32 hours over the limit of 18 hours (£450)", "Ask for one month."):
        assert said in words
    assert "1,200 emails × 2 min 30 s = 50 hours" in priya.costing.text(view.case_id)
    rows = priya.costing.rows(view.case_id)
    assert rows[1][:8] == (
        "Locate it", "Item 1", "Read the emails of two inboxes", "1200", "emails", "2.5", "3000", "1250.00",
    )  # fmt: skip
    assert rows[-1][6:8] == ("3000", "1250.00")


def test_a_long_sheet_goes_on_overleaf(priya: Office, view: CaseView) -> None:
    for number in range(60):
        priya.costing.add_line(view.case_id, replace(EMAILS, what=f"Box {number} of the archive in the cellar"))
    pdf = priya.costing.paper(view.case_id)
    assert page_count(pdf) > 1
    assert all(f"Box {number} of" in words_of(pdf) for number in range(60))


def test_the_command_line_gives_the_sheet(
    priya: Office, view: CaseView, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(tmp_path / "register.foidesk")]
    assert main([*store, "cost", "HA06181", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) is None
    priya.costing.add_line(view.case_id, replace(EMAILS, items=(3,)))
    assert main([*store, "show", "HA06181", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)["cost_sheet"]
    assert (shown["seconds"], shown["pence"], shown["lines"][0]["items"]) == (60 * HOUR, 150_000, [2])
    assert main([*store, "cost", "ha06181", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == shown
    assert main([*store, "cost", "HA06181"]) == 0
    assert "42 hours over the limit of 18 hours (£450)" in capsys.readouterr().out
