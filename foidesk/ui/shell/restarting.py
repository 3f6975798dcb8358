"""The program started anew, on the same register and the same case."""

import logging
import subprocess
import sys
from collections.abc import Sequence

from foidesk.office import logbook


def start_words(store: str, case: str, *, demo: bool) -> list[str]:
    """Give the words that start the program again where it stood."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "foidesk"]
    if demo:  # its register goes with the window: a fresh one is made
        return [*program, "--demo"]
    return [*program, *(["--store", store] if store else []), *(["--open", case] if case else [])]


def start_again(words: Sequence[str]) -> bool:
    """Start a program that outlives this one; False where the system refuses."""
    try:
        if sys.platform == "win32":
            flags = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
            subprocess.Popen(words, close_fds=True, creationflags=flags)  # noqa: S603  our own program
        else:
            subprocess.Popen(  # noqa: S603  our own program
                words,
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
    except OSError as error:
        logbook.note(logging.ERROR, f"not started again: {type(error).__name__}")
        return False
    return True
