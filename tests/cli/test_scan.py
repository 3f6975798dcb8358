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
