"""What is seen of each sentence, by name: what it and its neighbours do, its words, where in the text it stands."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from foidesk.domain.splitting.said import Said
from foidesk.domain.splitting.wording import (
    Act,
    asks_outright,
    asks_strongly,
    is_short_noun,
    is_title,
    shares_words,
    wants_columns,
    wants_one_answer,
)

_WORD = re.compile(r"[a-z']+|£|\d+|[?:!.;,]")
_LEADING = re.compile(r"^\W*(?:\(?\w{1,3}[.)\]]|[-•*])\s+")
_EACH = re.compile(r"(?i)\W*(?:(?:and|also),? )?(?:for|of|about|on|against|in) (?:each|every|all)\b")
_EACH_OF = re.compile(r"(?i)\b(?:each|any|all) of (?:the|these|those)\b")
_DOCUMENTS = re.compile(
    r"(?i)\b(?:cop(?:y|ies)|details?|sight|lists?|information|all|each|both) (?:of|on|about) (?:\w+ of )?(?:the|these) following\W*$"
)
_BACK = re.compile(
    r"(?i)\W*(?:(?:and|but) )?(?:this|that|these|those|it|they|he|she|both|either|neither|each|such|the (?:figures?|answers?|period|list|data|same|above|latter))\b"
)
_ACT = re.compile(r"(?i)\b(?:foia?|freedom of info\w*|information act|(?:that|this|the) act)\b")
_ASKING = (Act.ASKS, Act.FOLLOWS_UP)
_LONGEST = 600  # characters of a sentence that are weighed
_WORDS = 30


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of a sentence: the names of it, its first word, and the run of lines it stands in."""

    names: list[str]
    word: str
    run: str


def observations(said: Sequence[Said]) -> Iterator[Seen]:
    """Say what is seen of each sentence and its neighbours."""
    asking = [one.act in _ASKING for one in said]
    last_asking = max((index for index, asks in enumerate(asking) if asks), default=-1)
    last_here = {one.paragraph: index for index, one in enumerate(said) if asking[index]}
    named = [_ACT.search(one.text) is not None for one in said]
    last_named = max((index for index, names in enumerate(named) if names), default=-1)
    first_named = next((index for index, names in enumerate(named) if names), len(said))
    size = Counter(one.paragraph for one in said)
    at = 0
    asked = 0
    runs = _runs(said)
    heads = _heads(said)
    for index, one in enumerate(said):
        run, run_below = runs[index], runs[index + 1]
        later, here = index < last_asking, index < last_here.get(one.paragraph, -1)
        names = _of_acts(said, index, asked=asked, later=later, here=here)
        at = at + 1 if index and said[index - 1].paragraph == one.paragraph else 0
        place = f"{min(at, 2)}{min(size[one.paragraph], 3)}"
        names += [
            f"act {named[index]:d}{one.act.name}",
            f"act {index < last_named:d}{index > first_named:d}{one.act.name}",
            f"at {place}",
            f"at {place}{one.act.name}",
            f"B {run_below}{one.act.name}",
            f"B {run_below}{asks_outright(one.text):d}",
            f"head {min(len(heads), 2) * (index in heads)}",
            f"headed {min(len(heads), 2) * (index - 1 in heads)}",
            f"Q {one.text.rstrip()[-1:] == '?':d}{asks_strongly(one.text):d}{bool(asked):d}{later:d}{index < last_named:d}",
            f"end {min(len(said) - index, 4)}{one.act.name}",
        ]
        words = _tokens(one.text)
        yield Seen([*names, f"R {run}", f"R {run}{one.act.name}", *_words_of(words)], words[0] if words else "", run)
        asked += asking[index]


def _heads(said: Sequence[Said]) -> set[int]:
    """Return the titles that have a question right below them."""
    return {
        index
        for index, (one, below) in enumerate(pairwise(said))
        if one.opens and below.opens and not below.gap and below.act is Act.ASKS and is_title(one.text)
    }


def _runs(said: Sequence[Said]) -> list[str]:
    """Return the run each sentence stands in, and none for what comes after the last."""
    out: list[str] = []
    for index in range(len(said)):
        out.append(_run_on(out[-1] if out else "", said, index))
    return [*out, ""]


