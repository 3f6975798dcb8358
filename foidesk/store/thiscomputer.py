"""This computer among others: its name, and whether a program still runs on it."""

import os
import socket
import sys

_ASKS_ONLY, _REFUSED, _STILL_ACTIVE = 0x1000, 5, 259
"""PROCESS_QUERY_LIMITED_INFORMATION, ERROR_ACCESS_DENIED and STILL_ACTIVE of Windows."""


def computer_name() -> str:
    """Give the name of this computer."""
    try:
        return socket.gethostname()
    except OSError:
        return ""


def runs_here(process: int) -> bool:
    """Say whether a process of this computer is still there."""
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)  # asks only
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's
        return True
    return True


def _runs_on_windows(process: int) -> bool:
    """Ask Windows: there, os.kill would end the program instead of asking."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]  # Windows only
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(_ASKS_ONLY, False, ctypes.c_ulong(process))
    if not handle:  # somebody else's, as where several people work on one server by remote desktop
        refused: int = ctypes.get_last_error()  # type: ignore[attr-defined, unused-ignore]
        return refused == _REFUSED
    code = ctypes.c_ulong()
    found = kernel.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(code))
    kernel.CloseHandle(ctypes.c_void_p(handle))
    return not found or code.value == _STILL_ACTIVE
