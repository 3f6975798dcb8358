"""The words of a letter as the checks read them: each response's text and each exemption's paragraph, with places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from foidesk.domain import reasons
from foidesk.domain.case import ANSWERING_LETTERS
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checking.rule import Finding, Severity, Where
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.reasonsplace import told_in_response
from foidesk.domain.richtext import RichText

Span = tuple[int, int]
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the letter: of a response, of one of its exemptions (`claim` names it), or of a letter without any."""

    text: str
    item: int | None
    named: str
    response: int | None
    claim: str = ""

    def finding(self, rule: str, severity: Severity, message: str, remedy: str, span: Span) -> Finding:
        """Make a finding about words of this passage: it comes again when their paragraph changes."""
        start, end = span
        in_response = self.response is not None and not self.claim
        return Finding(
            rule,
            severity,
            f"{self.named}: {message}",
            remedy,
            self.item,
            self.response,
            Where.CLAIM if self.claim else Where.WORDS if in_response else Where.LETTER,
            start if in_response else None,
            end if in_response else None,
            self.text[start:end],
            self.claim,
            self.paragraph(span),
        )

    def paragraph(self, span: Span) -> str:
        """Give the paragraph in which words stand."""
        begin = self.text.rfind("\n", 0, span[0]) + 1
        end = self.text.find("\n", span[1])
        return self.text[begin : len(self.text) if end < 0 else end]

    def quote(self, span: Span) -> str:
        """Give words for a sentence, cut to a readable length."""
        words = " ".join(self.text[span[0] : span[1]].split())
        return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def text_of(text: RichText) -> str:
    """Give a rich text's paragraphs with a line's end between each two, tables and lists included."""
    return "\n".join(paragraph.text for paragraph in text.paragraphs())


def response_passage(matter: Matter, response: Response) -> Passage:
    """Give the words of a response itself."""
    return passages_of(matter, response)[0]


def passages_of(matter: Matter, response: Response) -> tuple[Passage, ...]:
    """Give the words of a response and those of each exemption it relies on, read once for all rules."""
    known = matter.read.get(response.key)
    if known is None:
        known = matter.read[response.key] = tuple(_passages(matter, response))
    return known


def _passages(matter: Matter, response: Response) -> Iterator[Passage]:
    numbers = matter.numbers_of(response)
    here = Passage(text_of(response.text), numbers[0] if numbers else None, matter.where(response), response.key)
    yield here
    for claim in response.exemptions:
        words = claim_words(claim, matter, response)
        if words:
            yield Passage(words, here.item, here.named, response.key, claim.provision)


def every_passage(matter: Matter) -> Iterator[Passage]:
    """Give all words of a letter that somebody wrote for it: of the responses, or of a letter that prints none."""
    if matter.kind in ANSWERING_LETTERS:
        for response in matter.case.responses:
            yield from passages_of(matter, response)
        return
    draft = matter.case.draft(matter.kind)
    for text in (draft.text, draft.words):
        if not text.is_empty:
            yield Passage(text_of(text), None, "The letter", None)


def claim_words(claim: ExemptionClaim, matter: Matter, response: Response) -> str:
    """Give the paragraph that an exemption puts into the letter; none where the response gives the reasons itself."""
    if told_in_response(claim, response):
        return ""
    return text_of(reasons.paragraph(claim, matter.case.regime, response.outcomes, matter.profile))


@lru_cache(maxsize=16384)
def spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    """Give where a pattern is found; remembered, for all but one of the texts are as they were a moment ago."""
    return tuple(found.span() for found in pattern.finditer(text))


def says(pattern: re.Pattern[str], text: str) -> bool:
    """Say whether a pattern is found."""
    return bool(spans(pattern, text))


_SENTENCE = re.compile(r"[^\n]+?(?:[.!?](?=\s)|(?=\n)|\Z)")


@lru_cache(maxsize=2048)
def sentences(text: str) -> tuple[Span, ...]:
    """Give where the sentences of a text stand; a line's end ends one."""
    return tuple(found.span() for found in _SENTENCE.finditer(text))


def sentence_at(text: str, at: int) -> str:
    """Give the sentence in which a place lies."""
    return next((text[start:end] for start, end in sentences(text) if start <= at < end), "")
