"""What Python or Qt warns of fails the tests: shown on two tests that warn."""

import subprocess
import sys
from pathlib import Path

WARNERS = """
import warnings
from PySide6.QtCore import qWarning

def test_python(): warnings.warn("old")
def test_qt(qtbot): qWarning("bad")
def test_quiet(qtbot): pass
"""


def test_a_warning_of_python_or_of_qt_fails_a_test(tmp_path: Path) -> None:
    top = Path(__file__).parent.parent
    (tmp_path / "test_warners.py").write_text(WARNERS)
    words = [sys.executable, "-m", "pytest", "-c", str(top / "pyproject.toml"), "--rootdir", str(tmp_path)]
    ran = subprocess.run(
        [*words, "-p", "no:cacheprovider", "-rA", str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    told = {
        line.partition("::")[2].partition(" ")[0]: line.split()[0] for line in ran.stdout.splitlines() if "::" in line
    }
    assert told == {"test_python": "FAILED", "test_qt": "FAILED", "test_quiet": "PASSED"}, ran.stdout
