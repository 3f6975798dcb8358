"""The start of the day: a calm line or two above the list, shown on a day's first opening and whenever it is asked for.

It is no dialog and nothing waits for it. What it says comes from the planning counter.
"""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foidesk.domain.agenda import StartOfDay
from foidesk.domain.calendars import in_words
from foidesk.office.records import View
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.look.fonts import SizeName
from foidesk.ui.look.scale import px
from foidesk.ui.memory import recall, remember
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, restyle
from foidesk.ui.parts.wraprow import WrapRow

_DAY_MS = 60_000
_ROOMY = 860


class StartOfDayBanner(QFrame):
    """The sentences, and the buttons that lead to what they speak of."""

    view_wanted = Signal(object)
    deadlines_wanted = Signal()
    holders_wanted = Signal()
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "info")
        self._sign = Picture("weather_sunny", "accent", 20)
        self._title = label("", strong=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.overdue = Button("Show overdue", dense=True)
        self.week = Button("Show this week", dense=True)
        self.deadlines = Button("Open deadlines", dense=True)
        self.holders = Button("Show who is late", dense=True)
        self.holders.clicked.connect(self.holders_wanted)
        self.clear = Button("Show drafts to clear", dense=True)
        self.clear.clicked.connect(lambda: self.view_wanted.emit(View.CLEARANCE))
        self.hide_today = Button("Hide for today", "quiet", dense=True)
        self.overdue.clicked.connect(lambda: self.view_wanted.emit(View.OVERDUE))
        self.week.clicked.connect(lambda: self.view_wanted.emit(View.DUE_THIS_WEEK))
        self.deadlines.clicked.connect(self.deadlines_wanted)
        self.hide_today.clicked.connect(self.put_away)
        self._buttons = WrapRow((self.overdue, self.week, self.clear, self.holders, self.deadlines, self.hide_today))
        self._below = self._compact = False
        self._day: StartOfDay | None = None
        self._head = QWidget()  # hidden where nothing stands in it: an empty line of a layout is one without width
        self._first = QHBoxLayout(self._head)
        self._first.setContentsMargins(0, 0, 0, 0)
        self._first.setSpacing(px(12))
        self._first.addWidget(self._title, 1)
        self._first.addWidget(self._buttons)
        self._words = QVBoxLayout()
        self._words.setSpacing(px(2))
        self._words.addWidget(self._head)
        self._words.addLayout(self._lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(6), px(8), px(8))
        row.setSpacing(px(12))
        sign = QVBoxLayout()
        sign.setContentsMargins(0, px(4), 0, 0)
        sign.addWidget(self._sign)
        sign.addStretch(1)
        row.addLayout(sign)
        row.addLayout(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the buttons below where the first line has no room for them."""
        super().resizeEvent(event)
        below = self.width() < px(_ROOMY)
        if below != self._below:
            self._below = below
            (self._first if below else self._words).removeWidget(self._buttons)
            if below:
                self._words.addWidget(self._buttons)
            else:
                self._first.addWidget(self._buttons)
            self._show_head()
            self.updateGeometry()

    def _show_head(self) -> None:
        self._head.setVisible(not self._below or not self._title.isHidden())

    def set_compact(self, compact: bool) -> None:
        """Run the sentences on in a low window, so that the list keeps its room."""
        if compact != self._compact:
            self._compact = compact
            if self._day is not None:
                self.say(self._day)

    def say(self, day: StartOfDay) -> None:
        """Say how the day begins; a quiet one in a single line."""
        self._day = day
        while (item := self._lines.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        quiet, said = day.is_quiet, day.sentences
        self._title.setText(" ".join(said) if quiet else f"Start of the day, {in_words(day.today, year=False)}")
        self._title.setVisible(quiet or not self._compact)
        self._show_head()
        look: SizeName = "small" if self._compact else "base"
        for words in () if quiet else (" ".join(said),) if self._compact else said:
            self._lines.addWidget(label(words, look, wrap=True))
        self.overdue.setVisible(bool(day.overdue))
        self.week.setVisible(bool(day.due_this_week))
        self.clear.setVisible(bool(day.to_clear))
        self.deadlines.setVisible(not quiet)
        self.holders.setVisible(bool(day.late_holders))
        self._sign.show_icon("checkmark_circle" if quiet else "weather_sunny", "ok" if quiet else "accent")
        restyle(self, "banner", "lock" if quiet else "info")
        self.setAccessibleName(f"Start of the day, {in_words(day.today)}. {' '.join(said)}")


class StartOfDayKeeper(QObject):
    """Shows the banner on a day's first opening of this register, keeps it true, and brings it back on demand."""

    def __init__(self, desk: Desk, banner: StartOfDayBanner) -> None:
        super().__init__(banner)
        self._desk, self._banner = desk, banner
        self.deadlines_wanted, self.holders_wanted = banner.deadlines_wanted, banner.holders_wanted
        self.is_open = False
        self._day: date | None = None
        self._job: Job | None = None
        banner.put_away.connect(self._put_away)
        banner.hide()
        self._midnight = QTimer(self)
        self._midnight.setInterval(_DAY_MS)
        self._midnight.timeout.connect(self.look_at_clock)
        self._midnight.start()

    def begin(self) -> None:
        """Show it if this is the first opening of this register today."""
        self._day = self._desk.office.today()
        if recall(self._key()) != self._day.isoformat():
            self.show_now()

    def show_now(self) -> None:
        """Show it, whatever was put away."""
        self._day = self._desk.office.today()
        remember(self._key(), self._day.isoformat())
        self.is_open = True
        self._ask()

    def refresh(self) -> None:
        """Say it anew after something changed."""
        if self.is_open:
            self._ask()

    def look_at_clock(self) -> None:
        """Begin the new day once midnight has gone by."""
        if self._day is not None and self._desk.office.today() != self._day:
            self.begin()

    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        planning, records = self._desk.office.planning, self._desk.office.records
        self._job = self._desk.run(
            lambda: (planning.summary(), records.counts()[View.ALL]), lambda found: self._say(*found), owner=self
        )

    def _say(self, day: StartOfDay, cases: int) -> None:
        # A register without a case has nothing to say; its own empty page says what comes next.
        self._banner.say(day)
        self._banner.setVisible(self.is_open and cases > 0)

    def _put_away(self) -> None:
        self.is_open = False
        self._banner.hide()
        self._desk.say("Put away for today. View, Start of the day brings it back")

    def _key(self) -> str:
        # The settings format takes slashes for groups; the name of the file alone would mix two registers up.
        return "start_of_day/" + self._desk.office.address.replace("/", ";").replace("\\", ";")
