"""Watches every field one types in, and keeps what stands in it and is saved nowhere, every two seconds.

Fields that keep their own typing say so (`keeps_its_typing`, on themselves or on what they stand in). A field is let
go when it goes away: its form was kept or left. One on a page that only gave way to another stays.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from foidesk.domain.troubles import Trouble
from foidesk.office.unfinished import Typed
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.goto import GoToDialog
from foidesk.ui.parts.field import SearchField, SecretField
from foidesk.ui.parts.inplaceform import InPlaceForm

if TYPE_CHECKING:
    from foidesk.ui.window import MainWindow

EVERY_MS = 2_000
KEEPS_ITS_TYPING = "keeps_its_typing"
OPENER = "opener"
"""The property in which a form says what opens it again; it is a form of its own also without."""
_MOST = 200_000
_TITLE_END = " – FOI Desk"
_WRITTEN_IN = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


@dataclass(frozen=True)
class _Entered:
    """What a field held when it was entered, and where one was then: one may be elsewhere when it is kept."""

    before: str
    place: str
    reference: str


class TypingWatch(QObject):
    """Remembers what each field held when it was entered; what it holds beside that is unfinished."""

    def __init__(self, desk: Desk, window: "MainWindow", place: Callable[[], str], parent: QObject) -> None:
        """Take how the place that shows is called."""
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self.place = place
        self._entered: dict[QWidget, _Entered] = {}
        self._kept: tuple[Typed, ...] | None = ()
        """What is on disk; None where that is not known."""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep_now)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101  there is one as long as there is a window
        self._app = app
        app.focusChanged.connect(self._entering)

    def stop(self) -> None:
        """Watch no more; what was kept last stays."""
        self._timer.stop()
        self._app.focusChanged.disconnect(self._entering)
        self._entered.clear()

    def _entering(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self.watch(now)

    def watch(self, field: QWidget) -> None:
        """Count what comes into a field from now on as typed."""
        if field not in self._entered and self._is_to_be_watched(field):
            self._entered[field] = _Entered(words_in(field), self.place(), self._window.where()[1])
            self._timer.start()

    def fields(self) -> Iterator[QWidget]:
        """Give every field that shows and can be written in now."""
        for kind in (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox):
            for field in self._window.findChildren(kind):
                if field.isVisible() and field.isEnabled() and field.focusProxy() is None and can_be_written(field):
                    yield field

    def _is_to_be_watched(self, field: QWidget) -> bool:
        if not isinstance(field, _WRITTEN_IN) or isinstance(field, SearchField | SecretField):
            return False  # a passphrase is never written down, shown or not
        if isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal:
            return False
        above: QWidget | None = field
        while above is not None and above is not self._window:
            if isinstance(above, GoToDialog):
                return False
            above = above.parentWidget()
        return above is self._window

    def keep_now(self, done: Callable[[], None] | None = None) -> None:
        """Keep what is unfinished, if that is not what was kept last; `done` is called once it is kept."""
        typed = self.unfinished()
        if not self._entered:
            self._timer.stop()
        if typed == self._kept or self._desk.office.read_only:
            if done is not None:
                done()
            return
        self._kept = typed

        def kept(_none: None) -> None:
            if done is not None:
                done()

        def failed(_trouble: Trouble) -> None:
            self._kept = None  # tried again the next time

        self._desk.run(lambda: self._desk.office.unfinished.keep(typed), kept, failed, owner=self)

    def unfinished(self) -> tuple[Typed, ...]:
        """Give the words that stand in a field and were not there when it was entered."""
        found = []
        for field, entered in list(self._entered.items()):
            if not shiboken6.isValid(field) or _has_gone(field):
                del self._entered[field]
                continue
            words = words_in(field)
            if words != entered.before and words.strip() and not _keeps_itself(field):
                where = _name(field), self._screen(field), entered.reference
                found.append(Typed(*where, words[:_MOST], entered.before, entered.place, *_form(field)))
        return tuple(found)

    def is_same(self, field: QWidget, typed: Typed) -> bool:
        """Say whether a field is called as the one that words were typed in, and stands in the same form."""
        return (_name(field), _form(field)[0]) == (typed.field, typed.form)

    def _screen(self, field: QWidget) -> str:
        above = field.window()
        return above.windowTitle().removesuffix(_TITLE_END)


def words_in(field: QWidget) -> str:
    """Give what stands in a field; nothing for one that cannot be written in."""
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return "" if field.isReadOnly() else field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentText() if field.isEditable() else ""
    return field.text() if isinstance(field, QLineEdit | QAbstractSpinBox) and not field.isReadOnly() else ""


def can_be_written(field: QWidget) -> bool:
    """Say whether words may be put into a field."""
    if isinstance(field, QComboBox):
        return field.isEditable()
    return isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox) and not field.isReadOnly()


def put_in(field: QWidget, words: str) -> None:
    """Put words in the place of all that stands in a field, as if they were typed; its own undo takes them back."""
    if isinstance(field, QPlainTextEdit | QTextEdit):
        cursor = field.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(words)
        field.setTextCursor(cursor)
        return
    line = field.lineEdit() if isinstance(field, QComboBox | QAbstractSpinBox) else field
    if isinstance(line, QLineEdit):
        line.selectAll()
        line.insert(words)
    if isinstance(field, QAbstractSpinBox):
        field.interpretText()


def _form(field: QWidget) -> tuple[str, str]:
    """Give the name of the form or the dialog that a field stands in, and what opens it again."""
    one: QWidget | None = field
    while one is not None and not isinstance(one, QMainWindow):
        if isinstance(one, InPlaceForm) or one.property(OPENER):
            return one.accessibleName(), str(one.property(OPENER) or "")
        if isinstance(one, QDialog):
            return one.windowTitle(), ""
        one = one.parentWidget()
    return "", ""


def _keeps_itself(field: QWidget) -> bool:
    one: QWidget | None = field
    while one is not None:
        if one.property(KEEPS_ITS_TYPING):
            return True
        one = one.parentWidget()
    return False


def _has_gone(field: QWidget) -> bool:
    """Say whether a field was taken away: hidden, and not only because its page gave way to another."""
    one: QWidget | None = field
    while one is not None:
        above = one.parentWidget()
        if one.isHidden() and not isinstance(above, QStackedWidget):
            return True
        if isinstance(one, QDialog):
            return False
        one = above
    return False


def _name(field: QWidget) -> str:
    seen = QAccessible.queryAccessibleInterface(field)
    told = seen.text(QAccessible.Text.Name) if seen is not None else ""
    return told or field.accessibleName() or "A field"
