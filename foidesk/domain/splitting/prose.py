"""Requests without marks: sentences and paragraphs become rows by what they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foidesk.domain.splitting.said import Said, without_outcries
from foidesk.domain.splitting.wording import (
    Act,
    asks,
    asks_outright,
    asks_strongly,
    is_about,
    is_period,
    is_short_noun,
    is_statement,
    is_subject,
    is_title,
    names_only,
    shares_words,
    wants_columns,
    wants_one_answer,
)

_PERSON = re.compile(
    r"^\W*(?:i|we|my|our|this|these|it|that|there|you|your|he|she|they|as|thank|if|in|"
    r"none|nothing|neither|both|all of (?:these|this|them|it|which))\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:above|all (?:of )?(?:these|the|my|questions)|each (?:question|of the|answer|part|item)|"
    r"these questions|my request|this request|the request|"
    r"my questions|every question|answers|all figures|throughout|in all cases|request covers|request is|"
    r"request relates)\b",
    re.IGNORECASE,
)
_WRITER = re.compile(r"(?i)\W*(?:(?:i|we) (?!mean|refer|am referring|are referring)|(?:do not|don't|dont|no need)\b)")
_DEPENDS = re.compile(r"(?i)(?<!\band )\bif (?:so|it|they|there|any|one|not|this|that|you)\b(?: \w+){0,3}\W*$")
_IF_NEW = re.compile(
    r"(?i)\W*(?:and |or )?if (?:there (?:is|are|was|were)|you (?:hold|have|keep)|any) (?:\w+ ){2}[^?]*?,\s*(?:please|kindly|could|can|would|may|i|we|that too|that as well)\b"
)
_CLAUSE = re.compile(r"(?i), (?:i|we|you|they|he|she|it) \w+")
_BARE = re.compile(
    r"(?i)\W*(?:please|kindly|could you|can you|would you)(?: please)? (?:clarify|confirm|advise|explain|comment|check|respond|"
    r"let me know|tell me|say)(?: please)?\W*$"
)
_EACH_OF = re.compile(
    r"(?i)\b(?:how (?:many|much)|number|cost|amount|total)\b.*\b(?:each|any|all|every one) of (?:the|these|those)\b"
)
_TAG = re.compile(
    r"(?i)\W*(?:and |or )?(?:is|was|are|were|do|does|did|has|have|had|can|could|will|would|should) "
    r"(?:it|they|this|that|he|she|you|we|there)(?: not)?(?: so| right| true| correct)?\W*$"
)
_OF_IT = re.compile(
    r"(?i)\W*(?:and |but )?(?:how much|how many|how|what|when|why|who|where) (?:has|have|did|does|do|is|was|were|will|would) (?:it|they|this|that|these|those)\b"
)
_AND_WHO = re.compile(r"(?i)\W*and (?:who|what|how|which|where|when) (?:\w+ ){3}")
_BACK = re.compile(
    r"(?i)\b(?:it|they|them|this|that|those|these|he|she|him|her|so|one|ones|there|then|their|its|each|both|either|neither|none)\b"
)
_ASIDE = re.compile(r"(?i)\W*(?:i|we|i'm|we're|i've|we've)\b(?! (?:mean|refer|want|need))")
_CLEAR = re.compile(r"(?i)\W*(?:for the avoidance|to be clear|to clarify|for clarity)")

_FOR_EACH = re.compile(r"(?i)\W*(?:(?:and|also),? )?(?:for|of|about|on|against|in) (?:each|every|all)\b")
_FIELD = re.compile(r"(?i)(?:field|column|col\.?|heading) ?(?:\d{1,2}|[a-z])\b")
_IF_HELD = re.compile(r"(?i)\W*(?:if|where|when) [^?]{5,}\b(?:please|then|just|put|leave|use|write|say)\b[^?]*$")
_LABELLED = re.compile(r"\W*[A-Z][a-z]+ (?:\d{1,2}|[A-Z]|one|two|three|four|One|Two|Three|Four)\b[:.)\u2013 -]")
_DOCUMENTS = re.compile(
    r"(?i)\b(?:cop(?:y|ies)|details?|sight|lists?|information|all|each|both) (?:of|on|about) (?:\w+ of )?(?:the|these) following\W*$"
)

_KEPT = 600  # so much of a row's words is remembered


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row begins, and why."""

    start: int
    why: str


def rows_of(said: Sequence[Said]) -> tuple[list[Row], int | None]:
    """Return where the rows begin and where the closing begins, from sentences alone."""
    reader = _Reader()
    said = without_outcries(said)
    for index, sentence in enumerate(said):
        reader.take(sentence, said[index + 1] if index + 1 < len(said) else None)
    if not reader.rows:
        return _fallback(said)
    return reader.rows, reader.close()


