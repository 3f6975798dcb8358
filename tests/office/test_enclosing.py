"""Enclosures over a real register: looked into, numbered, let through with a reason, frozen with the letter."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain import enclosing
from foidesk.domain.case import Case
from foidesk.domain.checks import Severity
from foidesk.domain.enclosures import Enclosure, file_name, title_and_ending
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import CannotRead, Conflict, NotAllowed, NotFound, StoreTrouble
from foidesk.letters.letter import plain_text
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import a_case, a_logged_case, an_office
from tests.gate.made import pdf, workbook


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


def hiding() -> bytes:
    return workbook(lambda book, _sheet: setattr(book.create_sheet("Staff"), "sheet_state", "hidden"))


def on_disk(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def attach(office: Office, view: CaseView, name: str, content: bytes, **more: str) -> CaseView:
    return office.enclosing.attach(view.case_id, [office.enclosing.look_at(view.case_id, name, content)], **more)  # type: ignore[arg-type]


def answered(office: Office) -> CaseView:
    view = a_logged_case(office, 1)
    key = view.case.responses[0].key
    office.drafting.write_response(view.case_id, key, from_plain("We hold it. Please see the attached list."))
    return office.drafting.choose_outcomes(view.case_id, key, [Outcome.DISCLOSED_IN_FULL])


def test_files_are_numbered_and_named_in_the_letter_and_undone(office: Office, tmp_path: Path) -> None:
    view = answered(office)
    paths = [on_disk(tmp_path, "Spending vans.xlsx", workbook()), on_disk(tmp_path, "map.pdf", pdf())]
    looked = office.enclosing.look(view.case_id, paths)
    now = office.enclosing.attach(view.case_id, looked)
    assert [one.sha256 for one in now.case.enclosures] == [
        hashlib.sha256(one.read_bytes()).hexdigest() for one in paths
    ]
    letter = plain_text(office.despatch.letter(view.case_id))
    reference = view.case.reference
    assert f"Enclosures:\n{reference} - 1 Spending vans.xlsx\n{reference} - 2 map.pdf" in letter
    assert "enclosure_missing" not in {one.rule for one in now.findings}
    assert now.undo == "enclose 2 files"
    assert "nothing hidden was found" in office.records.history(view.case_id)[0].words
    assert office.records.undo(view.case_id).case.enclosures == ()
    assert office.records.redo(view.case_id).case.enclosures == now.case.enclosures


def test_the_order_and_the_titles_are_hers(office: Office) -> None:
    view = answered(office)
    for name in ("a.txt", "b.txt", "c.txt"):
        view = attach(office, view, name, name.encode())
    a, _, c = (one.key for one in view.case.enclosures)
    view = office.enclosing.move(view.case_id, c, 1)
    view = office.enclosing.rename(view.case_id, a, "  Costs / 2024?  ")
    names = office.despatch.letter(view.case_id).enclosures
    reference = view.case.reference
    assert names == (f"{reference} - 1 c.txt", f"{reference} - 2 Costs - 2024-.txt", f"{reference} - 3 b.txt")
    view = office.enclosing.remove(view.case_id, c)
    assert office.despatch.letter(view.case_id).enclosures[0] == f"{reference} - 1 Costs - 2024-.txt"
    with pytest.raises(NotFound):
        office.enclosing.remove(view.case_id, c)
    with pytest.raises(NotAllowed, match="needs a title"):
        office.enclosing.rename(view.case_id, a, "   ")


def test_what_hides_something_holds_the_letter_until_a_reason_is_given(office: Office) -> None:
    view = attach(office, answered(office), "pay.xlsx", hiding())
    key = view.case.enclosures[0].key
    finding = next(one for one in view.findings if one.rule == "enclosure_hides")
    assert finding.severity is Severity.ERROR
    assert "hidden sheet" in finding.message
    with pytest.raises(NotAllowed, match="hidden sheet"):
        office.despatch.issue(view.case_id)
    view = office.enclosing.explain(view.case_id, key, "The sheet holds the grades only, which are published.")
    assert "enclosure_hides" not in {one.rule for one in view.findings}
    told = office.records.history(view.case_id)[0].words
    assert "hidden sheet" in told
    assert "which are published" in told
    view = office.enclosing.explain(view.case_id, key, "")
    assert "enclosure_hides" in {one.rule for one in view.findings}


def test_a_reason_is_asked_again_when_the_file_is_replaced(office: Office) -> None:
    view = attach(office, answered(office), "pay.xlsx", hiding())
    key = view.case.enclosures[0].key
    view = office.enclosing.explain(view.case_id, key, "Published grades.")
    other = workbook(lambda book, _sheet: setattr(book.create_sheet("Names"), "sheet_state", "hidden"))
    new = office.enclosing.look_at(view.case_id, "pay v2.xlsx", other)
    view = office.enclosing.replace_file(view.case_id, key, new)
    one = view.case.enclosures[0]
    assert (one.key, one.title, one.source, one.reason) == (key, "pay", "pay v2.xlsx", "")
    assert "enclosure_hides" in {each.rule for each in view.findings}
    assert office.enclosing.content(view.case_id, key) == other


def test_any_change_to_what_is_enclosed_takes_the_signature_off(office: Office) -> None:
    view = answered(office)
    office.despatch.sign(view.case_id, "Ann Lee")
    assert attach(office, view, "a.txt", b"a").case.signature is None


def test_a_file_of_another_case_is_refused_unless_a_reason_is_given(office: Office) -> None:
    first = attach(office, answered(office), "list.txt", b"the list")
    second = a_logged_case(office, 1, reference="HA09999")
    looked = office.enclosing.look_at(second.case_id, "list.txt", b"the list")
    assert looked.elsewhere == (first.case.reference,)
    with pytest.raises(NotAllowed, match=first.case.reference):
        office.enclosing.attach(second.case_id, [looked])
    now = office.enclosing.attach(second.case_id, [looked], allowed="Both asked for it.")
    assert now.case.enclosures[0].allowed == f"{first.case.reference}: Both asked for it."
    assert "Both asked for it." in office.records.history(second.case_id)[0].words
    with pytest.raises(NotAllowed, match="enclosed already"):
        office.enclosing.attach(second.case_id, [replace(looked, name="again.txt")], allowed="Both.")


def test_the_issued_letter_freezes_what_went_with_it_and_it_can_be_saved_out(office: Office, tmp_path: Path) -> None:
    view = attach(office, answered(office), "vans.xlsx", workbook())
    view = attach(office, view, "pay.xlsx", hiding())
    office.enclosing.explain(view.case_id, view.case.enclosures[1].key, "Published grades.")
    issued = office.despatch.issue(view.case_id, override="Tried out.")
    letter = issued.view.case.response_letter
    assert letter is not None
    reference = view.case.reference
    assert [(one.name, one.reason) for one in letter.enclosures] == [
        (f"{reference} - 1 vans.xlsx", ""),
        (f"{reference} - 2 pay.xlsx", "Published grades."),
    ]
    with pytest.raises(NotAllowed):
        attach(office, view, "late.txt", b"late")
    folder = tmp_path / "out"
    assert office.enclosing.save_out(view.case_id, folder) == (
        f"{reference} letter.pdf", f"{reference} - 1 vans.xlsx", f"{reference} - 2 pay.xlsx",
    )  # fmt: skip
    assert (folder / f"{reference} letter.pdf").read_bytes() == issued.pdf
    assert (
        hashlib.sha256((folder / f"{reference} - 1 vans.xlsx").read_bytes()).hexdigest() == letter.enclosures[0].sha256
    )
    (folder / f"{reference} - 1 vans.xlsx").write_bytes(b"hers")
    names = office.enclosing.save_out(view.case_id, folder)
    assert names[1] == f"{reference} - 1 vans (2).xlsx"
    assert (folder / f"{reference} - 1 vans.xlsx").read_bytes() == b"hers"
    with pytest.raises(StoreTrouble, match="could not be saved"):
        office.enclosing.save_out(view.case_id, folder / f"{reference} - 1 vans.xlsx")
    # a corrected letter may go with other files; the first keeps its own
    office.despatch.start_correction(view.case_id)
    now = office.enclosing.remove(view.case_id, view.case.enclosures[1].key)
    assert len(now.case.letters[0].enclosures) == 2
    assert office.records.verify().problems == ()


def test_what_cannot_be_read_is_said_and_nothing_is_attached(office: Office, tmp_path: Path) -> None:
    view = answered(office)
    for path in (tmp_path / "gone.txt", tmp_path, on_disk(tmp_path, "empty.txt", b"")):
        with pytest.raises(CannotRead, match=r".+\. Nothing was attached"):
            office.enclosing.look(view.case_id, [path])
    assert office.records.case(view.case_id).case.enclosures == ()
    with pytest.raises(NotAllowed):
        office.enclosing.attach(view.case_id, [])


def test_two_desks_see_each_others_enclosures(office: Office, tmp_path: Path) -> None:
    view = attach(office, answered(office), "a.txt", b"a")
    other = an_office(tmp_path, who="Tom")
    other.enclosing.remove(view.case_id, view.case.enclosures[0].key)
    with pytest.raises(Conflict):
        office.enclosing.explain(view.case_id, view.case.enclosures[0].key, "why", seen=view.case)
    other.close()


HOSTILE = "..\\..\\con<script>\u202e{reference}%s'\x00; DROP TABLE cases;--/CON.xlsx"


@given(st.text(max_size=300) | st.just(HOSTILE))
def test_any_name_becomes_one_that_every_system_bears(name: str) -> None:
    title, ending = title_and_ending(name)
    made = file_name("0755/24-25", 3, Enclosure(1, title, ending, "", 1, name))
    assert made.startswith("0755-24-25 - 3 ")
    assert not set(made) & set('<>:"/\\|?*')
    assert made.isprintable()
    assert made == made.strip(" .")
    assert len(made) < 160


@given(
    st.lists(
        st.tuples(st.sampled_from(["move", "remove", "attach"]), st.integers(0, 9), st.integers(-2, 12)), max_size=12
    )
)
def test_numbers_run_from_one_whatever_is_moved(acts: list[tuple[str, int, int]]) -> None:
    case: Case = a_case(1)
    for count, (act, which, place) in enumerate(acts):
        key = case.enclosures[which].key if which < len(case.enclosures) else 0
        if act == "attach":
            case, _ = enclosing.attach(case, [Enclosure(0, "T", ".txt", str(count), 1, "t.txt")])
        elif key:
            case, _ = enclosing.move(case, key, place) if act == "move" else enclosing.remove(case, key)
    keys = [one.key for one in case.enclosures]
    assert len(set(keys)) == len(keys)
    assert [enclosing.number_of(case, key) for key in keys] == list(range(1, len(keys) + 1))
