"""The command line as an account that may not read, or not look into a folder: the right sentence, and no half copy."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import a_logged_case, an_office

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
ROOT = Path(__file__).resolve().parents[2]
WITHOUT_RIGHTS = (
    () if os.name == "nt" or os.geteuid() else ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
)
"""What takes from root the power to pass over the rights of files; any other account has none to begin with."""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "office").mkdir()
    office = an_office(tmp_path / "office")
    a_logged_case(office)
    office.close()
    return tmp_path / "office" / "register.foidesk"


def told(*words: str) -> tuple[int, str, str]:
    """Give what a command says to an account that may only do what the rights of the files allow."""
    if WITHOUT_RIGHTS and not shutil.which(WITHOUT_RIGHTS[0]):
        pytest.skip("nothing is forbidden to root, and there is no setpriv here to change that")
    command = [*WITHOUT_RIGHTS, sys.executable, "-m", "foidesk", *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    return done.returncode, done.stdout, done.stderr


def test_a_file_that_may_not_be_read_is_called_so_and_not_unsound(store: Path) -> None:
    shut = store.parent.with_name("shut")
    shut.mkdir()
    behind = str(shutil.copy(store, shut))
    before = set(store.parent.iterdir())
    store.chmod(0)
    store.parent.chmod(0o777)
    shut.chmod(0)
    new = str(store.with_name("new.foidesk"))
    ways = (["restore", str(store), "--as", new], ["recover", str(store), "--as", new], ["verify", str(store)])
    answers = [told(*words) for words in (*ways, ["verify", behind])]
    shut.chmod(0o755)
    for code, out, err in answers:
        assert (code, out) == (1, "")
        assert err.startswith("You may not open register.foidesk.")
    assert set(store.parent.iterdir()) == before


def test_a_folder_that_may_be_written_and_not_looked_into_takes_a_copy(store: Path) -> None:
    drop = store.parent.with_name("drop")
    drop.mkdir()
    drop.chmod(0o333)
    store.chmod(0o644)
    done = told("--store", str(store), "--json", "backup", "--to", str(drop))
    drop.chmod(0o755)
    assert done[0] == 0, done
    assert [str(one) for one in drop.iterdir()] == [json.loads(done[1])["path"]]
