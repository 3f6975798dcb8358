"""Learn the weights of foidesk/domain/splitting/weighing.py from the requests in tests/data/splitting.

python -m tests.benchmarks.learn_splitting           writes weights.py anew
python -m tests.benchmarks.learn_splitting folds     cross-validates: learns without a fifth, measures on it
"""
# ruff: noqa: T201

import math
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from foidesk.domain.splitting import noticing, propose_split, weighing
from foidesk.domain.splitting.reading import read
from foidesk.domain.splitting.said import Said
from foidesk.domain.splitting.weighing import Place
from tests.benchmarks.measure_splitting import cases, gold_spans, measure
from tests.domain import test_splitting_classes as classes
from tests.domain import test_splitting_prose as prose
from tests.domain.splitting_short import ALL

FOLDER = Path(__file__).parent.parent / "data" / "splitting"
TABLE = Path(weighing.__file__).with_name("weights.py")
KINDS = [name for name in dir(classes) if name.isupper() and name != "PAGES"]
SELDOM, ROUNDS, RUNS, STEP, SHRINK = 8, 8, 4, 0.15, 0.0005

Lesson = list[tuple[list[str], int]]


def sequences(case: dict) -> list[tuple[Sequence[Said], bool]]:
    """Return the sentences whose places the splitter asks for, as it asks for them."""
    asked: list[tuple[Sequence[Said], bool]] = []
    real = weighing.places

    def listen(said: Sequence[Said], *, below_list: bool = False) -> list[Place]:
        asked.append((said, below_list))
        return [Place.BEGINS, *[Place.STAYS] * (len(said) - 1)] if said else []

    weighing.places = listen
    try:
        propose_split(case["raw"])
    finally:
        weighing.places = real
    return asked


def true_places(case: dict, said: Sequence[Said], *, below_list: bool) -> list[Place] | None:
    """Return where an officer put each sentence; None if that cannot be said of them."""
    reading = read(case["raw"])
    starts, spans = gold_spans(case)
    first, last = starts[0], next(high for low, high in spans if low == starts[-1])
    out: list[Place] = []
    for index, one in enumerate(said):
        at = reading.place(one.start)
        if at in starts or (below_list and not index):
            out.append(Place.BEGINS)
        elif at < first:
            out.append(Place.BEFORE)
        else:
            out.append(Place.STAYS if at < last else Place.AFTER)
    if below_list and said and not first <= reading.place(said[0].start) < last:
        return None
    follows = zip([None, *out], out, strict=False)
    return out if Place.BEGINS in out and all(_may_follow(a, b) for a, b in follows) else None


def _may_follow(before: Place | None, place: Place) -> bool:
    return place in weighing.NEXT[weighing.START if before is None else before]


def lesson(case: dict) -> Lesson:
    """Return what is seen of each sentence with its true place."""
    out: Lesson = []
    for said, below_list in sequences(case):
        truth = true_places(case, said, below_list=below_list)
        if truth is None:
            continue
        before = weighing.START
        for index, (seen, place) in enumerate(zip(noticing.observations(said), truth, strict=True)):
            if index or not below_list:
                names = noticing.after(before, said, index, seen, below_list=below_list)
                out.append(([*seen.names, *names], place))
            before = place
    return out


def learn(lessons: list[Lesson]) -> dict[str, list[float]]:
    """Return a weight for each thing seen and each place: the mean of several runs, each in another order."""
    rows = [row for one in lessons for row in one]
    count = Counter(name for names, _ in rows for name in names)
    known = {name for name, times in count.items() if times >= SELDOM}
    rows = [([name for name in names if name in known], place) for names, place in rows]
    runs = [run(rows, known, seed) for seed in range(RUNS)]
    return {name: [sum(one[name][k] for one in runs) / RUNS for k in range(4)] for name in known}


