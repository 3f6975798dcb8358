# ruff: noqa: T201  a benchmark prints
"""One split among many items in the split editor, beside setting the same text in a bare QTextEdit.

Run it by hand: python -m tests.benchmarks.bench_split_editor [items]
"""

import statistics
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QTextEdit

from foidesk.domain.splitting import PartKind, propose_split
from foidesk.ui.intake.cutting import Cutter
from foidesk.ui.intake.itemspanel import ItemsPanel
from foidesk.ui.intake.splitview import SplitView

ROUNDS = 15
SIZE = QSize(900, 700)


def median(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Give the median processor time of some rounds in milliseconds, each up to the painted picture."""
    times = []
    for _ in range(ROUNDS):
        before()
        QApplication.processEvents()
        begin = time.process_time()
        work()
        QApplication.processEvents()
        times.append((time.process_time() - begin) * 1000)
    return statistics.median(times)


def main(items: int) -> None:
    """Split, join and scroll among so many items and print the times and the ratio to a bare editor."""
    text = "Please send:\n\n" + "\n\n".join(f"{n}. How many cars in area {n}? Who drives them?" for n in range(items))
    split = propose_split(text)
    view, listed, bare = SplitView(), ItemsPanel(), QTextEdit()
    for shown in (view, listed, bare):
        shown.resize(SIZE)
        shown.show()
    cutter = Cutter(view)
    cutter.shown.connect(lambda: listed.show_split(cutter.cuts.split, view.part()))
    cutter.begin(split)
    middle = [part.start for part in split.parts if part.kind is PartKind.ITEM][items // 2]
    at = text.index("Who", middle)
    floor = median(lambda: bare.setPlainText(view.toPlainText()))
    cutting = median(lambda: cutter.split_at(at), lambda: cutter.begin(split))
    joining = median(lambda: cutter.join_above(items // 2), lambda: cutter.begin(split))
    bar = view.verticalScrollBar()
    bar.setValue(0)
    scrolling = median(lambda: bar.setValue(bar.value() + bar.pageStep()))
    print(f"{len(split.items)} items, {len(text)} signs")
    for name, took in (("bare text set", floor), ("split", cutting), ("join", joining), ("scroll a page", scrolling)):
        print(f"{name:16} {took:8.1f} ms   ratio {took / floor:5.2f}")


if __name__ == "__main__":
    app = QApplication([])
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
