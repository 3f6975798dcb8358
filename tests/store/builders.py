"""Cases made up for the tests of the store: small, readable, and whole."""

from datetime import UTC, date, datetime
from pathlib import Path

from foidesk.domain.case import Case, IssuedLetter, Request, Requester, Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.items import ExemptionClaim, Item, Outcome, PublicInterestTest, Response
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import EMPTY, RichText, from_plain
from foidesk.store.arrivals import Bringing
from foidesk.store.cabinet import Cabinet
from foidesk.store.casefiles import Standing

NOW = datetime(2024, 8, 8, 10, 42, tzinfo=UTC)
BY = Bringing(NOW, "Jo Keeper", "jkeeper")
"""Who restores and moves."""
TODAY = date(2024, 8, 8)  # a Thursday: the week ends on Sunday the 11th


def a_case(
    reference: str = "HA06181",
    *,
    items: int = 2,
    name: str = "Ada Pryce",
    subject: str = "Speed cameras",
    answered: int = 0,
    text: RichText | None = None,
    **others: object,
) -> Case:
    """Make a case with some items, the first few of them answered."""
    words = [f"How many cameras in street {number}?" for number in range(1, items + 1)]
    asked = "\n".join(words)
    made, responses, at = [], [], 0
    for number, wording in enumerate(words, 1):
        made.append(Item(2 * number - 1, at, at + len(wording), wording))
        at += len(wording) + 1
        answer = (text or from_plain(f"There are {number}.")) if number <= answered else EMPTY
        outcomes = (Outcome.DISCLOSED_IN_PART,) if number <= answered else ()
        claims = (
            (ExemptionClaim("s.31(1)(a)", "It would prejudice", PublicInterestTest("for", "against", "so")),)
            if number <= answered
            else ()
        )
        responses.append(Response(2 * number, (2 * number - 1,), answer, outcomes, claims))
    values: dict[str, object] = {
        "reference": reference,
        "subject": subject,
        "regime": Regime.FOIA,
        "requester": Requester(name, "ada@example.org"),
        "request": Request(asked, date(2024, 7, 23), date(2024, 7, 22), preamble=(0, 0)),
        "items": tuple(made),
        "responses": tuple(responses),
        "next_key": 2 * items + 1,
    }
    return Case(**{**values, **others})  # type: ignore[arg-type]


def standing(due: date | None = date(2024, 8, 21), **others: object) -> Standing:
    """Make a standing: running, unless told otherwise."""
    values: dict[str, object] = {
        "due": due, "state": "running", "answered_on": None, "days_taken": None, "waiting": False,
    }  # fmt: skip
    return Standing(**{**values, **others})  # type: ignore[arg-type]


PDF = b"%PDF-1.7 a letter"


def a_register(path: Path) -> Path:
    """Make a small register straight at the cabinet: three cases, a letter, the particulars, a draft."""
    cabinet = Cabinet.open(path)
    with cabinet.writing() as drawer:
        letter = drawer.files.put(PDF, "application/pdf")
        issued = IssuedLetter("response", date(2024, 8, 8), letter, 2, "Jo", NOW, "Sam")
        paused = ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2024, 8, 1), None, "which year?")
        for case in (
            a_case("HA06181", items=4, answered=4, name="Siân O'Neill", letters=(issued,)),
            a_case("HA06182", items=2, answered=1, events=(paused,)),
            a_case("HA06183", ended=Stage.WITHDRAWN, ended_on=date(2024, 8, 2)),
        ):
            case_id = drawer.casefiles.add(case, standing(waiting=case.stage is Stage.WAITING))
            logged = Fact(FactKind.LOGGED, f"Logged as {case.reference}", "log")
            drawer.journal.add(at=NOW, who="Jo", case_id=case_id, fact=logged, before=None, after=case)
            drawer.files.attach(case_id, letter, "letter.pdf", "letter")
        drawer.profiles.keep(Profile(next_number=6184, letterhead_picture=b"\x89PNG small"), date(2024, 1, 1))
        drawer.drafts.put("new", "typing", NOW)
    cabinet.close()
    return path
