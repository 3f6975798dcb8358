"""The command line with its streams closed, full or gone: it says what it can where it can, and nothing is lost."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from foidesk.main import main
from tests.cli.test_contract import EMAIL

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other streams")


def run(*words: str, closed: int | None = None, out: object = subprocess.PIPE) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "foidesk", *words],
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        preexec_fn=None if closed is None else partial(os.close, closed),
    )
    return done.returncode, done.stdout or "", done.stderr


def test_without_a_standard_output_a_command_is_done_all_the_same(tmp_path: Path) -> None:
    assert run("due", "--received", "2024-07-23", closed=1) == (0, "", "")


def test_what_is_to_be_said_of_a_trouble_never_gets_into_the_output(tmp_path: Path) -> None:
    assert run("--store", str(tmp_path / "none.foidesk"), "list", "--json", closed=2) == (1, "", "")


def test_without_a_standard_input_that_is_said(tmp_path: Path) -> None:
    for words in (("split", "-"), ("due", "--batch", "-")):
        code, out, err = run(*words, closed=0)
        assert (code, out, err) == (1, "", "There is no standard input to read. Name a file.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_cannot_be_written_out_is_not_called_undone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "register.foidesk")
    with Path("/dev/full").open("w") as full:
        code, _, err = run("--store", store, "log", str(EMAIL), out=full)
    assert code == 1
    assert err.startswith("The answer could not be written out: No space left on device. What was done is kept.")
    assert main(["--store", store, "show", "HA06181"]) == 0
    assert "HA06181" in capsys.readouterr().out
