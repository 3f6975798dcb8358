"""The Correspondence tab: the request and all that came later, with their files, and every letter that went out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.broughtin import BroughtIn
from foidesk.domain.case import Case, IssuedLetter
from foidesk.domain.latermail import FilingKind
from foidesk.domain.mending import is_garbled, mended
from foidesk.domain.troubles import StoreTrouble
from foidesk.office.correspondence import CaseMessage, FiledFile
from foidesk.office.records import local
from foidesk.office.views import CaseView
from foidesk.ui.casefile.filing import Filing
from foidesk.ui.casefile.filingcard import FilingCard
from foidesk.ui.casefile.letterbox import Entry, MessageList, entries, title_of, what, whose
from foidesk.ui.casefile.moving import Moving
from foidesk.ui.desk import Desk
from foidesk.ui.look import fonts, icons
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.fileline import file_line, size_words
from foidesk.ui.parts.label import label, rule

_LATER = "A file of the requester's later email or letter; or let go of it here"
_NO_WORDS = "This file has no words that can be shown here. Save a copy to look at it."


class CorrespondenceTab(QWidget):
    """Messages on the left, the chosen one on the right; all of it can be selected and copied, none of it changed."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._files: tuple[FiledFile, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self._is_old = False
        self._wanted = ""
        self._folder: QTemporaryDir | None = None
        self._dialog: QFileDialog | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = MessageList()
        self.text = QPlainTextEdit()
        self.card = FilingCard(desk)
        self.filing = Filing(desk, self.card, self)
        self.filing.filed.connect(self._was_filed)
        self.moving = Moving(desk, self)
        self.moving.moved.connect(self._was_moved)
        self.moving.card.left.connect(self._take_keyboard)
        self.moving.undo_bar.undo.connect(lambda: self.go.emit("undo", None))
        self.moving.request_wanted.connect(lambda message: self.go.emit("new_request", message))
        self.file_later = Button("File a later message…", icon="mail_inbox")
        self.file_later.setToolTip(_LATER)
        self.file_later.clicked.connect(self.ask_file)
        self._title = label("", "heading", wrap=True)
        self._facts = label("", "small", "ink2", wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(4))
        self._spring = QWidget()
        self._scrolled = QScrollArea()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.setStretchFactor(1, 1)
        split.setSizes([px(300), px(900)])
        split.setHandleWidth(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), 0)
        foot.addWidget(self.moving.undo_bar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split, 1)
        whole.addLayout(foot)

    def _left(self) -> QWidget:
        self.list.setAccessibleName("Messages and letters")
        self.list.setProperty("bare", True)
        self.list.setWordWrap(True)
        self.list.setSpacing(px(4))
        self.list.setIconSize(QSize(px(16), px(16)))
        self.list.currentRowChanged.connect(self._show)
        self.list.menu_asked.connect(lambda at: self.moving.menu(self, at))
        left = QWidget()
        left.setMinimumWidth(px(220))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, px(12))
        column.setSpacing(px(8))
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), 0, px(12), 0)
        foot.addWidget(self.file_later)
        foot.addStretch(1)
        column.addLayout(foot)
        return left

    def _right(self) -> QWidget:
        self.text.setReadOnly(True)
        self.text.setProperty("bare", True)
        self.text.setFont(fonts.font("reading"))
        self.text.setAccessibleName("The request as it came in")
        self.text.setMaximumWidth(px(760))
        self.text.setMinimumHeight(px(160))
        right = QWidget()
        right.setProperty("ground", "surface")
        column = QVBoxLayout(right)
        column.setContentsMargins(px(20), px(14), px(20), px(14))
        column.setSpacing(px(6))
        column.addWidget(self.card)
        column.addWidget(self.moving.card)
        column.addSpacing(px(4))
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self.moving.buttons)
        column.addLayout(self._rows)
        column.addWidget(rule())
        column.addSpacing(px(4))
        column.addWidget(self.text, 1)
        column.addWidget(self._spring)
        scrolled = self._scrolled
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setMinimumWidth(px(340))
        scrolled.setWidget(right)
        return scrolled

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the correspondence of a case."""
        before, self._view = self._view, view
        read_only = self._desk.office.read_only
        self.file_later.setEnabled(not read_only)
        self.file_later.setToolTip("This register can only be read." if read_only else _LATER)
        self.filing.begin(view.case_id)
        if before is None or before.case_id != view.case_id:
            self._entries = ()
        if self.isVisible():
            self._look()
        else:
            self._is_old = True

    def _look(self) -> None:
        view = self._view
        if view is None:
            return
        self._is_old = False
        case_id, office = view.case_id, self._desk.office
        self._desk.run(
            lambda: (case_id, office.receipt.sources(case_id), office.correspondence.messages(case_id)),
            self._show_files,
        )

    def _show_files(self, found: tuple[int, tuple[FiledFile, ...], tuple[CaseMessage, ...]]) -> None:
        view, (case_id, files, messages) = self._view, found
        if view is None or view.case_id != case_id:
            return
        now = entries(view.case, messages)
        if now == self._entries and files == self._files and self.list.count():
            return
        at = self.list.currentRow()
        known = {one.key for one in self._entries}
        chosen = self._entries[at].key if 0 <= at < len(self._entries) else "request"
        new = [one.key for one in now if one.key not in known] if known else []
        self._files, self._entries = files, now
        self.list.blockSignals(True)
        self.list.clear()
        for one in now:
            self._add(one.icon, one.words)
        self.list.blockSignals(False)
        wanted = self._wanted or (new[-1] if new else chosen)
        self._wanted = ""
        keys = [one.key for one in now]
        self.list.setCurrentRow(keys.index(wanted) if wanted in keys else 0)
        self._show(self.list.currentRow())

    def _add(self, icon: str, words: str) -> None:
        item = QListWidgetItem(icons.icon(icon, "ink2", 16), words)
        item.setSizeHint(QSize(px(200), px(52)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", ", "))
        self.list.addItem(item)

    def _show(self, at: int) -> None:
        view = self._view
        if view is None or not 0 <= at < len(self._entries):
            return
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        entry = self._entries[at]
        self.moving.show_message(view.case_id, entry.message)
        self._scrolled.verticalScrollBar().setValue(0)
        if entry.letter is not None:
            self._show_letter(entry.letter)
        elif entry.message is not None:
            self._show_message(entry.message)
        elif entry.brought_in is not None:
            self._show_row(view.case, entry.brought_in)
        else:
            self._show_request(view.case)

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
        files = [file for file in self._files if file.role != "old_log"]
        self._show_text(files, request.text, "The request as it came in")

    def _show_row(self, case: Case, brought: BroughtIn) -> None:
        self._title.setText(f"Row {brought.row} of {case.request.source_name or 'the old log'}")
        self._facts.setText("What the office's log said before the case was brought in. The letter itself is not here.")
        files = [file for file in self._files if file.role == "old_log"]
        self._show_text(files, brought.words, "The row of the old log")

    def _show_message(self, shown: CaseMessage) -> None:
        one = shown.message
        self._title.setText(title_of(shown))
        name = whose(shown)
        address = f" ({one.sender_email})" if one.sender_email not in {"", name} else ""
        facts = [f"From {name}{address}"] if name else []
        facts.append(f"came in {one.received:%A} {one.received.day} {one.received:%B %Y}")
        filed = local(one.filed_at)
        facts.append(f"filed by {one.filed_by} on {filed.day} {filed:%B %Y}")
        words = ", ".join(facts) + "."
        if shown.filed_as is not FilingKind.JUST_FILED:
            words += f" Filed as “{shown.filed_as.in_words}”."
        self._facts.setText(words[:1].upper() + words[1:])
        text = one.text if one.text.strip() else _NO_WORDS
        self._show_text(shown.files, text, "The message as it came in")

    def _show_text(self, files: Sequence[FiledFile], text: str, name: str) -> None:
        for file in files:
            self._rows.addWidget(self._file(file))
        self.text.setPlainText(mended(text))
        if is_garbled(text):
            self._facts.setText(f"{self._facts.text()} Garbled characters are shown as they were meant.")
        self.text.setAccessibleName(name)
        self.text.show()
        self._spring.hide()

    def _file(self, file: FiledFile) -> QWidget:
        original = file.role.endswith("original")
        kind = ": the old log this case was brought in from" if file.role == "old_log" else ""
        kind = ": enclosed with our answer" if file.role == "enclosure" else kind
        words = f"{file.name} ({size_words(file.size)})" + (": the original as it came in" if original else kind)
        save = Button("Save a copy…", dense=True)
        save.setAccessibleName(f"Save a copy of {file.name}")
        save.clicked.connect(lambda: self._ask_where(file.name, lambda path: self.save_file(file.sha256, path)))
        return file_line("document_one_page" if original else "attach", words, save)

    def _show_letter(self, letter: IssuedLetter) -> None:
        self._title.setText(what(letter))
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
        words = f"{name}: exactly the bytes that were sent"
        self._rows.addWidget(file_line("document_pdf", words, opened, save, shown))
        self.text.hide()
        self._spring.show()

    # --- later messages -----------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask for the file of a later message."""
        self.filing.ask_file(self.window())

    def _was_filed(self, view: CaseView) -> None:
        if self._view is not None and self._view.case_id == view.case_id:
            self.acted.emit(view)
            if self.card.isHidden():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _was_moved(self, view: CaseView) -> None:
        if self._view is not None and self._view.case_id == view.case_id:
            self.acted.emit(view)
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Give the acts on a message back."""
        super().hideEvent(event)
        self.moving.disconnect_acts()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Take the acts on a message, and look again if the case changed while another tab showed."""
        super().showEvent(event)
        self.moving.connect_acts()
        if self._is_old:
            self._look()

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
            owner=self,
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
