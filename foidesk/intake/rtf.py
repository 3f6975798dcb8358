"""Rich text (.rtf, and the bodies Outlook keeps) read as words, or as the HTML that Outlook wrapped in it."""

import re
from dataclasses import dataclass, replace
from datetime import date

from foidesk.intake.charsets import decode, known_charset
from foidesk.intake.document import Document
from foidesk.intake.packages import wordless
from foidesk.intake.papers import MOST_TEXT, html_words, paper
from foidesk.intake.word import HAS_PICTURES, ONLY_PICTURES

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.S
)
# Groups whose words are no part of the letter. List marks ("pntext", "listtext") are kept: they are what she sees.
_LEFT_OUT = frozenset(
    b"fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr "
    b"footerf fldinst annotation atnid atnauthor atndate atnref atnparent atrfstart atrfend listtable "
    b"listoverridetable revtbl rsidtbl themedata colorschememapping datastore latentstyles generator xmlnstbl filetbl "
    b"bkmkstart bkmkend pn pnseclvl mmathPr private sp nonshppict tc xe template pgdsctbl userprops "
    b"listname liststylename ftnsep ftnsepc aftnsep aftnsepc wgrffmtfilter defchp defpap background".split()
)
_STARRED = frozenset(b"shppict shpinst shptxt".split())  # the starred groups that may hold words
_SIGNS = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"row": "\n", b"nestrow": "\n", b"tab": "\t",
    b"cell": " | ", b"nestcell": " | ", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘",
    b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"emspace": "\u2003", b"enspace": "\u2002",
}  # fmt: skip
_SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\n": "\n", b"\r": "\n"}
_LITERAL = frozenset((b"\\", b"{", b"}"))
# Which letters a font holds (RTF 1.9.1, "\fcharset"); 2 is a picture font.
_FONT_CHARSETS = {
    "77": "mac-roman", "128": "cp932", "129": "cp949", "134": "gbk", "136": "big5", "161": "cp1253", "162": "cp1254",
    "163": "cp1258", "177": "cp1255", "178": "cp1256", "186": "cp1257", "204": "cp1251", "222": "cp874",
    "238": "cp1250", "255": "cp850",
}  # fmt: skip
_FONT = re.compile(rb"\\f(\d{1,6})\b[^{};]{0,200}?\\fcharset(\d{1,3})")
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
_MOST_HEAD = 200_000
_MOST_TOKENS = 1_500_000
_DEEPEST = 2_000
_CUT = "Only the first part of a very long or very deep text was read; the file is kept whole."


@dataclass(frozen=True)
class RichWords:
    """What a rich text says: `html` if it wraps an HTML page, else `text`."""

    text: str
    html: str
    pictures: bool
    cut: bool = False


@dataclass
class _State:
    """What holds inside one group."""

    left_out: bool = False
    in_tag: bool = False  # inside {\*\htmltag ...}: source of the wrapped page
    for_rtf_only: bool = False  # between \htmlrtf and \htmlrtf0: not in the wrapped page
    skip_after_unicode: int = 1
    charset: str = ""
    hidden: bool = False


