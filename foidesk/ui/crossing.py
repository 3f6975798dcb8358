"""The only threads of the program: work goes over to one worker, in order, and its result comes home by a signal.

Only frozen values cross. The work knows no Qt object; `done` and `failed` run on the window's own thread, and not
at all once the object they belong to is gone. Nothing here turns the event loop by hand.
"""

import atexit
import gc
import queue
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

T = TypeVar("T")
_SWEEP_MS = 10_000
_REPORT_EVERY = 0.05
_LOOKS_UP = 0.1


class Job:
    """One piece of work under way; cancelling it means its result is no longer wanted."""

    def __init__(self, owner: QObject | None) -> None:
        self._owner = owner
        self._stop = threading.Event()
        self._over = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; neither `done` nor `failed` is called afterwards."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether it was cancelled."""
        return self._stop.is_set()

    @property
    def finished(self) -> bool:
        """Tell whether the work is over and its result was brought home, or dropped."""
        return self._over.is_set()

    def end(self) -> None:
        """Note that the work is over."""
        self._over.set()

    def wanted(self) -> bool:
        """Tell whether somebody is still there to be told."""
        return not self._stop.is_set() and (self._owner is None or shiboken6.isValid(self._owner))


class Progress:
    """What long work is handed: a way to tell how far it is, and to learn that it should stop."""

    def __init__(self, job: Job, tell: Callable[[float, str], None]) -> None:
        self._job, self._tell = job, tell
        self._last = 0.0

    def report(self, fraction: float, words: str = "") -> None:
        """Tell how far the work is, 0 to 1, or less than 0 while nobody can say; said too often, most are left out."""
        now = time.monotonic()
        if fraction >= 1 or now - self._last >= _REPORT_EVERY:
            self._last = now
            self._tell(min(1.0, max(-1.0, fraction)), words)

    def cancelled(self) -> bool:
        """Tell whether to stop and leave everything as it was."""
        return self._job.cancelled


@dataclass(frozen=True)
class _Task:
    """What was asked; kept on the window's side, so that a widget it names is never let go by the worker."""

    job: Job
    work: Callable[[Progress], object]
    done: Callable[[object], None] | None
    failed: Callable[[Exception], None] | None
    told: Callable[[float, str], None] | None


@dataclass(frozen=True)
class _Outcome:
    result: object = None
    error: BaseException | None = None


class _Home(QObject):
    """Lives on the window's thread: what is emitted on the worker is heard there."""

    arrived = Signal(int, object)
    reported = Signal(int, float, str)

    def __init__(self, deliver: Callable[[int, "_Outcome"], None], report: Callable[[int, float, str], None]) -> None:
        super().__init__()
        self._deliver, self._report = deliver, report
        self.arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self.reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def _on_arrived(self, number: int, outcome: object) -> None:
        if isinstance(outcome, _Outcome):
            self._deliver(number, outcome)

    def _on_reported(self, number: int, fraction: float, words: str) -> None:
        self._report(number, fraction, words)


