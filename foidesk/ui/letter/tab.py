"""The Letter tab: the checks, the very page that will go out, signing, issuing, and copies of what was issued."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from foidesk.domain.case import IssuedLetter
from foidesk.domain.checks import Finding
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.lettertimes import answering_kind, possible, proposals
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import Trouble
from foidesk.office.checking import Looked
from foidesk.office.letterfacts import LetterFacts
from foidesk.office.views import CaseView, Issued, Told
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.letterfacts import LetterFactsDialog
from foidesk.ui.letter.checklist import Checklist
from foidesk.ui.letter.drawing import REDRAWN_AFTER_MS, Drawing, Wanted
from foidesk.ui.letter.fillin import FillIn
from foidesk.ui.letter.issuing import Issuing
from foidesk.ui.letter.kindbar import KindBar
from foidesk.ui.letter.making import LARGE_PRINT, Made, day_words, letter_paper, shown_letter
from foidesk.ui.letter.preview import Preview
from foidesk.ui.letter.sideways import Sideways
from foidesk.ui.letter.signing import Signing
from foidesk.ui.look.scale import px
from foidesk.ui.papers.copies import Chooser, Opener
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.label import rule
from foidesk.ui.parts.panes import Pane, Panes

KEPT_AFTER_MS = 700


class LetterTab(QWidget):
    """Checks on the left, the letter in the middle, what can be done with it on the right."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        printer_chooser: Chooser | None = None,
        opener: Opener | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view: CaseView | None = None
        """The case, as it was last told."""
        self._mark = self._kind = ""
        self.facts: LetterFactsDialog | None = None
        self.checklist = Checklist()
        self.bar = KindBar()
        self.fill = FillIn()
        self.preview = Preview(desk)
        self.side = Sideways()
        self.banner = Banner(parent=self)
        self.banner.hide()
        self.line = PrintLine()
        self.copying = Copying(desk, self, self.banner, self.line, printer_chooser=printer_chooser, opener=opener)
        self.panes = Panes(
            "What to show",
            (
                Pane("Checks", self._left(), 300, 240),
                Pane("Letter", self.preview),
                Pane("Sign and issue", self.side, 288, 264),
            ),
            side_by_side=980,
        )
        self._space = QVBoxLayout()
        self._space.addWidget(self.banner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._space)
        rows.addWidget(self.bar)
        rows.addWidget(rule())
        rows.addWidget(self.panes, 1)
        rows.addWidget(self.line)
        self.drawing = Drawing(desk, self, self._wanted)
        self.signing = Signing(desk, self)
        self.issuing = Issuing(desk, self)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEPT_AFTER_MS)
        self._keeping.timeout.connect(self.keep)
        self._connect()
        self.preview.pages.setFocus()  # where the keyboard is when the tab is first shown
        self._offered: dict[str, Callable[..., object]] = {}

    def _left(self) -> QSplitter:
        """Put what goes into the letter above its checks; an answer is written on the Draft tab and has checks only."""
        left = QSplitter(Qt.Orientation.Vertical)
        left.setChildrenCollapsible(False)
        left.addWidget(self.fill)
        left.addWidget(self.checklist)
        left.setSizes([px(480), px(300)])
        self.fill.hide()
        return left

    def _connect(self) -> None:
        side = self.side
        self.checklist.take_me_there.connect(lambda finding: self.go.emit("draft", finding))
        self.checklist.not_needed.connect(lambda finding: self._judge(finding, needed=False))
        self.checklist.needed.connect(lambda finding: self._judge(finding, needed=True))
        self.bar.kind_wanted.connect(self.show_kind)
        self.bar.letter_wanted.connect(self.show_letter)
        self.bar.print_size.chosen.connect(self._print_large)
        self.fill.edited.connect(self._filled)
        self.fill.wording_wanted.connect(self._take_wording_over)
        self.preview.edit_wanted.connect(self._edit_wording)
        side.clearance.send_wanted.connect(lambda: self.go.emit("clearance", self.kind))
        side.issue.date_changed.connect(self._date_changed)
        side.issued.letter_wanted.connect(self.show_letter)
        side.issued.about_wanted.connect(self.show_facts)
        side.print_row.clicked.connect(lambda _checked=False: self.copying.print())
        side.save_row.clicked.connect(lambda _checked=False: self.copying.save())
        side.bundle_row.clicked.connect(lambda _checked=False: self.go.emit("save_all", None))
        side.open_row.clicked.connect(lambda _checked=False: self.copying.open())
        side.email_row.clicked.connect(lambda _checked=False: self.copying.open("eml"))
        side.word_row.clicked.connect(lambda _checked=False: self.copying.save("docx"))
        side.web_row.clicked.connect(lambda _checked=False: self.copying.save("html"))
        side.large_row.clicked.connect(lambda _checked=False: self._save_large())
        self.drawing.drawn.connect(self._drawn)
        self.drawing.failed.connect(self.say_trouble)
        self.issuing.turned.connect(self._show_state)
        self.issuing.issued.connect(self._was_issued)
        self._desk.told.connect(self._told)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView) -> None:
        """Show the letter of a case as it now stands; it is drawn again when something of it changed."""
        before, self.view = self.view, view
        if before is None or before.case_id != view.case_id:
            self._mark = self._kind = ""
            self.drawing.start_over()
            self.banner.hide()
            self.preview.clear()
            self.side.sign.name.setModified(False)
            self.side.allow_copies(False)
            self.side.issue.start(view.case.request.received, view.today)
        elif before.case.letters != view.case.letters or before.today != view.today:
            gone = view.case.letters[len(before.case.letters) :]
            self._mark = gone[-1].sha256 if gone else ""  # what has just gone is looked at as it went
            self.side.issue.start(view.case.request.received, view.today)
        self._show_state()
        self.drawing.redraw(0 if self.drawing.made is None else REDRAWN_AFTER_MS)

    def show_letter(self, mark: str) -> None:
        """Show another letter of the case as it was issued."""
        self.side.sign.keep_typed()
        self.keep()
        self._mark = mark
        self._show_state()
        self.drawing.redraw(0)

    def show_kind(self, kind: str) -> None:
        """Write a letter of another kind."""
        self.side.sign.keep_typed()
        self.keep()
        self._kind, self._mark = kind, ""
        self._show_state()
        self.drawing.redraw(0)

    @property
    def kind(self) -> str:
        """Give the kind of the letter that is written; the answer, until another is chosen."""
        if self.view is None:
            return "response"
        return self._kind or answering_kind(self.view.case)

    def _issued(self) -> IssuedLetter | None:
        if self.view is None or (self._kind and not self._mark):
            return None
        return shown_letter(self.view, self._mark)

    def can_act(self) -> bool:
        """Say whether the letter of this kind can be changed and issued here now."""
        view = self.view
        if view is None or self._desk.office.read_only or self.issuing.under_way:
            return False
        return self.kind in {kind.name for kind in possible(view.case)}

    def _show_state(self) -> None:
        """Show cards, words and acts for the state of the case; the pages follow when they are made."""
        view, issued = self.view, self._issued()
        if view is None:
            return
        case, kind = view.case, kind_named(self.kind)
        can_go = kind in possible(case)
        self.side.show_state(issued=issued is not None, can_go=can_go)
        self.side.show_bundle(on=issued is not None and bool(issued.enclosures) and issued == case.response_letter)
        self.copying.about(letter_paper(self._desk.office, view, kind.name, self.side.issue.day(), issued))
        due = proposals(case, view.deadline, self._desk.office.calendar, view.today)
        self.bar.print_size.show_size(case.large_print, can_change=not self._desk.office.read_only)
        self.bar.show_letters(kind.name, possible(case), due, case.letters, issued)
        fills = issued is None and can_go and not (kind.answers and not kind.gaps)
        if fills and not self._keeping.isActive():
            self.fill.show_kind(kind, case.draft(kind.name), can_change=self.can_act())
        self.fill.setVisible(fills)
        on = issued is None and can_go
        to_clear = self.side.clearance.show_letter(view, kind, can_change=self.can_act(), on=on)
        if issued is not None:
            day = day_words(view, issued.dated, self._desk.office.calendar)
            self.side.issued.show_letter(case, issued, day)
        else:
            self.side.sign.show_case(case, can_change=self.can_act(), first=not to_clear, signs=kind.answers)
            filled = case.signature is not None or not (kind.answers or to_clear)
            self.side.issue.say(self._what_issuing_does(), filled=filled, can_issue=self.can_act())
            why = "This register can only be read." if self._desk.office.read_only else ""
            for button in (self.side.sign.sign, self.side.sign.unsign, self.side.issue.issue):
                button.setToolTip(why)
        self._show_checks()
        self._offer()

    def _show_checks(self) -> None:
        view, issued, made = self.view, self._issued(), self.drawing.made
        if view is None:
            return
        sent = f"Issued {DateStyle.PLAIN.write(issued.dated)}" if issued is not None else ""
        looked = Looked(view.findings, view.set_aside, view.ticks)
        if made is not None and self.drawing.is_current:
            looked = made.looked
        if issued is not None:
            looked = Looked((), (), looked.ticks)
        self.checklist.show_checks(looked, sent, can_change=self.can_act())

    def _judge(self, finding: Finding, *, needed: bool) -> None:
        """Set a check aside, or look at it again."""
        view, checking = self.view, self._desk.office.checking
        if view is not None and self.can_act():
            act = checking.take_up if needed else checking.set_aside
            self._desk.run(lambda: act(view.case_id, finding), self.acted.emit, owner=self)

    def _what_issuing_does(self) -> str:
        view = self.view
        if view is None:
            return ""
        kind = kind_named(self.kind)
        if not kind.answers:
            return kind.effect(view.case.regime)
        if view.case.correcting:
            return (
                "Sends a corrected letter. The letter that was sent is kept beside it, and the day of the first "
                "answer stays."
            )
        day = day_words(view, self.side.issue.day(), self._desk.office.calendar).partition(",")[0].partition(" of ")[0]
        return (
            f"Fixes the letter as it stands, stops the clock at {day} and closes the case. A later mistake is put "
            "right with a corrected letter; nothing is overwritten."
        )

    # --- making the letter --------------------------------------------------------------------------

    def _wanted(self) -> Wanted | None:
        view = self.view
        return Wanted(view, self.kind, self.side.issue.day(), self._issued()) if view is not None else None

    def _drawn(self, made: Made) -> None:
        self.preview.show_letter(made, issued=self._issued() is not None)
        self.side.sign.show_signers(made.signers)
        self.side.issue.say_wording(made.other_wording)
        self.side.allow_copies(True)
        self._show_checks()
        self._offer()

    @property
    def settled(self) -> bool:
        """Tell whether the letter shown is the letter as it stands, drawn to the last dot."""
        return (
            self.drawing.is_still
            and self.preview.pages.settled
            and not self.copying.busy
            and not self._keeping.isActive()
        )

    def _date_changed(self) -> None:
        self._show_state()
        self.drawing.redraw()

    def _told(self, told: Told) -> None:
        if told.case_id is None:  # the office's own particulars changed, and they stand on every letter
            self.drawing.outdate()
            self.drawing.redraw()

    # --- issued letters -----------------------------------------------------------------------------

    def _was_issued(self, issued: Issued) -> None:
        self.banner.hide()
        self.acted.emit(issued.view)
        case, letter = issued.view.case, issued.view.case.response_letter
        sent = next(one for one in reversed(case.letters) if one.sha256 == issued.sha256)
        self._kind = ""
        self.show_letter(issued.sha256)
        if sent is letter:
            day = day_words(issued.view, letter.dated, self._desk.office.calendar)
            self._desk.say(f"{case.reference} issued, {day}")
        else:
            self._desk.say(f"{kind_named(sent.kind).title} of {case.reference} issued")
        self.side.save_row.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_facts(self) -> None:
        """Show what the register keeps of the issued letter that is looked at."""
        view, issued, about = self.view, self._issued(), self._desk.office.despatch.about
        if view is not None and issued is not None:
            case_id, mark = view.case_id, issued.sha256

            def shown(facts: LetterFacts) -> None:
                self.facts = LetterFactsDialog(facts, self)
                self.facts.open()

            self._desk.run(lambda: about(case_id, mark), shown, self.say_trouble, owner=self)

    def start_correction(self) -> None:
        """Open the issued case for a corrected letter."""
        view = self.view
        if view is not None:
            case_id, work = view.case_id, self._desk.office.despatch.start_correction
            self._desk.run(lambda: work(case_id), self.acted.emit, self.say_trouble, owner=self)

    def say_trouble(self, trouble: Trouble) -> None:
        """Say what could not be done."""
        self.banner.clear_buttons()
        self.banner.say("error", trouble.what, " ".join(part for part in (trouble.kept, trouble.do) if part))
        self.banner.show()

    # --- being a tab --------------------------------------------------------------------------------

    def _offer(self) -> None:
        """Put into menus and keys exactly what can be done now."""
        self._desk.acts.disconnect_all(self._offered)
        self._offered = {}
        view = self.view
        if view is None or not self.isVisible():
            return
        if self.drawing.made is not None:
            self._offered = {
                "print": self.copying.print,
                "save_pdf": self.copying.save,
                "email_draft": lambda: self.copying.open("eml"),
                "word_copy": lambda: self.copying.save("docx"),
                "large_print": self._save_large,
            }
        if not self._desk.office.read_only:
            self._offered["letters_large"] = self.bar.print_size.open
        if self.can_act() and self._issued() is None:
            self._offered["issue"] = self.issuing.ask
            if not kind_named(self.kind).answers:
                pass  # only an answer is signed here
            elif view.case.signature is None:
                self._offered["sign"] = self.side.sign.sign.click
            else:
                self._offered["unsign"] = self.signing.take_off
        if self._issued() is not None:
            self._offered["about_letter"] = self.show_facts
        if view.case.letter_is_final and not self._desk.office.read_only:
            self._offered["correct"] = self.start_correction
        self._desk.acts.connect_all(self._offered)

    def _print_large(self, points: int) -> None:
        """Have all letters of the case in large print, or in the usual print again."""
        view, work = self.view, self._desk.office.lettering.print_large
        if view is not None and points != view.case.large_print:
            self.keep()
            case_id = view.case_id
            self._desk.run(lambda: work(case_id, points, view.case), self.acted.emit, self.say_trouble, owner=self)

    def _save_large(self) -> None:
        self.copying.save(LARGE_PRINT.strip())

    # --- filling in ---------------------------------------------------------------------------------

    def _filled(self) -> None:
        self._keeping.start()

    def _edit_wording(self) -> None:
        """Go where the words of this letter are written."""
        if kind_named(self.kind).answers:
            self.go.emit("draft", None)
        elif self.fill.wording is None:
            self._take_wording_over()
        else:
            self.fill.wording.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_wording_over(self) -> None:
        view, kind = self.view, self.kind
        if view is not None and self.can_act():
            case_id, lettering = view.case_id, self._desk.office.lettering
            self.keep()
            work = lambda: lettering.proposed_text(case_id, kind)  # noqa: E731  one line, run elsewhere
            self._desk.run(work, self.fill.take_over, self.say_trouble, owner=self)

    def keep(self, done: Callable[[], None] | None = None) -> None:
        """Keep what is filled in, if there is anything new; `done` is called when it is kept."""
        self._keeping.stop()
        view, kind = self.view, kind_named(self.kind)
        draft, right = self.fill.draft(), self.fill.is_right()
        if view is None or not right or draft.kind != kind.name or draft == view.case.draft(kind.name):
            if done is not None:
                done()
            return
        case_id, seen, work = view.case_id, view.case, self._desk.office.lettering.fill_in

        def kept(now: CaseView) -> None:
            self.acted.emit(now)
            if done is not None:
                done()

        self._desk.run(lambda: work(case_id, draft, seen), kept, self.say_trouble, owner=self)

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Keep what was typed, then call `done`."""
        self.side.sign.keep_typed()
        self.keep(done)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Draw what changed while another tab was shown, and offer the acts of a letter."""
        super().showEvent(event)
        self._space.setContentsMargins(px(16), 0, px(16), 0)
        self._offer()
        self.drawing.redraw(0)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Take the acts back."""
        super().hideEvent(event)
        self.drawing.stop()
        self._desk.acts.disconnect_all(self._offered)
        self._offered = {}
