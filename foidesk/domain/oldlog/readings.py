"""What the words in a cell of a log say: under which law, how the case stands, what was decided, on what ground."""

import re
from enum import StrEnum

from foidesk.domain import exemptions
from foidesk.domain.case import Channel, Stage
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.regimes import Regime


class Standing(StrEnum):
    """How a case stands by the log's account."""

    OPEN = "open"
    WAITING = "waiting"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    TRANSFERRED = "transferred"
    INVALID = "invalid"

    @property
    def ending(self) -> Stage | None:
        """Give the end without an answer that this is, or None."""
        return Stage(self.value) if self.value in {"withdrawn", "lapsed", "transferred", "invalid"} else None


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.I)


_EIR = _words(r"eirs?|environmental(?: information)?(?: regulations?)?(?: 2004)?")
_SAR = _words(r"d?sars?|subject access|own data|dpa(?: ?\d{4})?|dp|(?:uk )?gdpr|data protection|personal data|raq?")
_FOI = _words(r"foia?|f\.o\.i\.?|freedom of information|rfi")
_STANDINGS = (
    (Standing.OPEN, _words(r"not (?:yet )?(?:closed|complete|completed|answered|sent|started|responded)|incomplete|re-?opened")),
    (Standing.WITHDRAWN, _words(r"withdrawn|withdrew|withdraw|cancelled|canceled|requester no longer .*")),
    (Standing.LAPSED, _words(r"lapsed?|abandoned|timed[ -]out|expired|no (?:clarification|response from requester|fee).*")),
    (Standing.TRANSFERRED, _words(r"transferr?ed(?: in full)?|passed (?:to|on)|redirected|forwarded to|sent to another")),
    (Standing.INVALID, _words(r"invalid|not valid|not (?:an? )?(?:foi|request|valid request)|not foi|created in error|error|test|spam")),
    (Standing.WAITING, _words(r"on hold|(?:awaiting|waiting (?:for|on)|pending|seeking|sought|requested) (?:clarification|fees?|id|proof.*)"
                              r"|clarification (?:requested|sought|asked|awaited|needed|required)|clock stopped|paused|suspended"
                              r"|stopped|fees? notice.*")),
    (Standing.ANSWERED, _words(r"closed?|completed?|answered|responded|replied|response (?:sent|issued)|reply sent|sent|issued"
                               r"|finished|done|concluded|disclosed|released|refused|resolved|finalised|finali[sz]ed|actioned")),
    (Standing.OPEN, _words(r"open|live|in progress|progressing|ongoing|on-going|pending|new|received|logged|draft(?:ing|ed)?"
                           r"|outstanding|acknowledged|assigned|allocated|active|awaiting.*|waiting.*|overdue|not started|late"
                           r"|with .*|wip|in hand|current|review(?:ing)?|sign[ -]?off|approval|started|no")),
)  # fmt: skip
_NOT_ANSWERED = _words(
    r"ongoing|on-going|open|live|tbc|tba|tbd|n/?a|not applicable|pending|outstanding|not yet.*|awaiting.*|in progress"
    r"|none|no response|no reply|not sent|unknown|not known|not recorded|on hold|no date"
)
_OUTCOMES = (
    (Outcome.DISCLOSED_IN_PART, r"part|partial(?:ly)?|partly|in part|some (?:information|info)|redact(?:ed|ions?)"),
    (Outcome.NOT_HELD, r"(?:information |info |data )?not held|nothing held|none held|no (?:information|info|records?|data)"
     r" (?:is |was )?held|no (?:information|info)|do(?:es)? not hold|nil return|not hold"),
    (Outcome.NCND, r"ncnd|n\.c\.n\.d\.?|neither confirm(?:ed)? (?:nor|or) den(?:y|ied)"),
    (Outcome.COST_REFUSED, r"(?:over|exceeds?|exceeded|above) (?:the )?(?:appropriate |costs? |time |fees? )*limit|costs?"
     r"(?: limit| grounds| exemption)?|s(?:ection|ec|ect)?\.? ?12"),
    (Outcome.VEXATIOUS, r"vexatious|s(?:ection|ec|ect)?\.? ?14(?! ?\(2\))|manifestly unreasonable"),
    (Outcome.REPEATED, r"repeat(?:ed)?(?: request)?|s(?:ection|ec|ect)?\.? ?14 ?\(2\)"),
    (Outcome.ALREADY_ACCESSIBLE, r"(?:already |publicly )?(?:accessible|available)(?: elsewhere)?|in (?:the )?public domain"
     r"|already published|signposted|s(?:ection|ec|ect)?\.? ?21|link(?:s)? (?:provided|sent)"),
    (Outcome.FUTURE_PUBLICATION, r"(?:future|intended for|to be) publi(?:cation|shed)|s(?:ection|ec|ect)?\.? ?22"),
    (Outcome.ANSWERED_OUTSIDE_ACT, r"outside (?:the |of the )?(?:act|foi|scope of foi)|b\.?a\.?u\.?|business as usual"),
    (Outcome.WITHHELD_IN_FULL, r"refus(?:ed|al)|withheld|exempt(?:ed|ions? applied)?|rejected|declined|not disclosed"
     r"|not released|not provided|not granted|denied|fully withheld|nothing disclosed"),
    (Outcome.DISCLOSED_IN_FULL, r"(?:disclosed|released|provided|supplied|granted)(?: in full)?"
     r"|in full|full(?:y)?(?: disclosure| disclosed| response| release)?|(?:full )?disclosure"),
)  # fmt: skip
_OUTCOME_WORDS = tuple((outcome, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)) for outcome, words in _OUTCOMES)
_FULL = frozenset({Outcome.DISCLOSED_IN_FULL, Outcome.WITHHELD_IN_FULL})
_CITED = re.compile(
    r"(?<![\w/.])(?:s(?:ections?|ect?s?|s)?\.?|reg(?:ulation)?s?\.?|r\.?|exemption|exception)?\s*"
    r"(\d{2}[A-C]?(?:\s?\(\w{1,3}\))*)(?![\w/%:])",
    re.I,
)
_YES = _words(r"y|yes|true|1|in time|on time|met|✓|✔|within.*")
_NO = _words(r"n|no|false|0|late|missed|not met|overdue|breach(?:ed)?|x|✗")
_CHANNELS = (
    (Channel.WEB_FORM, _words(r"web.*|online.*|portal|wdtk|what ?do ?they ?know|form|website")),
    (Channel.EMAIL, _words(r"e-?mail.*|inbox|mailbox")),
    (Channel.LETTER, _words(r"letter|post|posted|mail|hard copy|paper|by hand|fax")),
)


