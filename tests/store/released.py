"""The registers of every version of the schema, and how each was made: at the counters of the code that had it.

A register is made once and never again; tests/data/registers/README.md tells how. What makes one imports nothing here
that is not of every version, for it is run with the code of that version.
"""

import importlib
import io
import os
import socket
import sys
import tarfile
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

ARCHIVE = Path(__file__).resolve().parents[1] / "data" / "registers" / "registers.tar.xz"
WHO, ACCOUNT, COMPUTER = "Priya Nair", "priya", "front-desk"
WORDS = ("The Office paid £12,400 – “all of it” in May.", "Café Ŵ holds it, not this office.")
REFERENCES = tuple(f"HA0618{end}" for end in range(1, 10))
PAPER = b"Date,Paid\r\n2024-05-01,12400\r\n"
MAIL = (
    b"From: Ana Reid <ana.reid@example.org>\r\nTo: foi@example.gov.uk\r\nSubject: Speed cameras\r\n"
    b"Date: Thu, 1 Oct 2026 09:12:00 +0100\r\nMessage-ID: <one@example.org>\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
    b"Dear Office,\r\n\r\nPlease send me:\r\n\r\n1. The cost of speed cameras in 2025.\r\n\r\n"
    b"2. Who decided on the places?\r\n\r\nYours faithfully\r\nAna Reid\r\n"
)
OLD_LOG = (
    b"Ref,Date received,Requester,Subject,Type,Due date,Date sent,Outcome,Status\r\n"
    b"FOI-0201,23/07/2025,A. Smith,Cars,FOI,20/08/2025,08/08/2025,Not held,Closed\r\n"
    b"FOI-0202,24/07/2025,B. Jones,Minutes,FOI,21/08/2025,,Withdrawn,Withdrawn\r\n"
)
LATER = (
    b"From: Ana Reid <ana.reid@example.org>\r\nTo: foi@example.gov.uk\r\nSubject: RE: Speed cameras\r\n"
    b"Date: Fri, 9 Oct 2026 10:00:00 +0100\r\nMessage-ID: <two@example.org>\r\nIn-Reply-To: <one@example.org>\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\nI only want to know of the county's own roads.\r\n"
)


@cache
def _packed() -> dict[str, bytes]:
    if not ARCHIVE.exists():
        return {}
    with tarfile.open(ARCHIVE) as archive:
        return {one.name[1:-8]: archive.extractfile(one).read() for one in archive}  # type: ignore[union-attr]


def names() -> tuple[str, ...]:
    """Name the registers: by their versions, and those of the days when a step had another number."""
    return tuple(_packed())


def version_of(name: str) -> int:
    """Give the version that a register says it has."""
    return int(name.rstrip("r"))


def unpack(name: str | int, path: Path) -> Path:
    """Lay a register in a file."""
    path.write_bytes(_packed()[str(name)])
    return path


def keep(made: Path, mark: str) -> None:
    """Put a register that was just made with the others."""
    content = made.read_bytes()
    name = f"{int.from_bytes(content[60:64], 'big')}{mark}"
    if name in names():
        raise SystemExit(f"There is a register {name} already, and it never changes.")
    with tarfile.open(ARCHIVE.with_suffix(".new"), "w:xz", preset=9) as archive:
        for one, each in sorted({**_packed(), name: content}.items(), key=lambda pair: (version_of(pair[0]), pair[0])):
            entry = tarfile.TarInfo(f"v{one}.foidesk")
            entry.size = len(each)
            archive.addfile(entry, io.BytesIO(each))
    ARCHIVE.with_suffix(".new").replace(ARCHIVE)


