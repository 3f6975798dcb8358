"""The tabs of a case, each made when it is first looked at; two of them are other rooms of the house."""

import importlib
import importlib.util
from collections.abc import Callable
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk


class CaseTab(Protocol):
    """What a tab of the case page has; it is also a QWidget with the signals `acted` and `go`."""

    def show_view(self, view: CaseView) -> None:
        """Show a case as it now stands."""

    def commit_typing(self, done: Callable[[], None]) -> None:
        """Put on disk what was typed, then call `done`."""


@runtime_checkable
class OpensAgain(Protocol):
    """A tab whose forms can be opened by the name they give themselves in their property `opener`."""

    def open_again(self, opener: str) -> None:
        """Open a form for something new."""


# name, words, module, class: most of them are other rooms of the house, opened when they are first looked at
TABS = (
    ("draft", "Draft", "foidesk.ui.casefile.draft", "DraftTab"),
    ("holders", "Holders", "foidesk.ui.holders.tab", "HoldersTab"),
    ("costs", "Cost sheet", "foidesk.ui.costs.tab", "CostTab"),
    ("clock", "Clock", "foidesk.ui.clock.tab", "ClockTab"),
    ("letter", "Letter", "foidesk.ui.letter.tab", "LetterTab"),
    ("enclosures", "Enclosures", "foidesk.ui.enclosures.tab", "EnclosuresTab"),
    ("correspondence", "Correspondence", "foidesk.ui.casefile.correspondence", "CorrespondenceTab"),
    ("history", "History", "foidesk.ui.casefile.history", "HistoryTab"),
)


class CaseTabs(QStackedWidget):
    """A stack of tabs by name; what a tab did or asks for is told as if the stack had."""

    acted = Signal(object)
    go = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._made: dict[str, QWidget] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def names(self) -> list[tuple[str, str]]:
        """List the tabs there are: name and words."""
        return [(name, words) for name, words, module, _kind in TABS if _exists(module)]

    def tab(self, name: str, view: CaseView | None) -> QWidget:
        """Give a tab, showing this case from the start."""
        if name not in self._made:
            module, kind = next((module, kind) for one, _words, module, kind in TABS if one == name)
            made = cast(QWidget, getattr(importlib.import_module(module), kind)(self._desk, self))
            made.acted.connect(self.acted)  # type: ignore[attr-defined]  # every tab has these two
            made.go.connect(self.go)  # type: ignore[attr-defined]
            self._made[name] = made
            self.addWidget(made)
            if view is not None:
                cast(CaseTab, made).show_view(view)
        return self._made[name]

    def show_view(self, view: CaseView) -> None:
        """Show a case in every tab that was made."""
        for tab in self._made.values():
            cast(CaseTab, tab).show_view(view)

    def open_again(self, name: str, opener: str) -> None:
        """Open a form of a tab, if it has such a one."""
        tab: object = self._made.get(name)
        if isinstance(tab, OpensAgain):
            tab.open_again(opener)

    def commit_typing(self, name: str, done: Callable[[], None]) -> None:
        """Put on disk what was typed in a tab, then call `done`."""
        if name in self._made:
            cast(CaseTab, self._made[name]).commit_typing(done)
        else:
            done()


def _exists(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # its package is not there either
        return False
