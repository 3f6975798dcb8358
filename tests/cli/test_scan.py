"""`foidesk scan`: one JSON list for all files, whatever they are; a name that leads nowhere is a trouble."""

import json
from pathlib import Path

import pytest

from foidesk.main import main
from tests.gate.made import workbook


def hiding() -> bytes:
    return workbook(lambda book, _sheet: setattr(book.create_sheet("Staff"), "sheet_state", "hidden"))


def test_it_answers_for_every_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean, bad, odd = tmp_path / "clean.xlsx", tmp_path / "pay.xlsx", tmp_path / "odd.bin"
    clean.write_bytes(workbook())
    bad.write_bytes(hiding())
    odd.write_bytes(b"\0\1\2")
    assert main(["scan", str(clean), str(bad), str(odd), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [(Path(one["file"]).name, one["finding"], one["place"], one["severity"]) for one in answer] == [
        ("pay.xlsx", "hidden sheet", "sheet ‘Staff’", "error"),
        ("odd.bin", "could not be looked into", "", "error"),
    ]
    assert main(["scan", str(clean)]) == 0
    assert "nothing hidden was found" in capsys.readouterr().out


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", str(tmp_path / "gone.xlsx"), "--json"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "gone.xlsx" in err


def test_files_are_enclosed_checked_and_held_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from foidesk.shipped import resources

    store = ["--store", str(tmp_path / "r.foidesk")]
    main([*store, "log", str(resources() / "demo" / "request-2024-07-23.eml"), "--json"])
    reference = json.loads(capsys.readouterr().out)["reference"]
    bad = tmp_path / "pay.xlsx"
    bad.write_bytes(hiding())
    assert main([*store, "enclose", reference, str(bad), "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)["enclosures"]
    assert (one["name"], one["held_back"], one["findings"][0]["finding"]) == (
        f"{reference} - 1 pay.xlsx", True, "hidden sheet",
    )  # fmt: skip
    main([*store, "check", reference, "--json"])
    assert "enclosure_hides" in {each["rule"] for each in json.loads(capsys.readouterr().out)}
    other = tmp_path / "again.xlsx"
    other.write_bytes(bad.read_bytes() + b"\0" * 3)
    assert main([*store, "enclose", reference, str(other), "--reason", "Published.", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["enclosures"][1]["reason"] == "Published."
    assert main([*store, "enclose", reference, str(bad)]) == 1
    assert "enclosed already" in capsys.readouterr().err
