"""What Windows is asked and told, as far as it can be proved elsewhere: addresses of files, drives, programs."""

import ctypes
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest

from foidesk.office import presence
from foidesk.store import whereabouts
from foidesk.store.engine import address_of


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (r"C:\FOI\register.foidesk", "file:///C:/FOI/register.foidesk?mode=rw"),
        (
            r"\\files01\Information Rights\r#1?.foidesk",
            "file:////files01/Information%20Rights/r%231%3F.foidesk?mode=rw",
        ),
        (r"\\?\UNC\files01\FOI\r.foidesk", "file:////%3F/UNC/files01/FOI/r.foidesk?mode=rw"),
    ],
)
def test_sqlite_takes_the_address_of_every_kind_of_path(path: str, address: str) -> None:
    found = address_of(PureWindowsPath(path), "rw")
    assert found == address
    with pytest.raises(sqlite3.OperationalError, match="unable to open database file"):  # and not: invalid authority
        sqlite3.connect(found, uri=True)


class Kernel:
    """Stands in for kernel32: each call is answered by a number, or by what a function makes of the arguments."""

    def __init__(self, **answers: int | Callable[..., int]) -> None:
        for name, answer in answers.items():
            setattr(self, name, answer if callable(answer) else lambda *_words, number=answer: number)


def windows(monkeypatch: pytest.MonkeyPatch, kernel: Kernel, last_error: int = 0) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name, **_how: kernel, raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", lambda: last_error, raising=False)


def opened(_rights: int, _inherit: bool, _process: object) -> int:
    return 7


def code(number: int) -> Callable[..., int]:
    def tell(_handle: object, into: object) -> int:
        into._obj.value = number  # type: ignore[attr-defined]
        return 1

    return tell


def test_a_program_of_somebody_else_on_the_same_server_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    another = os.getpid() + 1
    refuses = Kernel(OpenProcess=lambda *_words: 0)
    windows(monkeypatch, refuses, last_error=5)
    assert presence.runs_here(another)
    windows(monkeypatch, refuses, last_error=87)  # there is no such program
    assert not presence.runs_here(another)
    windows(monkeypatch, Kernel(OpenProcess=opened, GetExitCodeProcess=code(259), CloseHandle=1))
    assert presence.runs_here(another)
    windows(monkeypatch, Kernel(OpenProcess=opened, GetExitCodeProcess=code(0), CloseHandle=1))
    assert not presence.runs_here(another)


def test_a_folder_that_leads_to_a_share_lies_on_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    windows(monkeypatch, Kernel(GetDriveTypeW=3))
    monkeypatch.setattr(os.path, "realpath", lambda path: str(path).replace("C:/Users/maria/FOI", "//files01/FOI"))
    assert whereabouts.is_on_network(Path("C:/Users/maria/FOI/register.foidesk"))
    assert not whereabouts.is_on_network(Path("C:/Users/maria/Other/register.foidesk"))
    windows(monkeypatch, Kernel(GetDriveTypeW=4))
    assert whereabouts.is_on_network(Path("C:/Users/maria/Other/register.foidesk"))
