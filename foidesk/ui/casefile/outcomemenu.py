"""The menu of outcomes: whether the information is held first, then what became of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from foidesk.domain import outcomes
from foidesk.domain.items import Outcome
from foidesk.domain.outcomes import Holding
from foidesk.domain.regimes import Regime

Chosen = Callable[[tuple[Outcome, ...]], None]
_BRANCHES = (Holding.HELD, Holding.PART_HELD, Holding.NOT_HELD, Holding.NCND, Holding.NOT_SAID)


class _Several(QMenu):
    """A menu in which Space, or Ctrl with a click, ticks a line and leaves the menu open."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.outcomes: dict[QAction, Outcome] = {}

    def offer(self, outcome: Outcome) -> None:
        """Add the line of an outcome."""
        act = self.addAction(outcome.words)
        act.setCheckable(True)
        self.outcomes[act] = outcome

    def toggle(self, act: QAction | None) -> bool:
        """Tick a line or take its tick off; False where there is nothing to tick."""
        if act is None or act not in self.outcomes:
            return False
        act.setChecked(not act.isChecked())
        self.toggled(act)
        return True

    def toggled(self, act: QAction) -> None:
        """Tell whom it concerns."""

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """With Ctrl the menu stays open for more."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.toggle(
            self.actionAt(event.position().toPoint())
        ):
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """With Space the menu stays open for more."""
        if event.key() == Qt.Key.Key_Space and self.toggle(self.activeAction()):
            return
        super().keyPressEvent(event)


class _Branch(_Several):
    """What may become of information that is held in one way."""

    def __init__(self, holding: Holding, top: "OutcomeMenu") -> None:
        super().__init__(holding.words, top)
        self._holding, self._top = holding, top
        self.setAccessibleName(holding.words)
        for outcome in outcomes.allowed(holding, top.regime):
            self.offer(outcome)
        self.menuAction().setCheckable(True)
        self.triggered.connect(self._chosen)

    def with_others(self, outcome: Outcome) -> tuple[Outcome, ...]:
        """Give an outcome with what this branch says beside it."""
        return (Outcome.NOT_HELD, outcome) if self._holding is Holding.PART_HELD else (outcome,)

    def _chosen(self, act: QAction) -> None:
        if act in self.outcomes:
            self._top.choose(self.with_others(self.outcomes[act]))

    def toggled(self, act: QAction) -> None:
        """Add the outcome to those that are chosen, or take it off."""
        self._top.choose_more(self.with_others(self.outcomes[act]), on=act.isChecked())

    def tick(self, chosen: Sequence[Outcome], said: Holding | None) -> None:
        """Show what is chosen."""
        self.menuAction().setChecked(said is self._holding)
        for act, outcome in self.outcomes.items():
            act.setChecked(said is self._holding and outcome in chosen)


class OutcomeMenu(_Several):
    """One choice chooses an outcome alone, a second takes it off; Space or Ctrl with a click chooses several."""

    costs_wanted = Signal()
    """The cost sheet is to be opened, which a refusal on cost rests on."""

    def __init__(
        self, regime: Regime, chosen: Callable[[], Sequence[Outcome]], choose: Chosen, parent: QWidget
    ) -> None:
        super().__init__("Outcome", parent)
        self.regime = regime
        self._now, self._choose = chosen, choose
        self.setAccessibleName("Outcome")
        self._branches: list[_Branch] = []
        for holding in _BRANCHES:
            offered = outcomes.allowed(holding, regime)
            if len(offered) == 1:
                self.offer(offered[0])
            elif offered:
                branch = _Branch(holding, self)
                self.addMenu(branch)
                self._branches.append(branch)
        self.offer(Outcome.ANSWERED_OUTSIDE_ACT)
        self.addSeparator()
        self.costs = self.addAction("Open the cost sheet")
        self.costs.triggered.connect(lambda _checked=False: self.costs_wanted.emit())
        several = self.addAction("Space or Ctrl+click chooses several")
        several.setEnabled(False)
        self.aboutToShow.connect(self.tick)
        self.triggered.connect(self._chosen)

    def branch(self, holding: Holding) -> QMenu:
        """Give the menu of what may become of information that is held so."""
        return next(one for one in self._branches if one.title() == holding.words)

    def tick(self) -> None:
        """Show what is chosen."""
        chosen = self._now()
        self.costs.setVisible(Outcome.COST_REFUSED in chosen)
        said = outcomes.holding_of(chosen)
        for act, outcome in self.outcomes.items():
            act.setChecked(outcome in chosen)
        for branch in self._branches:
            branch.tick(chosen, said)

    def _chosen(self, act: QAction) -> None:
        if act in self.outcomes:  # those of the branches tell it themselves
            self.choose((self.outcomes[act],))

    def toggled(self, act: QAction) -> None:
        """Add the outcome to those that are chosen, or take it off."""
        self.choose_more((self.outcomes[act],), on=act.isChecked())

    def choose(self, alone: tuple[Outcome, ...]) -> None:
        """Choose these and nothing else; once more takes them off."""
        self._choose(() if tuple(self._now()) == alone else alone)

    def choose_more(self, some: tuple[Outcome, ...], *, on: bool) -> None:
        """Choose these beside the others, or take the last of them off; what cannot stand closes the menu."""
        now = self._now()
        wanted = {*now, *some} if on else {*now} - {some[-1]}
        chosen = tuple(one for one in Outcome if one in wanted)
        if outcomes.clash(self.regime, chosen, ()) is not None:
            self.close()  # the office refuses it, and its words stand above the table
        self._choose(chosen)
