"""The part of the issue dialog that asks whether the letter is signed digitally, and for the passphrase."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from foidesk.domain.profile import DateStyle
from foidesk.office.sealing import Chosen
from foidesk.ui.look.scale import px
from foidesk.ui.parts.field import FieldRow, SecretField
from foidesk.ui.parts.label import label


class SealRows(QWidget):
    """A tick, the passphrase unless it is known, and whether it is kept until the program is closed."""

    def __init__(self, chosen: Chosen, today: date, *, known: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known, out = known, chosen.has_run_out(today)
        self.use = QCheckBox(f"Sign digitally with the certificate of {chosen.holder}")
        self.use.setChecked(not out)
        self.use.setEnabled(not out)
        self.use.toggled.connect(self._follow)
        self.passphrase = SecretField()
        self.row = FieldRow("Passphrase of the certificate", self.passphrase)
        self.keep = QCheckBox("Keep it until FOI Desk is closed")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, px(4), 0, 0)
        rows.setSpacing(px(6))
        rows.addWidget(self.use)
        if out and chosen.valid_until is not None:
            words = f"It ran out on {DateStyle.PLAIN.write(chosen.valid_until)}. Choose another in Settings."
            rows.addWidget(label(words, "small", "late", wrap=True))
        rows.addWidget(self.row)
        rows.addWidget(self.keep)
        self._follow()

    def is_right(self) -> bool:
        """Say whether all is there, and under the field what is not."""
        lacking = self.asks() and not self.passphrase.text()
        self.row.set_error("Type the passphrase, or issue the letter without a digital signature." if lacking else "")
        if lacking:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        return not lacking

    def asks(self) -> bool:
        """Say whether the passphrase is asked."""
        return self.use.isChecked() and not self._known

    def _follow(self) -> None:
        self.row.setVisible(self.asks())
        self.keep.setVisible(self.asks())