def _run_on(run: str, said: Sequence[Said], index: int) -> str:
    """Say what run of lines below a lead-in a sentence stands in: columns of one answer, things wanted, or none."""
    one = said[index]
    above = said[index - 1] if index else None
    if above is not None and above.text.rstrip().endswith(":") and one.opens:
        parts = wants_columns(above.text) or wants_one_answer(above.text) or _EACH_OF.search(above.text)
        one_answer = parts and not _DOCUMENTS.search(above.text)
        return "columns" if one_answer and is_short_noun(one.text, 8) else "things"
    if run == "columns":
        return run if is_short_noun(one.text, 8) or not one.opens else ""
    if above is not None and above.act is Act.LEADS_IN and one.opens:
        return "things"
    return run if run and one.opens and one.act in (Act.SAYS, Act.ASKS, Act.QUALIFIES) else ""


def _of_acts(said: Sequence[Said], index: int, *, asked: int, later: bool, here: bool) -> list[str]:
    one = said[index]
    act, opens = one.act.name, "o" if one.opens else "i"
    above = said[index - 1] if index else None
    below = said[index + 1] if index + 1 < len(said) else None
    two_above = said[index - 2].act.name if index > 1 else "-"
    shares = above is not None and shares_words(one.text, above.text)
    above_act = above.act.name if above else "-"
    below_act = f"{below.act.name}{'o' if below.opens else 'i'}" if below else "-"
    ends = one.text.rstrip()[-1:]
    out = [
        "b",
        opens,
        f"A {act}",
        f"A {act}{opens}",
        f"P {above_act}>{act}{opens}",
        f"N {act}{opens}>{below_act}",
        f"L {later:d}{bool(asked):d}{opens}",
        f"AL {act}{opens}{later:d}{bool(asked):d}",
        f"S {shares:d}{opens}",
        f"AS {act}{opens}{shares:d}",
        f"T {asks_strongly(one.text):d}{opens}",
        f"H {here:d}{act}{opens}",
        f"PP {two_above}>{above_act}>{act}",
        f"G {one.gap:d}{act}",
        f"GN {one.gap:d}{below.gap if below else 1:d}{act}",
        f"U {min(asked, 2)}{later:d}{act}{opens}",
        f"U {min(asked, 2)}{later:d}{opens}{shares:d}",
    ]
    if _EACH.match(one.text):
        out.append(f"each {opens}")
    if _BACK.match(one.text):
        out.append(f"back {opens}{act}")
    if ends == ":":
        out.append(f"colon {opens}")
    if ends == "?":
        out.append(f"question {opens}{bool(asked):d}")
    if is_short_noun(one.text):
        out.append(f"noun {opens}")
    if is_title(one.text):
        out += [f"title {opens}", f"title {opens}>{below_act}"]
    return out


def after(last: int, said: Sequence[Said], index: int, seen: Seen, *, below_list: bool) -> list[str]:
    """Name what is seen of a sentence together with the place of the one before it."""
    one = said[index]
    above = said[index - 1] if index else None
    act, opens, kind = one.act.name, "o" if one.opens else "i", "l" if below_list else "p"
    return [
        f"p {last}",
        f"p {last}{opens}",
        f"p {last}{act}{opens}",
        f"p {last}{above.act.name if above else '-'}>{act}{opens}",
        f"p {last}{above.opens if above else 0:d}{opens}{one.gap:d}",
        f"p {last}^{seen.word}{opens}",
        f"pR {last}{seen.run}{opens}{act}",
        f"K {kind}{last}{opens}",
        f"K {kind}{last}{opens}{act}",
    ]


def _tokens(text: str) -> list[str]:
    said = _LEADING.sub("", text[:_LONGEST].lower())
    return ["#" if word[0].isdigit() else word for word in _WORD.findall(said)]


def _words_of(words: list[str]) -> list[str]:
    front = words[:_WORDS]
    out = [f"w {word}" for word in dict.fromkeys(front)]
    out += [f"g {first} {second}" for first, second in dict.fromkeys(pairwise(front))]
    out += [f"^{' '.join(words[:count])}" for count in (1, 2, 3) if len(words) >= count]
    return [*out, f"${words[-1] if words else ''}", f"n {min(len(words) // 4, 7)}"]
