"""A rehearsal: the main job done from end to end on the sample e-mail, and a register of invented cases to look at.

The day of the rehearsal is 24 November 2026; the sample request came in on 23 July 2024 and is answered on
8 August 2024, as the real letter was. Every case but the letter's own words is invented.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from foidesk.domain.case import Channel, Requester
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.commissions import Searches
from foidesk.domain.grounds import Grounds, Harm, Likelihood
from foidesk.domain.holders import Holder, HolderKind
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import from_html, from_plain
from foidesk.domain.splitting import Part, PartKind, Split
from foidesk.intake.document import Document
from foidesk.intake.reader import read_pasted
from foidesk.office.office import Office
from foidesk.office.views import CaseView, NewCase
from foidesk.shipped import resources

REHEARSAL_NOW = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
_SEED_RECEIVED = datetime(2024, 7, 23, 15, 20, tzinfo=UTC)
_SEED_ANSWERED = datetime(2024, 8, 8, 8, 20, tzinfo=UTC)
_ME = "Priya"


class MovableClock:
    """A clock on the wall that the rehearsal sets; between settings it runs as clocks do."""

    def __init__(self, at: datetime) -> None:
        self.set(at)

    def set(self, at: datetime) -> None:
        """Put the clock to a moment (UTC)."""
        self._set_to = at
        self._set_at = datetime.now(UTC)

    def __call__(self) -> datetime:
        """Give the time it shows."""
        return self._set_to + (datetime.now(UTC) - self._set_at)


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What the rehearsal leaves behind."""

    case: CaseView
    letter: Path
    store: Path


def sample_email() -> Path:
    """Give the sample e-mail of 23 July 2024."""
    return resources() / "demo" / "request-2024-07-23.eml"


def sample_response() -> str:
    """Give the sample answer in the safe HTML form."""
    return (resources() / "demo" / "response-2024-08-08.html").read_text(encoding="utf-8")


def sample_profile() -> Profile:
    """Give the particulars of the office in the real letter, with a signature made up for the purpose."""
    picture = resources() / "demo" / "signature.png"
    return Profile(next_number=6181, signature_picture=picture.read_bytes() if picture.is_file() else b"")


def open_office(store: Path) -> tuple[Office, MovableClock]:
    """Open a register whose clock on the wall the rehearsal sets."""
    clock = MovableClock(_SEED_RECEIVED)
    return Office.open(store, who=_ME, now=clock), clock


def main_job(office: Office, clock: MovableClock, letter: Path) -> CaseView:
    """Do the main job on the sample e-mail: read, log, split, answer together, check, sign, issue."""
    clock.set(_SEED_RECEIVED)
    if not office.records.has_profile():
        office.records.save_profile(sample_profile())
    found = office.receipt.propose(office.receipt.read(sample_email()))
    received = found.received or date(2024, 7, 23)
    view = office.receipt.log(
        NewCase(
            document=found.document,
            split=found.split,
            requester=Requester(found.requester.value, found.email.value),
            subject="Live facial recognition trials",
            regime=found.regime,
            received=received,
            dated=found.dated or received,
            owner=_ME,
        )
    )
    clock.set(_SEED_ANSWERED)
    case_id, items = view.case_id, [item.key for item in view.case.items]
    view = office.drafting.answer_together(case_id, items)
    key = view.case.responses[0].key
    view = office.drafting.write_response(case_id, key, from_html(sample_response()))
    view = office.drafting.choose_outcomes(case_id, key, [Outcome.NOT_HELD])
    office.despatch.sign(case_id, "Business Support team")
    issued = office.despatch.issue(case_id)
    letter.write_bytes(issued.pdf)
    office.despatch.note_copy(case_id, f"Letter saved as {letter.name}")
    return issued.view


