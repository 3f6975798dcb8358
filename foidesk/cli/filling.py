"""What is filled in for a letter from the command line: `on=2026-12-18`, `words=…`, `pence=1250`."""

from dataclasses import replace

from foidesk.domain.clock_events import read_date
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import Form, kind_named
from foidesk.domain.reviews import ReviewOutcome
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import NotAllowed


def filled_in(draft: LetterDraft, given: list[str]) -> LetterDraft:
    """Put values into a draft; a field that the letter has not, or a value it cannot take, is a plain refusal."""
    kind = kind_named(draft.kind)
    for one in given:
        name, _, value = one.partition("=")
        gap = kind.gap(name.strip())
        if gap is None:
            fields = ", ".join(known.field for known in kind.gaps) or "none"
            raise NotAllowed(
                f"{kind.title} has no field “{name.strip()}”.", kept="Nothing was changed.", do=f"Its fields: {fields}."
            )
        draft = replace(draft, **{gap.field: _value(gap.form, value)})  # type: ignore[arg-type]  # as its form says
    return draft


def _value(form: Form, value: str) -> object:
    if form is Form.DAY:
        return read_date(value.strip())
    if form is Form.WORDS:
        return from_plain(value.replace("\\n", "\n")).with_links()
    if form is Form.SUM:
        if not (value.strip().isascii() and value.strip().isdigit()):
            raise NotAllowed(f"“{value[:40]}” is not a sum in pence.", kept="Nothing was changed.", do="Type 1250.")
        return int(value)
    if form is Form.OUTCOME:
        known = {one.value: one for one in ReviewOutcome}
        if value.strip() not in known:
            raise NotAllowed(
                f"“{value[:40]}” is no outcome.", kept="Nothing was changed.", do=f"One of {', '.join(known)}."
            )
        return known[value.strip()]
    return value.replace("\\n", "\n")
