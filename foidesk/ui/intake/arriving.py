"""A request on its way onto the screen: read and understood off the window's thread, or taken up from its draft."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from foidesk.domain.splitting import Split
from foidesk.intake.document import Document
from foidesk.office.office import Office
from foidesk.office.receipt import ENDINGS, NewRequestDraft
from foidesk.office.recognition import Recognised
from foidesk.office.records import local
from foidesk.office.views import NewCase, Proposal
from foidesk.ui.intake.facts import FactsPanel


@dataclass(frozen=True, slots=True)
class Origin:
    """The message of a case that a request is made of; no message where it came from outside."""

    message: int = 0
    case_id: int = 0
    reference: str = ""


NOWHERE = Origin()
_MESSAGES = ("eml", "msg", "mht", "mhtml")


@dataclass(frozen=True)
class Arrived:
    """A request read and understood, with the owners to choose from; `draft` when it is taken up again.

    `number` tells which asking this answers: an answer that comes after another was asked for is not shown.
    """

    number: int
    found: Proposal
    owners: tuple[str, ...]
    how: str
    draft: NewRequestDraft | None = None
    slot: str = ""
    """Where it waited in the in-tray, if it did."""
    earlier: "Arrived | None" = None
    """Another request that was kept as a draft and not on the screen when this one came."""
    origin: Origin = NOWHERE


def most_like_a_request(paths: Sequence[Path]) -> tuple[Path, list[Path]]:
    """Give the file that is most likely the request, a message before papers, and the others as they came."""
    endings = [path.suffix.casefold().removeprefix(".") for path in paths]
    ranks = [0 if one in _MESSAGES else 1 if one in ENDINGS else 2 for one in endings]
    at = ranks.index(min(ranks))
    return paths[at], [*paths[:at], *paths[at + 1 :]]


def reading(office: Office, number: int, path: Path, *, look_back: bool) -> Callable[[], Arrived]:
    """Give the work of reading a file; `look_back` has it look for a draft that this request would replace."""
    how = f"opened {local(office.now()):%H:%M}"
    return lambda: _arrived(office, number, office.receipt.read(path), how, look_back=look_back)


def reading_pasted(office: Office, number: int, text: str, html: str, *, look_back: bool) -> Callable[[], Arrived]:
    """Give the work of understanding copied words."""
    how = f"pasted {local(office.now()):%H:%M}"
    return lambda: _arrived(office, number, office.receipt.read_pasted(text, html), how, look_back=look_back)


def reading_waiting(office: Office, number: int, slot: str) -> Callable[[], Arrived]:
    """Give the work of reading a file that waited in the in-tray."""
    how = f"taken up {local(office.now()):%H:%M}"
    return lambda: replace(_arrived(office, number, office.inbox.read(slot), how, look_back=False), slot=slot)


def reading_message(
    office: Office, number: int, case_id: int, message: int, *, look_back: bool
) -> Callable[[], Arrived]:
    """Give the work of reading a message again that was filed in a case."""
    how = f"taken up {local(office.now()):%H:%M}"

    def work() -> Arrived:
        reference = office.records.case(case_id).case.reference
        document = office.correspondence.as_document(message)
        arrived = _arrived(office, number, document, how, look_back=look_back)
        return replace(arrived, origin=Origin(message, case_id, reference))

    return work


def knowing(office: Office, draft: NewRequestDraft) -> Callable[[], Recognised]:
    """Give the work of asking the register what it knows of a request as it stands on the screen."""
    wanted = [draft.split.wording(part) for part in draft.split.items]
    return lambda: office.correspondence.recognise(draft.document, draft.requester, wanted, draft.received)


def resuming(office: Office, number: int) -> Callable[[], Arrived | None]:
    """Give the work of taking up the kept draft; None if there is none."""

    def work() -> Arrived | None:
        draft = office.receipt.kept_draft()
        if draft is None:
            return None
        found = office.receipt.propose(draft.document)
        origin = Origin(draft.from_message, draft.from_case, draft.from_reference)
        return Arrived(number, found, office.records.owners(), "brought back", draft, origin=origin)

    return work


def _arrived(office: Office, number: int, document: Document, how: str, *, look_back: bool) -> Arrived:
    earlier = resuming(office, number)() if look_back else None
    return Arrived(number, office.receipt.propose(document), office.records.owners(), how, earlier=earlier)


def draft_of(
    document: Document, dated: date | None, split: Split, facts: FactsPanel, *, on_its_own: bool, origin: Origin
) -> NewRequestDraft:
    """Give the request as it stands on the screen."""
    return NewRequestDraft(
        document=document,
        split=split,
        requester=facts.who(),
        subject=facts.subject.text().strip(),
        regime=facts.law(),
        received=facts.received.day(),
        dated=dated,
        channel=facts.way(),
        reference=facts.reference.text().strip(),
        owner=facts.who_owns(),
        wanted=facts.wanted_form(),
        in_welsh=facts.is_in_welsh(),
        not_a_request=facts.is_no_request(),
        on_its_own=on_its_own,
        from_message=origin.message,
        from_case=origin.case_id,
        from_reference=origin.reference,
    )


def case_of(draft: NewRequestDraft, received: date) -> NewCase:
    """Give the case to log; a request cannot bear a later day than the one it came in on."""
    return NewCase(
        document=draft.document,
        split=draft.split,
        requester=draft.requester,
        subject=draft.subject,
        regime=draft.regime,
        received=received,
        dated=min(draft.dated or received, received),
        channel=draft.channel,
        reference=draft.reference,
        owner=draft.owner,
        wanted=draft.wanted,
        in_welsh=draft.in_welsh,
        not_a_request=draft.not_a_request,
        from_message=draft.from_message,
        from_case=draft.from_case,
    )
