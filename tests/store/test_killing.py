"""What was acknowledged is there after a real process was really killed, and after the disk was really full."""

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from foidesk.store.cabinet import Cabinet
from foidesk.store.copyroom import copies

pytestmark = pytest.mark.file

ROOT = Path(__file__).resolve().parents[2]


def killed_after(path: Path, begin: int, numbers: int, chance: random.Random) -> int:
    """Let a child save, kill it after so many numbers and a little more; give the last number it said."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.store.saver", str(path), str(begin)], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert child.stdout is not None
    last = begin
    for _ in range(numbers):
        last = int(child.stdout.readline())
    for _ in range(chance.randrange(200_000)):  # somewhere within the next transaction
        pass
    child.kill()
    rest, _ = child.communicate()
    said = [int(line) for line in rest.split(b"\n")[:-1] if line]
    return max([last, *said])


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    path, chance, last = tmp_path / "register.foidesk", random.Random(6181), 0
    for _ in range(8):
        said = killed_after(path, last, chance.randrange(2, 8), chance)
        raw = sqlite3.connect(path)  # plays back whatever the kill left half done
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        saved = {int(row[0][1:]) for row in raw.execute("SELECT reference FROM cases")}
        raw.close()
        assert saved >= set(range(1, said + 1))
        assert len(saved) <= said + 1  # at most one was saved but not yet said
        last = max(saved)
    assert copies.verify(path).ok
    with Cabinet.open(path).reading() as drawer:
        assert drawer.drafts.get("last") == str(last)


FULL = """
import resource, signal, sys
from foidesk.domain.troubles import StoreTrouble
from foidesk.store.cabinet import Cabinet
from tests.store.builders import NOW, a_case, standing
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
cabinet = Cabinet.open(sys.argv[1])
with cabinet.writing() as drawer:
    drawer.casefiles.add(a_case("BEFORE"), standing())
size = cabinet.path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))
try:
    with cabinet.writing() as drawer:
        drawer.casefiles.add(a_case("DURING"), standing())
        drawer.files.put(bytes(900_000), "text/plain")
except StoreTrouble as trouble:
    print(trouble.what)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with cabinet.writing() as drawer:
    drawer.casefiles.add(a_case("AFTER"), standing())
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no limit on the size of files")
def test_a_disk_that_takes_no_more_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "register.foidesk"
    child = subprocess.run(
        [sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "has no room left" in child.stdout
    assert copies.verify(path).ok
    with Cabinet.open(path).reading() as drawer:
        found = [drawer.casefiles.find(reference) is not None for reference in ("BEFORE", "DURING", "AFTER")]
    assert found == [True, False, True]
