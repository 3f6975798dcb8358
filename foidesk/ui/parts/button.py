"""Buttons: filled, plain, quiet or a link; with an icon before the words and the key after them."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QToolButton, QWidget

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px

Role = Literal["plain", "filled", "quiet", "link"]
_GAP = 8


class Button(QPushButton):
    """A button that says a verb; `hint` is its key, written paler beside it, `menu_mark` promises a menu."""

    def __init__(
        self,
        words: str,
        role: Role = "plain",
        icon: str = "",
        *,
        dense: bool = False,
        hint: str = "",
        menu_mark: bool = False,
        spread: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._role, self._icon, self._hint, self._menu_mark = role, icon, hint, menu_mark
        self._dense, self._spread = dense, spread
        if role != "plain":
            self.setProperty("role", role)
        if dense:
            self.setProperty("dense", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor if role == "link" else Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if spread else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )

    def setIconName(self, name: str) -> None:
        """Show another icon before the words; an empty name shows none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def setRole(self, role: Role) -> None:
        """Change what the button looks like; the last filled one in an area wins."""
        self._role = role
        self.setProperty("role", None if role == "plain" else role)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give room for padding, icon, words and key."""
        self.ensurePolished()
        pad = self._padding()
        width = 2 * pad + self._content_width()
        if self.property("square"):
            return QSize(px(36), px(36))
        height = px(24) if self._role == "link" else px(28 if self._dense else 32)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def _padding(self) -> int:
        if self._role == "link":
            return 0
        return px(8 if self._role == "quiet" else 10 if self._dense else 12)

    def _words_width(self) -> int:
        metrics = self.fontMetrics()
        return metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()

    def _hint_width(self) -> int:

        return QFontMetrics(fonts.font("small")).horizontalAdvance(self._hint) + px(_GAP) if self._hint else 0

    def _content_width(self) -> int:
        width = self._words_width() + self._hint_width()
        if self._icon:
            width += px(16) + (px(_GAP) if self.text() else 0)
        if self._menu_mark or self.menu() is not None:
            width += px(16) + px(4)
        return width

    def _token(self) -> str:
        if not self.isEnabled():
            return "ink3"
        if self._role == "filled":
            return "onaccent"
        if self._role == "link":
            rest = "ink2" if self.property("paler") else "accent"
            return "accent2" if self.underMouse() else rest
        if self.isDown() or self.isChecked():
            return "accent2"
        return "ink2" if self._role == "quiet" and not self.underMouse() else "ink"

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the ground by the style sheet and the content by the grid."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        token = self._token()
        content = self._content_width()
        left = self._padding() if self._spread or self._role == "link" else max(0, (self.width() - content) // 2)
        middle = self.height() // 2
        if self._icon:
            picture = icons.pixmap(self._icon, token, 16)
            painter.drawPixmap(left, middle - px(8), picture)
            left += px(16) + px(_GAP)
        font = self.font()
        font.setUnderline(self._role == "link" and self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(QRect(left, 0, self._words_width() + px(4), self.height()), flags, self.text())
        left += self._words_width()
        right = self.width() - self._padding()
        if self._menu_mark or self.menu() is not None:
            place = right - px(16) + px(4) if self._spread else left + px(4)
            painter.drawPixmap(place, middle - px(8), icons.pixmap("chevron_down", token, 16))
        if self._hint:
            painter.setFont(fonts.font("small"))
            where = QRect(left, 0, right - left, self.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._hint)
        painter.end()


class IconButton(QToolButton):
    """An icon alone (undo, redo, zoom, more): its words are in the tooltip and told to screen readers."""

    def __init__(
        self,
        icon: str,
        words: str,
        key: str = "",
        *,
        dense: bool = False,
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if dense:
            self.setProperty("dense", True)
        self._size, self._dense = size, dense
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        icons.dress(self, icon, "ink2", size)
        self.set_words(words, key)

    def set_words(self, words: str, key: str = "") -> None:
        """Say what the button does now."""
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})" if key else words)

    def sizeHint(self) -> QSize:
        """Give the square of the design."""
        self.setIconSize(QSize(px(self._size), px(self._size)))
        side = px(28 if self._dense else 32)
        return QSize(side, side)
