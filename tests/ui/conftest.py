"""What every test of the desk shares: one theme, a quiet collector, no window left behind, and typing that is safe."""

import functools
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from foidesk.ui.look import theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What the offscreen platform says of menus and of windows with a least size; nothing a person would see.
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session", autouse=True)
def app(qapp: QApplication) -> QApplication:
    """The program, dressed once in the light theme."""
    theme.apply(qapp, "light")
    # What is there by now, thousands of tests and all they import, stays to the end: between two tests the collector
    # need not walk it again.
    gc.collect()
    gc.freeze()
    return qapp


@pytest.fixture(autouse=True)
def _own_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # What the window remembers of one test is nothing to the next, nor to the person at this computer.
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "memory" / "settings.toml"))


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """A patient one: a wait ends when what it waits for is there; its limit is for what never comes."""
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        patient = functools.partial(getattr(qtbot, name), timeout=60_000)
        monkeypatch.setattr(qtbot, name, patient)
    return qtbot


@pytest.fixture(autouse=True)
def _tidy(app: QApplication) -> Iterator[None]:
    # The cyclic collector may free a visible window in the middle of its painting; so it runs between tests only.
    was_on = gc.isenabled()
    gc.disable()
    yield
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    if was_on:
        gc.enable()


def type_text(widget: QWidget, text: str) -> None:
    """Type any text, é and – and ’ too (which `qtbot.keyClicks` does not survive); a newline is Enter."""
    for letter in text:
        if letter == "\n":
            press(widget, Qt.Key.Key_Return)
        elif letter.isascii():
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key(ord(letter.upper())) if letter.isalnum() or letter == " " else Qt.Key.Key_unknown
                QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
        else:
            typed = QInputMethodEvent()
            typed.setCommitString(letter)
            QCoreApplication.sendEvent(widget, typed)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and let go of one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers))
