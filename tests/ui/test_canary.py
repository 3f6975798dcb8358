"""Watches for the PySide6 that gives away a reference to None with every call (6.12.0 on CPython before 3.12)."""

import sys

from PySide6.QtWidgets import QLabel


def test_a_call_that_returns_nothing_keeps_none_alive(qtbot):
    shown = QLabel()
    qtbot.addWidget(shown)
    before = sys.getrefcount(None)
    for number in range(1000):
        shown.setText(str(number))
    assert sys.getrefcount(None) > before - 500
