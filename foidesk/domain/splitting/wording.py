"""What a sentence does: asks, leads in, qualifies, says how to answer, greets or signs off. English only."""

import re
from enum import Enum, auto
from functools import lru_cache

from foidesk.domain.splitting import asking, phrases, wishing
from foidesk.domain.splitting.spelling import spelt_out


class Act(Enum):
    """What a sentence does."""

    GREETS = auto()
    LEADS_IN = auto()
    ASKS = auto()
    FOLLOWS_UP = auto()
    QUALIFIES = auto()
    HOW_TO_ANSWER = auto()
    SIGNS_OFF = auto()
    SAYS = auto()


_REMEMBERED = 4096  # sentences are looked at again and again while their neighbours are decided
_LONGEST = 1500  # a rule of language looks at no more of a sentence than this


@lru_cache(maxsize=_REMEMBERED)
def act_of(sentence: str) -> Act:
    """Say what one sentence does."""
    said = spelt_out(sentence[:_LONGEST])
    strong = bool(asking.STRONG_ASK.search(said))
    colon = sentence.rstrip().endswith(":")
    if welsh := _welsh_act(said):
        act = welsh
    elif phrases.DO_NOT.match(said):
        act = Act.HOW_TO_ANSWER
    elif not strong and phrases.SIGN_OFF.match(said):
        act = Act.SIGNS_OFF
    elif is_greeting(said):
        act = Act.GREETS
    elif not said or asking.RHETORICAL.match(said) or asking.OPINION.match(said) or _is_tagged(said):
        act = Act.SAYS
    elif not strong and _how_to_answer(said):
        act = Act.HOW_TO_ANSWER
    elif asking.FILL_IN.search(said):
        act = Act.ASKS
    elif _leads_in(said, strong, colon):
        act = Act.LEADS_IN
    elif asking.FOLLOW_UP.match(said) and not _COULD_YOU.match(said):
        act = Act.FOLLOWS_UP
    elif phrases.COURTESY.match(said) and not strong:
        act = Act.SAYS
    elif not said.endswith("?") and phrases.QUALIFIER.match(said) and not wishing.wishes(said):
        act = Act.QUALIFIES
    else:
        act = Act.ASKS if asks(said) else Act.SAYS
    return act


def _welsh_act(said: str) -> Act | None:
    """Say what a sentence in Welsh does, if it is one and does something."""
    if phrases.WELSH_CLOSE.match(said):
        return Act.HOW_TO_ANSWER
    if phrases.WELSH_FOLLOWS.match(said):
        return Act.FOLLOWS_UP
    if phrases.WELSH_ASK.match(said) and len(phrases.WELSH_WORDS.findall(said)) >= 2:
        return Act.LEADS_IN if phrases.WELSH_LEAD.search(said) else Act.ASKS
    return None


def _is_tagged(said: str) -> bool:
    """Whether a statement only seeks agreement: "They would know, wouldn't they?"."""
    return bool(asking.TAG.match(said)) and not asking.QUESTION.match(said) and not asking.ASK_VERB.match(said)


_COULD_YOU = re.compile(r"(?i)\W*if you (?:could|would|can|will|might)\b")
_FOLLOWING = re.compile(
    r"(?i)\b(?:of|with|for|to|provide|send|me|know|supply) (?:the )?(?:following|these|items below)\W*$|"
    r"\b(?:of|with|for|have|see|receive|request|seek|know|me|us) the following[,;] (?!\w+ (?:how|what|whether)\b)"
)
_FORMAT = re.compile(r"(?i)(?:in|as|by|via|if|where) ")
_REPLY = re.compile(
    r"(?i)\b(?:information|response|reply|answers?|this|it|these|request|data|figures|above|them|all)\b"
)


def _how_to_answer(said: str) -> bool:
    """Whether a sentence only says how to answer: not one that names a thing and the format it is wanted in."""
    if phrases.PURPOSE.match(said) or (wishing.GOOD_ENOUGH.search(said) and not asking.QUESTION.match(said)):
        return True
    found = phrases.HOW_TO_ANSWER.search(said)
    if not found or phrases.DELIVERY.match(said):
        return bool(found or phrases.DELIVERY.match(said))
    before = said[: found.start()]
    names = _FORMAT.match(found.group()) and len(before.split()) > 5 and asking.ASK_VERB.match(said)
    return not (names and not _REPLY.search(before))


