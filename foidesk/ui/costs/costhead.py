"""The head of a cost sheet: what it comes to, how that stands to the limit, and the bar."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foidesk.domain.costfigures import money_words, short_time, time_words
from foidesk.domain.costsheet import Reckoning
from foidesk.domain.costwords import standing_words
from foidesk.domain.regimes import Regime
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, set_tone
from foidesk.ui.parts.painting import box

_HIGH, _MARK = 14, 22


class CostBar(QWidget):
    """A bar of the time: filled up to the limit, hatched beyond it. The words above it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds, self._others, self._limit, self._has_limit = 0, 0, 1, True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(self, found: Reckoning, *, has_limit: bool) -> None:
        """Show a total."""
        self._seconds, self._others, self._limit = found.seconds, found.others, found.limit.seconds
        self._has_limit = has_limit
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for the bar and the word under the mark."""
        return QSize(px(200), px(_HIGH + _MARK))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw track, time, the part over the limit, and the mark of the limit."""
        tokens, painter = theme.current(), QPainter(self)
        whole = max(self._seconds, self._limit, 1) if self._has_limit else max(self._seconds, 1)
        bar = QRect(0, 0, self.width(), px(_HIGH))
        box(painter, bar, tokens.track, tokens.edge, radius=2)
        reach = round(bar.width() * self._seconds / whole)
        at_limit = round(bar.width() * self._limit / whole) if self._has_limit else bar.width()
        over = self._has_limit and self._seconds > self._limit
        box(painter, QRect(0, 0, min(reach, at_limit), bar.height()), tokens.bar, "", radius=2)
        if over:
            beyond = QRect(at_limit, 0, reach - at_limit, bar.height())
            box(painter, beyond, tokens.soon_bg, tokens.soon, radius=2)
            painter.setClipRect(beyond)
            painter.setPen(theme.colour("soon"))
            for x in range(beyond.left() - bar.height(), beyond.right(), px(6)):
                painter.drawLine(x, bar.bottom(), x + bar.height(), bar.top())
            painter.setClipping(False)
        if self._has_limit:
            self._mark(painter, at_limit, bar)
        painter.end()

    def _mark(self, painter: QPainter, at: int, bar: QRect) -> None:
        painter.setFont(fonts.font("small"))
        words = f"Limit {short_time(self._limit)}"
        wide = QFontMetrics(painter.font()).horizontalAdvance(words)
        x = min(max(at, 1), bar.width() - 2)
        painter.fillRect(QRect(x - 1, 0, px(2), px(_HIGH + 4)), theme.colour("ink"))
        left = min(max(0, x - wide // 2), bar.width() - wide)
        painter.setPen(theme.colour("ink2"))
        place = QRect(left, px(_HIGH + 3), wide + px(2), px(_MARK - 3))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class CostHead(QWidget):
    """Total, standing and bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.total = label("", "title", wrap=True)
        self.standing = label("", wrap=True)
        self._sign = Picture("info", "ink2", 16)
        self.bar = CostBar()
        sign = QVBoxLayout()
        sign.setContentsMargins(0, px(2), 0, 0)
        sign.addWidget(self._sign)
        sign.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addLayout(sign)
        line.addWidget(self.standing, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(6))
        rows.addWidget(self.total)
        rows.addLayout(line)
        rows.addWidget(self.bar)

    def show_time(self, regime: Regime, found: Reckoning) -> None:
        """Show what a sheet comes to."""
        if found.seconds:
            self.total.setText(f"{time_words(found.seconds)} × £25 an hour = {money_words(found.pence)}")
        else:
            self.total.setText("Nothing estimated yet")
        self.standing.setText(standing_words(regime, found))
        has_limit = regime is Regime.FOIA
        over = has_limit and found.exceeds
        icon, tone = ("warning", "soon") if over else ("checkmark_circle", "ok") if has_limit else ("info", "ink2")
        self._sign.show_icon(icon, tone)
        set_tone(self.standing, tone)
        self.bar.show_time(found, has_limit=has_limit)
        self.bar.setVisible(has_limit or found.seconds > 0)
        self.setAccessibleName(f"{self.total.text()}. {self.standing.text()}")
