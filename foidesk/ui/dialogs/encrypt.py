"""An encrypted copy for a register that leaves the building: a passphrase typed twice, a folder, one file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from foidesk import settings
from foidesk.domain.passphrases import Strength, strength
from foidesk.domain.troubles import Trouble
from foidesk.office.views import Copied
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.asking import Asking
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow, SecretField
from foidesk.ui.parts.label import label, set_tone


class EncryptDialog(Asking):
    """Asks for the passphrase, says how good it is, and has the copy made; `made` gives the Copied."""

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("Make an encrypted copy", "Make an encrypted copy", parent, width=500)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.first, self.second = SecretField(), SecretField()
        self.first_row = FieldRow("Passphrase", self.first)
        self.second_row = FieldRow("The same again", self.second)
        self.first_row.set_hint("Three or four words that do not belong together.", tick=False)
        self.shown = QCheckBox("Show what I type")
        self.state = label("", "small", wrap=True)
        self.state.hide()
        self.choose = Button("Choose a folder and make it…", "filled", "lock_closed")
        self._lay_out()
        self._see()
        for field in (self.first, self.second):
            field.textChanged.connect(self._look)
        self.second.editingFinished.connect(self._compare)
        self.shown.toggled.connect(self._see)
        self.choose.clicked.connect(self._ask_folder)
        self.choose.setDefault(True)
        self._look()

    def _lay_out(self) -> None:
        warning = Banner(
            "warn",
            "Without the passphrase nothing opens this copy",
            "There is no way round it and nobody can send you another. Keep it in a safe place, apart from the copy.",
            self,
        )
        column = self.rows
        column.setSpacing(px(12))
        column.addWidget(
            label(
                "One file with the whole register, for a stick, an email or another office. It is checked before it "
                "counts. File, Restore a copy… opens it again, here or on another computer.",
                wrap=True,
            )
        )
        column.addWidget(self.first_row)
        column.addWidget(self.second_row)
        column.addWidget(self.shown)
        column.addWidget(warning)
        column.addWidget(self.state)
        self.finish(self.choose, "Leave it")

    def make(self, folder: str) -> None:
        """Make the copy in a folder, off the window's thread."""
        if not folder:
            return
        passphrase, records = self.first.text(), self._desk.office.records
        self._say("Making the copy and reading it back")
        self._busy(True)
        self._desk.run(lambda: records.backup(Path(folder), passphrase), self._done, self._failed, owner=self)

    def _done(self, copied: Copied) -> None:
        count = f"{copied.cases:,} {'case' if copied.cases == 1 else 'cases'}"
        self._desk.say(f"Encrypted copy finished and checked: {count} in {Path(copied.path).name}")
        self.made.emit(copied)
        self.accept()

    def _failed(self, trouble: Trouble) -> None:
        self._busy(False)
        self._say(str(trouble), bad=True)

    def _busy(self, on: bool) -> None:
        for part in (self.first, self.second, self.choose):
            part.setEnabled(not on)
        if not on:
            self._look()

    def _see(self) -> None:
        mode = QLineEdit.EchoMode.Normal if self.shown.isChecked() else QLineEdit.EchoMode.Password
        for field in (self.first, self.second):
            field.setEchoMode(mode)

    def _look(self) -> None:
        """Say how good it is while it is typed, and let the copy be made once both are the same."""
        typed = self.first.text()
        found = strength(typed)
        if typed:
            self.first_row.set_hint(found.value, tick=found is Strength.GOOD)
        same = typed == self.second.text()
        if same:
            self.second_row.set_error("")
        fit = found is not Strength.SHORT and same
        self.choose.setEnabled(fit)
        self.choose.setToolTip("" if fit else "Type a passphrase of 8 signs or more, twice")

    def _compare(self) -> None:
        if self.second.text() and self.second.text() != self.first.text():
            self.second_row.set_error("The two are not the same. Type it again.")

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, "Choose a folder for the encrypted copy")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Make it here")
        second = settings.load().second_copies
        if second and Path(second).is_dir():
            dialog.setDirectory(second)
        dialog.fileSelected.connect(self.make)
        dialog.open()

    def _say(self, words: str, *, bad: bool = False) -> None:
        set_tone(self.state, "late" if bad else "ink")
        self.state.setText(words)
        self.state.show()
