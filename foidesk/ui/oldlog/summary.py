"""Beside the rows: how many cases come in, how the office goes on numbering, and what was found strange."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.oldlog.plans import Numbering, Plan, Verdict
from foidesk.ui.look.scale import px
from foidesk.ui.oldlog import wording
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.parts.segmented import SegmentedControl


class Summary(QScrollArea):
    """`undecided_chosen` tells whether rows without a day of answer and a status are "open" or "closed"."""

    undecided_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numberings: tuple[Numbering, ...] = ()
        self.setProperty("ground", "raised")
        self.setAccessibleName("What comes in")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = label("", "heading", wrap=True)
        self._lines = label("", "small", "ink2", wrap=True)
        self.next = QComboBox()
        self._next = FieldRow("The next new case will be", self.next)
        self.undecided = SegmentedControl(
            "Rows without a day of answer and a status", [("open", "Open"), ("closed", "Closed")]
        )
        self.undecided.set_value("open")
        self.undecided.chosen.connect(self.undecided_chosen)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(px(10))
        body = QWidget()
        body.setProperty("ground", "raised")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(14))
        top = QVBoxLayout()
        top.setSpacing(px(2))
        top.addWidget(self._title)
        top.addWidget(self._lines)
        column.addLayout(top)
        column.addWidget(self._next)
        self._asked = label("", "small", "ink2", wrap=True)
        asked = QVBoxLayout()
        asked.setSpacing(px(4))
        asked.addWidget(self._asked)
        asked.addWidget(self.undecided)
        self._undecided_box = QWidget()
        asked.setContentsMargins(0, 0, 0, 0)
        self._undecided_box.setLayout(asked)
        column.addWidget(self._undecided_box)
        column.addLayout(self._notes)
        column.addStretch(1)
        self.setWidget(body)

    def show_plan(self, plan: Plan) -> None:
        """Show a plan; a numbering that was chosen stays chosen while the plan still offers it."""
        ready = len(plan.of(Verdict.READY))
        self._title.setText(f"{wording.count_of(ready, 'case')} ready" if ready else "No case is ready")
        self._lines.setText("\n".join(wording.what_comes(plan)))
        self._lines.setVisible(bool(ready))
        self._show_numberings(plan.numberings)
        self._next.setVisible(bool(ready))
        count = wording.count_of(plan.undecided, "row")
        gives = "gives" if plan.undecided == 1 else "give"
        self._asked.setText(f"{count} {gives} neither a day of answer nor a status. Bring in as:")
        self._undecided_box.setVisible(plan.undecided > 0)
        self._show_notes(plan.notes)

    def show_nothing(self) -> None:
        """Show that nothing is planned yet."""
        self._title.setText("")
        self._lines.setText("")
        self._next.hide()
        self._undecided_box.hide()
        self._show_notes(())

    def numbering(self) -> Numbering | None:
        """Give the chosen way to go on numbering."""
        at = self.next.currentIndex()
        return self._numberings[at] if 0 <= at < len(self._numberings) else None

    def notes(self) -> list[str]:
        """Give the notes that stand here."""
        return [str(self._notes.itemAt(at).widget().property("words")) for at in range(self._notes.count())]  # type: ignore[union-attr]  # each holds one

    def _show_numberings(self, numberings: tuple[Numbering, ...]) -> None:
        before = self.numbering()
        kept = next(
            (at for at, one in enumerate(numberings) if before is not None and one.pattern == before.pattern), 0
        )
        same = {one.pattern for one in numberings} == {one.pattern for one in self._numberings}
        self._numberings = numberings
        self.next.clear()
        for one in numberings:
            self.next.addItem(one.next_reference)
        self.next.setCurrentIndex(kept if same else 0)
        only = len(numberings) < 2
        self._next.set_hint("" if only else "It follows the highest of the log or of your register.", tick=False)

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for words in notes:
            line = QWidget()
            line.setProperty("words", words)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(8))
            row.addWidget(Picture("info", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(words, "small", wrap=True), 1)
            self._notes.addWidget(line)
