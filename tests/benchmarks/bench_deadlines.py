"""How fast deadlines are: 10,000 questions against building the calendar, and against other ways of counting.

Run by hand: python tests/benchmarks/bench_deadlines.py. It prints ratios; nothing here is a test. The comparisons
with numpy and workalendar run where those packages happen to be installed.
"""

import importlib.util
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from foidesk import bankdays
from foidesk.domain.clock import Calendar, Regime, answer_batch, deadline

QUESTIONS = 10_000
FIRST, LAST = date(2014, 1, 1), date(2027, 12, 31)


def best(act: Callable[[], object], rounds: int = 7) -> float:
    """Give the shortest of several runs, in seconds."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return min(times)


def some_day(chance: random.Random) -> date:
    return FIRST + timedelta(days=chance.randrange((LAST - FIRST).days))


def plain_questions(chance: random.Random) -> list[dict[str, object]]:
    return [
        {"id": n, "regime": chance.choice(["foia", "eir", "sar"]), "received": some_day(chance).isoformat()}
        for n in range(QUESTIONS)
    ]


def eventful_questions(chance: random.Random) -> list[dict[str, object]]:
    """Make questions of which each has one to three events."""
    questions: list[dict[str, object]] = []
    for n in range(QUESTIONS):
        received = some_day(chance)
        asked = received + timedelta(days=chance.randrange(1, 20))
        answered = asked + timedelta(days=chance.randrange(30))
        ask, answer = chance.choice(
            [("clarification_requested", "clarification_received"), ("fees_notice_given", "fee_received")]
        )
        events: list[dict[str, object]] = [
            {"kind": ask, "date": asked.isoformat()},
            {"kind": answer, "date": answered.isoformat()},
        ]
        if ask.startswith("clar") and chance.random() < 0.5:
            on = answered + timedelta(days=10)
            events.append({"kind": "pit_extension", "date": on.isoformat(), "working_days_total": 40})
        questions.append({"id": n, "regime": "foia", "received": received.isoformat(), "events": events})
    return questions


def from_the_package() -> Calendar:
    """Build the calendar of the questions' years from the holidays package (already imported)."""
    days = list(bankdays.days_of_the_package(range(FIRST.year, LAST.year + 2)))
    return Calendar(
        {day.on: day.reason for day in days}, [day.on for day in days if "E" in day.parts], 2028, 2014, 2028
    )


def from_the_table() -> Calendar:
    """Build the whole calendar from the shipped table, file and all."""
    bankdays.shipped_days.cache_clear()
    return bankdays.uk_calendar()


def tell(text: str) -> None:
    sys.stdout.write(text + "\n")


def main() -> None:
    chance = random.Random(2024)
    calendar = bankdays.uk_calendar()
    begun = time.perf_counter()
    from_the_package()
    cold = time.perf_counter() - begun
    package, table = best(from_the_package), best(from_the_table)
    tell("building the calendar:")
    tell(f"  holidays package, {FIRST.year}-{LAST.year + 1}, first time in a process   {cold * 1e3:8.2f} ms")
    tell(f"  holidays package, {FIRST.year}-{LAST.year + 1}, imported and warm         {package * 1e3:8.2f} ms")
    tell(f"  shipped table, 2004-2040                               {table * 1e3:8.2f} ms")
    for name, questions in (
        ("no events", plain_questions(chance)),
        ("two or three events each", eventful_questions(chance)),
    ):
        took = best(lambda questions=questions: answer_batch(questions, calendar))  # type: ignore[misc]
        tell(f"{QUESTIONS:,} questions, {name}: {took * 1e3:.1f} ms = {took / package:.1f} x package warm, "
             f"{took / cold:.2f} x package cold, {took / table:.1f} x shipped table")  # fmt: skip
        whole_command(name, questions)
    days = [some_day(chance) for _ in range(QUESTIONS)]
    one = best(lambda: [deadline(Regime.FOIA, day, (), calendar).due for day in days], 3)
    tell(f"deadline() itself: {QUESTIONS / one:,.0f} a second")
    for other, act in others(days, calendar):
        took = best(act, 1)
        tell(f"{other}: {QUESTIONS / took:,.0f} a second ({took / one:.2f} x our time)")


def whole_command(name: str, questions: list[dict[str, object]]) -> None:
    """Time the command from outside, start-up and JSON and all, against a process that builds the calendar."""
    with tempfile.TemporaryDirectory() as folder:
        batch = Path(folder) / "questions.json"
        batch.write_text(json.dumps(questions), encoding="utf-8")
        build = (
            "from holidays import country_holidays as c\n"
            f"[len(c('GB', subdiv=s, years=range({FIRST.year}, {LAST.year + 2}))) for s in ('ENG', 'WLS', 'SCT', 'NIR')]"
        )
        asked = best(lambda: run("-m", "foidesk", "due", "--batch", str(batch), "--json"), 3)
        built = best(lambda: run("-c", build), 3)
    tell(
        f"  foidesk due --batch, as a process: {asked:.2f} s = {asked / built:.1f} x a process that builds the calendar"
    )


def run(*words: str) -> None:
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)


def others(days: list[date], calendar: Calendar) -> list[tuple[str, Callable[[], object]]]:
    """Give the other ways that are installed here."""
    found: list[tuple[str, Callable[[], object]]] = []
    if importlib.util.find_spec("numpy"):
        import numpy as np

        off = np.array(sorted(calendar.holidays), dtype="datetime64[D]")
        found.append(
            (
                "numpy.busday_offset, one call a case",
                lambda: [np.busday_offset(np.datetime64(day), 20, roll="backward", holidays=off) for day in days],
            )
        )
    if importlib.util.find_spec("workalendar"):
        from workalendar.europe import UnitedKingdom

        uk = UnitedKingdom()
        found.append(("workalendar", lambda: [uk.add_working_days(day, 20) for day in days]))
    return found


if __name__ == "__main__":
    main()
