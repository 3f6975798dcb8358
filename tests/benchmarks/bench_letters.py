"""How long a letter takes, as ratios in one run: a bare canvas, WeasyPrint, LibreOffice, long letters, a batch.

Run it as `python -m tests.benchmarks.bench_letters`. It prints times and ratios; nothing fails on a slow machine. What
is not installed is named as such. `--weasyprint PYTHON` names a Python that has WeasyPrint, `--batch N` the letters of
the batch (1,000).
"""

import argparse
import gc
import io
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from foidesk.domain.richtext import from_plain
from foidesk.letters import webpage, word
from foidesk.letters.engine import Canvas
from foidesk.letters.fonts import REGULAR, stretches
from foidesk.letters.letter import Letter
from foidesk.letters.pages import page_count, page_text
from foidesk.letters.press import draw
from foidesk.shipped import resources
from tests.benchmarks.other_presses import LibreOffice, NotInstalled, WeasyPrint, whole_process
from tests.letters.samples import ANSWER, letter_of, seed_letter

_OURS_ALONE = """
from pathlib import Path
from tests.letters.samples import seed_letter
from foidesk.letters.press import draw
for number in range({count}):
    Path({made!r}).write_bytes(draw(seed_letter(signature=None, reference=f"HA{{number:05}}")))
"""
_MORE_COPIES = 20


def bare(pages: list[list[str]]) -> bytes:
    """Write the same words on a bare canvas, lines already broken: the least any letter by reportlab costs."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, initialFontName=REGULAR, pageCompression=1)
    for lines in pages:
        canvas.setFont(REGULAR, 12)
        for number, line in enumerate(lines):
            canvas.drawString(57, 800 - 15 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def median(act: Callable[[], object], rounds: int) -> float:
    """Give the median time of an act, after one round to warm up."""
    act()
    return statistics.median(timed(act) for _ in range(rounds))


def timed(act: Callable[[], object]) -> float:
    """Give the seconds of an act."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def in_turn(acts: list[Callable[[], float]], rounds: int) -> list[float]:
    """Give the median time of each act, all done in turn so that a busy machine slows all alike."""
    times: list[list[float]] = [[] for _ in acts]
    for _ in range(rounds):
        for act, spent in zip(acts, times, strict=True):
            spent.append(act())
    return [statistics.median(spent[1:]) for spent in times]


def say(line: str = "") -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def warm(python: str, folder: Path) -> None:
    """Compare one letter, drawn again and again in a process that has begun: with the floor, and with WeasyPrint."""
    seed = seed_letter(signature=None)
    pdf = draw(seed)
    pages = [page_text(pdf, index).split("\n") for index in range(page_count(pdf))]
    with_signature = seed_letter()
    page = webpage.draw(seed)
    named: dict[str, Callable[[], float]] = {
        "bare canvas, same words": lambda: timed(lambda: bare(pages)),
        "our letter": lambda: timed(lambda: draw(seed)),
        "our letter, signed": lambda: timed(lambda: draw(with_signature)),
        "its web page": lambda: timed(lambda: webpage.draw(seed)),
        "its Word copy": lambda: timed(lambda: word.draw(seed)),
    }
    say("One letter, warm                  time  of ours   (ours is tagged: PDF/UA-1 and PDF/A-2a)")
    try:
        with WeasyPrint(python, folder) as other:
            named[f"WeasyPrint {other.version}, untagged"] = lambda: other.draw(page)[0]
            named[f"WeasyPrint {other.version}, PDF/UA-1"] = lambda: other.draw(page, "pdf/ua-1")[0]
            _compared(named, 21)
            say(f"({page_count(pdf)} pages by us, {page_count(other.draw(page)[1])} by WeasyPrint)")
    except NotInstalled:
        _compared(named, 21)
        say("WeasyPrint                      not installed")


def whole(folder: Path) -> None:
    """Compare what a process of its own costs, start included: ours, and LibreOffice from the Word copy."""
    copy = word.draw(seed_letter(signature=None))
    made = folder / "ours.pdf"
    ours_too = f"{_MORE_COPIES + 1} of our letters"
    named: dict[str, Callable[[], float]] = {
        "our letter": lambda: whole_process(_OURS_ALONE.format(made=str(made), count=1)),
        ours_too: lambda: whole_process(_OURS_ALONE.format(made=str(made), count=_MORE_COPIES + 1)),
    }
    say("One letter, a new process         time  of ours")
    try:
        office = LibreOffice(folder)
        office.convert([copy])
    except NotInstalled:
        _compared(named, 6)
        say("LibreOffice                     not installed")
        return
    alone, more = f"LibreOffice {office.version}, docx to PDF", f"the same, {_MORE_COPIES + 1} letters"
    named[alone] = lambda: office.convert([copy])[0]
    named[more] = lambda: office.convert([copy] * (_MORE_COPIES + 1))[0]
    took = _compared(named, 6)
    ours, theirs = took[ours_too] - took["our letter"], took[more] - took[alone]
    say(
        f"each further letter: ours {ours / _MORE_COPIES * 1000:.1f} ms, LibreOffice {theirs / _MORE_COPIES * 1000:.1f} ms"
    )
    say(f"LibreOffice takes {theirs / ours:.1f} times as long for a further letter")


