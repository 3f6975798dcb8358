"""`foidesk dispose`: shows what is due and held, does nothing until it is told to, and then leaves its certificate."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from foidesk import settings
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import from_plain
from foidesk.main import main
from foidesk.office.office import Office
from tests.builders import a_logged_case

THEN = datetime(2023, 10, 30, 9, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    path = tmp_path / "register.foidesk"
    office = Office.open(path, who="Priya Nair", now=lambda: THEN)
    for name in ("Wilhelmina Quarrendon", "Odalys Brackenbury", "Somebody Waiting"):
        view = a_logged_case(office, 2, received=date(2023, 10, 2), name=name)
        if name != "Somebody Waiting":
            office.drafting.respond(view.case_id, [1, 2], from_plain("We hold none."), [Outcome.NOT_HELD])
            office.despatch.issue(view.case_id)
        if name == "Odalys Brackenbury":
            office.retaining.hold(view.case_id, "Audit")
    office.records.backup(settings.Machine().copies_folder(path))
    office.close()
    return str(path)


def test_without_a_word_it_only_shows(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(store).read_bytes()
    assert main(["--store", store, "dispose", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["reference"], one["closed"], one["due"]) for one in found["due"]] == [
        ("HA06181", "2023-10-30", "2025-10-30")
    ]
    assert [(one["reference"], one["holds"]) for one in found["held"]] == [("HA06182", ["Held by Priya Nair: Audit"])]
    assert (found["coming"], found["later"]) == ([], 0)
    assert main(["--store", store, "dispose", "HA06181", "--how", "destroy"]) == 0
    said = capsys.readouterr().out
    assert "Would be destroyed: 1" in said and "Nothing was changed" in said
    assert Path(store).read_bytes() == before


def test_for_good_it_is_done_and_certified(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "out" / "certificate.pdf"
    words = ["dispose", "--all-due", "--for-good", "--certificate", str(paper), "--json"]
    assert main(["--store", store, *words]) == 0
    done = json.loads(capsys.readouterr().out)
    assert (done["disposal"], done["how"], done["references"]) == (1, "anonymised", ["HA06181"])
    assert paper.read_bytes().startswith(b"%PDF")
    (copy,) = done["copies_left"]
    assert b"Quarrendon" in Path(copy).read_bytes()
    assert b"Quarrendon" not in Path(store).read_bytes()
    assert b"Brackenbury" in Path(store).read_bytes()
    assert main(["--store", store, "verify"]) == 0
    assert "entries of the journal lost their words" in capsys.readouterr().out
    assert main(["--store", store, "dispose", "HA06181", "--how", "destroy", "--for-good", "--remove-copies"]) == 0
    assert "Old copies removed: 1." in capsys.readouterr().out
    assert not Path(copy).exists()


def test_a_file_that_is_there_is_not_written_over_by_the_certificate(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, there = Path(store).read_bytes(), tmp_path / "certificate.pdf"
    there.write_bytes(b"an earlier certificate")
    for words in (["--for-good"], []):
        assert main(["--store", store, "dispose", "HA06181", *words, "--certificate", str(there)]) == 1
        out, err = capsys.readouterr()
        assert out == "" and "There is already a file certificate.pdf. Nothing was disposed of." in err
    assert there.read_bytes() == b"an earlier certificate"
    assert Path(store).read_bytes() == before
    assert [one.name for one in tmp_path.glob(".foidesk-*")] == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["HA06182", "--for-good"], "is held and cannot be anonymised: held by Priya Nair: Audit"),
        (["HA06183", "--how", "destroy", "--for-good"], "the request is open"),
        (["HA09999"], "There is no case HA09999"),
        (["--for-good"], "No case is named"),
        (["HA06181", "HA06183", "--for-good"], "section 77"),
    ],
)
def test_what_may_not_go_stays(store: str, words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(store).read_bytes()
    assert main(["--store", store, "dispose", *words]) == 1
    out, err = capsys.readouterr()
    assert out == "" and says in err
    assert Path(store).read_bytes() == before
