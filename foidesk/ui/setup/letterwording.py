"""The wording of each kind of letter: one at a time, with its fields, a way back to ours, and how it reads."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.domain.letterkinds import KINDS
from foidesk.domain.letterwordings import FIELDS, LetterWordings
from foidesk.domain.regimes import Regime
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label

_LAWS = {Regime.FOIA: "", Regime.EIR: "_eir", Regime.SAR: "_sar"}
_OTHERS = (
    ("review_terms", "Within what time to ask for a review, in what refuses something"),
    ("section_50", "The right under section 50, in what refuses something"),
    ("subject_eir", "Subject of a letter under the EIR"),
    ("subject_sar", "Subject of a subject access letter"),
    ("subject_review", "Subject of a letter about a review"),
    ("review_eir", "How to ask for a review under the EIR"),
    ("review_sar", "How to complain about a subject access reply"),
    ("commissioner_eir", "The Information Commissioner, under the EIR"),
    ("commissioner_sar", "The Information Commissioner, for subject access"),
)


def _texts() -> list[tuple[str, str, str, Regime]]:
    """List every wording: its field, its title, the kind and law of the letter it stands in."""
    ours = LetterWordings()
    found = []
    for kind in KINDS:
        for law in Regime:
            alone = len(kind.regimes) == 1  # a letter of one law has no other wording to be told from
            name = kind.name if alone else f"{kind.name}{_LAWS[law]}"
            if law in kind.regimes and hasattr(ours, name):
                own = law is not Regime.FOIA and not alone
                title = f"{kind.title}, {law.short_name}" if own else kind.title
                found.append((name, title, kind.name, law))
    return found


def title_of(name: str) -> str:
    """Name a wording by its field."""
    return {**dict(_OTHERS), **{field: title for field, title, _, _ in _texts()}}[name]


class LetterWordingForm(QWidget):
    """`changed` is told after each edit; what was changed in one wording stays while another is looked at."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wordings = LetterWordings()
        self._texts = _texts()
        self.choose = QComboBox()
        for name, title, _, _ in self._texts:
            self.choose.addItem(title, name)
        self.choose.insertSeparator(self.choose.count())
        for name, title in _OTHERS:
            self.choose.addItem(title, name)
        self.choose.activated.connect(lambda _at: self._show())
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(px(220))
        self.text.textChanged.connect(self._edited)
        self.text_row = FieldRow("Its words", self.text)
        self.restore = Button("Restore ours", dense=True)
        self.restore.setToolTip("Put back the wording FOI Desk comes with for this letter")
        self.restore.clicked.connect(self._restore)
        self.reads = label("", "small", "ink2", wrap=True)
        self.reads.setAccessibleName("How it reads")
        self._showing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(FieldRow("Wording of", self.choose))
        column.addWidget(self.text_row)
        column.addWidget(self.restore)
        column.addWidget(label("How it reads, with invented facts", "small", "ink2", strong=True))
        column.addWidget(self.reads)
        self._show()

    def show_wordings(self, wordings: LetterWordings) -> None:
        """Show the office's wordings; what is being typed in is left alone while it says the same."""
        self._wordings = wordings
        if self.text.toPlainText().strip() != getattr(wordings, self.name()):
            self._show()

    def wordings(self) -> LetterWordings:
        """Give the wordings."""
        return self._wordings

    def name(self) -> str:
        """Give the field of the wording that is shown."""
        return str(self.choose.currentData())

    def kind_and_law(self) -> tuple[str, Regime] | None:
        """Give the kind and law of the letter the shown wording stands in, where it is one letter's."""
        return next(((kind, law) for name, _, kind, law in self._texts if name == self.name()), None)

    def show_reading(self, words: str) -> None:
        """Show how the letter reads."""
        self.reads.setText(words)

    def _show(self) -> None:
        self._showing = True
        self.text.setPlainText(getattr(self._wordings, self.name()))
        self._showing = False
        self._say_fields()
        self.changed.emit()

    def _say_fields(self) -> None:
        used = sorted(FIELDS if self.kind_and_law() else ())
        hint = "Useful fields: " + ", ".join(
            f"{{{name}}}" for name in ("reference", "received_date", "due_date", *used)
        )
        self.text_row.set_hint(hint, tick=False)

    def _edited(self) -> None:
        if not self._showing:
            self._wordings = replace(self._wordings, **{self.name(): self.text.toPlainText().strip()})
            self.changed.emit()

    def _restore(self) -> None:
        cursor = self.text.textCursor()  # through a cursor, so that Ctrl+Z in the field takes it back
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(getattr(LetterWordings(), self.name()))
