"""What the counter of standard texts hands over the desk: frozen values, ready to be shown."""

from dataclasses import dataclass
from datetime import datetime

from foidesk.domain import textsections
from foidesk.domain.richtext import RichText
from foidesk.domain.standardtexts import StandardText, Suggestion, same_wording
from foidesk.office.shippedtexts import shipped_set
from foidesk.store.standardtexts import KeptText, TextState


@dataclass(frozen=True, slots=True)
class TextView:
    """A text of the library. `shipped` is our wording of it, or None for one of the office's own."""

    key: str
    text: StandardText
    version: int
    state: TextState
    uses: int
    last_used: datetime | None
    at: datetime
    who: str
    source: str
    shipped: StandardText | None = None

    @property
    def is_retired(self) -> bool:
        """Say whether it is no longer offered."""
        return self.state is TextState.RETIRED

    @property
    def differs_from_ours(self) -> bool:
        """Say whether the office changed a text that came with the program."""
        return self.shipped is not None and not same_wording(self.shipped, self.text)


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One version of a text, for its history."""

    number: int
    text: StandardText
    at: datetime
    who: str
    source: str


@dataclass(frozen=True, slots=True)
class Shot:
    """How a text stood before or after an act."""

    text: StandardText
    state: TextState


@dataclass(frozen=True, slots=True)
class LibraryAct:
    """What was done in the library: said, named for the Edit menu, and what it takes to undo it."""

    words: str
    act: str
    changes: tuple[tuple[str, Shot | None, Shot | None], ...]

    @property
    def key(self) -> str:
        """Give the first text concerned."""
        return self.changes[0][0] if self.changes else ""


@dataclass(frozen=True, slots=True)
class UsedText:
    """A text filled for a response, as it was written down to be used there."""

    key: str
    title: str
    version: int
    text: RichText
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A text that was changed since a case used it, filled for the case as it was and as it is."""

    uses: tuple[int, ...]
    key: str
    title: str
    response_key: int
    numbers: tuple[int, ...]
    then: RichText
    now: RichText
    used_version: int
    version: int
    changed_at: datetime
    changed_by: str


@dataclass(frozen=True, slots=True)
class BroughtInTexts:
    """What became of a file of texts: how many are new, how many were here already, and why others were left out."""

    act: LibraryAct | None
    added: int
    known: int
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptTyping:
    """Typing in the library that is not saved as a version yet; `based_on` is the version it began with, 0 for none."""

    key: str
    text: StandardText
    based_on: int


def view_of(kept: KeptText) -> TextView:
    """Give a kept text as the desk shows it."""
    version = kept.version
    return TextView(
        key=version.key,
        text=version.text,
        version=version.number,
        state=kept.state,
        uses=kept.uses,
        last_used=kept.last_used,
        at=version.at,
        who=version.who,
        source=version.source,
        shipped=shipped_set().texts.get(version.key),
    )


def by_section(one: TextView) -> tuple[int, str]:
    """Give what the library is sorted by: section by section, then title."""
    order = [section.cite for section in textsections.every()]
    section = one.text.section
    return (order.index(section) if section in order else len(order), one.text.title.casefold())
