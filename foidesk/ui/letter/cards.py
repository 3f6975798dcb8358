"""The cards beside the letter: issuing, what was issued, and the ways to take a copy."""

from datetime import date

from PySide6.QtCore import QDate, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QHBoxLayout, QSizePolicy, QWidget

from foidesk.domain.case import Case, IssuedLetter
from foidesk.domain.profile import DateStyle
from foidesk.office.records import local
from foidesk.ui.clearance.words import cleared_words
from foidesk.ui.look import fonts, icons, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Card, Picture
from foidesk.ui.parts.label import label


class IssueCard(Card):
    """What issuing does, the date of the letter, and the button."""

    issue_wanted = Signal()
    date_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Issue")
        self._words = label("", "small", "ink2", wrap=True)
        self.dated = QDateEdit()
        self.dated.setProperty("dense", True)
        self.dated.setDisplayFormat("d MMMM yyyy")
        self.dated.setCalendarPopup(True)
        self.dated.setAccessibleName("Date of the letter")
        self.dated.dateChanged.connect(self.date_changed)
        words = label("Dated", "small", "ink2")
        words.setBuddy(self.dated)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(words)
        line.addWidget(self.dated, 1)
        self._wording = label("", "small", "ink2", wrap=True)
        self._wording.hide()
        self.issue = Button("Issue letter…", icon="document_checkmark")
        self.issue.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.issue.clicked.connect(self.issue_wanted)
        self.body.addWidget(label("Issue", strong=True))
        self.body.addWidget(self._words)
        self.body.addLayout(line)
        self.body.addWidget(self._wording)
        self.body.addWidget(self.issue)

    def start(self, received: date, today: date) -> None:
        """Offer the days from receipt to today, today first."""
        self.dated.blockSignals(True)
        self.dated.setDateRange(_qdate(received), _qdate(max(received, today)))
        self.dated.setDate(_qdate(today))
        self.dated.blockSignals(False)

    def day(self) -> date:
        """Give the date of the letter."""
        day = self.dated.date()
        return date(day.year(), day.month(), day.day())

    def say(self, words: str, *, filled: bool, can_issue: bool) -> None:
        """Say what will happen; filled once it is the next thing to do."""
        self._words.setText(words)
        self.issue.setRole("filled" if filled else "plain")
        self.issue.setEnabled(can_issue)
        self.dated.setEnabled(can_issue)

    def say_wording(self, words: str) -> None:
        """Say that the date is one of other wording than today's; nothing where it is not."""
        self._wording.setText(words)
        self._wording.setVisible(bool(words))

    def words(self) -> str:
        """Give what the card says."""
        return " ".join(part for part in (self._words.text(), self._wording.text()) if part)


class IssuedCard(Card):
    """What was sent: when, on which day of the clock, by whom, and the mark of its bytes."""

    letter_wanted = Signal(str)
    about_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName("Issued")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Picture("lock_closed", "ink2", 16))
        self._title = label("", strong=True, wrap=True)
        head.addWidget(self._title, 1)
        self._words = label("", "small", "ink2", wrap=True)
        self._mark = label("", "small", "ink2", wrap=True)
        self._mark.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addLayout(head)
        self.body.addWidget(self._words)
        self.body.addWidget(self._mark)
        self.about = Button("About this letter…", "link", dense=True)
        self.about.clicked.connect(self.about_wanted)
        self.body.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeft)
        self._others: list[Button] = []

    def show_letter(self, case: Case, letter: IssuedLetter, day: str) -> None:
        """Show one letter, and buttons for the others of the case."""
        on = DateStyle.PLAIN.write(letter.dated)
        self._title.setText(f"Issued {on}" + (f", {day}" if day else ""))
        at = local(letter.issued_at)
        parts = [f"By {letter.issued_by} at {at:%H:%M}"] if letter.issued_by else [f"At {at:%H:%M}"]
        parts += [f"signed by {letter.signed_by}"] if letter.signed_by else []
        parts.append("1 page" if letter.pages == 1 else f"{letter.pages} pages")
        words = f"{', '.join(parts)}."
        if letter.sealed_by:
            words += f" Signed digitally with the certificate of {letter.sealed_by}."
        if letter.override:
            words += f" Sent although checks stood: {letter.override}"
        self._words.setText(" ".join(part for part in (words, cleared_words(letter.cleared)) if part))
        self._mark.setText(f"SHA-256 {letter.sha256[:8]}…{letter.sha256[-8:]}")
        self._mark.setToolTip(letter.sha256)
        self._mark.setAccessibleDescription(letter.sha256)
        for button in self._others:
            button.hide()
            button.deleteLater()
        self._others = []
        replaced = {one.replaces for one in case.letters}
        others = [one for one in case.letters if one.sha256 != letter.sha256]
        alone = sum(one.sha256 in replaced for one in others) == 1
        for other in others:
            self._add_other(other, replaced=other.sha256 in replaced, alone=alone)

    def _add_other(self, other: IssuedLetter, *, replaced: bool, alone: bool) -> None:
        """Name a letter in as few words as tell it from the others: a line that is too long is cut off."""
        of_day = f"letter of {DateStyle.PLAIN.write(other.dated)}"
        button = Button("Show the replaced letter" if replaced and alone else f"Show {of_day}", "link", dense=True)
        whole = f"Show the {'replaced ' if replaced else ''}{of_day}"
        button.setAccessibleName(whole)
        button.setToolTip(whole)
        button.clicked.connect(lambda _checked=False, mark=other.sha256: self.letter_wanted.emit(mark))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._others.append(button)

    def others(self) -> list[Button]:
        """Give the buttons of the other letters."""
        return list(self._others)

    def words(self) -> str:
        """Give what the card says."""
        return f"{self._title.text()}. {self._words.text()} {self._mark.text()}"


class CopyRow(QAbstractButton):
    """A way to take a copy: icon, words, what it is for, its key."""

    def __init__(self, icon: str, words: str, hint: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._hint, self._key = icon, hint, key
        self.setText(words)
        self.setAccessibleName(words.rstrip("…"))
        self.setAccessibleDescription(hint)
        self.setToolTip(f"{words.rstrip('…')} ({key})" if key else words.rstrip("…"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give two lines and the icon."""
        return QSize(px(200), px(56))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the row."""
        painter = QPainter(self)
        on = self.isEnabled()
        if on and (self.underMouse() or self.isDown()):
            painter.fillRect(self.rect(), theme.colour("tint" if self.isDown() else "hover"))
        painter.drawPixmap(
            px(12), (self.height() - px(20)) // 2, icons.pixmap(self._icon, "ink2" if on else "ink3", 20)
        )
        left, flags = px(44), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        small = fonts.font("small")
        painter.setFont(small)
        painter.setPen(theme.colour("ink3"))
        taken = QFontMetrics(small).horizontalAdvance(self._key)
        top, below = QRect(left, px(8), self.width() - left - px(12), px(20)), px(28)
        aside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -px(12), 0), aside, self._key)
        room = self.width() - left - px(20) - taken
        painter.setPen(theme.colour("ink2" if on else "ink3"))
        hint = QFontMetrics(small).elidedText(self._hint, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, below, room + px(8), px(18)), flags, hint)
        painter.setFont(fonts.font("base"))
        painter.setPen(theme.colour("ink" if on else "ink3"))
        painter.drawText(top, flags, self.text())
        painter.end()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
