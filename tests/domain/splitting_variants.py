"""The same request in other clothes: other marks, wrapping, quotation, greeting, closing and envelope."""

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from foidesk.domain.splitting.marks import mark_of
from foidesk.domain.splitting.wording import greeting_end
from tests.benchmarks.measure_splitting import plain


@dataclass(frozen=True)
class Pieces:
    """A request taken apart: what stands in front, the items with what parts them, and what follows."""

    preamble: str
    items: tuple[str, ...]
    closing: str
    gaps: tuple[str, ...]  # in front of each item, and in front of the closing

    def text(self) -> str:
        """Put the request together again, without anything around it."""
        out = self.preamble
        for gap, piece in zip(self.gaps, [*self.items, self.closing], strict=True):
            out += gap + piece if out else piece
        return out


def pieces_of(case: dict) -> Pieces | None:
    """Take a case apart; None where something other than white space stands between its pieces."""
    raw, gold, at = case["raw"], case["gold"], None
    gaps = []
    low = 0
    for number, piece in enumerate([gold["preamble"], *gold["items"], gold["closing"]]):
        if piece:
            begin = raw.index(piece, low)
            low = begin + len(piece)
        else:
            begin = low
        if number:
            gaps.append(raw[at:begin] if at is not None and piece else "\n\n")
        if piece:
            at = low
    if any(gap.strip() for gap in gaps) or "\n>" in raw or "<br" in raw.lower() or "=20" in raw or "&nbsp;" in raw:
        return None
    return Pieces(gold["preamble"], tuple(gold["items"]), gold["closing"], tuple(gaps))


def bare(item: str) -> str:
    """Return an item's words without its mark, on one line, as they are compared."""
    said = re.sub(r"[*_]{2}", "", plain(re.sub(r"(?m)^[>\s]+", "", item)))
    mark = mark_of(said)
    return (said[mark.length :] if mark else said).strip(" *\u2022-")


ENVELOPES: dict[str, Callable[[str], str]] = {
    "windows lines": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "indented": lambda text: "".join(
        f"    {line}" if line.strip() else line for line in text.splitlines(keepends=True)
    ),
    "quoted": lambda text: "".join(f"> {line}" for line in text.splitlines(keepends=True)),
    "blank lines doubled": lambda text: re.sub(r"\n[ \t\u00a0]*\n", "\n\n\n", text),
    "trailing spaces": lambda text: re.sub(r"(?m)(?<=\S)$", "  ", text),
}


def _mail(text: str) -> str:
    return f"From: A. Person <a.person@example.org>\nTo: foi@office.example\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nSubject: Request\n\n{text}\n"


def _forwarded(text: str) -> str:
    return f"FYI, one for you.\n\nBeth\n\n-----Original Message-----\nFrom: A. Person <a.person@example.org>\nSent: 3 March 2025 10:00\nTo: Enquiries\nSubject: Request\n\n{text}\n"


def _form(text: str) -> str:
    return f"Name: A. Person\nEmail: a.person@example.org\nYour request:\n{text}\nPreferred format: Email\n"


def _device(text: str) -> str:
    return f"{text}\n\nSent from my phone\n"


def _confidential(text: str) -> str:
    return f"{text}\n\nThis e-mail is confidential and is meant only for the person to whom it is addressed.\n"


def _wrapped(text: str) -> str:
    return "\n".join(
        textwrap.fill(line, 72, break_on_hyphens=False, break_long_words=False) for line in text.splitlines()
    )


ROUND: dict[str, Callable[[str], str]] = {
    "bare": lambda text: text,
    "mail": _mail,
    "forwarded": _forwarded,
    "form": _form,
    "from a device": _device,
    "with a notice": _confidential,
    "wrapped": _wrapped,
    "wrapped mail": lambda text: _mail(_wrapped(text)),
}

MARKS: dict[str, Callable[[int], str]] = {
    "1.": lambda n: f"{n}. ",
    "1)": lambda n: f"{n}) ",
    "(1)": lambda n: f"({n}) ",
    "1 -": lambda n: f"{n} - ",
    "Q1.": lambda n: f"Q{n}. ",
    "Q1": lambda n: f"Q{n} ",
    "Question 1:": lambda n: f"Question {n}: ",
    "a)": lambda n: f"{chr(96 + n)}) ",
    "(a)": lambda n: f"({chr(96 + n)}) ",
    "A.": lambda n: f"{chr(64 + n)}. ",
    "(i)": lambda n: f"({_roman(n)}) ",
    "i.": lambda n: f"{_roman(n)}. ",
    "**1.**": lambda n: f"**{n}.** ",
    "-": lambda _: "- ",
    "\u2022": lambda _: "\u2022 ",
    "*": lambda _: "* ",
    "\u2022 tab": lambda _: "\u2022\t",
    "1.tab": lambda n: f"{n}.\t",
    "indented 1.": lambda n: f"   {n}. ",
}


def _roman(number: int) -> str:
    return ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"][number]


def simple_points(found: Pieces) -> list[str] | None:
    """Return the items' words, if each is one marked point that holds no line with a mark of its own."""
    out = []
    styles = set()
    for item in found.items:
        lines = item.splitlines()
        mark = mark_of(lines[0])
        if mark is None or mark.sub or any(line.strip() and mark_of(line.strip()) for line in lines[1:]):
            return None
        styles.add(mark.style)
        if re.search(r"[\s(](?:\d|[a-e]|i+)[.)]\s", item[mark.length :]) or not item[mark.length :].strip():
            return None
        out.append(item[mark.length :].strip())
    return out if len(out) > 1 and len(out) < 15 and len(styles) == 1 else None


def with_marks(found: Pieces, words: list[str], style: str, gap: str) -> str:
    """Put the request together with other marks and another gap between its points."""
    points = gap.join(MARKS[style](n) + said for n, said in enumerate(words, 1))
    return "\n\n".join(piece for piece in (found.preamble, points, found.closing) if piece)


GREETINGS = ["Dear Sir/Madam,", "Hi there,", "To whom it may concern", "Good morning", "Hello,", "Dear FOI Team"]
FAREWELLS = [
    "Kind regards,\nA. Person",
    "Yours faithfully\n\nA. Person",
    "Many thanks,\n\nAlex",
    "Thanks\nAlex",
    "Best wishes,\nAlex Person\nTel: 01632 960000",
]


def greeting_end_of(found: Pieces | None) -> int:
    """Return where the greeting ends that a request begins with, or 0."""
    return greeting_end(found.preamble) if found else 0
