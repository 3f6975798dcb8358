"""Issuing on the command line: who signs, and what is said of it."""

import io
import sys
from dataclasses import replace

import pytest

from foidesk.domain.signatories import Signatory
from foidesk.letters import sealing
from foidesk.letters.pages import page_count, page_text
from foidesk.office.office import Office
from tests.certificates import HOLDER, PASSPHRASE, a_certificate
from tests.cli.test_contract import ANSWER, Desk, desk, logged

__all__ = ["desk"]


def test_who_signs_is_given_on_the_command_line(desk: Desk) -> None:
    logged(desk)
    answer = ("respond", "HA06181", "--items", "1-4", "--html", str(ANSWER), "--outcome", "not_held")
    desk.json(*answer)
    office = Office.open(desk.store)
    chief = Signatory("Helen Marsh", "Chief Executive", b"", ("review_outcome",))
    office.records.save_profile(replace(office.records.profile(), signatories=(chief,)))
    office.close()
    out = desk.folder / "out.pdf"
    day = ("--date", "2024-08-08")
    issued = desk.json("issue", "HA06181", "--out", str(out), *day, "--signed-by", "helen marsh")
    assert issued["notes"] == []
    assert desk.json("show", "HA06181")["letters"][0]["signed_by"] == "Helen Marsh"
    assert "Chief Executive" in page_text(out.read_bytes(), page_count(out.read_bytes()) - 1)
    desk.json("review", "HA06181", "--asked", "2024-08-20")
    fill = ("--fill", "outcome=upheld", "--fill", "words=We looked again.")
    send = ("issue", "HA06181", "--kind", "review_outcome", "--out", str(out), "--date", "2024-08-21")
    code, said, _ = desk.run(*send, *fill)
    assert code == 0
    assert "Note: Helen Marsh signed the answer that was reviewed." in said


def test_a_letter_is_signed_with_a_certificate(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    logged(desk)
    desk.json("respond", "HA06181", "--items", "1-4", "--html", str(ANSWER), "--outcome", "not_held")
    path, out = a_certificate(desk.folder), desk.folder / "out.pdf"
    send = ("issue", "HA06181", "--out", str(out), "--date", "2024-08-08", "--certificate", str(path))
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.delenv("FOIDESK_PASSPHRASE", raising=False)
    assert "passphrase of the certificate is not given" in desk.trouble(*send)
    assert "could not be read" in desk.trouble(*send[:-1], str(desk.folder / "gone.p12"))  # said before anything else
    monkeypatch.setenv("FOIDESK_PASSPHRASE", "wrong")
    assert "does not open the certificate file" in desk.trouble(*send)
    assert "could not be read" in desk.trouble(*send[:-1], str(desk.folder / "gone.p12"))
    assert not out.exists()
    assert desk.json("show", "HA06181")["letters"] == []
    monkeypatch.setenv("FOIDESK_PASSPHRASE", PASSPHRASE)
    desk.json(*send)
    assert sealing.is_intact(out.read_bytes())
    assert desk.json("show", "HA06181")["letters"][0]["sealed_by"] == HOLDER