def _leads_in(said: str, strong: bool, colon: bool) -> bool:
    if phrases.OPEN_ENDED.match(said) or _FOLLOWING.search(said):
        return True
    if phrases.GENERIC.search(said) and not (strong and not colon):
        return True
    return colon and (not strong or bool(phrases.LEAD_OBJECTS.search(said)))


@lru_cache(maxsize=_REMEMBERED)
def asks(sentence: str) -> bool:
    """Whether a sentence asks for something."""
    said = spelt_out(sentence[:_LONGEST])
    if said.rstrip("\"') ").endswith("?") or _welsh_act(said) is Act.ASKS:
        return True
    asked = bool(asking.ASK_VERB.match(said)) or wishing.wishes(said) or _goes_on_asking(said)
    asked = asked or bool(asking.QUESTION.match(said) and not said.endswith(":"))
    return asked and not wishing.NOT_A_WISH.match(said)


def _goes_on_asking(said: str) -> bool:
    """Whether a sentence without a verb of its own adds a thing wanted: "And a map of the beat"."""
    return bool(wishing.FRAGMENT.match(said) or wishing.ALL_OF.match(said)) and not is_statement(
        re.sub(r"\bif you.*", "", said)
    )


def asks_strongly(sentence: str) -> bool:
    """Whether a sentence names a thing of the office that it asks for."""
    return bool(asking.STRONG_ASK.search(sentence[:_LONGEST])) and asks(sentence)


def asks_outright(sentence: str) -> bool:
    """Whether a sentence names a thing of the office, or asks somebody to say or send something."""
    said = spelt_out(sentence[:_LONGEST])
    return asks_strongly(said) or (bool(asking.ASK_VERB.match(said)) and bool(_TELL_ME.search(said)))


def begins_asking(line: str) -> bool:
    """Whether a line begins to ask: its question mark may end what the line above began."""
    return asks(line.rstrip("?\"') ")) if line.rstrip("\"') ").endswith("?") else asks(line)


def names_only(sentence: str) -> bool:
    """Whether a sentence asks by naming a thing, without a word of asking: the weakest way to ask."""
    said = spelt_out(sentence[:_LONGEST])
    return (
        bool(asking.NAMED.match(said) or wishing.FRAGMENT.match(said) or wishing.ALL_OF.match(said))
        and not said.endswith("?")
        and not asking.QUESTION.match(said)
    )


_TELL_ME = re.compile(r"(?i)\b(?:tell|send|give|let|provide|supply|show)(?: (?:me|us)| \w+ to (?:me|us))\b")


def is_greeting(text: str) -> bool:
    """Whether a text is a greeting and nothing more."""
    end = greeting_end(text)
    return end > 0 and not text[end:].strip()


def greeting_end(text: str) -> int:
    """Return where the greeting at the beginning of a text ends, or 0."""
    found = phrases.GREETING.match(text[:200].partition("\n")[0])
    return found.end() if found else 0


def is_farewell(line: str) -> bool:
    """Whether a line is a sign-off by itself ("Kind regards,")."""
    return len(line) < 60 and bool(phrases.FAREWELL.match(line))


def restates(text: str) -> bool:
    """Whether a text says that what follows replaces what stood before."""
    return bool(phrases.RESTATED.search(text[:_LONGEST]))


def is_period(text: str) -> bool:
    """Whether a point is only a year or a stretch of time."""
    return len(text) < 90 and bool(phrases.PERIOD.match(text)) and any(c.isdigit() for c in text)


def wants_columns(text: str) -> bool:
    """Whether a sentence asks for one table and is about to name its columns."""
    return bool(phrases.COLUMNS.search(text[-_LONGEST:]))


def wants_one_answer(text: str) -> bool:
    """Whether a sentence is about to name the pieces of one answer (groups, years, parts of a total)."""
    return bool(phrases.ONE_ANSWER.search(text[-_LONGEST:].strip()))