def is_rtf(content: bytes) -> bool:
    """Say whether the bytes are rich text."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def read_rtf(content: bytes, name: str, today: date) -> Document:
    """Make a Document of a rich text file; objects and pictures in it are not opened."""
    words = rich_words(content)
    text, notes = html_words(words.html) if words.html else (words.text, ())
    if words.cut:
        notes = (*notes, _CUT)
    if words.pictures:
        notes = (*notes, HAS_PICTURES if text.strip() else ONLY_PICTURES)
    elif not text.strip():
        raise wordless(name)
    return paper("rtf", text, name, content, today, notes=notes)


def rich_words(content: bytes) -> RichWords:
    """Read rich text; what is broken in it is passed over."""
    reading = _Reading(content)
    reading.run()
    text = re.sub(r"[ \t]+\n", "\n", "".join(reading.words))
    text = re.sub(r"( \|)+\n", "\n", text)
    return RichWords(
        text.strip("\n"), "".join(reading.words) if reading.wraps_html else "", reading.pictures, reading.cut
    )


class _Reading:
    """Goes through one rich text from first to last sign, once."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        head = content[:_MOST_HEAD]
        page = _CODE_PAGE.search(head)
        self._charset = known_charset(f"cp{int(page[1])}") if page else "cp1252"
        if page and page[1] == b"65001":
            self._charset = "utf-8"
        self._fonts = {font: _FONT_CHARSETS.get(kind.decode(), "") for font, kind in _FONT.findall(head)}
        self.wraps_html = b"\\fromhtml1" in head[:4000]
        self.pictures = False
        self.cut = False
        self.words: list[str] = []
        self._size = 0
        self._bytes = bytearray()
        self._skip = 0
        self._high = 0

    def run(self) -> None:
        """Read it all."""
        state = _State()
        stack: list[_State] = []
        starred = False
        at, count, content = 0, 0, self._content
        while at < len(content) and not self.cut:
            count += 1
            self.cut = count > _MOST_TOKENS or len(stack) > _DEEPEST or self._size > MOST_TEXT
            match = _TOKEN.match(content, at)
            if match is None:
                at += 1
                continue
            at = match.end()
            word, figure, code, symbol, brace, plain = match.groups()
            if brace:
                self._settle(state)
                self._skip = 0
                if brace == b"{":
                    stack.append(replace(state))
                elif stack:
                    state = stack.pop()
                if not stack:
                    break
            elif word:
                amount = int(figure) if figure else None
                if word == b"bin" and at + (amount or 0) <= len(content):
                    at += max(0, amount or 0)  # a length beyond the file is a lie that would swallow the words after it
                self._control(word, amount, state, starred)
            elif code or plain:
                self._byte(bytes((int(code, 16),)) if code else plain, state)
            elif symbol in _LITERAL:
                self._byte(symbol, state)
            elif symbol in _SYMBOLS:
                self._say(_SYMBOLS[symbol], state)
            starred = symbol == b"*"
        self._settle(state)

    def _control(self, word: bytes, amount: int | None, state: _State, starred: bool) -> None:
        if starred and word not in _STARRED:
            state.in_tag = word == b"htmltag" and self.wraps_html
            state.left_out = state.left_out or not state.in_tag
        elif word in _LEFT_OUT:
            self.pictures = self.pictures or word == b"pict"
            state.left_out = True
        elif word == b"htmlrtf":
            self._settle(state)
            state.for_rtf_only = amount != 0
        elif word == b"u" and amount is not None:
            self._unicode(amount, state)
        elif word == b"uc":
            state.skip_after_unicode = max(0, min(amount or 0, 8))
        elif word == b"f":
            self._settle(state)
            state.charset = self._fonts.get(str(amount).encode(), "")
        elif word == b"plain":
            state.hidden = False
        elif word == b"deleted":
            state.hidden = amount != 0
        elif word in _SIGNS:
            self._say(_SIGNS[word], state)

    def _unicode(self, amount: int, state: _State) -> None:
        point = amount % 0x10000
        if 0xD800 <= point < 0xDC00:
            self._high = point
        elif 0xDC00 <= point < 0xE000:
            if self._high:
                self._say(chr(0x10000 + ((self._high - 0xD800) << 10) + point - 0xDC00), state)
            self._high = 0
        elif 0xF000 <= point <= 0xF0FF:
            self._say("•", state)  # a sign of a picture font
        else:
            self._say(chr(point), state)
        self._skip = state.skip_after_unicode

    def _byte(self, content: bytes, state: _State) -> None:
        gone = min(self._skip, len(content))
        self._skip -= gone
        self._bytes += content[gone:]
        # Letters of several bytes may be split over several "\'xx", so they are gathered before they are decoded.
        if len(self._bytes) > _MOST_HEAD:
            self._settle(state)

    def _settle(self, state: _State) -> None:
        if self._bytes:
            held, self._bytes = bytes(self._bytes), bytearray()
            self._put(_decoded(held, state.charset or self._charset), state)

    def _say(self, words: str, state: _State) -> None:
        self._settle(state)
        self._put(words, state)

    def _put(self, words: str, state: _State) -> None:
        if state.left_out or state.hidden or (self.wraps_html and state.for_rtf_only):
            return
        if self.wraps_html and not state.in_tag:
            words = words.replace("&", "&amp;").replace("<", "&lt;") if words != "\u00a0" else "&nbsp;"
        self.words.append(words)
        self._size += len(words)


def _decoded(content: bytes, charset: str) -> str:
    if content.isascii():
        return content.decode("ascii")
    try:
        return content.decode(charset or "cp1252")
    except (UnicodeError, LookupError):
        return decode(content)
