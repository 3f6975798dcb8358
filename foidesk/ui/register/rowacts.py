"""What can be done with the selected requests: copy them, give them to somebody, open their menu."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication

from foidesk.office.postround import Addressed
from foidesk.office.views import RegisterRow
from foidesk.ui.desk import Desk
from foidesk.ui.register.copying import rows_copied
from foidesk.ui.register.frame import RegisterFrame
from foidesk.ui.register.labels import LabelDialog
from foidesk.ui.register.owners import OwnerChange
from foidesk.ui.register.wording import count_of

_MOST_COPIED = 5_000
_MOST_LABELS = 500


class RowActs(QObject):
    """The acts on the selection, and the two menus."""

    def __init__(self, desk: Desk, frame: RegisterFrame, me: str) -> None:
        super().__init__(frame)
        self._desk = desk
        self._frame = frame
        self._me = me
        self.names: tuple[str, ...] = ()
        """The owners to choose from."""
        self.labels: LabelDialog | None = None
        self.owners = OwnerChange(desk, frame)
        frame.table.copy_asked.connect(self.copy_rows)
        frame.table.menu_asked.connect(self._open_menu)
        frame.bar.more.clicked.connect(self._open_more)
        frame.several.owner_wanted.connect(self.change_owner)
        frame.several.copy_wanted.connect(self.copy_rows)
        frame.several.dropped.connect(self._drop_selection)
        frame.undo_bar.undo.connect(self.owners.undo)
        self.owners.changed.connect(frame.undo_bar.tell)

    def copy_rows(self) -> None:
        """Copy the selected rows as text and as a table."""
        case_ids = tuple(self._frame.table.selected_cases()[:_MOST_COPIED])
        records = self._desk.office.records
        if case_ids:
            self._desk.run(lambda: records.rows(case_ids), self._copied)

    def _copied(self, rows: tuple[RegisterRow, ...]) -> None:
        headings = self._frame.table.headings
        order = [headings.logicalIndex(at) for at in range(headings.count())]
        shown = [at for at in order if not headings.isSectionHidden(at)]
        QGuiApplication.clipboard().setMimeData(rows_copied(rows, shown, self._frame.model.today))
        self._desk.say(f"{count_of(len(rows), 'row')} copied")

    def change_owner(self) -> None:
        """Ask whose the selected cases are to be."""
        case_ids = tuple(self._frame.table.selected_cases())
        if case_ids:
            self.owners.ask(case_ids, self.names, self._me)

    def label_addresses(self) -> None:
        """Make address labels for the selected cases."""
        case_ids, post = tuple(self._frame.table.selected_cases()[:_MOST_LABELS]), self._desk.office.postround

        def show(addressed: Addressed) -> None:
            self.labels = LabelDialog(self._desk, addressed, self._frame)
            self.labels.open()

        if case_ids:
            self._desk.run(lambda: post.addresses(case_ids), show, owner=self)

    def _drop_selection(self) -> None:
        table = self._frame.table
        case_id = table.current_case()
        table.clearSelection()
        if case_id is not None:
            table.go_to_case(case_id)
        table.setFocus()

    def _open_menu(self, where: QPoint) -> None:
        names = ("open_case", "open_window", "-", "change_owner", "clock_event", "-", "copy", "address_labels")
        self._desk.acts.context_menu(names, self._frame).popup(where)

    def _open_more(self) -> None:
        more = self._frame.bar.more
        menu = self._desk.acts.context_menu(("comfortable", "side_pane", "-"), self._frame)
        menu.addMenu(self._frame.table.headings.menu(menu))
        menu.popup(more.mapToGlobal(more.rect().bottomLeft()))
