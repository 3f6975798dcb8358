"""The office's standing sentences: plain text with named fields in braces, each with a way back to ours."""

import re
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.domain.letterwordings import FIELDS as FIELDS_OF_LETTERS
from foidesk.domain.profile import FIELD, ReasonsPlace, Wording
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.parts.segmented import SegmentedControl
from foidesk.ui.setup.letterwording import LetterWordingForm
from foidesk.ui.setup.section import Section

FIELDS: dict[str, tuple[str, tuple[str, ...], int]] = {
    "subject": ("Subject of the letter", (), 36),
    "opening": ("Opening", ("office", "office_long", "reference", "request_date", "received_date"), 76),
    "table_heading": ("Heading of the table", (), 36),
    "review": ("How to ask for a review", ("office", "office_long", "email", "website", "reference"), 96),
    "commissioner": ("The Information Commissioner", ("ico_website",), 76),
    "valediction": ("Valediction", (), 36),
    "acknowledgement": ("Acknowledgement", ("received_date", "reference", "due_date", "office"), 76),
    "apology": ("Apology for a late answer", ("due_date",), 54),
    "correction": ("Beginning of a corrected letter", ("replaced_date",), 54),
    "exempt": ("First sentence about an exemption", ("provision", "law", "exempt"), 54),
    "ncnd": ("First sentence when neither confirming nor denying", ("provision", "law"), 76),
    "reasons_heading": ("Heading of the reasons after the table", (), 36),
    "reasons_pointer": ("Pointer from the table to the reasons", ("paragraphs",), 36),
}
KNOWN = frozenset(
    [
        "office",
        "office_long",
        "requester",
        "reference",
        "request_date",
        "received_date",
        "due_date",
        "replaced_date",
        "email",
        "website",
        "telephone",
        "address",
        "ico_website",
    ]
)
_OF_REASONS = frozenset(["provision", "law", "exempt", "office", "office_long"])
OWN = {"exempt": _OF_REASONS, "ncnd": _OF_REASONS, "reasons_pointer": frozenset(["paragraphs"])}
"""The sentences about exemptions have fields of their own."""
_PLACES = (
    (ReasonsPlace.BY_LENGTH, "By length"),
    (ReasonsPlace.IN_THE_CELL, "In the table"),
    (ReasonsPlace.AFTER_THE_TABLE, "After the table"),
)
_MOST_WORDS = 2000
_BRACE = re.compile(r"[{}]")


def wrong_fields(text: str, known: frozenset[str] = KNOWN) -> str:
    """Say what is wrong with the fields in a sentence; nothing when all are known."""
    unknown = [name for name in FIELD.findall(text) if name not in known]
    if unknown:
        return f"There is no field {{{unknown[0]}}} here."
    return "A field is written {like_this}." if _BRACE.search(FIELD.sub("", text)) else ""


class WordingForm(QWidget):
    """One multi-line field for each sentence."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = Wording()
        self._showing = False
        self.texts: dict[str, QPlainTextEdit] = {}
        self.rows: dict[str, FieldRow] = {}
        section = Section(6, "Wording", "The sentences of every letter. Fields in braces are filled in from the case.")
        self.section = section
        for name, (words, allowed, high) in FIELDS.items():
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setFixedHeight(px(high))
            if high < 40:  # one line, in truth
                text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            text.textChanged.connect(self._edited)
            fields = "Useful fields: " + ", ".join(f"{{{each}}}" for each in allowed) if allowed else ""
            row = FieldRow(words, text)
            row.set_hint(fields, tick=False)
            self.texts[name], self.rows[name] = text, row
            section.put(row)
        self.place = SegmentedControl("Where reasons stand", [(place.value, words) for place, words in _PLACES])
        self.place.chosen.connect(lambda _value: self._edited())
        place_row = FieldRow("Where the reasons for an exemption stand", self.place)
        place_row.set_hint("By length: short reasons used once stand in the table, others after it.", tick=False)
        section.put(place_row)
        self.most_words = QLineEdit()
        self.most_words.textEdited.connect(self._edited)
        self.most_row = FieldRow("Most words in the table", self.most_words)
        section.put(self.most_row, whole=False)
        self.ico_moved = QCheckBox("The Commissioner has left Wycliffe House: the checks mark the old address")
        self.ico_moved.toggled.connect(self._edited)
        section.put(self.ico_moved)
        self.letters = LetterWordingForm()
        self.letters.changed.connect(self._edited)
        self.restore = Button("Restore ours")
        self.restore.setToolTip("Put back the wording FOI Desk comes with")
        self.restore.clicked.connect(self._restore)
        section.put(self.restore, whole=False)
        section.put(self.letters)
        section.put(label("Issued letters keep the words they were issued with.", look="small", tone="ink2", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
        self.show_wording(self._base)

    def show_wording(self, wording: Wording) -> None:
        """Show sentences."""
        self._showing, self._base = True, wording
        for name, text in self.texts.items():
            text.setPlainText(getattr(wording, name))
        self.place.set_value(wording.reasons_place.value)
        self.most_words.setText(str(wording.reasons_in_cell_words))
        self.ico_moved.setChecked(wording.ico_has_moved)
        self.letters.show_wordings(wording.letters)
        self._showing = False
        self._check()

    def wording(self) -> Wording | None:
        """Give the sentences, or None while one has an unknown field."""
        if not self._check():
            return None
        settings = replace(
            self._base,
            reasons_place=ReasonsPlace(self.place.value()),
            reasons_in_cell_words=int(self.most_words.text()),
            ico_has_moved=self.ico_moved.isChecked(),
            letters=self.letters.wordings(),
        )
        sentences: dict[str, Any] = {name: text.toPlainText().strip() for name, text in self.texts.items()}
        return replace(settings, **sentences)

    def _restore(self) -> None:
        ours = Wording()
        for name, text in self.texts.items():
            cursor = text.textCursor()  # through a cursor, so that Ctrl+Z in the field takes it back
            cursor.select(cursor.SelectionType.Document)
            cursor.insertText(getattr(ours, name))
        self.place.set_value(ours.reasons_place.value)
        self.most_words.setText(str(ours.reasons_in_cell_words))
        self._edited()

    def _edited(self) -> None:
        if not self._showing:
            self._check()
            self.changed.emit()

    def _check(self) -> bool:
        for name in FIELDS:
            self.rows[name].set_error(wrong_fields(self.texts[name].toPlainText(), OWN.get(name, KNOWN)))
        number = self.most_words.text().strip()
        counts = number.isascii() and number.isdigit() and int(number[:6]) <= _MOST_WORDS and len(number) <= 4
        self.most_row.set_error("" if counts else "Type a number from 0 to 2000, for example 60.")
        self.letters.text_row.set_error(wrong_fields(self.letters.text.toPlainText(), KNOWN | FIELDS_OF_LETTERS))
        right = counts and not any(row.error() for row in (*self.rows.values(), self.letters.text_row))
        self.section.set_done(right)
        return right
