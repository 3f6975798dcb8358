"""Settings, Working days: the days that do not count, the office's own marks on them, and the cases a mark moves."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.officedays import Changed, DayKind
from foidesk.domain.troubles import Trouble
from foidesk.office.daylist import ListedDay, Standing, YearOfDays
from foidesk.office.publishedlist import PublishedList
from foidesk.office.records import local
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label
from foidesk.ui.parts.wraprow import WrapRow
from foidesk.ui.setup.dayform import ACTS, Ask, Asked, DayForm
from foidesk.ui.setup.daytable import DaysTable, words_of
from foidesk.ui.setup.listpreview import ListPreview
from foidesk.ui.setup.movedpanel import MovedPanel, title_of
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.undoing import Undoing

_FIRST, _LAST = 2019, 2030
_READ_ONLY = "This register can only be read."


class WorkingDaysForm(QWidget):
    """The section; `case_wanted` tells a case to open."""

    case_wanted = Signal(int)
    came_up = Signal(QWidget)
    """A part of the section that has just been shown, and is to be seen."""

    def __init__(self, desk: Desk, undoing: Undoing, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._undoing = desk, undoing
        self._reading: Job | None = None
        self._back: Callable[[], None] | None = None
        self.section = Section(number, "Working days", "", wide=True)
        self.year = QComboBox()
        self.year.setAccessibleName("Year")
        self.year.setProperty("dense", True)
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.add = Button("Add a day that does not count…", icon="calendar_add", dense=True)
        self.close_office = Button("Office closed…", icon="building", dense=True)
        self.load = Button("Load bank holidays file…", icon="folder_open", dense=True)
        self.count_again = Button("Let it count again…", icon="checkmark_circle", dense=True)
        self.take_back = Button("Take back", icon="arrow_undo", dense=True)
        self.form, self.preview, self.moved = DayForm(desk), ListPreview(), MovedPanel()
        self.table = DaysTable()
        self.about_day = label(look="small", tone="ink2", wrap=True)
        self._fill_years()
        self._lay_out()
        self._listen()

    # --- showing ------------------------------------------------------------------------------------

    def follow(self, stand_on: date | None = None) -> None:
        """Read the year that is chosen as it now is, here or by another window."""
        if stand_on is not None:
            at = self.year.findData(stand_on.year)
            if at >= 0:
                self.year.setCurrentIndex(at)
        year, timekeeping = int(self.year.currentData()), self._desk.office.timekeeping
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._desk.run(
            lambda: timekeeping.year_of_days(year), lambda found: self._show(found, stand_on), owner=self
        )

    def look_at(self, path: Path) -> None:
        """Read a bank holidays file and show what it would change."""
        timekeeping = self._desk.office.timekeeping

        def work() -> tuple[PublishedList, Changed]:
            published = timekeeping.read_gov_uk(path)
            return published, timekeeping.use_list(published, trial=True)

        def read(found: tuple[PublishedList, Changed]) -> None:
            self.form.hide()
            self.preview.show_list(*found)
            self.came_up.emit(self.preview)

        def refused(trouble: Trouble) -> None:
            self.form.hide()
            self.preview.show_trouble(path.name, trouble)
            self.came_up.emit(self.preview)

        self._desk.run(work, read, refused, owner=self)

    def _show(self, year: YearOfDays, stand_on: date | None) -> None:
        self.table.show_year(year, stand_on)
        until = f"Bank holidays are settled to the end of {year.settled_to}"
        self.section.say(
            "Weekends, and bank holidays in any part of the UK, do not count (section 10(6)). "
            f"{until}; later ones are forecasts: a day may yet be proclaimed."
        )
        for at in range(self.year.count()):
            listed = int(self.year.itemData(at))
            self.year.setItemText(at, f"{listed} (forecast)" if listed > year.settled_to else f"{listed}")
        self._chosen()

    def _chosen(self) -> None:
        """Say all of the day one stands on, and offer what can be done with those selected."""
        day, days, writes = self.table.current_day(), self.table.selected_days(), not self._desk.office.read_only
        self.about_day.setText(_sentence(day) if day is not None else "")
        can_strike = writes and len(days) == 1 and days[0].mark is None
        can_take_back = writes and bool(days) and all(one.mark is not None for one in days)
        self.count_again.setEnabled(can_strike)
        self.take_back.setEnabled(can_take_back)
        why = "" if writes else _READ_ONLY
        self.count_again.setToolTip("" if can_strike else why or "Select one bank holiday that does not count.")
        self.take_back.setToolTip("" if can_take_back else why or "Select days that your office or a file changed.")

    # --- changing -----------------------------------------------------------------------------------

    def open_form(self, ask: Ask, on: date | None = None) -> None:
        """Open the form for a day."""
        self.preview.hide()
        self.form.start(ask, on)
        self.came_up.emit(self.form)

    def take_selected_back(self) -> None:
        """Take the marks off the selected days."""
        marked = tuple(sorted({day.on for day in self.table.selected_days() if day.mark is not None}))
        if marked and self.take_back.isEnabled():
            timekeeping = self._desk.office.timekeeping
            self._change(lambda: timekeeping.take_back(*marked), "take back", marked[0])

    def _kept(self, asked: Asked) -> None:
        timekeeping = self._desk.office.timekeeping
        self._change(lambda: asked.do(timekeeping), ACTS[asked.ask], asked.on, self.form.refuse)

    def _use(self, published: PublishedList) -> None:
        timekeeping = self._desk.office.timekeeping
        refused = partial(self.preview.show_trouble, published.name)
        self._change(lambda: timekeeping.use_list(published), "use the bank holidays file", None, refused)

    def _change(
        self,
        work: Callable[[], Changed],
        act: str,
        stand_on: date | None,
        refused: Callable[[Trouble], None] | None = None,
    ) -> None:
        def done(changed: Changed) -> None:
            self._changed(changed, act, stand_on)

        self._desk.run(work, done, refused, owner=self)

    def _changed(self, changed: Changed, act: str, stand_on: date | None) -> None:
        self._tell(changed, stand_on)
        if not changed.nothing:
            self._back = partial(self._undo, changed, act, stand_on)
            self._undoing.offer(changed.words, act, self._back)

    def _undo(self, changed: Changed, act: str, stand_on: date | None) -> None:
        timekeeping = self._desk.office.timekeeping

        def done(undone: Changed) -> None:
            self._tell(undone, stand_on, back=True)
            self._undoing.offer_again(act, partial(self._again, undone, act, stand_on))

        self._desk.run(lambda: timekeeping.undo_change(changed), done, owner=self)

    def _take_shown_back(self) -> None:
        """Undo the change whose moves are shown, whatever was done on the page since."""
        if self._back is not None:
            self._back()

    def _again(self, undone: Changed, act: str, stand_on: date | None) -> None:
        timekeeping = self._desk.office.timekeeping
        self._change(lambda: timekeeping.undo_change(undone), act, stand_on)

    def _tell(self, changed: Changed, stand_on: date | None, *, back: bool = False) -> None:
        self.form.hide()
        self.preview.hide()
        self.moved.tell(changed, back=back)
        self.came_up.emit(self.moved)
        self._desk.saved()
        self._desk.say(f"{changed.words}. {title_of(changed, back=back)}")
        (self.moved.list if changed.moved else self.table).setFocus(Qt.FocusReason.OtherFocusReason)
        self.follow(stand_on)

    # --- asking -------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, "Bank holidays file of GOV.UK", "", "Bank holidays of GOV.UK (*.json)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.look_at(Path(name)))
        dialog.open()

    def _strike_selected(self) -> None:
        days = self.table.selected_days()
        self.open_form(Ask.STRIKE, days[0].on if days else None)

    def menu(self) -> QMenu:
        """Give the context menu of the selected days."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: tuple[tuple[str, Callable[[], object], bool], ...] = (
            ("Let it count again…", self._strike_selected, self.count_again.isEnabled()),
            ("Take back\tDel", self.take_selected_back, self.take_back.isEnabled()),
            ("Copy\tCtrl+C", self.table.copy_rows, bool(self.table.selected_days())),
        )
        for words, slot, enabled in entries:
            action = QAction(words, menu)
            action.triggered.connect(lambda _checked=False, act=slot: act())
            action.setEnabled(enabled)
            menu.addAction(action)
        return menu

    def _open_menu(self, where: QPoint) -> None:
        self.menu().popup(where)

    # --- making -------------------------------------------------------------------------------------

    def _fill_years(self) -> None:
        this = self._desk.office.today().year
        for year in range(min(_FIRST, this), max(_LAST, this + 2) + 1):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(this))

    def _listen(self) -> None:
        self.year.activated.connect(lambda _at: self.follow())
        self.add.clicked.connect(lambda: self.open_form(Ask.ADD))
        self.close_office.clicked.connect(lambda: self.open_form(Ask.CLOSE))
        self.load.clicked.connect(self._ask_file)
        self.count_again.clicked.connect(self._strike_selected)
        self.take_back.clicked.connect(self.take_selected_back)
        self.form.kept.connect(self._kept)
        self.form.left.connect(self._back_to_table)
        self.preview.wanted.connect(self._use)
        self.preview.left.connect(self._back_to_table)
        self.moved.case_wanted.connect(self.case_wanted)
        self.moved.take_back_wanted.connect(self._take_shown_back)
        self.moved.copied.connect(lambda: self._desk.say("List of moved cases copied"))
        self.table.chosen.connect(self._chosen)
        self.table.take_back_asked.connect(self.take_selected_back)
        self.table.menu_asked.connect(self._open_menu)

    def _back_to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = WrapRow([self.year, self.add, self.close_office, self.load])
        writes = not self._desk.office.read_only
        for button in (self.add, self.close_office, self.load):
            button.setEnabled(writes)
            button.setToolTip("" if writes else _READ_ONLY)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.about_day, 1)
        foot.addWidget(self.count_again, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (head, self.form, self.preview, self.moved, self.table):
            column.addWidget(part)
        column.addLayout(foot)
        self.section.put(inside)
        self.section.set_done(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.section)


def _sentence(day: ListedDay) -> str:
    """Say a whole line of the table, for what does not fit into it."""
    on, name, nations, standing, known, note = words_of(day)
    said = [f"{on}: {name}" + (f" ({nations})" if nations else ""), standing, f"Known from: {known}"]
    if note:
        said.append(f"Note: {note}")
    mark = day.mark
    if mark is not None and mark.at is not None and mark.kind is not DayKind.SETTLED:
        said.append(f"Marked by {mark.who} on {in_words(local(mark.at).date())}")
    if day.standing is Standing.FORECAST:
        said.append("A forecast by the usual rules: it may yet be changed")
    return ". ".join(said) + "."
