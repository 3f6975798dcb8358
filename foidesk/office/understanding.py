"""What the desk makes of a document that came in: who asks what, under which regime, received when; all proposals."""

from dataclasses import replace
from datetime import date

from foidesk.domain import facts_found
from foidesk.domain.case import Channel
from foidesk.domain.facts_found import Found
from foidesk.domain.mending import garbled_words, is_garbled, mended, mended_in_place
from foidesk.domain.regimes import Regime
from foidesk.domain.splitting import PartKind, Split, propose_split
from foidesk.intake.arrival import long_date
from foidesk.intake.document import Document, Sender
from foidesk.intake.forwarded import Forwarded, forwarded
from foidesk.office.views import Proposal


def understand(document: Document, reference: str, today: date) -> Proposal:
    """Say what a document seems to be; `reference` is what the next case would get."""
    split = proposed_split(document.text)
    items = [split.letter_wording(part) for part in split.items]
    told = _forwarded(document, split, today)
    sender, text = document.sender, mended(document.text)
    if told is not None:  # what stands above it is a covering note of somebody else
        sender, text = told.sender, mended(document.text[told.begins :])
    subject = mended(document.subject)
    requester = facts_found.propose_requester(mended(sender.name), sender.email, text)
    address = facts_found.propose_postal_address(text)
    address = _without_name(address, requester.value)
    email = facts_found.propose_reply_email(sender.email, text)
    if told is not None:
        if email.value == sender.email:
            email = replace(email, why="From the header of the message that was sent on.")
        requester = replace(requester, why=f"{requester.why} {_covered(document.sender)}".strip())
    regime, why = facts_found.propose_regime(text, items)
    valid, valid_why = facts_found.validity(requester.value, email.value or address.value, text)
    way = facts_found.propose_channel(document.kind == "email" or bool(sender.email), subject, text)
    dated = facts_found.date_of_request(text, document.sent, document.received)
    if told is not None and told.sent is not None:
        dated = told.sent
    return Proposal(
        document=document,
        split=split,
        requester=requester,
        email=email,
        address=address,
        their_reference=facts_found.propose_their_reference(text, subject),
        subject=facts_found.propose_subject(subject, text, items),
        delivery=facts_found.propose_delivery(text),
        regime=Regime(regime),
        regime_why=why,
        received=document.received,
        received_why=_received_why(document, told),
        dated=dated,
        channel=Channel(way.value),
        channel_why=way.why,
        organisation=facts_found.propose_organisation(text, requester.value, email.value),
        language=facts_found.propose_language(text),
        reference=reference,
        valid=valid,
        valid_why=valid_why,
        notes=(*document.notes, *_garbled_note(document)),
    )


def proposed_split(text: str) -> Split:
    """Split a text as it came; what came garbled is understood as it was meant, and reads so in the letter."""
    split = propose_split(mended_in_place(text))
    if split.text == text:
        return split
    as_it_came = replace(split, text=text)
    parts = []
    for part in as_it_came.parts:
        words = as_it_came.wording(part)
        garbled = part.kind is PartKind.ITEM and is_garbled(words)
        parts.append(replace(part, reworded=mended(words)) if garbled else part)
    return replace(as_it_came, parts=tuple(parts))


def _without_name(address: Found, name: str) -> Found:
    """Leave the requester's name out of the lines of the address."""
    first, _, rest = address.value.partition("\n")
    return replace(address, value=rest) if rest and name and first.casefold() == name.casefold() else address


def _forwarded(document: Document, split: Split, today: date) -> Forwarded | None:
    """Say whose message it is where the request lies in a mail that somebody else sent on."""
    first = next((part for part in split.parts if part.kind is not PartKind.OUTSIDE), None)
    if document.kind != "email" or first is None or not first.start:
        return None
    found = forwarded(document.text[: first.start], today)
    if found is None or not (found.sender.email or found.sender.name):
        return None
    own = document.sender.email.casefold()
    return None if own and own in {found.sender.email.casefold(), found.sender.name.casefold()} else found


def _covered(sender: Sender) -> str:
    who = sender.name or sender.email
    return f"The mail itself is from {who}, who sent it on." if who else ""


def _received_why(document: Document, told: Forwarded | None) -> str:
    if document.received is None:
        return "No date was found in it: type the day it arrived."
    at = document.received_at
    words = f"From the email's own header, {at:%H:%M}" if at is not None else "From the date it bears"
    if told is not None and told.sent is not None and told.sent < document.received:
        to = f" to {told.to}" if told.to else ""
        words += f". It was first sent{to} on {long_date(told.sent)}: if it reached your office then, that day counts"
    return words


def _garbled_note(document: Document) -> tuple[str, ...]:
    words = garbled_words(document.text)
    if not words:
        return ()
    some = words[0][:40]
    return (
        f"Some characters came garbled, such as “{some}”. They are shown as they were meant; "
        "the text is kept as it came.",
    )
