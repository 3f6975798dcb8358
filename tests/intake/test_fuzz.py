"""Anything at all may arrive: it is read or refused, and what is read can be stored and shown."""

import json
from contextlib import suppress
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.troubles import CannotRead
from foidesk.intake.document import Document
from foidesk.intake.reader import document_answer, read_bytes, read_pasted
from foidesk.intake.safe_names import safe_file_name
from foidesk.shipped import resources

TODAY = date(2026, 11, 24)
DEMO = (resources() / "demo" / "request-2024-07-23.eml").read_bytes()
PIECES = st.sampled_from(
    [
        b"From: ", b"Received: ", b"Content-Type: multipart/mixed; boundary=b\n", b"\n\n", b"--b\n", b"--b--\n",
        b"\n ",         b"Content-Type: text/html; charset=", b"Content-Transfer-Encoding: base64\n",
        b"=?utf-8?q?=FF?=",
        b"MIME-Version: 1.0\n", b"Content-Type: message/rfc822\n\n", b"filename*0*=utf-8''%00", b'; name="\\',
        b"Date: ",
        b"; Tue, 23 Jul 2024 16:12 -0000\n", b"<p>",
        b"</ol><li>", b"<!--", b"&#0;", b"\xff", b"\xed\xa0\x80",
        b"utf-7\n",         b"Subject: ", b"<a@b.cc>", b"((", b'"',
    ]
)  # fmt: skip


def sound(document: Document) -> None:
    answer = json.dumps(document_answer(document), ensure_ascii=False)
    answer.encode()  # no half characters
    assert "\r" not in document.text
    assert "\0" not in document.text
    assert all(file.name == safe_file_name(file.name) for file in document.attachments)
    assert document.received is None or date(2000, 1, 1) <= document.received <= date(2026, 11, 25)


def try_bytes(content: bytes, name: str) -> None:
    try:
        document = read_bytes(content, name, today=TODAY)
    except CannotRead as refused:
        assert refused.what.endswith(".")
    else:
        assert document.original == content
        sound(document)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.eml", "a.txt", "a.html", "", "../.."]))
def test_any_bytes(content: bytes, name: str):
    try_bytes(content, name)


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES | st.binary(max_size=6), max_size=40))
def test_pieces_of_mail_in_any_order(pieces: list[bytes]):
    try_bytes(b"Received: x\nFrom: a@b.cc\n" + b"".join(pieces), "a.eml")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(DEMO) - 1), st.integers(0, 40), st.binary(max_size=8)), max_size=12))
def test_a_real_mail_mutated(cuts: list[tuple[int, int, bytes]]):
    content = DEMO
    for at, gone, put in cuts:
        content = content[:at] + put + content[at + gone :]
    try_bytes(content, "request.eml")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_clipboard(text: str, html: str):
    with suppress(CannotRead):
        sound(read_pasted(text, html, today=TODAY))


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=400))
def test_any_name_is_made_safe_once_and_for_all(name: str):
    safe = safe_file_name(name)
    assert safe
    assert safe_file_name(safe) == safe
    assert len(safe.encode()) <= 255
    assert not set(safe) & set('/\\:*?"<>|\0\n')
    assert safe.strip(" .") == safe
