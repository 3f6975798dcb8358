"""What was brought in before: listed, shown in the register, and taken back whole once that was asked for."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from foidesk.domain.troubles import Trouble
from foidesk.office.bringing_in import Batch, TakenBack, WorkedOn
from foidesk.ui.desk import Desk
from foidesk.ui.oldlog import wording
from foidesk.ui.oldlog.frame import LogFrame


class TakingBack(QObject):
    """Asks in the page's banner, and names the cases that somebody has worked on since."""

    show_wanted = Signal(str)
    """The words that find what was brought in."""

    def __init__(self, desk: Desk, frame: LogFrame) -> None:
        super().__init__(frame)
        self._desk, self._frame = desk, frame
        frame.batches.show_wanted.connect(self._show)
        frame.batches.take_back_wanted.connect(self._ask)

    def list(self) -> None:
        """List what was brought in before."""
        self._desk.run(self._desk.office.bringing_in.batches, self._listed, owner=self)

    def _listed(self, batches: tuple[Batch, ...]) -> None:
        office = self._desk.office
        self._frame.batches.show_batches(batches, office.today(), read_only=office.read_only)

    def offer(self, batch: Batch) -> None:
        """Offer, in the banner that says that a log came in, to look at it or to take it back."""
        self._frame.banner.add_button("Show them", partial(self._show, batch))
        self._frame.banner.add_button("Take back", partial(self._take_back, batch))

    def _show(self, batch: Batch) -> None:
        self.show_wanted.emit(batch.name)

    def _ask(self, batch: Batch) -> None:
        cases = wording.count_of(batch.here, "case")
        self._frame.tell(
            "warn",
            f"Take {cases} from {batch.name} out of the register?",
            "Cases somebody has worked on since are named first and stay. The log itself stays on file.",
        )
        self._frame.banner.add_button(f"Take back {cases}", partial(self._take_back, batch))
        leave = self._frame.banner.add_button("Leave them here", self._frame.untell)
        leave.show()
        leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self, batch: Batch, *, leave_worked_on: bool = False) -> None:
        counter = self._desk.office.bringing_in
        self._frame.untell()
        self._frame.busy.begin(f"Taking back {batch.name}", can_stop=False)
        self._desk.run(
            lambda: counter.take_back(batch.id, leave_worked_on=leave_worked_on),
            partial(self._taken_back, batch),
            partial(self._not_taken_back, batch),
            owner=self,
        )

    def _taken_back(self, batch: Batch, taken: TakenBack) -> None:
        self._frame.busy.end()
        self.list()
        cases = wording.count_of(taken.gone, "case")
        stayed = f" {wording.count_of(len(taken.stayed), 'case')} stayed: {', '.join(taken.stayed[:5])}."
        kept = f"The log is kept on file.{stayed if taken.stayed else ''}"
        self._frame.tell("info", f"{cases} from {batch.name} taken back", kept)
        self._desk.say(f"{cases} taken back")

    def _not_taken_back(self, batch: Batch, trouble: Trouble) -> None:
        self._frame.busy.end()
        worked_on = isinstance(trouble, WorkedOn)
        self._frame.tell("warn" if worked_on else "error", trouble.what, f"{trouble.kept} {trouble.do}".strip())
        self._desk.say(str(trouble))
        if isinstance(trouble, WorkedOn) and trouble.others:
            rest = wording.count_of(trouble.others, "other")
            again = partial(self._take_back, batch, leave_worked_on=True)
            self._frame.banner.add_button(f"Take back the {rest}", again)
            self._frame.banner.add_button("Leave them all", self._frame.untell)
