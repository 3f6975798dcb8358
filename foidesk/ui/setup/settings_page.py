"""Settings: headings at the left, the form at the right, each valid edit applied a moment later."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.profile import Profile
from foidesk.domain.profileversions import Version
from foidesk.domain.troubles import Trouble
from foidesk.office.records import local
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.empty import DropArea
from foidesk.ui.parts.label import label, rule, upright
from foidesk.ui.parts.savedmark import SavedMark
from foidesk.ui.setup.appearance import AppearanceForm
from foidesk.ui.setup.certificate import CertificateForm
from foidesk.ui.setup.clearance import ClearanceSettings
from foidesk.ui.setup.copies import CopiesForm
from foidesk.ui.setup.form import ProfileForm
from foidesk.ui.setup.holders import HoldersForm
from foidesk.ui.setup.people import PeopleForm
from foidesk.ui.setup.retention import RetentionSettings
from foidesk.ui.setup.sectioned import SectionedPage
from foidesk.ui.setup.sharing import SharingForm
from foidesk.ui.setup.targets import TargetsForm
from foidesk.ui.setup.undoing import Undoing
from foidesk.ui.setup.versionbar import VersionBar, read_only, write
from foidesk.ui.setup.wording import WordingForm
from foidesk.ui.setup.workingdays import WorkingDaysForm

KEEP_AFTER_MS = 600
_HOLDS_AT_ONCE = "This holds at once and for every letter. Choose “In use” above to change it."


class _Part(Protocol):
    """A section that holds some of the particulars."""

    def show_profile(self, profile: Profile) -> None:
        """Show its own of them."""

    def put_into(self, profile: Profile) -> Profile | None:
        """Give the particulars with what stands here; None while a field is wrong."""


class SettingsPage(SectionedPage):
    """The particulars of the office, the wording of its letters, and this computer."""

    left = Signal()
    case_wanted = Signal(int)
    """A case that a change of the calendar moved is to be opened."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: Profile | None = None
        self.setProperty("ground", "surface")
        self.setAccessibleName("Settings")
        self.form, self.wording, self.appearance = ProfileForm(), WordingForm(), AppearanceForm(desk)
        self.undoing = Undoing(desk, self)
        self.targets = TargetsForm(self.undoing, 7)
        self.holders = HoldersForm(desk, self.undoing, 8)
        self.clearance = ClearanceSettings(self.undoing, 9)
        self.days = WorkingDaysForm(desk, self.undoing, 10)
        self.retention = RetentionSettings(self.undoing, 11)
        self.people = PeopleForm(desk, 12)
        self._parts: tuple[_Part, ...] = (self.targets, self.holders, self.clearance, self.retention, self.people)
        self.copies = CopiesForm(desk, 14)
        self.certificate = CertificateForm(desk, self.undoing, 15)
        self.sharing = SharingForm(desk, self.undoing, 16)
        self.mark = SavedMark()
        self.reading = label(wrap=True)
        self.reading.setContentsMargins(px(16), px(8), px(16), px(8))
        self.reading.hide()
        self.versions = VersionBar(desk)
        self._start: date | None = None
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER_MS)
        self._later.timeout.connect(self.keep_now)
        self.form.changed.connect(self._later.start)
        self.form.signatories.taken_away.connect(self.undoing.offer)
        self.wording.changed.connect(self._later.start)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(KEEP_AFTER_MS)
        self._reading.timeout.connect(self._read_letter)
        self.wording.letters.changed.connect(self._reading.start)
        self.targets.changed.connect(self._later.start)
        self.versions.wanted.connect(self.show_version)
        self.versions.removed.connect(self.remove_version)
        self.holders.changed.connect(self._later.start)
        self.holders.came_up.connect(self.bring_up)
        self.clearance.changed.connect(self._later.start)
        self.retention.changed.connect(self._later.start)
        self.people.changed.connect(self._later.start)
        self.days.case_wanted.connect(self._open_case)
        self.days.came_up.connect(self.bring_up)
        self._back.clicked.connect(self.leave)
        self.setAcceptDrops(True)
        self._slots: dict[str, Callable[..., object]] = {"refresh": self.days.follow}

    def keep_now(self, then: Callable[[], None] | None = None) -> None:
        """Keep what is valid and changed; `then` goes on once all is kept."""
        self._later.stop()
        if self._kept is None or self.versions.is_past():
            if then is not None:
                then()
            return
        wanted, seen, start, office = self._wanted(), self._kept, self._start, self._desk.office
        if wanted is None:
            self.mark.not_saved("a field is not right yet")
            self.versions.stay()
            return
        if wanted == seen:
            self.mark.say("All is saved")
            if then is not None:
                then()
            return

        def work() -> tuple[Profile, tuple[Version, ...], datetime]:
            office.records.save_profile(wanted, seen, start=start)
            return wanted, office.versions.all(), office.now()

        def saved(answer: tuple[Profile, tuple[Version, ...], datetime]) -> None:
            self._saved(answer, start)
            if then is not None:
                then()

        self._desk.run(work, saved, self._not_saved, owner=self)

    def _wanted(self) -> Profile | None:
        """Give the particulars as they stand in all forms; None while a field is wrong."""
        profile, wording = self.form.profile(), self.wording.wording()
        if profile is None or wording is None:
            return None
        wanted: Profile | None = replace(profile, wording=wording)
        for part in self._parts:
            wanted = part.put_into(wanted) if wanted is not None else None
        return wanted

    def show_version(self, start: date | None) -> None:
        """Keep what is here, then show the wording and details of another day; None for those in use."""

        def other() -> None:
            self._start = start
            self._read()

        self.keep_now(other)

    def remove_version(self, start: date) -> None:
        """Take back a change that waits, and offer it again."""
        office, day = self._desk.office, write(start)

        def back(waiting: Profile) -> None:
            def shown(_nothing: object) -> None:
                self._start = start
                self._read()
                self.undoing.offer_again("remove the change", lambda: self.remove_version(start))

            self._desk.run(lambda: office.versions.put_back(start, waiting), shown, self._not_saved, owner=self)

        def done(waiting: Profile | None) -> None:
            self._start = None
            self._read()
            if waiting is not None:
                self.undoing.offer(f"The change from {day} removed", "remove the change", lambda: back(waiting))

        def work() -> Profile | None:
            there = {one.valid_from for one in office.versions.all()}
            return office.versions.remove(start) if start in there else None  # else it was begun and nothing more

        self._later.stop()
        self._kept = None  # what was typed into it goes with it
        self._desk.run(work, done, self._not_saved, owner=self)

    def _read(self) -> None:
        """Read the particulars of the day that is shown, and which versions there are."""
        office, start = self._desk.office, self._start

        def shown(found: tuple[Profile, tuple[Version, ...]]) -> None:
            if start == self._start:
                self._show(*found)

        self._desk.run(lambda: (office.records.profile(start), office.versions.all()), shown, owner=self)

    def _read_letter(self) -> None:
        """Show how the letter whose wording is being changed reads."""
        letters, wording = self.wording.letters, self.wording.wording()
        if self._kept is None or wording is None:
            return
        about, profile = letters.kind_and_law(), replace(self._kept, wording=wording)
        if about is None:
            letters.show_reading("It stands at the end or the head of the letters of its law.")
            return
        calendar = self._desk.office.calendar

        def work() -> str:
            from foidesk.letters.samples import sample_text

            return sample_text(profile, *about, calendar)

        self._desk.run(work, letters.show_reading, self._not_saved, owner=self)

    def leave(self) -> None:
        """Keep what is here and go back."""
        self.keep_now()
        self.left.emit()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Read the particulars as they are now."""
        super().showEvent(event)
        self.copies.follow()
        self.certificate.follow()
        self.sharing.follow()
        self._hold_writing()
        self.appearance.follow()
        self._start = None
        self._read()
        self._desk.run(self._desk.office.records.owners, self.clearance.know_names)
        self.days.follow()
        self.holders.follow()
        self.people.follow()
        self._desk.acts.connect_all(self._slots)

    @property
    def _of_the_office(self) -> tuple[QWidget, ...]:
        return self.form, self.wording, self.targets, self.holders, self.clearance, self.days, self.retention

    def _hold_writing(self) -> None:
        """Show the office's settings as they are, and let nobody change them where the register is only read."""
        writes = not self._desk.office.read_only
        for form in (*self._of_the_office, self.sharing):
            form.setEnabled(writes)
        why = self._desk.office.why_reading
        if why is not None:
            self.reading.setText(f"{why.reason} The office’s settings can be looked at, and this computer’s changed.")
        self.reading.setVisible(why is not None)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Keep what is here."""
        super().hideEvent(event)
        self._desk.acts.disconnect_all(self._slots)
        self.undoing.clear()
        if self._later.isActive():
            self.keep_now()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Welcome a bank holidays file; anything else is the window's."""
        if _bank_holidays_file(event.mimeData()) is not None and not self._desk.office.read_only:
            event.acceptProposedAction()
            self.drop_area.setGeometry(self.rect())
            self.drop_area.show()
            self.drop_area.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent, /) -> None:
        """Take the words away."""
        self.drop_area.hide()

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Show what the file would change."""
        self.drop_area.hide()
        path = _bank_holidays_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.show_section(self.days.section)
            self.days.look_at(path)

    def _open_case(self, case_id: int) -> None:
        self.keep_now()
        self.case_wanted.emit(case_id)

    def _show(self, profile: Profile, versions: tuple[Version, ...] = ()) -> None:
        self._kept = profile
        self.form.show_profile(profile)
        self.wording.show_wording(profile.wording)
        self._reading.start()
        for part in self._parts:
            part.show_profile(profile)
        self.versions.show_versions(versions, self._start)
        self._close_off()

    def _close_off(self) -> None:
        """Let nothing be changed that does not belong to the version shown, and nothing at all of one that is past."""
        dated = [self.form.sections[at] for at in (0, 2, 3)]
        for section in [*dated, self.wording.section]:
            read_only(section, on=self.versions.is_past(), but=(self.wording.letters.choose,))
        rules = (*self.form.sections[1::3], self.targets.section, self.holders.section, self.clearance.section)
        for section in (*rules, self.days.section, self.retention.section):
            section.setEnabled(self._start is None)
            section.setToolTip("" if self._start is None else _HOLDS_AT_ONCE)

    def _saved(self, answer: tuple[Profile, tuple[Version, ...], datetime], start: date | None) -> None:
        kept, versions, at = answer
        if start == self._start:
            self._kept = kept
            self.versions.show_versions(versions, start)
        self.mark.saved(f"{local(at):%H:%M}")
        self._desk.saved(at)

    def _not_saved(self, trouble: Trouble) -> None:
        self.mark.not_saved(trouble.what)
        self.versions.stay()
        self._desk.say(f"Not saved. {trouble}", urgent=True)

    def _build(self) -> None:
        top = self._head()
        forms = (
            *(self.form, self.wording, self.targets, self.holders, self.clearance, self.days, self.retention),
            *(self.people, self.appearance, self.copies, self.certificate),
            self.sharing,
        )
        both = self.lay_out(forms, [*self.form.sections, *(form.section for form in forms[1:])])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addWidget(rule())
        outer.addWidget(self.versions)
        outer.addWidget(self.reading)
        outer.addWidget(rule())
        outer.addLayout(both, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), 0)
        foot.addWidget(self.undoing.bar)
        outer.addLayout(foot)
        self.drop_area = DropArea(
            "Let go to see what this file would change",
            "The bank holidays file of GOV.UK. Nothing changes yet.",
            parent=self,
        )
        self.drop_area.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.drop_area.hide()

    def _head(self) -> QFrame:
        self._back = Button("All requests", "quiet", "chevron_left")
        top = QFrame()
        top.setProperty("ground", "surface")
        head = QHBoxLayout(top)
        head.setContentsMargins(px(8), px(11), px(16), px(11))
        head.setSpacing(px(12))
        head.addWidget(self._back)
        head.addWidget(upright())
        head.addWidget(label("Settings", look="title"))
        head.addWidget(self.jump)
        head.addStretch(1)
        head.addWidget(self.mark)
        return top


def _bank_holidays_file(data: QMimeData) -> Path | None:
    """Give the one JSON file that is being dragged; GOV.UK publishes its bank holidays as one."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() == ".json" else None
