"""E-mails as people, servers and attackers really send them."""

from datetime import date, datetime
from pathlib import Path

import pytest

from foidesk.domain.troubles import CannotRead
from foidesk.intake.arrival import LONDON
from foidesk.intake.document import Document, Sender
from foidesk.intake.reader import document_answer, read_bytes, read_file
from foidesk.shipped import resources

TODAY = date(2026, 11, 24)
DEMO = resources() / "demo" / "request-2024-07-23.eml"
HEAD = (
    "Received: from a by b; Tue, 23 Jul 2024 16:12:04 +0100\nFrom: Ann Lee <ann@example.org>\n"
    "Subject: Vans\nDate: Tue, 23 Jul 2024 16:11:58 +0100\nMIME-Version: 1.0\n"
)


def read(source: str | bytes, name: str = "mail.eml") -> Document:
    return read_bytes(source.encode() if isinstance(source, str) else source, name, today=TODAY)


def test_the_demo_request_is_read_whole():
    mail = read_file(DEMO, today=TODAY)
    assert mail.kind == "email"
    assert mail.sender == Sender("Eleanor Whitcombe", "e.whitcombe@example.org")
    assert (mail.subject, mail.received, mail.sent) == ("FOI request", date(2024, 7, 23), date(2024, 7, 23))
    assert mail.received_at == datetime(2024, 7, 23, 16, 12, 4, tzinfo=LONDON)
    assert mail.text.startswith("Dear Sir or Madam\n\nI am writing to request the following")
    assert "relating to the PC's funding of live facial recognition trials:" in mail.text
    assert mail.text.rstrip().endswith("Yours faithfully\nEleanor Whitcombe")
    assert mail.original == DEMO.read_bytes()
    assert mail.message_id.endswith("@example.org>")
    assert (mail.attachments, mail.notes) == ((), ())


def test_the_answer_of_the_command_has_the_agreed_shape():
    answer = document_answer(read_file(DEMO, today=TODAY))
    assert {"kind", "sender", "subject", "received", "text", "attachments"} <= set(answer)
    assert answer["received"] == "2024-07-23"
    assert answer["sender"] == {"name": "Eleanor Whitcombe", "email": "e.whitcombe@example.org"}


def test_late_evening_in_universal_time_is_the_next_day_in_london():
    mail = read("Received: by b; Tue, 23 Jul 2024 23:30:00 +0000\nFrom: a@example.org\n\nHow many?")
    assert mail.received == date(2024, 7, 24)


def test_received_header_wins_over_a_date_the_sender_made_up():
    mail = read(HEAD.replace("Date: Tue, 23 Jul 2024", "Date: Mon, 01 Jan 2035") + "\nHow many?")
    assert (mail.sent, mail.received) == (None, date(2024, 7, 23))
    assert any("cannot be right" in note for note in mail.notes)


@pytest.mark.parametrize("bad", ["", "Date: soon\n", "Date: Tue, 99 Jul 0000 99:99:99 +9999\n", "Date: \n"])
def test_no_date_is_said_and_not_guessed(bad: str):
    mail = read(f"MIME-Version: 1.0\nFrom: a@example.org\n{bad}\nHow many?")
    assert (mail.sent, mail.received, mail.received_at) == (None, None, None)
    assert "No date was found: type the date of receipt." in mail.notes


@pytest.mark.parametrize(
    ("header", "body", "text"),
    [
        ("text/plain; charset=windows-1252", b"It\x92s \xa35 \x96 ok", "It’s £5 – ok"),
        ("text/plain", "Siân’s £5".encode(), "Siân’s £5"),
        ("text/plain; charset=us-ascii", "Siân’s £5".encode(), "Siân’s £5"),
        ("text/plain; charset=utf-8", b"It\x92s \xa35", "It’s £5"),
        ("text/plain; charset=klingon", "Siân".encode(), "Siân"),
        ("text/plain; charset=unicode_escape", b"a \\x41 b", "a \\x41 b"),
        ("text/plain; charset=utf-16", b"four", "four"),
        ('text/plain; charset="', b"four", "four"),
        ("text", b"four", "four"),
    ],
)
def test_charsets_declared_forgotten_and_wrong(header: str, body: bytes, text: str):
    assert read(HEAD.encode() + f"Content-Type: {header}\n\n".encode() + body).text == text


