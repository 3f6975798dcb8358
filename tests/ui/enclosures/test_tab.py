"""The Enclosures tab as she uses it: files attached, looked into, named, moved, let through, saved with the letter."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.ui.enclosures.tab import EnclosuresTab
from foidesk.ui.parts.button import Button
from tests.gate.made import workbook
from tests.ui.casefile.conftest import on_desk, put_on_desk  # noqa: F401  fixtures
from tests.ui.conftest import press, type_text

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def hiding() -> bytes:
    return workbook(lambda book, _sheet: setattr(book.create_sheet("Staff"), "sheet_state", "hidden"))


def on_disk(folder: Path, **files: bytes) -> list[Path]:
    paths = []
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content)
        paths.append(path)
    return paths


class Tab:
    """The tab of the case that is open, and ways to look at it."""

    def __init__(self, desk: Any) -> None:
        self.desk = desk
        desk.page.show_tab("enclosures")
        made = desk.page.tab("enclosures")
        assert isinstance(made, EnclosuresTab)
        self.tab = made

    def settle(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.tab.attaching.busy and not self.desk.desk.crossing.busy())

    def take(self, *paths: Path) -> None:
        self.tab.take(paths)
        self.settle()

    def lines(self) -> list[str]:
        return [self.tab.list.item(at).text().replace("\n", " | ") for at in range(self.tab.list.count())]


@pytest.fixture
def tab(on_desk: Any) -> Tab:  # noqa: F811
    return Tab(on_desk)


def test_files_are_attached_and_what_they_hide_is_told_in_place(tab: Tab, tmp_path: Path) -> None:
    assert tab.tab.empty_attach.isVisible()
    tab.take(*on_disk(tmp_path, vans__xlsx=workbook(), pay__xlsx=hiding()))
    first, second = tab.lines()
    assert first.startswith("1  vans.xlsx | ")
    assert first.endswith("Nothing hidden was found")
    assert second.endswith("1 thing hidden")
    tab.tab.list.setCurrentRow(1)
    assert tab.tab.detail.title_row.below() == f"Leaves as {tab.desk.case.reference} - 2 pay.xlsx"
    assert tab.tab.detail.lines()[0].startswith("Hidden sheet: sheet ‘Staff’")
    assert tab.desk.page.header._badges["enclosures"].words() == "2"
    tab.desk.page.undoing.undo()
    tab.settle()
    assert tab.lines() == []


def test_a_reason_lets_it_through_and_without_words_it_is_refused(tab: Tab, tmp_path: Path) -> None:
    tab.take(*on_disk(tmp_path, pay__xlsx=hiding()))
    detail = tab.tab.detail
    tab.desk.qtbot.mouseClick(detail.let_through, Qt.MouseButton.LeftButton)
    assert detail.reason_row.error().startswith("Write why")
    type_text(detail.reason, "Published grades")
    press(detail.reason, Qt.Key.Key_Return)
    tab.settle()
    assert tab.desk.case.enclosures[0].reason == "Published grades"
    assert tab.lines()[0].endswith("Let through with a reason")
    assert not detail.reason.isVisible()
    tab.desk.qtbot.mouseClick(detail.take_off, Qt.MouseButton.LeftButton)
    tab.settle()
    assert tab.lines()[0].endswith("1 thing hidden")


def test_the_keyboard_moves_names_and_removes(tab: Tab, tmp_path: Path) -> None:
    tab.take(*on_disk(tmp_path, a__txt=b"aa", b__txt=b"bb", c__txt=b"cc"))
    tab.tab.list.setCurrentRow(2)
    press(tab.tab.list, Qt.Key.Key_Up, ALT_SHIFT)
    tab.settle()
    assert [one.title for one in tab.desk.case.enclosures] == ["a", "c", "b"]
    assert tab.tab.list.currentRow() == 1
    press(tab.tab.list, Qt.Key.Key_F2)
    assert tab.desk.page.window().focusWidget() is tab.tab.detail.title
    type_text(tab.tab.detail.title, "Costs 2024")
    press(tab.tab.detail.title, Qt.Key.Key_Return)
    tab.settle()
    assert tab.lines()[1].startswith("2  Costs 2024.txt")
    press(tab.tab.list, Qt.Key.Key_Delete)
    tab.settle()
    assert [one.title for one in tab.desk.case.enclosures] == ["a", "b"]
    assert tab.tab.undo_bar.words() == "Enclosure 2 removed"
    tab.desk.qtbot.mouseClick(tab.tab.undo_bar.button(), Qt.MouseButton.LeftButton)
    tab.settle()
    assert [one.title for one in tab.desk.case.enclosures] == ["a", "Costs 2024", "b"]


def test_copied_files_are_pasted(tab: Tab, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in on_disk(tmp_path, a__txt=b"aa")])
    QGuiApplication.clipboard().setMimeData(data)
    tab.desk.desk.acts.trigger("paste")
    tab.settle()
    assert [one.title for one in tab.desk.case.enclosures] == ["a"]


def test_a_file_of_another_case_is_asked_about(tab: Tab, tmp_path: Path) -> None:
    from tests.builders import a_logged_case

    office = tab.desk.office
    other = a_logged_case(office, 1, reference="HA09999")
    office.enclosing.attach(other.case_id, [office.enclosing.look_at(other.case_id, "list.txt", b"the list")])
    tab.take(*on_disk(tmp_path, list__txt=b"the list"))
    card = tab.tab.card
    assert card.isVisible()
    assert "HA09999" in card.words()
    assert tab.desk.case.enclosures == ()
    tab.desk.qtbot.mouseClick(card.keep, Qt.MouseButton.LeftButton)
    assert card.reason_row.error().startswith("Write why")
    type_text(card.reason, "Both asked")
    press(card.reason, Qt.Key.Key_Return)
    tab.settle()
    assert tab.desk.case.enclosures[0].allowed == "HA09999: Both asked"
    assert not card.isVisible()
    tab.tab.detail.remove.click()
    tab.settle()
    tab.take(tmp_path / "list.txt")
    press(card.reason, Qt.Key.Key_Escape)
    tab.settle()
    assert tab.desk.case.enclosures == ()


def test_what_cannot_be_attached_is_said_above_the_list(tab: Tab, tmp_path: Path) -> None:
    tab.take(tmp_path / "gone.xlsx")
    assert tab.tab.banner.isVisible()
    assert "gone.xlsx" in tab.tab.banner.words()
    assert "Nothing was attached" in tab.tab.banner.words()


def test_files_let_go_on_a_response_are_enclosed_for_it(on_desk: Any, tmp_path: Path) -> None:  # noqa: F811
    page = on_desk.page
    cell = on_desk.table.rows[1].answer
    middle = cell.mapToGlobal(QPoint(cell.width() // 2, cell.height() // 2))
    goal = page.letting_go.goal(middle)
    assert goal is not None
    assert goal.words == "Let go to enclose it with the response to item 2"
    assert page.letting_go.goal(page.header.mapToGlobal(QPoint(5, 5))) is None
    page.letting_go.enclose(on_disk(tmp_path, a__txt=b"aa"), goal.response)
    Tab(on_desk).settle()
    assert on_desk.case.enclosures[0].response == on_desk.case.responses[1].key


def test_files_pasted_into_a_response_go_with_the_letter(on_desk: Any, tmp_path: Path) -> None:  # noqa: F811
    box = on_desk.open_response(1)
    type_text(box.edit, "See the list")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in on_disk(tmp_path, a__txt=b"aa")])
    QGuiApplication.clipboard().setMimeData(data)
    box.edit.paste()
    tab = Tab(on_desk)
    tab.settle()
    assert [one.title for one in on_desk.case.enclosures] == ["a"]
    assert "See the list" in on_desk.case.responses[0].text.plain()


def test_after_issue_all_is_saved_together_and_nothing_changes(on_desk: Any, tmp_path: Path) -> None:  # noqa: F811
    office, case_id = on_desk.office, on_desk.case_id
    tab = Tab(on_desk)
    tab.take(*on_disk(tmp_path, vans__xlsx=workbook()))
    office.drafting.respond(
        case_id, [1, 2, 3, 4], from_plain("We hold it. See what is enclosed."), [Outcome.DISCLOSED_IN_FULL]
    )
    office.despatch.issue(case_id, override="Tried out.")
    on_desk.page.following.read_again()
    tab.settle()
    assert not tab.tab.attach.isVisible()
    assert tab.tab.save_all.isVisible()
    press(tab.tab.list, Qt.Key.Key_Delete)
    tab.settle()
    assert len(on_desk.case.enclosures) == 1
    tab.tab.save_into(tmp_path / "out")
    tab.settle()
    reference = on_desk.case.reference
    assert {one.name for one in (tmp_path / "out").iterdir()} == {
        f"{reference} letter.pdf", f"{reference} - 1 vans.xlsx",
    }  # fmt: skip
    assert "vans.xlsx" in office.records.history(case_id)[0].words


def test_the_check_of_an_enclosure_leads_here(tab: Tab, tmp_path: Path) -> None:
    tab.take(*on_disk(tmp_path, pay__xlsx=hiding()))
    page = tab.desk.page
    page.show_tab("draft")
    tab.desk.desk.acts.trigger("drawer_checks")
    tab.settle()
    links = [one for one in page.draft.checks.findChildren(Button) if one.text() == "Go to the enclosures"]
    assert "hidden sheet" in links[0].accessibleName()
    links[0].click()
    assert page.current_tab == "enclosures"