class _Desk:
    """An office of whatever version, with the clock on the wall under one's hand."""

    def __init__(self, path: Path) -> None:
        from foidesk.office.office import Office

        self.now = datetime(2024, 7, 8, 9, 0, tzinfo=UTC)
        self.office: Any = Office.open(path, who=WHO, now=lambda: self.now)

    def on(self, day: date) -> None:
        self.now = datetime(day.year, day.month, day.day, 10, 0, tzinfo=UTC)

    def has(self, counter: str) -> bool:
        return hasattr(self.office, counter)

    def log(self, reference: str, day: date, items: list[str], name: str, *, regime: str = "foia") -> Any:
        from foidesk.domain.case import Requester
        from foidesk.domain.regimes import Regime
        from foidesk.domain.splitting import Part, PartKind, Split
        from foidesk.intake.reader import read_pasted
        from foidesk.office.views import NewCase

        self.on(day)
        parts, text = [], ""
        lead_in, closing = (PartKind.PREAMBLE, "Please send me:"), (PartKind.CLOSING, f"Yours faithfully\n{name}")
        for kind, words in (lead_in, *((PartKind.ITEM, one) for one in items), closing):
            parts.append(Part(kind, len(text), len(text) + len(words) + 2, "Made so."))
            text += words + "\n\n"
        return self.office.receipt.log(
            NewCase(
                document=read_pasted(text),
                split=Split(text, tuple(parts)),
                requester=Requester(name, f"{name.split(maxsplit=1)[0].lower()}@example.org"),
                subject="Spending on cameras",
                regime=Regime(regime),
                received=day,
                dated=day,
                reference=reference,
                owner=WHO,
            )
        )


def make(path: Path) -> None:
    """Make a register with whichever code this finds; what a version does not know yet is left out."""
    desk = _Desk(path)
    profile = desk.office.records.profile()
    desk.office.records.save_profile(replace(profile, next_number=6190, signatory_name="Sam Webb"))
    _old_cases(desk)
    _this_autumn(desk)
    _what_later_versions_know(desk)


def _old_cases(desk: _Desk) -> None:
    """Log three cases of 2024 that are closed: one answered, two withdrawn."""
    from foidesk.domain.case import Stage
    from foidesk.domain.items import Outcome
    from foidesk.domain.richtext import from_plain

    office = desk.office
    one = desk.log("HA06181", date(2024, 7, 8), ["1. What did it cost?", "2. Who holds the minutes?"], "Siân O'Neill")
    desk.on(date(2024, 7, 29))
    office.drafting.respond(one.case_id, [1], from_plain(WORDS[0]), [Outcome.DISCLOSED_IN_FULL])
    office.drafting.respond(one.case_id, [2], from_plain(WORDS[1]), [Outcome.NOT_HELD])
    office.despatch.sign(one.case_id, "Sam Webb")
    office.despatch.issue(one.case_id)
    for reference, name in (("HA06182", "Tom Hale"), ("HA06189", "Una Price")):
        gone = desk.log(reference, date(2024, 7, 30), ["All of it."], name)
        office.despatch.end(gone.case_id, Stage.WITHDRAWN, date(2024, 7, 30))


