"""The certificate of a disposal as a Letter: which cases, what was done with them, under which rule, by whom, when.

It names no requester, and nothing of what was asked or answered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from foidesk.domain.calendars import in_words
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.retention import Disposed, How, short_day
from foidesk.domain.richtext import RichText, from_plain, from_rows
from foidesk.letters.compose import letterhead
from foidesk.letters.letter import Body, Heading, Letter

_HEADINGS = ("Case", "Law", "Received", "Answered", "Outcome", "Days", "Last stage closed")
_WHAT = {
    How.ANONYMISED: "Of each case the identity of the requester was removed for good: name, addresses and references, "
    "the request as received, all messages and files, the letters as sent, notes, memos and drafts, and the words of "
    "the journal. Its items, its answers and what statistics count were kept.",
    How.DESTROYED: "Each case was removed for good, with its request, its answer, its letters, messages, files, notes "
    "and the words of the journal. Only the line below and the dates it is counted from were kept.",
}


@dataclass(frozen=True, slots=True)
class CertifiedCase:
    """One case on a certificate."""

    reference: str
    regime: Regime
    received: date
    line: Disposed


@dataclass(frozen=True, slots=True)
class Certified:
    """What a certificate says: `at` is local time, `who` names person and account, `notes` what still holds them."""

    number: int
    how: How
    at: datetime
    who: str
    cases: Sequence[CertifiedCase]
    notes: Sequence[str]


def compose(done: Certified, profile: Profile) -> Letter:
    """Compose the certificate of a disposal."""
    number, how, at, cases = done.number, done.how, done.at, done.cases
    title = f"Certificate of disposal {number}"
    many = "1 case" if len(cases) == 1 else f"{len(cases):,} cases"
    rules = tuple(dict.fromkeys(one.line.rule for one in cases))
    body: list[Body] = [from_plain(_WHAT[how]), Heading("Rule"), from_plain("\n".join(rules))]
    if done.notes:
        body += [Heading("What still holds them"), from_plain("\n".join(done.notes))]
    body += [Heading(f"{many} {how.value}"), _table(cases)]
    return Letter(
        reference=f"Disposal {number}",
        subject=title,
        dated=at.date(),
        letterhead=letterhead(profile),
        references=(
            ("Disposal:", str(number)),
            ("Date:", f"{profile.date_style.write(at.date())}, {at:%H:%M}"),
            ("By:", done.who),
            ("What:", f"{many} {how.value}"),
        ),
        salutation="",
        opening=from_plain(f"{profile.name_long} disposed of the records below on {in_words(at.date())}."),
        body=tuple(body),
        valediction="",
        font_points=10.0,
        title=title,
        author=profile.name_long,
    )


def _table(cases: Sequence[CertifiedCase]) -> RichText:
    rows = []
    for one in cases:
        line = one.line
        row = (
            one.reference,
            one.regime.short_name,
            short_day(one.received),
            short_day(line.answered_on),
            line.outcome or "none",
            "" if line.days_taken is None else str(line.days_taken),
            short_day(line.closed_on),
        )
        rows.append(row)
    return from_rows(_HEADINGS, rows)
