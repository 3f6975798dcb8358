"""`due`: deadlines for whoever asks. It needs no register, so it starts without everything a register needs."""

import argparse
from pathlib import Path

from foidesk import bankdays
from foidesk.cli.answers import Answer
from foidesk.cli.files import json_file
from foidesk.domain.calendars import Calendar
from foidesk.domain.clock import answer_batch, deadline, deadline_answer, parse_event
from foidesk.domain.regimes import DeadlineOf
from foidesk.domain.troubles import NotAllowed


def due(args: argparse.Namespace) -> Answer:
    """Give a deadline and its reasons, or the deadlines of a batch of questions."""
    if args.batch:
        if args.event:
            raise NotAllowed("A batch tells the events of each question itself.", do="Leave --event out, or --batch.")
        answers = answer_batch(json_file(args.batch), _calendar(args.store))
        return Answer(answers, tuple(_line(one) for one in answers))
    events = [parse_event(one) for one in args.event]
    found = deadline(args.regime, args.received, events, _calendar(args.store), DeadlineOf(args.deadline_of))
    return Answer(deadline_answer(found), (found.explanation,))


def _line(answer: dict[str, object]) -> str:
    if "error" in answer:
        return f"{answer['id']}: {answer['error']}"
    return f"{answer['id']}: {answer['due'] or 'no date while the clock waits'}"


def _calendar(store: str | None) -> Calendar:
    """Give the published calendar, or that of a register which was named: with the days its office added or struck."""
    if store is None or ("://" not in store and not Path(store).exists()):
        return bankdays.uk_calendar()
    from foidesk.office.office import Office

    office = Office.open(store, create=False)
    try:
        return office.calendar
    finally:
        office.close()