def _this_autumn(desk: _Desk) -> None:
    """Log cases of September and October 2026 at every stage."""
    from foidesk.domain.clock import ClockEvent, EventKind
    from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
    from foidesk.domain.richtext import from_plain

    office = desk.office
    # Answered in time, with a refusal.
    three = desk.log("HA06183", date(2026, 9, 1), ["1. Where do the cameras stand?"], "Lena Fox")
    desk.on(date(2026, 9, 22))
    weighed = PublicInterestTest("People want to know.", "The cameras would lose their effect.", "Withheld on balance.")
    claim = ExemptionClaim("s.31(1)(a)", "Knowing the places would help people who are wanted.", weighed)
    office.drafting.respond(three.case_id, [1], from_plain("We hold it."), [Outcome.WITHHELD_IN_FULL], [claim])
    office.despatch.sign(three.case_id, "Sam Webb")
    office.despatch.issue(three.case_id)
    # Read from an email, which waits for an answer.
    desk.on(date(2026, 10, 1))
    mail = _mail(desk, MAIL, "request.eml")
    found = office.receipt.propose(mail)
    four = _log_found(desk, found, "HA06184", date(2026, 10, 1))
    desk.on(date(2026, 10, 8))
    office.timekeeping.add_event(
        four.case_id, ClockEvent(EventKind.CLARIFICATION_REQUESTED, date(2026, 10, 8), None, "Which roads?")
    )
    # Drafted in part, extended for the public interest test, one item split and one reworded.
    five = desk.log(
        "HA06185",
        date(2026, 10, 12),
        ["1. The contract, and its price.", "2. The advice.", "3. The plan."],
        "Daniel Okafor",
    )
    desk.on(date(2026, 10, 14))
    first = five.case.items[0]
    office.drafting.split_item(five.case_id, first.key, first.wording.index("and its price"))
    office.drafting.reword_item(five.case_id, five.case.items[2].key, "The plan for 2027.")
    office.drafting.respond(five.case_id, [1], from_plain(WORDS[0]), [Outcome.DISCLOSED_IN_FULL])
    office.drafting.respond(five.case_id, [3], from_plain("We hold it."), [Outcome.WITHHELD_IN_FULL], [claim])
    desk.on(date(2026, 10, 20))
    office.timekeeping.add_event(five.case_id, ClockEvent(EventKind.PIT_EXTENSION, date(2026, 10, 20), 40))
    office.records.change_owner(five.case_id, "Jo Marsh")
    office.records.undo(five.case_id)
    office.records.redo(five.case_id)
    # Plain logged; other regimes; and what is not logged or not saved yet.
    desk.log("HA06186", date(2026, 10, 19), ["1. One.", "2. Two.", "3. Three."], "Ife Cole")
    six = desk.log("HA06187", date(2026, 10, 5), ["1. The flood maps."], "Rhys Dunn", regime="eir")
    desk.on(date(2026, 10, 21))
    office.timekeeping.add_event(six.case_id, ClockEvent(EventKind.EIR_EXTENSION, date(2026, 10, 21)))
    seven = desk.log("HA06188", date(2026, 10, 6), ["1. All about me."], "Gwen Pike", regime="sar")
    desk.on(date(2026, 10, 21))
    office.timekeeping.add_event(seven.case_id, ClockEvent(EventKind.SAR_EXTENSION, date(2026, 10, 21)))
    last = office.records.case(five.case_id).case.responses[-1]
    office.drafting.keep_typing(five.case_id, last.key, from_plain("Half a sent"))


def _bring_in(desk: _Desk) -> None:
    """Bring in a log of an earlier year."""
    counter = desk.office.bringing_in
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "FOI log.csv"
        path.write_bytes(OLD_LOG)
        book = counter.look(path)
    (sheet,) = book.sheets
    counter.bring_in(book, counter.plan(book, sheet, counter.guess(sheet)))


