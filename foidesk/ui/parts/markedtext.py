"""Plain words in which some are semibold: painted, never read as markup, cut after some lines until opened."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from foidesk.ui.look import fonts, theme
from foidesk.ui.look.fonts import SizeName
from foidesk.ui.look.scale import px

_LEADING = {"small": 18, "base": 20, "reading": 22}
_MORE = "…"


class MarkedText(QWidget):
    """Words in one size and colour; `most` lines of them show, or all with None."""

    def __init__(
        self,
        look: SizeName = "base",
        token: str = "ink",  # noqa: S107 - a token is a colour's name
        *,
        most: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._token, self._most = look, token, most
        self._words = ""
        self._marks: tuple[tuple[int, int], ...] = ()
        self._laid: tuple[QTextLayout, int, int, bool] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, marks: Sequence[tuple[int, int]] = ()) -> None:
        """Show other words; `marks` are places in them, counted in code points."""
        if (words, tuple(marks)) != (self._words, self._marks):
            self._words, self._marks = words, tuple(marks)
            self._laid = None
            self.updateGeometry()
            self.update()

    def set_most(self, most: int | None) -> None:
        """Show at most so many lines; None shows all."""
        if most != self._most:
            self._most = most
            self._laid = None
            self.updateGeometry()
            self.update()

    def words(self) -> str:
        """Give all the words, shown or cut."""
        return self._words

    def marked(self) -> tuple[str, ...]:
        """Give the semibold pieces."""
        return tuple(self._words[start:end] for start, end in self._marks)

    def is_cut(self) -> bool:
        """Tell whether some words do not show at the present width."""
        return self._lay(max(1, self.width()))[3]

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Give the height of the lines."""
        return self._lay(max(1, width))[2]

    def sizeHint(self) -> QSize:
        """Give a width to begin with and its height."""
        return QSize(px(200), self.heightForWidth(max(self.width(), px(100))))

    def minimumSizeHint(self) -> QSize:
        """Need one line."""
        return QSize(px(40), px(_LEADING[self._look]))

    def _lay(self, width: int) -> tuple[QTextLayout, int, int, bool]:
        if self._laid is None or self._laid[1] != width:
            self._laid = self._layout(width)
        return self._laid

    def _layout(self, width: int) -> tuple[QTextLayout, int, int, bool]:
        # A place in the words shown is the same place in the words given: what takes no room stands for a blank line.
        shown = self._words.replace("\n", "\u2028") if self._most is None else self._words.replace("\n\n", " \u200b")
        shown = shown.replace("\n", " ")
        layout, ends = self._broken(shown, width)
        cut = self._most is not None and len(ends) > self._most
        if cut and self._most is not None:
            end = ends[self._most - 1]
            # Words go from the end until the mark that there are more fits in the last line.
            while end > 0:
                whole = _python(shown, end).rstrip(" .,;:\u200b")
                layout, ends = self._broken(whole + _MORE, width)
                if len(ends) <= self._most:
                    break
                end = _units(whole, len(whole.rpartition(" ")[0]))
        return layout, width, max(1, len(ends)) * px(_LEADING[self._look]), cut

    def _broken(self, words: str, width: int) -> tuple[QTextLayout, list[int]]:
        font = fonts.font(self._look)
        layout = QTextLayout(words, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_semibold(words, start, end) for start, end in self._marks if start < len(words)])
        leading = px(_LEADING[self._look])
        rise = (leading - QFontMetrics(font).height()) / 2
        ends: list[int] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, len(ends) * leading + rise))
            ends.append(line.textStart() + line.textLength())
            if self._most is not None and len(ends) > self._most:
                break
        layout.endLayout()
        return layout, ends

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(theme.colour(self._token))
        self._lay(max(1, self.width()))[0].draw(painter, QPointF(0, 0))
        painter.end()


def _semibold(words: str, start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = _units(words, start)
    made.length = _units(words, min(end, len(words))) - made.start
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    made.format = bold
    return made


def _units(words: str, place: int) -> int:
    """Give a place as Qt counts it, in UTF-16."""
    return len(words[:place].encode("utf-16-le", "surrogatepass")) // 2


def _python(words: str, units: int) -> str:
    """Give the words before a place that Qt counted."""
    return words.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")
