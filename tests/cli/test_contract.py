"""The command line's contract: names, shapes, exit codes; one JSON document; a trouble is one plain sentence."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from foidesk.domain.letterkinds import NAMES
from foidesk.main import main
from foidesk.shipped import resources

EMAIL = resources() / "demo" / "request-2024-07-23.eml"
ANSWER = resources() / "demo" / "response-2024-08-08.html"


class Desk:
    """The command line over one register."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.store = folder / "register.foidesk"
        self._capsys = capsys

    def run(self, *words: str) -> tuple[int, str, str]:
        self._capsys.readouterr()
        code = main(["--store", str(self.store), *words])
        out, err = self._capsys.readouterr()
        return code, out, err

    def json(self, *words: str) -> Any:
        code, out, err = self.run(*words, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    def trouble(self, *words: str) -> str:
        code, out, err = self.run(*words)
        assert (code, out) == (1, "")
        assert "Traceback" not in err
        assert err.strip().endswith((".", "pdf", "”")) or err.strip()
        return err

    def file(self, name: str, content: str | bytes) -> str:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("FOIDESK_SETTINGS", str(tmp_path / "settings.toml"))
    return Desk(tmp_path, capsys)


def logged(desk: Desk) -> Any:
    return desk.json("log", str(EMAIL))


def test_the_main_job_on_the_command_line(desk: Desk) -> None:
    case = logged(desk)
    assert case["reference"] == "HA06181"
    assert (case["received"], case["due"], case["stage"]) == ("2024-07-23", "2024-08-21", "logged")
    assert len(case["items"]) == 4
    assert case["requester"] == "Eleanor Whitcombe"
    case = desk.json("respond", "HA06181", "--items", "1-4", "--html", str(ANSWER), "--outcome", "not_held")
    assert case["responses"][0]["items"] == [1, 2, 3, 4]
    assert case["responses"][0]["outcomes"] == ["not_held"]
    assert "<em>" in case["responses"][0]["html"] or "<i>" in case["responses"][0]["html"]
    assert desk.json("check", "HA06181") == []
    out = desk.folder / "out" / "letter.pdf"
    issued = desk.json("issue", "HA06181", "--out", str(out), "--date", "2024-08-08", "--signed-by", "Business Support")
    assert out.read_bytes().startswith(b"%PDF")
    assert issued["pages"] >= 1
    shown = desk.json("show", "ha06181")
    assert shown["stage"] == "issued"
    assert shown["day_taken"] == 11
    assert shown["letters"] == [
        {**shown["letters"][0], "kind": "response", "date": "2024-08-08", "sha256": issued["sha256"]}
    ]
    assert [row["reference"] for row in desk.json("list", "--view", "closed")] == ["HA06181"]
    assert desk.json("list") == []


def test_json_may_stand_before_or_after_the_command(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", "due", "--received", "2024-07-23"]) == 0
    before = capsys.readouterr().out
    assert main(["due", "--received", "2024-07-23", "--json"]) == 0
    assert capsys.readouterr().out == before
    assert json.loads(before)["due"] == "2024-08-21"


def test_due_says_which_days_count_and_why_others_do_not(desk: Desk) -> None:
    answer = desk.json("due", "--regime", "FOIA", "--received", "2024-07-23")
    assert answer["limit"] == 20
    assert answer["counted"][10] == {"date": "2024-08-08", "day": 11}
    assert {"date": "2024-08-05", "reason": "Summer bank holiday (Scotland)"} in answer["skipped"]
    assert "Scotland" in answer["explanation"]


def test_due_takes_events(desk: Desk) -> None:
    answer = desk.json(
        "due",
        "--received",
        "2024-07-23",
        "--event",
        "clarification_requested=2024-07-25",
        "--event",
        "clarification_received=2024-09-02",
    )
    assert answer["due"] == "2024-09-30"


def test_a_batch_answers_what_it_can_and_says_why_not_for_the_rest(desk: Desk) -> None:
    questions = [
        {"id": "a", "regime": "foia", "received": "2024-07-23", "events": []},
        {"id": "b", "regime": "martian", "received": "2024-07-23", "events": []},
        {"id": "c", "regime": "sar", "received": "2024-01-31", "events": []},
    ]
    answers = desk.json("due", "--batch", desk.file("q.json", json.dumps(questions)))
    assert answers[0] == {"id": "a", "due": "2024-08-21"}
    assert set(answers[1]) == {"id", "error"}
    assert answers[2] == {"id": "c", "due": "2024-02-29"}


def test_a_file_logged_twice_says_where_it_is_already(desk: Desk) -> None:
    code, out, _ = desk.run("log", str(EMAIL))
    assert code == 0
    assert "already" not in out
    code, out, err = desk.run("log", str(EMAIL))
    assert (code, err) == (0, "")
    assert out.splitlines()[0].startswith("HA06182")
    assert out.splitlines()[-1] == "Note: the same file or e-mail is in HA06181 already."


def test_a_reply_logged_as_a_request_names_the_case_it_may_belong_to(desk: Desk) -> None:
    logged(desk)
    mail = "From: a@example.org\nDate: Mon, 29 Jul 2024 10:00:00 +0100\nSubject: Re: HA06181 dogs\n\nHow many were red?"
    code, out, err = desk.run("log", desk.file("re.eml", mail))
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith("Note: it may belong to HA06181. ")


def test_a_number_of_the_requesters_own_stands_once(desk: Desk) -> None:
    asked = "Dear all\n\nPlease tell me:\n\n1. How many dogs?\n2. How many cats?\n\nThanks\nSam"
    code, out, _ = desk.run("log", desk.file("pets.txt", asked), "--received", "2024-07-23", "--requester", "Sam Lee")
    assert code == 0
    assert out.splitlines()[2:4] == ["1. How many dogs?", "2. How many cats?"]


def test_read_gives_what_the_post_room_makes_of_it(desk: Desk) -> None:
    answer = desk.json("read", str(EMAIL))
    assert answer["kind"] == "email"
    assert answer["sender"] == {"name": "Eleanor Whitcombe", "email": "e.whitcombe@example.org"}
    assert answer["received"] == "2024-07-23"
    assert "the PC's funding" in answer["text"]


def test_read_says_to_people_what_they_have_to_know(desk: Desk) -> None:
    mail = 'From: a@example.org\nContent-Type: application/pdf; name="../../map.pdf"\n\n%PDF-1.4'
    code, out, err = desk.run("read", desk.file("r.eml", mail))
    assert (code, err) == (0, "")
    told = out.splitlines()
    assert "Note: No date was found: type the date of receipt." in told
    assert "Attachment: map.pdf (8 bytes)" in told


def test_split_gives_offsets_that_hold(desk: Desk) -> None:
    text = "Dear all\n\nPlease tell me:\n\n1. How many dogs?\n2. How many cats – and why?\n\nThanks\nSam"
    answer = desk.json("split", desk.file("r.txt", text))
    for part in (answer["preamble"], *answer["items"], answer["closing"]):
        assert text[part["start"] : part["end"]] == part["text"]
    assert [part["text"] for part in answer["items"]] == ["1. How many dogs?", "2. How many cats – and why?"]


def test_split_reads_standard_input_and_batches(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr(sys, "stdin", io.StringIO("How many dogs do you have?"))
    assert [part["text"] for part in desk.json("split", "-")["items"]] == ["How many dogs do you have?"]
    batch = desk.file("b.json", json.dumps([{"id": 7, "raw": "How many dogs do you have?"}]))
    answers = desk.json("split", "--batch", batch)
    assert answers[0]["id"] == 7
    assert set(answers[0]) == {"id", "preamble", "items", "closing"}


def test_a_bad_entry_of_a_split_batch_is_told_and_spoils_no_other(desk: Desk) -> None:
    good = {"id": "a", "raw": "1. Dogs, how many?\n2. And cats?"}
    entries = [{"id": 1}, good, {"id": 2, "raw": 5}, "x", None, {"id": 3, "raw": ""}, {"raw": "How many dogs?"}]
    answers = desk.json("split", "--batch", desk.file("b.json", json.dumps(entries)))
    assert [one["id"] for one in answers] == [1, "a", 2, None, None, 3, None]
    assert [sorted(one) == ["error", "id"] for one in answers] == [True, False, True, True, True, False, False]
    assert answers[0]["error"] == "This entry has no text. Give it as {id, raw}."
    assert "not a string" in answers[2]["error"]
    assert len(answers[1]["items"]) == 2
    assert answers[5]["items"] == []
    code, out, _err = desk.run("split", "--batch", desk.file("b.json", json.dumps(entries)))
    assert code == 0
    assert out.splitlines()[:2] == ["1: This entry has no text. Give it as {id, raw}.", "a: 2 items"]


def test_split_of_standard_input_keeps_its_line_ends_and_reads_what_windows_wrote() -> None:
    text = "Dear all\r\nHow much did caf\xe9s cost in \xa3?\r\n"
    command = [sys.executable, "-m", "foidesk", "split", "-", "--json"]
    for encoding in ("cp1252", "utf-8"):
        done = subprocess.run(command, input=text.encode(encoding), capture_output=True, check=True)
        answer = json.loads(done.stdout)
        (item,) = answer["items"]
        assert text[item["start"] : item["end"]] == item["text"] == "How much did caf\xe9s cost in \xa3?"


def test_a_file_with_a_bom_is_split_as_its_text(desk: Desk) -> None:
    answer = desk.json("split", desk.file("bom.txt", "\ufeffHow many dogs do you have?"))
    assert answer["items"][0]["text"] == "How many dogs do you have?"


def test_an_event_changes_the_case(desk: Desk) -> None:
    logged(desk)
    case = desk.json("event", "HA06181", "fees_notice_given=2024-07-25", "--note", "£12 for copies")
    assert case["events"] == [
        {"kind": "fees_notice_given", "date": "2024-07-25", "number": None, "note": "£12 for copies"}
    ]
    assert case["stage"] == "waiting"
    assert "before the date of receipt" in desk.trouble("event", "HA06181", "fee_received=2024-07-01")


def test_a_review_is_recorded_extended_and_decided(desk: Desk) -> None:
    logged(desk)
    assert "has not been answered yet" in desk.trouble("review", "HA06181", "--asked", "2024-08-12")
    out = str(desk.folder / "x.pdf")
    desk.json("issue", "HA06181", "--out", out, "--date", "2024-08-08", "--override", "Sent on the judge's order")
    assert desk.json("show", "HA06181")["reviews"] == []
    case = desk.json("review", "HA06181", "--asked", "2024-08-12", "--note", "By email")
    assert (case["stage"], case["due"]) == ("review", "2024-08-21")  # the answer's own day stays
    (review,) = case["reviews"]
    # 26 August is a bank holiday, so day 20 is 10 September.
    assert (review["asked"], review["due"], review["limit"]) == ("2024-08-12", "2024-09-10", 20)
    (row,) = desk.json("list", "--view", "overdue")
    assert (row["due"], row["due_of"], row["stage"]) == ("2024-09-10", "internal_review", "review")
    assert "Write the reason" in desk.trouble("event", "HA06181", "review_extension=2024-09-02:40")
    case = desk.json("event", "HA06181", "review_extension=2024-09-02:40", "--note", "Witnesses are away")
    assert (case["events"], case["reviews"][0]["due"]) == ([], "2024-10-08")
    assert "outcome of the review is missing" in desk.trouble("review", "HA06181", "--decided", "2024-10-01")
    case = desk.json("review", "HA06181", "--decided", "2024-10-01", "--outcome", "partly_upheld")
    assert case["stage"] == "issued"
    (review,) = case["reviews"]
    assert (review["decided"], review["outcome"], review["in_time"], review["day_taken"]) == (
        *("2024-10-01", "partly_upheld", True, 35),
    )
    assert (review["note"], review["events"][0]["note"]) == ("By email", "Witnesses are away")
    assert desk.json("list", "--view", "open") == []
    assert desk.run("review", "HA06181")[0] == 2


def test_check_says_where_each_thing_is(desk: Desk) -> None:
    logged(desk)
    page = desk.folder / "answer.html"
    page.write_text("<p>We hold this. Ring the sergeant on 07700 900 123.</p>", encoding="utf-8")
    desk.json("respond", "HA06181", "--items", "1-4", "--html", str(page), "--outcome", "disclosed_in_full")
    (found,) = desk.json("check", "HA06181")
    assert {"rule", "item", "severity", "message", "remedy"} <= set(found)
    assert (found["rule"], found["item"], found["severity"]) == ("mobile", 1, "error")
    text = "We hold this. Ring the sergeant on 07700 900 123."
    assert text[found["start"] : found["end"]] == found["words"] == "07700 900 123"


def test_a_letter_is_held_back_until_it_is_lawful_or_a_reason_is_given(desk: Desk) -> None:
    logged(desk)
    rules = {finding["rule"] for finding in desk.json("check", "HA06181")}
    assert "unanswered" in rules
    out = str(desk.folder / "x.pdf")
    assert "cannot go yet" in desk.trouble("issue", "HA06181", "--out", out, "--date", "2024-08-08")
    assert not Path(out).exists()
    desk.json("issue", "HA06181", "--out", out, "--date", "2024-08-08", "--override", "Sent on the judge's order")
    assert Path(out).exists()


def test_a_case_without_a_cost_sheet_says_so(desk: Desk) -> None:
    logged(desk)
    assert desk.json("cost", "HA06181") is None
    assert desk.run("cost", "HA06181")[1].strip() == "No work is estimated for HA06181 yet."


def test_a_draft_is_marked_as_one_and_changes_nothing(desk: Desk) -> None:
    logged(desk)
    out = desk.folder / "draft.pdf"
    answer = desk.json("letter", "HA06181", "--kind", "response", "--out", str(out))
    assert answer == {"path": str(out), "pages": answer["pages"]}
    import pypdfium2

    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "DRAFT" in text
    assert desk.json("show", "HA06181")["stage"] == "logged"


def test_a_question_to_the_requester_goes_out_and_stops_the_clock(desk: Desk) -> None:
    logged(desk)
    out = str(desk.folder / "question.pdf")
    send = ("issue", "HA06181", "--kind", "clarification", "--out", out, "--date", "2024-07-29")
    assert "what is asked is not filled in" in desk.trouble(*send)
    assert desk.json("show", "HA06181")["events"] == []
    assert desk.json(*send, "--fill", "words=Which year do you mean?")["pages"] == 1
    case = desk.json("show", "HA06181")
    assert (case["stage"], case["due"]) == ("waiting", None)
    assert case["events"] == [{"kind": "clarification_requested", "date": "2024-07-29", **case["events"][0]}]
    assert [letter["kind"] for letter in case["letters"]] == ["clarification"]


def test_a_field_a_letter_has_not_is_refused_in_words(desk: Desk) -> None:
    logged(desk)
    out = str(desk.folder / "x.pdf")
    sums = ("letter", "HA06181", "--kind", "fees_notice", "--out", out, "--fill")
    assert "has no field “when”" in desk.trouble(*sums, "when=now")
    assert "is not a sum in pence" in desk.trouble(*sums, "pence=£12")
    assert not Path(out).exists()


@pytest.mark.parametrize("kind", NAMES)
def test_every_kind_can_be_drafted_where_the_law_has_it(desk: Desk, kind: str) -> None:
    logged(desk)
    out = str(desk.folder / f"{kind}.pdf")
    if kind == "subject_access":
        assert "has no letter of the kind" in desk.trouble("letter", "HA06181", "--kind", kind, "--out", out)
    else:
        assert desk.json("letter", "HA06181", "--kind", kind, "--out", out)["pages"] >= 1


@pytest.mark.parametrize(("ending", "begins"), [("docx", b"PK"), ("eml", b"X-Unsent: 1"), ("html", b"<!DOCTYPE html>")])
def test_a_draft_is_written_in_the_form_its_name_asks_for(desk: Desk, ending: str, begins: bytes) -> None:
    logged(desk)
    out = desk.folder / f"draft.{ending}"
    assert desk.json("letter", "HA06181", "--kind", "acknowledgement", "--out", str(out))["pages"] == 1
    assert out.read_bytes().startswith(begins)
    assert "End it in .pdf, .docx, .eml, .html" in desk.trouble(
        "letter", "HA06181", "--out", str(desk.folder / "x.odt")
    )


def test_a_folder_in_the_letters_place_is_found_out_before_it_is_issued(desk: Desk) -> None:
    logged(desk)
    (desk.folder / "x.pdf").mkdir()
    send = ("issue", "HA06181", "--kind", "acknowledgement", "--date", "2024-07-24", "--out")
    assert "Nothing was issued" in desk.trouble(*send, str(desk.folder / "x.pdf"))
    assert desk.json("show", "HA06181")["letters"] == []
    beside = desk.folder / "y.pdf.part"
    beside.write_text("precious", encoding="utf-8")
    desk.json(*send, str(desk.folder / "y.pdf"))
    assert beside.read_text(encoding="utf-8") == "precious"
    assert len(desk.json("show", "HA06181")["letters"]) == 1


def test_a_name_that_no_disk_takes_is_one_sentence(desk: Desk) -> None:
    logged(desk)
    long = "n" * 300
    for words in (("scan", long), ("verify", long), ("backup", "--to", str(desk.folder / long))):
        assert "could not" in desk.trouble(*words) or "cannot" in desk.trouble(*words)


def test_a_packed_file_is_no_plain_text(desk: Desk) -> None:
    for name, content in (("a.txt", b"%PDF-1.4 junk"), ("b.txt", b"PK\x03\x04junk")):
        path = desk.folder / name
        path.write_bytes(content)
        assert "is not a text file" in desk.trouble("split", str(path))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a file without an end")
def test_a_file_without_an_end_is_not_read_for_ever(desk: Desk) -> None:
    assert "text" in desk.trouble("split", "/dev/zero")


def test_backup_verify_and_restore(desk: Desk) -> None:
    logged(desk)
    copy = desk.json("backup", "--to", str(desk.folder / "copies"))
    assert copy["ok"] is True
    assert copy["cases"] == 1
    assert desk.json("verify")["ok"] is True
    assert desk.json("verify", copy["path"])["cases"] == 1
    again = desk.json("restore", copy["path"], "--as", str(desk.folder / "again.foidesk"))
    assert again["cases"] == 1
    desk.store = desk.folder / "again.foidesk"
    assert desk.json("show", "HA06181")["requester"] == "Eleanor Whitcombe"


def test_verify_names_what_is_not_as_it_was_kept(desk: Desk) -> None:
    logged(desk)
    with closing(sqlite3.connect(desk.store)) as raw:
        raw.execute("UPDATE items SET wording = 'Nothing at all' WHERE key = (SELECT max(key) FROM items)")
        raw.commit()
    assert "An item of case HA06181 is not as it was kept" in desk.trouble("verify")


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.eml", b""), ("binary.eml", bytes(range(256)) * 40), ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 400)],
)
def test_what_cannot_be_read_is_told_in_a_sentence(desk: Desk, name: str, content: bytes) -> None:
    message = desk.trouble("log", desk.file(name, content))
    assert name in message
    assert desk.json("list", "--view", "all") == []


def test_a_missing_file_and_a_folder_are_told_in_a_sentence(desk: Desk) -> None:
    assert "nowhere.eml" in desk.trouble("read", str(desk.folder / "nowhere.eml"))
    desk.trouble("read", str(desk.folder))


def test_a_mail_without_a_date_asks_for_one(desk: Desk) -> None:
    bare = desk.file("bare.eml", "Subject: hello\n\nHow many dogs do you have?\n")
    assert "--received" in desk.trouble("log", bare)
    case = desk.json("log", bare, "--received", "2024-07-23", "--requester", "Sam Poole")
    assert (case["requester"], case["email"]) == ("Sam Poole", "")


def test_markup_in_a_request_stays_text(desk: Desk) -> None:
    nasty = 'How many <b>dogs</b> & <img src="file:///etc/passwd"> <para>{reference} [[[x]]] do you have?'
    case = desk.json("log", desk.file("n.txt", nasty), "--received", "2024-07-23", "--requester", "<b>Bobby</b> & Co")
    assert nasty in case["text"]
    assert case["requester"] == "<b>Bobby</b> & Co"
    desk.json("respond", case["reference"], "--items", "1", "--html", str(ANSWER), "--outcome", "not_held")
    out = desk.folder / "n.pdf"
    desk.json("issue", case["reference"], "--out", str(out), "--date", "2024-08-01")
    import pypdfium2

    document = pypdfium2.PdfDocument(out)
    words = "".join(page.get_textpage().get_text_range() for page in document).replace("\r\n", " ")
    document.close()
    assert "<b>Bobby</b> & Co" in words
    assert "<b>dogs</b>" in words
    assert "{reference}" in words


def test_wrong_words_exit_with_2(desk: Desk) -> None:
    assert desk.run("dance")[0] == 2
    assert desk.run("due", "--received", "the 5th")[0] == 2
    assert desk.run("respond", "HA06181", "--items", "4-1", "--html", "x", "--outcome", "not_held")[0] == 2


def test_a_register_that_is_not_there_is_not_made_by_looking(desk: Desk) -> None:
    desk.trouble("list")
    assert not desk.store.exists()


def test_an_unwritable_place_is_found_out_before_the_letter_is_issued(desk: Desk) -> None:
    logged(desk)
    desk.json("respond", "HA06181", "--items", "1-4", "--html", str(ANSWER), "--outcome", "not_held")
    blocked = desk.file("a-file", "not a folder")
    message = desk.trouble("issue", "HA06181", "--out", f"{blocked}/letter.pdf", "--date", "2024-08-08")
    assert "Nothing was issued" in message
    assert desk.json("show", "HA06181")["letters"] == []


def test_the_installed_program_answers_in_utf8_and_nothing_else(tmp_path: Path) -> None:
    request = tmp_path / "r.txt"
    request.write_text("Faint o gŵn sydd gennych? – £5", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "foidesk", "split", str(request), "--json"],
        capture_output=True,
        check=True,
        env=environment,
    )
    answer = json.loads(done.stdout.decode("utf-8"))
    assert "gŵn" in json.dumps(answer, ensure_ascii=False)


def test_an_exemption_is_named_as_people_cite_it_and_impossible_ones_are_refused(desk: Desk) -> None:
    logged(desk)
    refusing = ("respond", "HA06181", "--items", "1", "--html", str(ANSWER), "--outcome", "withheld_in_full")
    case = desk.json(*refusing, "--exemption", "Section 31(1)(a)", "--exemption", "s.40(2)")
    assert case["responses"][0]["exemptions"] == ["s.31(1)(a)", "s.40(2)"]
    assert [claim["provision"] for claim in case["responses"][0]["claims"]] == ["s.31(1)(a)", "s.40(2)"]
    rules = {finding["rule"] for finding in desk.json("check", "HA06181") if finding["item"] == 1}
    assert {"exemption_reason", "public_interest", "likelihood", "limb"} <= rules
    for words, flags in (
        ("Not held needs no exemption", ("--outcome", "not_held", "--exemption", "s.31(1)(a)")),
        ("cannot rely on it", ("--outcome", "withheld_in_full", "--exemption", "s.35(1)(a)")),
        ("Environmental Information Regulations", ("--outcome", "withheld_in_full", "--exemption", "reg 12(4)(e)")),
        ("refuses the whole request", ("--outcome", "cost_refused", "--outcome", "disclosed_in_part")),
        ("takes the place of one", ("--outcome", "vexatious", "--exemption", "s.40(2)")),
    ):
        message = desk.trouble("respond", "HA06181", "--items", "1", "--html", str(ANSWER), *flags)
        assert words in message
        assert "Nothing was changed." in message
    assert desk.json("show", "HA06181")["responses"][0]["exemptions"] == ["s.31(1)(a)", "s.40(2)"]
