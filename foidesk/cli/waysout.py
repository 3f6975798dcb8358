"""The ways on from a register that does not open, each as the command that goes it."""

import shlex
from pathlib import Path

from foidesk import settings
from foidesk.cli.answers import cases_in_words
from foidesk.domain.opening import CannotOpen, WayOn
from foidesk.domain.troubles import Trouble


def ways_on(trouble: CannotOpen, store: str) -> list[str]:
    """Say what can be done, with the newest sound copy by its name."""
    from foidesk.office.puttingback import register_path

    wanted = set(trouble.plight.ways)
    try:
        register = register_path(store)
    except Trouble:
        return []
    lines: list[str] = []
    if {WayOn.RESTORE, WayOn.READ_COPY} & wanted:
        lines += _with_copy(register, for_reading=WayOn.READ_COPY in wanted)
    if WayOn.READ in wanted:
        lines.append(f"To look at what can be read: foidesk --read-only --store {_quoted(register)} list")
    if WayOn.RECOVER in wanted:
        lines.append(f"To make a new register of what can be read: foidesk recover {_quoted(register)}")
    return lines


def _with_copy(register: Path, *, for_reading: bool) -> list[str]:
    from foidesk.office.atthedoor import newest_sound_copy
    from foidesk.office.records import local

    found = newest_sound_copy(register, settings.load().copies_folders(register), for_reading=for_reading)
    if found is None:
        return []
    made = local(found.copy.made)
    about = f"the copy of {made.day} {made:%B %Y, %H:%M} ({cases_in_words(found.inside.cases)})"
    path = _quoted(found.copy.path)
    if for_reading:
        return [f"To look at {about}: foidesk --read-only --store {path} list"]
    target = register.with_name(f"{register.stem}-restored{register.suffix}") if register.exists() else register
    return [f"To restore {about}: foidesk restore {path} --as {_quoted(target)}"]


def _quoted(path: Path) -> str:
    return shlex.quote(str(path))