@pytest.mark.parametrize(
    ("encoding", "body", "text"),
    [
        ("quoted-printable", "caf=C3=A9 soft=\r\n line", "café soft line"),
        ("base64", "Y2Fmw6k=", "café"),
        ("base64", "not base64 at all!", None),
        ("x-uuencode", "begin 644 a\n#86)C\n`\nend", None),
        ("rot13", "how many?", "how many?"),
    ],
)
def test_transfer_encodings_good_and_bad(encoding: str, body: str, text: str | None):
    mail = read(HEAD + f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n{body}")
    if text is None:
        assert mail.text.strip()
    else:
        assert mail.text == text


def test_flowed_text_is_joined_and_quotes_kept_apart():
    body = "one long \nline of text\n> quoted \n> more\n-- \nAnn\n"
    mail = read(HEAD + "Content-Type: text/plain; format=flowed\n\n" + body)
    assert mail.text == "one long line of text\n> quoted more\n-- \nAnn\n"


def test_only_line_ends_change():
    odd = "a\u00a0b\u200bc e\u0301 \ufb01 \u00ad=20"
    assert read(HEAD + f"Content-Type: text/plain; charset=utf-8\n\n{odd}\r\nx\ry").text == odd + "\nx\ny"


def parts(kind: str, *bodies: str) -> str:
    joined = "".join(f"--b\n{body}\n" for body in bodies)
    return f'{HEAD}Content-Type: multipart/{kind}; boundary="b"\n\npreface\n{joined}--b--\n'


PLAIN, RICH = "Content-Type: text/plain\n\nplain words", "Content-Type: text/html\n\n<ol><li>first<li>second</ol>"


def test_the_plain_version_is_taken():
    assert read(parts("alternative", RICH, PLAIN)).text.strip() == "plain words"


def test_html_alone_keeps_its_numbering():
    assert read(parts("mixed", RICH)).text.split() == ["1.", "first", "2.", "second"]


def test_a_plain_version_that_only_points_at_the_other_is_passed_over():
    stub = "Content-Type: text/plain\n\nThis message is in HTML. Use a client that can display HTML."
    assert "first" in read(parts("alternative", stub, RICH)).text


def test_html_is_words_and_nothing_in_it_runs():
    page = "<p>Q &lt;b&gt;</p><script>alert(1)</script><img src='http://x.example/a.png'><style>p{}</style>"
    text = read(HEAD + f"Content-Type: text/html\n\n{page}").text
    assert "Q <b>" in text
    assert "alert" not in text
    assert "p{}" not in text


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\x.exe", "x.exe"),
        ("CON.txt", "_CON.txt"),
        ("nul", "_nul"),
        ("a\x07\u202etxt.exe", "a txt.exe"),
        ("..", "attachment.pdf"),
        ("ab:c*d?.pdf. ", "ab_c_d_.pdf"),
    ],
)
def test_attachment_names_are_made_safe(given: str, safe: str):
    quoted = given.replace("\\", "\\\\")
    file = f'Content-Type: application/pdf\nContent-Disposition: attachment; filename="{quoted}"\n\nx'
    assert [a.name for a in read(parts("mixed", PLAIN, file)).attachments] == [safe]


def test_long_and_double_names_stay_apart():
    file = f'Content-Type: application/pdf; name="{"ŵ" * 300}.pdf"\n\nx'
    names = [a.name for a in read(parts("mixed", PLAIN, file, file)).attachments]
    assert len({name.casefold() for name in names}) == 2
    assert all(name.endswith(".pdf") and len(name.encode()) < 255 for name in names)


