"""Measure the splitter over a folder of cases, and how its time grows.

python -m tests.benchmarks.measure_splitting DIR [PATTERN]
"""
# ruff: noqa: T201

import json
import re
import sys
import time
import unicodedata
from pathlib import Path

from foidesk.domain.splitting import PartKind, propose_split, split_answer

_ODD = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def plain(text: str) -> str:
    """Normalise as the annotation guideline suggests."""
    text = _ODD.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(re.sub(r"(?m)^[>| ]+", "", text).split())


def f1(found: list, wanted: list) -> float:
    left, hits = list(wanted), 0
    for one in found:
        if one in left:
            left.remove(one)
            hits += 1
    return 2 * hits / (len(found) + len(wanted)) if found or wanted else 1.0


def gold_spans(case: dict) -> tuple[list[int], list[tuple[int, int]]]:
    raw, gold, at = case["raw"], case["gold"], 0
    starts, spans = [], []
    for number, piece in enumerate([gold["preamble"], *gold["items"], gold["closing"]]):
        if piece:
            low = raw.index(piece, at)
            at = low + len(piece)
            spans.append((low, at))
            if 1 <= number <= len(gold["items"]):
                starts.append(low)
    return starts, spans


def measure(case: dict) -> dict:
    """Compare one proposal with the rows an officer would make."""
    split = propose_split(case["raw"])
    answer = split_answer(split)
    starts, spans = gold_spans(case)
    found = [plain(i["text"]) for i in answer["items"]]
    wanted = [plain(i) for i in case["gold"]["items"]]
    kept = set()
    for part in split.parts:
        if part.kind is not PartKind.OUTSIDE:
            kept.update(range(part.start, part.end))
    lost = sum(1 for low, high in spans for at in range(low, high) if at not in kept and not case["raw"][at].isspace())
    whole = found == wanted
    rest = all(plain(answer[k]["text"]) == plain(case["gold"][k]) for k in ("preamble", "closing"))
    return {
        "rows": f1(found, wanted),
        "starts": f1([i["start"] for i in answer["items"]], starts),
        "lost": lost,
        "right": whole,
        "right throughout": whole and rest,
        "count": len(found) - len(wanted),
        "tiles": "".join(case["raw"][p.start : p.end] for p in split.parts) == case["raw"],
    }


def cases(folder: Path, pattern: str = "*.json") -> list[dict]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob(pattern))]


def main(folder: Path, pattern: str) -> None:
    results = [(case["id"], measure(case)) for case in cases(folder, pattern)]
    for name, r in results:
        flag = "" if r["right throughout"] else ("  rows right" if r["right"] else "  NOT RIGHT")
        print(
            f"{name:<14} rows {r['rows']:.2f}  starts {r['starts']:.2f}  count {r['count']:+d}  lost {r['lost']}{flag}"
        )
    total = len(results) or 1
    print(f"\n{total} cases")
    print(f"exact-row F1 (mean)      {sum(r['rows'] for _, r in results) / total:.3f}")
    print(f"item-start F1 (mean)     {sum(r['starts'] for _, r in results) / total:.3f}")
    print(f"rows wholly right        {sum(r['right'] for _, r in results)}")
    print(f"right throughout         {sum(r['right throughout'] for _, r in results)}")
    print(f"characters lost          {sum(r['lost'] for _, r in results)}")


def growth() -> None:
    """Print the time for 1,000 and 4,000 lines of several shapes, and the ratio (4 is linear)."""
    shapes = {
        "numbered": lambda n: "Dear Sir\n" + "".join(f"{i}. How many cats in room {i}?\n" for i in range(1, n)),
        "prose": lambda n: "Dear Sir\n\n" + "Could you tell me how many cats there are?\n\n" * n,
        "wrapped": lambda n: "I am asking about many things of which this line is but one small piece and\n" * n,
        "one line": lambda n: "could you tell me how many cats and how many dogs " * n,
        "quoted": lambda n: "".join(f"{'>' * (i % 9)} How many cats?\n" for i in range(n)),
        "headers": lambda n: "From: A\nTo: B\nSubject: C\n\nHello\n" * (n // 5),
        "bullets": lambda n: "Please send:\n" + "- the cost of cats\n" * n,
        "br": lambda n: "1) How many?<br>" * n,
        "spaces": lambda n: (" " * 50 + "\n") * n,
        "marks": lambda n: "> " * n * 10,
        "brackets": lambda n: "<p " * n * 10,
        "a,": lambda n: "please, and also, " * n,
    }
    for name, make in shapes.items():
        times = []
        for lines in (1000, 4000):
            text = make(lines)
            begun = time.perf_counter()
            propose_split(text)
            times.append(time.perf_counter() - begun)
        first, second = (taken * 1000 for taken in times)
        print(f"{name:<10} 1000: {first:7.1f} ms   4000: {second:7.1f} ms   ratio {second / first:.1f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "*.json")
    growth()
