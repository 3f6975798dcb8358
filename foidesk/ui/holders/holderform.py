"""One information holder in a small card: its name, email, what it is and a note; refusals stand under a field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.holders import Holder, HolderKind, ListedHolder
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.inplaceform import InPlaceForm
from foidesk.ui.parts.label import label
from foidesk.ui.parts.segmented import SegmentedControl


class HolderForm(InPlaceForm):
    """The card; `kept` gives the entry it is about (None for a new one) and the Holder, `left` nothing."""

    kept = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, concerning="name")
        self.about: ListedHolder | None = None
        self._title = label("", strong=True, wrap=True)
        self._also = label("", "small", "ink2", wrap=True)
        self.name, self.email, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.email.setPlaceholderText("finance@example.org")
        self.note.setPlaceholderText("Not needed. When they answer, whom to ask for")
        self.kind = SegmentedControl("Person or team", [(one.value, one.words) for one in HolderKind])
        self.outside = QCheckBox("Outside the office")
        self.rows = {
            "name": FieldRow("Name", self.name),
            "email": FieldRow("Email, for memos", self.email),
            "note": FieldRow("Note", self.note),
        }
        self.keep.setText("Keep it")
        fields = QHBoxLayout()
        fields.setSpacing(px(12))
        fields.addWidget(self.rows["name"], 1)
        fields.addWidget(self.rows["email"], 1)
        what = QHBoxLayout()
        what.setSpacing(px(16))
        what.addWidget(self.kind, 1)
        what.addWidget(self.outside)
        what.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._title)
        column.addLayout(fields)
        column.addLayout(what)
        column.addWidget(self.rows["note"])
        column.addWidget(self._also)
        column.addLayout(self.feet())
        self.hide()

    def start(self, about: ListedHolder | None) -> None:
        """Ask, with what is known standing in the fields."""
        self.about = about
        holder = about.holder if about is not None else Holder("")
        self._title.setText("Add a holder" if about is None else f"Change {holder.name}")
        self.setAccessibleName(self._title.text())
        self.keep.setText("Add to the list" if about is None else "Keep the change")
        self.keep.updateGeometry()
        for field, words in ((self.name, holder.name), (self.email, holder.email), (self.note, holder.note)):
            field.setText(words)
            field.setCursorPosition(0)
        self.kind.set_value(holder.kind.value)
        self.outside.setChecked(holder.outside)
        also = about.also if about is not None else ()
        self._also.setText(f"Also found as {', '.join(also)}." if also else "")
        self._also.setVisible(bool(also))
        self.refuse("")
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self.refuse("")
        kind = HolderKind(self.kind.value())
        made = Holder(self.name.text(), self.email.text(), kind, self.outside.isChecked(), self.note.text())
        self.kept.emit(self.about, made)
