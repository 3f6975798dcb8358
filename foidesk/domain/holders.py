"""Information holders: the people and teams, in or outside the office, who are asked for what they hold.

They have no log-in. A holder goes by a name; the list of them is the office's, and each case keeps the name it asked.
"""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from enum import StrEnum

from foidesk.domain.troubles import NotAllowed

_LONGEST_NAME, _LONGEST_NOTE, _LONGEST_EMAIL = 120, 1000, 254
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\".]+(\.[^\s@<>()\[\],;:\\\".]+)+")


class HolderKind(StrEnum):
    """Whether a holder is one person or a team; the value is what the store keeps."""

    PERSON = "person"
    TEAM = "team"

    @property
    def words(self) -> str:
        """Say it as the screen does."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who may hold what was asked for; `outside` the office is another body, such as the force."""

    name: str
    email: str = ""
    kind: HolderKind = HolderKind.TEAM
    outside: bool = False
    note: str = ""

    @property
    def about(self) -> str:
        """Say what the holder is: "Team in the office", "Person outside the office"."""
        return f"{self.kind.words} {'outside' if self.outside else 'in'} the office"


@dataclass(frozen=True, slots=True)
class ListedHolder:
    """A holder on the office's list; `also` are names it went by before, `retired` is no longer offered."""

    id: int
    holder: Holder
    also: tuple[str, ...] = field(default=())
    retired: bool = False


def one_line(words: str) -> str:
    """Give words on one line, without signs that cannot be seen."""
    seen = (" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp", "Zs"} else sign for sign in words)
    return " ".join("".join(sign for sign in seen if unicodedata.category(sign) not in {"Cf", "Cs", "Co"}).split())


def checked(holder: Holder) -> Holder:
    """Give a holder as it can be kept; NotAllowed names the field that is wrong."""
    name, email = one_line(holder.name), one_line(holder.email)
    if not any(sign.isalnum() for sign in name):
        raise NotAllowed(
            "A holder has a name.", kept="Nothing was saved.", do="Type a person or a team, for example Finance.",
            field="name",
        )  # fmt: skip
    if len(name) > _LONGEST_NAME:
        raise NotAllowed(
            f"The name is longer than {_LONGEST_NAME} characters.", kept="Nothing was saved.", do="Shorten it.",
            field="name",
        )  # fmt: skip
    if email and (len(email) > _LONGEST_EMAIL or not _ADDRESS.fullmatch(email)):
        raise NotAllowed(
            f"“{email[:60]}” is not an email address.",
            kept="Nothing was saved.",
            do="Type one address such as finance@example.org, or leave it empty.",
            field="email",
        )
    if len(holder.note) > _LONGEST_NOTE:
        raise NotAllowed(
            f"The note is longer than {_LONGEST_NOTE:,} characters.", kept="Nothing was saved.", do="Shorten it.",
            field="note",
        )  # fmt: skip
    return replace(holder, name=name, email=email, note=holder.note.strip())


def same_name(one: str, other: str) -> bool:
    """Say whether two names are one to a reader."""
    return one_line(one).casefold() == one_line(other).casefold()
