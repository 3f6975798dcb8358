"""The keys of the drafting table: which command, how many items up or down."""

from PySide6.QtCore import Qt

_PAGE = 5
_K = Qt.Key
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
COMMAND_KEYS = {
    (_K.Key_J, CONTROL): "together",
    (_K.Key_J, CONTROL | SHIFT): "separately",
    (_K.Key_E, CONTROL): "exemption",
    (_K.Key_F4, Qt.KeyboardModifier.NoModifier): "outcome",
    (_K.Key_Down, ALT): "outcome",
    (_K.Key_Up, ALT | SHIFT): "up",
    (_K.Key_Down, ALT | SHIFT): "down",
    (_K.Key_H, CONTROL | SHIFT): "ask_holder",
    (_K.Key_Return, CONTROL | SHIFT): "split",
    (_K.Key_Enter, CONTROL | SHIFT): "split",
    (_K.Key_Period, CONTROL): "next_check",
    (_K.Key_Period, CONTROL | SHIFT): "previous_check",
    (_K.Key_Greater, CONTROL | SHIFT): "previous_check",
}


STEPS = {
    _K.Key_Up: -1,
    _K.Key_Down: 1,
    _K.Key_PageUp: -_PAGE,
    _K.Key_PageDown: _PAGE,
    _K.Key_Home: -(10**6),
    _K.Key_End: 10**6,
}
