"""The head of a case: where it comes from, what it is, when it is due, whether it is saved, what comes next."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QTabBar, QToolButton, QVBoxLayout, QWidget

from foidesk.domain.case import Case, Stage
from foidesk.office.views import CaseView
from foidesk.ui.casefile.duechip import DueChip
from foidesk.ui.casefile.sidebuttons import SideButtons
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, rule, upright
from foidesk.ui.parts.painting import box
from foidesk.ui.parts.savedmark import SavedMark
from foidesk.ui.parts.stage import StageSteps

STEPS = ("Logged", "Drafting", "Sign", "Issued")
CLEARED_STEPS = ("Logged", "Drafting", "Clearance", "Sign", "Issued")
_CHANNELS = {
    "email": ("mail", "by email"),
    "letter": ("document_one_page", "by letter"),
    "web form": ("globe", "online"),
    "unknown": ("mail_inbox", "received"),
}
_NARROW, _ROOM_FOR_ALL = 1000, 1240
_BACK = "Requests"


class CaseHeader(QWidget):
    """Three rows: the case and its buttons, its facts, its tabs."""

    left = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    next_wanted = Signal()
    details_wanted = Signal()
    clock_wanted = Signal()
    tab_wanted = Signal(str)
    side_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_steps = True
        self._stage = Stage.LOGGED
        self._way: tuple[str, ...] = STEPS
        self._names: list[str] = []
        self._badges: dict[str, TabBadge] = {}
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._first())
        rows.addLayout(self._second())
        rows.addLayout(self._third())
        rows.addWidget(rule())

    def _first(self) -> QHBoxLayout:
        self._back_words = _BACK
        self.back = Button(_BACK, "quiet", "chevron_left", dense=False)
        self.back.setAccessibleName("Back to the requests")
        self.back.setToolTip("Back to the list (Alt+Left)")
        self.back.clicked.connect(self.left)
        self._reference = label("", "title", "ink2", strong=False)
        self._subject = _Elided("title")
        self.edit = IconButton("edit", "Change the details", dense=True)
        self.edit.clicked.connect(self.details_wanted)
        self.mark = SavedMark()
        self.undo = IconButton("arrow_undo", "Undo", "Ctrl+Z")
        self.redo = IconButton("arrow_redo", "Redo", "Ctrl+Y")
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.next = Button("Sign the letter", "filled", "signature")
        self.next.clicked.connect(self.next_wanted)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(12), px(16), px(4))
        row.setSpacing(px(12))
        row.addWidget(self.back)
        row.addWidget(upright())
        row.addWidget(self._reference)
        row.addWidget(self._subject)
        row.addWidget(self.edit)
        row.addStretch(1)
        self._people = Picture("people", "ink2", 16)
        self._others = _Elided("base")
        there = QHBoxLayout()
        there.setSpacing(px(6))
        there.addWidget(self._people)
        there.addWidget(self._others)
        row.addLayout(there)
        self.show_others([])
        row.addWidget(self.mark)
        back_and_forth = QHBoxLayout()
        back_and_forth.setSpacing(0)
        back_and_forth.addWidget(self.undo)
        back_and_forth.addWidget(self.redo)
        row.addLayout(back_and_forth)
        row.addWidget(self.next)
        return row

    def _second(self) -> QHBoxLayout:
        self._requester = _Elided("base")
        self._how_icon = Picture("mail", "ink2", 16)
        self._how = label("", tone="ink2")
        self._regime = label("", tone="ink2")
        self.steps = StageSteps(STEPS)
        self.due = DueChip()
        self.due.clicked.connect(self.clock_wanted)
        who, how = QHBoxLayout(), QHBoxLayout()
        for pair, parts in (
            (who, (Picture("person", "ink2", 16), self._requester)),
            (how, (self._how_icon, self._how)),
        ):
            pair.setSpacing(px(6))
            for part in parts:
                pair.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(px(20), px(4), px(16), px(8))
        row.setSpacing(px(16))
        row.addLayout(who)
        row.addLayout(how)
        row.addWidget(self._regime)
        row.addStretch(1)
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self.due)
        return row

    def show_others(self, names: Sequence[str]) -> None:
        """Say who else has the case open."""
        names = list(dict.fromkeys(names))
        words = ""
        if names:
            first = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
            words = f"{first} also {'have' if len(names) > 1 else 'has'} this open"
        self.others = words
        self._others.say(words)
        for part in (self._people, self._others):
            part.setVisible(bool(words))

    def _third(self) -> QHBoxLayout:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName("Parts of the case")
        self.tabs.currentChanged.connect(lambda at: self.tab_wanted.emit(self._names[at]) if at >= 0 else None)
        self.side = SideButtons()
        self.side.wanted.connect(self.side_wanted)
        self.side.hide()
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.addWidget(self.tabs)
        row.addWidget(self.side, 1)
        row.addStretch(0)
        return row

    # --- tabs ---------------------------------------------------------------------------------------

    def add_tab(self, name: str, words: str) -> None:
        """Add a tab."""
        self._names.append(name)
        at = self.tabs.addTab(words)
        badge = TabBadge()
        self._badges[name] = badge
        self.tabs.setTabToolTip(at, words)

    def names(self) -> list[str]:
        """Give the names of the tabs."""
        return self._names

    def show_tab(self, name: str) -> None:
        """Mark a tab as the one that shows."""
        if name in self._names:
            self.tabs.setCurrentIndex(self._names.index(name))

    def step_tab(self, by: int) -> None:
        """Go to the next or the previous tab, round."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % max(1, self.tabs.count()))

    def set_count(self, name: str, words: str) -> None:
        """Write a count beside a tab's words."""
        if name not in self._names:
            return
        at, badge = self._names.index(name), self._badges[name]
        if words != badge.words():
            badge.say(words)
            self.tabs.setTabButton(at, QTabBar.ButtonPosition.RightSide, badge)
            badge.setVisible(bool(words))
            self._fit_tabs()

    def _fit_tabs(self) -> None:
        """Let the tabs be moved along where they have no room, so that none is cut off."""
        self.tabs.setUsesScrollButtons(self.tabs.sizeHint().width() > self.width() - px(32))
        for button in self.tabs.findChildren(QToolButton):
            left = button.objectName() == "ScrollLeftButton"
            button.setArrowType(Qt.ArrowType.NoArrow)  # Fusion's arrows are too small to be seen
            icons.dress(button, "chevron_left" if left else "chevron_right", "ink2", 16)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView, *, read_only: bool) -> None:
        """Show a case as it now stands."""
        case = view.case
        self._reference.setText(case.reference)
        self._subject.say(case.subject)
        self._requester.say(case.requester.name or case.requester.email or "Name not known")
        icon, how = _CHANNELS[case.request.channel.value]
        self._how_icon.show_icon(icon)
        self._how.setText(f"{how}, {short_day(case.request.received, view.today)}")
        self._regime.setText(case.regime.value.upper())
        self.due.show_view(view)
        self._way = CLEARED_STEPS if _goes_by_clearance(view) else STEPS
        self._show_stage(case)
        for button, act, word in ((self.undo, view.undo, "Undo"), (self.redo, view.redo, "Redo")):
            button.setEnabled(bool(act) and not read_only)
            if act and read_only:
                button.set_words(f"{word}: this register can only be read")
            else:
                button.set_words(f"{word} {act}" if act else f"Nothing to {word.lower()}", _key(word) if act else "")
        closed = case.ended is not None or case.answer_is_elsewhere
        self.edit.setVisible(not case.is_locked and not read_only)
        issued = case.letter_is_final
        self.next.setVisible(not closed)
        self.next.setText("Print letter" if issued else "Issue the letter" if case.signature else "Sign the letter")
        self.next.setIconName("print" if issued else "document_checkmark" if case.signature else "signature")
        count = len(case.items)
        self.set_count("draft", "1 item" if count == 1 else f"{count} items")
        others = len(case.letters) + view.later_messages + (case.brought_in is not None)
        self.set_count("correspondence", str(1 + others))
        self.set_count("enclosures", str(len(case.enclosures)) if case.enclosures else "")

    def _show_stage(self, case: Case) -> None:
        stage = case.stage
        if stage is Stage.WAITING:
            started = any(response.is_started for response in case.responses)
            stage = Stage.DRAFTING if started else Stage.LOGGED
        self._has_steps = case.ended is None and stage is not Stage.ANSWERED
        self._stage = stage
        self._leave_out()

    def say_saved(self, at: datetime, today: date) -> None:
        """Say when the store last acknowledged."""
        if at.date() == today:
            self.mark.saved(f"{at:%H:%M}")
        else:
            self.mark.saved(short_day(at.date(), today))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave out what the facts can do without when there is little room."""
        super().resizeEvent(event)
        self._leave_out()

    def minimumSizeHint(self) -> QSize:
        """Let the window become small: what has no room is left out."""
        return QSize(px(480), self.sizeHint().height())

    @property
    def back_words(self) -> str:
        """Give where Back leads; no words for the list of requests."""
        return "" if self._back_words == _BACK else self._back_words

    def name_back(self, words: str = "") -> None:
        """Say where Back leads; no words give the list of requests."""
        self._back_words = words or _BACK
        self.back.setAccessibleName(f"Back to {words}" if words else "Back to the requests")
        self._leave_out()

    def _leave_out(self) -> None:
        wide = self.width()
        for part in (self._how, self._how_icon):
            part.setVisible(wide >= px(_NARROW if self._way is STEPS else _NARROW + 130))
        if self._stage is Stage.REVIEW:
            behind = self._way if wide >= px(_ROOM_FOR_ALL) else self._way[-1:]
            self.steps.set_steps((*behind, self._stage.words), self._stage.words, goes_on=True)
        elif self._has_steps:
            self.steps.set_steps(self._way, self._stage.words)
        room = 860 if self._way is STEPS else 960
        self.steps.setVisible(self._has_steps and wide >= px(room))
        self._fit_tabs()
        self.mark.setVisible(wide >= px(600))
        self.back.setText(self._back_words if wide >= px(720) else "")


def _goes_by_clearance(view: CaseView) -> bool:
    """Say whether clearance is a step on the way of this letter."""
    letter, shown = view.case.response_letter, view.clearance
    if view.case.letter_is_final and letter is not None:
        return letter.cleared is not None
    return shown is not None and (shown.asked or shown.current is not None)


class TabBadge(QWidget):
    """The count beside a tab's words."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.hide()

    def say(self, words: str) -> None:
        """Show a count; without words there is no badge."""
        self._words = words
        wide = max(px(18), QFontMetrics(_small()).horizontalAdvance(words) + px(11))
        self.setFixedSize(wide + px(8), px(20))
        self.update()

    def words(self) -> str:
        """Give what the badge says."""
        return self._words

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the box and the words."""
        painter = QPainter(self)
        place = QRect(0, px(1), self.width() - px(8), px(18))
        box(painter, place, "", theme.current().line2)
        painter.setFont(_small())
        painter.setPen(theme.colour("ink2"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


def _small() -> QFont:
    made = fonts.font("small")
    made.setPointSizeF(made.pointSizeF() * 12 / 13)
    return made


class _Elided(QLabel):
    """A line that is shortened only where the window leaves no room, with the whole of it in the tooltip."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setProperty("tone", "ink")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._words = ""

    def sizeHint(self) -> QSize:
        """Ask for room for every word."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + px(2), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Do with little."""
        return QSize(px(40), super().minimumSizeHint().height())

    def say(self, words: str) -> None:
        """Show a line."""
        self._words = " ".join(words.split())
        self.setToolTip(self._words)
        self.setAccessibleName(self._words)
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(px(40), self.width())))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Shorten to the present width."""
        super().resizeEvent(event)
        self._fit()


def short_day(day: date, today: date) -> str:
    """Write a day in a header: "3 November", with the year when it is not this one."""
    return f"{day.day} {day:%B}" + (f" {day.year}" if day.year != today.year else "")


def _key(word: str) -> str:
    return "Ctrl+Z" if word == "Undo" else "Ctrl+Y"
