"""The menus of the drafting table: on a cell, on the heading, on what a response covers; all hold the same acts."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from foidesk.ui.casefile.acts import COMMANDS, READ_ONLY, REQUEST_MENU, RESPONSE_MENU
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.look import icons


class TableMenus(QObject):
    """Fills menus from the table of commands; `wanted` names the one that was chosen."""

    wanted = Signal(str)

    def __init__(self, table: DraftTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._over = parent
        self.read_only = True
        self.may_comment = False

    def open(self, side: str, item_key: int, at: QPoint) -> None:
        """Open the menu of a cell."""
        if item_key not in self._table.chosen_items():
            self._table.go_to(item_key, "request" if side == "request" else "response")
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu, REQUEST_MENU if side == "request" else RESPONSE_MENU)
        menu.popup(at)

    def fill(self, menu: QMenu, commands: tuple[str, ...]) -> None:
        """Put these commands in a menu; an empty name is a line between."""
        menu.clear()
        chosen = self._table.chosen_items()
        row = self._table.current_row()
        shared = row is not None and row.face is not None and len(row.face.covers) > 1
        for name in commands:
            if not name:
                menu.addSeparator()
                continue
            command = COMMANDS[name]
            words = command.words
            if name == "together" and len(chosen) > 1:
                words = "Answer the chosen items together"
            act = menu.addAction(words + (f"\t{command.key}" if command.key else ""))
            if command.icon:
                icons.dress(act, command.icon, "ink2", 16)
            usable = not self.read_only or name in READ_ONLY
            act.setEnabled(usable and (name != "separately" or shared))
            if name == "comment":
                act.setVisible(self.may_comment)
            if name == "show_holder":
                act.setVisible(self._is_held(chosen))
            act.triggered.connect(lambda _checked=False, one=name: self.wanted.emit(one))

    def _is_held(self, chosen: list[int]) -> bool:
        """Say whether anybody was asked for one of these items."""
        faces = [item for row in self._table.rows if row.face is not None for item in row.face.items]
        return any(item.held for item in faces if item.key in chosen)
