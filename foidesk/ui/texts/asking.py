"""What the page of standard texts asks of the office in one go."""

from dataclasses import dataclass

from foidesk.office.office import Office
from foidesk.office.records import RegisterQuery, View
from foidesk.office.textviews import KeptTyping, TextView

_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class Library:
    """The texts, what is typed and not saved, and cases as which a text can be read."""

    texts: tuple[TextView, ...] = ()
    typings: tuple[KeptTyping, ...] = ()
    examples: tuple[tuple[int, str], ...] = ()

    @property
    def in_use(self) -> tuple[TextView, ...]:
        """Give the texts that are offered."""
        return tuple(one for one in self.texts if not one.is_retired)


def read_library(office: Office) -> Library:
    """Read all that the page shows."""
    query = RegisterQuery(View.OPEN, office.today(), limit=_EXAMPLES)
    ids = [case_id for _, found in office.records.find(query) for case_id in found]
    rows = office.records.rows(ids[:_EXAMPLES])
    return Library(
        office.standardtexts.all(retired=True),
        office.standardtexts.kept_typing(),
        tuple((row.case_id, f"{row.reference} {row.subject}") for row in rows),
    )
