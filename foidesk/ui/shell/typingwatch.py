"""Watches every field one types in, and keeps what stands in it and is saved nowhere, every two seconds.

Fields that keep their own typing say so (`keeps_its_typing`, on themselves or on what they stand in). A field is let
go when it goes away: its form was kept or left. One on a page that only gave way to another stays.
"""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
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

if TYPE_CHECKING:
    from foidesk.ui.window import MainWindow

EVERY_MS = 2_000
KEEPS_ITS_TYPING = "keeps_its_typing"
_MOST = 200_000
_TITLE_END = " – FOI Desk"
_WRITTEN_IN = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


class TypingWatch(QObject):
    """Remembers what each field held when it was entered; what it holds beside that is unfinished."""

    def __init__(self, desk: Desk, window: "MainWindow", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._entered: dict[QWidget, str] = {}
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
        if now is None or now in self._entered or not self._is_to_be_watched(now):
            return
        self._entered[now] = words_in(now)
        self._timer.start()

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

    def keep_now(self) -> None:
        """Keep what is unfinished, if that is not what was kept last."""
        typed = self.unfinished()
        if not self._entered:
            self._timer.stop()
        if typed == self._kept or self._desk.office.read_only:
            return
        self._kept = typed

        def failed(_trouble: Trouble) -> None:
            self._kept = None  # tried again the next time

        self._desk.run(lambda: self._desk.office.unfinished.keep(typed), None, failed, owner=self)

    def unfinished(self) -> tuple[Typed, ...]:
        """Give the words that stand in a field and were not there when it was entered."""
        found = []
        for field, before in list(self._entered.items()):
            if not shiboken6.isValid(field) or _has_gone(field):
                del self._entered[field]
                continue
            words = words_in(field)
            if words != before and words.strip() and not _keeps_itself(field):
                found.append(Typed(_name(field), self._screen(field), self._window.where()[1], words[:_MOST]))
        return tuple(found)

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
