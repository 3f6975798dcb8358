"""First run: the office's particulars on one page beside a real letter, and where the register lies."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from foidesk import settings
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import Trouble
from foidesk.office.office import Office
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.segmented import SegmentedControl
from foidesk.ui.setup.form import ProfileForm
from foidesk.ui.setup.places import PlaceField
from foidesk.ui.setup.preview import LetterPreview
from foidesk.ui.setup.section import Section

NARROW = 1080
_FORM = {False: 700, True: 320}  # beside the letter its fields of two columns are never cut


class SetupPage(QWidget):
    """The set-up of the first start; it can be skipped, and everything changed later in Settings.

    `register_chosen` is told after `done` when another register than the open one is to be used: by then its
    place is in this machine's settings and the particulars are kept in it, so it only needs opening.
    """

    done = Signal()
    skipped = Signal()
    register_chosen = Signal(str)
    log_wanted = Signal(bool)
    """The old log is to be brought in next; true when another register is about to be opened. Told before both."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.office.address
        self.setProperty("ground", "surface")
        self.setAccessibleName("Set up FOI Desk")
        self.form = ProfileForm()
        self.register = PlaceField("Register file", folder=False)
        self.copies = PlaceField("Backup copies", folder=True, empty="In the folder Copies beside the register")
        self.preview = LetterPreview(desk)
        self.side = SegmentedControl("Shown", [("form", "Form"), ("letter", "Letter")])
        self.side.set_value("form")
        self.side.chosen.connect(self.show_side)
        self.side.hide()
        self._about = label("About five minutes. You can change everything later in Settings.", tone="ink2")
        self._narrow = False
        self._job: Job | None = None
        self.banner = Banner()
        self.banner.hide()
        self.finish_button = Button("Create the register", "filled")
        self.skip_button = Button("Skip for now", "quiet")
        self.log_button = Button("Bring in an Excel log…")
        self.log_button.setToolTip("Create the register, then choose the log you have kept until now")
        self._log_next = False
        self.open_other = Button("Open an existing register…", icon="folder_open")
        self._build()
        self.form.changed.connect(self._changed)
        self.finish_button.clicked.connect(self.finish)
        self.log_button.clicked.connect(self.finish_with_log)
        self.skip_button.clicked.connect(self.skipped)
        self.open_other.clicked.connect(self._ask_register)
        self.register.changed.connect(self._place_changed)
        self.register.set_path(self._opened)
        self.copies.set_path(settings.load().copies)
        self._where.set_done(bool(self._opened))
        desk.run(desk.office.records.profile, self._show)

    def finish(self) -> None:
        """Keep the particulars where the register shall lie."""
        self._finish(log_next=False)

    def finish_with_log(self) -> None:
        """Do the same, and go on to the old log."""
        self._finish(log_next=True)

    def _finish(self, *, log_next: bool) -> None:
        profile = self.form.profile()
        if profile is None:
            wrong = self.form.first_wrong()
            if wrong is not None:
                wrong.setFocus()
            return
        if self._job is not None and not self._job.finished:
            return
        self._log_next = log_next
        path, copies, office = self.register.path.text(), self.copies.path.text(), self._desk.office
        elsewhere = path if path != self._opened else ""

        def work() -> str:
            _remember(elsewhere, copies)
            if not elsewhere:
                office.records.save_profile(profile)
            else:
                _keep_in(Path(elsewhere), office.who, profile)
            return elsewhere

        self._job = self._desk.run(work, self._finished, self._failed)

    def use_register(self, path: str) -> None:
        """Use a register that is there already."""
        office = self._desk.office

        def work() -> str:
            Office.open(path, who=office.who, create=False).close()
            _remember(path, "")
            return path

        self._log_next = False
        self._desk.run(work, self._finished, self._failed)

    def _finished(self, elsewhere: str) -> None:
        if self._log_next:
            self.log_wanted.emit(bool(elsewhere))
        self.done.emit()
        if elsewhere:
            self.register_chosen.emit(elsewhere)

    def _failed(self, trouble: Trouble) -> None:
        self.banner.say("error", trouble.what, f"{trouble.kept} {trouble.do}".strip())
        self.banner.show()

    def _show(self, profile: Profile) -> None:
        self.form.show_profile(profile)
        self.preview.show_profile(profile)
        self.form.lines["name_long"].setFocus()

    def _changed(self) -> None:
        profile = self.form.profile()
        if profile is not None:
            self.preview.show_profile(profile)

    def _place_changed(self, path: str) -> None:
        there = Path(path).exists() and path != self._opened
        self.finish_button.setText("Use this register" if there else "Create the register")
        self.finish_button.updateGeometry()

    def _ask_register(self) -> None:
        dialog = QFileDialog(self, "Open an existing register", "", "Registers (*.foidesk)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.use_register)
        dialog.open()

    def _build(self) -> None:
        self._where = Section(6, "Where it is kept", "One file holds the whole register. Copies go somewhere else.")
        self._where.put(self.register)
        self._where.put(self.copies)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(32), px(2), px(32), px(12))
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addWidget(rule())
        column.addWidget(self._where)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumWidth(px(_FORM[False]))
        self._area = area
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setMinimumWidth(px(320))  # else the two panes would keep the window from becoming narrow
        both.addWidget(area)
        both.addWidget(self.preview)
        both.setSizes([px(880), px(560)])
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        outer.addWidget(rule())
        outer.addWidget(self.banner)
        outer.addWidget(both, 1)
        outer.addWidget(rule())
        outer.addWidget(self._foot())

    def show_side(self, side: str) -> None:
        """Show form or letter, where there is room for one of them only."""
        self.side.set_value(side)
        self._area.setVisible(not self._narrow or side == "form")
        self.preview.setVisible(not self._narrow or side == "letter")

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Show one pane at a time where two would be too narrow to read, as at 200%."""
        super().resizeEvent(event)
        narrow = event.size().width() < px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.side.setVisible(narrow)
            self._area.setMinimumWidth(px(_FORM[narrow]))
            self._about.setVisible(not narrow)
            self.show_side(self.side.value())

    def _head(self) -> QFrame:
        head = QFrame()
        head.setMinimumWidth(px(320))
        head.setProperty("ground", "surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(32), px(14), px(32), px(14))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Set up FOI Desk", look="title"))
        words.addWidget(self._about)
        row.addLayout(words, 1)
        row.addWidget(self.side)
        row.addWidget(self.open_other)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("ground", "surface")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(32), px(15), px(32), px(15))
        row.setSpacing(px(8))
        row.addWidget(Picture("lock_closed", "ink2", 16))
        kept = "Everything stays on your computers. FOI Desk never connects to the internet."
        row.addWidget(label(kept, tone="ink2", wrap=True), 1)
        row.addWidget(self.skip_button)
        row.addWidget(self.log_button)
        row.addWidget(self.finish_button)
        return foot


def _remember(register: str, copies: str) -> None:
    machine = settings.load()
    settings.save(replace(machine, register=register or machine.register, copies=copies or machine.copies))


def _keep_in(path: Path, who: str, profile: Profile) -> None:
    """Make the register there with these particulars; one that has its own keeps them."""
    other = Office.open(path, who=who)
    try:
        if not other.records.has_profile():
            other.records.save_profile(profile)
    finally:
        other.close()
