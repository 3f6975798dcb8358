"""The Correspondence tab: the request as it came in, its files, and every letter that went out."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.broughtin import BroughtIn
from foidesk.domain.case import Case, IssuedLetter
from foidesk.domain.troubles import StoreTrouble
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.look import fonts, icons
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, rule

_KB, _MB = 1024, 1024 * 1024


class Filed(Protocol):
    """A file that came in, as the office lists it."""

    @property
    def name(self) -> str:
        """Its name as it came in."""

    @property
    def size(self) -> int:
        """Its size in bytes."""

    @property
    def sha256(self) -> str:
        """The name under which the office keeps it."""

    @property
    def role(self) -> str:
        """Whether it is the original or an attachment."""


class CorrespondenceTab(QWidget):
    """Messages on the left, the chosen one on the right; all of it can be selected and copied, none of it changed."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._files: tuple[Filed, ...] = ()
        self._folder: QTemporaryDir | None = None
        self._dialog: QFileDialog | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QListWidget()
        self.list.setAccessibleName("Messages and letters")
        self.list.setProperty("bare", True)
        self.list.setWordWrap(True)
        self.list.setSpacing(px(4))
        self.list.setIconSize(QSize(px(16), px(16)))
        self.list.setMinimumWidth(px(220))
        self.list.currentRowChanged.connect(self._show)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("bare", True)
        self.text.setFont(fonts.font("reading"))
        self.text.setAccessibleName("The request as it came in")
        self._title = label("", "heading", wrap=True)
        self._facts = label("", "small", "ink2", wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(4))
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(6))
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addLayout(self._rows)
        column.addWidget(rule())
        column.addSpacing(px(4))
        self.text.setMaximumWidth(px(760))
        column.addWidget(self.text, 1)
        self._spring = QWidget()
        column.addWidget(self._spring)
        right = QWidget()
        right.setLayout(column)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([px(300), px(900)])
        split.setHandleWidth(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the correspondence of a case."""
        before, self._view = self._view, view
        if before is not None and before.case_id == view.case_id and before.case.letters == view.case.letters:
            return
        case_id = view.case_id
        self._desk.run(lambda: self._desk.office.receipt.sources(case_id), self._show_files)

    def _show_files(self, files: Sequence[Filed]) -> None:
        view = self._view
        if view is None:
            return
        self._files = tuple(files)
        at = max(0, self.list.currentRow())
        self.list.blockSignals(True)
        self.list.clear()
        received = view.case.request.received
        self._add("mail_inbox", f"Request\n{received:%a} {received.day} {received:%B %Y}")
        if view.case.brought_in is not None:
            self._add("table", f"Old log\nRow {view.case.brought_in.row}")
        for letter in view.case.letters:
            what = _what(letter)
            self._add("document_checkmark", f"{what}\n{letter.dated:%a} {letter.dated.day} {letter.dated:%B %Y}")
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self._show(self.list.currentRow())

    def _add(self, icon: str, words: str) -> None:
        item = QListWidgetItem(icons.icon(icon, "ink2", 16), words)
        item.setSizeHint(QSize(px(200), px(52)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", ", "))
        self.list.addItem(item)

    def _show(self, at: int) -> None:
        view = self._view
        if view is None or at < 0:
            return
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        brought = view.case.brought_in
        if at == 0:
            self._show_request(view.case)
        elif brought is not None and at == 1:
            self._show_row(view.case, brought)
        else:
            self._show_letter(view.case.letters[at - (1 if brought is None else 2)])

    def _show_request(self, case: Case) -> None:
        request, who = case.request, case.requester
        self._title.setText(case.subject)
        facts = [f"From {who.name or 'a requester whose name is not known'}" + (f" ({who.email})" if who.email else "")]
        facts.append(f"received {request.received:%A} {request.received.day} {request.received:%B %Y}")
        if request.dated != request.received:
            facts.append(f"dated {request.dated.day} {request.dated:%B %Y}")
        how = {"email": "by email", "letter": "by letter", "web form": "by web form"}.get(request.channel.value, "")
        facts += [how] if how else []
        self._facts.setText(", ".join(facts) + ".")
        self._show_words(request.text, [file for file in self._files if file.role != "old_log"])

    def _show_row(self, case: Case, brought: BroughtIn) -> None:
        self._title.setText(f"Row {brought.row} of {case.request.source_name or 'the old log'}")
        self._facts.setText("What the office's log said before the case was brought in. The letter itself is not here.")
        self._show_words(brought.words, [file for file in self._files if file.role == "old_log"])

    def _show_words(self, words: str, files: Sequence[Filed]) -> None:
        for file in files:
            self._rows.addWidget(self._file(file))
        self.text.setPlainText(words)
        self.text.show()
        self._spring.hide()

    def _file(self, file: Filed) -> QWidget:
        original = file.role == "original"
        what = {"original": ": the original as it came in", "old_log": ": the old log this case was brought in from"}
        words = f"{file.name} ({size_words(file.size)})" + what.get(file.role, "")
        save = Button("Save a copy…", dense=True)
        save.setAccessibleName(f"Save a copy of {file.name}")
        save.clicked.connect(lambda: self._ask_where(file.name, lambda path: self.save_file(file.sha256, path)))
        return _line("document_one_page" if original else "attach", words, save)

    def _show_letter(self, letter: IssuedLetter) -> None:
        self._title.setText(_what(letter))
        pages = "1 page" if letter.pages == 1 else f"{letter.pages} pages"
        facts = [f"Dated {letter.dated:%A} {letter.dated.day} {letter.dated:%B %Y}", pages]
        facts.append(f"issued by {letter.issued_by}")
        if letter.signed_by:
            facts.append(f"signed by {letter.signed_by}")
        words = ", ".join(facts) + "."
        if letter.replaces:
            words += " It replaces the letter before it; both are kept."
        if letter.override:
            words += f" Issued in spite of open checks: {letter.override}"
        self._facts.setText(words)
        view = self._view
        name = f"{view.case.reference if view else 'Letter'} {letter.dated:%Y-%m-%d}.pdf".replace("/", "-")
        opened = Button("Open", dense=True)
        opened.setAccessibleName("Open the letter")
        opened.clicked.connect(lambda: self._open_letter(letter.sha256, name))
        save = Button("Save a copy…", dense=True)
        save.setAccessibleName("Save a copy of the letter")
        save.clicked.connect(lambda: self._ask_where(name, lambda path: self.save_letter(letter.sha256, path)))
        shown = Button("Print or look at it", dense=True)
        shown.clicked.connect(lambda: self.go.emit("letter", letter.sha256))
        self._rows.addWidget(_line("document_pdf", f"{name}: exactly the bytes that were sent", opened, save, shown))
        self.text.hide()
        self._spring.show()

    # --- copies -------------------------------------------------------------------------------------

    def _ask_where(self, name: str, save: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.window(), "Save a copy", name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
        self._dialog = dialog
        dialog.open()

    def save_file(self, sha256: str, path: Path) -> None:
        """Save a file that came in, byte for byte."""
        self._desk.run(lambda: _written(self._desk.office.receipt.source_bytes(sha256), path), self._saved)

    def save_letter(self, sha256: str, path: Path) -> None:
        """Save an issued letter, byte for byte, and note it in the history."""
        view = self._view
        if view is None:
            return
        case_id = view.case_id

        def work() -> Path:
            made = _written(self._desk.office.despatch.issued_pdf(case_id, sha256), path)
            self._desk.office.despatch.note_copy(case_id, f"PDF saved as {path.name}")
            return made

        self._desk.run(work, self._saved)

    def _open_letter(self, sha256: str, name: str) -> None:
        view = self._view
        if view is None:
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        case_id, path = view.case_id, Path(self._folder.path()) / name
        self._desk.run(
            lambda: _written(self._desk.office.despatch.issued_pdf(case_id, sha256), path),
            _open_with_its_program,
        )

    def _saved(self, path: Path) -> None:
        self._desk.say(f"Saved {path.name}")

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Nothing is typed here."""
        done()


def _written(content: bytes, path: Path) -> Path:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise StoreTrouble(
            f"{path.name} could not be saved.",
            kept="The original is safe in the register.",
            do="Choose another folder, or ask IT for access.",
            details=str(error),
        ) from error
    return path


def _open_with_its_program(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _what(letter: IssuedLetter) -> str:
    words = letter.kind.replace("_", " ").capitalize() + " letter"
    return f"Corrected {words[0].lower()}{words[1:]}" if letter.replaces else words


def size_words(size: int) -> str:
    """Write the size of a file: "48 KB"."""
    if size < _KB:
        return f"{size} bytes"
    return f"{size / _KB:.0f} KB" if size < _MB else f"{size / _MB:.1f} MB"


def _line(icon: str, words: str, *buttons: Button) -> QWidget:
    made = QFrame()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(Picture(icon, "ink2", 16))
    shown = label(words, wrap=True)
    row.addWidget(shown, 1)
    for button in buttons:
        row.addWidget(button)
    return made
