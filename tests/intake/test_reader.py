"""Files of every kind: read, or refused in a plain sentence."""

from datetime import date
from pathlib import Path

import pytest

from foidesk.domain.troubles import CannotRead
from foidesk.intake import reader
from foidesk.intake.reader import read_bytes, read_file, read_pasted

TODAY = date(2026, 11, 24)


def test_plain_text_keeps_every_character():
    paper = read_bytes("1.\tHow many\u00a0vans?\r\n<b>& £5</b>".encode(), "ask.txt", today=TODAY)
    assert (paper.kind, paper.text) == ("text", "1.\tHow many\u00a0vans?\n<b>& £5</b>")
    assert paper.notes == ("No date was found: type the date of receipt.",)


def test_old_windows_text_and_utf_16():
    assert read_bytes(b"It\x92s \xa35", "a.txt").text == "It’s £5"
    assert read_bytes("Siân".encode("utf-16"), "a.txt").text == "Siân"


def test_html_is_known_by_content_not_by_name():
    page = b"<!DOCTYPE html><html><head><title>Ask &amp; tell</title></head><body><p>How many?</p></body></html>"
    read = read_bytes(page, "page.txt")
    assert (read.kind, read.text, read.subject) == ("html", "How many?", "Ask & tell")
    assert read_bytes(b"How many <widgets> are held?", "a.html").text == "How many <widgets> are held?"


def test_a_page_too_long_is_not_cut_within_a_tag():
    read = read_bytes(b"<html><body><p>How many?</p>" + b"<div>" * 500_000, "page.html")
    assert read.text == "How many?"
    assert read.notes[0] == "Only the first part of a very long page was read; the file is kept whole."


def test_a_copied_mail_gives_its_sender_and_date_and_keeps_its_lines():
    text = (
        "From: Ann Lee [mailto:ann@example.org]\nSent: Tuesday, March 11, 2025 9:47 PM\n"
        "To: x\nSubject: Vans\n\nHow many?"
    )
    read = read_pasted(text, today=TODAY)
    assert (read.sender.name, read.sender.email, read.subject) == ("Ann Lee", "ann@example.org", "Vans")
    assert read.received == date(2025, 3, 11)
    assert read.text == text
    assert "Tuesday 11 March 2025" in read.notes[0]


def test_pasted_lists_keep_their_numbers():
    read = read_pasted("one\ntwo", "<ol><li>one</li><li>two</li></ol>")
    assert read.text == "1. one\n2. two"
    assert read_pasted("as typed", "<p>as <b>typed</b></p>").text == "as typed"


def test_a_file_called_eml_that_is_no_mail_is_read_as_text():
    read = read_bytes(b"How many vans?", "x.eml")
    assert read.kind == "text"
    assert "no e-mail headers" in read.notes[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \r\n\xef\xbb\xbf", "empty"),
        (b"\0\0\0", "empty"),
        (b"words\0words", "not text"),
        (bytes(range(32)) * 20, "not text"),
        (b"%PDF-1.7 words", "is damaged"),
        (b"PK\x03\x04\x14\0", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "is damaged"),
        (b"\x89PNG\r\n\x1a\n\0", "a picture"),
        (b"{\\rtf1 }", "no words"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, words: str):
    with pytest.raises(CannotRead, match=words) as refused:
        read_bytes(content, "x.eml")
    assert refused.value.kept
    assert refused.value.do


def test_folders_and_missing_files_and_devices(tmp_path: Path):
    with pytest.raises(CannotRead, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(CannotRead, match="There is no file"):
        read_file(tmp_path / "gone.eml")
    with pytest.raises(CannotRead):
        read_file(Path("bad\0name"))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path):
    large = tmp_path / "large.eml"
    with large.open("wb") as file:
        file.truncate(reader.MOST_BYTES + 1)
    with pytest.raises(CannotRead, match="50 MB"):
        read_file(large)


def test_a_text_longer_than_can_be_shown_says_so():
    read = read_bytes(b"words " * 500_000, "long.txt")
    assert len(read.text) == 2_000_000
    assert len(read.original) == 3_000_000
    assert "file is kept whole" in read.notes[0]


def test_nothing_to_paste_is_said():
    for text, html in (("", ""), (" \n", ""), ("", "<p> </p>")):
        with pytest.raises(CannotRead):
            read_pasted(text, html)
