"""Changing the details of the case that shows: the panel opens under the header, and the office keeps what differs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.casefile.details import Details, DetailsPanel, change
from foidesk.ui.desk import Desk

if TYPE_CHECKING:
    from foidesk.ui.casefile.page import CasePage


class Detailing(QObject):
    """Opens and closes the panel; a day that the law does not allow is said beside its field."""

    def __init__(self, desk: Desk, page: "CasePage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.panel = DetailsPanel(page)
        self.panel.hide()
        self.panel.kept.connect(self._keep)
        self.panel.left.connect(self.close)

    def toggle(self) -> None:
        """Open the panel, or close it."""
        if self.panel.isHidden():
            self.open()
        else:
            self.close()

    def open(self) -> None:
        """Open the panel on the case as it stands, unless it can change no more."""
        view = self._page.view
        if view is not None and not view.case.is_locked:
            self._page.draft.finish()
            self.panel.show()
            self.panel.start(view.case, view.today)

    def close(self) -> None:
        """Leave everything as it was."""
        if not self.panel.isHidden():
            self.panel.hide()
            self._page.header.edit.setFocus()

    def _keep(self, details: Details) -> None:
        view, office = self._page.view, self._desk.office
        if view is None:
            return

        def done(now: CaseView) -> None:
            self.close()
            self._page.take_act(now)

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, NotAllowed):
                self.panel.set_problem("received", trouble.what)
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(lambda: change(office, view, details), done, failed, owner=self)
