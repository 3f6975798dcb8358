"""What the register knows of the request on the screen: asked off the window's thread, shown, and acted on."""

from PySide6.QtCore import QObject, Signal

from foidesk.domain.regimes import Regime
from foidesk.office.draftbody import NewRequestDraft
from foidesk.office.recognition import Recognised
from foidesk.ui.desk import Desk
from foidesk.ui.intake.arriving import knowing
from foidesk.ui.intake.known import KnownPanel
from foidesk.ui.intake.knownwords import findings


class Knowing(QObject):
    """Asks again when the requester is changed; an answer to an earlier asking is not shown."""

    file_wanted = Signal(int, str)
    case_wanted = Signal(int)
    new_wanted = Signal()

    def __init__(self, desk: Desk, panel: KnownPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, panel
        self._number = 0
        self.is_new = False
        panel.file_wanted.connect(self.file_wanted)
        panel.open_wanted.connect(self.case_wanted)
        panel.new_wanted.connect(self._she_says_so)

    def ask(self, draft: NewRequestDraft) -> None:
        """Ask about a request."""
        self.is_new = draft.on_its_own
        self._number += 1
        number, law = self._number, draft.regime
        what = "email" if draft.document.kind == "email" else "text" if draft.document.kind == "pasted" else "file"
        work = knowing(self._desk.office, draft)

        def done(known: Recognised) -> None:
            if number == self._number:
                self._show(known, law, what)

        self._desk.run(work, done, owner=self)

    def forget(self) -> None:
        """Show nothing: the request has gone from the screen."""
        self._number += 1
        self.is_new = False
        self._panel.show_findings(())

    def _show(self, known: Recognised, law: Regime, what: str) -> None:
        found = findings(known, law, what)
        self._panel.show_findings(tuple(one for one in found if not (self.is_new and one.stands_against)))

    def _she_says_so(self) -> None:
        self.is_new = True
        self.new_wanted.emit()
