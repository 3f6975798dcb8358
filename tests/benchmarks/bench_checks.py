# ruff: noqa: T201  a benchmark prints
"""All checks of a large case, against reading the same words once; and what the register adds to them.

Run it by hand: python -m tests.benchmarks.bench_checks [items] [cases in the register]
"""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from foidesk import bankdays
from foidesk.domain import checks, clock
from foidesk.domain.case import Case, Requester
from foidesk.domain.checking import outdated, passages, people, strangers
from foidesk.domain.checks import OtherCase, Surroundings
from foidesk.domain.items import Outcome
from foidesk.domain.profile import Profile
from foidesk.domain.richtext import from_html
from tests.builders import NOW, a_case, an_office

ANSWER = (
    "<p>The Office holds this information for item {n}. Grants paid to the Northmere Partnership in 2025 were:</p>"
    "<table><tr><th>Year</th><th>Paid</th></tr><tr><td>2024</td><td>£{n},500</td></tr><tr><td>2025</td>"
    "<td>£24,000</td></tr></table><p>Each grant is described on <a href='https://example.org/grants/{n}'>its page</a>. "
    "The police station at Mill Lane, NM1 4QT, was not part of it, and the agreement was signed on {n} June 2025 by the "
    "Chief Executive and by the council's Head of Community Safety.</p>"
)
_FRAME_MS = 1000 / 60
_CACHED = (passages.sentences, people.signs, outdated.old_in, strangers.names_in)
_WORD = re.compile(r"\w+")


def large_case(items: int) -> Case:
    """Build a case in which every item has an answer of its own."""
    case = a_case(items)
    responses = tuple(
        replace(one, text=from_html(ANSWER.format(n=place)), outcomes=(Outcome.DISCLOSED_IN_FULL,))
        for place, one in enumerate(case.responses, 1)
    )
    return replace(case, responses=responses)


def timed(work: Callable[[], object], times: int = 15) -> float:
    """Give the median milliseconds of some work."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


def main(items: int, register: int) -> None:
    """Check the case as it is first opened, and after a key, and with a register behind it."""
    case, profile = large_case(items), Profile()
    deadline = clock.deadline(case.regime, case.request.received, case.events, bankdays.uk_calendar())
    others = tuple(OtherCase(f"HA{at:05}", f"Robin Person{at}", f"robin{at}@example.net") for at in range(200))
    typed = [0]

    def read() -> int:
        return sum(len(_WORD.findall(passages.text_of(one.text))) for one in case.responses)

    def look(now: Case) -> int:
        return len(checks.check_letter(now, profile, deadline, NOW.date(), around=Surroundings(others)))

    def afresh() -> int:
        for one in _CACHED:
            one.cache_clear()
        return look(case)

    def after_a_key() -> int:
        typed[0] += 1
        text = from_html(f"<p>We hold this information, {typed[0]} times.</p>")
        return look(replace(case, responses=(replace(case.responses[0], text=text), *case.responses[1:])))

    print(f"{items} items, {read()} words; a frame is {_FRAME_MS:.1f} ms")
    floor = timed(read)
    print(f"{'floor: every word read once':46} {floor:8.2f} ms")
    for name, work in (
        ("all checks, nothing known yet", afresh),
        ("all checks, after a key in one response", after_a_key),
    ):
        ours = timed(work)
        print(f"{name:46} {ours:8.2f} ms   ratio {ours / floor:5.1f}")
    with tempfile.TemporaryDirectory() as folder:
        _with_register(Path(folder), case, register, floor)


def _with_register(folder: Path, case: Case, register: int, floor: float) -> None:
    """Keep many cases, and measure what the counter takes for a look, the register asked."""
    office = an_office(folder)
    work = office._work
    with work.writing() as drawer:
        for at in range(register):
            who = Requester(f"Robin Person{at} Marsh", f"robin{at}@example.net")
            other = replace(a_case(1), reference=f"HA{at:06}", requester=who)
            drawer.casefiles.add(other, work.standing(other))
        kept = drawer.casefiles.add(case, work.standing(case))
    case_id = kept if isinstance(kept, int) else kept[0]
    text = case.responses[0].text
    ours = timed(lambda: office.checking.look(case_id, {case.responses[0].key: text}))
    print(f"{f'one look at the counter, {register} cases kept':46} {ours:8.2f} ms   ratio {ours / floor:5.1f}")
    print("   (off the window's thread, 400 ms after the last key)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200, int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
