"""`foidesk due` from outside: a process, its exit code, one JSON document or one sentence, in UTF-8."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import foidesk
from foidesk.main import main
from foidesk.office.office import Office

PLAIN = {"id": 1, "regime": "foia", "received": "2024-07-23"}


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))


def ask(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["due", *words])
    out, err = capsys.readouterr()
    return code, out, err


def outside(*words: str, stdin: bytes = b"", **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *words],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=Path(foidesk.__file__).parents[1],
        env={**os.environ, **environ},
    )


def a_file(folder: Path, content: str | bytes) -> str:
    path = folder / "questions.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_batch_in_any_encoding_of_json(encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """PowerShell's `>` writes UTF-16."""
    content = json.dumps([{**PLAIN, "id": "Siân"}], ensure_ascii=False).encode(encoding)
    code, out, err = ask(capsys, "--batch", a_file(tmp_path, content), "--json")
    assert (code, json.loads(out), err) == (0, [{"id": "Siân", "due": "2024-08-21"}], "")


def test_standard_input_and_output_are_utf_8_whatever_the_machine_speaks() -> None:
    question = json.dumps([{**PLAIN, "id": "Siân"}], ensure_ascii=False).encode()
    done = outside("-m", "foidesk", "due", "--batch", "-", "--json", stdin=question, LC_ALL="C", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8")) == [{"id": "Siân", "due": "2024-08-21"}]


def test_no_questions_no_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(capsys, "--batch", a_file(tmp_path, "[]"), "--json") == (0, "[]\n", "")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "questions.json is not JSON. Give a JSON list in UTF-8."),
        ("{", "questions.json is not JSON. Give a JSON list in UTF-8."),
        (b"\xff\xfe\xfa", "questions.json is not JSON. Give a JSON list in UTF-8."),
        ("[" * 100_000, "questions.json is not JSON. Give a JSON list in UTF-8."),
        ('[{"id": NaN}]', "questions.json is not JSON. Give a JSON list in UTF-8."),
        ('[{"id": ' + "9" * 5000 + "}]", "questions.json is not JSON. Give a JSON list in UTF-8."),
        ('{"id": 1}', "This is not a list of questions. Give a JSON list."),
        ("null", "This is not a list of questions. Give a JSON list."),
    ],
)
def test_a_file_that_is_no_list_of_questions(
    content: str | bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(capsys, "--batch", a_file(tmp_path, content), "--json") == (1, "", sentence + "\n")


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in (tmp_path / "none.json", tmp_path):
        code, out, err = ask(capsys, "--batch", str(name))
        assert (code, out) == (1, "")
        assert err == f"The file {name.name} could not be read. Look at its name and whether you may open it.\n"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--received",),
        ("--received", "23/07/2024"),
        ("--received", "20240723"),
        ("--received", "2024-W30-2"),
        ("--received", "2024-07-23", "--batch", "q.json"),
        ("--received", "2024-07-23", "--regime", "dpa"),
        ("--received", "2024-07-23", "--deadline-of", "lunch"),
        ("--received", "2024-07-23", "--noon"),
    ],
)
def test_wrong_usage(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ask(capsys, *words)
    assert (code, out) == (2, "")
    assert err.startswith("foidesk") and err.count("\n") == 1


def test_what_cannot_have_happened_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    for words, says in (
        (("--event", "fee_received=2024-08-01"), "no fees notice had been given"),
        (("--event", "tea=2024-08-01"), "is not an event of the clock"),
        (("--event", "pit_extension=2024-08-01:20"), "more than 20"),
        (("--event", "clarification_requested=2024-07-22"), "before the date of receipt"),
        (("--regime", "sar", "--deadline-of", "internal_review"), "no internal review"),
    ):
        code, out, err = ask(capsys, "--received", "2024-07-23", "--json", *words)
        assert (code, out) == (1, "")
        assert says in err and "Traceback" not in err


def test_a_day_to_come_is_a_what_if(capsys: pytest.CaptureFixture[str]) -> None:
    """Recording a request in the future is refused; asking what would be is not."""
    code, out, _ = ask(capsys, "--received", "2028-04-04", "--json")
    assert (code, json.loads(out)["due"]) == (0, "2028-05-05")


def test_lines_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = [{"kind": "clarification_requested", "date": "2024-07-25"}]
    questions = [PLAIN, {**PLAIN, "id": 2, "events": asked}, {**PLAIN, "id": 3, "regime": "dpa"}]
    code, out, _ = ask(capsys, "--batch", a_file(tmp_path, json.dumps(questions)))
    assert code == 0
    assert out.splitlines() == [
        "1: 2024-08-21",
        "2: no date while the clock waits",
        "3: “dpa” is not a regime. Choose one of: foia, eir, sar.",
    ]


def test_a_register_that_is_named_lends_its_calendar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A day proclaimed late counts as it does in the window; without a register the published list does."""
    store = tmp_path / "register.foidesk"
    office = Office.open(store, who="Priya Nair")
    office.timekeeping.add_day(date(2027, 6, 7), "Proclaimed day", "", "A proclamation")
    office.close()
    words = ("--received", "2027-06-01", "--json")
    assert json.loads(ask(capsys, *words)[1])["due"] == "2027-06-29"
    assert json.loads(ask(capsys, *words, "--store", str(store))[1])["due"] == "2027-06-30"
    assert json.loads(ask(capsys, *words, "--store", str(tmp_path / "none.foidesk"))[1])["due"] == "2027-06-29"


def test_a_deadline_is_worked_out_without_loading_what_a_register_needs() -> None:
    """The command answers at once: neither the store nor the reading of documents is loaded for it."""
    code = (
        "import sys; from foidesk.main import main; main(['due', '--received', '2024-07-23']); "
        "print([m for m in ('sqlalchemy', 'PySide6', 'reportlab', 'holidays', 'foidesk.intake') if m in sys.modules])"
    )
    assert outside("-c", code).stdout.decode().splitlines()[-1] == "[]"
