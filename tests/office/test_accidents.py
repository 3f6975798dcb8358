"""What is written down of a bug, a crash and a library's remark: enough to mend it, and nothing of anybody."""

import errno
import logging
import os
import sqlite3
import subprocess
import sys
import time
import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk import __version__
from foidesk.office import accidents, logbook
from foidesk.office.sessions import Session, left_behind

PRIVATE = "Eleanor Whitcombe asked about her late brother"


@pytest.fixture
def logs(tmp_path):
    folder = tmp_path / "Jane Doe" / "logs"
    assert logbook.start(folder) == folder / "foidesk.log"
    yield folder
    logbook.stop()


def failing(words):
    secret = words  # noqa: F841  a value in a frame
    try:
        int(words)
    except ValueError as error:
        raise KeyError(words) from error


def a_bug(words=PRIVATE):
    try:
        failing(words)
    except KeyError as error:
        return error


def test_a_report_tells_versions_and_places_and_no_words():
    report = accidents.report_of(a_bug())
    assert f"Python: {'.'.join(map(str, sys.version_info[:3]))}" in report
    assert f"SQLite: {sqlite3.sqlite_version}" in report
    assert {"FOI Desk", "Qt", "System"} <= {line.partition(":")[0] for line in report.splitlines()}
    assert "builtins.KeyError\n  tests/office/test_accidents.py:" in report
    assert "Because of\nbuiltins.ValueError" in report
    assert PRIVATE not in report
    assert str(Path.home()) not in report
    assert not any(line.strip().startswith(("/", "File")) for line in report.splitlines())


def test_the_code_of_the_system_or_the_database_is_told_and_its_path_is_not(tmp_path):
    try:
        (tmp_path / "Whitcombe.txt").read_text()
    except OSError as error:
        report = accidents.report_of(error)
    assert f"FileNotFoundError ({errno.errorcode[errno.ENOENT]})" in report
    assert "Whitcombe" not in report
    try:
        sqlite3.connect(tmp_path / "no" / "Whitcombe.db")
    except sqlite3.Error as error:
        report = accidents.report_of(error)
    assert "(SQLITE_CANTOPEN)" in report
    assert "Whitcombe" not in report


def test_a_person_called_as_the_program_or_a_folder_of_it_is_not_named():
    assert accidents.short("/home/foidesk/Jane Doe/venv/foidesk/ui/window.py") == "foidesk/ui/window.py"
    assert accidents.short(r"C:\Users\Jane Doe\foidesk\Lib\site-packages\PySide6\x.py") == "site-packages/PySide6/x.py"
    assert accidents.short("/home/jane/python3.11/functools.py") == "functools.py"


def test_a_bug_without_end_is_cut():
    def deeper():
        deeper()

    try:
        deeper()
    except RecursionError as error:
        report = accidents.report_of(error)
    assert len(report.splitlines()) < 60
    assert " more" in report


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=30))
def test_whatever_an_error_says_is_not_in_its_report(words):
    marked = f"Zq{words}zQ"
    assert marked not in accidents.report_of(a_bug(marked))


@pytest.mark.parametrize(
    "remark",
    [
        'QFile: cannot open "Whitcombe.eml"',
        "cannot watch /home/jane/Whitcombe and more: no such file",
        r"cannot read C:\Users\Eleanor Whitcombe\letter.docx",
        r"no share \\server\Whitcombe",
        "bad address whitcombe@example.org",
        "file:///home/Whitcombe",
    ],
)
def test_what_a_library_quotes_is_not_in_the_log(logs, remark):
    logbook.note(logging.WARNING, f"Qt: {remark}")
    kept = (logs / "foidesk.log").read_text(encoding="utf-8")
    assert "WARNING Qt: " in kept
    assert "whitcombe" not in kept.lower()


def test_the_same_remark_over_and_over_is_counted(logs):
    for _ in range(1500):
        logbook.note(logging.WARNING, "Qt: QPainter::begin: Paint device returned engine == 0")
    kept = (logs / "foidesk.log").read_text(encoding="utf-8").splitlines()
    assert len(kept) == 4
    assert kept[-1].endswith("(1,000 times)")


def test_warnings_of_python_go_to_the_log_without_their_words(logs):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = logbook._warned
        warnings.warn(f"cannot read {PRIVATE}", UserWarning, stacklevel=1)
    kept = (logs / "foidesk.log").read_text(encoding="utf-8")
    assert "UserWarning at tests/office/test_accidents.py:" in kept
    assert "Whitcombe" not in kept


def test_the_log_stays_small_whatever_is_written(logs):
    for at in range(6000):
        logbook.log.info("%d %s", at, "x" * 300)
    files = sorted(logs.iterdir())
    assert len(files) == 1 + logbook.KEPT
    assert all(file.stat().st_size <= logbook.LARGEST for file in files)
    assert "5999" in logbook.latest(1, logs)


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert logbook.start(tmp_path / "file") is None
    logbook.log.error("nobody hears it")
    assert logbook.latest(5, tmp_path / "file") == ""


# --- windows that were not closed -----------------------------------------------------------------------

CRASH = """
import sys, time, faulthandler
from pathlib import Path
from foidesk.office.sessions import Session
Session(Path(sys.argv[1])).begin()
print("ready", flush=True)
if sys.argv[2] == "crash":
    faulthandler._sigsegv()
time.sleep(600)
"""


def a_program(folder, way):
    program = subprocess.Popen([sys.executable, "-c", CRASH, str(folder), way], stdout=subprocess.PIPE)
    assert program.stdout.readline().strip() == b"ready"
    return program


def test_a_crash_is_told_of_once_with_the_place_and_without_folders(tmp_path):
    with a_program(tmp_path, "crash") as program:
        program.wait()
    told = left_behind(tmp_path)
    assert "Segmentation fault" in told or "Fatal Python error" in told
    assert f"FOI Desk: {__version__}" in told
    assert str(Path.home()) not in told
    assert left_behind(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_window_that_is_still_open_is_not_taken_for_a_crash_and_a_killed_one_is(tmp_path):
    with a_program(tmp_path, "stay") as program:
        assert left_behind(tmp_path) == ""
        program.kill()
        program.wait()
    assert "left no trace" in left_behind(tmp_path)


def test_a_window_that_was_closed_leaves_nothing(tmp_path):
    session = Session(tmp_path)
    session.begin()
    assert [file.name for file in tmp_path.iterdir()] == [f"running-{os.getpid()}.txt"]
    assert left_behind(tmp_path) == ""
    session.end()
    assert list(tmp_path.iterdir()) == []


def test_of_several_the_latest_is_told(tmp_path):
    for at, number in enumerate((11, 12)):
        file = tmp_path / f"running-{number}.txt"
        file.write_text(f"Started: {number}\n\n")
        os.utime(file, (time.time() + at, time.time() + at))
    assert "Started: 12" in left_behind(tmp_path)