def heads_notes(text: str) -> bool:
    """Whether a heading announces notes on how to answer."""
    return len(text) < 120 and bool(phrases.NOTES.search(" ".join(text.split())))


def is_subject(text: str) -> bool:
    """Whether a line is the subject line of the whole request."""
    return bool(phrases.SUBJECT.match(text))


_PRONOUN = re.compile(
    r"(?:I|We|My|Our|You|Your|This|These|It|There|In|For|Of|With|Regarding|Since|Between|During|Under|As|"
    r"On|At|From|If|And|Or|By|Whether|Where|When)\b(?! and\b)"
)


def is_title(text: str) -> bool:
    """Whether the words of a point are a title: short, no verb, no question."""
    said = text.strip()
    bare = said.rstrip(":")
    if (
        not bare
        or bare[0] in "[(_|\u2610\u25a1"
        or greeting_end(bare)
        or _PRONOUN.match(bare)
        or "|" in bare
        or len(bare.split()) > 9
        or bare[-1] in ".?!;,"
        or len(said) > 90
    ):
        return False
    bare = _MAY.sub("", bare)
    first = next((c for c in bare if c.isalpha()), "a")
    asks_for = re.match(
        r"(?i)\W*(?:a |an |any |all |the |total |full |number|cop(?:y|ies)|details? of|how|what|whether)+\b"
        r"(?=.*\b(?:number|cop(?:y|ies)|details|list|cost|amount|total|how|what|whether|name|date)s?\b)|"
        r"(?:number|cop(?:y|ies)|details|lists?|names?|dates?) of\b",
        bare,
    )
    return first.isupper() and not phrases.VERBS.search(bare) and not asks_for


def is_statement(text: str) -> bool:
    """Whether a point states something, in contrast to a noun phrase that names a thing wanted."""
    return bool(phrases.STATEMENT.match(_MAY.sub("", text[:_LONGEST])))


_MAY = re.compile(
    r"(?i)(?:\b(?:\d{1,2}(?:st|nd|rd|th)?|in|since|until|by|early|late|last) may\b(?! (?:be|have|not))|\bmay (?=\d))"
)
_RELATIVE = re.compile(r"(?i)\b(?:that|which|who|whose|whom|why|how|whether|what|when|where)\b")


def states(text: str) -> bool:
    """Whether a point tells something and asks nothing: a noun in front of a verb of its own, "that ...", "X means"."""
    said = text[:_LONGEST].strip()
    if re.match(r"(?i)(?:that|because)\b", said):
        return not said.endswith("?")
    found = phrases.STATEMENT.match(_MAY.sub("", said))
    if not found or said.endswith("?") or asking.QUESTION.match(said):
        return False
    if _RELATIVE.search(found.group()):
        return False
    return bool(asking.NAMED.match(said)) or not asking.ASK_VERB.match(said)


def is_short_noun(text: str, limit: int = 9) -> bool:
    """Whether a point is a short phrase with no verb and no question."""
    said = re.sub(r"[(\[][^)\]]{0,120}[)\]]", "", text).strip()
    if not said:
        return True
    return len(said.split()) <= limit and not said.endswith("?") and not phrases.VERBS.search(said)


_WORD = re.compile(r"[a-z]{4,}|[A-Z]{2,}|\d{4}")
_COMMON = re.compile(
    r"(?:that|this|these|those|with|from|have|been|were|will|would|should|could|your|their|there|what|which|when|"
    r"where|about|please|provide|number|list|copy|copies|details?|many|much|each|last|years?|other|than|they|them|"
    r"such|into|also|under|made|information|request\w*|answers?|any|some|more|most|only|same|since|held)$"
)


def shares_words(sentence: str, point: str) -> bool:
    """Whether a word of substance stands in both."""
    return not _stems(sentence).isdisjoint(_stems(point))


@lru_cache(maxsize=_REMEMBERED)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in _WORD.findall(f"{text} {text.lower()}") if not _COMMON.match(word))


def is_outcry(text: str) -> bool:
    """Whether a question is asked for effect, or demands an account of how the writer was treated."""
    said = spelt_out(text[:_LONGEST])
    return bool(asking.RHETORICAL.match(said) or asking.OPINION.match(said) or _is_tagged(said))
