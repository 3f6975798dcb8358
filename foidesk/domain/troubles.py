"""Troubles: what may be said to the caseworker in plain words.

A Trouble is something she can act on (a file that cannot be read, a date before the request came in). It says
what happened, what was kept and what to do. Anything else that goes wrong is a bug and is never a Trouble.
"""


class Trouble(Exception):
    """What happened, what was kept and what to do, each one plain sentence; `details` holds codes for copying.

    `field` names what was entered wrongly ("number", "words"), so that a form can say it there.
    """

    def __init__(self, what: str, *, kept: str = "", do: str = "", details: str = "", field: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.kept = kept
        self.do = do
        self.details = details
        self.field = field

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.kept, self.do) if part)


class NotAllowed(Trouble):
    """A rule of the Act or of the desk refuses this act; nothing was changed."""


class CannotRead(Trouble):
    """A file or text from outside could not be understood; the file itself is untouched."""


class NotFound(Trouble):
    """There is no such case, letter or file."""


class StoreTrouble(Trouble):
    """The register could not be opened, read or written."""


class RegisterAway(StoreTrouble):
    """The register was open and cannot be reached now, as with a share that is lost."""


class Conflict(StoreTrouble):
    """Somebody else changed the case in the meantime; both versions are kept."""