def _mail(desk: _Desk, content: bytes, name: str) -> Any:
    """Read a mail from a file, as it is read there; where it was read from is kept nowhere."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return desk.office.receipt.read(path)


def _log_found(desk: _Desk, found: Any, reference: str, day: date) -> Any:
    from foidesk.domain.case import Requester
    from foidesk.office.views import NewCase

    who = Requester(found.requester.value, found.email.value)
    return desk.office.receipt.log(
        NewCase(
            found.document, found.split, who, "Speed cameras", found.regime, day, day, reference=reference, owner=WHO
        )
    )


def _what_later_versions_know(desk: _Desk) -> None:
    """Add to the cases what came with each version; each counter is asked only where there is one."""
    office = desk.office
    ids = {f"HA0618{end}": office.records.case_by_reference(f"HA0618{end}").case_id for end in range(1, 10)}
    answered, waiting, drafted, plain = (ids[f"HA0618{end}"] for end in (3, 4, 5, 6))
    desk.on(date(2026, 10, 22))
    if hasattr(office.timekeeping, "add_note"):
        notes = importlib.import_module("foidesk.domain.casenotes")
        office.timekeeping.add_note(plain, notes.CaseNote(notes.NoteKind.NOTE, date(2026, 10, 22), "Rang the force."))
    if desk.has("reviewing"):
        desk.on(date(2026, 10, 6))
        office.reviewing.ask(answered, date(2026, 10, 6), "Wants the places after all")
    desk.on(date(2026, 10, 22))
    if desk.has("correspondence"):
        kinds = importlib.import_module("foidesk.domain.latermail").FilingKind
        moves = hasattr(office.correspondence, "move")
        there = plain if moves else waiting
        office.correspondence.file(there, _mail(desk, LATER, "later.eml"), date(2026, 10, 9), kinds.JUST_FILED)
        if moves:
            message = office.correspondence.messages(plain)[-1].message.id
            office.correspondence.move(message, plain, waiting, kinds.JUST_FILED)
    if desk.has("bringing_in"):
        _bring_in(desk)
    if desk.has("spelling"):
        office.spelling.add(plain, "Solent")
        office.spelling.ignore(plain, "Pompey")
    if desk.has("standardtexts"):
        from foidesk.domain.richtext import from_plain

        texts = importlib.import_module("foidesk.domain.standardtexts")
        key = office.standardtexts.new_key()
        office.standardtexts.save(key, texts.StandardText("Where to look", from_plain("It is on our website.")))
        office.standardtexts.use(plain, office.records.case(plain).case.responses[0].key, key)
    if desk.has("attendance"):
        office.attendance.come(drafted)
    if desk.has("holding"):
        holders = importlib.import_module("foidesk.domain.holders")
        items = [office.records.case(plain).case.items[1].key]
        view = office.holding.ask(plain, holders.Holder("Finance", "finance@example.org"), items, date(2026, 10, 29))
        searches = importlib.import_module("foidesk.domain.commissions").Searches(
            "The ledger", "cameras", "Bo", "2 sheets"
        )
        office.holding.receive(plain, view.commissions[0].key, date(2026, 10, 22), searches)
    if desk.has("costing"):
        sheets = importlib.import_module("foidesk.domain.costsheet")
        line = sheets.CostLine(sheets.Activity.RETRIEVING, "Open each file", 30, "files", 300)
        office.costing.add_line(plain, line)
    if desk.has("checking"):
        found = next((one for one in office.records.case(drafted).findings if one.severity.value != "error"), None)
        if found is not None:
            office.checking.set_aside(drafted, found)
    if desk.has("enclosing"):
        office.enclosing.attach(plain, [office.enclosing.look_at(plain, "paid.csv", PAPER)])
    if desk.has("lettering"):
        drafts = importlib.import_module("foidesk.domain.letterdraft")
        office.lettering.fill_in(drafted, drafts.LetterDraft("delay", on=date(2026, 11, 20)))
    if desk.has("clearing"):
        rules = importlib.import_module("foidesk.domain.clearance")
        profile = office.records.profile()
        rule = rules.ClearanceRule(rules.AskedFor.WHEN_REFUSED, usual="Jo Marsh")
        office.records.save_profile(replace(profile, clearance=rule))
        office.clearing.comment(drafted, office.records.case(drafted).case.responses[0].key, "Is this all of it?")
        office.clearing.send(drafted, "Jo Marsh", "Before Friday")
    if hasattr(desk.office.records.profile(), "signatories"):
        signing = importlib.import_module("foidesk.domain.signatories")
        profile = office.records.profile()
        office.records.save_profile(replace(profile, signatories=(signing.Signatory("Jo Marsh", "Chief executive"),)))
    if desk.has("lettering") and hasattr(office.lettering, "print_large"):
        office.lettering.print_large(plain, 18)
    if desk.has("retaining"):
        how = importlib.import_module("foidesk.domain.retention").How.ANONYMISED
        office.retaining.dispose([ids["HA06189"]], how)
        office.retaining.hold(ids["HA06182"], "The ICO asked for it")
    if desk.has("sharing"):
        ways = importlib.import_module("foidesk.domain.sharing").SharingWay
        office.sharing.choose(ways.SEVERAL)
    if desk.has("people"):
        people = importlib.import_module("foidesk.domain.people")
        office.people.save([people.Person(ACCOUNT, people.Role.APPROVER)])


if __name__ == "__main__":
    os.environ.update(dict.fromkeys(("LOGNAME", "USER", "LNAME", "USERNAME"), ACCOUNT), FOIDESK_SETTINGS=os.devnull)
    socket.gethostname = lambda: COMPUTER
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "register.foidesk"
        child = os.fork()
        if not child:
            make(target)
            os._exit(0)  # as a power cut leaves it: who has a case open still stands in it
        if os.waitpid(child, 0)[1]:
            raise SystemExit("Nothing was made.")
        keep(target, "".join(sys.argv[1:]))
