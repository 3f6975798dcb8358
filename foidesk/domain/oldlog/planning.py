"""A whole sheet planned: every row below the headings is a case, a double, a trouble, no case, or blank."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from foidesk.domain.case import Case
from foidesk.domain.oldlog.headings import Meaning
from foidesk.domain.oldlog.matching import Matching
from foidesk.domain.oldlog.numbering import numberings
from foidesk.domain.oldlog.plans import Known, Numbering, Plan, RequestKey, RowPlan, Verdict
from foidesk.domain.oldlog.rowreading import Ground, RowReader
from foidesk.domain.oldlog.sheets import LogRow, Sheet, flat

_WITHOUT_REFERENCE = "OLD-"
_TOTAL = re.compile(
    r"(?:grand |sub-?)?totals?\b|count\b|average\b|sum\b|number of (?:requests|cases)\b|percentage\b|% ?", re.I
)
_EVERY = 100
_WHAT_MAKES_A_CASE = (Meaning.RECEIVED, Meaning.NAME, Meaning.ORGANISATION, Meaning.SUBJECT, Meaning.DETAILS)


def plan(
    sheet: Sheet, ground: Ground, known: Known, present: Numbering, going_on: Callable[[float], None] = lambda _: None
) -> Plan:
    """Plan the bringing-in of a sheet. `going_on` is told how far it is and may raise to stop."""
    return _Planner(ground, known).plan(sheet, present, going_on)


class _Planner:
    """Goes through the rows once, with an eye on what came before."""

    def __init__(self, ground: Ground, known: Known) -> None:
        self._ground, self._known = ground, known
        self._matching: Matching = ground.matching
        self._references: dict[str, Case] = {}
        self._requests: dict[RequestKey, Case] = {}
        self._unnumbered = self._undecided = 0
        self._own: list[tuple[str, date]] = []
        self._next_old = 1

    def plan(self, sheet: Sheet, present: Numbering, going_on: Callable[[float], None]) -> Plan:
        rows = [row for row in sheet.rows if row.number > self._matching.last]
        planned = []
        for place, row in enumerate(rows):
            if place % _EVERY == 0:
                going_on(place / max(1, len(rows)))
            planned.append(self._row(row))
        used = any(present.pattern.number(reference) is not None for reference in self._known.references)
        ways = numberings(self._own, present, present_is_used=used)
        return Plan(sheet.name, tuple(planned), ways, self._notes(sheet), self._undecided)

    def _row(self, row: LogRow) -> RowPlan:
        if row.is_blank:
            return RowPlan(row.number, Verdict.BLANK)
        aside = self._aside(row)
        if aside:
            return RowPlan(row.number, Verdict.ASIDE, warnings=(aside,))
        reader = RowReader(row, self._ground)
        case = reader.case()
        name = reader.reference or f"Row {row.number}"
        if reader.reference:  # rows with errors too: their numbers are not free either
            self._own.append((reader.reference, date.min if case is None else case.request.received))
        double = "" if not reader.reference else self._double_of(reader, case)
        if double:
            return RowPlan(row.number, Verdict.DOUBLE, name, warnings=(double,))
        if case is None or reader.errors:
            return RowPlan(row.number, Verdict.ERROR, name, None, tuple(reader.errors), tuple(reader.warnings))
        if not case.reference:
            key = self._key(case)
            if key in self._known.requests or key in self._requests:
                where = "in the register" if key in self._known.requests else "further up in the log"
                return RowPlan(row.number, Verdict.DOUBLE, name, warnings=(
                    f"The same requester, day and subject are {where} already.",))  # fmt: skip
            case = self._numbered(case)
            reader.warnings.append(f"The log gives no reference: it becomes {case.reference}.")
        self._undecided += reader.undecided
        self._references[self._known.fold(case.reference)] = case
        self._requests.setdefault(self._key(case), case)
        return RowPlan(row.number, Verdict.READY, case.reference, case, (), tuple(reader.warnings))

    def _double_of(self, reader: RowReader, case: Case | None) -> str:
        """Say that the case is here already; a reference that another request of the log has is an error instead."""
        folded = self._known.fold(reader.reference)
        if folded in self._known.references:
            return f"{reader.reference} is in the register already."
        above = self._references.get(folded)
        if above is None:
            return ""
        where = f"row {above.brought_in.row}" if above.brought_in is not None else "a row above"
        if case is None or self._key(case) == self._key(above):
            return f"{reader.reference} is the same request as {where}."
        reader.errors.append(f"{reader.reference} is the reference of {where} too, which is another request.")
        return ""

    def _key(self, case: Case) -> RequestKey:
        who = case.requester
        key = self._known.key
        return key(who.name or who.organisation or who.email), case.request.received, key(case.subject)

    def _numbered(self, case: Case) -> Case:
        while True:
            reference = f"{_WITHOUT_REFERENCE}{self._next_old:04d}"
            self._next_old += 1
            folded = self._known.fold(reference)
            if folded not in self._known.references and folded not in self._references:
                self._unnumbered += 1
                return replace(case, reference=reference)

    def _aside(self, row: LogRow) -> str:
        """Say why a row is no case at all: a total, a band between years, the headings once more."""
        words = [flat(cell) for cell in row.cells]
        filled = [word for word in words if word]
        headings = [column.heading for column in self._matching.columns]
        again = sum(word == heading for word, heading in zip(words, headings, strict=False) if word)
        if again >= max(2, len(filled) - 1):
            return "These are the headings once more."
        has_day = bool(self._said(row, Meaning.RECEIVED))
        if not has_day and any(_TOTAL.match(word) for word in filled[:3]):
            return f"“{filled[0][:60]}” is a line of totals and no case."
        if len(set(filled)) == 1 and len(self._matching.columns) > 2:
            return f"“{filled[0][:60]}” stands alone in its row: it is no case."
        if not any(self._said(row, meaning) for meaning in _WHAT_MAKES_A_CASE):
            return f"{_listed(filled)}: there is no date, no requester and no request. It is no case yet."
        return ""

    def _said(self, row: LogRow, meaning: Meaning) -> str:
        at = self._matching.column_of(meaning)
        return "" if at is None else flat(row.cell(at))

    def _notes(self, sheet: Sheet) -> tuple[str, ...]:
        notes = [*sheet.notes]
        hidden = [row for row in sheet.rows if row.hidden and row.number > self._matching.last and not row.is_blank]
        if hidden:
            count, they = ("1 row is", "It is") if len(hidden) == 1 else (f"{len(hidden):,} rows are", "They are")
            notes.append(f"{count} hidden in the spreadsheet (filtered out, perhaps). {they} read like the others.")
        notes += [f"{column.heading}: {column.why}" for column in self._matching.columns if column.why]
        if self._unnumbered:
            many = f"{self._unnumbered:,} rows have"
            count, they = ("1 row has", "It gets") if self._unnumbered == 1 else (many, "They get")
            notes.append(f"{count} no reference. {they} one that begins with {_WITHOUT_REFERENCE[:-1]}.")
        return tuple(notes)


def _listed(words: list[str]) -> str:
    return f"“{', '.join(words[:3])[:60]}”"
