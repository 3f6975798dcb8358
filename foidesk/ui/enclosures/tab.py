"""The Enclosures tab: the files that go with the letter on the left, the chosen one on the right."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from foidesk.domain.enclosures import file_name
from foidesk.domain.troubles import Conflict, StoreTrouble, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.enclosures.asking import ElsewhereCard, Wanted
from foidesk.ui.enclosures.attaching import Attaching
from foidesk.ui.enclosures.detail import DetailPane
from foidesk.ui.enclosures.filelist import FileList
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.busyline import BusyLine
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.label import label
from foidesk.ui.parts.panes import Pane, Panes
from foidesk.ui.parts.undobar import UndoBar

_HINT = "Each file goes out byte for byte as it was attached. The letter lists them under Enclosures."
_SENT = "These files went out with the letter. They can no longer be changed."


class EnclosuresTab(QWidget):
    """Files are attached here, named, ordered, looked into, and let through with a reason."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._offered: dict[str, Callable[..., object]] = {}
        self.dialog: QFileDialog | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = BusyLine(self)
        self.attaching = Attaching(desk, self.line, self)
        self.banner = Banner("error", parent=self)
        self.banner.hide()
        self.card = ElsewhereCard(self)
        self.list = FileList()
        self.detail = DetailPane()
        self.undo_bar = UndoBar(self)
        self.attach = Button("Attach files…", icon="attach")
        self.save_all = Button("Save the letter and its enclosures…", icon="folder_open")
        self._hint = label(_HINT, "small", "ink2", wrap=True)
        self.empty = EmptyState("attach")
        self.empty_attach = self.empty.add_button("Attach files…", self._ask, "filled", "attach")
        self._panes = Panes(
            "What to show", (Pane("Files", self.list, 340, 260), Pane("The chosen file", self.detail)), side_by_side=760
        )
        self._panes.show_pane(self.list)  # where only one pane has room, the list comes first
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._panes)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(px(20), px(10), px(16), px(10))
        top.setSpacing(px(12))
        top.addWidget(self._hint, 1)
        top.addWidget(self.save_all)
        top.addWidget(self.attach)
        above = QVBoxLayout()
        above.setContentsMargins(px(16), 0, px(16), 0)
        above.setSpacing(px(8))
        above.addWidget(self.banner)
        above.addWidget(self.card)
        below = QHBoxLayout()
        below.setContentsMargins(px(16), 0, px(16), 0)
        below.addWidget(self.undo_bar)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._top)
        rows.addLayout(above)
        rows.addWidget(self._stack, 1)
        rows.addLayout(below)
        rows.addWidget(self.line)

    def _connect(self) -> None:
        self.attach.clicked.connect(self._ask)
        self.save_all.clicked.connect(self.ask_folder)
        self.attaching.attached.connect(self._was_attached)
        self.attaching.asked.connect(self.card.ask)
        self.attaching.troubled.connect(self._trouble)
        self.card.confirmed.connect(self._confirmed)
        self.card.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.list.named.connect(self._name)
        self.detail.renamed.connect(self._rename)
        self.detail.explained.connect(self._explain)
        self.detail.removed.connect(self._remove)
        self.detail.replace_wanted.connect(lambda key: self.attaching.ask(self, replaces=key))
        self.detail.copy_wanted.connect(self._ask_copy)
        self.undo_bar.undo.connect(lambda: self.go.emit("undo", None))

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the enclosures of a case as it now stands."""
        before, self._view = self._view, view
        self.attaching.begin(view.case_id)
        if before is None or before.case_id != view.case_id:
            self.card.forget()
            self.banner.hide()
            self.undo_bar.hide()
        files, can = view.case.enclosures, self.can_change
        letter = view.case.response_letter
        self._hint.setText(_HINT if can or not files or letter is None else _SENT)
        self._top.setVisible(bool(files) or (letter is not None and bool(letter.enclosures)))
        self.attach.setVisible(can)
        self.save_all.setVisible(letter is not None and bool(letter.enclosures))
        if can:
            self.empty.say(
                "Nothing is enclosed yet",
                "Attach the files to disclose, or let go of them here. Each is looked into for what it hides; nothing "
                "in it is changed.",
            )
        else:
            self.empty.say("Nothing went with this letter" if letter is not None else "Nothing is enclosed")
        self.empty_attach.setVisible(can)
        self._stack.setCurrentWidget(self._panes if files else self.empty)
        self.list.show_files(files, can_change=can)
        self._show_current()
        self._offer()

    @property
    def can_change(self) -> bool:
        """Say whether files can be attached and changed."""
        return self._view is not None and not self._view.case.is_locked and not self._desk.office.read_only

    def _show_current(self) -> None:
        view = self._view
        if view is not None:
            key = self.list.current_key()
            one = next((each for each in view.case.enclosures if each.key == key), None)
            self.detail.show_file(view.case, one, can_change=self.can_change)

    # --- attaching ----------------------------------------------------------------------------------

    def ask(self, response: int = 0) -> None:
        """Ask for files to attach, to a response or to the letter as a whole."""
        if self.can_change:
            self.attaching.ask(self, response=response)

    def _ask(self) -> None:
        self.ask()

    def take(self, paths: Sequence[Path], response: int = 0) -> None:
        """Attach files that were let go or pasted."""
        if self.can_change:
            self.banner.hide()
            self.attaching.take(paths, response=response)

    def _paste(self) -> None:
        """Attach files that were copied in another program; words go into the field that is being typed in."""
        typed_in = self.focusWidget()
        if isinstance(typed_in, QLineEdit) and typed_in.hasFocus():
            typed_in.paste()
            return
        data = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        self.take(paths)
        if not paths:
            self._desk.say("There is no file on the clipboard. Copy the file itself, then paste it here.")

    def _confirmed(self, wanted: Wanted, reason: str) -> None:
        self.card.forget()
        self.attaching.put(wanted, reason)

    def _was_attached(self, view: CaseView) -> None:
        before = {one.key for one in self._view.case.enclosures} if self._view is not None else set()
        self._acted(view)
        new = [one for one in view.case.enclosures if one.key not in before]
        held = sum(len(one.holding_back) for one in new)
        what = f"{len(new)} files attached" if len(new) > 1 else f"{new[0].title} attached" if new else "File replaced"
        self._desk.say(f"{what}. {held} hidden things were found." if held else f"{what}.")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- acts ---------------------------------------------------------------------------------------

    def _do(self, work: Callable[[], CaseView], said: str = "", bar: str = "") -> None:
        def done(view: CaseView) -> None:
            self._acted(view)
            if said:
                self._desk.say(said)
            if bar:
                self.undo_bar.tell(bar)

        self._desk.run(work, done, self._trouble, owner=self)

    def _acted(self, view: CaseView) -> None:
        self.banner.hide()
        self.acted.emit(view)

    def _move(self, key: int, place: int) -> None:
        view = self._view
        if view is not None and self.can_change:
            case_id, enclosing, seen = view.case_id, self._desk.office.enclosing, view.case
            self._do(lambda: enclosing.move(case_id, key, place, seen), f"Now enclosure {place}")

    def _remove(self, key: int) -> None:
        view = self._view
        if view is not None and self.can_change:
            case_id, enclosing, seen = view.case_id, self._desk.office.enclosing, view.case
            number = [one.key for one in view.case.enclosures].index(key) + 1
            self._do(lambda: enclosing.remove(case_id, key, seen), bar=f"Enclosure {number} removed")

    def _name(self) -> None:
        self._panes.show_pane(self.detail)
        self.detail.start_naming()

    def _rename(self, key: int, title: str) -> None:
        view = self._view
        if view is not None and self.can_change:
            case_id, enclosing, seen = view.case_id, self._desk.office.enclosing, view.case
            self._do(lambda: enclosing.rename(case_id, key, title, seen))

    def _explain(self, key: int, reason: str) -> None:
        view = self._view
        if view is not None and self.can_change:
            case_id, enclosing, seen = view.case_id, self._desk.office.enclosing, view.case
            said = "Let through. The reason is kept." if reason else "The reason was taken off"
            self._do(lambda: enclosing.explain(case_id, key, reason, seen), said)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- copies -------------------------------------------------------------------------------------

    def _ask_copy(self, key: int) -> None:
        view = self._view
        if view is None:
            return
        number = [one.key for one in view.case.enclosures].index(key) + 1
        dialog = QFileDialog(self, "Save a copy of the enclosure")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(file_name(view.case.reference, number, view.case.enclosures[number - 1]))
        dialog.fileSelected.connect(lambda name: self.save_copy(key, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save_copy(self, key: int, path: Path) -> None:
        """Write the very bytes of an enclosure to a file."""
        view = self._view
        if view is None:
            return
        case_id, enclosing = view.case_id, self._desk.office.enclosing

        def work() -> str:
            content = enclosing.content(case_id, key)
            try:
                path.write_bytes(content)
            except OSError as error:
                raise StoreTrouble(
                    f"{path.name} could not be saved.",
                    kept="The enclosure is safe in the register.",
                    do="Choose another folder, or make room on the disk.",
                    details=str(error),
                ) from error
            return path.name

        self._desk.run(work, lambda name: self._desk.say(f"Saved as {name}"), self._trouble, owner=self)

    def ask_folder(self) -> None:
        """Ask where the letter and all that went with it should go."""
        dialog = QFileDialog(self, "Save the letter and its enclosures")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Save here")
        dialog.fileSelected.connect(lambda name: self.save_into(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save_into(self, folder: Path) -> None:
        """Write the letter and all that went with it into a folder."""
        view = self._view
        if view is None:
            return
        case_id, office = view.case_id, self._desk.office

        def work() -> tuple[str, ...]:
            names = office.enclosing.save_out(case_id, folder)
            if not office.read_only:
                office.despatch.note_copy(case_id, f"Letter and enclosures saved: {', '.join(names)}")
            return names

        def done(names: tuple[str, ...]) -> None:
            self._desk.say(f"{len(names)} files saved in {folder.name}")

        self._desk.run(work, done, self._trouble, owner=self)

    # --- being a tab --------------------------------------------------------------------------------

    def _trouble(self, trouble: Trouble) -> None:
        self.banner.clear_buttons()
        self.banner.say("error", trouble.what, " ".join(part for part in (trouble.kept, trouble.do) if part))
        self.banner.add_button("Dismiss", self.banner.hide)
        self.banner.show()
        if isinstance(trouble, Conflict):
            self._read_again()
        elif self._view is not None:
            self.list.show_files(self._view.case.enclosures, can_change=self.can_change)

    def _read_again(self) -> None:
        view = self._view
        if view is not None:
            case_id, records = view.case_id, self._desk.office.records
            self._desk.run(lambda: records.case(case_id), self.acted.emit, owner=self)

    def _offer(self) -> None:
        self._desk.acts.disconnect_all(self._offered)
        self._offered = {}
        if self.isVisible() and not self.save_all.isHidden():
            self._offered["save_with_enclosures"] = self.ask_folder
        if self.isVisible() and self.can_change:
            self._offered["paste"] = self._paste
        self._desk.acts.connect_all(self._offered)

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Keep a title that is being typed, then call `done`."""
        self.detail.title.clearFocus()
        done()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer the acts of this tab."""
        super().showEvent(event)
        self._offer()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take the acts back."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self._offered)
        self._offered = {}
