"""The page of standard texts: found, written, refused with nothing lost, retired, undone, shared; by keys."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from foidesk.domain.richtext import from_plain
from foidesk.domain.standardtexts import StandardText
from foidesk.office.office import Office
from foidesk.ui.actions import Actions
from foidesk.ui.casefile.textrows import ROW
from foidesk.ui.desk import Desk
from foidesk.ui.texts.page import TextsPage
from foidesk.ui.texts.versions import VersionsDialog
from tests.builders import a_logged_case, an_office
from tests.ui.conftest import press, type_text

K, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@dataclass
class OnThePage:
    """The library on the desk."""

    qtbot: object
    office: Office
    desk: Desk
    page: TextsPage

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.crossing.busy())  # type: ignore[attr-defined]

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        press(self.page.window().focusWidget() or self.page, key, held)
        self.settle()

    def titles(self) -> list[str]:
        model = self.page.list.model
        return [model.row(at).title for at in range(model.rowCount())]

    def open(self, key: str) -> None:
        self.page.open(key)
        self.settle()
        self.page.list.select(key)

    def banner_button(self, words: str) -> None:
        next(one for one in self.page.banner.findChildren(QAbstractButton) if one.text() == words).click()
        self.settle()


@pytest.fixture
def make_page(qtbot: object, tmp_path: Path) -> Iterator[Callable[..., OnThePage]]:
    desks: list[Desk] = []
    windows: list[QWidget] = []

    def make(width: int = 1200, *, prepare: Callable[[Office], object] | None = None) -> OnThePage:
        office = an_office(tmp_path)
        if prepare is not None:
            prepare(office)
        window = QWidget()
        windows.append(window)
        desk = Desk(office, Actions(window))
        desks.append(desk)
        page = TextsPage(desk, window)
        window.resize(width, 860)
        page.resize(width, 860)
        qtbot.addWidget(window)  # type: ignore[attr-defined]
        window.show()
        qtbot.waitActive(window)  # type: ignore[attr-defined]
        made = OnThePage(qtbot, office, desk, page)
        made.settle()
        page.take_keyboard()
        return made

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def on_page(make_page: Callable[..., OnThePage]) -> OnThePage:
    return make_page()


def test_the_library_shows_and_its_first_text_is_open(on_page: OnThePage) -> None:
    assert on_page.page.list.count.text() == "86 texts"
    assert on_page.page.editor.title.text() == on_page.titles()[0]


def test_typing_in_the_search_narrows_the_list_and_enter_goes_there(on_page: OnThePage) -> None:
    on_page.desk.acts.trigger("find")
    type_text(on_page.page.window().focusWidget(), "31(1)(a)")
    assert on_page.titles() == ["Prevention or detection of crime"]
    on_page.key(K.Key_Return)
    on_page.key(K.Key_Down)
    on_page.settle()
    on_page.page.list.view.setCurrentIndex(on_page.page.list.model.index(0, 0))
    on_page.settle()
    assert on_page.page.editor.title.text() == "Prevention or detection of crime"
    assert on_page.page.editor.rows["section"].below().startswith("Only if not exempt under s.30")


def test_choices_and_tags(on_page: OnThePage) -> None:
    texts = on_page.page.list
    texts.choice.setCurrentIndex(texts.choice.findData("EIR"))
    assert all(texts.model.row(at).text.section.startswith("reg") for at in range(texts.model.rowCount()))
    texts.choice.setCurrentIndex(texts.choice.findData("all"))
    texts.tag.setCurrentIndex(texts.tag.findData("ogl"))
    assert on_page.titles() == ["Re-use under the Open Government Licence"]


def test_what_is_typed_is_kept_and_becomes_a_version_on_leaving(on_page: OnThePage) -> None:
    on_page.open("not-held")
    on_page.key(K.Key_Return)
    edit = on_page.page.editor.box.edit
    assert edit.hasFocus()
    press(edit, K.Key_End, CONTROL)
    type_text(edit, " Ask us.")
    on_page.page._later.timeout.emit()  # a second has gone by
    on_page.settle()
    assert on_page.office.standardtexts.get("not-held").version == 1
    assert on_page.office.standardtexts.kept_typing()[0].text.text.plain().endswith("Ask us.")
    on_page.key(K.Key_Escape)
    kept = on_page.office.standardtexts.get("not-held")
    assert kept.version == 2
    assert kept.text.text.plain().endswith("Ask us.")
    assert on_page.office.standardtexts.kept_typing() == ()
    on_page.desk.acts.trigger("undo")
    on_page.settle()
    assert on_page.office.standardtexts.get("not-held").text.text.plain().endswith("answers your request.")
    assert edit.toPlainText().endswith("answers your request.")
    on_page.desk.acts.trigger("redo")
    on_page.settle()
    assert on_page.office.standardtexts.get("not-held").text.text.plain().endswith("Ask us.")


def test_a_new_text_without_the_mouse(on_page: OnThePage) -> None:
    on_page.key(K.Key_Insert)
    editor = on_page.page.editor
    assert editor.title.hasFocus()
    type_text(editor.title, "Grants")
    editor.section.lineEdit().setText("")
    type_text(editor.section.lineEdit(), "Section 43(2)")
    type_text(editor.tags, "Money, grants")
    editor.box.edit.setFocus()
    type_text(editor.box.edit, "We paid ")
    editor.box.put_field("{sum}")
    on_page.desk.acts.trigger("save_now")
    on_page.settle()
    (found,) = on_page.office.standardtexts.find("grants")
    assert (found.text.title, found.text.section, found.text.tags) == ("Grants", "s.43(2)", ("money", "grants"))
    assert found.text.text == from_plain("We paid {sum}")
    assert "Grants" in on_page.titles()


def test_an_unknown_field_is_said_and_the_words_wait(on_page: OnThePage) -> None:
    on_page.open("not-held")
    edit = on_page.page.editor.box.edit
    type_text(edit, "Dear {name}: ")
    on_page.desk.acts.trigger("save_now")
    on_page.settle()
    assert on_page.page.editor.problem() == (
        "There is no field {name}. Choose one from the list of fields, or take the braces away."
    )
    on_page.open("review")
    assert on_page.page.editor.title.text() == "How to ask for a review"
    row = on_page.page.list.model.index(on_page.page.list.model.place_of("not-held"), 0)
    assert "Not saved yet" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    on_page.open("not-held")
    assert edit.toPlainText().startswith("Dear {name}: ")
    on_page.banner_button("Discard")
    assert edit.toPlainText().startswith("We do not hold")
    assert on_page.office.standardtexts.kept_typing() == ()


def test_typing_is_there_again_after_the_program_ended(make_page: Callable[..., OnThePage]) -> None:
    first = make_page()
    first.open("review")
    type_text(first.page.editor.box.edit, "Kept. ")
    first.page._later.timeout.emit()
    first.settle()
    first.page._started_with = None  # the program ends here, without leaving the text
    again = make_page()
    again.open("review")
    assert again.page.editor.box.edit.toPlainText().startswith("Kept. If you are unhappy")
    assert again.page.banner.words().startswith("Not saved yet")
    again.banner_button("Save")
    assert again.office.standardtexts.get("review").version == 2


def test_somebody_elses_change_is_told_and_neither_is_lost(on_page: OnThePage, tmp_path: Path) -> None:
    on_page.open("review")
    other = an_office(tmp_path, who="Megan")
    theirs = replace(other.standardtexts.get("review").text, title="Megan's title")
    other.standardtexts.save("review", theirs)
    type_text(on_page.page.editor.box.edit, "Mine. ")
    on_page.desk.acts.trigger("save_now")
    on_page.settle()
    assert on_page.page.banner.words().startswith("“Megan's title” was changed by Megan")
    on_page.banner_button("Save mine")
    assert [one.text.title for one in on_page.office.standardtexts.versions("review")][1] == "Megan's title"
    assert on_page.office.standardtexts.get("review").text.text.plain().startswith("Mine. ")
    other.close()


def test_delete_retires_and_the_bar_brings_it_back(on_page: OnThePage) -> None:
    on_page.open("review")
    on_page.page.list.view.setFocus()
    on_page.key(K.Key_Delete)
    assert on_page.office.standardtexts.get("review").is_retired
    assert on_page.page.undo_bar.words() == "Standard text “How to ask for a review” retired"
    assert on_page.page.editor.box.edit.isReadOnly()
    on_page.page.undo_bar.button().click()
    on_page.settle()
    assert not on_page.office.standardtexts.get("review").is_retired
    assert not on_page.page.editor.box.edit.isReadOnly()


def test_a_text_of_ones_own_that_was_never_used_is_removed(make_page: Callable[..., OnThePage]) -> None:
    own = StandardText("Grants", from_plain("Money."))
    made = make_page(prepare=lambda office: office.standardtexts.save("mine", own))
    made.open("mine")
    made.page.list.view.setFocus()
    made.key(K.Key_Delete)
    assert "Grants" not in made.titles()
    made.desk.acts.trigger("undo")
    made.settle()
    assert "Grants" in made.titles()


def test_duplicate_versions_and_our_wording(on_page: OnThePage) -> None:
    on_page.open("review")
    on_page.page.list.view.setFocus()
    on_page.key(K.Key_D, CONTROL)
    assert on_page.page.editor.title.text() == "How to ask for a review (copy)"
    on_page.open("review")
    on_page.page.editor.title.clear()
    type_text(on_page.page.editor.title, "Ours")
    on_page.desk.acts.trigger("save_now")
    on_page.settle()
    on_page.desk.acts.trigger("text_versions")
    on_page.settle()
    (dialog,) = on_page.page.window().findChildren(VersionsDialog)
    assert dialog.list.count() == 2
    assert not dialog.take.isEnabled()
    dialog.list.setCurrentRow(1)
    assert dialog.title.text() == "How to ask for a review"
    dialog.take.click()
    on_page.settle()
    assert on_page.office.standardtexts.get("review").text.title == "How to ask for a review"
    assert on_page.office.standardtexts.get("review").version == 3


def test_restore_our_wording_is_offered_only_where_it_differs(on_page: OnThePage) -> None:
    on_page.open("review")
    assert not on_page.desk.acts.action("text_ours").isEnabled()
    type_text(on_page.page.editor.box.edit, "Changed. ")
    on_page.desk.acts.trigger("save_now")
    on_page.settle()
    assert on_page.desk.acts.action("text_ours").isEnabled()
    on_page.desk.acts.trigger("text_ours")
    on_page.settle()
    assert on_page.page.editor.box.edit.toPlainText().startswith("If you are unhappy")


def test_the_preview_reads_as_in_a_case(make_page: Callable[..., OnThePage]) -> None:
    made = make_page(prepare=a_logged_case)
    made.open("opening-thanks")
    made.settle()
    assert made.page.editor.shown.words().startswith("Thank you for your request of 3rd November 2026")


def test_a_review_that_is_due_is_said_in_words(make_page: Callable[..., OnThePage]) -> None:
    def late(office: Office) -> None:
        office.standardtexts.all()
        kept = office.standardtexts.get("review").text
        office.standardtexts.save("review", replace(kept, review_on=office.today().replace(year=2025)))

    made = make_page(prepare=late)
    made.page.list.choice.setCurrentIndex(made.page.list.choice.findData("review"))
    index = made.page.list.model.index(0, 0)
    assert "Review was due on 24 November 2025" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(ROW).key == "review"


def test_a_library_goes_out_as_a_file_and_comes_in_from_one(on_page: OnThePage, tmp_path: Path) -> None:
    said: list[str] = []
    on_page.desk.said.connect(said.append)
    path = tmp_path / "texts.json"
    on_page.page.acts.save_file(path)
    on_page.settle()
    assert said[-1] == "86 texts saved as texts.json"
    path.write_text(path.read_text().replace("We do not hold this information.</p>", "Nothing here.</p>", 1))
    on_page.page.acts.bring_in(path)
    on_page.settle()
    assert said[-1] == "1 text added, 85 were here already"
    path.write_text("nonsense")
    troubles: list[object] = []
    on_page.desk.troubled.connect(troubles.append)
    on_page.page.acts.bring_in(path)
    on_page.settle()
    assert "not a library" in str(troubles[0])


@pytest.mark.parametrize("width", [1200, 700])
def test_every_control_has_a_name_and_nothing_hangs_over(make_page: Callable[..., OnThePage], width: int) -> None:
    made = make_page(width)
    made.open("foia-12-1")
    made.page._go_to_text()
    for button in made.page.findChildren(QAbstractButton):
        if button.isVisible() and not button.objectName().startswith("qt_"):
            assert button.accessibleName() or button.text(), button
    assert made.page.editor.horizontalScrollBar().maximum() == 0
    assert made.page.editor.box.width() <= made.page.editor.viewport().width()
