"""A field with its label and, under it, a hint or what is wrong with it; and the field to search in."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.dropthrough import pass_files_on
from foidesk.ui.parts.label import label, restyle, set_tone
from foidesk.ui.parts.painting import box


class FieldRow(QWidget):
    """Label, field, and one line below: a tick with a hint, or an error in words."""

    def __init__(
        self,
        words: str,
        field: QWidget,
        *beside: QWidget,
        label_width: int = 0,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Put the label above the field, or before it when `label_width` says how wide it is."""
        super().__init__(parent)
        self.field = field
        pass_files_on(field)
        self._hint_words, self._hint_ticked = hint, True
        self._label = label(words, look="base" if label_width else "small", tone="ink2", parent=self)
        self._label.setBuddy(field)
        # A row of a list has its heading above the first; beside other labels the place of one is kept.
        self._label.setVisible(bool(words) or bool(label_width))
        if not field.accessibleName():
            field.setAccessibleName(words)
        self._mark = Picture("checkmark", "ink2", 14)
        self._below = label(look="small", tone="ink2", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(field, 1)
        for other in beside:
            pass_files_on(other)
            line.addWidget(other)
        under = QHBoxLayout()
        under.setSpacing(px(5))
        under.setContentsMargins(0, px(3), 0, 0)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, px(2), 0, 0)
        mark.addWidget(self._mark)
        mark.addStretch(1)
        under.addLayout(mark)
        under.addWidget(self._below, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(under)
        aside = QBoxLayout.Direction.LeftToRight if label_width else QBoxLayout.Direction.TopToBottom
        outer = QBoxLayout(aside, self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(12) if label_width else px(3))
        if label_width:
            self._label.setFixedWidth(px(label_width))
            self._label.setContentsMargins(0, px(6), 0, 0)
            outer.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        else:
            outer.addWidget(self._label)
        outer.addLayout(column, 1)
        self.set_hint(hint)

    def rename(self, words: str) -> None:
        """Say another name for the field, on the screen and aloud."""
        self._label.setText(words)
        self.field.setAccessibleName(words)

    def set_hint(self, words: str, *, tick: bool = True) -> None:
        """Say where the value came from or what is wanted; with a tick when it was found or is in order."""
        self._hint_words, self._hint_ticked = words, tick
        self._say(words, "checkmark" if tick else "", "ink2", filled=False)
        restyle(self.field, "wrong", False)

    def set_error(self, words: str) -> None:
        """Say what is wrong, border the field, and leave the focus where it is; no words take it back."""
        if not words:
            self.set_hint(self._hint_words, tick=self._hint_ticked)
            return
        self._say(words, "error_circle", "late", filled=True)
        restyle(self.field, "wrong", True)

    def error(self) -> str:
        """Give the error shown, if any."""
        return self._below.text() if self.field.property("wrong") else ""

    def below(self) -> str:
        """Give the line under the field."""
        return self._below.text()

    def _say(self, words: str, icon: str, tone: str, *, filled: bool) -> None:
        self._below.setText(words)
        self._below.setVisible(bool(words))
        set_tone(self._below, tone)
        self._mark.setVisible(bool(words and icon))
        if icon:
            self._mark.show_icon(icon, tone, filled=filled)
        self.field.setAccessibleDescription(words)


class SecretField(QLineEdit):
    """A field for a passphrase: what is typed here is kept nowhere, also where it is shown for a while."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)


class SearchField(QLineEdit):
    """A magnifier, what may be looked for, and the key that leads here; Escape empties it."""

    def __init__(self, placeholder: str, key: str = "", *, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._wide = width
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        pass_files_on(self)
        self._clear = QAction("Clear the search", self)
        icons.dress(self._clear, "dismiss", "ink2", 16)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._changed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give the width of the design."""
        hint = super().sizeHint()
        return QSize(px(self._wide) if self._wide else hint.width(), px(32))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape empties the field first, and only then means more."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the magnifier, and the key at the right end while the field is empty."""
        self.setTextMargins(px(24), 0, 0, 0)
        super().paintEvent(event)
        painter = QPainter(self)
        painter.drawPixmap(px(10), (self.height() - px(16)) // 2, icons.pixmap("search", "ink2", 16))
        if not self._key or self.text():
            painter.end()
            return
        font = fonts.font("small")
        font.setPointSizeF(fonts.points("small") * 12 / 13)
        width = QFontMetrics(font).horizontalAdvance(self._key) + px(10)
        if px(34 + 16) + self.fontMetrics().horizontalAdvance(self.placeholderText()) + width > self.width():
            painter.end()
            return
        cap = QRect(self.width() - px(10) - width, (self.height() - px(18)) // 2, width, px(18))
        box(painter, cap, theme.current().surface, theme.current().line2, radius=3)
        painter.setFont(font)
        painter.setPen(theme.colour("ink2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()

    def _changed(self, words: str) -> None:
        shown = self._clear in self.actions()
        if words and not shown:
            self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        elif not words and shown:
            self.removeAction(self._clear)
