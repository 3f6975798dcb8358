"""The checks beside the table: what must be done before the letter can go, what is worth a look, what is in order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from foidesk.domain.checks import CheckDone, Finding, Severity
from foidesk.office.checking import Looked
from foidesk.office.views import CaseView
from foidesk.ui.casefile.checklinks import mending_words
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.checkcard import CheckCard, CheckLink
from foidesk.ui.parts.chip import ChipFace
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.scrolling import scrolling

_FIRST = 20


class ChecksPane(QWidget):
    """A headed pane with the findings of the case; each leads to the place it is about."""

    go_wanted = Signal(int)
    """The response to an item, by its number, is to be current."""
    mend_wanted = Signal(object)
    """A Finding: what mends it is to be opened, or its words chosen."""
    not_needed = Signal(object)
    needed = Signal(object)
    counted = Signal()
    """What must be done was counted anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked = Looked((), (), ())
        self._cards: dict[Finding, CheckCard] = {}
        self._at: Finding | None = None
        self._case_id = 0
        self._open = True
        self._all = False
        self._read_only = False
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Checks")
        self._title = label("", "base", strong=True, wrap=True)
        self._count = label("", "small", "ink2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Checks done")
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        summary = QVBoxLayout()
        summary.setContentsMargins(px(16), px(10), px(16), px(4))
        summary.setSpacing(px(8))
        summary.addLayout(top)
        summary.addWidget(self._bar)
        self._list = QWidget()
        self._list.setProperty("clear", "true")
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, px(16))
        self._rows.setSpacing(0)
        self._scroll = scrolling(self._list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(summary)
        whole.addWidget(self._scroll, 1)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView, *, read_only: bool, findings: bool = True) -> None:
        """Show a case; without `findings` those stay that show, for a look at what is being written is on its way."""
        another = view.case_id != self._case_id
        if another:
            self._case_id, self._all, self._at = view.case_id, False, None
            self._scroll.verticalScrollBar().setValue(0)
        anew = read_only != self._read_only
        self._read_only = read_only
        if findings:
            self.show_looked(Looked(view.findings, view.set_aside, view.ticks), anew=anew, another=another)

    def show_looked(self, looked: Looked, *, anew: bool = False, another: bool = False) -> None:
        """Show what a look gave; it is drawn again only if it says something else."""
        if anew or looked != self._looked or self._rows.count() == 0:
            before = len(self.must())
            self._looked = looked
            self._draw()
            if before != len(self.must()) and not another:
                self._announce()

    def _announce(self) -> None:
        """Tell a screen reader how many checks are left, once their number has changed."""
        if QAccessible.isActive():
            left = len(self.must())
            words = "Nothing stands in the way of the letter" if not left else f"{left} check{'s' * (left > 1)} left"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def must(self) -> tuple[Finding, ...]:
        """Give what must be done."""
        return tuple(one for one in self._looked.findings if one.severity is Severity.ERROR)

    def advice(self) -> tuple[Finding, ...]:
        """Give what is worth a look."""
        return tuple(one for one in self._looked.findings if one.severity is not Severity.ERROR)

    def badge(self) -> tuple[ChipFace | None, str]:
        """Give the count beside the tab's words, and how it is read out; nothing when all is done."""
        count = len(self.must())
        spoken = "1 thing to be done" if count == 1 else f"{count} things to be done"
        return (ChipFace(str(count), "soon"), spoken) if count else (None, "")

    def title(self) -> str:
        """Give the line over the bar."""
        return self._title.text()

    def count(self) -> str:
        """Give how many are done."""
        return self._count.text()

    def card(self, finding: Finding) -> CheckCard | None:
        """Give the card of a finding that shows."""
        return self._cards.get(finding)

    # --- going through ------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go to the next or the previous thing that must be done; once nothing must, to what is worth a look."""
        listed = self.must() or self.advice()
        if not listed:
            return
        known = listed.index(self._at) if self._at in listed else None
        at = (known + by) % len(listed) if known is not None else (0 if by > 0 else len(listed) - 1)
        if at >= _FIRST and not self._all:
            self._show_all()
        self._mark(listed[at])
        self._go(listed[at])

    def _mark(self, finding: Finding) -> None:
        self._at = finding
        for one, each in self._cards.items():
            each.set_current(one == finding)
        card = self._cards.get(finding)
        if card is not None and self.isVisible():
            self._scroll.ensureWidgetVisible(card, 0, px(8))

    def _go(self, finding: Finding) -> None:
        """Lead to the place: words are chosen where they stand; otherwise the item is made current."""
        if finding.start is not None or finding.item is None:
            self.mend_wanted.emit(finding)
        else:
            self.go_wanted.emit(finding.item)

    def _mend(self, finding: Finding) -> None:
        self._mark(finding)
        self.mend_wanted.emit(finding)

    def _visit(self, finding: Finding) -> None:
        self._mark(finding)
        if finding.item is not None:
            self.go_wanted.emit(finding.item)

    # --- drawing ------------------------------------------------------------------------------------

    def _draw(self) -> None:
        had = self._link_in_focus()
        self._clear()
        must, advice, ticks, aside = self.must(), self.advice(), self._looked.ticks, self._looked.set_aside
        done, whole = len(ticks), len(ticks) + len(must)
        things = "1 thing" if len(must) == 1 else f"{len(must)} things"
        self._title.setText(f"{things} before the letter can go" if must else "Nothing stands in the way of the letter")
        self._count.setText(f"{done} of {whole} done")
        self._bar.setRange(0, max(1, whole))
        self._bar.setValue(done)
        self.counted.emit()
        if must:
            self._rows.addWidget(_heading("Must be done"))
            self._put(must if self._all else must[:_FIRST], "warning", "soon")
            left = 0 if self._all else len(must) - _FIRST
            if left > 0:
                more = Button(f"Show {left} more", "link")
                more.clicked.connect(self._show_all)
                self._rows.addWidget(_padded(more))
        if advice:
            self._rows.addWidget(_heading("Worth a look"))
            self._put(advice if self._all else advice[:_FIRST], "lightbulb", "wait")
            left = 0 if self._all else len(advice) - _FIRST
            if left > 0:
                more = Button(f"Show {left} more", "link")
                more.clicked.connect(self._show_all)
                self._rows.addWidget(_padded(more))
        if aside:
            self._rows.addWidget(_heading("Not needed", str(len(aside))))
            for finding in aside:
                self._add(finding, self._aside(finding))
        if ticks:
            self._draw_done(ticks)
        self._rows.addStretch(1)
        self._focus_link(had)

    def _aside(self, finding: Finding) -> CheckCard:
        again = [] if self._read_only else [CheckLink("Look at it again", lambda: self.needed.emit(finding))]
        return CheckCard("checkmark", "ink3", finding.message, "", again, strong=False)

    def _put(self, findings: Sequence[Finding], icon: str, token: str) -> None:
        for finding in findings:
            self._add(finding, CheckCard(icon, token, finding.message, finding.remedy, self._links(finding)))

    def _add(self, finding: Finding, card: CheckCard) -> None:
        self._cards[finding] = card
        card.set_current(finding == self._at)
        self._rows.addWidget(card)

    def _links(self, finding: Finding) -> list[CheckLink]:
        links: list[CheckLink] = []
        mending = mending_words(finding)
        if mending:
            links.append(CheckLink(mending, lambda: self._mend(finding)))
        if finding.item is not None and finding.start is None:
            links.append(CheckLink(f"Go to item {finding.item}", lambda: self._visit(finding)))
        if finding.severity is not Severity.ERROR and not self._read_only:
            links.append(CheckLink("Not needed", lambda: self.not_needed.emit(finding), quiet=True))
        return links

    def _draw_done(self, ticks: tuple[CheckDone, ...]) -> None:
        toggle = IconButton("chevron_down" if self._open else "chevron_right", "Show or hide what is done", dense=True)
        toggle.clicked.connect(self._toggle_done)
        self._rows.addWidget(_heading("Done", str(len(ticks)), toggle))
        if self._open:
            for tick in ticks:
                self._rows.addWidget(CheckCard("checkmark_circle", "ok", tick.words, tick.detail, filled=True))

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _toggle_done(self) -> None:
        self._open = not self._open
        self._draw()

    def _clear(self) -> None:
        self._cards = {}
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()

    # --- the keyboard stays -------------------------------------------------------------------------

    def _link_in_focus(self) -> int:
        """Give the place among all links and buttons of the one that has the keyboard; -1 if none has."""
        held = self._list.window().focusWidget()
        links = self._buttons()
        return next((place for place, one in enumerate(links) if one is held), -1)

    def _focus_link(self, place: int) -> None:
        links = self._buttons()
        if place >= 0 and links:
            links[min(place, len(links) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self) -> list[QWidget]:
        places = (self._rows.itemAt(at) for at in range(self._rows.count()))
        rows = (place.widget() for place in places if place is not None)
        return [one for row in rows if row is not None for one in row.findChildren(QWidget) if _is_button(one)]


def _is_button(one: QWidget) -> bool:
    return isinstance(one, Button | IconButton)


def _padded(widget: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(px(40), px(4), px(16), px(4))
    row.addWidget(widget)
    row.addStretch(1)
    return made


def _heading(words: str, count: str = "", end: QWidget | None = None) -> QWidget:
    made = QWidget()
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    row = QHBoxLayout()
    row.setContentsMargins(px(16), px(2) if end else px(10), px(10), px(2) if end else px(6))
    row.setSpacing(px(6))
    row.addWidget(label(words, "small", "ink2", strong=True))
    if count:
        row.addWidget(label(count, "small", "ink2"))
    row.addStretch(1)
    if end is not None:
        row.addWidget(end)
    rows.addLayout(row)
    rows.addWidget(rule())
    return made
