"""Drafts of new requests: each person's own, whole after a crash, what came in written once."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from foidesk.domain.case import Requester
from foidesk.intake.document import Attachment
from foidesk.office import draftbody
from foidesk.office.draftbody import NewRequestDraft
from foidesk.office.office import Office
from tests.builders import NOW, an_office


@pytest.fixture
def office(tmp_path: Path):
    made = an_office(tmp_path)
    yield made
    made.close()


def a_draft(office: Office, words: str, subject: str = "Dogs") -> NewRequestDraft:
    found = office.receipt.propose(office.receipt.read_pasted(f"Dear all\n\nHow many {words}?\n\nSam Poole"))
    who = Requester("Sam Poole")
    return NewRequestDraft(
        found.document, found.split, who, subject, found.regime, None, None, found.channel, "", "Tom"
    )  # fmt: skip


def bodies(office: Office) -> dict[str, str]:
    with office._work.reading() as drawer:
        return {slot: drawer.drafts.get(slot) or "" for slot in drawer.drafts.slots("new-request")}


def test_two_people_at_one_register_keep_a_draft_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "priya")
    priya = an_office(tmp_path)
    monkeypatch.setenv("LOGNAME", "tom")
    tom = an_office(tmp_path, who="Tom Hale")
    hers, his = a_draft(priya, "cats"), a_draft(tom, "dogs")
    priya.receipt.keep_draft(hers)
    assert tom.receipt.kept_draft() is None
    tom.receipt.keep_draft(his)
    assert (priya.receipt.kept_draft(), tom.receipt.kept_draft()) == (hers, his)
    tom.receipt.discard_draft()
    assert (priya.receipt.kept_draft(), tom.receipt.kept_draft()) == (hers, None)
    monkeypatch.setenv("LOGNAME", "priya")
    again = an_office(tmp_path, who="Priya N.")  # the name she goes by has nothing to do with it
    assert again.receipt.kept_draft() == hers
    for one in (priya, tom, again):
        one.close()


def test_what_came_in_is_written_once_and_again_when_a_file_is_added(office: Office) -> None:
    draft = a_draft(office, "dogs")
    office.receipt.keep_draft(draft)
    first = {slot: body for slot, body in bodies(office).items() if slot.endswith("/document")}
    assert len(first) == 1
    with office._work.writing() as drawer:  # a mark that a second writing would take away
        (slot,) = first
        drawer.drafts.put(slot, first[slot] + " ", NOW)
    office.receipt.keep_draft(replace(draft, subject="Dogs in 2025"))
    assert bodies(office)[slot].endswith(" ")
    kept = office.receipt.kept_draft()
    assert kept is not None
    assert (kept.subject, kept.document) == ("Dogs in 2025", draft.document)
    more = replace(draft.document, attachments=(Attachment("map.pdf", "application/pdf", b"%PDF"),))
    office.receipt.keep_draft(replace(draft, document=more))
    assert not bodies(office)[slot].endswith(" ")
    again = office.receipt.kept_draft()
    assert again is not None
    assert again.document == more


def test_the_draft_of_an_earlier_version_is_taken_up_once(office: Office) -> None:
    draft = a_draft(office, "dogs")
    old = json.loads(draftbody.written(draft))
    old["document"] = json.loads(draftbody.document_written(draft.document))
    del old["document_key"]
    with office._work.writing() as drawer:
        drawer.drafts.put("new-request", json.dumps(old), NOW)
    assert office.receipt.kept_draft() == draft
    assert "new-request" not in bodies(office)
    assert office.receipt.kept_draft() == draft


@pytest.mark.parametrize("body", ["", "{}", "[]", '{"key": "another"}', "no JSON"])
def test_what_does_not_belong_together_is_no_draft(office: Office, body: str) -> None:
    office.receipt.keep_draft(a_draft(office, "dogs"))
    with office._work.writing() as drawer:
        slot = next(one for one in drawer.drafts.slots("new-request") if one.endswith("/document"))
        drawer.drafts.put(slot, body, NOW)
    assert office.receipt.kept_draft() is None
    other = a_draft(office, "cats")
    office.receipt.keep_draft(other)
    assert office.receipt.kept_draft() == other
