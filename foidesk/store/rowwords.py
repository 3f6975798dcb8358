"""What a row of the register is, in the office's words, for a damage that has to be told to a person."""

import json

from sqlalchemy import Connection, inspect

_OF_A_CASE = {
    "cases": "The sheet",
    "evidence": "The request",
    "items": "An item",
    "responses": "An answer",
    "response_items": "Which answer an item has",
    "response_outcomes": "An outcome",
    "exemption_claims": "An exemption",
    "claim_grounds": "The grounds of an exemption",
    "clock_events": "An event on the clock",
    "case_notes": "A note",
    "reviews": "An internal review",
    "review_events": "An event on the clock of an internal review",
    "brought_in": "The line of the old log",
    "letters": "An issued letter",
    "letter_enclosures": "An enclosure of an issued letter",
    "letter_clearances": "The clearance of an issued letter",
    "letter_drafts": "A letter that is being written",
    "case_files": "The name of a file",
    "messages": "A message",
    "commissions": "What a holder was asked",
    "commission_items": "An item a holder was asked for",
    "commission_chases": "A reminder of a holder",
    "commission_files": "A file that came back from a holder",
    "cost_sheets": "The cost sheet",
    "cost_lines": "A line of the cost sheet",
    "cost_together": "A request counted together",
    "cost_texts": "The words of a cost refusal",
    "enclosures": "An enclosure",
    "checks_set_aside": "A check that was set aside",
    "clearances": "A clearance",
    "comments": "A remark",
    "standard_text_uses": "The use of a standard text",
    "known_words": "A word that spelling lets be",
    "journal": "An entry of the journal",
    "presences": "Who has a case open",
    "holds": "A hold",
    "disposed_cases": "The line that is left",
}
_OF_THE_OFFICE = {
    "alembic_version": "The number of the register's version",
    "calendar_days": "A day the office marked on the calendar",
    "disposals": "The record of a disposal",
    "people": "The role of an account",
    "composed_letters": "The words of an issued letter",
    "drafts": "Typing that is not saved yet",
    "files": "The label of a filed paper",
    "holder_names": "A holder's name",
    "holders": "A holder",
    "journal": "An entry of the journal",
    "known_words": "A word that spelling lets be",
    "log_batches": "The record of an old log that was brought in",
    "message_moves": "The record of a message's move to another case",
    "profiles": "A set of the office's particulars",
    "sharing": "How the register is shared",
    "signatories": "Somebody who signs for the office",
    "snapshots": "The journal's picture of a case",
    "standard_text_sets": "The record of a set of standard texts",
    "standard_text_versions": "A version of a standard text",
    "standard_texts": "A standard text",
    "worked_calendars": "A calendar the deadlines were worked out with",
}
_SAID = {
    "changed": "is not as it was kept",
    "added": "was put in by something other than FOI Desk",
    "lost": "that was kept is missing",
}


class RowWords:
    """Names rows of one register."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def problem(self, table: str, key: str, what: str) -> str:
        """Say in one sentence what is wrong with a row; the table and its key follow for whoever mends it."""
        case = self._case(table, key)
        if case and table in _OF_A_CASE:
            name = f"{_OF_A_CASE[table]} of case {case}"
        else:
            name = _OF_THE_OFFICE.get(table) or f"A row of the table {table}"
        return f"{name} {_SAID[what]} ({table} {key})"

    def _case(self, table: str, key: str) -> str:
        """Give the reference of the case a row belongs to, as far as it can still be told."""
        values = json.loads(key)
        names, of_key = self._columns(table)
        at = dict(zip(of_key, values, strict=False))
        case_id = at.get("case_id")
        if table == "cases":
            case_id = at.get("id")
        elif case_id is None and "case_id" in names and "id" in at:
            found = self._connection.exec_driver_sql(
                f'SELECT case_id FROM "{table}" WHERE id = {int(at["id"])}'  # noqa: S608  the file's own names
            )
            case_id = found.scalar_one_or_none()
        if case_id is None:
            return ""
        reference = self._connection.exec_driver_sql(f"SELECT reference FROM cases WHERE id = {int(case_id)}")  # noqa: S608
        return str(reference.scalar_one_or_none() or f"number {case_id}")

    def _columns(self, table: str) -> tuple[list[str], list[str]]:
        """Name the columns of a table, and those of its key."""
        if self._connection.dialect.name != "sqlite":
            known = inspect(self._connection)
            return [one["name"] for one in known.get_columns(table)], known.get_pk_constraint(table)[
                "constrained_columns"
            ]
        columns = self._connection.exec_driver_sql(f'PRAGMA table_info("{table}")').all()
        return [one.name for one in columns], [
            name for _, name in sorted((one.pk, one.name) for one in columns if one.pk)
        ]
