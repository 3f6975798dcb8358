"""New request: an email, a letter or pasted text becomes a case, on one screen and with nothing lost on the way."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from foidesk.domain.latermail import FilingKind
from foidesk.domain.splitting import PartKind, Split
from foidesk.domain.troubles import NotFound, Trouble
from foidesk.intake.document import Document
from foidesk.office.receipt import NewRequestDraft
from foidesk.office.views import CaseView, Proposal
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.intake.arriving import (
    NOWHERE,
    Arrived,
    case_of,
    draft_of,
)
from foidesk.ui.intake.attaching import Attaching
from foidesk.ui.intake.comingin import ComingIn, choose_files
from foidesk.ui.intake.cutting import Cutter
from foidesk.ui.intake.draftkeeping import DraftKeeping, Kept
from foidesk.ui.intake.frame import RequestFrame
from foidesk.ui.intake.intray import InTray
from foidesk.ui.intake.knowing import Knowing
from foidesk.ui.intake.strip import items_in_words
from foidesk.ui.intake.trayquestions import TrayQuestions
from foidesk.ui.parts.banner import BannerTone

_CUTTING = ("split_part", "join_part", "break_up", "break_down", "part_kind", "nest_part", "take_out_part")


class NewRequestPage(RequestFrame):
    """The drop area first; then the parts on the left, the facts on the right, and Create."""

    created = Signal(int)
    filed = Signal(int)
    """The message was filed in this case; it is no new request."""
    case_wanted = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setProperty("keeps_its_typing", True)
        self._desk = desk
        self._cutter = Cutter(self.view)
        self._document: Document | None = None
        self._found: Proposal | None = None
        self._how = ""
        self.tray = InTray(desk, self)
        self.questions = TrayQuestions(self, self.tray, self.has_request, desk.say)
        self.coming = ComingIn(desk, self, self.tray, self.questions, self.has_request)
        self.keeping = DraftKeeping(desk, self.mark, self._on_screen, self)
        self.attaching = Attaching(desk, self, self._document_shown)
        self.knowing = Knowing(desk, self.known, self)
        self._taken: tuple[str, ...] = ()
        self._origin = NOWHERE
        self._before: Arrived | None = None
        self._aside: Arrived | None = None
        self._making: Job | None = None
        self._acts: dict[str, Callable[..., object]] = {
            "create_case": self.create_case,
            "discard_draft": self.discard,
            "split_part": self._cutter.split_here,
            "join_part": self._cutter.join_next,
            "break_up": self._cutter.break_up,
            "break_down": self._cutter.break_down,
            "part_kind": self.view.open_kinds,
            "nest_part": self._cutter.nest_here,
            "take_out_part": self._cutter.take_out_here,
            "next_tab": self.other_side,
            "previous_tab": self.other_side,
            "undo": self.undo,
            "redo": self._cutter.redo,
            "paste": self.coming.paste,
            "save_now": self.keeping.keep_now,
            "back": self.leave,
        }
        self._listen()
        self.start_empty()

    # --- the request on the screen ----------------------------------------------------------------------

    def start_empty(self) -> None:
        """Show the drop area."""
        self.coming.stop()
        self._document = self._found = None
        self._taken = ()
        self._origin = NOWHERE
        self.knowing.forget()
        self._cutter.begin(Split("", ()))
        self.keeping.is_kept()
        self.mark.say("")
        self.banner.hide()
        self._show_state()

    def has_request(self) -> bool:
        """Tell whether a request is on the screen."""
        return self._document is not None

    def split(self) -> Split:
        """Give the request as it is cut now."""
        return self._cutter.cuts.split

    # --- what she does ----------------------------------------------------------------------------------

    def create_case(self) -> None:
        """Open the case, if nothing stands against it."""
        if self._document is None or (self._making is not None and not self._making.finished):
            return
        if (field := self.facts.wrong()) is not None:
            self.show_side("facts")
            field.setFocus()
            self.facts.ensureWidgetVisible(field)
            return
        if not self._cutter.cuts.split.items and not self.facts.is_no_request():
            self.tell("warn", "There is no item yet", "Mark the part that asks for something as an item.")
            return
        self.keeping.keep_now()  # whatever becomes of the case, the draft is safe first
        draft = self._as_draft()
        new = case_of(draft, draft.received or self._desk.office.today())
        self._making = self._desk.run(lambda: self._desk.office.receipt.log(new), self._case_made, self._not_created)

    def discard(self) -> None:
        """Put the request away; for a while it can be brought back."""
        if self._document is None:
            return
        self.keeping.wait()
        self._before = self._as_arrived()
        self.start_empty()
        self._desk.run(self._desk.office.receipt.discard_draft)
        self.undo_bar.tell("Draft discarded")
        self._desk.say("Draft discarded")
        self.questions.say_waiting()

    def undo(self) -> None:
        """Take the latest cut back; on the drop area, bring back the request that was put away."""
        if self._document is None and self._before is not None:
            self.undo_bar.hide()
            self.bring_back()
        else:
            self._cutter.undo()

    def bring_back(self) -> None:
        """Show again what was put away last."""
        before, self._before = self._before, self._as_arrived()
        if before is not None:
            self.coming.bring_back(before)
            self.keeping.keep_now()

    def leave(self) -> None:
        """Go back; the request is kept as a draft."""
        self.keeping.keep_now()
        self.left.emit()

    # --- coming in --------------------------------------------------------------------------------------

    def _take_in(self, arrived: Arrived) -> None:
        found, draft = arrived.found, arrived.draft
        self._document, self._found, self._how = found.document, found, arrived.how
        self.undo_bar.drop_key()
        if self._aside is not None:
            self._before, self._aside = self._aside, None
            self.undo_bar.tell("Another request took its place", has_key=False)
        self._taken = (arrived.slot,) if arrived.slot else ()
        self._origin = arrived.origin
        self.tray.went(self._taken)
        self.facts.show_found(found, draft, arrived.owners)
        self._cutter.begin(draft.split if draft else found.split)
        self.banner.hide()
        notes = [f"It moves out of {self._origin.reference} when you create the case."] if self._origin.message else []
        notes += found.notes
        if self._origin.message:
            self.tell("info", f"This message is filed in {self._origin.reference}", " ".join(notes))
        elif notes:
            several = len(notes) > 1
            self.tell("info", "About this file" if several else notes[0], " ".join(notes) if several else "")
        self.keeping.touch()
        self._show_state()
        self._desk.say(f"{items_in_words(self._cutter.cuts.split)} found")
        self.view.setFocus()
        self.view.begin_at(_first_own(self.split()))
        if arrived.earlier is not None:
            self._before = arrived.earlier
            self.tell("info", "An earlier draft was put aside", arrived.earlier.found.document.subject)
            self.banner.add_button("Go back to it", self.bring_back)
        self.questions.ask()
        if draft is None:
            self.keeping.keep_now()
        self.knowing.is_new = self._origin.message != 0 or (draft is not None and draft.on_its_own)
        self.knowing.ask(self._as_draft())

    def _resumed(self) -> None:
        self.keeping.is_kept()
        self.mark.say("Kept as a draft")

    def _cannot_read(self, trouble: Trouble) -> None:
        self._aside = None
        self._trouble(trouble, "error")
        self._show_state()

    def _put_aside(self) -> None:
        """Keep what is on the screen within reach, for when something else takes its place."""
        self._aside = self._as_arrived()

    def _as_arrived(self) -> Arrived | None:
        if self._found is None or self._document is None:
            return None
        found = replace(self._found, document=self._document)
        owners = tuple(str(self.facts.owner.itemData(at)) for at in range(self.facts.owner.count()))
        return Arrived(self.coming.number, found, owners, self._how, self._as_draft(), origin=self._origin)

    def _document_shown(self) -> tuple[int, Document | None]:
        return self.coming.number, self._document

    def _attached(self, document: Document, slots: tuple[str, ...]) -> None:
        self._document = document
        self._taken += slots
        self.tray.went(slots)
        self._changed()
        self._desk.say(f"{len(document.attachments)} filed with this request")
        if slots:
            self.keeping.keep_now()
            self.questions.ask()

    def _refused(self, trouble: Trouble) -> None:
        self._trouble(trouble, "error")

    def _was_cut(self, words: str) -> None:
        self.banner.hide()
        self.questions.ask()
        self._changed()
        self._desk.say(words)

    def _show_items(self) -> None:
        self.items.show_split(self.split(), self.view.part())
        self.say_items(len(self.split().items))

    def _wording_typed(self) -> None:
        self.items.hold(self.split())
        self._changed()

    def _cut_refused(self, refusal: Trouble) -> None:
        self._trouble(refusal, "warn")

    # --- keeping and creating ---------------------------------------------------------------------------

    def _changed(self) -> None:
        self.keeping.changed()
        self._show_state()

    def _on_screen(self) -> Kept | None:
        return (self._as_draft(), self._taken) if self._document is not None else None

    def _as_draft(self) -> NewRequestDraft:
        assert self._document is not None  # noqa: S101 - callers asked
        dated = self._found.dated if self._found else None
        is_new, origin = self.knowing.is_new, self._origin
        return draft_of(self._document, dated, self.split(), self.facts, on_its_own=is_new, origin=origin)

    def _case_made(self, view: CaseView) -> None:
        self._done_with(f"{view.case.reference} created", lambda: self.created.emit(view.case_id))

    def _was_filed(self, view: CaseView) -> None:
        self._done_with(f"Filed in {view.case.reference}", lambda: self.filed.emit(view.case_id))

    def _done_with(self, words: str, then: Callable[[], object]) -> None:
        """Go on after a request left the page: to the next one that waits, else to its case."""
        self._before = None
        self.keeping.is_kept()
        self.undo_bar.hide()
        self.start_empty()
        if self.tray.own:
            self._desk.say(f"{words}. Next: {self.tray.own[0].name}")
            self.coming.start_waiting()
        else:
            self._desk.say(words)
            then()

    def file_in(self, case_id: int, kind: FilingKind) -> None:
        """File the message in a case instead of logging a new one."""
        document, day = self._document, self.facts.received.day()
        if document is None or (self._making is not None and not self._making.finished):
            return
        if day is None or self.facts.wrong() is self.facts.received:
            self.show_side("facts")
            self.facts.wrong()
            self.facts.received.setFocus()
            self._desk.say("Type the day it came in first.")
            return
        self.keeping.wait()
        correspondence = self._desk.office.correspondence
        self._making = self._desk.run(
            lambda: correspondence.file(case_id, document, day, kind, is_the_draft=True),
            self._was_filed,
            self._not_created,
        )

    def _not_created(self, trouble: Trouble) -> None:
        self.keeping.touch()
        self._trouble(trouble, "error")
        self._show_state()

    def _ask_again(self) -> None:
        if self._document is not None:
            self.knowing.ask(self._as_draft())

    def _open_other(self, case_id: int) -> None:
        self.keeping.keep_now()
        self.case_wanted.emit(case_id)

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
        self.show_request(document is not None)
        reference = self.facts.reference.text().strip()
        words = f"Create {reference}" if reference else "Create the case"
        if self.facts.is_no_request():
            words = f"Keep as {reference}, closed" if reference else "Keep it, closed"
        self.create_button.setText(words.replace("&", "&&"))
        self.create_button.setAccessibleName(words)
        self.create_button.updateGeometry()
        self.strip.say_undo(self._cutter.cuts.undo_words, self._cutter.cuts.redo_words)
        if document is not None:
            names = tuple(one.name for one in document.attachments)
            self.strip.say_source(document.original_name or "Pasted text", document.kind, self._how, names)
            self.strip.say_found(self._cutter.cuts.split)
        if self.isVisible():
            self._name_acts()

    def _name_acts(self) -> None:
        acts, some = self._desk.acts, self._document is not None
        for name in ("create_case", "discard_draft", *_CUTTING):
            acts.enable(name, some, "Open or paste a request first.")
        put_away = "discard" if self._document is None and self._before is not None else ""
        for name, verb, words in (
            ("undo", "Undo", self._cutter.cuts.undo_words or put_away),
            ("redo", "Redo", self._cutter.cuts.redo_words),
        ):
            acts.rename(name, f"{verb} {words}" if words else "")
            acts.enable(name, bool(words), f"There is nothing to {verb.lower()}.")

    def _trouble(self, trouble: Trouble, tone: BannerTone) -> None:
        self.tell(tone, trouble.what, f"{trouble.kept} {trouble.do}".strip())
        self._desk.say(str(trouble))

    # --- Qt ---------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent, /) -> None:
        """Take the page's keys."""
        super().showEvent(event)
        self._desk.acts.connect_all(self._acts)
        self._name_acts()
        if self._document is None:
            self.tray.look()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Keep what is here and give the keys back."""
        super().hideEvent(event)
        self.keeping.keep_now()
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

    def _choose_attachment(self) -> None:
        choose_files(self, "Add a file to this request", self.attaching.add)

    def _listen(self) -> None:
        self.back_button.clicked.connect(self.leave)
        self.discard_button.clicked.connect(self.discard)
        self.create_button.clicked.connect(self.create_case)
        self.undo_bar.undo.connect(self.bring_back)
        self.strip.undo.clicked.connect(self._cutter.undo)
        self.strip.redo.clicked.connect(self._cutter.redo)
        self.strip.add_file.clicked.connect(self._choose_attachment)
        self.strip.paste_other.clicked.connect(self.coming.paste)
        self._cutter.changed.connect(self._was_cut)
        self._cutter.refused.connect(self._cut_refused)
        self._cutter.shown.connect(self._show_items)
        self._cutter.typed.connect(self._wording_typed)
        self.items.reword_wanted.connect(self._cutter.reword)
        self.items.received_wanted.connect(self._cutter.as_received)
        self.items.left_out.connect(self._cutter.leave_out)
        self.items.typing_done.connect(self._cutter.stop_typing)
        self.items.part_chosen.connect(self.view.go_to_part)
        self.view.part_changed.connect(self.items.follow)
        self.coming.begun.connect(self._put_aside)
        self.coming.arrived.connect(self._take_in)
        self.coming.resumed.connect(self._resumed)
        self.coming.nothing_kept.connect(self.start_empty)
        self.coming.unreadable.connect(self._cannot_read)
        self.attaching.attached.connect(self._attached)
        self.attaching.refused.connect(self._refused)
        self.drop.add_button("Paste text", self.coming.paste, icon="clipboard_paste")
        self.drop.add_button("Choose a file…", self.coming.choose_file, icon="folder_open")
        self.facts.changed.connect(self._changed)
        self.facts.reference_typed.connect(self._ask_reference)
        self.facts.who_typed.connect(self._ask_again)
        self.questions.next_wanted.connect(self.coming.start_waiting)
        self.questions.attach_wanted.connect(self.attaching.add_waiting)
        self.tray.troubled.connect(self._refused)
        self.knowing.file_wanted.connect(lambda case_id, kind: self.file_in(case_id, FilingKind(kind)))
        self.knowing.case_wanted.connect(self._open_other)
        self.knowing.new_wanted.connect(self._changed)


def _first_own(split: Split) -> int:
    """Give the first part that is the requester's own: headers, covers and labels above it were read past."""
    return next((at for at, part in enumerate(split.parts) if part.kind is not PartKind.OUTSIDE), 0)
