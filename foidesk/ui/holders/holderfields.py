"""Who is asked: chosen from the office's list, or typed; a new name shows the fields for what is known of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.holders import Holder, HolderKind, ListedHolder, one_line, same_name
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.segmented import SegmentedControl


class HolderFields(QWidget):
    """A list to choose from that can be typed in."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: tuple[ListedHolder, ...] = ()
        self.name = QComboBox()
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = QLineEdit()
        line.setPlaceholderText("Choose, or type a person or a team")
        line.setMaxLength(200)
        self.name.setLineEdit(line)
        completer = QCompleter(self.name.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)
        self.email = QLineEdit()
        self.email.setPlaceholderText("finance@example.org")
        self.kind = SegmentedControl("Person or team", [(one.value, one.words) for one in HolderKind])
        self.kind.set_value(HolderKind.TEAM.value)
        self.outside = QCheckBox("Outside the office")
        self.name_row = FieldRow("Holder", self.name)
        self.email_row = FieldRow("Email, for the memo", self.email)
        self._new = QWidget()
        new = QVBoxLayout(self._new)
        new.setContentsMargins(px(12), 0, 0, 0)
        new.setSpacing(px(8))
        first = QHBoxLayout()
        first.setSpacing(px(16))
        first.addWidget(self.kind, 1)
        first.addWidget(self.outside)
        first.addStretch(1)
        new.addLayout(first)
        new.addWidget(self.email_row)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        rows.addWidget(self.name_row)
        rows.addWidget(self._new)
        self.name.currentTextChanged.connect(self._fit)
        self.setFocusProxy(self.name)

    def know(self, listed: Sequence[ListedHolder]) -> None:
        """Offer the office's holders; the words typed so far stay."""
        self._listed = tuple(one for one in listed if not one.retired)
        words = self.name.currentText()
        self.name.blockSignals(True)
        self.name.clear()
        for one in self._listed:
            self.name.addItem(one.holder.name)
        self.name.setEditText(words)
        self.name.blockSignals(False)
        self._fit()

    def start(self, name: str = "") -> None:
        """Begin empty, or with a name."""
        self.name.setEditText(name)
        self.email.clear()
        self.outside.setChecked(False)
        self.kind.set_value(HolderKind.TEAM.value)
        self.refuse("", "")
        self._fit()

    def known(self) -> ListedHolder | None:
        """Give the listed holder whose name stands in the field."""
        words = self.name.currentText()
        return next(
            (one for one in self._listed if any(same_name(name, words) for name in (one.holder.name, *one.also))), None
        )

    def holder(self) -> Holder:
        """Give the holder as the fields have it."""
        known = self.known()
        if known is not None:
            return known.holder
        return Holder(
            one_line(self.name.currentText()),
            self.email.text().strip(),
            HolderKind(self.kind.value()),
            self.outside.isChecked(),
        )

    def refuse(self, words: str, field: str) -> bool:
        """Say under the field concerned why this cannot be; say whether it is one of these fields."""
        self.name_row.set_error(words if field in ("name", "holder") else "")
        self.email_row.set_error(words if field == "email" else "")
        return field in ("name", "holder", "email")

    def _fit(self) -> None:
        known, typed = self.known(), bool(one_line(self.name.currentText()))
        self._new.setVisible(typed and known is None)
        if known is not None:
            holder = known.holder
            about = f"{holder.about}, {holder.email}" if holder.email else f"{holder.about}, no email address known"
            self.name_row.set_hint(f"{about}. {holder.note}" if holder.note else f"{about}.", tick=True)
        else:
            self.name_row.set_hint("New: it will be put on your office’s list." if typed else "", tick=False)
        self.changed.emit()
