"""New request: an email, a letter or pasted text becomes a case, on one screen and with nothing lost on the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from foidesk.domain.splitting import PartKind, Split
from foidesk.domain.troubles import NotAllowed, NotFound, Trouble
from foidesk.intake.document import Document
from foidesk.office.receipt import NewRequestDraft
from foidesk.office.records import local
from foidesk.office.views import CaseView, NewCase, Proposal
from foidesk.ui.desk import Desk
from foidesk.ui.intake.attaching import attached
from foidesk.ui.intake.cuts import Cuts
from foidesk.ui.intake.facts import FactsPanel
from foidesk.ui.intake.splitview import SplitView
from foidesk.ui.intake.strip import SourceStrip, items_in_words
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner, BannerTone
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import DropArea
from foidesk.ui.parts.label import label, rule, upright
from foidesk.ui.parts.savedmark import SavedMark
from foidesk.ui.parts.undobar import UndoBar

KEEP_AFTER_MS = 1000
_FILES = "Requests (*.eml *.txt *.html *.htm *.text);;All files (*)"


@dataclass(frozen=True)
class _Arrived:
    """A request read and understood, with the owners to choose from; `draft` when it is taken up again."""

    number: int
    found: Proposal
    owners: tuple[str, ...]
    how: str
    draft: NewRequestDraft | None = None


class NewRequestPage(QWidget):
    """The drop area first; then the parts on the left, the facts on the right, and Create."""

    created = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cuts = Cuts(Split("", ()))
        self._document: Document | None = None
        self._found: Proposal | None = None
        self._how = ""
        self._number = 0
        self._waiting: list[Path] = []
        self._asked_about: list[Path] = []
        self._before: _Arrived | None = None
        self._dirty = self._creating = False
        self.setAcceptDrops(True)
        self.setProperty("ground", "surface")
        self.setAccessibleName("New request")
        self.view = SplitView()
        self.facts = FactsPanel(desk)
        self.strip = SourceStrip()
        self.mark = SavedMark()
        self.banner = Banner()
        self.undo_bar = UndoBar()
        self._build()
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_AFTER_MS)
        self._keep.timeout.connect(self.keep_now)
        self._acts: dict[str, Callable[..., object]] = {
            "create_case": self.create_case,
            "discard_draft": self.discard,
            "split_part": self._split_here,
            "join_part": self._join_next,
            "break_up": self._break_up,
            "break_down": self._break_down,
            "part_kind": self.view.open_kinds,
            "undo": self.undo,
            "redo": self.redo,
            "paste": self.paste,
            "save_now": self.keep_now,
            "back": self.leave,
        }
        self._listen()
        self.start_empty()

    # --- ways in ----------------------------------------------------------------------------------------

    def start_empty(self) -> None:
        """Show the drop area."""
        self._number += 1
        self._document = self._found = None
        self._cuts = Cuts(Split("", ()))
        self._dirty = False
        self.mark.say("")
        self.banner.hide()
        self._show_state()

    def start_with(self, paths: Sequence[Path]) -> None:
        """Start from files: the first becomes the request, and it asks what the others are."""
        if not paths:
            return
        first, others = Path(paths[0]), [Path(path) for path in paths[1:]]
        self._put_aside()
        self._number += 1
        number, office = self._number, self._desk.office
        at = local(self._desk.office.now())
        self._asked_about = others

        def work() -> _Arrived:
            return _arrived(number, office.receipt.propose(office.receipt.read(first)), f"opened {at:%H:%M}")

        def _arrived(number: int, found: Proposal, how: str) -> _Arrived:
            return _Arrived(number, found, office.records.owners(), how)

        self._desk.run(work, self._take_in, self._cannot_read)

    def start_pasted(self, text: str, html: str = "") -> None:
        """Start from copied text."""
        if not text.strip() and not html.strip():
            self._tell("warn", "There is no text to paste", "Copy the words of the request first, then paste them.")
            return
        self._put_aside()
        self._number += 1
        number, office = self._number, self._desk.office
        at = local(self._desk.office.now())

        def work() -> _Arrived:
            found = office.receipt.propose(office.receipt.read_pasted(text, html))
            return _Arrived(number, found, office.records.owners(), f"pasted {at:%H:%M}")

        self._desk.run(work, self._take_in, self._cannot_read)

    def resume_draft(self) -> None:
        """Take up the request that was being worked on, as it was left; the drop area if there is none."""
        self._number += 1
        number, office = self._number, self._desk.office

        def work() -> _Arrived | None:
            draft = office.receipt.kept_draft()
            if draft is None:
                return None
            return _Arrived(number, office.receipt.propose(draft.document), office.records.owners(), "kept", draft)

        self._desk.run(work, self._resumed, self._cannot_read)

    def has_request(self) -> bool:
        """Tell whether a request is on the screen."""
        return self._document is not None

    def split(self) -> Split:
        """Give the request as it is cut now."""
        return self._cuts.split

    # --- what she does ----------------------------------------------------------------------------------

    def create_case(self) -> None:
        """Open the case, if nothing stands against it."""
        if self._document is None or self._creating:
            return
        if (field := self.facts.wrong()) is not None:
            field.setFocus()
            self.facts.ensureWidgetVisible(field)
            return
        if not self._cuts.split.items:
            self._tell("warn", "There is no item yet", "Mark the part that asks for something as an item.")
            return
        self._keep.stop()
        new = self._new_case()
        self._creating = True
        self._show_state()
        self._desk.run(lambda: self._desk.office.receipt.log(new), self._case_made, self._not_created)

    def discard(self) -> None:
        """Put the request away; for a while it can be brought back."""
        if self._document is None:
            return
        self._keep.stop()
        self._before = self._as_arrived()
        self._asked_about, self._waiting = [], []
        self.start_empty()
        self._desk.run(self._desk.office.receipt.discard_draft)
        self.undo_bar.tell("Draft discarded")
        self._desk.say("Draft discarded")

    def bring_back(self) -> None:
        """Show again what was put away last."""
        before, self._before = self._before, None
        if before is not None:
            self._number += 1
            self._take_in(replace(before, number=self._number))

    def undo(self) -> None:
        """Take the latest cut back."""
        self._after_cut(self._cuts.undo(), "Undone: ")

    def redo(self) -> None:
        """Do the latest undone cut again."""
        self._after_cut(self._cuts.redo(), "Done again: ")

    def paste(self) -> None:
        """Paste into the field that has the keyboard, else take the clipboard as the request."""
        focused = QApplication.focusWidget()
        if focused is not None and self.facts.isAncestorOf(focused) and hasattr(focused, "paste"):
            focused.paste()
            return
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
        if files:
            self.take_files(files)
        else:
            self.start_pasted(data.text(), data.html())

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take dropped or pasted files: as the request, or asking what they are when there is one."""
        if self._document is None:
            self.start_with(paths)
            return
        self._asked_about = list(paths)
        self._ask_about()

    def leave(self) -> None:
        """Go back; the request is kept as a draft."""
        self.keep_now()
        self.left.emit()

    def keep_now(self) -> None:
        """Keep the draft now; the mark says so once it is on disk."""
        self._keep.stop()
        if self._document is None or not self._dirty or self._creating:
            return
        self._dirty = False
        draft = self._as_draft()
        self._desk.run(lambda: self._desk.office.receipt.keep_draft(draft), self._kept, self._not_kept)

    # --- coming in --------------------------------------------------------------------------------------

    def _take_in(self, arrived: _Arrived) -> None:
        if arrived.number != self._number:
            return
        found, draft = arrived.found, arrived.draft
        self._document, self._found, self._how = found.document, found, arrived.how
        self._cuts = Cuts(draft.split if draft else found.split)
        self.facts.show_found(found, draft, arrived.owners)
        self.view.show_split(self._cuts.split, 0)
        self.banner.hide()
        if found.notes:
            self._tell("info", "About this file" if len(found.notes) > 1 else found.notes[0],
                       " ".join(found.notes) if len(found.notes) > 1 else "")  # fmt: skip
        self._dirty = True
        self._show_state()
        self._desk.say(f"{items_in_words(self._cuts.split)} found")
        self.view.setFocus()
        if self._asked_about:
            self._ask_about()
        if draft is None:
            self.keep_now()

    def _resumed(self, arrived: _Arrived | None) -> None:
        if arrived is None:
            self.start_empty()
            return
        self._take_in(arrived)
        self._dirty = False
        self.mark.say("Kept as a draft")

    def _cannot_read(self, trouble: Trouble) -> None:
        others, self._asked_about = self._asked_about, []
        self._trouble(trouble, "error")
        if others:
            self.banner.add_button("Go on with the others", partial(self.start_with, others))
        self._show_state()

    def _put_aside(self) -> None:
        """Keep what is on the screen within reach before something else takes its place."""
        if self._document is not None:
            self._before = self._as_arrived()
            self.undo_bar.tell("Another request took its place")

    def _as_arrived(self) -> _Arrived | None:
        if self._found is None or self._document is None:
            return None
        found = replace(self._found, document=self._document)
        owners = tuple(str(self.facts.owner.itemData(at)) for at in range(self.facts.owner.count()))
        return _Arrived(self._number, found, owners, self._how, self._as_draft())

    def _ask_about(self) -> None:
        names = [path.name for path in self._asked_about]
        one = len(names) == 1
        shown = names[0] if one else f"{len(names)} more files"
        self._tell("info", f"{shown}: what {'is it' if one else 'are they'}?", "" if one else ", ".join(names[:6]))
        self.banner.add_button("File with this request" if one else "File them with this request", self._file_them)
        self.banner.add_button("A request of its own" if one else "Requests of their own", self._own_requests)

    def _file_them(self) -> None:
        paths, self._asked_about = self._asked_about, []
        self.banner.hide()
        self._attach(paths)

    def _own_requests(self) -> None:
        self._waiting += self._asked_about
        self._asked_about = []
        self.banner.hide()
        count = len(self._waiting)
        self._desk.say(f"{count} more {'request comes' if count == 1 else 'requests come'} after this one")

    def _attach(self, paths: Sequence[Path]) -> None:
        document = self._document
        if document is not None:
            number = self._number
            self._desk.run(lambda: (number, attached(document, tuple(paths))), self._has_attached, self._no_attachment)

    def _has_attached(self, answer: tuple[int, Document]) -> None:
        number, document = answer
        if number == self._number:
            self._document = document
            self._changed()
            self._desk.say(f"{len(document.attachments)} filed with this request")

    def _no_attachment(self, trouble: Trouble) -> None:
        self._trouble(trouble, "error")

    # --- cutting ----------------------------------------------------------------------------------------

    def _split_here(self) -> None:
        self._cut(lambda: self._cuts.split_at(self.view.caret()))

    def _split_at(self, offset: int) -> None:
        self._cut(lambda: self._cuts.split_at(offset), offset)

    def _join_next(self) -> None:
        index = self.view.part() + 1
        self._cut(lambda: self._cuts.join_with_previous(index))

    def _join_above(self, index: int) -> None:
        self._cut(lambda: self._cuts.join_with_previous(index))

    def _set_kind(self, index: int, kind: PartKind) -> None:
        self._cut(lambda: self._cuts.set_kind(index, kind))

    def _move_break(self, index: int, offset: int) -> None:
        self._cut(lambda: self._cuts.move_break(index, offset), offset)

    def _break_up(self) -> None:
        self._by_sentence(down=False)

    def _break_down(self) -> None:
        self._by_sentence(down=True)

    def _by_sentence(self, *, down: bool) -> None:
        index = self.view.part()
        self._cut(lambda: self._cuts.move_break_by_sentence(index, down=down))
        if 0 <= index < len(self._cuts.split.parts):
            self.view.go_to_part(index)

    def _cut(self, change: Callable[[], str], caret: int | None = None) -> None:
        if self._document is None:
            return
        try:
            words = change()
        except NotAllowed as refusal:
            self._trouble(refusal, "warn")
            return
        self.banner.hide()
        self._after_cut(words, "", caret)

    def _after_cut(self, words: str, before: str = "", caret: int | None = None) -> None:
        if not words:
            return
        self.view.show_split(self._cuts.split, caret)
        self._changed()
        self._desk.say(f"{before}{words[0].upper() if not before else words[0]}{words[1:]}")

    # --- keeping and creating ---------------------------------------------------------------------------

    def _changed(self) -> None:
        self._dirty = True
        self._keep.start()
        self._show_state()

    def _kept(self, at: datetime) -> None:
        if self._document is not None:
            self.mark.say(f"Kept as a draft {local(at):%H:%M}")

    def _not_kept(self, trouble: Trouble) -> None:
        self._dirty = True
        self.mark.not_saved(trouble.what)
        self._desk.say(f"Not saved. {trouble}", urgent=True)

    def _as_draft(self) -> NewRequestDraft:
        assert self._document is not None  # noqa: S101 - callers asked
        received = self.facts.received.day()
        return NewRequestDraft(
            document=self._document,
            split=self._cuts.split,
            requester=self.facts.who(),
            subject=self.facts.subject.text().strip(),
            regime=self.facts.law(),
            received=received,
            dated=self._found.dated if self._found else received,
            channel=self.facts.way(),
            reference=self.facts.reference.text().strip(),
            owner=self.facts.who_owns(),
        )

    def _new_case(self) -> NewCase:
        draft = self._as_draft()
        received = draft.received or self._desk.office.today()
        return NewCase(
            document=draft.document,
            split=draft.split,
            requester=draft.requester,
            subject=draft.subject,
            regime=draft.regime,
            received=received,
            dated=min(draft.dated or received, received),
            channel=draft.channel,
            reference=draft.reference,
            owner=draft.owner,
        )

    def _case_made(self, view: CaseView) -> None:
        self._creating = False
        self._before = None
        self.undo_bar.hide()
        self.start_empty()
        self._desk.say(f"{view.case.reference} created")
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.start_with(waiting[:1])
            self._waiting = waiting[1:]
            self._desk.say(f"{view.case.reference} created. Next: {waiting[0].name}")
        else:
            self.created.emit(view.case_id)

    def _not_created(self, trouble: Trouble) -> None:
        self._creating = False
        self._dirty = True
        self._trouble(trouble, "error")
        self._show_state()

    def _ask_reference(self, reference: str) -> None:
        office = self._desk.office

        def work() -> str:
            try:
                office.records.case_by_reference(reference)
            except NotFound:
                return ""
            return reference

        self._desk.run(work, self._reference_answer)

    def _reference_answer(self, used: str) -> None:
        if used:
            self.facts.say_reference_used(used)

    # --- showing ----------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        document = self._document
        self._pages.setCurrentIndex(0 if document is None else 1)
        for part in (self._discard, self._create):
            part.setVisible(document is not None)
        reference = self.facts.reference.text().strip()
        words = f"Create {reference}" if reference else "Create the case"
        self._create.setText(words.replace("&", "&&"))
        self._create.setAccessibleName(words)
        self._create.updateGeometry()
        self._create.setEnabled(not self._creating)
        self.strip.say_undo(self._cuts.undo_words, self._cuts.redo_words)
        if document is not None:
            names = tuple(one.name for one in document.attachments)
            self.strip.say_source(document.original_name or "Pasted text", document.kind, self._how, names)
            self.strip.say_found(self._cuts.split)
        if self.isVisible():
            self._name_acts()

    def _name_acts(self) -> None:
        acts, some = self._desk.acts, self._document is not None
        for name in ("create_case", "discard_draft", "split_part", "join_part", "break_up", "break_down", "part_kind"):
            acts.enable(name, some, "Open or paste a request first.")
        for name, verb, words in (
            ("undo", "Undo", self._cuts.undo_words),
            ("redo", "Redo", self._cuts.redo_words),
        ):
            acts.rename(name, f"{verb} {words}" if words else "")
            acts.enable(name, bool(words), f"There is nothing to {verb.lower()}.")

    def _tell(self, tone: BannerTone, title: str, text: str = "") -> None:
        self.banner.clear_buttons()
        self.banner.say(tone, title, text)
        self.banner.show()

    def _trouble(self, trouble: Trouble, tone: BannerTone) -> None:
        self._tell(tone, trouble.what, f"{trouble.kept} {trouble.do}".strip())
        self._desk.say(str(trouble))

    # --- Qt ---------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent, /) -> None:
        """Take the page's keys."""
        super().showEvent(event)
        self._desk.acts.connect_all(self._acts)
        self._name_acts()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Keep what is here and give the keys back."""
        super().hideEvent(event)
        self.keep_now()
        for name in ("undo", "redo"):
            self._desk.acts.rename(name)
        for name in self._acts:
            self._desk.acts.enable(name, True)
        self._desk.acts.disconnect_all(self._acts)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Welcome files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Take what was let go."""
        data = event.mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.take_files(files)
        else:
            self.start_pasted(data.text(), data.html())

    def choose_file(self) -> None:
        """Ask for the file the request is in."""
        self._choose("Open a request", self.start_with)

    def _choose_attachment(self) -> None:
        self._choose("Add a file to this request", self._attach)

    def _choose(self, title: str, chosen: Callable[[Sequence[Path]], None]) -> None:
        several = QFileDialog(self, title, "", _FILES)
        several.setFileMode(QFileDialog.FileMode.ExistingFiles)
        several.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        several.filesSelected.connect(partial(_as_paths, chosen))
        several.open()

    def _build(self) -> None:
        head = QFrame()
        head.setProperty("ground", "surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(8), px(11), px(16), px(11))
        row.setSpacing(px(12))
        self._back = Button("All requests", "quiet", "chevron_left")
        self._discard = Button("Discard")
        self._create = Button("Create", "filled", hint="Ctrl+Enter")
        row.addWidget(self._back)
        row.addWidget(upright())
        row.addWidget(label("New request", look="title"))
        row.addStretch(1)
        row.addWidget(self.mark)
        row.addWidget(self._discard)
        row.addWidget(self._create)
        left = QWidget()
        left.setProperty("ground", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(rule())
        column.addWidget(self.view, 1)
        self._both = QSplitter(Qt.Orientation.Horizontal)
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(left)
        self._both.addWidget(self.facts)
        self._both.setStretchFactor(0, 1)
        self._both.setStretchFactor(1, 0)
        self._both.setSizes([900, px(440)])
        empty = QWidget()
        empty.setProperty("ground", "surface")
        around = QVBoxLayout(empty)
        around.setContentsMargins(px(32), px(32), px(32), px(32))
        self.drop = DropArea("Drop an email or letter here", "A saved email (.eml), a web page or plain text. "
                             "You can also copy the words and paste them anywhere here (Ctrl+V).")  # fmt: skip
        self.drop.setMinimumHeight(px(240))
        self.paste_button = self.drop.add_button("Paste text", self.paste, icon="clipboard_paste")
        self.choose_button = self.drop.add_button("Choose a file…", self.choose_file, icon="folder_open")
        around.addWidget(self.drop)
        around.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(empty)
        self._pages.addWidget(self._both)
        notes = QWidget()
        notes_column = QVBoxLayout(notes)
        notes_column.setContentsMargins(0, 0, 0, 0)
        notes_column.setSpacing(0)
        self._notes = notes
        notes_column.addWidget(self.banner)
        notes_column.addWidget(self.undo_bar)
        self.banner.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(rule())
        outer.addWidget(notes)
        outer.addWidget(self._pages, 1)

    def _listen(self) -> None:
        self._back.clicked.connect(self.leave)
        self._discard.clicked.connect(self.discard)
        self._create.clicked.connect(self.create_case)
        self.undo_bar.undo.connect(self.bring_back)
        self.strip.undo.clicked.connect(self.undo)
        self.strip.redo.clicked.connect(self.redo)
        self.strip.add_file.clicked.connect(self._choose_attachment)
        self.strip.paste_other.clicked.connect(self.paste)
        self.view.split_wanted.connect(self._split_at)
        self.view.join_wanted.connect(self._join_above)
        self.view.kind_wanted.connect(self._set_kind)
        self.view.break_wanted.connect(self._move_break)
        self.facts.changed.connect(self._changed)
        self.facts.reference_typed.connect(self._ask_reference)


def _as_paths(chosen: Callable[[Sequence[Path]], None], names: list[str]) -> None:
    chosen([Path(name) for name in names])
