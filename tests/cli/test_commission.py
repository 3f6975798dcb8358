"""`foidesk commission`: the case with what was asked, the memo where one is wanted, a sentence where it cannot be."""

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from foidesk.main import main
from tests.builders import a_logged_case, an_office


@pytest.fixture
def store(tmp_path: Path) -> str:
    office = an_office(tmp_path)
    a_logged_case(office, 3, received=office.today())
    office.close()
    return str(tmp_path / "register.foidesk")


def test_a_holder_is_asked_and_the_memo_written(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    memo = tmp_path / "out" / "memo.eml"
    words = ["commission", "HA06181", "--items", "1,3", "--holder", "Finance", "--email", "f@example.org"]
    assert main(["--store", store, *words, "--out", str(memo), "--json"]) == 0
    (asked,) = json.loads(capsys.readouterr().out)["commissions"]
    assert (asked["holder"], asked["items"], asked["received"], asked["chased"]) == ("Finance", [1, 3], None, [])
    assert asked["due"] > asked["asked"]
    message = message_from_bytes(memo.read_bytes(), policy=default)
    assert message["To"].addresses[0].addr_spec == "f@example.org"
    assert main(["--store", store, "show", "HA06181", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["commissions"] == [asked]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (["--items", "9", "--holder", "Finance"], "has no item 9"),
        (["--items", "1", "--holder", " "], "A holder has a name"),
        (["--items", "1", "--holder", "Finance", "--email", "x"], "is not an email address"),
        (["--items", "1", "--holder", "Finance", "--due", "2026-11-28"], ""),
        (["--items", "1", "--holder", "Finance", "--out", "memo.txt"], "cannot be written as “txt”"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    store: str, more: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--store", store, "commission", "HA06181", *more]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    assert "Traceback" not in err
    assert main(["--store", store, "show", "HA06181", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["commissions"] == []