def _fallback(said: Sequence[Said]) -> tuple[list[Row], int | None]:
    """Without a recognised question, the longest sentence that could be one is the request."""
    able = [s for s in said if s.act in (Act.LEADS_IN, Act.SAYS, Act.QUALIFIES, Act.FOLLOWS_UP)]
    if not able:
        able = [s for s in said if s.act is not Act.GREETS]
    if not able:
        return [], None
    chosen = max(able, key=lambda s: (s.act is Act.LEADS_IN, len(s.text)))
    after = next(
        (s.start for s in said if s.start > chosen.start and s.act in (Act.SIGNS_OFF, Act.HOW_TO_ANSWER)), None
    )
    return [Row(chosen.start, "Nothing is plainly asked; this is what comes nearest to a request.")], after


def _of_the_whole(text: str) -> bool:
    """Whether a paragraph after the last of several rows speaks of the request, or of its writer."""
    return bool(_WHOLE.search(text) or _CLEAR.match(text) or _WRITER.match(text))


class _Reader:
    """Takes the sentences one by one and keeps what is decided so far."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.led_in = False
        self.listing = False  # rows have been named by phrases that ask nothing by themselves
        self.columns = False
        self.front: int | None = None
        self.heading: int | None = None  # a heading in front of the first row: its own only if others follow
        self.tail: int | None = None
        self.doubt: tuple[int, str] | None = None
        self.opened: tuple[int, int] | None = None  # a later paragraph that began with a statement
        self.signed = False
        self.soft = False  # the one row so far is a wish in passing, within a paragraph that tells something
        self.before: Said | None = None
        self.cleared = -1  # a paragraph that began by making the request clear
        self.said = ""  # the words of the last row so far

    def take(self, s: Said, following: Said | None) -> None:
        """Take one sentence, and remember the words of the row it may belong to."""
        rows = len(self.rows)
        self._take(s, following)
        self.before = s
        self.said = s.text if len(self.rows) > rows else f"{self.said} {s.text}"[-_KEPT:]

    def _take(self, s: Said, following: Said | None) -> None:
        match s.act:
            case Act.ASKS:
                self._asked(s)
            case Act.FOLLOWS_UP:
                anew = bool(self.rows) and not s.opens and (self._asks_anew(s.text) or self._one_of_many(s))
                if self.columns and self.rows and _IF_HELD.match(s.text):
                    return
                if s.opens or anew or not self.rows:
                    self._asked(s, anew=anew)
            case Act.LEADS_IN if self.columns and (s.text[0].islower() or _FIELD.match(s.text)):
                pass  # "in which any of these words stands:" goes on with the row that names its parts
            case Act.LEADS_IN:
                if not self._headed(s, following):
                    self._leads_in(s, following)
            case Act.SIGNS_OFF | Act.HOW_TO_ANSWER:
                if self.rows:
                    self.tail = s.start if self.tail is None else self.tail
                    self.signed = self.signed or s.act is Act.SIGNS_OFF
            case Act.QUALIFIES | Act.SAYS | Act.GREETS:
                self._said(s, following)

    def _asks_anew(self, text: str) -> bool:
        """Whether what looks like a follow-up brings a subject of its own."""
        new = _IF_NEW.match(text) or (_AND_WHO.match(text) and not _BACK.search(text))
        return bool(new) and not shares_words(text, self.said)

    def _one_of_many(self, s: Said) -> bool:
        """Whether a whole question stands in a paragraph whose questions have each been a row."""
        here = sum(row.start >= s.paragraph for row in self.rows)
        return here > 1 and s.text.endswith("?") and len(s.text.split()) > 7 and bool(_AND_WHO.match(s.text))

    def _of_it(self, s: Said) -> bool:
        """Whether a question about "it" goes on a run of questions that depend on the row."""
        before = self.before
        run = before is not None and before.act is Act.FOLLOWS_UP and before.paragraph == s.paragraph
        return run and bool(_OF_IT.match(s.text))

    def _asked(self, s: Said, *, anew: bool = False) -> None:
        if self.signed and not asks_strongly(s.text):
            return
        if self.rows and self.cleared == s.paragraph and names_only(s.text):
            return  # more of what makes the request clear
        before = self.before
        if _BARE.match(s.text) and before and before.paragraph == s.paragraph:
            if self.rows and self.rows[-1].start >= s.paragraph:
                return  # "Please clarify" speaks of the row it stands in
            s = before  # ... or of the sentence in front of it
        if self.rows and not s.opens and self.tail is None and _FOR_EACH.match(s.text):
            return  # what is to be told of each belongs to the sentence that asks for them
        if not self.rows:
            why = "The first sentence that asks for something."
            if self.led_in and s.opens:
                why = "The first paragraph after the lead-in."
            self._row(s.start, why)
            self.soft = not s.opens and not s.text.endswith("?") and not asks_strongly(s.text)
        elif self.columns and (is_short_noun(s.text, 6) or _FIELD.match(s.text) or _IF_HELD.match(s.text)):
            return
        elif s.opens or anew or not (_DEPENDS.search(s.text) or _TAG.match(s.text) or self._of_it(s)):
            start = s.start
            if self.opened and self.opened[1] == s.paragraph:
                start = self.opened[0]
            self._row(
                start, "A paragraph of its own that asks for something." if s.opens else "Asks for something else."
            )

    def _row(self, start: int, why: str) -> None:
        if self.front is not None and self.rows:
            start, why = self.front, "Begins with a line that leads in to what follows."
        self.rows.append(Row(start, why))
        self.front = self.tail = self.doubt = self.opened = None
        self.soft = False
        self.columns = False

    def _leads_in(self, s: Said, following: Said | None) -> None:
        if is_subject(s.text):
            return
        self.led_in = True
        if self.soft and s.text.rstrip().endswith(":"):
            self.rows.clear()  # what was wished for in passing is now asked for in full
            self.soft, self.tail = False, None
        if self.rows:
            if s.opens:
                self.front = s.start
                self.tail = s.start if self.tail is None else self.tail
            return
        if not s.text.rstrip().endswith(":"):
            return
        pieces = following is not None and is_short_noun(following.text, 8) and not asks(following.text)
        if pieces and asks_outright(s.text) and wants_one_answer(s.text) and not _DOCUMENTS.search(s.text):
            self._row(s.start, "Asks for one answer and names its parts.")
            self.columns = True
            return
        table = wants_columns(s.text) and re.search(r"\b(?:each|every)\b", s.text)
        groups = asks(s.text) and _EACH_OF.search(s.text)
        if table or (groups and pieces):
            self._row(
                s.start,
                "Asks for one table and names its columns." if table else "Asks for one answer and names its parts.",
            )
            self.columns = True

    def _said(self, s: Said, following: Said | None) -> None:
        if (
            (s.text.startswith("(") or s.text.count("|") >= 2 or s.text.count("\t") >= 2)
            and self.rows
            and self.tail is None
        ):
            return  # an aside or a row of a table belongs to what stands before it
        if self.columns and (is_short_noun(s.text, 8) or _FIELD.match(s.text) or _IF_HELD.match(s.text)):
            return
        told = self.rows and not s.opens and self.tail is None and s.act is Act.SAYS
        if told and (_ASIDE.match(s.text) or not is_about(s.text, self.said)):
            self.tail = s.start  # the closing begins here, unless something more is asked below
            return
        if self.rows and self.tail is None and is_period(s.text):
            return
        if s.act is Act.GREETS or self._headed(s, following):
            return
        listed = self.led_in and s.opens and s.act is Act.SAYS and self.tail is None
        if (
            self.rows
            and not self.listing
            and (is_statement(s.text) or (len(s.text.split()) <= 4 and s.text.endswith(".")))
        ):
            listed = False  # after plain questions a statement is no further thing wanted
        if listed and not (_PERSON.match(s.text) or _CLAUSE.search(s.text) or is_subject(s.text)):
            self._row(s.start, "A paragraph of its own after the lead-in.")
            self.listing = True
        elif self.rows and s.opens:
            if s.act is Act.QUALIFIES:
                self.cleared = s.paragraph
            self.opened = (s.start, s.paragraph)
            if s.act is not Act.QUALIFIES:
                self.tail = s.start if self.tail is None else self.tail
            elif self.tail is None:
                self.doubt = self.doubt or (s.start, s.text)

    def _headed(self, s: Said, following: Said | None) -> bool:
        """Take a heading in front of a question; the first one counts once a second one is met."""
        if not (s.opens and is_title(s.text) and not is_subject(s.text) and following and following.opens):
            return False
        sure = following.text.endswith("?") or (self.rows and not self.led_in) or _LABELLED.match(s.text)
        if following.act is not Act.ASKS or not sure:
            return False
        if self.rows and self.heading is not None:
            self.rows[0] = Row(self.heading, "Begins with a heading.")
            self.heading = None
        if self.rows:
            self.front = s.start
        else:
            self.heading = s.start
        return True

    def close(self) -> int | None:
        """Return where the closing begins: a last qualifying paragraph stays only if it speaks of the item alone."""
        if self.doubt and len(self.rows) > 1 and _of_the_whole(self.doubt[1]):
            return self.doubt[0]
        return self.tail
