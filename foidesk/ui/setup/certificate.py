"""Settings, Digital signature: the office's certificate file, whose it is and until when, tried before it is used."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.domain.profile import DateStyle
from foidesk.domain.sealing import Certificate
from foidesk.domain.troubles import Trouble
from foidesk.office.sealing import Chosen
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.field import FieldRow, SecretField
from foidesk.ui.parts.label import label, set_tone
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.undoing import Undoing

_ABOUT = (
    "Issued letters can be signed with your office's own certificate file, if it has one. No law asks for it. "
    "On this computer only."
)
_ASKED = "Asked when a letter is issued. It is never written to the disk."
_SOON = timedelta(days=30)
write = DateStyle.PLAIN.write


class CertificateForm(QWidget):
    """The section. A certificate is used once it was tried."""

    def __init__(self, desk: Desk, undoing: Undoing, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._undoing = desk, undoing
        self._path = ""
        self.section = Section(number, "Digital signature", _ABOUT)
        self.file = QLineEdit()
        self.file.setReadOnly(True)
        self.file.setPlaceholderText("None: letters are not signed digitally")
        self.choose = Button("Choose…")
        self.choose.setAccessibleName("Choose a certificate file")
        self.choose.clicked.connect(self._ask)
        self.none = Button("Use none", "quiet")
        self.none.setAccessibleName("Use no certificate")
        self.none.clicked.connect(self._use_none)
        self.file_row = FieldRow("Certificate file (.p12 or .pfx)", self.file, self.choose, self.none)
        self.passphrase = SecretField()
        self.passphrase.returnPressed.connect(self._try)
        self.test = Button("Try it")
        self.test.setAccessibleName("Try the certificate")
        self.test.clicked.connect(self._try)
        self.passphrase_row = FieldRow("Its passphrase", self.passphrase, self.test)
        self.passphrase_row.set_hint(_ASKED, tick=False)
        self._mark = Picture("checkmark_circle", "ok", 16, filled=True)
        self._words = label("", "small", "ink2", wrap=True)
        told = QHBoxLayout()
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(px(6))
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._words, 1)
        self._told = QWidget()
        self._told.setLayout(told)
        self.section.put(self.file_row)
        self.section.put(self.passphrase_row)
        self.section.put(self._told)
        self.section.set_done(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.section)
        self._show(None)

    def follow(self) -> None:
        """Show what this computer uses now."""
        self._desk.run(self._desk.office.sealing.chosen, self._show, owner=self)

    def take(self, path: str) -> None:
        """Take a file that was chosen: it is used once it was tried."""
        self._set_path(path)
        self.file_row.set_error("")
        self._say("", "ink2", "Type its passphrase and try it. Until then nothing is changed.")
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """Give what is said of the certificate."""
        return self._words.text()

    def _ask(self) -> None:
        dialog = QFileDialog(self, "Certificate file", "", "Certificates (*.p12 *.pfx)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def _try(self) -> None:
        path, passphrase, sealing = self._path, self.passphrase.text(), self._desk.office.sealing
        if not path:
            self.file_row.set_error("Choose a certificate file first.")
            return
        self.passphrase_row.set_error("")
        self.file_row.set_error("")
        self.test.setEnabled(False)
        self._say("", "ink2", "A sample is being signed…")
        self._desk.run(lambda: sealing.try_it(path, passphrase), self._tried, self._refused, owner=self)

    def _tried(self, certificate: Certificate) -> None:
        self.test.setEnabled(True)
        self.passphrase.clear()
        self.none.show()
        words = (
            f"A sample was signed and read back. Letters are signed with the certificate of {certificate.holder}, "
            f"valid until {write(certificate.valid_until)}."
        )
        if certificate.is_self_made:
            words += " It was not given by a known issuer, so that PDF viewers cannot tell whose it is."
        else:
            words += f" It was given by {certificate.issuer}."
        self._say("checkmark_circle", "ok", words)
        self._desk.saved()
        self._desk.say(f"The certificate of {certificate.holder} is in order")

    def _refused(self, trouble: Trouble) -> None:
        self.test.setEnabled(True)
        self._told.hide()
        row = self.passphrase_row if trouble.field == "passphrase" else self.file_row
        row.set_error(f"{trouble.what} {trouble.do}")
        self._desk.say(str(trouble), urgent=True)
        if row is self.passphrase_row:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            self.passphrase.selectAll()

    def _use_none(self) -> None:
        sealing = self._desk.office.sealing

        def work() -> Chosen | None:
            was = sealing.chosen()
            sealing.use_none()
            return was

        def done(was: Chosen | None) -> None:
            self._show(None)
            if was is not None:
                self._undoing.offer(
                    "Letters are signed with no certificate", "use no certificate", lambda: self._again(was)
                )

        self._desk.run(work, done, self._refused, owner=self)

    def _again(self, was: Chosen) -> None:
        sealing = self._desk.office.sealing

        def done(_nothing: None) -> None:
            self._show(was)
            self._undoing.offer_again("use no certificate", self._use_none)

        self._desk.run(lambda: sealing.use_again(was), done, self._refused, owner=self)

    def _show(self, chosen: Chosen | None) -> None:
        self._set_path(chosen.path if chosen is not None else "")
        self.passphrase.clear()
        self.passphrase_row.set_error("")
        self.file_row.set_error("")
        self.none.setVisible(chosen is not None)
        if chosen is None:
            self._told.hide()
            return
        until, whose = chosen.valid_until, f"The certificate of {chosen.holder}"
        today = self._desk.office.today()
        if not Path(chosen.path).exists():
            name = Path(chosen.path).name
            self._say("warning", "soon", f"{name} is not there now. Put the stick in, or choose another file.")
        elif until is not None and chosen.has_run_out(today):
            self._say("warning", "late", f"{whose} ran out on {write(until)}. Choose another.")
        elif until is not None and until - today <= _SOON:
            self._say("warning", "soon", f"{whose} runs out on {write(until)}.")
        else:
            valid = f", valid until {write(until)}" if until is not None else ""
            self._say("checkmark_circle", "ok", f"Letters are signed with the certificate of {chosen.holder}{valid}.")

    def _set_path(self, path: str) -> None:
        self._path = path
        self.file.setText(path)
        self.file.setCursorPosition(0)
        self.file.setToolTip(path)

    def _say(self, icon: str, tone: str, words: str) -> None:
        self._told.show()
        self._mark.setVisible(bool(icon))
        if icon:
            self._mark.show_icon(icon, tone, filled=icon == "checkmark_circle")
        self._words.setText(words)
        set_tone(self._words, "ink2" if tone == "ok" else tone)