def regime_of(words: str) -> tuple[Regime, str] | None:
    """Read the law a request is under, with a remark where it is not plain; None where nothing is said."""
    said = " ".join(words.split())
    if not said:
        return None
    found = [
        regime for regime, form in ((Regime.FOIA, _FOI), (Regime.EIR, _EIR), (Regime.SAR, _SAR)) if form.search(said)
    ]
    if len(found) == 1:
        return found[0], ""
    if found:
        return found[0], f"“{said}” names more than one regime: {found[0].short_name} was taken."
    return Regime.FOIA, f"“{said}” is no regime that FOI Desk knows: FOIA was taken."


def regime_in_reference(reference: str) -> Regime:
    """Read the law out of a reference such as EIR-2024-12; FOIA where it says nothing."""
    parts = re.split(r"[^A-Za-z]+", reference.upper())
    return Regime.EIR if "EIR" in parts else Regime.SAR if {"SAR", "DSAR"} & set(parts) else Regime.FOIA


def standing_of(words: str) -> Standing | None:
    """Read how a case stands; None where the words say nothing of it."""
    said = " ".join(words.split())
    return next((standing for standing, form in _STANDINGS if form.search(said)), None) if said else None


def says_not_answered(words: str) -> bool:
    """Say whether words in the column of the day of answer only mean that there is none."""
    said = " ".join(words.split()).strip(" .-–—?/*")
    return not said or bool(_NOT_ANSWERED.fullmatch(said))


def outcomes_of(words: str) -> tuple[Outcome, ...]:
    """Read what was decided; nothing where the words are no outcome that is known."""
    left, found = " ".join(words.split())[:300], []
    for outcome, form in _OUTCOME_WORDS:
        if form.search(left):
            found.append(outcome)
            left = form.sub(" ", left)
    # "Refused, section 12" is refused on that ground, and no second thing.
    if Outcome.DISCLOSED_IN_PART in found or (Outcome.WITHHELD_IN_FULL in found and len(found) > 1):
        found = [outcome for outcome in found if outcome not in _FULL]
    elif len(found) > 1:
        found = [outcome for outcome in found if outcome is not Outcome.DISCLOSED_IN_FULL]
    return tuple(outcome for outcome in Outcome if outcome in found)


def claims_of(words: str, regime: Regime, *, cited_only: bool) -> tuple[ExemptionClaim, ...]:
    """Read the exemptions that are cited. `cited_only` wants "s." before the number: there may be other numbers."""
    found = []
    for match in _CITED.finditer(words[:500]):
        if cited_only and not match[0].strip()[:1].isalpha():
            continue
        cited = match[1].replace(" ", "")
        known = exemptions.find(cited, regime.value)
        # "s.40" alone does not say which limb: it stays in the log's own words, and no limb is put in its mouth.
        if known is not None and not known.section.startswith(f"{cited}("):
            found.append(known.cite)
    return tuple(ExemptionClaim(cite) for cite in dict.fromkeys(found))


def yes_or_no(words: str) -> bool | None:
    """Read whether it was on time."""
    said = " ".join(words.split())
    if not said:
        return None
    return False if _NO.search(said) else True if _YES.search(said) else None


def channel_of(words: str, *, email: bool) -> Channel:
    """Read how a request came in."""
    said = " ".join(words.split())
    found = next((channel for channel, form in _CHANNELS if form.search(said)), None) if said else None
    return found or (Channel.EMAIL if email and not said else Channel.UNKNOWN)
