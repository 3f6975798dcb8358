"""How a kind of letter reads, with invented facts: shown in Settings while its wording is changed."""

from dataclasses import replace
from datetime import UTC, date, datetime

from foidesk.domain.case import Case, Channel, IssuedLetter, Request, Requester
from foidesk.domain.clock import Calendar, deadline
from foidesk.domain.items import ExemptionClaim, Item, Outcome, Response
from foidesk.domain.letterdraft import LetterDraft
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.profile import Profile
from foidesk.domain.regimes import Regime
from foidesk.domain.reviews import Review, ReviewOutcome
from foidesk.domain.richtext import from_plain
from foidesk.letters.compose import compose
from foidesk.letters.letter import plain_text

_NEVER = datetime(2026, 6, 1, tzinfo=UTC)
_RECEIVED, _DATED, _NEW = date(2026, 6, 1), date(2026, 6, 22), date(2026, 7, 20)


def sample_text(profile: Profile, kind: str, regime: Regime, calendar: Calendar) -> str:
    """Word a letter of a kind with invented facts, as text; the office's own particulars are the real ones."""
    known = kind_named(kind)
    text = "A copy of any policy about the use of cameras in public places."
    claim = ExemptionClaim("s.31(1)(a)") if regime is Regime.FOIA else ExemptionClaim("12(5)(b)")
    case = Case(
        reference=profile.proposed_reference(),
        subject="",
        regime=regime,
        requester=Requester("Eleanor Whitcombe", "e.whitcombe@example.org"),
        request=Request(text, _RECEIVED, _RECEIVED, Channel.EMAIL),
        items=(Item(1, 0, len(text), text),),
        responses=(Response(2, (1,), from_plain("Words."), (Outcome.WITHHELD_IN_FULL,), (claim,)),),
        letters=(IssuedLetter("response", _RECEIVED, "", 1, "", _NEVER),),
        reviews=(Review(_DATED),),
        drafts=(
            LetterDraft(
                kind,
                words=from_plain("(what you fill in)"),
                on=_NEW,
                pence=1250,
                whom="the body or person you fill in",
                place="(what you fill in)",
                outcome=ReviewOutcome.UPHELD,
            ),
        ),
    )
    if not known.answers:
        case = replace(case, responses=case.responses if kind == "extension" else ())
    due = deadline(regime, _RECEIVED, (), calendar)
    letter = compose(case, profile, due, kind, _DATED)
    return plain_text(replace(letter, letterhead=None, references=(), signatory=(), body=()))
