"""Asking, chasing and receiving over a real register: one transaction each, in the journal, undone, at two desks."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from foidesk.domain.case import Stage
from foidesk.domain.commissions import Searches, Standing
from foidesk.domain.holders import Holder, HolderKind
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import CannotRead, Conflict, NotAllowed, NotFound
from foidesk.office.holding import CameBack
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import NOW, a_logged_case, an_office

FINANCE = Holder("Finance", "finance@example.org")
HOSTILE = "..\\..\\con<script>\u202e{reference}%s'; DROP TABLE cases;--"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


def keys(view: CaseView, *numbers: int) -> list[int]:
    return [view.case.items[number - 1].key for number in numbers]


def ask(office: Office, view: CaseView, *numbers: int, holder: Holder = FINANCE, **more: object) -> CaseView:
    return office.holding.ask(view.case_id, holder, keys(view, *numbers), **more)  # type: ignore[arg-type]


def test_asking_puts_a_new_holder_on_the_list_and_is_undone_without_losing_it(office: Office) -> None:
    view = a_logged_case(office, 3)
    now = ask(office, view, 1, 3)
    one = now.commissions[0]
    assert (one.holder, one.numbers, one.badge) == (FINANCE, (1, 3), "With Finance, due Wed 25 Nov")
    assert now.undo == "ask Finance for items 1 and 3"
    assert office.records.history(view.case_id)[0].words == (
        "Finance asked for items 1 and 3 on 24 November 2026, due 25 November 2026"
    )
    assert office.records.undo(view.case_id).commissions == ()
    assert [one.holder for one in office.holding.holders()] == [FINANCE]
    assert office.records.redo(view.case_id).case.commissions == now.case.commissions


def test_a_known_holder_is_found_however_its_name_is_typed_and_keeps_its_address(office: Office) -> None:
    view = a_logged_case(office, 3)
    ask(office, view, 1)
    now = ask(office, view, 2, holder=Holder("  finance ", "other@example.org"))
    assert {one.holder for one in now.commissions} == {FINANCE}
    assert len(office.holding.holders()) == 1


def test_nothing_is_kept_of_an_asking_that_is_refused(office: Office) -> None:
    view = a_logged_case(office, 3)
    with pytest.raises(NotAllowed, match="not a working day"):
        ask(office, view, 1, due=date(2026, 11, 28))
    with pytest.raises(NotAllowed, match="No item"):
        ask(office, view)
    with pytest.raises(NotFound):
        office.holding.ask(view.case_id, FINANCE, [999])
    assert office.holding.holders() == ()
    assert office.records.case(view.case_id).commissions == ()


def test_a_whole_list_is_chased_at_once_and_answered_ones_are_left_out(office: Office) -> None:
    first, second = a_logged_case(office, 2), a_logged_case(office, 2, subject="Fleet")
    one, two = ask(office, first, 1), ask(office, second, 1, 2)
    other = ask(office, second, 1, holder=Holder("Estates"))
    back = next(each for each in other.commissions if each.holder.name == "Estates")
    office.holding.receive(second.case_id, back.key, NOW.date(), Searches())
    wanted = [
        (first.case_id, one.commissions[0].key), (second.case_id, two.commissions[0].key), (second.case_id, back.key),
    ]  # fmt: skip
    assert office.holding.chase(wanted) == 2
    assert office.records.case(first.case_id).case.commissions[0].chased_on == (NOW.date(),)
    assert "Finance chased for items 1 and 2" in office.records.history(second.case_id)[0].words
    with pytest.raises(NotFound):  # one that is gone: none of the others is recorded either
        office.holding.chase([(first.case_id, one.commissions[0].key), (second.case_id, 99)])
    assert len(office.records.case(first.case_id).case.commissions[0].chased_on) == 1


def test_the_overview_tells_who_is_late_and_who_is_to_be_chased_today(tmp_path: Path) -> None:
    early = an_office(tmp_path, now=NOW - timedelta(days=8))
    view = a_logged_case(early, 3)
    ask(early, view, 1, due=date(2026, 11, 19))
    ask(early, view, 2, holder=Holder("Estates"), due=date(2026, 11, 24))
    ask(early, view, 3, holder=Holder("Legal"), due=date(2026, 12, 1))
    closed = a_logged_case(early, 1, subject="Fleet")
    ask(early, closed, 1, holder=Holder("Fleet"), due=date(2026, 11, 17))
    early.despatch.end(closed.case_id, Stage.WITHDRAWN, NOW.date() - timedelta(days=8))
    early.close()
    office = an_office(tmp_path)
    found = office.holding.overview()
    assert [(one, [line.owed.name for line in lines]) for one, lines in found.by_day()] == [
        (Standing.LATE, ["Finance"]), (Standing.DUE_TODAY, ["Estates"]), (Standing.WAITING, ["Legal"]),
    ]  # fmt: skip
    assert (found.late, found.late_holders) == (1, 1)
    assert found.lines[0].days_late == 3
    assert [line.owed.name for line in found.to_remind] == ["Finance", "Estates"]
    office.holding.chase([(line.owed.case_id, line.owed.key) for line in found.to_remind])
    assert office.holding.overview().to_remind == ()
    office.close()


def test_what_came_back_is_kept_byte_for_byte_under_a_safe_name(office: Office, tmp_path: Path) -> None:
    view = a_logged_case(office, 2)
    view = ask(office, view, 1, 2)
    key = view.commissions[0].key
    bytes_ = b"PK\x03\x04 any bytes \x00\xff"
    path = tmp_path / "costs 2025.xlsx"
    path.write_bytes(bytes_)
    now = office.holding.file(view.case_id, key, office.holding.read([path]), keys(view, 1)[0])
    now = office.holding.file(view.case_id, key, [CameBack(HOSTILE, b"x"), CameBack(HOSTILE, b"y")])
    files = now.case.commissions[0].files
    assert files[0].name == "costs 2025.xlsx"
    assert office.holding.content(view.case_id, key, 0) == bytes_
    for one in files[1:]:
        assert not set(one.name) & set('\\/<>:"|?*\u202e')
    assert files[1].name != files[2].name
    now = office.holding.take_off(view.case_id, key, 0)
    assert len(now.case.commissions[0].files) == 2
    office.records.undo(view.case_id)
    assert office.holding.content(view.case_id, key, 0) == bytes_
    assert office.records.verify().ok


def test_a_file_that_cannot_be_taken_says_so_and_files_nothing(office: Office, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(CannotRead, match=r"empty\.txt is empty"):
        office.holding.read([tmp_path / "empty.txt"])
    with pytest.raises(CannotRead, match="could not be read"):
        office.holding.read([tmp_path / "gone.txt"])
    with pytest.raises(CannotRead, match="could not be read"):
        office.holding.read([tmp_path])


def test_an_answer_is_taken_in_after_the_letter_too_but_nobody_is_asked_any_more(office: Office) -> None:
    view = ask(office, a_logged_case(office, 1), 1)
    key = view.commissions[0].key
    office.drafting.respond(view.case_id, [1], from_plain("Here."), [])
    office.despatch.issue(view.case_id, override="for the test")
    with pytest.raises(NotAllowed, match="issued"):
        ask(office, view, 1, holder=Holder("Estates"))
    now = office.holding.receive(view.case_id, key, NOW.date(), Searches("Shared drive"))
    assert now.commissions[0].standing is Standing.RECEIVED


def test_two_desks_are_told_apart(tmp_path: Path) -> None:
    mine, theirs = an_office(tmp_path), an_office(tmp_path, who="Jo Marsh")
    view = ask(mine, a_logged_case(mine, 2), 1)
    key = view.commissions[0].key
    theirs.holding.receive(view.case_id, key, NOW.date(), Searches("Shared drive", by="Jo"))
    with pytest.raises(Conflict) as refused:
        mine.holding.receive(view.case_id, key, NOW.date(), Searches("Paper files"), view.case)
    assert "what a holder was asked for" in str(refused.value)
    assert mine.records.case(view.case_id).case.commissions[0].searches.where == "Shared drive"
    mine.close()
    theirs.close()


def test_a_renamed_or_merged_holder_is_found_in_old_cases(office: Office) -> None:
    view = ask(office, a_logged_case(office, 3), 1)
    view = ask(office, view, 2, holder=Holder("Finnance team"))
    first, second = office.holding.holders()
    before = office.holderlist.put_together(second.id, first.id)
    now = office.records.case(view.case_id)
    assert {one.holder for one in now.commissions} == {FINANCE}
    assert office.holding.holders()[0].also == ("Finnance team",)
    after = office.holding.holders()
    renamed = Holder("Finance and audit", "fa@example.org", HolderKind.TEAM, True, "Ask by noon")
    office.holderlist.change(first.id, renamed)
    assert {one.holder for one in office.records.case(view.case_id).commissions} == {renamed}
    with pytest.raises(Conflict):
        office.holderlist.put_back(before, after)
    office.holderlist.put_back(before)
    assert [one.holder.name for one in office.holding.holders()] == ["Finance", "Finnance team"]
    with pytest.raises(NotAllowed, match="on the list already"):
        office.holderlist.add(Holder("FINANCE"))
    office.holderlist.retire(first.id)
    assert office.holding.holders()[0].retired
    assert office.records.verify().ok


def test_hostile_words_come_back_as_they_were_typed(office: Office) -> None:
    view = ask(office, a_logged_case(office, 1), 1, holder=Holder(HOSTILE), words=HOSTILE)
    assert view.case.commissions[0].words == HOSTILE
    office.holding.receive(view.case_id, view.commissions[0].key, NOW.date(), Searches(*[HOSTILE] * 4))
    assert office.records.case(view.case_id).case.commissions[0].searches.result == HOSTILE
