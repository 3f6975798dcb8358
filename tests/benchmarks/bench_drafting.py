# ruff: noqa: T201  a benchmark prints
"""Typing in a response among many rows beside a bare QTextEdit, and opening a case of many items.

Run it by hand: QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_drafting [items]
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from foidesk.domain.richtext import from_html
from foidesk.ui.actions import Actions
from foidesk.ui.casefile.editorbox import EditorBox
from foidesk.ui.casefile.page import CasePage
from foidesk.ui.desk import Desk
from foidesk.ui.look import fonts, theme
from tests.builders import a_logged_case, an_office, some_items

KEYS = "We hold this information under section 31(1)(a) and have weighed the public interest. "
ANSWER = (
    "<p>" + "The Office holds this information and gives it in full. " * 12 + "</p><ul><li>one</li><li>two</li></ul>"
)


def typed(edit: QTextEdit, paint: Callable[[], object]) -> list[float]:
    """Press every key of a sentence; give the milliseconds from each press until it is painted."""
    times = []
    for letter in KEYS * 3:
        begin = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key(ord(letter.upper())) if letter.isalnum() or letter == " " else Qt.Key.Key_unknown
            QCoreApplication.sendEvent(edit, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
        QCoreApplication.processEvents()
        paint()
        times.append((time.perf_counter() - begin) * 1000)
    return times


def settle(desk: Desk) -> None:
    """Wait until everything asked of the office has come home and is painted."""
    while True:
        QCoreApplication.processEvents()
        if not desk.crossing.busy():
            break
        time.sleep(0.001)
    QCoreApplication.processEvents()


def say(name: str, ours: list[float], floor: list[float]) -> None:
    """Print a median, the slowest twentieth, and the ratio to the floor."""
    middle, slow = statistics.median(ours), sorted(ours)[len(ours) * 19 // 20]
    least = statistics.median(floor)
    print(
        f"{name:46} {middle:7.2f} ms (95%: {slow:6.2f})   bare QTextEdit {least:6.2f} ms   ratio {middle / least:5.1f}"
    )


def main(items: int) -> None:
    """Type among the rows, and open the case."""
    app = QApplication([])
    theme.apply(app, "light")
    bare = QTextEdit()
    bare.setFont(fonts.font("reading"))
    bare.resize(620, 300)
    bare.show()
    bare.setHtml(ANSWER)
    bare.setFocus()
    floor = typed(bare, lambda: bare.viewport().repaint())
    with tempfile.TemporaryDirectory() as folder:
        office = an_office(Path(folder))
        view = a_logged_case(office, some_items(items))
        for response in view.case.responses:
            view = office.drafting.write_response(view.case_id, response.key, from_html(ANSWER))
        other = a_logged_case(office, some_items(1), reference="HA00002")
        window = QWidget()
        desk = Desk(office, Actions(window))
        opened, whole = [], []
        page = CasePage(desk, window)
        page.resize(1392, 845)
        window.resize(1392, 845)
        window.show()
        for _ in range(3):
            begin = time.perf_counter()
            page.open(view.case_id)
            while page.case_id != view.case_id:
                QCoreApplication.processEvents()
            page.repaint()
            opened.append((time.perf_counter() - begin) * 1000)
            while len(page.draft.table.built_rows) < items:
                QCoreApplication.processEvents()
            whole.append((time.perf_counter() - begin) * 1000)
            settle(desk)
            page.open(other.case_id)
            settle(desk)
        page.open(view.case_id)
        settle(desk)
        print(f"{items} items, {len(page.draft.table.rows)} rows")
        print(f"{'opening the case until it shows, and again':46} {opened[0]:7.0f} ms, {min(opened[1:]):.0f} ms")
        print(f"{'and until its last row is made':46} {whole[0]:7.0f} ms, {min(whole[1:]):.0f} ms")
        for name, at in (("a key in the first response", 0), ("a key in the last response", -1)):
            begin = time.perf_counter()
            page.draft.edit("response", view.case.items[at].key)
            settle(desk)
            print(f"{'opening the editor':46} {(time.perf_counter() - begin) * 1000:7.1f} ms")
            box = page.draft.table.editor
            if isinstance(box, EditorBox):
                say(name, typed(box.edit, lambda box=box: box.edit.viewport().repaint()), floor)  # type: ignore[misc]
            page.draft.finish()
            settle(desk)
        desk.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
