"""The office's standard texts: wording it has agreed on, each with its section, its fields and a date of review."""

import re
from dataclasses import dataclass, replace
from datetime import date

from foidesk.domain import exemptions, textfields, textsections
from foidesk.domain.exemptions import Exemption
from foidesk.domain.items import ExemptionClaim, Outcome, Response
from foidesk.domain.profile import DateStyle
from foidesk.domain.richtext import EMPTY, RichText, clean
from foidesk.domain.troubles import NotAllowed

LONGEST_TITLE, LONGEST_TEXT, LONGEST_TAG, MOST_TAGS = 120, 40_000, 40, 12
_TELLING_WORDS = 5


@dataclass(frozen=True, slots=True)
class StandardText:
    """One text as it is written at one time; what it is called in the register and how often it was used is not it."""

    title: str
    text: RichText = EMPTY
    section: str = ""
    tags: tuple[str, ...] = ()
    review_on: date | None = None

    @property
    def place(self) -> textsections.Section | None:
        """Give the section it belongs to, if any."""
        return textsections.find(self.section) if self.section else None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What usually goes with a text: an outcome, and a provision to be claimed. It is offered and never forced.

    `tell_once` names an exemption that is relied on already with a paragraph of its own: with the text in the response
    the letter would give its reasons twice.
    """

    outcome: Outcome | None = None
    claim: str = ""
    tell_once: str = ""

    def __bool__(self) -> bool:
        return self.outcome is not None or bool(self.claim) or bool(self.tell_once)


def checked(text: StandardText) -> StandardText:
    """Give the text as it is kept: tidied; refused in words where something is missing or no field is known."""
    title = " ".join(clean(text.title).split())
    if not title:
        raise NotAllowed("The text has no title.", do="Give it a title by which you will find it.", field="title")
    if len(title) > LONGEST_TITLE:
        raise NotAllowed(f"A title has at most {LONGEST_TITLE} letters.", do="Shorten it.", field="title")
    if text.text.is_empty:
        raise NotAllowed("The text has no words.", do="Write what the requester is told.", field="text")
    if len(text.text.to_html()) > LONGEST_TEXT:
        raise NotAllowed(
            "The text is too long for a standard text.", do="Send long papers as an attachment.", field="text"
        )
    unknown = textfields.unknown_fields(text.text)
    if unknown:
        raise NotAllowed(
            f"There is no field {{{unknown[0]}}}.",
            do="Choose one from the list of fields, or take the braces away.",
            field="text",
        )
    return replace(text, title=title, section=_section(text.section), tags=tidy_tags(text.tags))


def _section(cited: str) -> str:
    if not cited.strip():
        return ""
    found = textsections.find(cited)
    if found is None:
        raise NotAllowed(
            f"{cited.strip()} is not a section of the Act or the Regulations.",
            do="Choose one from the list, or leave it empty.",
            field="section",
        )
    return found.cite


def tidy_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Give tags in small letters, each once, without what would be too long or too many."""
    tidied = (" ".join(clean(tag).casefold().split())[:LONGEST_TAG].strip() for tag in tags)
    return tuple(dict.fromkeys(tag for tag in tidied if tag))[:MOST_TAGS]


def split_tags(words: str) -> tuple[str, ...]:
    """Read tags as they are typed: with commas or semicolons between them."""
    return tidy_tags(tuple(re.split(r"[,;\n]", words)))


def same_wording(one: StandardText, other: StandardText) -> bool:
    """Say whether two texts read alike, whenever they are to be reviewed."""
    return (one.title, one.section, one.tags, one.text) == (other.title, other.section, other.tags, other.text)


def suggestion(text: StandardText, response: Response, regime: str) -> Suggestion:
    """Say what the text's section brings with it, as far as nothing was chosen on the response yet."""
    place = text.place
    if place is None or not place.suits("eir" if regime == "eir" else "foia"):
        return Suggestion()
    outcome = place.outcome if not response.outcomes else None
    there = _relied_on(place, response, regime)
    claim = place.claim if place.claim and there is None else ""
    once = there.provision if there is not None and not there.grounds.in_response else ""
    if response.outcomes and place.outcome not in response.outcomes:
        claim = claim if any(one.is_refusal for one in response.outcomes) else ""
    return Suggestion(outcome, claim, once)


def _relied_on(place: textsections.Section, response: Response, regime: str) -> ExemptionClaim | None:
    """Give the exemption of a response that a section of the library is about, by itself or by one of its limbs."""
    for claim in response.exemptions:
        known = exemptions.find(claim.provision, regime)
        if known is not None and place.cite in (known.cite, *_clauses(known)):
            return claim
    return None


def _clauses(known: Exemption) -> tuple[str, ...]:
    """Give the clause that lets the office neither confirm nor deny, as the library cites it."""
    return (f"{'s.' if known.regime == 'foia' else 'reg '}{known.ncnd}",) if known.ncnd else ()


def review_words(review_on: date | None, today: date) -> str:
    """Say when the wording has to be looked at again; past days say so."""
    if review_on is None:
        return ""
    day = DateStyle.PLAIN.write(review_on)
    return f"Review was due on {day}" if review_on < today else f"Review by {day}"


def still_stands(used: RichText, now_written: RichText) -> bool:
    """Say whether a response still has words of the standard text that was put in, and not others in their place."""
    written = _spaced(now_written.plain())
    telling = [piece for piece in map(_spaced, textfields.literal_pieces(used)) if piece]
    long = [piece for piece in telling if len(piece.split()) >= _TELLING_WORDS]
    return any(piece in written for piece in long or telling)


def _spaced(words: str) -> str:
    return " ".join(words.split())
