"""Parts do by keyboard what they do by mouse, say what they are, and show outside text as it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from foidesk.ui.look.focus import FocusRing
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.busyline import BusyLine, time_left
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.chip import Chip, ChipFace, chip_size
from foidesk.ui.parts.daysleft import DaysLeft, days_left_chip
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.field import FieldRow, SearchField
from foidesk.ui.parts.label import label
from foidesk.ui.parts.navigation import Navigation, Place
from foidesk.ui.parts.savedmark import SavedMark
from foidesk.ui.parts.segmented import SegmentedControl
from foidesk.ui.parts.stage import StageSteps
from foidesk.ui.parts.undobar import UndoBar
from tests.ui.conftest import press, type_text


@pytest.fixture
def shown(qtbot):
    windows = []

    def show(widget):
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        QVBoxLayout(window).addWidget(widget)
        window.resize(480, 200)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return widget

    return show


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_wrapped_label_keeps_a_section_on_its_line_and_tells_its_words_plainly(shown):
    words = "That is the new date of receipt (section 10(6)(b))."
    made = shown(label(words, wrap=True))
    assert made.text() == words
    assert QLabel.text(made) == words.replace("section 10", "section\u00a010")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    made.setSelection(0, len(words))
    press(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == words


def test_a_chip_is_removed_by_delete_and_by_its_cross(qtbot, shown):
    chip = shown(Chip(ChipFace("s.40(2) Personal data", removable=True)))
    for act in (
        lambda: press(chip, Qt.Key.Key_Delete),
        lambda: qtbot.mouseClick(chip.childAt(chip.width() - 12, 12), Qt.MouseButton.LeftButton),
    ):
        with qtbot.waitSignal(chip.removed):
            act()
    assert name_of(chip) == "s.40(2) Personal data"


def test_a_chip_opens_its_menu_by_f4_and_by_alt_down(qtbot, shown):
    chip = shown(Chip(ChipFace("Not held", menu=True)))
    menu = QMenu(chip)
    menu.addAction("Refused")
    chip.setMenu(menu)
    for key, held in (
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ):
        press(chip, key, held)
        assert menu.isVisible()
        menu.hide()


def test_a_chip_is_never_narrower_than_its_words(app):
    face = ChipFace("Neither confirm nor deny", icon="question_circle")
    chip = Chip(face)
    assert chip.sizeHint() == chip_size(face)
    assert chip.sizeHint().height() == 24
    assert chip.sizeHint().width() > chip.fontMetrics().horizontalAdvance(face.words)
    chip.deleteLater()


@pytest.mark.parametrize(
    ("kind", "tone", "shape"),
    [
        ("running", "neutral", "bar"),
        ("soon", "soon", "bar"),
        ("today", "soon", "clock_alarm"),
        ("late", "late", "warning"),
    ],
)
def test_time_left_has_words_and_a_shape_beside_its_colour(kind, tone, shape):
    face = days_left_chip(DaysLeft("said in words", kind, 0.5))
    assert (face.words, face.tone) == ("said in words", tone)
    assert (face.used == 0.5) if shape == "bar" else (face.icon == shape)


def test_the_steps_of_a_case_are_said(shown):
    steps = shown(StageSteps())
    steps.set_stage("Drafting")
    assert name_of(steps) == "Stage: Drafting, step 2 of 5"


def test_outside_words_are_never_markup(shown):
    words = "<b>Bold</b> & <img src=x>"
    assert shown(label(words)).textFormat() == Qt.TextFormat.PlainText
    banner = shown(Banner("warn", words, words))
    for each in banner.findChildren(QLabel):
        assert each.textFormat() == Qt.TextFormat.PlainText or not each.text()
    assert banner.words() == f"{words} {words}"
    assert name_of(shown(Chip(ChipFace("Terms & conditions")))) == "Terms & conditions"


def test_a_banner_says_what_it_is_and_its_buttons_act(qtbot, shown):
    pressed = []
    banner = shown(Banner("error", "The letter could not be saved", "Your letter is safe."))
    button = banner.add_button("Choose folder", lambda: pressed.append(1))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]
    assert name_of(banner) == "The letter could not be saved. Your letter is safe."


def test_undo_by_keyboard_and_the_bar_goes(qtbot, shown):
    bar = shown(UndoBar())
    bar.tell("Items 2 and 3 joined")
    with qtbot.waitSignal(bar.undo):
        press(bar.button(), Qt.Key.Key_Return)
    assert bar.isHidden()
    assert name_of(bar.button()) == "Undo: Items 2 and 3 joined"
    bar.tell("Item 4 removed")
    press(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_exactly_one_choice_holds_and_arrows_move_it(qtbot, shown):
    seen = []
    row = shown(SegmentedControl("Regime", [("foia", "FOIA"), ("eir", "EIR"), ("own", "Own data")]))
    row.chosen.connect(seen.append)
    row.set_value("foia")
    assert seen == []
    row.segment("foia").setFocus()
    qtbot.keyClick(row.segment("foia"), Qt.Key.Key_Right)
    assert row.value() == "eir"
    qtbot.mouseClick(row.segment("own"), Qt.MouseButton.LeftButton)
    assert (row.value(), seen[-1]) == ("own", "own")
    assert QAccessible.queryAccessibleInterface(row.segment("eir")).role() == QAccessible.Role.RadioButton


def test_a_field_is_named_by_its_label_and_tells_what_is_wrong(shown):
    field = QLineEdit()
    row = shown(FieldRow("Received on", field, hint="From the email’s own header"))
    assert name_of(field) == "Received on"
    assert row.below() == "From the email’s own header"
    row.set_error("This is after today.")
    assert (row.error(), field.accessibleDescription()) == ("This is after today.",) * 2
    row.set_error("")
    assert (row.error(), row.below()) == ("", "From the email’s own header")


def test_escape_empties_the_search_and_any_letter_can_be_typed(shown):
    field = shown(SearchField("Search requests", "Ctrl+F"))
    type_text(field, "Siân’s café – 2")
    assert field.text() == "Siân’s café – 2"
    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""


PLACES = [
    Place("", "Requests"),
    Place("open", "Open", "briefcase", 10),
    Place("overdue", "Overdue", "warning", 2, True),
]


def test_a_page_that_is_no_place_leaves_no_place_marked(shown):
    navigation = shown(Navigation(PLACES))
    navigation.set_place("open")
    assert navigation.list.selectionModel().hasSelection()
    navigation.set_place("")
    assert not navigation.list.selectionModel().hasSelection()


def test_list_and_rail_share_their_place_and_enter_goes_there(qtbot, shown, qtmodeltester):
    navigation = shown(Navigation(PLACES))
    qtmodeltester.check(navigation.places)
    navigation.set_place("open")
    navigation.list.setFocus()
    qtbot.keyClick(navigation.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(navigation.went, check_params_cb=lambda key: key == "overdue"):
        qtbot.keyClick(navigation.list, Qt.Key.Key_Return)
    navigation.set_folded(True)
    assert navigation.width() == 48
    assert navigation.rail.hasFocus()
    assert navigation.rail.currentIndex().data() == "Overdue"
    navigation.set_count("overdue", 3)
    said = navigation.rail.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Overdue, 3"


def test_saved_and_not_saved_are_said_in_words(shown):
    mark = shown(SavedMark())
    mark.saved("10:42")
    assert name_of(mark) == "Saved 10:42"
    mark.not_saved("the disk is full")
    assert name_of(mark) == "Not saved: the disk is full"


def test_buttons_without_words_have_a_name_and_the_key_in_the_tooltip(shown):
    undo = shown(IconButton("arrow_undo", "Undo", "Ctrl+Z"))
    assert (name_of(undo), undo.toolTip()) == ("Undo", "Undo (Ctrl+Z)")
    assert undo.sizeHint().width() == 32


def test_a_button_makes_room_for_icon_words_and_key(app):
    plain, full = Button("New request"), Button("New request", "filled", "add", hint="Ctrl+N")
    assert full.sizeHint().width() > plain.sizeHint().width() + 16
    assert plain.sizeHint().height() == full.sizeHint().height() == 32
    for made in (plain, full):
        made.deleteLater()


def test_an_empty_view_says_what_comes_next(qtbot, shown):
    pressed = []
    empty = shown(EmptyState())
    empty.say("Nothing is due this week", "The next answer is due on Tuesday.")
    button = empty.add_button("Show all requests", lambda: pressed.append(1))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]
    assert name_of(empty) == "Nothing is due this week. The next answer is due on Tuesday."


def test_the_ring_lies_round_what_has_the_keyboard(shown):
    button = shown(Button("Discard"))
    button.setFocus()
    ring = next(each for each in button.window().findChildren(FocusRing) if each.isVisible())
    around = button.geometry().adjusted(-3, -3, 3, 3)
    assert ring.geometry() == around
    assert QApplication.focusWidget() is button


def test_long_work_says_how_long_is_left_once_it_has_taken_ten_seconds(qtbot):
    now = [100.0]
    line = BusyLine(clock=lambda: now[0])
    qtbot.addWidget(line)
    line.begin("Bringing in")
    now[0] += 5
    line.tell(0.25, "Bringing in")
    assert line.words() == "Bringing in, 25%"
    now[0] += 15
    line.tell(0.5, "Bringing in")
    assert line.words() == "Bringing in, 50%, about 20 seconds left"
    line.tell(0.1, "Bringing in")
    assert line.words() == "Bringing in, 10%, about 3 minutes left"
    line.tell(-1, "Reading log.xlsx, 200 rows")
    assert (line.words(), line.bar.maximum()) == ("Reading log.xlsx, 200 rows", 0)
    line.stop.click()
    line.tell(0.6, "Bringing in")
    assert line.words() == "Stopping"
    assert [time_left(20, done) for done in (0.0, 0.01, 0.9, 1.0)] == ["", "", "a few seconds left", ""]
