"""Chips: an outcome, an exemption, the time left; words first, then a shape, then a colour."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.painting import BAR_WIDE, box, days_bar_rect, paint_days_bar, paint_stage_ring

Tone = Literal["neutral", "late", "soon", "ok", "wait", "accent", "dashed"]
_GAP, _PAD, _ICON = 6, 8, 14


@dataclass(frozen=True, slots=True)
class ChipFace:
    """What a chip shows; the same for a real chip and for one painted in a table.

    `used` draws the bar of days (0 to 1), `ring` the ring of a stage; either stands in the icon's place.
    `strong` is True for late and soon unless said otherwise.
    """

    words: str
    tone: Tone = "neutral"
    icon: str = ""
    filled: bool = False
    used: float | None = None
    ring: float | None = None
    menu: bool = False
    removable: bool = False
    large: bool = False
    strong: bool | None = None

    @property
    def heavy(self) -> bool:
        """Tell whether the words are semibold."""
        return self.tone in {"late", "soon"} if self.strong is None else self.strong


def chip_size(face: ChipFace) -> QSize:
    """Give the room a chip takes at the present zoom."""
    metrics = QFontMetrics(_font(face))
    width = metrics.horizontalAdvance(face.words) + 2 * px(10 if face.large else _PAD)
    width += _lead(face)
    width += (px(_GAP) + px(_ICON) if face.menu else 0) + (px(_GAP) + px(_ICON) if face.removable else 0)
    return QSize(width, px(28 if face.large else 24))


def paint_chip(
    painter: QPainter, rect: QRect, face: ChipFace, *, hover: bool = False, down: bool = False, on: bool = True
) -> None:
    """Paint a chip into `rect`; `down` is pressed or open, `on` is whether it can be used."""
    t = theme.current()
    fill, border, ink = _colours(face.tone)
    if down:
        fill, border, ink = t.tint, t.accent, "accent2"
    elif hover and face.tone in {"neutral", "dashed"}:
        fill = t.hover
    box(painter, rect, fill, border, dashed=face.tone == "dashed")
    token = ink if on else "ink3"
    left, middle = rect.left() + px(10 if face.large else _PAD), rect.top() + rect.height() // 2
    size = 16 if face.large else _ICON
    if face.used is not None:
        token_bar = "soon_fill" if face.tone in {"soon", "late"} else "bar"
        paint_days_bar(painter, days_bar_rect(left, middle), face.used, token_bar)
    elif face.ring is not None:
        paint_stage_ring(painter, QRect(left, middle - px(size) // 2, px(size), px(size)), face.ring, token)
    elif face.icon:
        picture = icons.pixmap(face.icon, token, size, filled=face.filled)
        painter.drawPixmap(left, middle - px(size) // 2, picture)
    left += _lead(face)
    painter.setFont(_font(face))
    painter.setPen(theme.colour(token))
    words = QRect(left, rect.top(), rect.right() - left, rect.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, face.words)
    if face.menu:
        place = rect.right() + 1 - px(_PAD) - px(_ICON) - (px(_ICON + _GAP) if face.removable else 0)
        painter.drawPixmap(place, middle - px(_ICON) // 2, icons.pixmap("chevron_down", token, _ICON))


def _colours(tone: Tone) -> tuple[str, str, str]:
    t = theme.current()
    if tone in {"late", "soon", "ok", "wait"}:
        return t[f"{tone}_bg"], t[f"{tone}_line"], tone
    if tone == "accent":
        return t.tint, t.accent, "accent2"
    if tone == "dashed":
        return "", t.edge, "ink2"
    return t.surface, t.line2, "ink"


def _font(face: ChipFace) -> QFont:
    return fonts.font("base" if face.large else "small", bold=face.heavy)


def _lead(face: ChipFace) -> int:
    if face.used is not None:
        return px(BAR_WIDE) + px(_GAP)
    if face.icon or face.ring is not None:
        return px(16 if face.large else _ICON) + px(_GAP)
    return 0


class Chip(QAbstractButton):
    """A chip that can be pressed, opened or taken away; without any of these it only tells."""

    removed = Signal()

    def __init__(self, face: ChipFace, parent: QWidget | None = None, *, acts: bool = True) -> None:
        super().__init__(parent)
        self._face = face
        self._menu: QMenu | None = None
        self._cross: _Cross | None = None
        self._name = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        acts = acts or face.menu or face.removable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if acts else Qt.FocusPolicy.NoFocus)
        if not acts:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFace(face)

    def face(self) -> ChipFace:
        """Give what the chip shows."""
        return self._face

    def setFace(self, face: ChipFace, name: str = "") -> None:
        """Show something else; `name` is for screen readers where the words alone do not say enough."""
        self._face = face
        self.setText(face.words.replace("&", "&&"))
        self.setAccessibleName(name or face.words)
        if face.removable and self._cross is None:
            self._cross = _Cross(self)
            self._cross.clicked.connect(self.removed)
        if self._cross is not None:
            self._cross.setVisible(face.removable)
            self._cross.setAccessibleName(f"Remove {face.words}")
            self._cross.setToolTip(f"Remove {face.words} (Delete)")
            self.setAccessibleDescription("Delete removes it" if face.removable else "")
        self.updateGeometry()
        self.update()

    def setMenu(self, menu: QMenu) -> None:
        """Open this menu when pressed, by Alt+Down or by F4."""
        self._menu = menu
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Show the menu under the chip."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        """Give the room the face takes."""
        return chip_size(self._face)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Delete takes the chip away; Alt+Down and F4 open; Enter presses."""
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._face.removable:
            self.removed.emit()
        elif (key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and alt)) and self._menu is not None:
            self.open_menu()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the cross at the right end."""
        if self._cross is not None:
            side = self.height()
            self._cross.setGeometry(self.width() - side, 0, side, side)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the face in its present state."""
        painter = QPainter(self)
        down = self.isDown() or self.isChecked()
        hover = self.underMouse() and self.focusPolicy() != Qt.FocusPolicy.NoFocus
        paint_chip(painter, self.rect(), self._face, hover=hover, down=down, on=self.isEnabled())
        painter.end()


class _Cross(QAbstractButton):
    """The small cross at the end of a chip; the keyboard uses Delete on the chip itself."""

    def __init__(self, chip: Chip) -> None:
        super().__init__(chip)
        self._chip = chip
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Give the least size that can be clicked."""
        return QSize(px(24), px(24))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the cross in the colour of the chip's words."""
        painter = QPainter(self)
        token = "ink" if self.underMouse() else _colours(self._chip.face().tone)[2]
        at = (self.height() - px(_ICON)) // 2
        painter.drawPixmap(self.width() - px(_PAD) - px(_ICON), at, icons.pixmap("dismiss", token, _ICON))
        painter.end()
