"""What would give a person away in an answer that is open to everybody (FOIA 2000 s.40, UK GDPR Art 5(1)).

An answer to a subject access request goes to the person alone: there only what may be another's is worth a look.
The office's own contact details and those that public bodies publish are no one's secret.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.passages import Passage, Span, every_passage, says, sentence_at
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Subject, rules_of
from foidesk.domain.regimes import Regime

RULES = rules_of(
    Subject.PEOPLE,
    ("own_email", "The requester's email address is not in the answer", WARNING, "UK GDPR Art 5(1)(c)"),
    ("private_email", "Nobody's private email address is in the answer", ERROR, "FOIA 2000 s.40(2)"),
    ("named_email", "Email addresses with a person's name were meant to be given", WARNING, "FOIA 2000 s.40(2)"),
    ("mobile", "Nobody's mobile number is in the answer", ERROR, "FOIA 2000 s.40(2)"),
    ("phone", "Direct telephone numbers were meant to be given", WARNING, "FOIA 2000 s.40(2)"),
    ("ni_number", "No National Insurance number is in the answer", ERROR, "FOIA 2000 s.40(2)"),
    ("birth_date", "Nobody's date of birth is in the answer", ERROR, "FOIA 2000 s.40(2)"),
    ("own_postcode", "The requester's postcode is not in the answer", WARNING, "UK GDPR Art 5(1)(c)"),
    ("postcode", "A whole postcode is that of a public place", WARNING, "FOIA 2000 s.40(2)"),
)
EMAIL = re.compile(r"(?<![\w.+'’-])[\w.+'’-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_MAIL_FOR_EVERYBODY = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|virginmedia"
    r"|ntlworld|blueyonder|talktalk|tiscali|plusnet|gmx|proton|protonmail|pm|mail|fastmail|zoho)"
    r"\.(?:com|co\.uk|net|org|me|fr|de)$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^[a-z]+(?:-[a-z]+)?\d*[._][a-z'’-]{2,}\d*@", re.IGNORECASE)
_OFFICES_OWN_NAMES = re.compile(
    r"^(?:foi|info|data|freedom|enquir|inquir|contact|customer|complain|office|press|media|corporate|information|records"
    r"|licensing|planning|democratic|legal|public|police|council|team|support|service|no.?reply|general|hello|mail|access"
    r"|dp|dpo|casework|opcc|pcc)",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"(?<![\w£.,/-])(?:\+44\s?\(?0?\)?\s?7|\(?07)(?:[\s()-]{0,2}\d){9}(?!\d)")
_PHONE = re.compile(r"(?<![\w£.,/-])(?:\+44\s?\(?0?\)?\s?[12]|\(?0[12])(?:[\s()-]{0,2}\d){8,9}(?!\d)")
_NI = re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d\d\s?\d\d\s?\d\d\s?[A-D]\b")
_BORN = re.compile(
    r"\b(?:date of birth|d\.?o\.?b|born(?: on)?)\b\.?[\s:|(]{0,4}(?:is |was )?"
    r"(\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s/.,-]+\d{2,4})",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b")
_PUBLIC_PLACE = re.compile(
    r"\b(?:office|council|hall|station|court|constabulary|police|house|headquarters|hospital|school|university|library"
    r"|centre|chambers|commission\w*|department|ministry|tribunal|ltd|limited|plc|trust|partnership|church|club|pub|shop"
    r"|store|supermarket|stadium|park|building|barn|estate|authority|service|services|charity|postcodes?|our|switchboard"
    r"|helpline|invoices?|references?|accounts?|orders?|crime|incident)\b",
    re.IGNORECASE,
)
_TAKE_OUT = "Take it out, or make sure that it may be given to everybody (section 40(2))."
_THEIRS = "Look whether it is the requester's own, or somebody else's (Data Protection Act 2018 Sch 2 para 16)."
_ANSWER_IS_PUBLIC = "The answer may be published: take it out unless it has to be there."


def examine(matter: Matter) -> Iterator[Finding]:
    """Look for people in the words that were written."""
    ours = _Ours(matter)
    to_the_person = matter.case.regime is Regime.SAR
    for passage in every_passage(matter):
        for found in _of_passage(passage, ours):
            if not to_the_person:
                yield found
            elif found.rule not in ("own_email", "own_postcode"):
                yield replace(found, severity=WARNING, remedy=_THEIRS)


def is_private(email: str) -> bool:
    """Say whether an email address is of a service that anybody uses at home."""
    return bool(_MAIL_FOR_EVERYBODY.search(email))


class _Ours:
    """What is no secret here, and what is the requester's."""

    def __init__(self, matter: Matter) -> None:
        profile, requester = matter.profile, matter.case.requester
        published = (
            f"{profile.address} {profile.telephone} {profile.email} {profile.website} {_wording(matter)}".casefold()
        )
        self.domain = profile.email.rpartition("@")[2].casefold()
        self.emails = frozenset(one.casefold() for one in EMAIL.findall(published))
        self.phones = frozenset(_digits(found.group()) for found in _PHONE.finditer(published))
        self.phones |= frozenset(_digits(found.group()) for found in _MOBILE.finditer(published))
        self.postcodes = frozenset(_squeezed(one) for one in _POSTCODE.findall(published.upper())) | _ICO_POSTCODES
        self.requester_email = requester.email.strip().casefold()
        self.requester_postcodes = frozenset(_squeezed(one) for one in _POSTCODE.findall(requester.address.upper()))
        # What the request itself names is no news to the requester.
        self.asked = matter.case.request.text.casefold()


