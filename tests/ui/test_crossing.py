"""Work goes over in order, comes home on the window's thread, and never to something that is gone."""

import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from foidesk.ui.crossing import Crossing


@pytest.fixture
def crossing():
    made = Crossing()
    yield made
    made.close()


def test_results_come_home_in_order_on_this_thread(qtbot, crossing):
    home, away, seen = threading.current_thread(), [], []

    def work(number):
        away.append(threading.current_thread())
        return number

    for number in range(20):
        crossing.run(lambda n=number: work(n), lambda n: seen.append((n, threading.current_thread())))
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert [number for number, _ in seen] == list(range(20))
    assert {thread for _, thread in seen} == {home}
    assert len(set(away)) == 1
    assert home not in away
    assert not crossing.busy()


def test_an_error_goes_to_failed_and_the_next_work_still_runs(qtbot, crossing):
    errors, seen = [], []
    crossing.run(lambda: 1 / 0, seen.append, errors.append)
    crossing.run(lambda: "next", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["next"]
    assert isinstance(errors[0], ZeroDivisionError)


def test_an_error_nobody_expects_reaches_the_hook(qtbot, crossing, monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append((kind, trace is not None)))
    crossing.run(lambda: int("x"))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(ValueError, True)]


class Receiver(QObject):
    def __init__(self):
        super().__init__()
        self.got = []

    def take(self, result):
        self.got.append(result)


def test_nothing_comes_home_to_an_object_that_is_gone(qtbot, crossing):
    receiver, gate, seen = Receiver(), threading.Event(), []
    crossing.run(gate.wait)
    crossing.run(lambda: "late", receiver.take)
    crossing.run(lambda: "owned", seen.append, owner=receiver)
    crossing.run(lambda: "end", seen.append)
    shiboken6.delete(receiver)
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["end"]
    assert receiver.got == []


def test_cancelled_work_is_not_started_and_not_told(qtbot, crossing):
    gate, done, seen = threading.Event(), [], []
    crossing.run(gate.wait)
    job = crossing.run(lambda: done.append("worked"), lambda _: done.append("told"))
    crossing.run(lambda: None, seen.append)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert done == []
    assert job.cancelled
    assert job.finished


def test_long_work_tells_how_far_it_is_and_can_be_stopped(qtbot, crossing):
    told, done, ended = [], [], threading.Event()

    def work(progress):
        page = 0
        while not progress.cancelled():
            page += 1
            progress.report(min(0.9, page / 100), f"page {page}")
        ended.set()
        return page

    job = crossing.run_long(work, done.append, told=lambda fraction, words: told.append((fraction, words)))
    qtbot.waitUntil(lambda: bool(told))
    job.cancel()
    qtbot.waitUntil(lambda: job.finished)
    assert ended.is_set()
    assert told[0][1].startswith("page ")
    assert done == []


def test_closing_waits_for_all_that_was_asked(qtbot):
    crossing, written = Crossing(), []
    for number in range(50):
        crossing.run(lambda n=number: written.append(n))
    crossing.close()
    assert written == list(range(50))
    with pytest.raises(RuntimeError):
        crossing.run(lambda: None)


def test_two_crossings_do_not_wait_for_each_other(qtbot, crossing):
    other, gate, seen = Crossing(name="previews"), threading.Event(), []
    crossing.run(gate.wait)
    other.run(lambda: "preview", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    gate.set()
    other.close()


def test_the_worker_never_lets_go_of_what_the_window_handed_over(qtbot, crossing):
    freed = []

    class Handed:
        def __del__(self):
            freed.append(threading.current_thread())

        def __call__(self, _result):
            pass

    seen = []
    for _ in range(30):
        crossing.run(lambda: None, Handed())
    crossing.run(lambda: None, seen.append)
    qtbot.waitUntil(lambda: bool(seen) and len(freed) == 30)
    assert set(freed) == {threading.current_thread()}


def test_what_a_worker_has_not_begun_is_done_by_another_in_order(qtbot, crossing):
    other, done, goes_on = Crossing(), [], threading.Event()
    crossing.run(goes_on.wait, lambda _went: done.append("first"))
    for name in ("second", "third"):
        crossing.run(lambda: None, lambda _none, name=name: done.append(name))
    qtbot.waitUntil(lambda: crossing._lane._asked.qsize() == 2)
    crossing.hand_over(other)
    other.run(lambda: None, lambda _none: done.append("fourth"))
    qtbot.waitUntil(lambda: len(done) == 3)
    assert crossing.busy()
    goes_on.set()
    qtbot.waitUntil(lambda: not crossing.busy())
    assert done == ["second", "third", "fourth", "first"]
    assert other.close()


def test_a_worker_that_hangs_is_left_behind_once_that_is_given_up(qtbot):
    hanging, goes_on, asked = Crossing(), threading.Event(), []
    hanging.run(goes_on.wait)
    assert not hanging.close(lambda waited: asked.append(waited) or len(asked) == 3)
    assert asked == sorted(asked)
    goes_on.set()
    for thread in threading.enumerate():
        if thread.name == "crossing office":
            thread.join()
