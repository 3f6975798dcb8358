"""E-mails as they really come: the requester's own words told apart, facts found with their reasons, nothing lost."""

from datetime import date

import pytest

from foidesk.domain.mending import is_garbled
from foidesk.domain.splitting import PartKind
from foidesk.intake.reader import read_bytes
from foidesk.office.understanding import understand
from foidesk.office.views import Proposal
from tests.intake import made_mails as made

TODAY = date(2026, 11, 24)


def understood(content: bytes) -> Proposal:
    return understand(read_bytes(content, "mail.eml", today=TODAY), "HA06181", TODAY)


def items(found: Proposal) -> list[str]:
    return [found.split.letter_wording(part) for part in found.split.items]


def own(found: Proposal) -> str:
    """Give the requester's own words: everything but what stands outside."""
    parts = [part for part in found.split.parts if part.kind is not PartKind.OUTSIDE]
    return "".join(found.document.text[part.start : part.end] for part in parts)


ALL = {name: value for name, value in vars(made).items() if isinstance(value, bytes)}


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_lost_and_the_evidence_stays_as_it_came(name: str) -> None:
    found = understood(ALL[name])
    assert found.document.original == ALL[name]
    assert "".join(found.document.text[part.start : part.end] for part in found.split.parts) == found.document.text
    assert found.split.text == found.document.text
    assert found.received == date(2026, 11, 10)
    assert found.valid


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (
            made.OUTLOOK,
            [
                "1. The number of e\u2011scooters seized",
                "2. The cost of storing them",
                "3. Any policy on returning them to their owners",
            ],
        ),
        (made.TOP_POSTED, ["1. How many officers were trained in 2025?", "2. What did the training cost?"]),
        (
            made.BOTTOM_POSTED,
            ["a) the number of complaints about parking in each of those years;", "b) the number upheld."],
        ),
        (
            made.FORWARDED,
            ["- the total spent on agency staff in 2025", "- the day rate of the highest paid agency worker – in £"],
        ),
        (
            made.FORWARDED_HTML,
            ["Please let me have the minutes of the last three meetings of the audit committee."],
        ),
        (
            made.COUNCIL_FORM,
            [
                "Please supply the number of potholes reported in 2025 and the number repaired within 28 days.",
                "Also what was paid in compensation to drivers?",
            ],
        ),
        (
            made.TABLE_FORM,
            ["1. Number of noise complaints in 2025", "2. Number of notices served", "3. Copies of the notices"],
        ),
        (made.FLOWED, ["1) The number of cameras issued, by rank.", "2) The number of recordings kept longer than 31 days."]),
        (made.WHAT_DO_THEY_KNOW, ["1. The number of drone flights in 2025.", "2. The number of pilots."]),
        (made.LAID_OUT, ["1. How many fires were there?", "2. How many engines attended?"]),
    ],
)  # fmt: skip
def test_the_items_are_the_requesters_own(content: bytes, wanted: list[str]) -> None:
    assert items(understood(content)) == wanted


@pytest.mark.parametrize(
    ("content", "not_theirs"),
    [
        (made.OUTLOOK, "EXTERNAL EMAIL"),
        (made.TOP_POSTED, "Thank you for your request dated"),
        (made.BOTTOM_POSTED, "Could you clarify"),
        (made.FORWARDED, "One for you"),
        (made.FORWARDED_HTML, "for action"),
        (made.COUNCIL_FORM, "First name"),
        (made.COUNCIL_FORM, "privacy notice"),
        (made.TABLE_FORM, "Preferred format"),
        (made.TABLE_FORM, "Your name"),
    ],
)
def test_banners_quotes_covers_and_labels_are_told_apart(content: bytes, not_theirs: str) -> None:
    found = understood(content)
    assert not_theirs in found.document.text
    assert not_theirs not in own(found)


@pytest.mark.parametrize(
    ("content", "name", "email", "subject"),
    [
        (made.OUTLOOK, "Hannah Vickery", "h.vickery@kerbside.example", "E\u2011scooters seized"),
        (made.TOP_POSTED, "Leo Marsh", "leo@example.org", "Officers trained"),
        (made.FORWARDED, "Priti Vale", "p.vale@example.com", "Total spent on agency staff"),
        (made.FORWARDED_HTML, "Nia Bell", "nia@example.org", "Minutes of the last three meetings of the audit committee"),
        (made.COUNCIL_FORM, "Joan Pettifer", "joan.pettifer@example.org", "Potholes reported"),
        (made.TABLE_FORM, "Gil Farrow", "gil@example.org", "Noise complaints"),
        (made.WHAT_DO_THEY_KNOW, "Barney Holt", "request-998877-1a2b3c4d@whatdotheyknow.com", "Drones"),
        (made.GARBLED, "Siân Rhys", "sian@example.org", "Cafe"),
        (made.LAID_OUT, "Uma Grey", "uma@example.org", "Fires"),
    ],
)  # fmt: skip
def test_who_asks_and_what_about(content: bytes, name: str, email: str, subject: str) -> None:
    found = understood(content)
    assert (found.requester.value, found.email.value, found.subject.value) == (name, email, subject)


def test_the_facts_of_a_forwarded_mail_are_those_of_its_writer() -> None:
    found = understood(made.FORWARDED)
    assert found.requester.why.endswith("The mail itself is from Reception, who sent it on.")
    assert found.address.value == "12 Marlow Court\nAnytown\nZZ99 3AB"
    # FOIA 2000 s.10(1) counts from the day it reached the authority: the desk says so and leaves it to her.
    assert found.received == date(2026, 11, 10)
    assert "first sent to Enquiries on Sunday 8 November 2026" in found.received_why
    assert found.dated == date(2026, 11, 8)


def test_the_office_the_letter_is_from_is_found_beside_a_role() -> None:
    assert understood(made.OUTLOOK).organisation.value == "Kerbside Alliance"
    assert understood(made.COUNCIL_FORM).organisation.value == ""


@pytest.mark.parametrize("content", [made.UTF_8_SAID_LATIN, made.LATIN_SAID_UTF_8, made.UNDECLARED])
def test_a_charset_declared_wrongly_or_not_at_all_is_read_right(content: bytes) -> None:
    found = understood(content)
    assert items(found) == ["How much did the “café” project cost – in £ – and who signed Siân’s invoice?"]
    assert found.notes == ()


def test_garbled_words_are_mended_for_the_eye_and_the_letter_and_kept_as_they_came() -> None:
    found = understood(made.GARBLED)
    (part,) = found.split.items
    assert items(found) == ['How much did the “café" project cost – in £ – and who signed Siân’s invoice?']
    assert is_garbled(found.split.wording(part))
    assert "â€œcafÃ©" in found.document.text
    assert 'garbled, such as “â€œcafÃ©"”' in " ".join(found.notes)
