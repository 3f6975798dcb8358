# ruff: noqa: T201  a benchmark prints
"""Earlier answers like an item, over 100,000 items, beside the full-text index's own ranking of the same words.

Run it by hand: python -m tests.benchmarks.bench_previous_answers [items]
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from foidesk.domain import precedents
from foidesk.office.precedents import like
from foidesk.store.cabinet import Cabinet
from tests.store.filling import TODAY, fill

ROUNDS = 9
_ASKED = (
    ("one frequent subject", ("What is held about speed cameras on the A32 in 2024/25 in ward 17?",)),
    ("two items", ("What is held about facial recognition trials in ward 3?", "What is held about taser use?")),
    ("a long item", ("All drone flights over protests, body-worn video policy, the number of complaints upheld, stop "
                     "and search figures, grants to charities, estates spending and neighbourhood policing budgets",)),
    ("a word nobody used", ("Any contract for helicopters",)),
)  # fmt: skip


def quantiles(work: Callable[[], object]) -> tuple[float, float]:
    """Give the median and the longest time of some rounds in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times), max(times)


def main(items: int) -> None:
    """Fill a register, ask for answers like each item, print the times and their ratio to the raw query."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.foidesk"
        cabinet = Cabinet.open(path)
        fill(cabinet, items // 3)
        print(f"{items} items, {path.stat().st_size / 1e6:.0f} MB")
        raw = sqlite3.connect(path)
        size = "SELECT sum(length(block)) FROM answer_words_data"
        kept = "SELECT sum(length(c0) + length(c1)) FROM answer_words_content"
        print(
            f"index {raw.execute(size).fetchone()[0] / 1e6:.0f} MB, its words {raw.execute(kept).fetchone()[0] / 1e6:.0f} MB"
        )
        for name, asked in _ASKED:
            words = precedents.telling_words(asked)
            expression = " OR ".join(f'{{items}} : "{word}"' for word in words)
            floor = "SELECT rowid, items, answer FROM answer_words WHERE answer_words MATCH ? ORDER BY rank LIMIT 20"
            least, _ = quantiles(
                lambda expression=expression, floor=floor: raw.execute(floor, (expression,)).fetchall()
            )  # type: ignore[misc]
            with cabinet.reading() as drawer:
                ours, longest = quantiles(lambda asked=asked: like(drawer, asked, 0, "foia", TODAY))  # type: ignore[misc]
                found = like(drawer, asked, 0, "foia", TODAY)
            print(
                f"{name:24} {len(words):2} words {len(found):3} found  {ours:6.1f} ms, at most {longest:6.1f}   "
                f"raw query {least:6.1f} ms   ratio {ours / least:5.2f}"
            )
        raw.close()
        cabinet.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
