"""The form of the office's particulars: what is printed on its letters, how it numbers, how it signs."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.profile import LONGEST_MARKING, DateStyle, LetterheadKind, Profile, ReferencePattern
from foidesk.domain.troubles import NotAllowed
from foidesk.letters.letter import LARGE_PRINT
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule
from foidesk.ui.setup.pictures import PictureField
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.signatories import SignatoryList

SIZES = (11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 18.0)
_SIZE_WORDS = {12.0: "12 point (usual)", 16.0: "16 point (large print)", 18.0: "18 point (large print)"}
_MARKS = {
    "fold_marks": "Fold marks on letters sent by post",
    "punch_mark": "Punch mark on letters sent by post",
}
_HEADS = (
    (LetterheadKind.TEXT, "Plain text"),
    (LetterheadKind.PICTURE, "Picture"),
    (LetterheadKind.NONE, "None: we print on headed paper"),
)
LINES = {
    "name_long": "Office name, in full", "name_short": "Office name, short", "name_sign_off": "Office name, under the "
    "signature", "email": "Email for replies and reviews", "website": "Website", "telephone": "Telephone",
    "signatory_name": "Who usually signs", "signatory_post": "Their post",
    "ico_website": "Website of the Information Commissioner",
}  # fmt: skip


class ProfileForm(QWidget):
    """Every particular of a Profile but its wording, in sections; `changed` is told after each edit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = Profile()
        self._showing = False
        self.lines = {name: QLineEdit() for name in LINES}
        self.rows = {name: FieldRow(LINES[name], field) for name, field in self.lines.items()}
        self.address, self.head_lines = _lines("Address"), _lines("Lines of the letterhead")
        self.prefix, self.next = QLineEdit(), QLineEdit()
        self.digits, self.dates, self.points = QComboBox(), QComboBox(), QComboBox()
        self.marking = QLineEdit()
        self.marking.setMaxLength(LONGEST_MARKING)
        self.marks = {name: QCheckBox(words) for name, words in _MARKS.items()}
        self.headed = QCheckBox("Our paper has the letterhead on it: leave it out when a letter is printed")
        self.next_case = label(look="small", tone="ink2")
        self.heads: dict[LetterheadKind, QRadioButton] = {}
        self.head_picture = PictureField("Letterhead picture", "Drop a wide PNG or JPEG here")
        self.signature = PictureField("Signature picture", "Drop a PNG or JPEG of the signature here")
        self.signatories = SignatoryList()
        self.sections = [self._office(), self._numbers(), self._letterhead(), self._signing(), self._letters()]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self.sections:
            if section is not self.sections[0]:
                column.addWidget(rule())
            column.addWidget(section)
        self._listen()
        self.show_profile(self._base)

    # --- showing and reading ----------------------------------------------------------------------------

    def show_profile(self, profile: Profile) -> None:
        """Show particulars."""
        self._showing, self._base = True, profile
        for name, field in self.lines.items():
            field.setText(getattr(profile, name))
            field.setCursorPosition(0)
        self.address.setPlainText(profile.address)
        self.head_lines.setPlainText(profile.letterhead_lines)
        self.prefix.setText(profile.pattern.prefix)
        self.digits.setCurrentIndex(max(0, self.digits.findData(profile.pattern.digits)))
        self.next.setText(str(profile.next_number))
        self.heads[profile.letterhead].setChecked(True)
        self.head_picture.set_content(profile.letterhead_picture)
        self.signature.set_content(profile.signature_picture)
        self.signatories.show_signatories(profile.signatories)
        self.dates.setCurrentIndex(self.dates.findData(profile.date_style.value))
        self.points.setCurrentIndex(max(0, self.points.findData(profile.font_points)))
        self.marking.setText(profile.marking)
        self.headed.setChecked(profile.headed_paper)
        for name, box in self.marks.items():
            box.setChecked(getattr(profile, name))
        self._showing = False
        self._follow()

    def profile(self) -> Profile | None:
        """Give the particulars as they stand, or None while a field is wrong."""
        self._follow()
        if any(row.error() for row in (*self.rows.values(), self.prefix_row, self.next_row)):
            return None
        others = self.signatories.signatories(self.lines["signatory_name"].text())
        if others is None:
            return None
        names: dict[str, Any] = {name: field.text().strip() for name, field in self.lines.items()}
        return replace(
            self._base,
            **names,
            address=self.address.toPlainText().strip(),
            letterhead=self.head(),
            letterhead_lines=self.head_lines.toPlainText().strip(),
            letterhead_picture=self.head_picture.content(),
            signature_picture=self.signature.content(),
            signatories=others,
            pattern=ReferencePattern(self.prefix.text().strip(), int(self.digits.currentData())),
            next_number=int(self.next.text()),
            date_style=DateStyle(self.dates.currentData()),
            font_points=float(self.points.currentData()),
            headed_paper=self.headed.isChecked(),
            marking=self.marking.text().strip(),
            fold_marks=self.marks["fold_marks"].isChecked(),
            punch_mark=self.marks["punch_mark"].isChecked(),
        )

    def head(self) -> LetterheadKind:
        """Give the letterhead chosen."""
        return next(kind for kind, button in self.heads.items() if button.isChecked())

    def first_wrong(self) -> QWidget | None:
        """Give the first field with an error."""
        rows = (*self.rows.values(), self.prefix_row, self.next_row)
        rows += tuple(card.name_row for card in self.signatories.cards)
        return next((row.field for row in rows if row.error()), None)

    # --- sections ---------------------------------------------------------------------------------------

    def _office(self) -> Section:
        made = Section(1, "Your office", "Printed on letters and used for review requests.")
        for name in ("name_long", "name_short", "name_sign_off"):
            made.put(self.rows[name])
        made.put(self.rows["email"], whole=False)
        made.put(self.rows["website"], whole=False, column=1)
        made.put(FieldRow("Address", self.address), whole=False)
        made.put(self.rows["telephone"], whole=False, column=1)
        made.put(self.rows["ico_website"], whole=False)
        return made

    def _numbers(self) -> Section:
        made = Section(2, "References", "How cases are numbered. The next number counts on by itself.")
        self.prefix.setFixedWidth(px(84))
        self.prefix.setAccessibleName("Letters before the number")
        for digits in range(3, 10):
            self.digits.addItem(f"{digits} digits", digits)
        self.digits.setAccessibleName("Digits of the number")
        self.prefix_row = FieldRow("Reference pattern", self.prefix, self.digits)
        self.next.setValidator(QIntValidator(0, 999_999_999, self.next))
        self.next_row = FieldRow("Next number", self.next, self.next_case)
        made.put(self.prefix_row, whole=False)
        made.put(self.next_row, whole=False, column=1)
        return made

    def _letterhead(self) -> Section:
        made = Section(3, "Letterhead", "A wide picture, or plain text made from your office name.")
        group, choices = QButtonGroup(self), QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        for kind, words in _HEADS:
            button = QRadioButton(words)
            group.addButton(button)
            row.addWidget(button)
            self.heads[kind] = button
        row.addStretch(1)
        made.put(choices)
        self.head_row = FieldRow("Lines of the letterhead", self.head_lines)
        made.put(self.head_row)
        made.put(self.head_picture)
        made.put(self.headed)
        return made

    def _signing(self) -> Section:
        made = Section(4, "Signature", "Who signs, and a picture of each signature. It stands in issued letters only.")
        made.put(self.rows["signatory_name"], whole=False)
        made.put(self.rows["signatory_post"], whole=False, column=1)
        made.put(self.signature)
        kept = "Pictures are kept inside the register. They are never put in a draft, a Word copy or a web page."
        made.put(label(kept, look="small", tone="ink2", wrap=True))
        made.put(self.signatories)
        return made

    def _letters(self) -> Section:
        made = Section(5, "Letters", "How dates and words are set.")
        for style, words in ((DateStyle.ORDINAL, "8th August 2024"), (DateStyle.PLAIN, "8 August 2024")):
            self.dates.addItem(words, style.value)
        for size in SIZES:
            self.points.addItem(_SIZE_WORDS.get(size, f"{size:.0f} point"), size)
        made.put(FieldRow("Dates in letters", self.dates), whole=False)
        self.points_row = FieldRow("Size of the words", self.points)
        made.put(self.points_row, whole=False, column=1)
        hint = "Printed at the head and the foot of each page. Most letters have none."
        made.put(FieldRow("Protective marking", self.marking, hint=hint))
        for box in self.marks.values():
            made.put(box)
        return made

    # --- inside -----------------------------------------------------------------------------------------

    def _listen(self) -> None:
        for field in (*self.lines.values(), self.prefix, self.next, self.marking):
            field.textEdited.connect(self._edited)
        for text in (self.address, self.head_lines):
            text.textChanged.connect(self._edited)
        for choice in (self.digits, self.dates, self.points):
            choice.activated.connect(self._edited)
        for button in (*self.heads.values(), self.headed, *self.marks.values()):
            button.clicked.connect(self._edited)
        self.signature.changed.connect(self._edited)
        self.signatories.changed.connect(self._edited)
        self.head_picture.changed.connect(self._picture_taken)

    def _picture_taken(self) -> None:
        kind = LetterheadKind.PICTURE if self.head_picture.content() else LetterheadKind.TEXT
        self.heads[kind].setChecked(True)
        self._edited()

    def _edited(self) -> None:
        if not self._showing:
            self._follow()
            self.changed.emit()

    def _follow(self) -> None:
        """Show what hangs on other fields: the next reference, errors, ticks, what the letterhead needs."""
        reference = ""
        try:
            pattern = ReferencePattern(self.prefix.text().strip(), int(self.digits.currentData()))
            reference = pattern.reference(int(self.next.text() or 0))
            self.prefix_row.set_error("")
        except NotAllowed as refusal:
            self.prefix_row.set_error(str(refusal))
        digits = int(self.digits.currentData())
        too_long = len(self.next.text()) > digits
        self.next_row.set_error(
            "Type the number of the next case." if not self.next.text()
            else f"This has more than {digits} digits." if too_long else ""
        )  # fmt: skip
        self.next_case.setText(f"Next case: {reference}" if reference else "")
        wrong = self.lines["email"].text().strip()
        self.rows["email"].set_error("" if not wrong or "@" in wrong else "An email address has an @ in it.")
        for name in ("name_long", "name_short", "name_sign_off"):
            self.rows[name].set_error("" if self.lines[name].text().strip() else "Type the name of your office.")
        head = self.head()
        self.head_row.setVisible(head is LetterheadKind.TEXT)
        self.head_picture.setVisible(head is not LetterheadKind.NONE)
        self.headed.setVisible(head is not LetterheadKind.NONE)
        large = float(self.points.currentData()) >= LARGE_PRINT
        self.points_row.set_hint("Each response stands below its request, in one column." if large else "")
        office, numbers, letterhead, signing, letters = self.sections
        named = ("name_long", "name_short", "name_sign_off", "email")
        office.set_done(all(self.lines[name].text().strip() and not self.rows[name].error() for name in named))
        numbers.set_done(not self.prefix_row.error() and not self.next_row.error())
        letterhead.set_done(head is not LetterheadKind.PICTURE or bool(self.head_picture.content()))
        usual = self.lines["signatory_name"].text()
        signing.set_done(bool(usual.strip()) and self.signatories.signatories(usual) is not None)
        letters.set_done(True)


def _lines(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(px(78))
    made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return made
