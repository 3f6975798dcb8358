"""Opening a register: what may stand against it, which ways on there are then, and why one may only be read."""

from enum import Enum

from foidesk.domain.troubles import StoreTrouble


class WayOn(Enum):
    """What can be done about a register that does not open."""

    AGAIN = "again"
    CHOOSE = "choose"
    NEW = "new"
    READ = "read"
    RESTORE = "restore"
    RECOVER = "recover"
    READ_COPY = "read_copy"
    SIGN_IN = "sign_in"
    SERVER = "server"


class Plight(Enum):
    """Why a register does not open, and the ways on, the most helpful first."""

    MISSING = ("missing", (WayOn.AGAIN, WayOn.CHOOSE, WayOn.NEW, WayOn.RESTORE))
    FOLDER_GONE = ("folder gone", (WayOn.AGAIN, WayOn.CHOOSE, WayOn.NEW, WayOn.RESTORE))
    IS_FOLDER = ("is a folder", (WayOn.CHOOSE,))
    NOT_MADE = ("not made", (WayOn.AGAIN, WayOn.CHOOSE))
    NO_RIGHTS = ("no rights", (WayOn.AGAIN, WayOn.CHOOSE))
    FOREIGN = ("foreign", (WayOn.CHOOSE, WayOn.AGAIN))
    NEWER = ("newer", (WayOn.CHOOSE, WayOn.AGAIN))
    OLDER = ("older", (WayOn.AGAIN, WayOn.CHOOSE))
    BEGINNING = ("beginning damaged", (WayOn.RESTORE, WayOn.RECOVER, WayOn.CHOOSE, WayOn.AGAIN))
    DAMAGED = ("damaged", (WayOn.RESTORE, WayOn.READ, WayOn.RECOVER, WayOn.CHOOSE, WayOn.AGAIN))
    HALF_DONE = ("half brought up to date", (WayOn.RESTORE, WayOn.RECOVER, WayOn.CHOOSE, WayOn.AGAIN))
    LOCKED = ("locked", (WayOn.AGAIN, WayOn.READ_COPY, WayOn.CHOOSE))
    UNFINISHED = ("unfinished", (WayOn.AGAIN, WayOn.READ_COPY, WayOn.CHOOSE))
    SERVER = ("server", (WayOn.AGAIN, WayOn.SERVER, WayOn.CHOOSE))
    PASSWORD = ("password", (WayOn.SIGN_IN, WayOn.SERVER, WayOn.CHOOSE))
    EMPTY = ("empty database", (WayOn.SERVER, WayOn.NEW, WayOn.CHOOSE))
    DISK = ("disk", (WayOn.AGAIN, WayOn.READ_COPY, WayOn.CHOOSE))

    def __init__(self, _name: str, ways: tuple[WayOn, ...]) -> None:
        self.ways = ways


class CannotOpen(StoreTrouble):
    """A register that does not open; `plight` says why, and with it what can be done."""

    def __init__(self, plight: Plight, what: str, *, kept: str = "", do: str = "", details: str = "") -> None:
        super().__init__(what, kept=kept, do=do, details=details)
        self.plight = plight


class WhyReading(Enum):
    """Why a register that is open can only be read: the title of what is said, and the words below it."""

    RIGHTS = (
        "This register can only be read",
        "You can look at everything and copy it; nothing can be changed. "
        "Ask for the right to write to {path} and its folder.",
    )
    CHOSEN = (
        "This register is open for reading only",
        "You can look at everything and copy it; nothing can be changed. Open it again to work in it.",
    )
    DAMAGED = (
        "This register is damaged and open for reading only",
        "What can be read is shown, and some of it may be missing. Nothing can be changed. "
        "Restore a copy, or recover what is readable, before you work on.",
    )
    ROLE = (
        "You only read in this register",
        "Your office has given your account the role “Reads only”. You can look at everything and copy it; nothing can "
        "be changed. An approver can change that in Settings, People.",
    )
    COPY = (
        "You are looking at a copy",
        "It is as the register was when the copy was made, and it can only be read. The register is not affected.",
    )
    PEN = (
        "You are reading this register",
        "One desk writes in it at a time, and this is another one. Take the pen to write.",
    )

    def __init__(self, title: str, below: str) -> None:
        self.title = title
        self._below = below

    def words(self, path: object) -> str:
        """Give the words below it."""
        return self._below.format(path=path)

    @property
    def reason(self) -> str:
        """Give the reason why an act is not available, for its tooltip."""
        return f"{self.title}."