def fill_register(office: Office, clock: MovableClock) -> None:
    """Log the invented cases, each on the day it came in, and bring each to its stage."""
    for one in _sample("answered.json"):
        view = _log(office, clock, one)
        _answer(office, clock, view, one)
    for one in _sample("requests.json"):
        view = _log(office, clock, one)
        _bring_to_stage(office, clock, view, one)
        _ask_holders(office, clock, view, one)
    clock.set(REHEARSAL_NOW)
    profile = office.records.profile()
    office.records.save_profile(replace(profile, next_number=max(profile.next_number, 7431)))


def _sample(name: str) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads((resources() / "demo" / name).read_text(encoding="utf-8"))
    return made


def _log(office: Office, clock: MovableClock, one: dict[str, Any]) -> CaseView:
    received = date.fromisoformat(one["received"])
    clock.set(datetime(received.year, received.month, received.day, 9, 5, tzinfo=UTC))
    document, split = _invented(one)
    return office.receipt.log(
        NewCase(
            document=document,
            split=split,
            requester=Requester(one["requester"], one["email"]),
            subject=one["subject"],
            regime=Regime(one["regime"]),
            received=received,
            dated=received,
            channel=Channel.EMAIL,
            reference=one["reference"],
            owner=one["owner"],
        )
    )


def _answer(office: Office, clock: MovableClock, view: CaseView, one: dict[str, Any]) -> None:
    """Answer a case of earlier days and send it off: what is asked now has been asked in like words before."""
    clock.set(_morning_of(one["answered"]))
    weighed = PublicInterestTest(
        "Residents want to know.", "The cameras would lose their effect.", "Withholding them outweighs."
    )
    for answer in one["answers"]:
        cited = [ExemptionClaim(answer["exemption"], answer["reason"], weighed)] if "exemption" in answer else []
        outcome = Outcome(answer["outcome"])
        office.drafting.respond(view.case_id, answer["items"], from_html(answer["text"]), [outcome], cited)
    office.despatch.sign(view.case_id, "Business Support team")
    office.despatch.issue(view.case_id)


def _bring_to_stage(office: Office, clock: MovableClock, view: CaseView, one: dict[str, Any]) -> None:
    case_id, responses, stage = view.case_id, view.case.responses, one["stage"]
    for event in one.get("events", ()):
        on = date.fromisoformat(event["date"])
        clock.set(datetime(on.year, on.month, on.day, 11, 0, tzinfo=UTC))
        happened = ClockEvent(EventKind(event["kind"]), on, event.get("working_days_total"))
        office.timekeeping.add_event(case_id, happened)
    if stage in {"logged", "waiting"} or not responses:
        return
    clock.set(clock() + timedelta(hours=3))
    if view.case.reference == "HA07408":
        _draft_as_pictured(office, case_id, view)
        return
    ready = stage in {"sign", "clearance", "review"}
    answered = responses if ready else responses[:-1] or responses
    for place, response in enumerate(answered):
        words, outcome = _ANSWERS[place % len(_ANSWERS)]
        office.drafting.write_response(case_id, response.key, from_plain(words))
        office.drafting.choose_outcomes(case_id, response.key, [outcome])
    if stage in {"sign", "review"}:
        office.despatch.sign(case_id, "Business Support team")
    if stage == "review":
        clock.set(_morning_of(one["answered"]))
        office.despatch.issue(case_id)
        review = one["review"]
        clock.set(_morning_of(review["asked"]))
        office.reviewing.ask(case_id, date.fromisoformat(review["asked"]), review["note"])


def _ask_holders(office: Office, clock: MovableClock, view: CaseView, one: dict[str, Any]) -> None:
    """Ask those who hold it, and file what came back."""
    for asked in one.get("asked", ()):
        clock.set(_morning_of(asked["on"]))
        holder = Holder(asked["holder"], asked["email"], HolderKind(asked["kind"]), asked.get("outside", False))
        keys = [view.case.items[number - 1].key for number in asked["items"]]
        now = office.holding.ask(view.case_id, holder, keys, date.fromisoformat(asked["due"]))
        if "came" in asked:
            clock.set(_morning_of(asked["came"]))
            key = max(each.key for each in now.commissions)
            searches = Searches(**asked["searches"])
            office.holding.receive(view.case_id, key, date.fromisoformat(asked["came"]), searches)