def run(rows: Lesson, known: set[str], seed: int) -> dict[str, list[float]]:
    """Walk down the slope of the log loss; the weights are the mean of those after the later rounds."""
    weights = {name: [0.0] * 4 for name in known}
    moved = {name: [1e-6] * 4 for name in known}
    total = {name: [0.0] * 4 for name in known}
    rows = list(rows)
    shuffle = random.Random(seed)
    for turn in range(ROUNDS):
        shuffle.shuffle(rows)
        for names, place in rows:
            own = [weights[name] for name in names]
            sums = [sum(one[k] for one in own) for k in range(4)]
            top = max(sums)
            odds = [math.exp(value - top) for value in sums]
            slope = [value / sum(odds) for value in odds]
            slope[place] -= 1
            for name, weight in zip(names, own, strict=True):
                far = moved[name]
                for k in range(4):
                    by = slope[k] + SHRINK * weight[k]
                    far[k] += by * by
                    weight[k] -= STEP * by / math.sqrt(far[k])
        if turn >= ROUNDS // 2:
            for name, weight in weights.items():
                total[name] = [before + value for before, value in zip(total[name], weight, strict=True)]
    return {name: [value / (ROUNDS - ROUNDS // 2) for value in own] for name, own in total.items()}


def table(weights: dict[str, list[float]]) -> dict[str, weighing.Weights]:
    """Round to hundredths, around a mean of nothing, and leave out what says nothing."""
    out: dict[str, weighing.Weights] = {}
    for name, own in sorted(weights.items()):
        mean = sum(own) / 4
        a, b, c, d = (round(100 * (value - mean)) / 100 for value in own)
        if max(abs(a), abs(b), abs(c), abs(d)) >= 0.05:
            out[name] = (a, b, c, d)
    return out


def write(found: dict[str, weighing.Weights]) -> None:
    entries = [f"{name}={' '.join(str(round(100 * value)) for value in own)}" for name, own in found.items()]
    lines, line = [], ""
    for entry in entries:
        if len(line) + len(entry) > 116:
            lines.append(line)
            line = ""
        line += f"{entry}|"
    lines.append(line.rstrip("|"))
    head = (
        '"""What weighs for each place of a sentence, in hundredths; written by tests/benchmarks/learn_splitting.py."""'
    )
    TABLE.write_text(f'{head}\n\nWEIGHTS = """\n' + "\n".join(lines) + '\n"""\n', encoding="utf-8")


def marked_cases() -> list[dict]:
    """Return the short requests of the tests of kinds, in which « begins a row and » the closing."""
    out = []
    for marked in [*ALL, *prose.PROSE, *(one for name in KINDS for one in getattr(classes, name))]:
        body, _, closing = marked.partition("»")
        preamble, *items = [piece.strip() for piece in body.split("«")]
        gold = {"preamble": preamble, "items": items, "closing": closing.replace("«", "").strip()}
        out.append({"id": "short", "raw": marked.replace("«", "").replace("»", ""), "gold": gold})
    return out


def use(found: dict[str, weighing.Weights]) -> None:
    weighing.table = lambda: found


def folds(all_cases: list[dict], parts: int = 5) -> None:
    lessons = [lesson(case) for case in all_cases]
    order = list(range(len(all_cases)))
    random.Random(2).shuffle(order)
    results = []
    for part in range(parts):
        left_out = set(order[part::parts])
        use(table(learn([one for index, one in enumerate(lessons) if index not in left_out])))
        results += [measure(all_cases[index]) for index in left_out]
    total = len(results)
    print(f"{total} cases, each measured with weights that never saw it")
    for what in ("rows", "starts", "right", "right throughout"):
        print(f"{what:<18} {sum(r[what] for r in results) / total:.3f}")


if __name__ == "__main__":
    found = cases(FOLDER)
    if "folds" in sys.argv:
        folds(found)
    else:
        found += marked_cases()
        weights = table(learn([lesson(case) for case in found]))
        write(weights)
        print(f"{len(weights)} weights from {len(found)} requests")
