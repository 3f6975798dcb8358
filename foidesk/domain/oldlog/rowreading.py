"""One row of a log read into a case, or into the plain reasons why it is none."""

from dataclasses import dataclass, replace
from datetime import date

from foidesk.domain import clock, drafting
from foidesk.domain.broughtin import BroughtIn
from foidesk.domain.calendars import Calendar
from foidesk.domain.case import Case, Request, Requester
from foidesk.domain.facts_found import propose_subject
from foidesk.domain.items import Response
from foidesk.domain.oldlog import readings
from foidesk.domain.oldlog.days import read_day
from foidesk.domain.oldlog.duecheck import due_differs
from foidesk.domain.oldlog.headings import Meaning
from foidesk.domain.oldlog.matching import Matching
from foidesk.domain.oldlog.readings import Standing
from foidesk.domain.oldlog.sheets import Cell, Formula, LogRow, flat, said
from foidesk.domain.profile import DateStyle
from foidesk.domain.regimes import Regime
from foidesk.domain.splitting import Part, PartKind, Split, propose_split
from foidesk.domain.troubles import NotAllowed

_M = Meaning
_write = DateStyle.PLAIN.write
_LONGEST_REFERENCE = 60
_QUOTED, _LONGEST_SUBJECT = 60, 120


@dataclass(frozen=True)
class Ground:
    """What rows are read against."""

    matching: Matching
    calendar: Calendar
    today: date
    file: str
    sha256: str


