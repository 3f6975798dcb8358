"""The demo's files: the seed request word for word, its answer, and a register of invented requests."""

import json
from datetime import date

from foidesk.domain.found_requester import propose_requester
from foidesk.domain.richtext import from_html
from foidesk.intake.reader import read_bytes, read_file
from foidesk.shipped import resources

DEMO = resources() / "demo"


def test_both_versions_of_the_demo_mail_say_the_same():
    mail = (DEMO / "request-2024-07-23.eml").read_bytes()
    assert mail.count(b"\r\n") == mail.count(b"\n")
    plain = read_file(DEMO / "request-2024-07-23.eml").text
    without = mail.replace(b"Content-Type: text/plain", b"Content-Type: application/x-none")
    assert read_bytes(without, "request.eml").text.split() == plain.split()


def test_the_answer_is_four_paragraphs_with_a_link_and_a_quotation():
    answer = from_html((DEMO / "response-2024-08-08.html").read_text(encoding="utf-8"))
    assert len(answer.blocks) == 4
    assert [link.split("/")[2] for link in answer.links()] == ["www.hampshire-pcc.gov.uk"]
    assert [run.text for run in answer.runs() if run.italic] == [
        "Facial Recognition camera trial to prevent banned persons getting into venues."
    ]


def test_the_register_holds_25_whole_requests():
    rows = json.loads((DEMO / "requests.json").read_text(encoding="utf-8"))
    assert len({row["reference"] for row in rows}) == len(rows) == 25
    for row in rows:
        assert row["regime"] in {"foia", "eir", "sar"}
        assert date.fromisoformat(row["received"]) <= date(2026, 11, 24)
        assert 2 <= len(row["items"]) <= 5
        assert row["preamble"]
        assert row["closing"]
        assert row["stage"] in {"logged", "drafting", "clearance", "sign", "waiting", "review"}
        assert row["email"].rsplit(".", 1)[1] in {"example", "org", "net", "com"}
        assert propose_requester("", row["email"], row["closing"]).value


def test_the_earlier_cases_are_answered_item_by_item_in_time():
    rows = json.loads((DEMO / "answered.json").read_text(encoding="utf-8"))
    assert [row["reference"] for row in rows] == ["HA06874", "HA07102"]
    for row in rows:
        asked_on, answered_on = date.fromisoformat(row["received"]), date.fromisoformat(row["answered"])
        assert 0 < (answered_on - asked_on).days <= 28
        assert [number for answer in row["answers"] for number in answer["items"]] == [1, 2]