class Crossing(QObject):
    """One worker thread and the way there and back; a second one may stand beside it for its own purpose."""

    def __init__(self, parent: QObject | None = None, name: str = "office") -> None:
        super().__init__(parent)
        self._lane = _Lane(name)
        self._sweep = QTimer(self)
        self._sweep.setInterval(_SWEEP_MS)
        self._sweep.timeout.connect(_collect)
        self._sweep.start()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Job:
        """Do `work` after everything asked before it, then call `done` here with what it gave.

        An exception goes to `failed`, or to `sys.excepthook` without one. When `owner` (or the object whose
        method `done` is) has been destroyed, the result is dropped.
        """
        return self.run_long(lambda _progress: work(), done, failed, owner=owner)

    def run_long(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        told: Callable[[float, str], None] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Job:
        """Do the same with work that tells how far it is; `told` is called here with fraction and words."""
        job = Job(owner_of(owner, done, failed))
        # `done` takes exactly what `work` gives, which a queue of many kinds cannot say.
        self._lane.send(_Task(job, work, cast(Callable[[object], None] | None, done), failed, told))
        return job

    def hand_over(self, to: "Crossing") -> None:
        """Have another worker do, in the same order, what this one has not begun."""
        self._lane.hand_over(to._lane)

    def busy(self) -> bool:
        """Tell whether any work waits or is under way."""
        return self._lane.busy()

    def close(self, gives_up: Callable[[float], bool] = lambda _waited: False) -> bool:
        """Do all that was asked, wait for the worker and let it go; results no longer come home.

        `gives_up` is asked now and then, with the seconds waited so far, whether to wait no longer: the worker hangs
        in a drive, and is left behind to go on if that ever answers. Gives whether the worker came to its end.
        """
        self._sweep.stop()
        return self._lane.close(gives_up)


class _Lane:
    """The worker itself, which outlives its Crossing until it has been waited for."""

    def __init__(self, name: str) -> None:
        self._home = _Home(self._deliver, self._report)
        self._tasks: dict[int, _Task] = {}
        self._next = 0
        self._asked: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        # A daemon, so that a forgotten lane cannot keep the program from ending; `_close_all` waits for it first.
        self._thread = threading.Thread(target=self._work, name=f"crossing {name}", daemon=True)
        self._closed = False
        _open(self)
        self._thread.start()

    def send(self, task: _Task) -> None:
        """Queue the work."""
        if self._closed:
            raise RuntimeError("the crossing is closed")
        self._next += 1
        self._tasks[self._next] = task
        self._asked.put(self._next)

    def hand_over(self, to: "_Lane") -> None:
        """Send what waits over another lane."""
        with suppress(queue.Empty):
            while (number := self._asked.get_nowait()) is not None:
                to.send(self._tasks.pop(number))

    def busy(self) -> bool:
        """Tell whether anything has not come home yet."""
        return bool(self._tasks)

    def close(self, gives_up: Callable[[float], bool] = lambda _waited: False) -> bool:
        """Let what was asked be done, then wait for the end of the thread, unless that is given up."""
        if not self._closed:
            self._closed = True
            self._asked.put(None)
            began = time.monotonic()
            while self._thread.is_alive():
                self._thread.join(_LOOKS_UP)
                if self._thread.is_alive() and gives_up(time.monotonic() - began):
                    return False  # counted as open still, so that the cyclic collector keeps away from its thread
            _shut(self)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (number := self._asked.get()) is not None:
            self._home.arrived.emit(number, self._attempt(number))

    def _attempt(self, number: int) -> _Outcome:
        task = self._tasks[number]
        if task.job.cancelled:
            return _Outcome()
        progress = Progress(task.job, lambda fraction, words: self._home.reported.emit(number, fraction, words))
        try:
            return _Outcome(task.work(progress))
        except BaseException as error:  # noqa: BLE001, RUF100 - the border: every error is carried home
            return _Outcome(error=error)

    def _report(self, number: int, fraction: float, words: str) -> None:
        task = self._tasks.get(number)
        if task is not None and task.told is not None and task.job.wanted():
            task.told(fraction, words)

    def _deliver(self, number: int, outcome: _Outcome) -> None:
        task = self._tasks.pop(number)
        task.job.end()
        if self._closed:
            return
        error = outcome.error
        if error is None:
            if task.done is not None and task.job.wanted():
                task.done(outcome.result)
        elif task.failed is None or not isinstance(error, Exception):
            # Nobody undertook to deal with it, so it is a bug to report, wanted or not.
            sys.excepthook(type(error), error, error.__traceback__)
        elif task.job.wanted():
            task.failed(error)


def owner_of(named: QObject | None, *called: Callable[..., object] | None) -> QObject | None:
    """Give who is named, or the first object whose method is called; None where all are functions of their own."""
    return named or next((found for found in map(_object_of, called) if found is not None), None)


def _object_of(called: Callable[..., object] | None) -> QObject | None:
    belongs_to = getattr(called, "__self__", None)
    return belongs_to if isinstance(belongs_to, QObject) else None


# --- the cyclic collector stays on the window's thread -------------------------------------------------------
# Were it to run on the worker, it could destroy a widget there, which Qt does not survive. So it is switched off
# while a lane is open, and a timer on the window's thread does its work.

_lanes: set[_Lane] = set()
_collector_was_on = False


def _open(lane: _Lane) -> None:
    global _collector_was_on  # noqa: PLW0603 - one collector for the whole program
    if not _lanes and gc.isenabled():
        gc.disable()
        _collector_was_on = True
    _lanes.add(lane)


def _shut(lane: _Lane) -> None:
    global _collector_was_on  # noqa: PLW0603 - one collector for the whole program
    _lanes.discard(lane)
    if not _lanes and _collector_was_on:
        _collector_was_on = False
        gc.enable()


def _collect() -> None:
    """Collect what the collector itself would have by now, generation by generation."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation] > 0:
            gc.collect(generation)
            return


@atexit.register
def _close_all() -> None:
    for lane in list(_lanes):
        lane.close()
