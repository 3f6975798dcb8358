"""Mails saved from Outlook, with every kind of body, and what came with them."""

import struct
from datetime import UTC, date, datetime
from typing import Any

import pytest

from foidesk.domain.troubles import CannotRead
from foidesk.intake.document import Document, Sender
from foidesk.intake.reader import read_bytes
from tests.intake.made_files import (
    Tree,
    attached_file,
    attached_mail,
    compound,
    listed,
    mail,
    pdf,
    word,
)

TODAY = date(2026, 11, 24)
PAGE = b"<html><body><p>I ask \xa3:</p><ol><li>How many?<li>What cost?</ol></body></html>"
RICH = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}I ask \'a3:\par{\pntext 1.\tab}How many?\par{\pntext 2.\tab}Why?}"
)
WRAPPED = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 {\fonttbl{\f0 Arial;}}{\*\htmltag18 <html>}{\*\htmltag64 <ol>}"
    rb"{\*\htmltag64 <li>}"
    rb"\htmlrtf \par 1.\tab \htmlrtf0 How many < 5 \'a3?{\*\htmltag64 <li>}\htmlrtf \par \htmlrtf0 Why?"
    rb"{\*\htmltag72 </ol>}}"
)


def read(tree: Tree) -> Document:
    return read_bytes(compound(tree), "mail.msg", today=TODAY)


