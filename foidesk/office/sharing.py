"""The counter for sharing: how several desks use the register, and the pen when one writes at a time."""

from dataclasses import dataclass, replace
from datetime import datetime

from foidesk.domain import people
from foidesk.domain.sharing import Asked, Holder, Sharing, SharingWay, pen_elsewhere
from foidesk.domain.troubles import NotAllowed, StoreTrouble
from foidesk.office import typedhere
from foidesk.office.presence import runs_here
from foidesk.office.work import Work

__all__ = ["SharingDesk", "SharingView"]


@dataclass(frozen=True)
class SharingView:
    """How it stands: `holder` is who writes and is still there, `asks` who asks this desk for the pen."""

    way: SharingWay
    chosen: bool
    on_network: bool
    reading: bool = False
    mine: bool = False
    holder: Holder | None = None
    asks: Asked | None = None
    asked_at: datetime | None = None
    """When this desk asked for the pen; None where it does not ask."""

    @property
    def has_asked(self) -> bool:
        """Say whether this desk asks for the pen."""
        return self.asked_at is not None


class SharingDesk:
    """How this desk stands to the others at the same register."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def view(self) -> SharingView:
        """Give how it stands, as it was last read."""
        pen = self._work.pen
        asked = pen.known.asked if self._waits(pen.known.asked) else None
        mine = asked if asked is not None and asked.desk == self._work.desk else None
        return SharingView(
            way=pen.way,
            chosen=pen.known.way is not None,
            on_network=pen.on_network,
            reading=pen.reading,
            mine=pen.is_mine() and pen.way is SharingWay.ONE,
            holder=pen.holder() if pen.way is SharingWay.ONE else None,
            asks=asked if pen.is_mine() and mine is None else None,
            asked_at=mine.at if mine is not None else None,
        )

    def begin(self) -> SharingView:
        """Look how the register is shared when a window opens it, and take the pen if it is free."""
        work, pen = self._work, self._work.pen
        work.spill.take_up()
        with work.reading():
            pass
        if not work.cabinet.read_only and not self.must_choose():
            if pen.way is SharingWay.ONE and pen.holder() is None:
                self.take()
            pen.at_desk = True
            pen.learn(pen.known)
        typedhere.bring_in(work)
        return self.view()

    def must_choose(self) -> bool:
        """Say whether the choice is to be made now: on a network drive, once, by someone who may write."""
        pen = self._work.pen
        return pen.is_shared and pen.known.way is None and not self._work.cabinet.read_only

    def choose(self, way: SharingWay) -> SharingView:
        """Keep how the register is shared, for all desks; with the careful way this desk holds the pen at once."""
        work = self._work
        line = work.pen.line(work.who) if way is SharingWay.ONE else None
        with work.lock:
            with work.writing() as drawer:
                drawer.sharing.choose(way, work.who, work.now())
                drawer.sharing.give(line)
            work.pen.learn(Sharing(way, line))
        return self.view()

    # --- the pen ----------------------------------------------------------------------------------

    def take(self, *, anyway: bool = False) -> SharingView:
        """Take the pen if it is free; `anyway` takes it from a desk that still holds it, which then only reads."""
        work = self._work
        with work.lock:
            with work.cabinet.writing() as drawer:
                people.must_not_read_only(drawer.people.all(), work.account)
                now = drawer.sharing.load()
                holder = now.holder
                if holder is not None and holder.desk != work.desk and not work.pen.is_gone(holder) and not anyway:
                    work.pen.learn(now)
                    work.pen.reading = True
                    raise pen_elsewhere(holder)
                line = work.pen.line(work.who)
                drawer.sharing.give(line)
            work.pen.learn(Sharing(now.way, line))
            typedhere.bring_in(work)
        return self.view()

    def put_down(self) -> SharingView:
        """Let go of the pen; this desk reads from now on."""
        self._give(None)
        return self.view()

    def hand_over(self) -> SharingView:
        """Give the pen to the desk that asks for it."""
        asked = self.view().asks
        if asked is None:
            raise NotAllowed("Nobody is asking for the pen any more.", kept="You still have it.")
        at = self._work.now()
        self._give(Holder(asked.desk, asked.who, asked.computer, asked.process, at, at))
        return self.view()

    def keep_it(self) -> SharingView:
        """Answer that the pen is still needed here."""
        self._put_question(None)
        return self.view()

    def ask(self) -> SharingView:
        """Ask the desk that holds the pen for it; a free one is taken at once."""
        if self._work.pen.holder() is None:
            return self.take()
        self._put_question(self._work.pen.question(self._work.who))
        return self.view()

    def beat(self) -> None:
        """Say that this desk still holds the pen; who was made a reader meanwhile lets go of it."""
        if self._work.pen.way is SharingWay.ONE and self._work.pen.is_mine() and not self._work.cabinet.read_only:
            try:
                with self._work.writing() as drawer:
                    drawer.sharing.renew(self._work.now())
            except NotAllowed:
                self.leave()
            except StoreTrouble:  # another desk has the register for a moment, or took the pen
                return

    def leave_editors(self) -> None:
        """Note that no editor is open at this desk any more: what was typed in them waits to be put in."""
        self._work.typing.live.clear()

    def leave(self) -> None:
        """Put the pen down when the register is closed."""
        if self._work.pen.is_mine() and not self._work.cabinet.read_only:
            try:
                self._give(None)
            except StoreTrouble:  # it is free when this desk has been silent for a while
                return

    def _give(self, holder: Holder | None) -> None:
        work = self._work
        with work.lock:
            with work.cabinet.writing() as drawer:
                now = drawer.sharing.load()
                mine = now.holder is not None and now.holder.desk == work.desk
                if mine:
                    drawer.sharing.give(holder)
                    now = Sharing(now.way, holder)
            work.pen.learn(now)

    def _put_question(self, asked: Asked | None) -> None:
        work = self._work
        with work.lock:
            with work.cabinet.writing() as drawer:
                people.must_not_read_only(drawer.people.all(), work.account)
                drawer.sharing.ask(asked)
                now = drawer.sharing.load()
            work.pen.learn(replace(now, asked=asked))

    def _waits(self, asked: Asked | None) -> bool:
        """Say whether a desk that asked is still there to be given the pen."""
        return asked is not None and (asked.computer != self._work.computer or runs_here(asked.process))
