"""The drafting counter: items worded and arranged, responses typed, outcomes and exemptions recorded."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import count

from foidesk.domain import drafting, finding
from foidesk.domain.case import Case, Change
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.pasting import Rows, csv_of
from foidesk.domain.richtext import RichText
from foidesk.office.receipt import ENCLOSURE
from foidesk.office.views import CaseView
from foidesk.office.work import Work, typing_slot, wording_slot


class Drafting:
    """What a caseworker does at the drafting table; each method is one act."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def reword_item(self, case_id: int, item_key: int, wording: str) -> CaseView:
        """Change how an item reads in the letter."""
        return self._work.act(
            case_id,
            lambda case: drafting.reword_item(case, item_key, wording),
            being_written=wording_slot(case_id, item_key),
        )

    def reword_lead_in(self, case_id: int, lead_in: str) -> CaseView:
        """Change how the lead-in reads in the letter."""
        return self._work.act(
            case_id, lambda case: drafting.reword_lead_in(case, lead_in), being_written=wording_slot(case_id, 0)
        )

    def split_item(self, case_id: int, item_key: int, at: int) -> CaseView:
        """Cut an item in two at a caret position of its wording."""
        return self._work.act(case_id, lambda case: drafting.split_item(case, item_key, at))

    def join_item_with_previous(self, case_id: int, item_key: int) -> CaseView:
        """Join an item with the one above."""
        return self._work.act(case_id, lambda case: drafting.join_item_with_previous(case, item_key))

    def move_item(self, case_id: int, item_key: int, by: int) -> CaseView:
        """Move an item up (negative) or down."""
        return self._work.act(case_id, lambda case: drafting.move_item(case, item_key, by))

    def answer_together(self, case_id: int, item_keys: Iterable[int]) -> CaseView:
        """Let one response answer these items."""
        keys = tuple(item_keys)
        return self._work.act(case_id, lambda case: drafting.answer_together(case, keys))

    def answer_separately(self, case_id: int, item_keys: Iterable[int]) -> CaseView:
        """Give each of these items its own response."""
        keys = tuple(item_keys)
        return self._work.act(case_id, lambda case: drafting.answer_separately(case, keys))

    def keep_typing(self, case_id: int, response_key: int, text: RichText) -> datetime:
        """Keep what is being typed; gives the time (UTC) at which it was safely on disk."""
        return self._work.keep_typing(case_id, response_key, text)

    def keep_wording(self, case_id: int, item_key: int, words: str) -> datetime:
        """Keep an item's wording as it is being typed, or the preamble's (key 0); gives the time (UTC) it was safe."""
        return self._work.keep_wording(case_id, item_key, words)

    def write_response(self, case_id: int, response_key: int, text: RichText) -> CaseView:
        """Put the text of a response, as one act."""
        return self._work.act(
            case_id,
            lambda case: drafting.write_response(case, response_key, text),
            being_written=typing_slot(case_id, response_key),
        )

    def replace_once(self, case_id: int, response_key: int, wanted: str, instead: str, place: int) -> CaseView:
        """Put other words in the place of those found in a response, at one place counted from nought."""

        def changing(case: Case) -> Change:
            text = finding.replaced(case.response(response_key).text, wanted, instead, place)
            return drafting.write_response(case, response_key, text)

        return self._work.act(case_id, changing)

    def replace_everywhere(self, case_id: int, wanted: str, instead: str) -> CaseView:
        """Put other words in the place of those found, in every response."""
        return self._work.act(case_id, lambda case: finding.replace_everywhere(case, wanted, instead))

    def enclose_table(self, case_id: int, rows: Rows) -> str:
        """File a table that is too long for a letter with the case, as CSV; gives the file's name."""
        with self._work.writing() as drawer:
            case = drawer.casefiles.load(case_id)
            case.must_be_open()
            taken = {file.name for file in drawer.files.of_case(case_id)}
            start = re.sub(r"[^\w-]", "-", case.reference)
            name = next(one for number in count(1) if (one := f"{start} table {number}.csv") not in taken)
            drawer.files.attach(case_id, drawer.files.put(csv_of(rows), "text/csv"), name, ENCLOSURE)
        return name

    def choose_outcomes(self, case_id: int, response_key: int, outcomes: Sequence[Outcome]) -> CaseView:
        """Record the outcomes of a response."""
        return self._work.act(case_id, lambda case: drafting.choose_outcomes(case, response_key, outcomes))

    def claim_exemptions(self, case_id: int, response_key: int, claims: Sequence[ExemptionClaim]) -> CaseView:
        """Record the exemptions a response relies on."""
        return self._work.act(case_id, lambda case: drafting.claim_exemptions(case, response_key, claims))

    def respond(
        self,
        case_id: int,
        numbers: Sequence[int],
        text: RichText,
        outcomes: Sequence[Outcome],
        claims: Sequence[ExemptionClaim] = (),
    ) -> CaseView:
        """Answer these items (by number) in one response, with text, outcomes and exemptions at once."""
        self._work.fold_typing(case_id, also_live=True)
        return self._work.act(case_id, lambda case: drafting.respond(case, numbers, text, outcomes, claims))
