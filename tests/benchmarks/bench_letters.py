"""How long a letter takes: the seed letter beside a bare canvas with the same words, and growth with its items.

Run it as `python -m tests.benchmarks.bench_letters`. It prints times and ratios; nothing fails on a slow machine.
"""

import io
import statistics
import sys
import time
from collections.abc import Callable

from foidesk.domain.richtext import from_plain
from foidesk.letters.engine import Canvas
from foidesk.letters.fonts import REGULAR
from foidesk.letters.pages import page_count, page_text
from foidesk.letters.press import draw
from tests.letters.samples import ANSWER, letter_of, seed_letter


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
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def in_turn(acts: list[Callable[[], object]], rounds: int) -> list[float]:
    """Give the median time of each act, all done in turn so that a busy machine slows all alike."""
    times: list[list[float]] = [[] for _ in acts]
    for _ in range(rounds):
        for act, spent in zip(acts, times, strict=True):
            begun = time.perf_counter()
            act()
            spent.append(time.perf_counter() - begun)
    return [statistics.median(spent[1:]) for spent in times]


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


def main() -> None:
    """Measure and print."""
    seed = seed_letter(signature=None)
    pdf = draw(seed)
    pages = [page_text(pdf, index).split("\n") for index in range(page_count(pdf))]
    with_signature = seed_letter()
    acts: list[Callable[[], object]] = [lambda: bare(pages), lambda: draw(seed), lambda: draw(with_signature)]
    floor, ours, signed = in_turn(acts, 21)
    say(f"bare canvas, same words   {floor * 1000:8.1f} ms   1.00")
    say(f"seed letter               {ours * 1000:8.1f} ms   {ours / floor:.2f}")
    say(f"seed letter, signed       {signed * 1000:8.1f} ms   {signed / floor:.2f}")
    say("")
    first = 0.0
    for items in (1, 10, 100, 500):
        rows = [(from_plain(f"Item {n}. A copy of each plan made in that year."), ANSWER) for n in range(items)]
        letter = letter_of(rows, signature=None)
        took = median(lambda letter=letter: draw(letter), 3 if items > 50 else 9)  # type: ignore[misc]
        first = first or took
        count = page_count(draw(letter))
        say(f"{items:4} items, {count:3} pages      {took * 1000:8.1f} ms   {took / items * 1000:6.2f} ms an item")
    say("")
    before = 0.0
    for paragraphs in (100, 400, 1600):
        answer = from_plain("\n\n".join([ANSWER.plain().replace("\n", " ")] * paragraphs))
        letter = letter_of([(from_plain("One question"), answer)], signature=None)
        took = median(lambda letter=letter: draw(letter), 2)  # type: ignore[misc]
        ratio = f"   {took / before:.1f} times for 4 times the text" if before else ""
        say(f"one row, {paragraphs:4} paragraphs {took * 1000:10.1f} ms{ratio}")
        before = took


if __name__ == "__main__":
    main()
