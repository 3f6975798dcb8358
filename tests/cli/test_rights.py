"""The command line as an account that may not read, or not look into a folder: the right sentence, and no half copy."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import a_logged_case, an_office

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
ROOT = Path(__file__).resolve().parents[2]
AS_NOBODY = """
    import contextlib, importlib, io, json, os, pkgutil, sys
    import foidesk
    from foidesk.main import main
    for part in ("cli", "office", "store", "letters", "domain"):  # what an account without rights may not read any more
        for one in pkgutil.iter_modules([f"{foidesk.__path__[0]}/{part}"]):
            importlib.import_module(f"foidesk.{part}.{one.name}")
    if not os.geteuid():
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    told = []
    for words in json.loads(sys.argv[1]):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(words)
        told.append([code, out.getvalue(), err.getvalue()])
    print(json.dumps(told))
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    office = an_office(tmp_path)
    a_logged_case(office)
    office.close()
    with tempfile.TemporaryDirectory() as name:  # the folders of the tests are shut to other accounts
        Path(name).chmod(0o755)
        (Path(name) / "office").mkdir()
        yield Path(shutil.copy(office.path, Path(name) / "office" / "register.foidesk"))


def as_nobody(*commands: list[str]) -> list[tuple[int, str, str]]:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(AS_NOBODY), json.dumps(commands)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [tuple(one) for one in json.loads(done.stdout)]


def test_a_file_that_may_not_be_read_is_called_so_and_not_unsound(store: Path) -> None:
    shut = store.parent.with_name("shut")
    shut.mkdir()
    behind = str(shutil.copy(store, shut))
    store.chmod(0)
    store.parent.chmod(0o777)
    shut.chmod(0)
    new = str(store.with_name("new.foidesk"))
    ways = (["restore", str(store), "--as", new], ["recover", str(store), "--as", new], ["verify", str(store)])
    told = as_nobody(*ways, ["verify", behind])
    shut.chmod(0o755)
    for code, out, err in told:
        assert (code, out) == (1, "")
        assert err.startswith("You may not open register.foidesk.")
    assert [one.name for one in store.parent.iterdir()] == [store.name]


def test_a_folder_that_may_be_written_and_not_looked_into_takes_a_copy(store: Path) -> None:
    drop = store.parent.with_name("drop")
    drop.mkdir()
    drop.chmod(0o333)
    store.chmod(0o644)
    (done,) = as_nobody(["--store", str(store), "--json", "backup", "--to", str(drop)])
    drop.chmod(0o755)
    assert done[0] == 0, done
    assert [str(one) for one in drop.iterdir()] == [json.loads(done[1])["path"]]
