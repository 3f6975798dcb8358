"""Later mail and doubles at the office: recognised, filed whole with its meaning, undone, and never half done."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from foidesk.domain.case import Requester, Stage
from foidesk.domain.clock import ClockEvent, EventKind
from foidesk.domain.items import Outcome
from foidesk.domain.latermail import FilingKind
from foidesk.domain.likeness import Closeness
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict, NotAllowed
from foidesk.intake.document import Document
from foidesk.intake.reader import read_bytes
from foidesk.office.office import Office
from foidesk.office.views import CaseView, NewCase
from foidesk.store.casefiles import CaseFiles
from tests.builders import a_logged_case, an_office

DAY = date(2026, 11, 23)
VANS = "1. What was paid for facial recognition vans in 2025?\n2. Which company supplied the vans?"


def mail(
    text: str,
    *,
    sender: str = "Lucy Fenwick <lucy@example.org>",
    subject: str = "Vans",
    message_id: str = "<one@example.org>",
    more: str = "",
    sent: str = "Mon, 23 Nov 2026 09:00:00 +0000",
) -> Document:
    head = f"From: {sender}\nTo: foi@example.gov.uk\nSubject: {subject}\nDate: {sent}\nMessage-ID: {message_id}\n{more}"
    return read_bytes(f"{head}\n{text}\n".encode(), "mail.eml", today=date(2026, 11, 24))


def logged(office: Office, document: Document, received: date = DAY) -> CaseView:
    found = office.receipt.propose(document)
    return office.receipt.log(
        NewCase(
            document=document,
            split=found.split,
            requester=Requester(found.requester.value, found.email.value, found.address.value),
            subject=found.subject.value,
            regime=found.regime,
            received=received,
            dated=received,
        )
    )


def known(office: Office, document: Document):
    found = office.receipt.propose(document)
    who = Requester(found.requester.value, found.email.value, found.address.value)
    wanted = [found.split.wording(part) for part in found.split.items]
    return office.correspondence.recognise(document, who, wanted, found.received)


@pytest.fixture
def office(tmp_path: Path):
    made = an_office(tmp_path)
    yield made
    made.close()


def test_the_same_mail_is_known_by_its_message_id_and_by_its_bytes(office: Office) -> None:
    first = mail(VANS)
    view = logged(office, first)
    assert [one.reference for one in known(office, first).here] == [view.case.reference]
    resent = mail(VANS, more="X-Forwarded-By: the mail server\n")
    assert resent.sha256 != first.sha256
    assert [one.reference for one in known(office, resent).here] == [view.case.reference]
    assert not known(office, resent).answers
    pasted = office.receipt.read_pasted("Dear Sir,\n" + VANS)
    logged(office, pasted)
    assert known(office, office.receipt.read_pasted("Dear Sir,\n" + VANS)).here


def test_the_same_person_asking_much_the_same_again_is_told_with_the_words(office: Office) -> None:
    view = logged(office, mail(VANS), date(2026, 3, 3))
    again = mail(
        "Could you tell me what was paid in 2025 for vans with facial recognition, and the company that supplied them?",
        sender="Lucy <LUCY@example.org>",
        message_id="<two@x>",
    )
    (one,) = known(office, again).repeats
    assert one.known.reference == view.case.reference
    assert one.known.requester == "Lucy Fenwick"
    assert one.closeness >= Closeness.CLOSE
    assert {"facial", "recognition", "vans", "company"} <= set(one.likeness.words)
    assert not one.counts_together
    assert not known(office, mail("How many complaints about custody were there?", message_id="<3@x>")).repeats


def test_a_letter_writer_is_known_by_name_and_postcode(office: Office) -> None:
    letter = "14 Coldharbour Rise\nBishop's Ash\nZZ99 3VZ\n\nDear Sir\n\n" + VANS + "\n\nYours faithfully\nOmar Hale"
    logged(office, office.receipt.read_pasted(letter), date(2026, 2, 2))
    again = office.receipt.read_pasted(letter.replace("Dear Sir", "Dear Madam"))
    assert [one.known.requester for one in known(office, again).repeats] == ["Omar Hale"]
    elsewhere = office.receipt.read_pasted(letter.replace("ZZ99 3VZ", "ZZ99 4AA").replace("Dear Sir", "Dear All"))
    assert not known(office, elsewhere).repeats


def test_requests_of_others_count_together_only_within_sixty_working_days(office: Office) -> None:
    near = logged(office, mail(VANS, sender="A <a@example.org>", message_id="<a@x>"), date(2026, 9, 1))
    logged(office, mail(VANS, sender="B <b@example.org>", message_id="<b@x>"), date(2026, 8, 28))
    found = known(office, mail(VANS, message_id="<c@x>"))
    # From Tuesday 1 September to Monday 23 November: 22 + 22 + 16 working days. Friday 28 August is one too far.
    assert [one.known.reference for one in found.together] == [near.case.reference]
    assert found.together[0].closeness is Closeness.SAME
    assert not found.repeats


def test_an_old_request_of_the_same_person_is_not_brought_up(office: Office) -> None:
    view = logged(office, mail(VANS), date(2023, 3, 3))
    office.despatch.end(view.case_id, Stage.WITHDRAWN, date(2023, 3, 4))
    assert not known(office, mail(VANS, message_id="<new@x>"))


def asked(office: Office, *, received: date = date(2026, 11, 2)) -> CaseView:
    view = logged(office, mail(VANS), received)
    return office.timekeeping.add_event(
        view.case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 11, 5), None, "Which year?")
    )


@pytest.mark.parametrize(
    ("changes", "why", "sure"),
    [
        ({"subject": "RE: Your request {}"}, "Its subject names", True),
        ({"more": "In-Reply-To: <ours@gov>\nReferences: <one@example.org> <ours@gov>\n"}, "It answers a message", True),
        ({"text": "I mean 2025.\n\n> Our reference: {}"}, "What it quotes names", True),
        ({"text": "See also {}, which I asked before."}, "It names", False),
        ({}, "waits for an answer, and this comes from the same address", False),
    ],
)
def test_an_answer_is_recognised_and_the_sign_is_told(office: Office, changes: dict, why: str, sure: bool) -> None:
    view = asked(office)
    ref = view.case.reference
    filled = {name: value.replace("{}", ref) for name, value in changes.items()}
    document = mail(**{"text": "I mean 2025.", "subject": "Re: vans", "message_id": "<new@x>", **filled})
    (one,) = known(office, document).answers
    assert one.known.reference == ref
    assert why in one.why
    assert one.is_sure is sure
    assert one.kinds[0] is FilingKind.CLARIFICATION
    assert one.proposed is FilingKind.CLARIFICATION


def test_whatdotheyknow_mails_of_one_request_have_one_address(office: Office) -> None:
    address = "Ann Ode <request-123456-0a1b2c3d@whatdotheyknow.com>"
    view = logged(office, mail(VANS, sender=address))
    document = mail("When will I hear?", sender=address, message_id="<new@x>", subject="Re: FOI")
    (one,) = known(office, document).answers
    assert (one.known.reference, one.is_sure) == (view.case.reference, True)
    assert "WhatDoTheyKnow" in one.why


def test_filing_restarts_the_clock_and_keeps_the_mail_byte_for_byte(office: Office) -> None:
    view = asked(office)
    document = mail(
        "I mean 2025.",
        subject=f"Re: {view.case.reference}",
        message_id="<new@x>",
        sent="Fri, 20 Nov 2026 18:00:00 +0000",
    )
    document = replace(document, attachments=(document_file(b"a,b\n"),))
    told = []
    office.subscribe(told.append)
    after = office.correspondence.file(view.case_id, document, date(2026, 11, 20), FilingKind.CLARIFICATION)
    # 20 November is day 0; 30 November (St Andrew), 25 and 28 December and 1 January do not count.
    assert after.deadline.due == date(2026, 12, 21)
    (one,) = office.correspondence.messages(view.case_id)
    assert (one.message.text.strip(), one.message.received) == ("I mean 2025.", date(2026, 11, 20))
    assert [(file.name, file.role.rpartition("/")[2]) for file in one.files] == [
        ("mail.eml", "original"),
        ("list.csv", "attachment"),
    ]
    assert office.receipt.source_bytes(one.files[0].sha256) == document.original
    assert office.receipt.source_bytes(one.files[1].sha256) == b"a,b\n"
    assert [file.name for file in office.receipt.sources(view.case_id)] == ["mail.eml"]
    assert len(told) == 2
    words = [line.words for line in office.records.history(view.case_id)][:2]
    assert words == [
        "Clarification received on 20 November 2026",
        f"Email from Lucy Fenwick of 20 November 2026 filed: “Re: {view.case.reference}”",
    ]


def document_file(content: bytes):
    from foidesk.intake.document import Attachment

    return Attachment("list.csv", "text/csv", content)


def test_undo_takes_the_event_back_and_leaves_the_mail(office: Office) -> None:
    view = asked(office)
    office.correspondence.file(view.case_id, mail("2025.", message_id="<n@x>"), DAY, FilingKind.CLARIFICATION)
    undone = office.records.undo(view.case_id)
    assert undone.case.stage is Stage.WAITING
    assert len(office.correspondence.messages(view.case_id)) == 1


def test_asking_for_a_review_starts_its_clock(office: Office) -> None:
    view = a_logged_case(office, 1)
    key = view.case.responses[0].key
    office.drafting.write_response(view.case_id, key, from_plain("We do not hold it."))
    office.drafting.choose_outcomes(view.case_id, key, [Outcome.NOT_HELD])
    office.despatch.issue(view.case_id, dated=date(2026, 11, 20), override="For the test.")
    document = mail("I am not satisfied with this and ask for an internal review.", subject="Re: HA06181")
    (one,) = known(office, document).answers
    assert one.proposed is FilingKind.REVIEW
    after = office.correspondence.file(view.case_id, document, DAY, FilingKind.REVIEW)
    assert after.case.stage is Stage.REVIEW
    assert after.case.reviews[0].asked_on == DAY
    assert office.records.undo(view.case_id).case.reviews == ()
    assert len(office.correspondence.messages(view.case_id)) == 1


def test_a_message_is_filed_once_and_says_where_it_is(office: Office) -> None:
    view = asked(office)
    document = mail("2025.", message_id="<n@x>")
    office.correspondence.file(view.case_id, document, DAY, FilingKind.JUST_FILED)
    with pytest.raises(NotAllowed, match="in HA06181 already"):
        office.correspondence.file(view.case_id, document, DAY, FilingKind.JUST_FILED)
    assert [one.reference for one in known(office, document).here] == ["HA06181"]
    # And an answer to that message is known by it.
    answer = mail("More.", message_id="<m@x>", more="In-Reply-To: <n@x>\n", sender="x@example.org")
    assert known(office, answer).answers[0].known.reference == "HA06181"


def test_withdrawing_closes_the_case_and_undo_opens_it(office: Office) -> None:
    view = a_logged_case(office)
    document = mail("I withdraw my request.", subject=f"Re: {view.case.reference}", message_id="<w@x>")
    assert known(office, document).answers[0].proposed is FilingKind.WITHDRAWN
    closed = office.correspondence.file(view.case_id, document, DAY, FilingKind.WITHDRAWN)
    assert (closed.case.ended, closed.case.ended_on) == (Stage.WITHDRAWN, DAY)
    assert office.records.undo(view.case_id).case.ended is None


def test_what_cannot_be_recorded_files_nothing(office: Office) -> None:
    view = a_logged_case(office)
    before = office.records.history(view.case_id)
    for on, kind in (
        (DAY, FilingKind.CLARIFICATION),
        (date(2026, 11, 25), FilingKind.JUST_FILED),
        (date(2026, 10, 1), FilingKind.WITHDRAWN),
    ):
        with pytest.raises(NotAllowed):
            office.correspondence.file(view.case_id, mail("x", message_id="<x@x>"), on, kind)
    assert office.correspondence.messages(view.case_id) == ()
    assert office.records.history(view.case_id) == before
    assert len(office.receipt.sources(view.case_id)) == 1


def test_a_failure_in_the_middle_leaves_nothing_filed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    view = asked(office)
    before = office.records.history(view.case_id)

    def fails(*_args: object) -> None:
        raise Conflict("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(CaseFiles, "keep", fails)
        with pytest.raises(Conflict):
            office.correspondence.file(view.case_id, mail("2025.", message_id="<n@x>"), DAY, FilingKind.CLARIFICATION)
    assert office.correspondence.messages(view.case_id) == ()
    assert office.records.history(view.case_id) == before
    assert office.records.case(view.case_id).case.stage is Stage.WAITING
    assert not known(office, mail("2025.", message_id="<n@x>")).here


def test_closed_and_answered_cases_take_mail_too(office: Office) -> None:
    view = a_logged_case(office)
    office.despatch.end(view.case_id, Stage.LAPSED, DAY)
    filed = office.correspondence.file(
        view.case_id, mail("Sorry for the delay.", message_id="<l@x>"), DAY, FilingKind.JUST_FILED
    )
    assert filed.case.ended is Stage.LAPSED
    assert len(office.correspondence.messages(view.case_id)) == 1


def test_a_scan_is_filed_as_it_is(office: Office, tmp_path: Path) -> None:
    view, path = a_logged_case(office), tmp_path / "scan.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0 picture")
    document = office.correspondence.read(path)
    assert "picture" in document.notes[0]
    office.correspondence.file(view.case_id, document, DAY, FilingKind.JUST_FILED)
    (one,) = office.correspondence.messages(view.case_id)
    assert office.receipt.source_bytes(one.files[0].sha256) == path.read_bytes()


def test_what_is_no_request_is_kept_and_closed_and_can_be_opened(office: Office) -> None:
    document = mail("Thank you for your help.", subject="Thanks")
    found = office.receipt.propose(document)
    view = office.receipt.log(
        NewCase(
            document=document,
            split=found.split,
            requester=Requester("Lucy Fenwick", "lucy@example.org"),
            subject="Thanks",
            regime=found.regime,
            received=DAY,
            dated=DAY,
            not_a_request=True,
        )
    )
    assert (view.case.stage, view.days_left) == (Stage.INVALID, None)
    assert "kept, and closed" in view.case.notes[0].words
    opened = office.despatch.reopen(view.case_id)
    assert opened.deadline.due is not None
    assert opened.days_left == 19
    assert datetime(2026, 11, 24, tzinfo=UTC).date() == opened.today
