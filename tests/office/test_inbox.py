"""Files let go together wait on disk: they outlive the program, and leave the in-tray only when they are kept."""

from pathlib import Path

import pytest

from foidesk.domain.troubles import CannotRead, NotFound
from foidesk.office.draftbody import NewRequestDraft
from foidesk.office.office import Office
from tests.builders import an_office


def files(folder: Path, *names: str) -> list[Path]:
    made = [folder / name for name in names]
    for path in made:
        path.write_bytes(f"How many {path.stem} were there in 2025?".encode())
    return made


def draft_of(office: Office, document) -> NewRequestDraft:
    found = office.receipt.propose(document)
    return NewRequestDraft(
        document, found.split, None or _nobody(), "Vans", found.regime, None, None, found.channel, "", "Priya"
    )


def _nobody():
    from foidesk.domain.case import Requester

    return Requester()


def test_waiting_files_are_there_after_the_program_ended(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    paths = files(tmp_path, "one.txt", "two.txt", "odd ünï + %_name.txt")
    office.inbox.put(paths)
    for path in paths:
        path.unlink()
    office.close()
    again = an_office(tmp_path)
    waiting = again.inbox.waiting()
    assert [one.name for one in waiting] == ["one.txt", "two.txt", "odd ünï + %_name.txt"]
    assert not any(one.is_own for one in waiting)
    assert again.inbox.read(waiting[1].slot).text == "How many two were there in 2025?"
    again.close()


def test_a_file_leaves_when_its_request_is_kept_and_not_before(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    first, second = office.inbox.put(files(tmp_path, "one.txt", "two.txt"))
    document = office.inbox.read(first.slot)
    assert len(office.inbox.waiting()) == 2
    office.receipt.keep_draft(draft_of(office, document), taken=[first.slot])
    assert office.inbox.waiting() == (second,)
    with pytest.raises(NotFound):
        office.inbox.read(first.slot)
    office.close()


def test_they_become_requests_of_their_own_or_attachments(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    one, two, three = office.inbox.put(files(tmp_path, "a.txt", "b.txt", "a2.txt"))
    waiting = office.inbox.are_own([two.slot, three.slot])
    assert [(each.name, each.is_own) for each in waiting] == [("a.txt", False), ("b.txt", True), ("a2.txt", True)]
    document = office.receipt.read_pasted("How many vans?")
    attached = office.inbox.attached(document, [one.slot])
    assert [(file.name, file.content) for file in attached.attachments] == [
        ("a.txt", b"How many a were there in 2025?")
    ]
    more = office.inbox.put(files(tmp_path, "later.txt"))
    assert office.inbox.waiting()[-1].name == "later.txt"
    assert office.inbox.drop([one.slot, more[0].slot]) == tuple(waiting[1:])
    office.close()


def test_all_are_taken_in_or_none(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    good = files(tmp_path, "good.txt")
    for bad, words in ((tmp_path / "gone.txt", "could not be read"), (tmp_path, "is a folder")):
        with pytest.raises(CannotRead, match=words):
            office.inbox.put([*good, bad])
    assert office.inbox.waiting() == ()
    office.close()


def test_each_person_has_an_in_tray_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "priya")
    priya = an_office(tmp_path)
    monkeypatch.setenv("LOGNAME", "tom")
    tom = an_office(tmp_path, who="Tom Hale")
    priya.inbox.put(files(tmp_path, "one.txt"))
    assert tom.inbox.waiting() == ()
    tom.inbox.put(files(tmp_path, "two.txt"))
    assert [one.name for one in priya.inbox.waiting()] == ["one.txt"]
    assert [one.name for one in tom.inbox.waiting()] == ["two.txt"]
    priya.close()
    tom.close()


def test_what_an_earlier_version_kept_waits_for_whoever_comes_first(tmp_path: Path) -> None:
    from tests.builders import NOW

    office = an_office(tmp_path)
    (own,) = office.inbox.put(files(tmp_path, "new.txt"))
    with office._work.writing() as drawer:
        body = drawer.drafts.get(own.slot)
        assert body is not None
        drawer.drafts.put("waiting/00000003/asked/old.txt", body, NOW)
    assert [one.name for one in office.inbox.waiting()] == ["new.txt", "old.txt"]
    office.inbox.are_own([one.slot for one in office.inbox.waiting()])
    assert [(one.name, one.is_own) for one in office.inbox.waiting()] == [("new.txt", True), ("old.txt", True)]
    office.close()
