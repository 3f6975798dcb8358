"""Every kind of letter under every law, on the command line: drafted in each form, issued, and what it does."""

import hashlib
import re
from email import policy
from email.parser import BytesParser
from pathlib import Path

import docx
import pytest

from foidesk.domain.letterkinds import KINDS, LetterKind, Time
from foidesk.domain.regimes import Regime
from foidesk.letters.pages import page_count, page_text
from tests.cli.test_contract import EMAIL, Desk, desk

__all__ = ["desk"]

REFERENCE = "HA06181"
PAIRS = [(kind, regime) for kind in KINDS for regime in Regime if regime in kind.regimes]
FILL = {
    "words": "words=Which of the two years do you mean?",
    "pence": "pence=1250",
    "place": "place=foi@northmere.example",
    "whom": "whom=the Chief Executive",
    "outcome": "outcome=partly_upheld",
    "email": "email=casework@regulator.example",
}
NEW = {Regime.FOIA: "2024-09-17", Regime.EIR: "2024-09-19", Regime.SAR: "2024-10-23"}
EVENTS = {
    ("clarification", "foia"): "clarification_requested",
    ("clarification", "eir"): "clarification_requested",
    ("clarification", "sar"): "clarification_requested",
    ("fees_notice", "foia"): "fees_notice_given",
    ("fees_notice", "eir"): "fees_notice_given",
    ("extension", "foia"): "pit_extension",
    ("extension", "eir"): "eir_extension",
    ("extension", "sar"): "sar_extension",
}
REFUSED = (
    "<p>We hold this information. It is withheld under section 31(1)(a) of the Act, because it would show where "
    "cameras stand.</p>"
)


def prepared(desk: Desk, kind: LetterKind, regime: Regime) -> str:
    """Bring a case as far as the letter needs it; give the day the letter goes out."""
    desk.json("log", str(EMAIL), "--regime", regime.value)
    respond = ["respond", REFERENCE, "--items", "1-4", "--html"]
    if kind.name in ("extension", "refusal") and regime is Regime.FOIA:
        refused = desk.file("refused.html", REFUSED)
        desk.json(*respond, refused, "--outcome", "withheld_in_full", "--exemption", "s.31(1)(a)")
    elif regime is Regime.SAR:
        desk.json(*respond, desk.file("data.html", "<p>Your data is enclosed.</p>"), "--outcome", "disclosed_in_full")
    else:
        told = ["--exemption", "12(4)(a)"] if regime is Regime.EIR else []
        words = "<p>We do not hold this information (regulation 12(4)(a)).</p>" if told else "<p>We do not hold it.</p>"
        desk.json(*respond, desk.file("nothing.html", words), "--outcome", "not_held", *told)
    if kind.time is Time.DURING_A_REVIEW:
        out = str(desk.folder / "answer.pdf")
        desk.json("issue", REFERENCE, "--out", out, "--date", "2024-08-08", "--override", "A test of the review")
        desk.json("review", REFERENCE, "--asked", "2024-08-20")
        return "2024-08-22"
    return "2024-08-23" if kind.name == "delay" else "2024-08-08"


def filled(kind: LetterKind, regime: Regime) -> list[str]:
    words = [FILL[gap.field] for gap in kind.gaps if gap.field in FILL]
    words += [f"on={NEW[regime]}"] if kind.gap("on") else []
    return [part for one in words for part in ("--fill", one)]


@pytest.mark.parametrize(("kind", "regime"), PAIRS, ids=[f"{kind.name}-{law.value}" for kind, law in PAIRS])
def test_a_letter_is_drafted_in_each_form_and_issued(desk: Desk, kind: LetterKind, regime: Regime) -> None:
    day = prepared(desk, kind, regime)
    of = (REFERENCE, "--kind", kind.name)
    first = filled(kind, regime)
    for form in ("pdf", "docx", "eml", "html"):
        out = desk.folder / f"draft.{form}"
        made = desk.json("letter", *of, "--out", str(out), *first)
        assert made == {"path": str(out), "pages": made["pages"]}
        assert marked_as_draft(out)
        first = []  # kept with the case from the first time on
    out = desk.folder / "issued.pdf"
    reason = ["--override", "A test of the letter"] if kind.answers else []
    issued = desk.json("issue", *of, "--out", str(out), "--date", day, *reason)
    assert hashlib.sha256(out.read_bytes()).hexdigest() == issued["sha256"]
    assert page_count(out.read_bytes()) == issued["pages"]
    words = " ".join(page_text(out.read_bytes(), at) for at in range(issued["pages"]))
    assert REFERENCE in words
    assert not re.search(r"DRAFT|\{[a-z_]+\}|\[[A-Z]", words)
    case = desk.json("show", REFERENCE)
    last = case["letters"][-1]
    assert (last["kind"], last["date"], last["sha256"]) == (kind.name, day, issued["sha256"])
    event = EVENTS.get((kind.name, regime.value))
    assert [one["kind"] for one in case["events"]] == ([event] if event else [])
    if event and "extension" in event:
        assert case["due"] == NEW[regime]


def marked_as_draft(path: Path) -> bool:
    content = path.read_bytes()
    match path.suffix:
        case ".pdf":
            return "DRAFT" in page_text(content, 0)
        case ".docx":
            section = docx.Document(str(path)).sections[0]
            return 'string="DRAFT"' in section.first_page_header._element.xml
        case ".eml":
            mail = BytesParser(policy=policy.default).parsebytes(content)
            bodies = [mail.get_body((sort,)) for sort in ("plain", "html")]
            assert mail["X-Unsent"] == "1"
            assert mail["Subject"].startswith(f"DRAFT {REFERENCE}: ")
            assert [one.get_filename() for one in mail.iter_attachments()] == [f"{REFERENCE} DRAFT.pdf"]
            return all(body is not None and "DRAFT" in body.get_content() for body in bodies)
        case _:
            return b"<strong>DRAFT</strong>" in content


@pytest.mark.parametrize(
    ("name", "addressee"),
    [
        ("acknowledgement", "Eleanor Whitcombe <e.whitcombe@example.org>"),
        ("consultation", "Chief Executive <casework@regulator.example>"),
        ("ico_response", "Chief Executive <casework@regulator.example>"),
    ],
)
def test_a_draft_for_the_mail_goes_to_whom_the_letter_is_for(desk: Desk, name: str, addressee: str) -> None:
    kind = next(one for one in KINDS if one.name == name)
    prepared(desk, kind, Regime.FOIA)
    out = desk.folder / "draft.eml"
    desk.json("letter", REFERENCE, "--kind", name, "--out", str(out), *filled(kind, Regime.FOIA))
    mail = BytesParser(policy=policy.default).parsebytes(out.read_bytes())
    assert mail["To"] == addressee
    if name != "acknowledgement":
        assert "Whitcombe" not in out.read_text("utf-8", "ignore")


def test_more_time_that_no_law_gives_is_not_sent(desk: Desk) -> None:
    kind = next(one for one in KINDS if one.name == "extension")
    day = prepared(desk, kind, Regime.EIR)
    send = ("issue", REFERENCE, "--kind", "extension", "--out", str(desk.folder / "x.pdf"), "--date", day)
    fill = ("--fill", "words=It is large.", "--fill", "on=2024-09-20")
    assert "after 19 September 2024: 40 working days in all" in desk.trouble(*send, *fill)
    assert desk.json("show", REFERENCE)["letters"] == []
