"""The command line over a register on a server: the same commands, one address."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from foidesk.main import main
from tests.cli.test_contract import ANSWER, EMAIL, Desk, desk  # noqa: F401  a fixture
from tests.server import Server


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    made = server.database()
    yield made
    server.drop(made)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(words)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_main_job_on_a_server(address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], desk: Desk) -> None:  # noqa: F811
    code, out, err = run(capsys, "--store", address, "log", str(EMAIL), "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["due"] == "2024-08-21"
    words = ("HA06181", "--items", "1-4", "--html", str(ANSWER), "--outcome", "not_held")
    assert run(capsys, "--store", address, "respond", *words)[0] == 0
    letter = str(tmp_path / "letter.pdf")
    code, out, err = run(
        capsys,
        "--store",
        address,
        "issue",
        "HA06181",
        "--out",
        letter,
        "--date",
        "2024-08-08",
        "--signed-by",
        "Jo",
        "--json",
    )
    assert (code, err) == (0, "")
    assert Path(letter).read_bytes().startswith(b"%PDF")
    assert json.loads(run(capsys, "--store", address, "show", "HA06181", "--json")[1])["stage"] == "issued"
    shown = address.replace(":not-a-secret", "")
    code, out, _ = run(capsys, "verify", address, "--json")
    found = json.loads(out)
    assert (code, found["path"], found["cases"], found["ok"]) == (0, shown, 1, True)


def test_a_register_is_moved_to_a_server_copied_and_restored(
    address: str,
    server: Server,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    desk: Desk,  # noqa: F811
) -> None:
    here = tmp_path / "here.foidesk"
    assert run(capsys, "--store", str(here), "log", str(EMAIL))[0] == 0
    before, shown = here.read_bytes(), address.replace(":not-a-secret", "")
    code, out, err = run(capsys, "--store", str(here), "move", "--to", address, "--json")
    assert (code, err, json.loads(out)) == (0, "", {"path": shown, "cases": 1, "ok": True})
    assert here.read_bytes() == before
    code, out, err = run(capsys, "--store", str(here), "move", "--to", address)
    assert (code, out) == (1, "")
    assert "is not empty. Nothing was moved" in err
    copied = json.loads(run(capsys, "--store", address, "backup", "--to", str(tmp_path / "copies"), "--json")[1])
    assert Path(copied["path"]).is_file()
    assert run(capsys, "verify", copied["path"])[0] == 0
    other = server.database()
    code, out, _ = run(capsys, "restore", copied["path"], "--as", other, "--json")
    assert (code, json.loads(out)["cases"]) == (0, 1)
    assert json.loads(run(capsys, "--store", other, "show", "HA06181", "--json")[1])["subject"]
    assert "is not empty. Nothing was restored" in run(capsys, "restore", copied["path"], "--as", other)[2]
    server.drop(other)


def test_a_server_that_is_not_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "--store", "postgresql://office:hidden@127.0.0.1:1/register", "list")
    assert (code, out) == (1, "")
    assert err.startswith("The server at 127.0.0.1:1 does not answer.")
    assert len(err.splitlines()) == 1
    assert "hidden" not in err


@pytest.mark.parametrize("more", ["colour=hidden", "sslmode=hidden", "connect_timeout=hidden"])
def test_what_an_address_says_that_no_server_knows_is_one_sentence(
    capsys: pytest.CaptureFixture[str], more: str
) -> None:
    code, out, err = run(capsys, "--store", f"postgresql://office:hidden@127.0.0.1:1/register?{more}", "list")
    assert (code, out) == (1, "")
    assert err.startswith("This is no address of a register on a server.")
    assert "hidden" not in err
