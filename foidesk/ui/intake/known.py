"""The strip that says what the register knows of a message: each finding with its reason and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from foidesk.domain.latermail import FilingKind
from foidesk.ui.intake.knownwords import Finding
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, rule

_NARROW = 1060
_SHOWN = 2


class KnownPanel(QFrame):
    """Findings one below the other, two of them at first; she opens a case, files the message there, or goes on."""

    open_wanted = Signal(int)
    file_wanted = Signal(int, str)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "info")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[FindingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(9), px(12), px(9))
        self._column.setSpacing(px(8))
        self._more = Button("", "link")
        self._more.clicked.connect(self._show_all)
        self.hide()

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        """Show what was found; nothing found hides the strip. A screen reader that listens is told."""
        self._findings = found
        self._fill(_SHOWN)
        self.setVisible(bool(found))
        if found:
            self.setAccessibleName("What the register knows: " + ". ".join(one.title for one in found))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def findings(self) -> tuple[Finding, ...]:
        """Give what is shown or waits behind “Show more”."""
        return self._findings

    def words(self) -> str:
        """Give all that can be read on the strip."""
        return " ".join(row.words() for row in self._rows)

    def rows(self) -> tuple["FindingRow", ...]:
        """Give the rows that show."""
        return tuple(self._rows)

    def _fill(self, count: int) -> None:
        self._more.setParent(None)
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None and gone is not self._more:
                gone.hide()
                gone.deleteLater()
        self._rows = []
        for one in self._findings[:count]:
            if self._rows:
                self._column.addWidget(rule())
            row = FindingRow(one, self._act)
            self._rows.append(row)
            self._column.addWidget(row)
        left = len(self._findings) - count
        if left > 0:
            self._more.setText(f"Show {left} more")
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
            self._more.show()

    def _show_all(self) -> None:
        self._fill(len(self._findings))
        if len(self._rows) > _SHOWN:
            self._rows[_SHOWN].take_keyboard()

    def _act(self, finding: Finding, what: str, value: object) -> None:
        if what == "open" and isinstance(value, int):
            self.open_wanted.emit(value)
        elif what == "file" and isinstance(value, FilingKind):
            self.file_wanted.emit(finding.cases[0].case_id, value.value)
        else:
            # Going on with a new request answers everything that spoke against one.
            gone = [one for one in self._findings if one is finding or (finding.stands_against and one.stands_against)]
            self.show_findings(tuple(one for one in self._findings if one not in gone))
            if finding.stands_against:
                self.new_wanted.emit()


class FindingRow(QWidget):
    """One finding: icon, title, reasons; its buttons at the right, or below where the window is narrow."""

    def __init__(self, finding: Finding, act: Callable[[Finding, str, object], None]) -> None:
        super().__init__()
        self._finding, self._act = finding, act
        self._title = label(finding.title, strong=True, wrap=True)
        self._text = label(finding.text, look="small", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        self._first: Button | None = None
        self._add_buttons()
        mark = Picture(finding.icon, "accent", 16)
        said = QHBoxLayout()
        said.setSpacing(px(12))
        said.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addLayout(words, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(px(12))
        self._line.addLayout(said, 1)
        self._line.addLayout(self._buttons)
        self._line.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)

    def words(self) -> str:
        """Give title and text."""
        return f"{self._title.text()} {self._text.text()}"

    def take_keyboard(self) -> None:
        """Put the keyboard on the first button."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put the buttons below where the words would have too little room beside them."""
        super().resizeEvent(event)
        beside = event.size().width() >= px(_NARROW)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._buttons.setContentsMargins(0 if beside else px(28), 0, 0, 0)

    def _add_buttons(self) -> None:
        finding = self._finding
        first = finding.cases[0]
        if finding.proposed is not None:
            kind = finding.proposed
            plain = kind is FilingKind.JUST_FILED
            words = f"{kind.in_words[0].lower()}{kind.in_words[1:]}"
            said = f"File it in {first.reference}" + ("" if plain else f": {words}")
            self._add(said, "file", kind, tip=f"{first.reference}: {kind.follows}")
            others = [one for one in finding.kinds if one is not kind]
            if others:
                self._add_menu(first.reference, others)
        if len(finding.cases) == 1:
            self._add(f"Open {first.reference}", "open", first.case_id, tip="What is here is kept as a draft")
        else:
            menu = QMenu(self)
            for one in finding.cases:
                words = f"{one.reference}  {one.requester}: {one.subject}".replace("&", "&&")
                menu.addAction(words).triggered.connect(self._press("open", one.case_id))
            self._put(Button("Open one", dense=True, menu_mark=True)).setMenu(menu)
        on = self._add("It is a new request" if finding.stands_against else "Close", "on", None, quiet=True)
        if not finding.stands_against:
            on.setAccessibleName("Close the note about other requests")
        self._buttons.addStretch(1)

    def _add_menu(self, reference: str, others: list[FilingKind]) -> None:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for one in others:
            words = one.in_words if one is not FilingKind.JUST_FILED else "Just file it: the clock is not touched"
            action = menu.addAction(words)
            action.setToolTip(one.follows)
            action.triggered.connect(self._press("file", one))
        other = self._put(Button("File it as", dense=True, menu_mark=True))
        other.setAccessibleName(f"File it in {reference} as something else")
        other.setMenu(menu)

    def _add(self, words: str, what: str, value: object, *, quiet: bool = False, tip: str = "") -> Button:
        made = self._put(Button(words, "quiet" if quiet else "plain", dense=True))
        made.setToolTip(tip)
        made.clicked.connect(self._press(what, value))
        return made

    def _press(self, what: str, value: object) -> Callable[..., None]:
        return lambda *_checked: self._act(self._finding, what, value)

    def _put(self, button: Button) -> Button:
        self._first = self._first or button
        self._buttons.addWidget(button)
        return button