def _morning_of(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(10, 0), UTC)


def _draft_as_pictured(office: Office, case_id: int, view: CaseView) -> None:
    """Draft the case that shows every state of the table: disclosed, answered together, refused, not started."""
    office.drafting.respond(case_id, [1], from_html(_PAID), [Outcome.DISCLOSED_IN_FULL])
    office.drafting.respond(case_id, [2, 3], from_html(_NEITHER), [Outcome.NOT_HELD])
    claim = ExemptionClaim(
        "s.31(1)(a)",
        grounds=Grounds(
            Harm(
                Likelihood.WOULD_BE_LIKELY,
                "the prevention and detection of crime at these places",
                "People who are wanted could stay away while the cameras are used there.",
            )
        ),
    )
    office.drafting.respond(case_id, [4], from_html(_PLACES), [Outcome.WITHHELD_IN_FULL], [claim])


_ANSWERS = (
    ("The Office holds this information. It is given below for the period you asked about.", Outcome.DISCLOSED_IN_FULL),
    ("The Office of the Police and Crime Commissioner does not hold the information requested.", Outcome.NOT_HELD),
    ("The information is on our website, in the list of spending over £500.", Outcome.ALREADY_ACCESSIBLE),
    ("The Office holds this information and it is enclosed.", Outcome.DISCLOSED_IN_FULL),
)
_PAID = (
    "<p>The Office holds this information. Grants paid to projects that use live facial recognition were:</p>"
    "<table><tr><th>Financial year</th><th>Paid</th></tr><tr><td>2024/25</td><td>£18,500</td></tr>"
    "<tr><td>2025/26</td><td>£24,000</td></tr></table>"
)
_NEITHER = (
    "<p>The Office of the Police and Crime Commissioner does not hold the information requested in items 2 and 3.</p>"
    "<p>Funding was paid to the Safer Streets Partnership, which makes its own agreements and assessments. "
    "You may wish to ask the partnership's lead council.</p>"
)
_PLACES = (
    "<p>The Office confirms that it holds this information. It is exempt from disclosure under section 31(1)(a) of "
    "the Act, because releasing it before the cameras are used would be likely to help people avoid them.</p>"
)


def _invented(one: dict[str, Any]) -> tuple[Document, Split]:
    """Build the text of an invented request and its split, part by part."""
    parts: list[Part] = []
    text = ""
    greeting, _, lead_in = one["preamble"].rpartition("\n\n")
    pieces = [(PartKind.GREETING, greeting), (PartKind.PREAMBLE, lead_in)]
    pieces += [(PartKind.ITEM, item) for item in one["items"]]
    pieces.append((PartKind.CLOSING, one["closing"]))
    for kind, words in pieces:
        if words:
            start = len(text)
            text += words + "\n\n"
            parts.append(Part(kind, start, len(text), "Logged so."))
    return read_pasted(text), Split(text, tuple(parts))


def demo_office(folder: Path, also: Callable[[Office], None] | None = None) -> Office:
    """Make a throw-away office in a folder: the invented cases and the sample case, on 24 November 2026."""
    office, clock = open_office(folder / "demo.foidesk")
    main_job(office, clock, folder / "HA06181.pdf")
    fill_register(office, clock)
    if also is not None:
        also(office)
    return office


def rehearse(folder: Path) -> tuple[Office, Rehearsed]:
    """Do the whole rehearsal in a folder and leave register and letter there."""
    folder.mkdir(parents=True, exist_ok=True)
    store = folder / "register.foidesk"
    office, clock = open_office(store)
    letter = folder / "HA06181.pdf"
    view = main_job(office, clock, letter)
    fill_register(office, clock)
    return office, Rehearsed(view, letter, store)
