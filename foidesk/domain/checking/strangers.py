"""Whether another case's words have slipped in: its reference, or the name or address of who asked (UK GDPR Art 5)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from foidesk.domain.checking.matter import Matter, OtherCase
from foidesk.domain.checking.passages import Passage, every_passage, sentence_at, spans
from foidesk.domain.checking.rule import ERROR, WARNING, Finding, Subject, rules_of
from foidesk.domain.textsearch import fold

RULES = rules_of(
    Subject.PEOPLE,
    ("other_reference", "No other case's reference is in the answer", ERROR, "UK GDPR Art 5(1)(f)"),
    ("wrong_reference", "A reference in the words is that of this case", WARNING, "Office practice"),
    ("requester_told", "A letter to somebody else does not say who asked", ERROR, "UK GDPR Art 5(1)(c)"),
    ("other_requester", "No other requester's name or address is in the answer", ERROR, "UK GDPR Art 5(1)(f)"),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REFERENCE = re.compile(r"(?<![\w/-])(?=[\w/.-]*\d)[A-Za-z0-9][\w/.-]{2,24}[\w]")
_EMAIL = re.compile(r"[\w.+'’-]{1,64}@[\w.-]{3,120}")
_ON_PURPOSE = re.compile(
    r"\bdisclosure log\b|\bpublished\b|\bearlier (?:request|answer|letter|case)|\bprevious (?:request|answer|letter)"
    r"|\brepeated?\b|\bsection\s*14\(2\)|\bsame request\b|\byour other requests?\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 5
# A newspaper or a council that once asked may be written of; that it asked is no secret of a person.
_AN_ORGANISATION = re.compile(
    r"\b(?:gazette|news|reporters?|times|post|echo|herald|press|media|journal|chronicle|telegraph|mail|council|ltd|limited"
    r"|plc|university|college|school|charity|trust|party|union|group|association|society|institute|foundation|partnership"
    r"|campaign|network|office|commission|watch|federation|company|services?)\b"
)


def examine(matter: Matter) -> Iterator[Finding]:
    """Look for other cases of the register in the words that were written."""
    if matter.kind == "consultation":
        yield from _requester_told(matter)
    known = _Known(matter)
    for passage in every_passage(matter):
        yield from _references(passage, known)
        yield from _people(passage, known)


def _requester_told(matter: Matter) -> Iterator[Finding]:
    """UK GDPR Art 5(1)(c): somebody who is asked for their views need not know who asked."""
    name, email = _folded(matter.case.requester.name), matter.case.requester.email.strip().casefold()
    for passage in every_passage(matter):
        seen = [span for words, span in names_in(passage.text) if words == name]
        seen += [span for span in spans(_EMAIL, passage.text) if passage.text[span[0] : span[1]].casefold() == email]
        for span in seen:
            yield passage.finding(
                "requester_told",
                ERROR,
                f"“{passage.quote(span)}” is the requester",
                "Take it out: a letter to somebody else does not say who asked.",
                span,
            )


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What could be of another case: references, names as they are written, email addresses."""

    references: frozenset[str]
    names: frozenset[str]
    emails: frozenset[str]


def mentioned(matter: Matter) -> Mentioned:
    """Give what the register is to be asked for.

    A name has two to five words in a line, of which the first and the last begin with a capital.
    """
    references: set[str] = set()
    names: set[str] = set()
    emails: set[str] = set()
    for passage in every_passage(matter):
        references |= {one.rstrip(".") for one in _REFERENCE.findall(passage.text)}
        emails |= {one.rstrip(".").casefold() for one in _EMAIL.findall(passage.text)}
        names |= {passage.text[start:end] for _, (start, end) in names_in(passage.text)}
    return Mentioned(frozenset(references), frozenset(names), frozenset(emails))


class _Known:
    """The other cases by what would be seen of them; this requester's own cases are no strangers."""

    def __init__(self, matter: Matter) -> None:
        case = matter.case
        mine = {_folded(case.requester.name), case.requester.email.strip().casefold()} - {""}
        asked = f" {_folded(case.request.text)} "
        ours = f" {_folded(f'{matter.profile.signatory_name} {matter.profile.name_long} {case.owner}')} "
        self.pattern = matter.profile.pattern
        self.own = {case.reference.casefold(), case.requester.their_reference.strip().casefold()}
        self.references: dict[str, OtherCase] = {}
        self.people: dict[str, OtherCase] = {}
        for one in matter.around.others:
            name, email = _folded(one.requester), one.email.strip().casefold()
            if name in mine or email in mine:
                self.own.add(one.reference.casefold())
            if one.reference.casefold() in self.own:
                continue
            self.references[one.reference.casefold()] = one
            named = " " in name and not _AN_ORGANISATION.search(name)
            if named and f" {name} " not in asked and f" {name} " not in ours:
                self.people[name] = one
            if email:
                self.people[email] = one

    def is_unknown(self, reference: str) -> bool:
        """Say whether words have the form of the office's references, and no case of its register bears them."""
        number = self.pattern.number(reference) if self.pattern.prefix else None
        plain = number is not None and self.pattern.reference(number).casefold() == reference.casefold()
        return plain and reference.casefold() not in self.own


def _references(passage: Passage, known: _Known) -> Iterator[Finding]:
    for start, end in spans(_REFERENCE, passage.text):
        words = passage.text[start:end].rstrip(".")
        span = (start, start + len(words))
        of_another = words.casefold() in known.references
        if not (of_another or known.is_unknown(words)) or _ON_PURPOSE.search(sentence_at(passage.text, start)):
            continue
        if of_another:
            yield passage.finding(
                "other_reference",
                ERROR,
                f"{words} is the reference of another case",
                "Change it, or say that it is a published answer.",
                span,
            )
        else:
            yield passage.finding(
                "wrong_reference",
                WARNING,
                f"{words} is not the reference of this case",
                "Look whether a digit is wrong, or say that it is an earlier answer.",
                span,
            )


def _people(passage: Passage, known: _Known) -> Iterator[Finding]:
    if not known.people:
        return
    seen = [(words, span) for words, span in names_in(passage.text) if words in known.people]
    for start, end in spans(_EMAIL, passage.text):
        words = passage.text[start:end].rstrip(".").casefold()
        if words in known.people:
            seen.append((words, (start, start + len(words))))
    for words, span in seen:
        yield passage.finding(
            "other_requester",
            ERROR,
            f"“{passage.quote(span)}” is the requester of another case, {known.people[words].reference}",
            "Take it out, unless it is somebody else of the same name.",
            span,
        )


@lru_cache(maxsize=2048)
def names_in(text: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    """Give every run of two to five words in a line that could be a name, folded, with its place."""
    found_names = []
    for line in re.finditer(r"[^\n]+", text):
        words = [(found.group(), line.start() + found.start(), line.start() + found.end())
                 for found in _WORD.finditer(line.group())]  # fmt: skip
        for first, (word, start, _) in enumerate(words):
            if not word[:1].isupper():
                continue
            for last in range(first + 1, min(first + _LONGEST_NAME, len(words))):
                if words[last][0][:1].isupper():
                    name = _folded(" ".join(each[0] for each in words[first : last + 1]))
                    found_names.append((name, (start, words[last][2])))
    return tuple(found_names)


def _folded(words: str) -> str:
    return " ".join(_WORD.findall(fold(words)))
