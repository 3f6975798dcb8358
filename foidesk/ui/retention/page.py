"""The page of retention: what is due, held and coming; disposal with its certificate; old copies."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from foidesk.domain.regimes import Regime
from foidesk.domain.retention import Gone, How, Kept, Retention
from foidesk.domain.troubles import Trouble
from foidesk.office.records import local
from foidesk.office.retaining import DisposalDone, DisposalLine, OldCopy, RetentionList
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.overviewpage import OverviewPage
from foidesk.ui.papers.copies import Chooser, Named, Paper
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts import clipboard
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.segmented import SegmentedControl
from foidesk.ui.parts.wraprow import WrapRow
from foidesk.ui.register.copying import as_table
from foidesk.ui.retention.disposals import DisposalTree
from foidesk.ui.retention.disposing import Disposing
from foidesk.ui.retention.tree import HEADINGS, RetentionTree, cells_of

_LIST = Named("list", "Nothing in the register was touched.")
_CERTIFICATE = Named("certificate", "The certificate is in the register.")
Log = tuple[tuple[DisposalLine, tuple[Gone, ...]], ...]


class RetentionPage(OverviewPage):
    """`opened` gives a case to look at."""

    opened = Signal(int)

    def __init__(
        self,
        desk: Desk,
        folders: Callable[[], tuple[Path, ...]],
        parent: QWidget | None = None,
        *,
        printer_chooser: Chooser | None = None,
    ) -> None:
        """Look for copies of the register in `folders`, and beside it."""
        super().__init__(desk, "Retention", parent)
        self._folders = folders
        self.found: RetentionList | None = None
        self.log: Log = ()
        self.copies: tuple[OldCopy, ...] = ()
        self.disposing = Disposing(desk, self, folders)
        self.tree, self.disposals, self.empty = RetentionTree(), DisposalTree(), EmptyState("archive")
        self.summary = label("", tone="ink2", wrap=True)
        self.what = SegmentedControl("Show", (("cases", "Cases"), ("disposals", "Disposals")))
        self.what.setMaximumWidth(px(240))
        self.what.set_value("cases")
        self.pick = Button("Tick all that are due")
        self.anonymise = Button("Anonymise…", icon="people")
        self.destroy_cases = Button("Destroy…", icon="delete")
        self.hold = Button("Hold back…", icon="lock_closed")
        self.lift = Button("Lift the hold", icon="arrow_undo")
        self.printing = Button("Print…", icon="print")
        self.saving = Button("Save certificate…", icon="document_pdf")
        self.banner, self.old, self.line = Banner(parent=self), Banner(parent=self), PrintLine()
        self.banner.hide()
        self.old.hide()
        self.copying = Copying(desk, self, self.banner, self.line, printer_chooser=printer_chooser)
        self.body = QStackedWidget()
        for part in (self.tree, self.disposals, self.empty):
            self.body.addWidget(part)
        self._lay_out()
        self._listen()
        self.slots |= {
            "open_case": self._open_current,
            "copy": self.copy_lines,
            "print": self.copying.print,
            "save_pdf": self.copying.save,
        }

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(14), px(20), px(12))
        head.setSpacing(px(8))
        head.addWidget(label("Retention", "title"))
        head.addWidget(self.summary)
        self._acts = WrapRow(
            (
                *(self.what, self.pick, self.anonymise, self.destroy_cases, self.hold, self.lift),
                *(self.printing, self.saving),
            )
        )
        head.addWidget(self._acts)
        head.addWidget(self.old)
        head.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.body, 1)
        column.addWidget(self.line)

    def _listen(self) -> None:
        self.what.chosen.connect(lambda _key: self._show())
        self.pick.clicked.connect(self._tick_due)
        self.anonymise.clicked.connect(lambda: self.disposing.foresee(self.tree.ticked(), How.ANONYMISED))
        self.destroy_cases.clicked.connect(lambda: self.disposing.foresee(self.tree.ticked(), How.DESTROYED))
        self.hold.clicked.connect(lambda: self.disposing.ask_hold(self.tree.chosen()))
        self.lift.clicked.connect(lambda: self.disposing.lift(self.tree.chosen()))
        self.printing.clicked.connect(self.copying.print)
        self.saving.clicked.connect(lambda _on=False: self.copying.save())
        self.tree.opened.connect(self.opened)
        self.tree.menu_asked.connect(self._menu)
        self.tree.copy_asked.connect(self.copy_lines)
        self.tree.ticked_changed.connect(self._offer)
        self.tree.itemSelectionChanged.connect(self._offer)
        self.disposals.current_changed.connect(self._take_copies)
        self.disposals.save_asked.connect(self.copying.save)
        self.disposing.asked.connect(self.banner.hide)
        self.disposing.disposed.connect(self._disposed)
        self.disposing.changed.connect(self.ask)
        self.disposing.refused.connect(self._refused)

    # --- asking -------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the office how the closed cases stand; a newer question wins."""
        retaining, folders = self._desk.office.retaining, self._folders()

        def work() -> tuple[RetentionList, Log, tuple[OldCopy, ...]]:
            return retaining.overview(), retaining.disposals(), retaining.copies(folders)

        self.ask_for(work, self._answered)

    def day_shown(self) -> date | None:
        """Give the day of the list."""
        return self.found.today if self.found is not None else None

    def _answered(self, answer: tuple[RetentionList, Log, tuple[OldCopy, ...]]) -> None:
        self.found, self.log, self.copies = answer
        self._show()

    # --- showing ------------------------------------------------------------------------------------

    @property
    def shows_log(self) -> bool:
        """Say whether the disposals show and not the cases."""
        return self.what.value() == "disposals"

    def _show(self) -> None:
        found = self.found
        if found is None:
            return
        before = self.body.currentWidget()
        had_focus = before is not None and before.hasFocus()
        self.summary.setText(summary_words(found))
        self.tree.show_groups([(name, cases, name in _MAY_GO) for name, cases in found.groups()])
        self.disposals.show_disposals(self.log)
        shown: QWidget = self.disposals if self.shows_log else self.tree
        if self.shows_log and not self.log:
            self.empty.say("Nothing has been disposed of", "Each disposal is listed here with its certificate.")
            shown = self.empty
        elif not self.shows_log and not self.tree.lines():
            self.empty.say(
                "No closed case is due, held or coming due",
                "Closed cases show here six months before their period is over, and while something holds them.",
            )
            shown = self.empty
        self.body.setCurrentWidget(shown)
        for part in (self.pick, self.anonymise, self.destroy_cases, self.hold, self.lift):
            part.setVisible(not self.shows_log and shown is self.tree)
        self.printing.setText("Print certificate…" if self.shows_log else "Print the list…")
        self.printing.setVisible(shown is not self.empty)
        self.saving.setVisible(self.shows_log and shown is not self.empty)
        self.pick.setEnabled(bool(found.due))
        self._acts.updateGeometry()
        self._show_old()
        self._take_copies()
        if had_focus:
            shown.setFocus()
        self._offer()

    def _show_old(self) -> None:
        """Tell of the copies that still hold what was disposed of."""
        copies = self.copies
        self.old.setVisible(bool(copies))
        self.old.clear_buttons()
        if not copies:
            return
        oldest = local(copies[0].made)
        many = "1 copy still holds" if len(copies) == 1 else f"{len(copies)} copies still hold"
        stay = "Copies that FOI Desk makes by itself go as newer ones are made, in up to two years; others stay."
        self.old.say(
            "warn",
            f"{many} cases that were disposed of",
            f"{'It was made on' if len(copies) == 1 else 'The oldest was made on'} {oldest.day} {oldest:%B %Y}. {stay}"
            f"{_left_behind(copies)}",
        )
        removable = [one for one in copies if not one.by_hand]
        if removable and not self._why_not_dispose():
            self.old.add_button("Remove them now…" if len(removable) > 1 else "Remove it now…", self._remove_copies)

    def _remove_copies(self) -> None:
        self.disposing.ask_remove(self.copies)

    def _why_not_dispose(self) -> str:
        if self._desk.office.read_only:
            return _READING
        found = self.found
        if found is None or found.may_dispose:
            return ""
        return f"Only an approver disposes of cases: {', '.join(found.approvers)}. Roles are in Settings, People."

    def _offer(self) -> None:
        office = self._desk.office
        ticked, chosen = self.tree.ticked(), self.tree.chosen()
        why_not = _READING if office.read_only else ""
        for button, word in ((self.anonymise, "Anonymise"), (self.destroy_cases, "Destroy")):
            may_not = self._why_not_dispose()
            button.setText(f"{word} {len(ticked)}…" if ticked else f"{word}…")
            button.setEnabled(bool(ticked) and not may_not)
            button.setToolTip(may_not or ("" if ticked else "Tick the cases first, with Space or a click."))
            button.updateGeometry()
        left = [one for one in chosen if one.case.how is None]
        can_hold = [one for one in left if one.case.hold is None]
        can_lift = [one for one in left if one.case.hold is not None]
        self.hold.setEnabled(bool(can_hold) and not why_not)
        self.hold.setToolTip(why_not or ("" if can_hold else "Select a case that nobody holds back yet."))
        self.lift.setEnabled(bool(can_lift) and not why_not)
        self.lift.setToolTip(why_not or ("" if can_lift else "Select a case that somebody holds back."))

    def take_keyboard(self) -> None:
        """Let the list have the keyboard."""
        (self.body.currentWidget() or self).setFocus()

    def _tick_due(self) -> None:
        if self.found is not None:
            self.tree.tick_all(self.found.due)
            self.tree.setFocus()
            self._desk.say(f"{len(self.tree.ticked())} ticked")

    # --- what was done -----------------------------------------------------------------------------------

    def _disposed(self, done: DisposalDone) -> None:
        many = "1 case" if done.line.cases == 1 else f"{done.line.cases:,} cases"
        said = f"{many} {done.line.how.value}. The certificate is disposal {done.line.number}."
        untidy = (
            ""
            if done.untidy is None
            else (f" The file could not be made smaller now ({done.untidy.what}) Nothing of the cases is in it.")
        )
        self.banner.clear_buttons()
        self.banner.say("info", said, f"Print or save it under Disposals.{untidy}", icon="document_checkmark")
        self.banner.add_button("Show disposals", self.show_log)
        self.banner.show()
        self._desk.say(said)
        self.ask()

    def show_log(self) -> None:
        """Show the disposals, and no longer the notice that leads to them."""
        self.banner.hide()
        self.what.set_value("disposals")
        self._show()
        self.take_keyboard()

    def _refused(self, trouble: Trouble) -> None:
        self.banner.clear_buttons()
        self.banner.say("warn", trouble.what, f"{trouble.kept} {trouble.do}".strip())
        self.banner.show()

    # --- papers and menus ---------------------------------------------------------------------------

    def _take_copies(self) -> None:
        retaining = self._desk.office.retaining
        if self.shows_log:
            number = self.disposals.current()
            name = f"Certificate of disposal {number}.pdf"
            made: Callable[[], bytes] = lambda: retaining.certificate(number)  # noqa: E731
            paper = Paper(None, "Certificate", name, made, 0, _CERTIFICATE) if number else None
        else:
            day = f"{self.found.today:%Y-%m-%d}" if self.found is not None else ""
            paper = Paper(None, "Retention list", f"Retention {day}.pdf", retaining.sheet, 0, _LIST)
        self.copying.about(paper)

    def copy_lines(self) -> None:
        """Copy what is selected, or the whole list, as text and as a table."""
        lines: Sequence[Kept] = self.tree.chosen() or self.tree.lines()
        if lines and not self.shows_log:
            clipboard.copy(*as_table([HEADINGS, *(cells_of(line) for line in lines)]))
            self._desk.say("1 line copied" if len(lines) == 1 else f"{len(lines)} lines copied")

    def _open_current(self) -> None:
        line = self.tree.current_line()
        if line is not None and not self.shows_log:
            self.opened.emit(line.case.case_id)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open case\tEnter").triggered.connect(lambda _on=False: self._open_current())
        for button in (self.hold, self.lift):
            act = menu.addAction(button.text())
            act.setEnabled(button.isEnabled())
            act.triggered.connect(lambda _on=False, pressed=button: pressed.click())
        menu.addSeparator()
        menu.addAction("Copy\tCtrl+C").triggered.connect(lambda _on=False: self.copy_lines())
        menu.popup(place)

    # --- being shown --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent, /) -> None:
        """Take away what was said the last time, and read again."""
        self.banner.hide()
        super().showEvent(event)


