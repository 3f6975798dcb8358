"""Settings: headings at the left, the form at the right, each valid edit applied a moment later."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from foidesk import settings
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import Trouble
from foidesk.office.records import local
from foidesk.ui.desk import Desk
from foidesk.ui.look import fonts, theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule, upright
from foidesk.ui.parts.savedmark import SavedMark
from foidesk.ui.setup.appearance import AppearanceForm
from foidesk.ui.setup.form import ProfileForm
from foidesk.ui.setup.places import PlaceField
from foidesk.ui.setup.section import Section
from foidesk.ui.setup.wording import WordingForm

KEEP_AFTER_MS = 600


class _HeadingPainter(QStyledItemDelegate):
    """Paints a heading like the navigation's places: a bar and a tint mark the one shown."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        """Paint ground, bar and words."""
        place = option.rect
        chosen = self._view().currentRow() == index.row()
        if chosen:
            painter.fillRect(place, theme.colour("tint"))
            painter.fillRect(place.left(), place.top(), px(3), place.height(), theme.colour("accent"))
        painter.setFont(fonts.font("base", bold=chosen))
        painter.setPen(theme.colour("ink"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place.adjusted(px(16), 0, 0, 0), left, str(index.data()))

    def _view(self) -> QListWidget:
        view = self.parent()
        assert isinstance(view, QListWidget)  # noqa: S101 - it is given one
        return view


class SettingsPage(QWidget):
    """The particulars of the office, the wording of its letters, and this computer."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: Profile | None = None
        self.setProperty("ground", "surface")
        self.setAccessibleName("Settings")
        self.form, self.wording, self.appearance = ProfileForm(), WordingForm(), AppearanceForm(desk)
        self.copies = PlaceField("Backup copies", folder=True, empty="Not chosen yet")
        self.mark = SavedMark()
        self.headings = QListWidget()
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER_MS)
        self._later.timeout.connect(self.keep_now)
        self.form.changed.connect(self._later.start)
        self.wording.changed.connect(self._later.start)
        self.copies.changed.connect(self._copies_changed)
        self.headings.currentRowChanged.connect(self._go_to)
        self._back.clicked.connect(self.leave)

    def keep_now(self) -> None:
        """Keep what is valid and changed."""
        self._later.stop()
        profile, wording = self.form.profile(), self.wording.wording()
        if self._kept is None:
            return
        if profile is None or wording is None:
            self.mark.not_saved("a field is not right yet")
            return
        profile = replace(profile, wording=wording)
        if profile == self._kept:
            self.mark.say("All is saved")
            return
        office = self._desk.office

        def work() -> tuple[Profile, datetime]:
            # The number counts on by itself while cases are created: only an edit of it here changes it.
            now = office.records.profile()
            wanted = profile
            if self._kept is not None and profile.next_number == self._kept.next_number:
                wanted = replace(profile, next_number=now.next_number)
            office.records.save_profile(wanted)
            return wanted, office.now()

        self._desk.run(work, self._saved, self._not_saved)

    def leave(self) -> None:
        """Keep what is here and go back."""
        self.keep_now()
        self.left.emit()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Read the particulars as they are now."""
        super().showEvent(event)
        self.copies.set_path(settings.load().copies)
        self.appearance.follow()
        self._desk.run(self._desk.office.records.profile, self._show)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Keep what is here."""
        super().hideEvent(event)
        if self._later.isActive():
            self.keep_now()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show(self, profile: Profile) -> None:
        self._kept = profile
        self.form.show_profile(profile)
        self.wording.show_wording(profile.wording)

    def _saved(self, answer: tuple[Profile, datetime]) -> None:
        self._kept, at = answer
        self.mark.saved(f"{local(at):%H:%M}")
        self._desk.saved(at)

    def _not_saved(self, trouble: Trouble) -> None:
        self.mark.not_saved(trouble.what)
        self._desk.say(f"Not saved. {trouble}", urgent=True)

    def _copies_changed(self, path: str) -> None:
        try:
            settings.save(replace(settings.load(), copies=path))
        except Trouble as trouble:
            self._not_saved(trouble)

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._sections):
            section = self._sections[row]
            top = section.mapTo(self._inside, QPoint(0, 0)).y()
            self._area.verticalScrollBar().setValue(top)

    def _build(self) -> None:
        top = self._head()
        where = Section(8, "Copies", "Where copies of the register go.")
        where.put(self.copies)
        where.set_done(True)
        self._sections = [*self.form.sections, self.wording.section, self.appearance.section, where]
        self.headings.setProperty("bare", True)
        self.headings.setAccessibleName("Headings of the settings")
        self.headings.setFixedWidth(px(222))
        self.headings.setViewportMargins(0, px(12), 0, 0)
        self.headings.setItemDelegate(_HeadingPainter(self.headings))
        for section in self._sections:
            heading = QListWidgetItem(section.title, self.headings)
            heading.setSizeHint(QSize(px(120), px(32)))
        self._inside = QWidget()
        self._inside.setProperty("ground", "surface")
        self._inside.setMaximumWidth(px(980))
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(px(32), 0, px(32), px(24))
        column.setSpacing(0)
        for form in (self.form, self.wording, self.appearance, where):
            column.addWidget(form)
            if form is not where:
                column.addWidget(rule())
        column.addStretch(1)
        host = QWidget()
        host.setProperty("ground", "surface")
        beside = QHBoxLayout(host)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._inside, 1)
        beside.addStretch(0)
        self._area = QScrollArea()
        self._area.setWidget(host)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.headings)
        both.addWidget(self._area, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addWidget(rule())
        outer.addLayout(both, 1)

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
        head.addStretch(1)
        head.addWidget(self.mark)
        return top
