"""Letters signed with a certificate through the office: the frozen bytes are the signed ones, or nothing is issued."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from foidesk import settings
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed, Trouble
from foidesk.letters import sealing
from foidesk.office.lettercopies import LetterForm
from foidesk.office.office import Office
from foidesk.office.rehearsal import MovableClock
from foidesk.office.sealing import Seal
from tests.builders import a_logged_case
from tests.certificates import HOLDER, PASSPHRASE, a_certificate

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(NOW)


@pytest.fixture
def office(tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    opened = Office.open(tmp_path / "register.foidesk", who="Priya Nair", now=clock)
    yield opened
    opened.close()


def ready(office: Office) -> int:
    case_id = a_logged_case(office, 1).case_id
    office.drafting.respond(case_id, [1], from_plain("It cost £12."), [Outcome.DISCLOSED_IN_FULL])
    return case_id


def test_a_certificate_is_tried_shown_and_its_passphrase_never_written(office: Office, tmp_path: Path) -> None:
    path = a_certificate(tmp_path, now=NOW)
    certificate = office.sealing.try_it(str(path), PASSPHRASE)
    chosen = office.sealing.chosen()
    assert chosen is not None
    assert (chosen.path, chosen.holder, chosen.valid_until) == (str(path), HOLDER, certificate.valid_until)
    assert office.sealing.knows_passphrase()
    written = [one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()]
    assert all(PASSPHRASE.encode() not in content for content in written)
    office.sealing.forget_passphrase()
    assert not office.sealing.knows_passphrase()
    office.sealing.use_none()
    assert office.sealing.chosen() is None
    office.sealing.use_again(chosen)
    assert office.sealing.chosen() == chosen


def test_the_frozen_bytes_are_the_signed_ones(office: Office, tmp_path: Path) -> None:
    office.sealing.try_it(str(a_certificate(tmp_path, now=NOW)), PASSPHRASE)
    case_id = ready(office)
    done = office.despatch.issue(case_id, seal=office.sealing.seal())
    letter = done.view.case.letters[0]
    assert sealing.is_intact(done.pdf)
    assert letter.sha256 == hashlib.sha256(done.pdf).hexdigest()
    assert office.lettercopies.make(case_id, LetterForm.PDF, issued=done.sha256) == done.pdf
    assert letter.sealed_by == HOLDER
    assert len(letter.sealed_mark) == 64
    told = office.records.history(case_id)[0].words
    assert told.endswith(f"signed digitally with the certificate of {HOLDER}")
    assert office.records.verify().ok
    other = office.despatch.issue(ready(office))  # and another goes without
    assert (other.view.case.letters[0].sealed_by, sealing.is_intact(other.pdf)) == ("", False)


def test_whatever_is_wrong_with_the_certificate_issues_nothing(
    office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    path = a_certificate(tmp_path, now=NOW, days=30)
    office.sealing.try_it(str(path), PASSPHRASE)
    case_id = ready(office)
    before = office.records.case(case_id).case

    def refused(said: str, seal: Seal | None = None) -> None:
        with pytest.raises(Trouble, match=said) as told:
            office.despatch.issue(case_id, seal=seal or office.sealing.seal())
        assert told.value.kept == "Nothing was issued; the letter is as it was."
        assert office.records.case(case_id).case == before

    refused("passphrase does not open", Seal(path.read_bytes(), "wrong"))
    refused("not a certificate file", Seal(b"hello", PASSPHRASE))
    clock.set(datetime(2026, 12, 25, 9, 0, tzinfo=UTC))
    refused("ran out on 24 December 2026")
    path.unlink()
    refused("could not be read")


def test_what_does_not_work_is_not_chosen(office: Office, tmp_path: Path) -> None:
    path = a_certificate(tmp_path, now=NOW, days=-3)
    with pytest.raises(NotAllowed, match="ran out on 21 November 2026") as told:
        office.sealing.try_it(str(path), PASSPHRASE)
    assert told.value.kept == "Nothing was changed."
    with pytest.raises(Trouble, match="could not be read"):
        office.sealing.try_it(str(tmp_path / "gone.p12"), PASSPHRASE)
    (tmp_path / "film.p12").write_bytes(b"0" * 2_000_000)
    with pytest.raises(Trouble, match="too large"):
        office.sealing.try_it(str(tmp_path / "film.p12"), PASSPHRASE)
    assert office.sealing.chosen() is None
    assert settings.load().certificate == ""
