"""The pen on the screen: who writes in a shared register, and the ways to ask for it, take it and hand it over."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from foidesk.domain.sharing import SharingWay
from foidesk.domain.troubles import Trouble
from foidesk.office.records import local
from foidesk.office.sharing import SharingView
from foidesk.ui.desk import Desk
from foidesk.ui.troubles import Troubles

_KEY = "pen"
Doing = Callable[[], SharingView]
Commit = Callable[[Callable[[], object], Callable[[], object]], None]


class PenKeeper(QObject):
    """Says how it stands, and does what is chosen; `turned` tells that this desk now reads, or writes again."""

    turned = Signal()

    def __init__(self, desk: Desk, troubles: Troubles, commit: Commit, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._troubles, self._commit = desk, troubles, commit
        self._view = desk.office.sharing.view()
        self._reading = self._view.reading
        self._said: object = None
        self._slots: dict[str, Callable[..., object]] = {
            "ask_pen": self.ask,
            "take_pen": self.take,
            "put_down_pen": self.put_down,
        }

    def show(self, view: SharingView) -> None:
        """Show how it stands now; what was said already is not said again."""
        before, self._view = self._view, view
        self._connect()
        self._say(before)
        if view.reading != self._reading:
            self._reading = view.reading
            self.turned.emit()

    def say_again(self) -> None:
        """Say how it stands, also where the banner was put away: somebody tried to write."""
        if self._troubles.banner(_KEY) is None:
            self._said = None
        self.show(self._desk.office.sharing.view())

    def reason(self) -> str:
        """Say why nothing can be changed here now."""
        holder = self._view.holder
        return f"{holder.name} is writing; you are reading." if holder is not None else "Take the pen to write."

    def stop(self) -> None:
        """Take the acts back: the register is being left."""
        self._desk.acts.disconnect_all(self._slots)

    # --- doing ------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for the pen."""
        self._do(self._desk.office.sharing.ask)

    def take(self) -> None:
        """Take the free pen."""
        self._do(self._desk.office.sharing.take)

    def put_down(self) -> None:
        """Save what is being typed, and let the pen go."""
        self._after_saving(self._desk.office.sharing.put_down)

    def _hand_over(self) -> None:
        self._after_saving(self._desk.office.sharing.hand_over)

    def _keep_it(self) -> None:
        self._do(self._desk.office.sharing.keep_it)

    def _take_anyway(self) -> None:
        sharing = self._desk.office.sharing
        self._do(lambda: sharing.take(anyway=True))

    def _after_saving(self, doing: Doing) -> None:
        def go() -> None:
            self._do(doing)

        self._commit(go, go)

    def _do(self, doing: Doing) -> None:
        self._said = None
        self._desk.run(doing, self.show, self._failed, owner=self)

    def _failed(self, trouble: Trouble) -> None:
        self._desk.troubled.emit(trouble)
        self.show(self._desk.office.sharing.view())

    # --- saying -----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        view, acts = self._view, self._desk.acts
        acts.disconnect_all(self._slots)
        if view.way is SharingWay.ONE:
            name = "put_down_pen" if view.mine else "take_pen" if view.holder is None else "ask_pen"
            acts.connect(name, self._slots[name])

    def _say(self, before: SharingView) -> None:
        view = self._view
        holder, asks = view.holder, view.asks
        state = (view.reading, holder and holder.desk, asks and asks.desk, view.has_asked)
        if state == self._said:
            return
        self._said = state
        refused = before.has_asked and not view.has_asked and view.reading and holder is not None
        if view.reading and holder is not None:
            self._say_reading(took=before.mine, refused=refused)
        elif view.reading:
            self._tell(
                "Nobody is writing now; you are reading",
                "Take the pen to work in the register.",
                ("Take the pen", self.take),
            )
        elif asks is not None:
            text = "Hand it over and you read from then on. What you are typing is saved first."
            self._troubles.tell(
                _KEY,
                "info",
                f"{asks.name} asks for the pen",
                text,
                (("Hand it over", self._hand_over), ("Keep it", self._keep_it)),
                icon="pen",
            )
            self._desk.say(f"{asks.name} asks for the pen")
        else:
            self._troubles.drop(_KEY)
            if before.reading and view.mine:
                self._desk.say("You have the pen: you can write")

    def _say_reading(self, *, took: bool, refused: bool) -> None:
        view = self._view
        holder = view.holder
        if holder is None:
            return
        title = f"{holder.name} is writing; you are reading"
        if view.asked_at is not None:
            asked = f"{local(view.asked_at):%H:%M}"
            text = f"You asked for the pen at {asked}. They see that you ask, and you see what they do within seconds."
            self._tell(title, text, ("Take it anyway…", self._warn))
        else:
            text = "You see what they do within seconds. Take the pen when they are done."
            if took:
                text = f"They took the pen. What you were typing is kept on this computer. {text}"
            if refused:
                text = f"They keep the pen for now. {text}"
            self._tell(title, text, ("Ask for the pen", self.ask))
        if took:
            self._desk.say(f"{holder.name} took the pen; you are reading", urgent=True)

    def _warn(self) -> None:
        holder = self._view.holder
        if holder is None:
            self.take()
            return
        self._troubles.tell(
            _KEY,
            "warn",
            f"Take the pen from {holder.name}?",
            "They only read from then on. What they are typing stays on their computer, but it is not saved until they "
            "have the pen again. Ask them first if you can.",
            (("Take the pen", self._take_anyway), ("Leave it", self._leave_it)),
        )

    def _leave_it(self) -> None:
        self._said = None
        self._say(self._view)

    def _tell(self, title: str, text: str, way: tuple[str, Callable[[], object]]) -> None:
        self._troubles.tell(_KEY, "lock", title, text, (way,), icon="pen")
