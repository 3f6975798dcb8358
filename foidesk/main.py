"""Wires everything once: settings, the office, and the window or the command line."""

import ctypes
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from foidesk import settings
from foidesk.cli.run import run
from foidesk.domain.troubles import StoreTrouble, Trouble

# What Qt asks of a bare Linux; Windows and macOS need nothing of the kind.
_OFFSCREEN_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libbrotlidec.so.1": "libbrotli1",
}
_SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run FOI Desk: the window without a command, else the command; gives the exit code."""
    return run(argv, _default_store, _window, _demo)


def _default_store() -> str:
    return str(settings.load().register_store())


def _window(store: str | None, demo: bool, case: str) -> int:
    _ready_for_qt(needs_screen=True)
    from foidesk.ui.app import run_window

    return run_window(store, demo=demo, case=case)


def _demo(folder: Path) -> dict[str, object]:
    """Do the main job in a folder; the letter is made even where pictures cannot be."""
    from foidesk.office.rehearsal import rehearse

    if (folder / "register.foidesk").exists():
        raise StoreTrouble(
            f"There is a register in {folder} already.",
            kept="It was not touched.",
            do="Name an empty folder, or remove the earlier one.",
        )
    try:
        office, done = rehearse(folder)
    except OSError as error:
        raise StoreTrouble(
            f"Nothing can be written in {folder}.", do="Name a folder you may write in.", details=str(error)
        ) from error
    try:
        try:
            _ready_for_qt(needs_screen=False)
        except Trouble as trouble:
            raise StoreTrouble(
                f"The letter is in {done.letter}, but no pictures of the windows could be drawn. {trouble.what}",
                kept="The register and the letter are complete.",
                do=trouble.do,
            ) from trouble
        from foidesk.ui.pictures import take_pictures

        pictures = take_pictures(office, done.case.case_id, folder)
    finally:
        office.close()
    case = done.case.case
    return {
        "reference": case.reference,
        "received": case.request.received.isoformat(),
        "due": None if done.case.deadline.due is None else done.case.deadline.due.isoformat(),
        "items": len(case.items),
        "letter": str(done.letter),
        "screenshots": [str(picture) for picture in pictures],
        "store": str(done.store),
    }


def _ready_for_qt(*, needs_screen: bool) -> None:
    """Find out before Qt is loaded whether it can be: where it cannot, Qt itself would abort or show a traceback."""
    if sys.platform != "linux":
        return
    wanted = dict(_OFFSCREEN_LIBRARIES)
    has_screen = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if not needs_screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif chosen is None:
        if not has_screen:
            raise StoreTrouble(
                "There is no screen to open the window on.",
                kept="The register is not affected.",
                do="Start FOI Desk from the desktop, or use its commands: foidesk --help lists them.",
            )
        if not os.environ.get("WAYLAND_DISPLAY"):
            wanted |= _SCREEN_LIBRARIES
    missing = sorted(package for library, package in wanted.items() if not _loads(library))
    if missing:
        raise StoreTrouble(
            "Some system libraries that the window needs are not installed.",
            kept="The register is not affected.",
            do=f"On Debian or Ubuntu run: apt-get install {' '.join(missing)}",
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