_ICO_POSTCODES = frozenset({"SK95AF"})


def _wording(matter: Matter) -> str:
    wording = matter.profile.wording
    return f"{wording.opening} {wording.review} {wording.commissioner} {matter.profile.letterhead_lines}"


def _of_passage(passage: Passage, ours: _Ours) -> Iterator[Finding]:
    for rule, span in signs(passage.text):
        words = passage.text[span[0] : span[1]]
        found = _judged(rule, words, passage, span, ours)
        if found is not None:
            yield found


@lru_cache(maxsize=4096)
def signs(text: str) -> tuple[tuple[str, Span], ...]:
    """Find what looks like an address, a number or a date that belongs to somebody."""
    found: list[tuple[str, Span]] = []
    if "@" in text:
        found += [("email", one.span()) for one in EMAIL.finditer(text)]
    if not any(sign.isdigit() for sign in text):
        return tuple(found)
    for kind, pattern in (("mobile", _MOBILE), ("phone", _PHONE), ("ni_number", _NI), ("postcode", _POSTCODE)):
        found += [(kind, one.span()) for one in pattern.finditer(text)]
    found += [("birth_date", one.span(1)) for one in _BORN.finditer(text)]
    return tuple(sorted(found, key=lambda one: one[1]))


def _judged(kind: str, words: str, passage: Passage, span: Span, ours: _Ours) -> Finding | None:
    if kind == "email":
        return _email(words.casefold(), passage, span, ours)
    if kind == "postcode":
        return _postcode(words, passage, span, ours)
    if kind == "phone":
        if _digits(words) in ours.phones or _PUBLIC_PLACE.search(sentence_at(passage.text, span[0])):
            return None
        remedy = "Look whether it is a published number or somebody's own."
        return passage.finding(kind, WARNING, f"a telephone number, {words}", remedy, span)
    if kind == "mobile" and _digits(words) in ours.phones:
        return None
    return passage.finding(kind, ERROR, f"{_NAMES[kind]}, {words}", _TAKE_OUT, span)


_NAMES = {"mobile": "a mobile number", "ni_number": "a National Insurance number", "birth_date": "a date of birth"}


def _email(email: str, passage: Passage, span: Span, ours: _Ours) -> Finding | None:
    if email in ours.emails:
        return None
    if email == ours.requester_email:
        return passage.finding("own_email", WARNING, "the requester's email address", _ANSWER_IS_PUBLIC, span)
    if is_private(email):
        return passage.finding("private_email", ERROR, f"a private email address, {email}", _TAKE_OUT, span)
    if _NAMED.match(email) and not _OFFICES_OWN_NAMES.match(email):
        return passage.finding("named_email", WARNING, f"somebody's email address, {email}",
                               "Look whether it may be given, or give the office's address instead.", span)  # fmt: skip
    return None


def _postcode(words: str, passage: Passage, span: Span, ours: _Ours) -> Finding | None:
    squeezed = _squeezed(words)
    if squeezed in ours.postcodes:
        return None
    if squeezed in ours.requester_postcodes:
        return passage.finding("own_postcode", WARNING, f"the requester's postcode, {words}", _ANSWER_IS_PUBLIC, span)
    around = passage.text[max(0, span[0] - 160) : span[1]]
    if words.casefold() in ours.asked or says(_PUBLIC_PLACE, around):
        return None
    return passage.finding("postcode", WARNING, f"a whole postcode, {words}",
                           "Look whether somebody lives there: a whole postcode can be one home.", span)  # fmt: skip


def _digits(words: str) -> str:
    bare = re.sub(r"\D", "", words)
    return "0" + bare[2:].lstrip("0") if bare.startswith("44") else bare


def _squeezed(words: str) -> str:
    return words.replace(" ", "").upper()