def _compared(named: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    times = dict(zip(named, in_turn(list(named.values()), rounds), strict=True))
    ours = times["our letter"]
    for name, took in times.items():
        say(f"{name:32}{took * 1000:8.1f} ms {took / ours:7.2f}")
    return times


def growth() -> None:
    """Show how a letter's time grows with its items, and with the text in one of them."""
    first = 0.0
    for items in (1, 10, 100, 500):
        rows = [(from_plain(f"Item {n}. A copy of each plan made in that year."), ANSWER) for n in range(items)]
        letter = letter_of(rows, signature=None)
        took = median(lambda letter=letter: draw(letter), 3 if items > 50 else 9)  # type: ignore[misc]
        first = first or took
        count = page_count(draw(letter))
        say(f"{items:4} items, {count:3} pages      {took * 1000:8.1f} ms   {took / items * 1000:6.2f} ms an item")
    say()
    before = 0.0
    for paragraphs in (100, 400, 1600):
        answer = from_plain("\n\n".join([ANSWER.plain().replace("\n", " ")] * paragraphs))
        letter = letter_of([(from_plain("One question"), answer)], signature=None)
        took = median(lambda letter=letter: draw(letter), 2)  # type: ignore[misc]
        ratio = f"   {took / before:.1f} times for 4 times the text" if before else ""
        say(f"one row, {paragraphs:4} paragraphs {took * 1000:10.1f} ms{ratio}")
        before = took


def different(number: int, words: list[str]) -> Letter:
    """Give a letter like no other of the batch: one to eight items, each word drawn by lot."""
    lot = random.Random(number)

    def said(length: int) -> str:
        return " ".join(lot.choice(words) for _ in range(length)).capitalize() + "."

    rows = []
    for _ in range(number % 8 + 1):
        answer = "\n\n".join(said(lot.randint(10, 60)) for _ in range(lot.randint(1, 4)))
        rows.append((from_plain(said(20)), from_plain(answer)))
    return letter_of(rows, reference=f"HA{number:05}", signature=None)


def batch(count: int) -> None:
    """Draw a day's, or a year's, letters in one process: time for each, and the memory after the first and the last."""
    lines = (resources() / "dictionaries" / "en_GB.dic").read_text("utf-8").splitlines()[1:]
    words = random.Random(8).sample([line.split("/")[0] for line in lines], 8000)
    early = min(max(count // 10, 1), count)
    held = objects = known = 0
    spent = 0.0
    say(f"A batch of {count:,} different letters")
    for number in range(count):
        letter = different(number, words)
        spent += timed(lambda letter=letter: draw(letter))  # type: ignore[misc]
        if number + 1 == early:
            gc.collect()
            held, objects, known = _resident(), len(gc.get_objects()), stretches.cache_info().currsize
    gc.collect()
    say(f"{spent:.1f} s in all, {spent / count * 1000:.1f} ms a letter")
    now, last = _resident(), len(gc.get_objects())
    words_known = stretches.cache_info().currsize
    say(f"words measured and remembered after {early:,}: {known:,}, after {count:,}: {words_known:,} (at most 50,000)")
    say(f"other objects after {early:,}: {objects - 2 * known:,}, after {count:,}: {last - 2 * words_known:,}")
    if held:
        say(f"memory after {early:,}: {held:,} KiB, after {count:,}: {now:,} KiB ({now / held:.3f} times)")
    else:
        say("memory: this system does not tell")


def _resident() -> int:
    """Give the memory this process holds, in KiB; 0 where the system does not tell."""
    told = Path("/proc/self/status")
    if not told.exists():
        return 0
    return next((int(line.split()[1]) for line in told.read_text().splitlines() if line.startswith("VmRSS")), 0)


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--weasyprint", default=sys.executable, metavar="PYTHON")
    asked.add_argument("--batch", type=int, default=1000, metavar="N")
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        warm(wanted.weasyprint, Path(place))
        say()
        whole(Path(place))
        say()
    batch(wanted.batch)
    say()
    growth()


if __name__ == "__main__":
    main()
