"""A register filled with many cases, fast: for benchmarks of lists and of starting up."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from sqlalchemy import insert

from foidesk.domain.case import Case, Request, Requester, Stage
from foidesk.domain.items import Item, Outcome, Response
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import EMPTY, RichText, from_plain
from foidesk.store.cabinet import Cabinet
from foidesk.store.casefiles import Standing, _listed, text_hash
from foidesk.store.rows import case_rows
from foidesk.store.spoken import on_server
from foidesk.store.tables.cases import CaseRecord, EvidenceRecord
from foidesk.store.words.answerwords import _line
from foidesk.store.words.wordindex import answer_words, case_words

TODAY = date(2024, 8, 8)
_FIRST = (
    "Aled",
    "Bronwen",
    "Carys",
    "Dai",
    "Ewan",
    "Fiona",
    "Iona",
    "José",
    "Llinos",
    "Niamh",
    "Owen",
    "Priya",
    "Siân",
)
_LAST = ("O'Neill", "Pryce", "Evans", "MacLeod", "Nuñez", "Shah", "Brown", "Ōta", "Smith-Jones", "Khan", "Müller")
_OWNERS = ("Business Support", "Jo Marsh", "Sam Okafor", "Élise Martin", "")
_TOPICS = (
    "speed cameras on the A32 in 2024/25",
    "body-worn video policy",
    "the number of complaints upheld",
    "estates spending",
    "facial recognition trials",
    "the Commissioner's diary",
    "stop and search figures",
    "grants to charities",
    "101 call waiting times",
    "drone flights over protests",
    "victims' services contracts",
    "neighbourhood policing budgets",
    "taser use",
    "travel expenses",
)
_CHUNK = 5000


def fill(cabinet: Cabinet, n: int, *, today: date = TODAY, seed: int = 1) -> None:
    """Put `n` cases with three items each into an empty register; the same ones for the same seed."""
    chance = Random(seed)
    with (
        cabinet.engine.connect() as connection,
        connection.execution_options(foidesk_begin="BEGIN IMMEDIATE").begin(),
    ):
        for begin in range(1, n + 1, _CHUNK):
            rows: dict[Any, list[dict[str, Any]]] = defaultdict(list)
            for number in range(begin, min(begin + _CHUNK, n + 1)):
                _add(rows, number, *_made_up(number, today, chance))
            for record in (CaseRecord, EvidenceRecord, *(record for record, _ in case_rows.PARTS)):
                if rows[record]:
                    connection.execute(insert(record.__table__), rows[record])
            case_words(connection).add(rows["words"])
            answer_words(connection).add(rows["answers"])
        if on_server(connection):
            from foidesk.store.server.serverschema import settle_numbers

            settle_numbers(connection)


def _add(rows: dict[Any, list[dict[str, Any]]], number: int, case: Case, standing: Standing) -> None:
    rows[CaseRecord].append({"id": number, "version": 1, **_listed(case, standing)})
    text = case.request.text
    rows[EvidenceRecord].append({"case_id": number, "text": text, "sha256": text_hash(text)})
    names = dict(case_rows.PARTS)
    for record, parts in case_rows.parts(case).items():
        for key, row in parts.items():
            rows[record].append({"case_id": number, **dict(zip(names[record], key, strict=True)), **row})
    rows["words"].append({"line": number, **case_rows.words(case)})
    rows["answers"] += [_line(number, key, words) for key, words in case_rows.answer_words(case).items()]


@cache
def _answer(count: int, topic: str) -> RichText:
    return from_plain(f"The office holds {count} records of {topic}.")


def _made_up(number: int, today: date, chance: Random) -> tuple[Case, Standing]:
    received = today - timedelta(days=chance.randrange(0, 36 if chance.random() < 0.1 else 3000))
    topics = chance.sample(_TOPICS, 3)
    wordings = [f"What is held about {topic} in ward {chance.randrange(400)}?" for topic in topics]
    asked, items, responses, at = "\n".join(wordings), [], [], 0
    old = (today - received).days > 35
    for place, wording in enumerate(wordings):
        items.append(Item(2 * place + 1, at, at + len(wording), wording))
        at += len(wording) + 1
        started = old or chance.random() < 0.4
        answer = _answer(chance.randrange(40), topics[place]) if started else EMPTY
        outcomes = (chance.choice((Outcome.DISCLOSED_IN_FULL, Outcome.NOT_HELD)),) if started else ()
        responses.append(Response(2 * place + 2, (2 * place + 1,), answer, outcomes))
    case = Case(
        reference=f"HA{number:06d}",
        subject=f"{topics[0].capitalize()} and {topics[1]}",
        regime=chance.choice((Regime.FOIA, Regime.FOIA, Regime.FOIA, Regime.EIR, Regime.SAR)),
        requester=Requester(f"{chance.choice(_FIRST)} {chance.choice(_LAST)}", f"r{number}@example.org"),
        request=Request(asked, received, received),
        items=tuple(items),
        responses=tuple(responses),
        owner=chance.choice(_OWNERS),
        next_key=7,
    )
    due = received + timedelta(days=28)
    if old:
        closed = received + timedelta(days=chance.randrange(5, 35))
        ended = chance.choice((Stage.WITHDRAWN, Stage.LAPSED, Stage.TRANSFERRED))
        return replace(case, ended=ended, ended_on=closed), Standing(due, "answered", closed, 15, False)
    waiting = chance.random() < 0.1
    return case, Standing(None if waiting else due, "paused" if waiting else "running", None, None, waiting)
