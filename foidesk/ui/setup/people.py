"""Settings, People: the name that is written beside each act here, and who in the office may do what."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk import settings
from foidesk.domain.profile import Profile
from foidesk.domain.troubles import Trouble
from foidesk.office.people import PeopleView, Person, Role
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button, IconButton
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.setup.section import Section

KEEP_AFTER_MS = 600
_OFF = "Roles are off: everybody may do everything. They hold once somebody is an approver."
_ON = (
    "Roles hold. Whoever is not in the list is a caseworker. Only approvers clear letters, dispose of cases "
    "and change this list. Whoever reads only can look and copy, and changes nothing."
)
_HONEST = (
    "Roles are honesty, not security: FOI Desk keeps to them, and a person who can write to the file could get round "
    "them. What keeps people out is the right to the folder of the register, an encrypted disk (BitLocker), and, on a "
    "server, logins of PostgreSQL."
)


class _Row:
    """The fields of one person; not a widget, for its fields stand in the grid of all."""

    def __init__(self, person: Person | None, number: int) -> None:
        self.account, self.role = QLineEdit(), QComboBox()
        for role in (Role.APPROVER, Role.CASEWORKER, Role.READER):
            self.role.addItem(role.words, role.value)
        self.account.setMaxLength(100)
        self.account.setPlaceholderText("The account at the computer, for example j.smith")
        self.account.setAccessibleName(f"Account of person {number}")
        self.role.setAccessibleName(f"Role of person {number}")
        self.remove = IconButton("delete", "Take out")
        if person is not None:
            self.account.setText(person.account)
            self.role.setCurrentIndex(self.role.findData(person.role.value))

    def person(self) -> Person:
        """Give what stands here."""
        return Person(self.account.text().strip(), Role(self.role.currentData()))

    def widgets(self) -> tuple[QWidget, ...]:
        """Give what stands in the grid, by column."""
        return self.account, self.role, self.remove


class PeopleForm(QWidget):
    """The section; `changed` is told when what belongs to the particulars changed."""

    changed = Signal()

    def __init__(self, desk: Desk, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view: PeopleView | None = None
        self.rows: list[_Row] = []
        self.section = Section(number, "People", "Your name in FOI Desk, and who in your office may do what.")
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.name_row = FieldRow("Your name, on this computer", self.name)
        self.state = label("", tone="ink2", wrap=True)
        self.trouble = Banner("warn", parent=self)
        self.trouble.hide()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._list = QWidget()
        self._list.setLayout(self._grid)
        self.add = Button("Add a person", icon="add", dense=True)
        self.only_approvers = QCheckBox("Only approvers sign and issue letters")
        self.section.put(self.name_row, whole=False)
        for part in (self.state, self.trouble, self._list):
            self.section.put(part)
        self.section.put(self.add, whole=False)
        self.section.put(self.only_approvers)
        self.section.put(label(_HONEST, look="small", tone="ink2", wrap=True))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER_MS)
        self._later.timeout.connect(self.keep_now)
        self.add.clicked.connect(self._add)
        self.name.editingFinished.connect(self._rename)
        self.only_approvers.clicked.connect(lambda _on: self.changed.emit())
        self.section.set_done(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.section)

    # --- showing ------------------------------------------------------------------------------------

    def follow(self) -> None:
        """Read the list as it is now."""
        self._desk.run(self._desk.office.people.view, self._show, owner=self)

    def show_profile(self, profile: Profile) -> None:
        """Show what of it belongs to the particulars."""
        self.only_approvers.setChecked(profile.approvers_sign)

    def put_into(self, profile: Profile) -> Profile:
        """Give the profile with what stands here."""
        return replace(profile, approvers_sign=self.only_approvers.isChecked())

    def _show(self, view: PeopleView) -> None:
        self.view = view
        if not self.name.hasFocus():
            self.name.setText(settings.load().display_name or view.who)
        self.name_row.set_hint(
            f"Written in the history beside your account, {view.account}. A new name counts from the next start.",
            tick=False,
        )
        self._fill(view.people.named)
        self._show_state()

    def _fill(self, named: tuple[Person, ...]) -> None:
        for row in self.rows:
            self._discard(row)
        self.rows = [_Row(one, at) for at, one in enumerate(named, 1)]
        for row in self.rows:
            self._listen(row)
        self._place()

    def _place(self) -> None:
        for at, row in enumerate(self.rows):
            for column, part in enumerate(row.widgets()):
                self._grid.addWidget(part, at, column)
        self._list.setVisible(bool(self.rows))

    def _show_state(self) -> None:
        view = self.view
        if view is None:
            return
        reading = self._desk.office.why_reading
        why = "" if reading is None else reading.reason
        if not view.may_change:
            why = f"Only an approver changes the roles: {', '.join(view.people.approvers)}."
        may = not why
        self.state.setText(_ON if view.people.are_on else _OFF)
        for part in (self.add, self.only_approvers, *(part for row in self.rows for part in row.widgets())):
            part.setEnabled(may)
            part.setToolTip(why)
        self.only_approvers.setEnabled(may and view.people.are_on)
        if may and not view.people.are_on:
            self.only_approvers.setToolTip("Roles are off.")

    # --- changing -----------------------------------------------------------------------------------

    def _add(self) -> None:
        # The first one has to be an approver, and is most often the person who sits here.
        person = Person(self.view.account, Role.APPROVER) if self.view is not None and not self.rows else None
        row = _Row(person, len(self.rows) + 1)
        if person is None:
            row.role.setCurrentIndex(row.role.findData(Role.CASEWORKER.value))
        self.rows.append(row)
        self._listen(row)
        self._place()
        row.account.setFocus()
        if person is not None:
            self._later.start()

    def _listen(self, row: _Row) -> None:
        row.account.textEdited.connect(self._edited)
        row.role.activated.connect(self._edited)
        row.remove.clicked.connect(lambda: self._take_out(row))

    def _edited(self) -> None:
        self._later.start()

    def _take_out(self, row: _Row) -> None:
        self.rows.remove(row)
        self._discard(row)
        self._place()
        self.add.setFocus()
        self.keep_now()

    def _discard(self, row: _Row) -> None:
        for part in row.widgets():
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()

    def keep_now(self) -> None:
        """Keep the list as it stands; a line without an account waits for one."""
        self._later.stop()
        view = self.view
        named = tuple(person for row in self.rows if (person := row.person()).account)
        if view is None or named == view.people.named:
            self.trouble.hide()
            return
        people = self._desk.office.people
        self._desk.run(lambda: people.save(named), self._saved, self._refused, owner=self)

    def _saved(self, view: PeopleView) -> None:
        self.view = view
        self.trouble.hide()
        self._show_state()
        self._desk.say("Roles saved")

    def _refused(self, trouble: Trouble) -> None:
        self.trouble.say("warn", trouble.what, f"{trouble.kept} {trouble.do}".strip())
        self.trouble.show()

    def _rename(self) -> None:
        name = " ".join(self.name.text().split())
        machine = settings.load()
        if name == (machine.display_name or (self.view.who if self.view is not None else "")):
            return
        try:
            settings.save(replace(machine, display_name=name))
        except Trouble as trouble:
            self._desk.troubled.emit(trouble)
            return
        self._desk.say("Name saved. It counts from the next start")
