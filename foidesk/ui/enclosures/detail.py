"""One enclosure beside the list: its name in the letter, what the gate found, and why it may go all the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.case import Case
from foidesk.domain.enclosures import Enclosure, file_name, size_words
from foidesk.ui.enclosures.words import finding_words, mark, state
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.signline import SignLine
from foidesk.ui.parts.wraprow import WrapRow

_MOST_SHOWN = 60


class DetailPane(QScrollArea):
    """What is known of the file that is current; each signal carries its key."""

    renamed = Signal(int, str)
    explained = Signal(int, str)
    replace_wanted = Signal(int)
    copy_wanted = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one: Enclosure | None = None
        self._heading = label("", "heading", wrap=True)
        self.title = QLineEdit()
        self.title.setMaxLength(110)
        self.title_row = FieldRow("Title", self.title)
        self.title.editingFinished.connect(self._rename)
        self._facts = label("", "small", "ink2", wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.replace = Button("Replace the file…", dense=True)
        self.copy = Button("Save a copy…", dense=True)
        self.remove = Button("Remove", "quiet", "delete", dense=True)
        self.replace.clicked.connect(lambda: self._emit(self.replace_wanted))
        self.copy.clicked.connect(lambda: self._emit(self.copy_wanted))
        self.remove.clicked.connect(lambda: self._emit(self.removed))
        self._buttons = WrapRow((self.replace, self.copy, self.remove))
        self._found = QVBoxLayout()
        self._found.setSpacing(px(10))
        self.reason = QLineEdit()
        self.reason_row = FieldRow("Why it may go all the same", self.reason)
        self.reason.returnPressed.connect(self._explain)
        self.let_through = Button("Let it through", dense=True)
        self.let_through.clicked.connect(self._explain)
        self.take_off = Button("Take the reason off", "link")
        self.take_off.clicked.connect(self._take_off)
        self._inside = inside = QWidget()
        inside.setProperty("clear", "true")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(px(20), px(16), px(20), px(20))
        rows.setSpacing(px(10))
        for part in (self._heading, self.title_row, self._facts, self._buttons):
            rows.addWidget(part)
        rows.addSpacing(px(2))
        rows.addWidget(rule())
        rows.addWidget(label("What was found", strong=True))
        rows.addLayout(self._found)
        rows.addWidget(self.reason_row)
        rows.addWidget(self.let_through, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.take_off, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        inside.setMaximumWidth(px(720))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "surface")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setAccessibleName("The chosen enclosure")

    def show_file(self, case: Case, one: Enclosure | None, *, can_change: bool) -> None:
        """Show a file; what is being typed for it stays."""
        same = self._one is not None and one is not None and self._one.key == one.key
        fresh = not same or (self._one is not None and one is not None and self._one.sha256 != one.sha256)
        self._one = one
        self._inside.setVisible(one is not None)
        if one is None:
            return
        number = case.enclosures.index(one) + 1
        self._heading.setText(f"Enclosure {number}")
        if fresh or not self.title.hasFocus():
            self.title.setText(one.title)
        self.title.setReadOnly(not can_change)
        self.title_row.set_hint(f"Leaves as {file_name(case.reference, number, one)}", tick=False)
        about = f"Attached as {one.source}, {size_words(one.size)}."
        if one.allowed:
            about += f" In another case too, {one.allowed}"
        self._facts.setText(about)
        for part in (self.replace, self.remove):
            part.setVisible(can_change)
        self._show_findings(one)
        held = bool(one.holding_back)
        self.reason_row.setVisible(held and can_change)
        self.let_through.setVisible(held and can_change)
        self.take_off.setVisible(bool(one.reason) and can_change)
        if fresh or not held:
            self.reason.clear()
            self.reason_row.set_error("")

    def _show_findings(self, one: Enclosure) -> None:
        while (item := self._found.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if not one.findings:
            stands = state(one)
            self._found.addWidget(
                SignLine(stands.icon, stands.token, stands.words, "It was looked into when it was attached.")
            )
        if one.reason:
            self._found.addWidget(SignLine("shield_checkmark", "ok", "Let through with a reason", one.reason))
        ordered = sorted(one.findings, key=lambda each: each.severity.value)
        for finding in ordered[:_MOST_SHOWN]:
            icon, token = mark(finding)
            self._found.addWidget(SignLine(icon, token, finding_words(finding), finding.words, strong=True))
        if len(ordered) > _MOST_SHOWN:
            more = f"{len(ordered) - _MOST_SHOWN} more were found."
            self._found.addWidget(label(more, "small", "ink2", wrap=True))

    def lines(self) -> list[str]:
        """Give what is said of the findings, as it is read out."""
        items = [self._found.itemAt(at) for at in range(self._found.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [one.accessibleName() for one in widgets if one is not None]

    def start_naming(self) -> None:
        """Put the keyboard into the title."""
        if not self.title.isReadOnly():
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.title.selectAll()

    def _emit(self, signal: object) -> None:
        if self._one is not None:
            signal.emit(self._one.key)  # type: ignore[attr-defined]  # a Signal of this pane

    def _rename(self) -> None:
        one = self._one
        if one is not None and not self.title.isReadOnly() and self.title.text().strip() != one.title:
            if not self.title.text().strip():
                self.title.setText(one.title)
                return
            self.renamed.emit(one.key, self.title.text())

    def _take_off(self) -> None:
        if self._one is not None:
            self.explained.emit(self._one.key, "")

    def _explain(self) -> None:
        words = self.reason.text().strip()
        if not words:
            self.reason_row.set_error("Write why it may go. The reason is kept with the case and in the history.")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._one is not None:
            self.explained.emit(self._one.key, words)