class RowReader:
    """Reads one row; what is wrong with it is gathered in `errors`, what should be looked at in `warnings`."""

    def __init__(self, row: LogRow, ground: Ground) -> None:
        self.row = row
        self._ground = ground
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.undecided = False
        self.reference = flat(self._cell(_M.REFERENCE))

    def case(self) -> Case | None:
        """Give the case; None where there are errors. Its reference may be empty."""
        text = self._words(_M.DETAILS) or self._words(_M.SUBJECT)  # the evidence, as it came
        received = self._received()
        regime = self._regime()
        standing, answered_on = self._standing(received)
        if len(self.reference) > _LONGEST_REFERENCE:
            self.errors.append(
                f"The reference {_quote(self.reference)} is longer than {_LONGEST_REFERENCE} characters."
            )
        if not text.strip():
            self.errors.append("It does not say what was asked for.")
        self._formulas()
        if self.errors or received is None:
            return None
        case = self._logged(text, received, regime, is_open=standing in (Standing.OPEN, Standing.WAITING))
        ending = standing.ending
        answered = standing is Standing.ANSWERED
        outcome = " · ".join(part for part in (self._line(_M.OUTCOME), self._line(_M.EXEMPTIONS)) if part)
        if answered:
            case = self._with_outcome(case)
        if ending is not None:
            case = replace(case, ended=ending, ended_on=answered_on)
        self._compare(case, answered_on if answered else None)
        brought = BroughtIn(0, self.row.number, self._whole_row(), answered, answered_on if answered else None, outcome)
        return replace(case, brought_in=brought)

    # --- what the row says ------------------------------------------------------------------------

    def _cell(self, meaning: Meaning) -> Cell:
        at = self._ground.matching.column_of(meaning)
        return None if at is None else self.row.cell(at)

    def _words(self, meaning: Meaning) -> str:
        return said(self._cell(meaning)).strip()

    def _line(self, meaning: Meaning) -> str:
        return flat(self._cell(meaning))

    def _heading(self, meaning: Meaning) -> str:
        at = self._ground.matching.column_of(meaning)
        return "" if at is None else self._ground.matching.columns[at].heading

    def _day(self, meaning: Meaning) -> date | None:
        at = self._ground.matching.column_of(meaning)
        if at is None:
            return None
        read = read_day(self.row.cell(at), self._ground.matching.columns[at].order)
        if read.day is not None and read.unsure:
            said_so = f"{_quote(self._line(meaning))} was read as {_write(read.day)}: {read.unsure}."
            self.warnings.append(f"{self._heading(meaning)}: {said_so}")
        return read.day

    def _received(self) -> date | None:
        day = self._day(_M.RECEIVED)
        heading, words = self._heading(_M.RECEIVED), self._line(_M.RECEIVED)
        if day is None:
            self.errors.append(
                f"{heading}: {_quote(words)} is not a date." if words else f"There is no date in {heading}."
            )
            return None
        try:
            clock.check_received(day, self._ground.today)
        except NotAllowed as refusal:
            self.errors.append(f"{heading}: {refusal.what}")
            return None
        return day

    def _regime(self) -> Regime:
        read = readings.regime_of(self._line(_M.REGIME))
        if read is None:
            return readings.regime_in_reference(self.reference)
        if read[1]:
            self.warnings.append(read[1])
        return read[0]

    def _standing(self, received: date | None) -> tuple[Standing, date | None]:
        """Work out how the case stands, and the day it was answered or ended."""
        day, words = self._day(_M.ANSWERED), self._line(_M.ANSWERED)
        heading = self._heading(_M.ANSWERED)
        by_status = readings.standing_of(self._line(_M.STATUS))
        by_outcome = readings.standing_of(self._line(_M.OUTCOME))
        ending = next((one for one in (by_status, by_outcome) if one is not None and one.ending is not None), None)
        if day is None and not readings.says_not_answered(words):
            in_words = readings.standing_of(words)
            if in_words is None:
                self.errors.append(f"{heading}: {_quote(words)} is not a date.")
            elif in_words.ending is not None:
                ending = ending or in_words
            else:
                by_status = by_status or in_words
        if day is not None:
            self._check_answered(day, received, heading)
            if by_status in (Standing.OPEN, Standing.WAITING):
                self.warnings.append(
                    f"The log calls it {_quote(self._line(_M.STATUS))} and gives a day of answer: taken as answered."
                )
            return ending or Standing.ANSWERED, day
        if ending is not None:
            return ending, None
        return self._without_day(by_status), None

    def _check_answered(self, day: date, received: date | None, heading: str) -> None:
        if received is not None and day < received:
            self.errors.append(
                f"{heading}: {_write(day)} is before the request came in on {_write(received)}. "
                "Check which of the two is right."
            )
        elif day > self._ground.today:
            self.errors.append(f"{heading}: {_write(day)} is in the future.")

    def _without_day(self, by_status: Standing | None) -> Standing:
        decided = bool(readings.outcomes_of(self._line(_M.OUTCOME)))
        if by_status is Standing.ANSWERED or (by_status is None and decided):
            self.warnings.append("Answered by the log's account, on a day it does not give: days taken are not known.")
            return Standing.ANSWERED
        self.undecided = by_status is None
        if by_status is None and self._ground.matching.unanswered_are_closed:
            self.warnings.append("It gives no day of answer and no status: brought in as answered, day not known.")
            return Standing.ANSWERED
        if by_status is Standing.WAITING:
            self.warnings.append("The log says it waits for the requester. Add to its clock when you asked.")
        return by_status or Standing.OPEN

    # --- the case ---------------------------------------------------------------------------------

    def _logged(self, text: str, received: date, regime: Regime, *, is_open: bool) -> Case:
        split = propose_split(text) if is_open else None
        if split is None or len(split.items) < 2:
            split = Split(text, (Part(PartKind.ITEM, 0, len(text), "One row of the old log."),))
        dated = self._day(_M.DATED) or received
        if dated > received:
            self.warnings.append(f"It bears {_write(dated)}, after the day it came in: {_write(received)} was taken.")
            dated = received
        email = self._line(_M.EMAIL)
        who = Requester(
            name=self._line(_M.NAME),
            email=email,
            address=self._words(_M.ADDRESS),
            organisation=self._line(_M.ORGANISATION),
            their_reference=self._line(_M.THEIR_REFERENCE),
        )
        request = Request(
            text=text,
            received=received,
            dated=dated,
            channel=readings.channel_of(self._line(_M.CHANNEL), email="@" in email),
            source_name=self._ground.file,
            source_sha256=self._ground.sha256,
        )
        subject = self._line(_M.SUBJECT)
        if not subject or len(subject) > _LONGEST_SUBJECT:  # the whole of it is in the words of the request
            subject = propose_subject("", text).value or " ".join(text.split())[:60]
        case, _ = drafting.log_case(
            self.reference, split, request, who, subject=subject, regime=regime, owner=self._line(_M.OWNER)
        )
        return case

    def _with_outcome(self, case: Case) -> Case:
        """Put what the log decided on the one response, without words: the letter is not here."""
        decided = self._line(_M.OUTCOME)
        ground = self._line(_M.EXEMPTIONS)
        outcomes = readings.outcomes_of(decided) or readings.outcomes_of(ground if not decided else "")
        claims = dict.fromkeys(
            (
                *readings.claims_of(decided, case.regime, cited_only=True),
                *readings.claims_of(ground, case.regime, cited_only=False),
            )
        )
        keys = tuple(item.key for item in case.items)
        first = case.responses[0]
        return replace(case, responses=(Response(first.key, keys, outcomes=outcomes, exemptions=tuple(claims)),))

    def _compare(self, case: Case, answered_on: date | None) -> None:
        deadline = clock.deadline(case.regime, case.request.received, (), self._ground.calendar)
        due, said_due = self._day(_M.DUE), self._line(_M.DUE)
        if due is not None:
            differs = due_differs(deadline, due, self._ground.calendar)
            self.warnings += [differs] if differs else []
        elif said_due and not readings.says_not_answered(said_due):
            self.warnings.append(f"{self._heading(_M.DUE)}: {_quote(said_due)} is not a date. It is kept as a note.")
        on_time = readings.yes_or_no(self._line(_M.ON_TIME))
        if "late" in self._heading(_M.ON_TIME).casefold() and on_time is not None:
            on_time = not on_time
        if answered_on is None or deadline.due is None or on_time is None:
            return
        in_time = answered_on <= deadline.due
        if in_time != on_time:
            number = deadline.day_number(answered_on, self._ground.calendar)
            worked_out = f"{'in time' if in_time else 'late'}, on day {number}"
            self.warnings.append(
                f"The log says it was {'in time' if on_time else 'late'}, FOI Desk works out {worked_out}."
            )

    def _formulas(self) -> None:
        for at, cell in enumerate(self.row.cells):
            if isinstance(cell, Formula):
                column = self._ground.matching.columns[at]
                words = f"{column.heading}: the file holds a formula and not its result."
                needed = column.meaning in (_M.REFERENCE, _M.RECEIVED, _M.ANSWERED, _M.SUBJECT, _M.DETAILS)
                (self.errors if needed else self.warnings).append(
                    f"{words} Open it in Excel, save it, and choose it again." if needed else words
                )

    def _whole_row(self) -> str:
        lines = []
        for at, cell in enumerate(self.row.cells):
            words = said(cell).strip()
            if words:
                columns = self._ground.matching.columns
                lines.append(f"{columns[at].heading if at < len(columns) else ''}: {words}")
        return "\n".join(lines)


def _quote(words: str) -> str:
    return f"“{words[:_QUOTED]}{'…' if len(words) > _QUOTED else ''}”"
