"""Real files of every kind, damaged at random: read, or refused in a sentence, and never a crash."""

import zipfile
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.made_files import attached_file, attached_mail, compound, mail, opendocument, pdf, word
from tests.intake.test_fuzz import try_bytes
from tests.intake.test_outlook import PAGE, RICH, WRAPPED, packed
from tests.intake.test_word import ODT, letter

WORD, OPEN = word(letter), opendocument(ODT)
MSG = compound(
    mail("How many?" * 500, held={0x1013: PAGE, 0x1009: packed(WRAPPED)},
         attached=(attached_file("a.pdf", b"x" * 6000), attached_mail(mail("in", header=24))))
)  # fmt: skip
FILES = {
    "a.docx": WORD,
    "a.odt": OPEN,
    "a.msg": MSG,
    "rich.msg": compound(mail(held={0x1009: packed(RICH)})),
    "a.pdf": pdf(["Dear Sir", "", "How many?"], ["Why?"]),
    "flat.pdf": pdf(["Dear Sir"], pageCompression=0),
    "a.rtf": RICH,
}
CUTS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8) | st.just(b"\xff\xff\xff\xff")),
    min_size=1, max_size=12,
)  # fmt: skip


def cut(content: bytes, cuts: list[tuple[float, int, bytes]], keep_length: bool = False) -> bytes:
    for where, gone, put in cuts:
        at = int(where * len(content))
        content = content[:at] + put + content[at + (len(put) if keep_length else gone) :]
    return content


def packaged(package: bytes, part: str, content: bytes) -> bytes:
    """Give the package with one part changed; the parts no reader looks at are left out, for speed."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as old, zipfile.ZipFile(file, "w") as new:
        for one in old.namelist():
            if one.startswith(("word/document", "word/num", "word/styles.", "META-INF", "[", "_rels")):
                new.writestr(one, content if one == part else old.read(one))
        if part == "content.xml":
            new.writestr(part, content)
    return file.getvalue()


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(FILES)), CUTS, st.booleans())
def test_damaged_files(name: str, cuts: list[tuple[float, int, bytes]], keep_length: bool):
    try_bytes(cut(FILES[name], cuts, keep_length), name)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.floats(0, 1))
def test_files_cut_off(name: str, where: float):
    content = FILES[name]
    try_bytes(content[: int(where * len(content))], name)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(("word/document.xml", "word/numbering.xml", "word/styles.xml", "content.xml")), CUTS)
def test_whole_packages_with_damaged_parts(part: str, cuts: list[tuple[float, int, bytes]]):
    package = OPEN if part == "content.xml" else WORD
    with zipfile.ZipFile(BytesIO(package)) as held:
        content = held.read(part)
    try_bytes(packaged(package, part, cut(content, cuts, True)), "a.docx")


TAGS = ("p", "r", "t", "tbl", "tr", "tc", "del", "ins", "sdt", "pPr", "numPr", "br", "txbxContent", "drawing", "sym")


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(TAGS) | st.just("/"), max_size=40))
def test_word_parts_in_any_order(tags: list[str]):
    inner, opened = "", []
    for tag in tags:
        if tag != "/":
            opened.append(tag)
            inner += f"<w:{tag}><w:t>x</w:t>"
        elif opened:
            inner += f"</w:{opened.pop()}>"
    inner += "".join(f"</w:{tag}>" for tag in reversed(opened))
    body = f"<w:document xmlns:w='w'><w:body><w:sdt>{inner}</w:sdt><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"
    try_bytes(packaged(WORD, "word/document.xml", body.encode()), "a.docx")


RICH_PIECES = (
    b"{", b"}", b"\\*", b"\\'a3", b"\\'", b"\\u8217 ?", b"\\u-1", b"\\uc9 ", b"\\bin9 ", b"\\bin99999999999",
    b"\\par ", b"words ", b"\\htmlrtf ", b"\\htmlrtf0 ", b"\\*\\htmltag64 <li>", b"\\fromhtml1", b"\\f1", b"\\pict",
    b"\\", b"\\u55357?", b"\\cell", b"\\ansicpg99999", b"\0", b"\xff",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(RICH_PIECES), max_size=40))
def test_pieces_of_rich_text_in_any_order(pieces: list[bytes]):
    rich = b"{\\rtf1" + b"".join(pieces)
    try_bytes(rich, "a.rtf")
    try_bytes(compound(mail(held={0x1009: packed(rich)})), "a.msg")
