"""A letter signed with the office's certificate: still ua1 and 2a, valid to others, and told when a byte changed."""

import io
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import page
import pikepdf
import pytest

from foidesk.domain.troubles import CannotRead, NotAllowed, Trouble
from foidesk.letters import sealing
from foidesk.letters.press import draw
from tests.certificates import HOLDER, PASSPHRASE, p12
from tests.letters.reading import structure_of, words_of
from tests.letters.test_binding import LETTERS

ON = date(2026, 11, 24)
KEPT = "Nothing was issued."
FILE = p12(start=datetime(2024, 1, 1, tzinfo=UTC), end=datetime(2036, 1, 1, tzinfo=UTC))


def heard(pdf: bytes) -> str:
    """What is read out, without the numbers of what can be clicked."""
    return re.sub(r"Object \d+ \d+", "Object", structure_of(pdf))


@pytest.fixture(scope="module")
def signed() -> bytes:
    return sealing.seal(draw(LETTERS["everything"]()), FILE, PASSPHRASE, ON, KEPT)[0]


@pytest.mark.parametrize("name", LETTERS)
def test_every_signed_letter_is_read_out_and_kept_for_long(name: str) -> None:
    before = draw(LETTERS[name]())
    after, certificate = sealing.seal(before, FILE, PASSPHRASE, ON, KEPT)
    for profile in ("ua1", "2a"):
        report = page.validate_pdf_bytes(after, profile=profile)
        assert page.is_pdf_compliant_bytes(after, profile=profile), report
    assert words_of(after) == words_of(before)
    assert heard(after) == heard(before) + "  Form\n    Object\n"
    assert sealing.is_intact(after)
    assert (certificate.holder, certificate.is_self_made) == (HOLDER, True)


def test_another_program_finds_the_signature_valid(signed: bytes, tmp_path: Path) -> None:
    pdfsig = shutil.which("pdfsig")
    if pdfsig is None:
        pytest.skip("needs pdfsig (Debian: poppler-utils)")
    path = tmp_path / "letter.pdf"
    path.write_bytes(signed)
    said = subprocess.run([pdfsig, "-nocert", str(path)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "ETSI.CAdES.detached" in said
    assert "Total document signed" in said
    changed = bytearray(signed)
    changed[changed.find(b"stream") + 20] ^= 1
    path.write_bytes(changed)
    said = subprocess.run([pdfsig, "-nocert", str(path)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" not in said


@pytest.mark.parametrize("at", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_one_changed_byte_is_told(signed: bytes, at: float) -> None:
    changed = bytearray(signed)
    start = changed.find(b"stream", int(len(signed) * at * 0.9))
    changed[start + 20] ^= 1
    assert not sealing.is_intact(bytes(changed))


def test_what_was_added_behind_the_signature_is_told(signed: bytes) -> None:
    with pikepdf.open(io.BytesIO(signed)) as document:
        out = io.BytesIO()
        document.save(out)
    assert not sealing.is_intact(out.getvalue())
    assert not sealing.is_intact(draw(LETTERS["everything"]()))


@pytest.mark.parametrize(
    ("content", "passphrase", "on", "kind", "said"),
    [
        (FILE, "wrong", ON, NotAllowed, "The passphrase does not open the certificate file."),
        (FILE, "", ON, NotAllowed, "The passphrase does not open the certificate file."),
        (b"hello", PASSPHRASE, ON, CannotRead, "That is not a certificate file."),
        (b"", PASSPHRASE, ON, CannotRead, "That is not a certificate file."),
        (FILE[:-40], PASSPHRASE, ON, CannotRead, "That is not a certificate file."),
        (b"0\x82" + b"\x00" * 400, PASSPHRASE, ON, CannotRead, "That is not a certificate file."),
        (FILE, PASSPHRASE, date(2036, 1, 2), NotAllowed, f"The certificate of {HOLDER} ran out on 1 January 2036."),
        (FILE, PASSPHRASE, date(2023, 1, 2), NotAllowed, f"The certificate of {HOLDER} is valid from 1 January 2024"),
    ],
)
def test_what_cannot_be_signed_with_is_said_in_a_sentence(
    content: bytes, passphrase: str, on: date, kind: type[Trouble], said: str
) -> None:
    with pytest.raises(kind) as told:
        sealing.seal(draw(LETTERS["everything"]()), content, passphrase, on, KEPT)
    assert told.value.what.startswith(said)
    assert told.value.kept == KEPT
    assert told.value.do


def test_where_the_part_is_not_installed_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    with pytest.raises(NotAllowed, match="not installed on this computer") as told:
        sealing.seal(draw(LETTERS["everything"]()), FILE, PASSPHRASE, ON, KEPT)
    assert "foidesk[sign]" in told.value.do
