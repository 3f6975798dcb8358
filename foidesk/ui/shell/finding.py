"""Go to a reference: asked in a small dialog that stays until a case is found."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from foidesk.domain.troubles import NotFound, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.dialogs.goto import GoToDialog


class Finding(QObject):
    """Asks for a reference and hands its case to `open_case`."""

    def __init__(self, desk: Desk, open_case: Callable[[int], object], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._open_case = open_case
        self._window = window

    def ask(self) -> None:
        """Ask for a reference."""
        dialog = GoToDialog("HA07408", self._window)
        dialog.wanted.connect(partial(self._go_to, dialog))
        dialog.open()

    def _go_to(self, dialog: GoToDialog, reference: str) -> None:
        records = self._desk.office.records

        def found(view: CaseView) -> None:
            dialog.accept()
            self._open_case(view.case_id)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotFound):
                dialog.say_wrong(trouble.what)
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(lambda: records.case_by_reference(reference), found, failed, owner=self)
