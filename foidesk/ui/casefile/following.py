"""Keeping the case that shows up to date: what others do in it, another day, days that count anew, other wording."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from foidesk.domain.facts import FactKind
from foidesk.office.views import CaseView, Told
from foidesk.office.watching import told_words
from foidesk.ui.desk import Desk

if TYPE_CHECKING:
    from foidesk.ui.casefile.page import CasePage

_DAY_MS = 60_000


class Following(QObject):
    """Reads the case again when what it shows may no longer be so."""

    def __init__(self, desk: Desk, page: "CasePage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._day = QTimer(self)
        self._day.setInterval(_DAY_MS)
        self._day.timeout.connect(self.check_day)
        self._day.start()
        desk.told.connect(self._told)

    def read_again(self, _why: object = None) -> None:
        """Read the case that shows afresh."""
        view = self._page.view
        if view is not None:
            case_id = view.case_id
            self._desk.run(lambda: self._desk.office.records.case(case_id), self._read, owner=self)

    def _read(self, view: CaseView) -> None:
        if view.case_id == self._page.case_id:  # another case may have been opened meanwhile
            self._page.show_view(view)

    def _follow(self) -> None:
        if self._page.isVisible():
            self.read_again()

    def check_day(self) -> None:
        """Count from today once midnight has gone by while the case was open."""
        view = self._page.view
        if view is not None and view.today != self._desk.office.today():
            self._follow()

    def _told(self, told: Told) -> None:
        of_calendar = told.fact is not None and told.fact.kind is FactKind.CALENDAR_CHANGED
        if of_calendar or told.case_id is None:
            self._follow()  # days may count anew, and the checks look at the office's wording
        elif told.who and told.case_id == self._page.case_id:
            self._changed_elsewhere(told)

    def _changed_elsewhere(self, told: Told) -> None:
        """Show what somebody else did; an open editor keeps its words and its caret."""
        page, case_id = self._page, self._page.case_id

        def done(view: CaseView) -> None:
            if case_id == page.case_id:
                page.show_view(view)
                also = page.draft.writing.take_in_others()
                self._desk.say(f"{told_words(told)}. {also}".removesuffix(". "))

        self._desk.run(lambda: self._desk.office.records.case(case_id), done, lambda _trouble: None, owner=self)