_READING = "This register can only be read."
_MAY_GO = frozenset({"Due for disposal", "Anonymised"})


def summary_words(found: RetentionList) -> str:
    """Sum the list up, with the office's periods."""
    due, held = len(found.due), len(found.held)
    said = "1 case is due for disposal" if due == 1 else f"{due:,} cases are due for disposal"
    said += f", {held:,} held." if held else ", none held."
    if found.later:
        said += f" {found.later:,} closed {'case is' if found.later == 1 else 'cases are'} due later."
    return f"{said} {periods_words(found.rule)}"


def periods_words(rule: Retention) -> str:
    """Say the periods of the office, once where they are the same."""
    months = {rule.months(regime) for regime in Regime}
    if len(months) == 1:
        return f"Cases are kept for {rule.period_words(Regime.FOIA)} (Settings, Retention)."
    each = ", ".join(f"{regime.short_name} {rule.period_words(regime)}" for regime in Regime)
    return f"Cases are kept: {each} (Settings, Retention)."


def _left_behind(copies: Sequence[OldCopy]) -> str:
    """Name the registers that were left behind, as after a move: they go only by hand."""
    names = [one.path for one in copies if one.by_hand]
    return f" Left behind, to be removed by hand once nobody needs it: {', '.join(names)}." if names else ""
