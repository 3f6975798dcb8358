"""Standard texts: the office's library at the left, the text that is being looked at or written at the right."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from foidesk.domain.richtext import RichText
from foidesk.domain.standardtexts import StandardText
from foidesk.domain.troubles import Conflict, Trouble
from foidesk.office.records import local
from foidesk.office.textviews import KeptTyping, LibraryAct
from foidesk.office.views import Told
from foidesk.ui.casefile.textrows import TextRow
from foidesk.ui.desk import Desk
from foidesk.ui.memory import recall, remember
from foidesk.ui.texts.asking import Library, read_library
from foidesk.ui.texts.frame import TextsFrame
from foidesk.ui.texts.libraryacts import LibraryActs
from foidesk.ui.texts.offering import fill, offer
from foidesk.ui.texts.rows import rows_of

KEEP_AFTER_MS = 1_000


class TextsPage(TextsFrame):
    """What is typed is kept at once and becomes a version of the text when it is left."""

    left = Signal()
    status_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.office.today, parent)
        self._desk = desk
        self._rows: dict[str, TextRow] = {}
        self._key = recall("texts/last")
        self._based_on = 0
        self._started_with: StandardText | None = None
        self._wanted_key = ""
        self.came_from = 0
        self.acts = LibraryActs(desk, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER_MS)
        self._later.timeout.connect(self._keep_typing)
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.new.clicked.connect(self.start_new)
        self.begin.clicked.connect(self.start_new)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.list.picked.connect(self.open)
        self.list.view.entered_text.connect(self._go_to_text)
        self.list.view.clicked.connect(lambda _index: self.panes.show_pane(self.right_pane))
        self.list.view.new_wanted.connect(self.start_new)
        self.list.view.retire_wanted.connect(self.retire_or_restore)
        self.list.view.duplicate_wanted.connect(self.duplicate)
        self.editor.typed.connect(self._typed)
        self.editor.left.connect(self._back_to_list)
        self.editor.preview_wanted.connect(self._preview)
        self.editor.box.remarked.connect(self._desk.say)
        self.editor.box.undo_act_wanted.connect(self.undo)
        self.undo_bar.undo.connect(self.undo)
        self._desk.told.connect(self._told)
        self._slots: dict[str, Callable[..., object]] = {
            "undo": self.undo,
            "redo": self.redo,
            "save_now": self.save_now,
            "find": self._find,
            "refresh": self.read,
            "text_new": self.start_new,
            "text_duplicate": self.duplicate,
            "text_retire": self.retire_or_restore,
            "text_ours": lambda: self.acts.restore_ours(self._key),
            "text_versions": lambda: self.acts.show_versions(self._key),
            "text_save_file": self.acts.ask_save,
            "text_bring_in": self.acts.ask_bring_in,
        }

    # --- reading ------------------------------------------------------------------------------------

    def read(self, select: str = "") -> None:
        """Ask for the library again; the text `select` becomes the one that shows."""
        self._wanted_key = select or self._wanted_key
        office = self._desk.office
        self._desk.run(lambda: read_library(office), self._show)

    def _show(self, library: Library) -> None:
        rows = rows_of(library.texts, library.typings)
        self._rows = {row.key: row for row in rows}
        wanted, self._wanted_key = self._wanted_key, ""
        self.editor.show_examples(library.examples)
        self.list.show_rows(rows, self._desk.office.today(), self._key)
        if wanted == self._key and wanted in self._rows and self._typed_since(self._rows[wanted]):
            self.list.select(wanted)
        elif wanted and wanted in self._rows:
            self._settle(wanted)
            self.list.select(wanted)
        elif self._key in self._rows and not self._is_touched():
            self._settle(self._key)
            self.list.select(self._key)
        elif self._key not in self._rows and self._started_with is not None and self._based_on:
            self._close()  # it is no longer in the library
        elif self._started_with is None and rows:
            self.list.view.setCurrentIndex(self.list.model.index(0, 0))
        count = len(library.in_use)
        self.status_changed.emit(f"{count} standard texts" if count != 1 else "1 standard text")
        self._name_undo()

    def _typed_since(self, row: TextRow) -> bool:
        """She typed on while her words were being saved: they stay, and what was saved is what they go on from."""
        if self._started_with is None or row.view is None or self.editor.text() in (self._started_with, row.text):
            return False
        self._started_with, self._based_on = row.text, row.view.version
        return True

    def _told(self, told: Told) -> None:
        if told.case_id is None and self.isVisible():
            self.read()

    # --- one text -----------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """Give the text that shows."""
        return self._key

    def open(self, key: str) -> None:
        """Show a text; what was typed in the one before becomes a version of it."""
        if key == self._key and self._started_with is not None:
            return
        self.commit_typing(lambda: None)
        if key in self._rows:
            self._settle(key)
        elif key:
            self.read(key)

    def _settle(self, key: str) -> None:
        row = self._rows[key]
        self._key = key
        remember("texts/last", key)
        self._based_on = row.typing.based_on if row.typing else row.view.version if row.view else 0
        locked = self._desk.office.read_only or (row.view is not None and row.view.is_retired)
        text = row.typing.text if row.typing is not None else row.text
        if self._started_with is None or self.editor.text() != text or self.right.currentWidget() is self.empty:
            self.editor.show_text(text, locked=locked)
        self._started_with = row.text if row.view is not None else StandardText("")
        self.right.setCurrentWidget(self.editor)
        self._say_state(row)
        if self.isVisible():
            self._offer()

    def _close(self) -> None:
        self._key, self._started_with, self._based_on = "", None, 0
        self.right.setCurrentWidget(self.empty)
        self.banner.hide()

    def _say_state(self, row: TextRow) -> None:
        self.banner.clear_buttons()
        view = row.view
        if view is not None and view.is_retired:
            self.banner.say("lock", "Retired", "It is no longer offered. Cases that used it can still show it.")
            if not self._desk.office.read_only:
                self.banner.add_button("Take into use again", self.retire_or_restore)
            self.banner.show()
        elif row.typing is not None:
            self.banner.say(
                "info", "Not saved yet", "Your last words are kept here; the library has the text as before."
            )
            self.banner.add_button("Save", self.save_now)
            self.banner.add_button("Discard", self.discard)
            self.banner.show()
        else:
            self.banner.hide()

    def start_new(self) -> None:
        """Begin a text."""
        if self._desk.office.read_only:
            return
        self.commit_typing(lambda: None)
        self._key, self._based_on = self._desk.office.standardtexts.new_key(), 0
        self._started_with = StandardText("")
        self.banner.hide()
        self.list.view.clearSelection()
        self.list.view.setCurrentIndex(self.list.model.index(-1, 0))
        self.editor.show_text(StandardText(""), locked=False)
        self.right.setCurrentWidget(self.editor)
        self.panes.show_pane(self.right_pane)
        self.editor.title.setFocus()

    def duplicate(self) -> None:
        """Begin a text with the words of this one."""
        row = self._rows.get(self._key)
        if row is None or self._desk.office.read_only:
            return
        text = replace(self.editor.text(), title=f"{row.title} (copy)"[:120])
        self.commit_typing(lambda: None)
        self.acts.do(lambda: self._desk.office.standardtexts.save(self._desk.office.standardtexts.new_key(), text))

    def retire_or_restore(self) -> None:
        """Retire the text, or take it into use again."""
        row = self._rows.get(self._key)
        if row is None or row.view is None or self._desk.office.read_only:
            return
        self.commit_typing(lambda: None)
        texts, key = self._desk.office.standardtexts, self._key
        retired, unused = row.view.is_retired, row.view.uses == 0 and row.view.shipped is None

        def work() -> LibraryAct:
            if retired:
                return texts.restore(key)
            return texts.remove(key) if unused else texts.retire(key)

        self.acts.do(work, bar=not retired)

    # --- typing -------------------------------------------------------------------------------------

    def _is_touched(self) -> bool:
        return self._started_with is not None and self.editor.text() != self._started_with

    def _typed(self) -> None:
        if self._started_with is not None and not self._desk.office.read_only:
            self._later.start()

    def _keep_typing(self) -> None:
        self._later.stop()
        if not self._is_touched() or self._desk.office.read_only:
            return
        typing, texts = KeptTyping(self._key, self.editor.text(), self._based_on), self._desk.office.standardtexts
        self._desk.run(
            lambda: texts.keep_typing(typing),
            lambda at: self.mark.say(f"Kept {local(at):%H:%M}"),
            self._not_kept,
            owner=self,
        )

    def commit_typing(self, done: Callable[[], None], *, say: bool = False) -> None:
        """Make a version of what was typed, then call `done`; what cannot be saved yet is kept as it is."""
        self._later.stop()
        row = self._rows.get(self._key)
        if self._started_with is None or self._desk.office.read_only:
            done()
            return
        key, text, based_on, office = self._key, self.editor.text(), self._based_on, self._desk.office
        if text == self._started_with:
            if row is not None and row.typing is not None:
                self._desk.run(lambda: office.standardtexts.drop_typing(key), lambda _none: self.read(), owner=self)
            done()
            return

        def saved(act: LibraryAct | None) -> None:
            if key == self._key:
                self.editor.set_problem("", "")
            self.mark.saved(f"{local(office.now()):%H:%M}")
            self.acts.did(act)
            self.read(key if key == self._key else "")
            done()

        def failed(trouble: Trouble) -> None:
            typing = KeptTyping(key, text, based_on)
            self._desk.run(
                lambda: office.standardtexts.keep_typing(typing), lambda _at: self.read(), self._not_kept, owner=self
            )
            if key == self._key:
                self._refused(trouble)
            if say:
                self._desk.say(str(trouble))
            done()

        self._desk.run(lambda: office.standardtexts.save(key, text, based_on=based_on), saved, failed, owner=self)

    def _refused(self, trouble: Trouble) -> None:
        if isinstance(trouble, Conflict):
            self.banner.clear_buttons()
            self.banner.say("warn", trouble.what, f"{trouble.kept} {trouble.do}")
            self.banner.add_button("Save mine", self._save_mine)
            self.banner.add_button("Take theirs", self.discard)
            self.banner.show()
            return
        words = f"{trouble.what} {trouble.do}"
        self.mark.not_saved(trouble.what)
        self.editor.set_problem(trouble.field or "text", words)

    def _save_mine(self) -> None:
        """Save over the version that came in between, which stays in the history."""
        view = self._rows[self._key].view if self._key in self._rows else None
        self._based_on = view.version if view is not None else 0
        self.save_now()

    def _not_kept(self, trouble: Trouble) -> None:
        self.mark.not_saved(trouble.what)
        self._desk.say(f"Not saved. {trouble}", urgent=True)

    def save_now(self) -> None:
        """Make a version of what was typed."""
        if not self._is_touched():
            self._desk.say("Everything is saved")
        self.commit_typing(lambda: None, say=True)

    def discard(self) -> None:
        """Take back to the library's words what was typed and not saved."""
        key, texts = self._key, self._desk.office.standardtexts
        row = self._rows.get(key)
        self._later.stop()
        self.banner.hide()
        if row is not None and row.view is not None:
            self.editor.show_text(row.text, locked=False)
            self._started_with, self._based_on = row.text, row.view.version
        else:
            self._close()
        self.mark.say("")
        self._desk.run(lambda: texts.drop_typing(key), lambda _none: self.read(), owner=self)

    # --- acts ---------------------------------------------------------------------------------------

    def acted(self, act: LibraryAct, *, bar: bool = False) -> None:
        """Show the library after an act; what it took away can be brought back from the bar."""
        if bar:
            self.undo_bar.tell(act.words)
        here = any(key == act.key and after is not None for key, _, after in act.changes)
        if act.key == self._key:
            self._started_with = None
        self.read(act.key if here else "")
        self._desk.say(act.words)

    def undo(self) -> None:
        """Undo what was typed in the open text, then the last act of the library."""
        document = self.editor.box.edit.document()
        if self.right.currentWidget() is self.editor and self._is_touched() and document.isUndoAvailable():
            self.editor.box.edit.undo()
            return
        self.acts.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        document = self.editor.box.edit.document()
        if self.editor.box.edit.hasFocus() and document.isRedoAvailable():
            self.editor.box.edit.redo()
            return
        self.acts.redo()

    def _name_undo(self) -> None:
        if self.isVisible():
            for which, act in (("undo", self.acts.next_undo), ("redo", self.acts.next_redo)):
                self._desk.acts.rename(which, f"{which.capitalize()} {act}" if act else "")

    def _offer(self) -> None:
        offer(self._desk, self._rows.get(self._key))

    def _fill_menu(self) -> None:
        self._offer()
        fill(self.menu, self._desk)

    # --- moving about -------------------------------------------------------------------------------

    def _preview(self, text: RichText, case_id: object) -> None:
        texts = self._desk.office.standardtexts
        case = case_id if isinstance(case_id, int) else None
        self._desk.run(lambda: texts.preview(text, case), self.editor.show_preview, lambda _trouble: None)

    def _go_to_text(self) -> None:
        if self.right.currentWidget() is self.editor:
            self.panes.show_pane(self.right_pane)
            self.editor.box.edit.setFocus()

    def _back_to_list(self) -> None:
        self.commit_typing(lambda: None)
        self.panes.show_pane(self.list) if self.panes.narrow else None
        self.list.view.setFocus()

    def _find(self) -> None:
        if self.panes.narrow:
            self.panes.choice.set_value("0")
            self.list.show()
        self.list.search.setFocus()
        self.list.search.selectAll()

    def come_from(self, case_id: int, title: str) -> None:
        """Remember the case from which a text is looked up, so that Back leads there; 0 is none."""
        self.came_from = case_id
        self.back.setText(title.split(" ", 1)[0] if case_id else "All requests")
        self.back.setAccessibleName(f"Back to {title}" if case_id else "Back to the requests")

    def take_keyboard(self) -> None:
        """Put the keyboard in the list."""
        self.list.view.setFocus()

    def leave(self) -> None:
        """Save what was typed and go back."""
        self.commit_typing(lambda: None)
        self.left.emit()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Offer the acts of the library."""
        super().showEvent(event)
        self._desk.acts.connect_all(self._slots)
        self._offer()
        self.read()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Save what was typed, and take the acts back."""
        super().hideEvent(event)
        self.commit_typing(lambda: None)
        self._desk.acts.disconnect_all(self._slots)
        for name in ("undo", "redo", "text_retire"):
            self._desk.acts.rename(name)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape goes back to the list, and from there to the requests."""
        if event.key() == Qt.Key.Key_Escape:
            if self.list.isAncestorOf(now) if (now := self.window().focusWidget()) is not None else True:
                self.leave()
            else:
                self._back_to_list()
        else:
            super().keyPressEvent(event)