def packed(rich: bytes) -> bytes:
    """Pack a rich text as Outlook does, without looking for repetitions but for one at the end ([MS-OXRTFCP])."""
    made = b""
    for at in range(0, len(rich), 8):
        piece = rich[at : at + 8]
        made += bytes((0,)) + piece if len(piece) == 8 else b""
    rest = rich[len(rich) // 8 * 8 :]
    end = struct.pack(">H", ((207 + len(rich)) % 4096) << 4)
    made += bytes((1 << len(rest),)) + rest + end
    return struct.pack("<II4sI", len(made) + 12, len(rich), b"LZFu", 0) + made


def test_a_plain_mail_gives_sender_subject_day_and_words():
    file = compound(mail("Dear Sir\r\nHow many vans, Siân?\r\n"))
    read = read_bytes(file, "mail.msg", today=TODAY)
    assert (read.kind, read.sender, read.subject) == ("email", Sender("Ann Lee", "ann@example.org"), "Vans")
    assert (read.received, read.sent, read.text) == (
        date(2024, 7, 23),
        date(2024, 7, 23),
        "Dear Sir\nHow many vans, Siân?\n",
    )
    assert (read.original, read.notes) == (file, ())


def test_late_evening_in_universal_time_is_the_next_day_in_london():
    assert read(mail("q", moments={0x0E06: datetime(2024, 7, 23, 23, 30, tzinfo=UTC)})).received == date(2024, 7, 24)


def test_the_year_1601_is_no_date():
    none = read(mail("q", moments={0x0E06: None, 0x0039: None}))
    assert (none.received, none.sent) == (None, None)
    assert none.notes == ("No date was found: type the date of receipt.",)


def test_the_headers_it_came_with_are_believed_first():
    headers = "From: Bob Ray <bob@example.org>\r\nMessage-ID: <1@example.org>\r\nIn-Reply-To: <0@example.org>\r\n"
    came = read(mail("q", words={0x007D: headers}))
    assert came.sender == Sender("Bob Ray", "bob@example.org")
    assert (came.message_id, came.in_reply_to) == ("<1@example.org>", "<0@example.org>")


def test_a_sender_known_to_the_exchange_server_only_has_no_address():
    inside = read(mail("q", words={0x5D01: ""}))
    assert inside.sender == Sender("Ann Lee", "")
    assert any("No sender's address" in note for note in inside.notes)


@pytest.mark.parametrize(
    ("held", "text"),
    [
        ({0x1013: PAGE}, "I ask £:\n\n1. How many?\n2. What cost?"),
        ({0x1009: packed(RICH)}, "I ask £:\n1.\tHow many?\n2.\tWhy?"),
        ({0x1009: packed(WRAPPED)}, "1. How many < 5 £?\n2. Why?"),
        ({0x1009: struct.pack("<II4sI", 0, len(RICH), b"MELA", 0) + RICH}, "I ask £:\n1.\tHow many?\n2.\tWhy?"),
    ],
)
def test_html_and_rich_text_bodies(held: dict[int, bytes], text: str):
    assert read(mail(held=held, whole={0x3FDE: 1252})).text == text


def test_repetitions_in_a_packed_rich_text():
    # "{\rtf1" and "\par" lie in the dictionary every packed text begins with; "aaaa" copies what it is writing.
    first = struct.pack(">H", (0 << 4) | (6 - 2))
    made = bytes((0b1001,)) + first + b" a" + struct.pack(">H", ((207 + 7) << 4) | 1) + b"}" + b"\0\0\0"
    file = struct.pack("<II4sI", len(made) + 12, 12, b"LZFu", 0) + made
    assert read(mail(held={0x1009: file})).text == "aaaa"


def test_old_mails_in_one_byte_letters():
    assert read(mail("It’s £5 – Siân", narrow="cp1252", whole={0x3FFD: 1252})).text == "It’s £5 – Siân"


@pytest.mark.parametrize("held", [{}, {0x1009: b"broken"}, {0x1009: packed(rb"{\rtf1 }")}])
def test_a_mail_without_words_is_never_an_empty_request(held: dict[int, bytes]):
    with pytest.raises(CannotRead, match="no words") as refused:
        read(mail(held=held))
    assert "paste the text" in refused.value.do


def test_attachments_have_safe_names_and_their_own_bytes():
    files = ("../../x", "CON.txt", "C:\\x.pdf", "x.pdf", "X.PDF")
    came = read(mail("q", attached=tuple(attached_file(name, name.encode() * 2000) for name in files)))
    assert [file.name for file in came.attachments] == ["x", "_CON.txt", "x.pdf", "x (2).pdf", "X (3).PDF"]
    assert [file.content for file in came.attachments] == [name.encode() * 2000 for name in files]


def test_a_large_attachment_comes_out_whole():
    large = bytes(range(256)) * 40_000
    assert read(mail("q", attached=(attached_file("plan.pdf", large),))).attachments[0].content == large


def test_a_request_forwarded_as_an_attachment_is_the_request():
    inner = mail("How many vans?", header=24, attached=(attached_file("map.pdf", b"x"),))
    outer = mail(words={0x0C1A: "Priya", 0x5D01: "p@office.example"}, attached=(attached_mail(inner),))
    came = read(outer)
    assert (came.sender.email, came.text) == ("ann@example.org", "How many vans?")
    assert "from Priya" in came.notes[0]
    assert [file.name for file in came.attachments] == ["Vans.eml", "map.pdf"]
    again = read_bytes(came.attachments[0].content, "Vans.eml", today=TODAY)
    assert (again.text.strip(), again.sender, again.received) == ("How many vans?", came.sender, came.received)


def test_mails_in_mails_have_a_floor():
    tree = mail("deep", header=24)
    for _ in range(60):
        tree = mail(attached=(attached_mail(tree),), header=24)
    came = read(mail("above", attached=(attached_mail(tree),)))
    assert came.text == "above"
    assert any("too deep" in note for note in came.notes)


def test_a_mail_whose_only_words_are_in_a_paper_gives_those():
    def make(paper: Any) -> None:
        listed(paper, "How many vans?", 90)

    came = read(mail(attached=(attached_file("ask.docx", word(make), "application/x"),)))
    assert came.text == "1. How many vans?"
    assert came.received == date(2024, 7, 23)
    assert "ask.docx" in came.notes[0]
    told = read(mail("See attached.", attached=(attached_file("ask.pdf", pdf(["How many?"])),)))
    assert told.text == "See attached."
    assert "may be in what is attached: ask.pdf" in told.notes[0]


def test_tables_that_would_be_read_for_ever_are_refused():
    good = bytearray(compound(mail("q" * 5000)))
    for at in (44, 64, 72):
        bad = good.copy()
        bad[at : at + 4] = b"\xff\xff\xff\x7f"
        with pytest.raises(CannotRead, match="is damaged"):
            read_bytes(bytes(bad), "mail.msg")


def test_requests_from_whatdotheyknow_say_that_the_answer_is_published():
    address = "request-123456-0a1b2c3d@whatdotheyknow.com"
    for source in (
        compound(mail("How many?", words={0x5D01: address})),
        f"From: Ann Lee <{address}>\nMIME-Version: 1.0\nTo: x\n\nHow many?".encode(),
    ):
        came = read_bytes(source, "mail", today=TODAY)
        assert came.sender == Sender("Ann Lee", address)
        assert "published" in came.notes[0]
        assert "123456" in came.notes[0]
    other = f"From: Ann <x{address}.example>\nMIME-Version: 1.0\nTo: x\n\nHow many?"
    assert not any("published" in note for note in read_bytes(other.encode(), "mail.eml").notes)
