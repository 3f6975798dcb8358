"""Where a register lies: on this computer or on another one, as the system tells it."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

from foidesk.domain.sharing import is_network_kind, is_network_name, keeps_desks_apart, kind_at, mounts_in

MOUNTS = Path("/proc/self/mounts")
_REMOTE = 4


def is_on_network(path: Path) -> bool:
    """Say whether a file lies on another computer; not known counts as no."""
    if sys.platform == "win32":
        # The real path is asked too: a link on this computer, as a redirected folder is, may lead to a share.
        real = os.path.realpath(path)
        return is_network_name(str(path)) or is_network_name(real) or _drive_is_remote(path)
    return is_network_kind(kind_of(path))


def are_kept_apart(path: Path) -> bool:
    """Say whether several computers may have a file open where it lies; not known counts as yes."""
    return sys.platform == "win32" or keeps_desks_apart(kind_of(path))


def kind_of(path: Path) -> str:
    """Give the kind of file system a file lies on; "" where nothing tells it."""
    if sys.platform == "win32":
        return ""
    try:
        real = path.resolve()
    except OSError:
        real = path
    return kind_at(str(real), mounts_in(_mounts()))


def _mounts() -> str:
    if sys.platform == "darwin":
        try:
            told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False)
        except (OSError, subprocess.SubprocessError):
            return ""
        return told.stdout
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _drive_is_remote(path: Path) -> bool:
    """Ask Windows about a letter that stands for a share."""
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]  # Windows only
    return bool(kernel.GetDriveTypeW(ctypes.c_wchar_p(path.anchor)) == _REMOTE)
