"""Files, particulars and drafts."""

import hashlib
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.profile import DateStyle, LetterheadKind, Profile, ReferencePattern, Wording
from foidesk.domain.signatories import Signatory
from foidesk.domain.troubles import NotFound, StoreTrouble
from foidesk.store.cabinet import Cabinet
from foidesk.store.profiles import Raw
from tests.store.builders import NOW, a_case, standing


def test_a_file_comes_out_as_it_went_in_and_is_kept_once(cabinet: Cabinet) -> None:
    content = bytes(range(256)) * 4000
    with cabinet.writing() as drawer:
        digest = drawer.files.put(content, "application/pdf")
        assert drawer.files.put(content, "application/pdf") == digest == hashlib.sha256(content).hexdigest()
        assert drawer.files.get(digest) == content
        assert drawer.files.get(drawer.files.put(b"", "text/plain")) == b""
        with pytest.raises(NotFound):
            drawer.files.get("0" * 64)


@pytest.mark.file
def test_a_damaged_file_is_told_not_handed_out(cabinet: Cabinet, path: Path) -> None:
    with cabinet.writing() as drawer:
        digest = drawer.files.put(b"a letter to the requester", "text/plain")
    cabinet.close()
    spoilt = path.read_bytes().replace(b"a letter to the requester", b"a letter to the rEquester")
    path.write_bytes(spoilt)
    with Cabinet.open(path).reading() as drawer, pytest.raises(StoreTrouble, match="damaged"):
        drawer.files.get(digest)


def test_files_lie_in_cases(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        case_id = drawer.casefiles.add(a_case(), standing())
        digest = drawer.files.put(b"mail", "message/rfc822")
        for name in ("../../etc/<b>.eml", "again.eml", "again.eml"):
            drawer.files.attach(case_id, digest, name, "request")
        filed = drawer.files.of_case(case_id)
    assert [(one.name, one.role, one.sha256) for one in filed] == [
        ("../../etc/<b>.eml", "request", digest),
        ("again.eml", "request", digest),
    ]
    assert (filed[0].media_type, filed[0].size) == ("message/rfc822", 4)


def test_a_file_of_no_case_cannot_be_attached(cabinet: Cabinet) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"), cabinet.writing() as drawer:
        drawer.files.attach(9, drawer.files.put(b"x", "text/plain"), "x", "request")


def test_particulars_are_valid_from_a_day(cabinet: Cabinet) -> None:
    first = Profile(
        name_long="Office <of> & Co", letterhead=LetterheadKind.PICTURE, letterhead_picture=b"\x89PNG1",
        signature_picture=b"\xff\xd8jpeg", pattern=ReferencePattern("FOI/", 4), next_number=6181,
        date_style=DateStyle.PLAIN, font_points=11.5, wording=Wording(subject="{reference}"),
        signatories=(
            Signatory("Siân O'Neill", "Chief Executive", b"\x89PNG2", ("review_outcome", "refusal")), Signatory("Tîm B"),
        ),
    )  # fmt: skip
    second = replace(first, name_long="New name", letterhead_picture=b"", signatories=first.signatories[1:])
    with cabinet.writing() as drawer:
        drawer.profiles.keep(first, date(2024, 1, 1))
        drawer.profiles.keep(second, date(2024, 8, 1))
        assert drawer.profiles.current(date(2023, 12, 31)) is None
        assert drawer.profiles.current(date(2024, 7, 31)) == first
        assert drawer.profiles.current(date(2024, 8, 1)) == second
        drawer.profiles.keep(first, date(2024, 8, 1))
        assert drawer.profiles.current(date(2030, 1, 1)) == first
        drawer.profiles.keep(second, date(2025, 1, 1))
        known: dict[Raw, Profile] = {}
        kept = [(date(2024, 1, 1), first), (date(2024, 8, 1), first), (date(2025, 1, 1), second)]
        assert list(drawer.profiles.all(known)) == kept
        assert drawer.profiles.all(known)[0][1] is drawer.profiles.all(known)[0][1]
        drawer.profiles.remove(date(2025, 1, 1))
        assert list(drawer.profiles.all(known)) == kept[:2]


def test_drafts(cabinet: Cabinet) -> None:
    with cabinet.writing() as drawer:
        for slot in ("case/1/2", "case/1/10", "case/11/2", "case_1/x", "new"):
            drawer.drafts.put(slot, f"typed in {slot}", NOW)
        drawer.drafts.put("new", "typed on", NOW)
        assert drawer.drafts.get("new") == "typed on"
        assert drawer.drafts.slots("case/1/") == ["case/1/10", "case/1/2"]
        assert drawer.drafts.slots("case_") == ["case_1/x"]
        assert len(drawer.drafts.slots("")) == 5
        drawer.drafts.drop("new")
        drawer.drafts.drop("new")
        assert drawer.drafts.get("new") is None


@pytest.mark.file
def test_dates_lie_in_the_file_as_plain_text(cabinet: Cabinet, path: Path) -> None:
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case(), standing())
        drawer.drafts.put("new", "x", NOW)
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT received, due FROM cases").fetchone() == ("2024-07-23", "2024-08-21")
    assert raw.execute("SELECT at FROM drafts").fetchone() == ("2024-08-08T10:42:00.000000Z",)
    strict = dict(raw.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"))
    ours = {name for name in strict if not name.startswith(("sqlite_", "case_words", "alembic"))}
    assert ours and all(strict[name] for name in ours)
    raw.close()
