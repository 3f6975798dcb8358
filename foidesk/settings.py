"""What this machine remembers: where the register lies, where copies go, light or dark, how large.

A small TOML file in the user's own settings folder. The office's particulars are not here: they travel with the
register. A broken file is set aside under another name and the program starts with defaults.
"""

import contextlib
import os
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import platformdirs
import tomlkit

from foidesk.domain.troubles import StoreTrouble

SCHEMES = ("system", "light", "dark", "contrast")
COPY_HOURS = (1, 4, 0)
"""How often a copy is made while the program is open; 0 is once a day, at its start."""
_ZOOM_RANGE = (0.8, 2.0)
_WORDS = (
    *("register", "copies", "second_copies", "display_name", "scheme"),
    *("certificate", "certificate_holder", "certificate_until"),
)


@dataclass(frozen=True, slots=True)
class Machine:
    """One machine's settings; `set_aside` names a broken file that was moved out of the way while loading."""

    register: str = ""
    copies: str = ""
    second_copies: str = ""
    copy_hours: int = 1
    scheme: str = "system"
    zoom: float = 1.0
    display_name: str = ""
    certificate: str = ""
    """The certificate file that issued letters are signed with; its passphrase is never kept here."""
    certificate_holder: str = ""
    certificate_until: str = ""
    set_aside: str = ""

    def register_path(self) -> Path:
        """Give the register the window opens: the chosen one, else one in the user's documents."""
        return Path(self.register) if self.register else default_register()

    def register_store(self) -> str | Path:
        """Give what the window opens: the address of a server, or a file."""
        return self.register if "://" in self.register else self.register_path()

    def copies_folder(self, register: Path) -> Path:
        """Give the folder for copies of a register: the chosen one, else one beside the register."""
        return Path(self.copies) if self.copies else register.parent / "Copies"

    def copies_folders(self, register: Path) -> tuple[Path, ...]:
        """Give the folders for copies of a register: the first, and the second if one is chosen."""
        first = self.copies_folder(register)
        return (first, Path(self.second_copies)) if self.second_copies else (first,)


def default_register() -> Path:
    """Give the place a register is made in when nobody chose one."""
    return Path(platformdirs.user_documents_dir()) / "FOI Desk" / "register.foidesk"


def settings_file() -> Path:
    """Give the settings file; `FOIDESK_SETTINGS` names another one, for a second register or a test."""
    named = os.environ.get("FOIDESK_SETTINGS")
    return Path(named) if named else Path(platformdirs.user_config_dir("FOI Desk", appauthor=False)) / "settings.toml"


def load() -> Machine:
    """Read this machine's settings; what is missing or makes no sense is the default."""
    path = settings_file()
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Machine()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        aside = path.with_name(path.name + ".broken")
        with contextlib.suppress(OSError):
            path.replace(aside)
        return Machine(set_aside=str(aside))
    machine = Machine()
    for name in _WORDS:
        if isinstance(kept.get(name), str):
            machine = replace(machine, **{name: kept[name]})
    if machine.scheme not in SCHEMES:
        machine = replace(machine, scheme="system")
    hours = kept.get("copy_hours")
    if isinstance(hours, int) and not isinstance(hours, bool) and hours in COPY_HOURS:
        machine = replace(machine, copy_hours=hours)
    zoom = kept.get("zoom")
    if isinstance(zoom, int | float) and not isinstance(zoom, bool):
        machine = replace(machine, zoom=min(max(float(zoom), _ZOOM_RANGE[0]), _ZOOM_RANGE[1]))
    return machine


def save(machine: Machine) -> None:
    """Write this machine's settings; StoreTrouble in plain words if they cannot be written."""
    path = settings_file()
    kept = tomlkit.document()
    known = {one.name for one in fields(Machine)} - {"set_aside"}
    for name, value in asdict(machine).items():
        if name in known:
            kept.add(name, value)
    temporary = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(tomlkit.dumps(kept), encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        raise StoreTrouble(
            "This computer's settings could not be written.",
            kept="The register is not affected.",
            do=f"Ask for the right to write in {path.parent}.",
            details=str(error),
        ) from error
