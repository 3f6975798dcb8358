"""A message in the wrong case: moved to another one from the Correspondence tab, or made a request of its own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from foidesk.domain.latermail import FilingKind
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.office.correspondence import CaseMessage, Destination, Known
from foidesk.office.views import CaseView
from foidesk.ui.casefile.letterbox import title_of
from foidesk.ui.casefile.movingcard import MovingCard
from foidesk.ui.desk import Desk
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.undobar import UndoBar
from foidesk.ui.parts.wraprow import WrapRow

_NAMES = ("move_message", "message_to_request")
_WHY = "Choose a message first. The request itself and your letters stay in their case."


class Moving(QObject):
    """Between the card and the office; `moved` gives the case that the message left."""

    moved = Signal(object)
    request_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = 0
        self._message: CaseMessage | None = None
        self.card = MovingCard()
        self.undo_bar = UndoBar()
        self.move_button = Button("Move to another case…", dense=True, icon="document_arrow_right")
        self.move_button.clicked.connect(self.start)
        self.request_button = Button("Make a new request of it", dense=True, icon="add")
        self.request_button.clicked.connect(self.make_request)
        self.buttons = WrapRow((self.move_button, self.request_button))
        self._slots: dict[str, Callable[..., object]] = {
            "move_message": self.start,
            "message_to_request": self.make_request,
        }
        self.card.asked.connect(self._look_for)
        self.card.chosen.connect(self._look_at)
        self.card.moved.connect(self._move)

    def show_message(self, case_id: int, message: CaseMessage | None) -> None:
        """Offer what can be done with the message that shows; None where the request or a letter does."""
        was = self._message.message.id if self._message is not None else 0
        if case_id != self._case_id:
            self.undo_bar.hide()
        if message is None or message.message.id != was:
            self.card.put_away()
        self._case_id, self._message = case_id, message
        self.buttons.setVisible(self.can_move)
        for name in _NAMES:
            self._desk.acts.enable(name, self.can_move, _WHY)

    @property
    def can_move(self) -> bool:
        """Tell whether a message shows that can be moved."""
        return self._message is not None and not self._desk.office.read_only

    def connect_acts(self) -> None:
        """Take the acts while the tab shows."""
        self._desk.acts.connect_all(self._slots)

    def disconnect_acts(self) -> None:
        """Give the acts back."""
        for name in _NAMES:
            self._desk.acts.enable(name, True)
        self._desk.acts.disconnect_all(self._slots)

    def menu(self, parent: QWidget, at: QPoint) -> QMenu | None:
        """Open the menu of the message that shows; None where there is none."""
        if not self.can_move:
            return None
        menu = self._desk.acts.context_menu((*_NAMES, "-", "file_later"), parent)
        menu.popup(at)
        return menu

    def start(self) -> None:
        """Ask to which case the message belongs."""
        if self._message is not None and self.can_move:
            self.undo_bar.hide()
            self.card.start(title_of(self._message))

    def make_request(self) -> None:
        """Start a new request from the message."""
        if self._message is not None and self.can_move:
            self.request_wanted.emit(self._message.message.id)

    def _look_for(self, words: str) -> None:
        if self._message is None:
            return
        message, correspondence = self._message.message.id, self._desk.office.correspondence

        def found(cases: tuple[Known, ...]) -> None:
            if self._message is not None and self._message.message.id == message:
                self.card.show_cases(cases, words)

        self._desk.run(lambda: correspondence.where_to(message, words), found, owner=self)

    def _look_at(self, case_id: int) -> None:
        if self._message is None:
            return
        message, correspondence = self._message.message.id, self._desk.office.correspondence

        def found(there: Destination) -> None:
            current = self.card.found.currentItem()
            if current is not None and current.data(Qt.ItemDataRole.UserRole) == there.case_id:
                self.card.show_destination(there)

        self._desk.run(lambda: correspondence.destination(message, case_id), found, owner=self)

    def _move(self, to_case: int, kind: FilingKind) -> None:
        if self._message is None:
            return
        message, case_id, correspondence = self._message.message.id, self._case_id, self._desk.office.correspondence
        words = self.card.keep.text().replace("Move it to", "Moved to")
        self._desk.run(
            lambda: correspondence.move(message, case_id, to_case, kind),
            partial(self._was_moved, words),
            self._not_moved,
            owner=self,
        )

    def _was_moved(self, words: str, view: CaseView) -> None:
        self.card.put_away()
        if view.case_id == self._case_id:
            self.undo_bar.tell(words)
            self.moved.emit(view)
        self._desk.say(words)

    def _not_moved(self, trouble: Trouble) -> None:
        if isinstance(trouble, NotAllowed):
            self.card.refuse(str(trouble))
        else:
            self._desk.troubled.emit(trouble)