def test_sender_and_subject_with_encoded_words():
    mail = read(
        "From: =?utf-8?q?Si=C3=A2n?= =?utf-8?b?IFByb3M=?= =?utf-8?b?c2Vy?= <s@example.org>\n"
        "Subject: =?utf-8?b?w5?= =?x?q?bad?= =?utf-8?q?a=0D=0ABcc=3A?=\nMIME-Version: 1.0\n\nHow many?"
    )
    assert mail.sender == Sender("Siân Prosser", "s@example.org")
    assert "\n" not in mail.subject
    assert "\r" not in mail.subject


@pytest.mark.parametrize(
    ("line", "sender"),
    [
        ('From: "Lee, Ann" <ann@example.org>', Sender("Lee, Ann", "ann@example.org")),
        ("From: ann@example.org (Ann Lee)", Sender("Ann Lee", "ann@example.org")),
        ("From: ann@example.org", Sender("", "ann@example.org")),
        ("From: Siân <s@example.org>", Sender("Siân", "s@example.org")),
        ("From: Ann <script>@<<>", Sender("Ann", "")),
        ("X-A: b", Sender("", "")),
        ("From: noreply@forms.example.org\nReply-To: Ann Lee <ann@example.org>", Sender("Ann Lee", "ann@example.org")),
    ],
)
def test_senders(line: str, sender: Sender):
    assert read(f"MIME-Version: 1.0\n{line}\n\nHow many?").sender == sender


def test_a_request_forwarded_as_an_attachment_is_the_request():
    inner = HEAD.replace("Ann Lee <ann@", "Bob Ray <bob@") + "\nHow many vans?"
    mail = read(
        "MIME-Version: 1.0\nFrom: Priya <p@office.example>\nDate: Fri, 26 Jul 2024 09:00:00 +0100\n"
        'Content-Type: multipart/mixed; boundary="o"\n\n--o\nContent-Type: text/plain\n\n\n'
        f"--o\nContent-Type: message/rfc822\n\n{inner}\n--o--\n"
    )
    assert mail.sender.email == "bob@example.org"
    assert mail.received == date(2024, 7, 23)
    assert "How many vans?" in mail.text
    assert "from Priya" in mail.notes[0]
    assert mail.attachments[0].name == "Vans.eml"
    assert b"How many vans?" in mail.attachments[0].content


@pytest.mark.parametrize("depth", [60, 450])
def test_messages_in_messages_have_a_floor(depth: int):
    mail = read(HEAD + "Content-Type: message/rfc822\n\n" * depth + "From: in@example.org\n\nhow many?")
    assert mail.attachments or mail.text


def test_parts_in_parts_have_a_floor():
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(300))
    with pytest.raises(CannotRead, match="no words were found"):
        read(HEAD + nested + "\nhow many?")


@pytest.mark.parametrize(
    "endless",
    [
        HEAD + "A: b\n" * 100_000 + "\nhi",
        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n" * 5_000,
        HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + "A: b\n" * 100_000 + "\nhi",
    ],
)
def test_endless_mails_are_refused_in_words(endless: str):
    with pytest.raises(CannotRead, match="more parts or headers"):
        read(endless)


def test_one_endless_header_does_no_harm():
    assert read(HEAD + "X: " + "(" * 500_000 + "\nContent-Type: " + "a" * 100_000 + "\n\nhow many?").text == "how many?"


def test_an_empty_mail_is_said_to_be_empty():
    with pytest.raises(CannotRead, match="no words"):
        read(HEAD + "\n  \n")


def test_a_mail_whose_only_words_are_attached_gives_those():
    file = "Content-Type: text/plain\nContent-Disposition: attachment; filename=ask.txt\n\nHow many vans?"
    mail = read(parts("mixed", file))
    assert mail.text.strip() == "How many vans?"
    assert any("ask.txt" in note for note in mail.notes)


def test_the_file_may_be_a_mailbox_entry_or_utf_16(tmp_path: Path):
    assert read("From - Tue Jul 23\n" + HEAD + "\nq?").kind == "email"
    assert read((HEAD + "\nSiân?").encode("utf-16")).text == "Siân?"
    assert read("\r\n\r\n" + HEAD + "\nq?", "x.txt").kind == "email"
