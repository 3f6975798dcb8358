"""Plain words on the desk: labels that never read markup, and the thin lines between things."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from foidesk.domain.unbroken import unbroken
from foidesk.ui.look.fonts import SizeName


def label(
    words: str = "",
    look: SizeName = "base",
    tone: str = "ink",
    *,
    strong: bool | None = None,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Give a label in one of the six sizes; its text is data and is shown as it stands."""
    made = _Wrapping(parent) if wrap else QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(words)
    made.setProperty("look", look)
    made.setProperty("tone", tone)
    if strong is not None:
        made.setProperty("strong", strong)
    if wrap:
        made.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


class _Wrapping(QLabel):
    """Words over several lines: a date or a section is not torn apart, and is told as it was given."""

    _said = ""

    def setText(self, words: str, /) -> None:
        """Show words, with dates and section numbers each kept on one line."""
        self._said = words
        super().setText(unbroken(words))

    def text(self) -> str:
        """Give the words as they were given, with plain spaces."""
        return self._said


def set_tone(shown: QWidget, tone: str) -> None:
    """Change the colour of a label that is already shown."""
    restyle(shown, "tone", tone)


def restyle(shown: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet reads, and have it read again."""
    if shown.property(name) != value:
        shown.setProperty(name, value)
        shown.style().unpolish(shown)
        shown.style().polish(shown)
        shown.update()


def rule(parent: QWidget | None = None) -> QFrame:
    """Give a hairline from side to side."""
    made = QFrame(parent)
    made.setProperty("rule", "true")
    return made


def upright(parent: QWidget | None = None) -> QFrame:
    """Give the short upright line between two groups in a header."""
    made = QFrame(parent)
    made.setProperty("rule", "upright")
    return made
