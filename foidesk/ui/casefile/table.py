"""The drafting table: rows of real widgets with painted texts, and one editor opened on demand.

Tried with 200 items against a QTableView with spans: painted texts cost the same, each chip is a real button with a
name (so a screen reader and the keyboard reach it), rows grow without sharing span heights out, and nothing is
redrawn but the row that changed.
"""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from foidesk.domain.richtext import RichText
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.leadin import LeadIn
from foidesk.ui.casefile.rowface import RowFace, Side, number_words
from foidesk.ui.casefile.rows import AnswerRow
from foidesk.ui.casefile.sheet import Sheet
from foidesk.ui.casefile.tablekeys import COMMAND_KEYS, CONTROL, SHIFT, STEPS
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.casefile.wordingbox import WordingBox
from foidesk.ui.look.scale import px
from foidesk.ui.parts.chip import ChipFace

Editor = EditorBox | WordingBox
AT_ONCE = 16  # rows of another case that are made before anything shows; they fill the largest window
_SLICE = 0.02  # seconds of making rows between two looks at what she does


class DraftTable(QScrollArea):
    """Items left, responses right; knows the current cell, the chosen items and the open editor, and does no act."""

    command = Signal(str)
    edit_wanted = Signal(str, int, int)
    menu_wanted = Signal(str, int, QPoint)
    current_changed = Signal()
    width_changed = Signal(int)
    alone_changed = Signal(bool)
    outcomes_chosen = Signal(int, object)
    held_wanted = Signal(int, int)
    exemption_wanted = Signal(int)
    exemption_opened = Signal(int, int)
    exemption_removed = Signal(int, int)
    rows_made = Signal()
    """Some of the rows that were still to be made are there."""
    remarked = Signal(int, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = Sheet(self)
        self.setWidget(self.sheet)
        self._built: list[AnswerRow] = []
        self._spare: dict[tuple[int, bool], AnswerRow] = {}
        self._waiting: list[RowFace] = []
        self._keys: list[int] = []
        self._builder = QTimer(self)
        self._builder.setSingleShot(True)
        self._builder.setInterval(0)
        self._builder.timeout.connect(self._build_some)
        self._row_of: dict[int, AnswerRow] = {}
        self._is_alone = False
        self.lead = LeadIn(self.sheet)
        self.editor: Editor | None = None
        self.editing: tuple[Side, int] | None = None
        self._item = 0
        self._side: Side = "response"
        self._anchor = 0
        self._chosen: set[int] = set()

    # --- showing ------------------------------------------------------------------------------------

    def show_rows(self, lead_in: str, faces: Sequence[RowFace], *, read_only: bool, another: bool = False) -> None:
        """Show the rows of a case; a row that did not change is left alone, caret and all.

        Of `another` case the rows that fill the window are made at once, and the rest while she looks.
        """
        had_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        at_once = AT_ONCE if another else max(AT_ONCE, len(self._built)) if self._waiting else len(faces)
        for row in self._built:
            self._spare.setdefault((row.response_key(), row.face is not None and row.face.home), row)
        left_over = [row for row in self._built if row not in self._spare.values()]
        self._built, self._row_of = [], {}
        self._waiting = list(faces)
        self._keys = [item.key for face in faces for item in face.items]
        for row in left_over:
            row.hide()
            row.deleteLater()
        self._build(at_once)
        self.lead.show_words(lead_in, read_only=read_only)
        self._chosen &= set(self._keys)
        if self._item not in self._keys:
            self._item = self._keys[0] if self._keys else 0
        self.sheet.settle()
        self._show_kept()
        self._mark()
        if had_focus and self.editor is None and not self._is_remarking():
            self.focus_current()

    def _is_remarking(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and bool(focus.property("remark"))

    def _remarked(self, response_key: int, act: str, about: object) -> None:
        """Pass on what the comments ask for; their room is the table's to give."""
        if act == "grew":
            self.sheet.settle()
        elif act == "left":
            self.focus_current()
        else:
            self.remarked.emit(response_key, act, about)

    # --- making rows --------------------------------------------------------------------------------

    @property
    def rows(self) -> list[AnswerRow]:
        """Give all rows; those that were still to be made are made now."""
        self._build_rest()
        return self._built

    @property
    def built_rows(self) -> list[AnswerRow]:
        """Give the rows that are made so far, from the top."""
        return self._built

    def let_rows_go(self) -> None:
        """Forget all rows: they are made anew with the next that is shown."""
        self._waiting.clear()
        for row in (*self._built, *self._spare.values()):
            row.hide()
            row.deleteLater()
        self._built, self._row_of = [], {}
        self._spare.clear()

    def _build(self, number: int) -> None:
        """Make the next rows; one that shows this response already is used again."""
        for face in self._waiting[:number]:
            found = self._spare.pop((face.response.key, face.home), None) or self._new_row()
            found.show_face(face)
            self._built.append(found)
            self._row_of |= {item.key: found for item in face.items}
        del self._waiting[:number]
        if self._waiting:
            for row in self._spare.values():
                row.hide()
            self._builder.start()
            return
        for row in self._spare.values():
            row.hide()
            row.deleteLater()
        self._spare.clear()

    def _build_some(self) -> None:
        first, until = len(self._built), perf_counter() + _SLICE
        while self._waiting and perf_counter() < until:
            self._build(1)
        self._settle_new(first)

    def _build_rest(self) -> None:
        if self._waiting:
            first = len(self._built)
            self._build(len(self._waiting))
            self._settle_new(first)

    def _settle_new(self, first: int) -> None:
        self.sheet.settle(first)
        self._show_kept(first)
        self._mark(first)
        self.rows_made.emit()

    def _show_kept(self, first: int = 0) -> None:
        alone = self.alone()
        for row in self._built[first:]:
            row.setVisible(alone is None or row is alone)

    # --- one row alone ------------------------------------------------------------------------------

    def alone(self) -> AnswerRow | None:
        """Give the row that fills the table by itself, if one does: the home of the current response."""
        row = self.current_row() if self._is_alone else None
        return (self.home_row(row.response_key()) or row) if row is not None else None

    def stand_alone(self, alone: bool) -> None:
        """Let the current row fill the table, its request above its response; or show all rows again."""
        if alone == self._is_alone:
            return
        self._is_alone = alone
        self._settle_alone()
        self._reveal()
        self.alone_changed.emit(alone)

    def _settle_alone(self) -> None:
        self.sheet.settle()
        self._show_kept()

    def _new_row(self) -> AnswerRow:
        made = AnswerRow(self.sheet)
        made.focused.connect(self._focused)
        made.pressed.connect(self._pressed)
        made.edit_wanted.connect(self.edit_wanted)
        made.menu_wanted.connect(self.menu_wanted)
        made.outcomes_chosen.connect(self.outcomes_chosen)
        made.costs_wanted.connect(lambda: self.command.emit("costs"))
        made.held_wanted.connect(self.held_wanted)
        made.exemption_wanted.connect(self.exemption_wanted)
        made.exemption_opened.connect(self.exemption_opened)
        made.exemption_removed.connect(self.exemption_removed)
        made.remarked.connect(self._remarked)
        return made

    # --- where she is -------------------------------------------------------------------------------

    def item_keys(self) -> list[int]:
        """Give the items in the order of the table."""
        return list(self._keys)

    def row_of(self, item_key: int) -> AnswerRow | None:
        """Give the row in which an item stands."""
        found = self._row_of.get(item_key)  # asked at every key
        if found is None and self._waiting and item_key in self._keys:
            self._build_rest()
            found = self._row_of.get(item_key)
        return found

    def home_row(self, response_key: int) -> AnswerRow | None:
        """Give the row in which a response is written."""
        found = self._home(response_key)
        return self._home(response_key) if found is None and self._waiting and self.rows else found

    def _home(self, response_key: int) -> AnswerRow | None:
        homes = (row for row in self._built if row.face is not None and row.face.home)
        return next((row for row in homes if row.response_key() == response_key), None)

    @property
    def current_item(self) -> int:
        """Give the key of the current item; 0 while there is none."""
        return self._item

    @property
    def current_side(self) -> Side:
        """Say whether the request or the response is the current cell."""
        return self._side

    def current_row(self) -> AnswerRow | None:
        """Give the row of the current item."""
        return self.row_of(self._item)

    def current_response(self) -> int:
        """Give the key of the current response; 0 while there is none."""
        row = self.current_row()
        return row.response_key() if row else 0

    def next_response(self, by: int) -> int:
        """Give the item under which the next response is written, or the one before; 0 at either end."""
        homes = [row for row in self.rows if row.face is not None and row.face.home]
        here = self.home_row(self.current_response())
        at = homes.index(here) + by if here in homes else 0
        return homes[at].item_key() if 0 <= at < len(homes) else 0

    def chosen_items(self) -> list[int]:
        """Give the items that were selected together, in the table's order; the current one if none were."""
        chosen = [key for key in self.item_keys() if key in self._chosen]
        return chosen if len(chosen) > 1 else [self._item] if self._item else []

    def go_to(self, item_key: int, side: Side | None = None, *, focus: bool = True) -> None:
        """Make a cell the current one and bring it into view."""
        row = self.row_of(item_key)
        if row is None:
            return
        self._item, self._anchor = item_key, item_key
        self._side = side or self._side
        self._chosen.clear()
        self._mark()
        if self._is_alone:
            self._settle_alone()
        self._reveal()
        if focus:
            self.focus_current()
        self.current_changed.emit()

    def focus_current(self) -> None:
        """Put the keyboard on the current cell, or into the open editor."""
        if self.editor is not None:
            self.editor.setFocus()
            return
        text = self._current_text()
        if text is not None:
            text.setFocus()

    def _current_text(self) -> TextView | None:
        row = self.current_row()
        if row is None:
            return None
        cell = row.cell(self._item)
        return row.answer.text if self._side == "response" or cell is None else cell.text

    def _reveal(self) -> None:
        row = self.current_row()
        cell = row.cell(self._item) if row else None
        if row is None or cell is None:
            return
        top = row.y() + (cell.y() if self._side == "request" else 0)
        tall = min(cell.height() if self._side == "request" else row.height(), self.viewport().height())
        self.ensureVisible(0, top + tall, 0, px(4))
        self.ensureVisible(0, top, 0, px(4))

    def reveal(self, within: QWidget, place: QRect) -> None:
        """Bring a place of a text into view."""
        top = within.mapTo(self.sheet, place.topLeft()).y()
        self.ensureVisible(0, top + place.height(), 0, px(24))
        self.ensureVisible(0, top, 0, px(24))

    def _focused(self, side: Side, item_key: int) -> None:
        row = self.row_of(item_key)
        if side == "response" and row is not None and row.cell(self._item) is not None:
            item_key = self._item  # the response of several items keeps the item she came from
        if (side, item_key) != (self._side, self._item):
            self._side, self._item = side, item_key
            self._mark()
        self.current_changed.emit()

    def _pressed(self, side: Side, item_key: int, held: Qt.KeyboardModifier) -> None:
        if held & SHIFT:
            self._choose_to(item_key)
        elif held & CONTROL:
            self._chosen ^= {item_key}
            self._chosen |= {self._item} if not self._chosen - {item_key} else set()
            self._anchor = item_key
        else:
            self._chosen.clear()
            self._anchor = item_key
        row = self.row_of(item_key)
        if side == "request" or row is None or row.cell(self._item) is None:
            self._item = item_key
        self._side = side
        self._mark()
        self.current_changed.emit()

    def _choose_to(self, item_key: int) -> None:
        keys = self.item_keys()
        first, last = sorted((keys.index(self._anchor or self._item), keys.index(item_key)))
        self._chosen = set(keys[first : last + 1])

    def _mark(self, first: int = 0) -> None:
        """Show which items are chosen; Tab reaches the current cell and its chips and no other."""
        several = len(self._chosen) > 1
        for row in self._built[first:]:
            here = row.cell(self._item) is not None
            for cell in row.cells:
                marked = several and cell.face.key in self._chosen
                if cell.marked != marked:
                    cell.marked = marked
                    cell.update()
                cell.text.setFocusPolicy(_reach(here and cell.face.key == self._item))
            row.answer.text.setFocusPolicy(_reach(here))
            for chip in row.answer.chips.chips():
                if chip.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                    chip.setFocusPolicy(_reach(here))
            if row.answer.band is not None:
                row.answer.band.button.setFocusPolicy(_reach(here))
            for button in row.answer.remarks.buttons() if row.answer.remarks is not None else ():
                button.setFocusPolicy(_reach(here))

    # --- editors ------------------------------------------------------------------------------------

    def open_response(self, item_key: int, text: RichText, place: int, *, read_only: bool) -> EditorBox | None:
        """Open the editor of the response to an item."""
        row = self.row_of(item_key)
        row = self.home_row(row.response_key()) if row is not None else None
        if row is None or row.face is None:
            return None
        face = row.face
        name = f"Response to {face.where}"
        box = EditorBox(name, row.answer, read_only=read_only)
        row.answer.open_box(box)
        box.set_text(text, place)
        box.covers.setFace(_covers_face(face, read_only), f"This response covers {face.where}")
        item = item_key if row.cell(item_key) is not None else row.item_key()
        self._opened(box, "response", item)
        return box

    def open_wording(self, item_key: int, place: int) -> WordingBox | None:
        """Open the editor of an item's wording."""
        row = self.row_of(item_key)
        cell = row.cell(item_key) if row else None
        if cell is None:
            return None
        box = WordingBox(f"Wording of item {cell.face.number}", cell.face.wording, cell.face.as_received, cell)
        cell.box = box
        cell.text.hide()
        cursor = box.edit.textCursor()
        units = box.edit.document().characterCount() - 1
        cursor.setPosition(min(place, units) if place >= 0 else units)
        box.edit.setTextCursor(cursor)
        box.show()
        self._opened(box, "request", item_key)
        return box

    def open_lead_in(self, words: str, as_received: str) -> WordingBox:
        """Open the editor of the preamble."""
        box = WordingBox("Preamble", words, as_received, self.lead)
        self.lead.box = box
        self.lead.show()
        box.show()
        self.editor, self.editing = box, ("request", 0)
        box.grown.connect(self.sheet.settle)
        self.sheet.settle()
        box.setFocus()
        return box

    def _opened(self, box: Editor, side: Side, item_key: int) -> None:
        self.editor, self.editing = box, (side, item_key)
        self._item, self._side = item_key, side
        self._mark()
        box.grown.connect(self.sheet.settle)
        box.caret_moved.connect(self._follow_caret)
        self.sheet.settle()
        box.setFocus()
        self._follow_caret()
        self.current_changed.emit()

    def close_editor(self) -> None:
        """Take the open editor away; what it held was read before."""
        if self.editor is None or self.editing is None:
            return
        box, (side, item_key) = self.editor, self.editing
        had_focus = box.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        self.editor = self.editing = None
        box.grown.disconnect(self.sheet.settle)
        if self.lead.box is box:
            self.lead.close_box()
        for row in self._built:
            if isinstance(box, EditorBox) and row.answer.box is box:
                row.answer.close_box()
            for cell in row.cells:
                if cell.box is box:
                    cell.box = None
                    row.grew()
                    cell.text.show()
                    box.hide()
                    box.deleteLater()
        self.sheet.settle()
        self._mark()
        if had_focus and item_key == 0:
            self.lead.setFocus()
        elif had_focus:
            self._side = side
            if self.row_of(item_key) is not None and (side == "request"):
                self._item = item_key
            self.focus_current()

    def _follow_caret(self) -> None:
        if self.editor is None:
            return
        edit = self.editor.edit
        caret = edit.cursorRect()
        at = edit.viewport().mapTo(self.sheet, caret.center())
        self.ensureVisible(0, at.y() + px(48), 0, 0)
        self.ensureVisible(0, at.y() - px(24), 0, 0)

    # --- keys ---------------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key says; False if it is not the table's."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = COMMAND_KEYS.get((Qt.Key(event.key()), held))
        if command:
            self.command.emit(command)
            return True
        if self.editor is not None:
            return False
        key = event.key()
        if key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            if self._item:
                self.edit_wanted.emit(self._side, self._item, -1)
        elif key == Qt.Key.Key_Escape and self._is_alone:
            self.stand_alone(False)
        elif key == Qt.Key.Key_Escape and self._chosen:
            self._chosen.clear()
            self._mark()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not held:
            self.go_to(self._item, "request" if key == Qt.Key.Key_Left else "response")
        elif key == Qt.Key.Key_A and held == CONTROL:
            self._chosen = set(self.item_keys())
            self._mark()
            self.current_changed.emit()
        elif key in STEPS and held in (Qt.KeyboardModifier.NoModifier, SHIFT):
            self._step(STEPS[Qt.Key(key)], extend=held == SHIFT)
        else:
            return False
        return True

    def _step(self, by: int, *, extend: bool) -> None:
        keys = self.item_keys()
        if not keys:
            return
        at = keys.index(self._item) if self._item in keys else 0
        to = at + by
        if not extend and self._side == "response" and abs(by) == 1:
            row = self.current_row()  # a response of several items is one step
            inside = [cell.face.key for cell in row.cells] if row else []
            while 0 <= to < len(keys) and keys[to] in inside:
                to += by
            if not 0 <= to < len(keys):
                return
        to = max(0, min(len(keys) - 1, to))
        anchor = self._anchor if self._anchor in keys else self._item
        self.go_to(keys[to])
        if extend:
            self._anchor = anchor
            self._choose_to(keys[to])
            self._mark()
            self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay the rows out in the new width."""
        super().resizeEvent(event)
        self.sheet.settle()


def _reach(on: bool) -> Qt.FocusPolicy:
    return Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus


def _covers_face(face: RowFace, read_only: bool) -> ChipFace:
    words = "Covers item " if len(face.covers) == 1 else "Covers items "
    numbers = ", ".join(map(str, face.covers)) if len(face.covers) < 4 else number_words(face.covers)
    return ChipFace(words + numbers, menu=not read_only)
