# ruff: noqa: T201  a benchmark prints
"""The register's lists over 100,000 cases, beside the barest SQL that could answer the same question.

Run it by hand: python -m tests.benchmarks.bench_register [cases]
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from foidesk.store.cabinet import Cabinet
from foidesk.store.lists.registers import RegisterQuery, Sort, View
from tests.store.filling import TODAY, fill

ROUNDS = 7


def median(work: Callable[[], object]) -> float:
    """Give the median time of some rounds in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def main(cases: int) -> None:
    """Fill a register, ask it everything, print the times and their ratio to the floor."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.foidesk"
        cabinet = Cabinet.open(path)
        begin = time.perf_counter()
        fill(cabinet, cases)
        print(f"{cases} cases filled in {time.perf_counter() - begin:.1f} s, {path.stat().st_size / 1e6:.0f} MB")
        print(f"opening: {median(lambda: Cabinet.open(path).close()):.0f} ms")
        raw = sqlite3.connect(path)
        questions: list[tuple[str, RegisterQuery, str]] = [
            *(
                (f"all by {sort}", RegisterQuery(View.ALL, TODAY, sort=sort), f"SELECT id FROM cases ORDER BY {key}")
                for sort, key in _KEYS.items()
            ),
            ("open by due", RegisterQuery(View.OPEN, TODAY), f"SELECT id FROM cases WHERE shelf < 2 ORDER BY {_DUE}"),
            (
                "all by due, backwards",
                RegisterQuery(View.ALL, TODAY, descending=True),
                f"SELECT id FROM cases ORDER BY {_DUE}",
            ),
            (
                "one owner by subject",
                RegisterQuery(View.ALL, TODAY, sort=Sort.SUBJECT, owner="Jo Marsh"),
                "SELECT id FROM cases WHERE owner_key = 'jo marsh' ORDER BY subject_key",
            ),
            *(
                (f"search {words!r} by due", RegisterQuery(View.ALL, TODAY, search=words), _search(match))
                for words, match in _SEARCHES
            ),
            (
                "search 'cam' by requester",
                RegisterQuery(View.ALL, TODAY, search="cam", sort=Sort.REQUESTER),
                _search("cam*"),
            ),
        ]
        for name, query, floor in questions:
            with cabinet.reading() as drawer:
                ours = median(lambda query=query: drawer.registers.find(query))  # type: ignore[misc]
                count = sum(len(ids) for _, ids in drawer.registers.find(query))
            least = median(lambda floor=floor: raw.execute(floor).fetchall())  # type: ignore[misc]
            print(f"{name:32} {count:7} found {ours:7.1f} ms   bare SQL {least:7.1f} ms   ratio {ours / least:5.1f}")
        with cabinet.reading() as drawer:
            ids = drawer.registers.find(RegisterQuery(View.ALL, TODAY))[0][1][:200]
            ours = median(lambda: drawer.registers.rows(ids))
            marks = ",".join(map(str, ids))
            least = median(lambda: raw.execute(f"SELECT * FROM cases WHERE id IN ({marks})").fetchall())
            print(f"{'a page of 200 rows':32} {len(ids):7} found {ours:7.1f} ms   bare SQL {least:7.1f} ms")
            print(f"counts of all views: {median(lambda: drawer.registers.counts(TODAY)):.1f} ms")
        raw.close()
        cabinet.close()


_DUE = "shelf, due_sort, reference_key"
_KEYS = {
    Sort.REFERENCE: "reference_key",
    Sort.REQUESTER: "requester_key, reference_key",
    Sort.SUBJECT: "subject_key, reference_key",
    Sort.REGIME: "regime, reference_key",
    Sort.RECEIVED: "received, reference_key",
    Sort.DUE: _DUE,
    Sort.STAGE: "stage_place, reference_key",
    Sort.OWNER: "owner_key, reference_key",
}
_SEARCHES = (
    ("speed cameras", '"speed" "cameras"*'),
    ("held", '"held"*'),
    ("o'neill", '"o neill"*'),
    ("ward 17", '"ward" "17"*'),
    ("c", '"c"*'),
    ("ha0420", '"ha0420"*'),
)


def _search(match: str) -> str:
    return f"SELECT rowid FROM case_words WHERE case_words MATCH '{match}'"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
