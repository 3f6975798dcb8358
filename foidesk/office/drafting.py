"""The drafting counter: items worded and arranged, responses typed, outcomes and exemptions recorded."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from foidesk.domain import drafting, finding, meantime
from foidesk.domain.case import Case, Change
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.meantime import Choice, Seen, Text
from foidesk.domain.richtext import RichText
from foidesk.domain.troubles import Conflict
from foidesk.office import textusing
from foidesk.office.typedparts import EXEMPTION, LEAD_IN, Part, as_cited
from foidesk.office.views import CaseView
from foidesk.office.work import Work


class Drafting:
    """What a caseworker does at the drafting table; each method is one act.

    `seen` is what she had before her when she did it. An act on something that somebody else changed since is refused
    (Conflict), and a text is kept beside theirs until one is chosen (TextConflict).
    """

    def __init__(self, work: Work) -> None:
        self._work = work

    def reword_item(self, case_id: int, item_key: int, wording: str, seen: Seen | None = None) -> CaseView:
        """Change how an item reads in the letter."""
        return self._work.typing.write(case_id, Part("item", item_key), wording, seen)

    def reword_lead_in(self, case_id: int, lead_in: str, seen: Seen | None = None) -> CaseView:
        """Change how the lead-in reads in the letter."""
        return self._work.typing.write(case_id, Part(LEAD_IN), lead_in, seen)

    def split_item(self, case_id: int, item_key: int, at: int, seen: Case | None = None) -> CaseView:
        """Cut an item in two at a caret position of its wording."""

        def changing(case: Case) -> Change:
            return drafting.split_item(case, item_key, at)

        watched = meantime.wording(seen, item_key) if seen is not None else meantime.WHOLE
        return self._work.act(case_id, changing, seen=seen, watched=(meantime.arrangement(), watched))

    def join_item_with_previous(self, case_id: int, item_key: int, seen: Case | None = None) -> CaseView:
        """Join an item with the one above."""
        return self._arrange(case_id, lambda case: drafting.join_item_with_previous(case, item_key), seen)

    def move_item(self, case_id: int, item_key: int, by: int, seen: Case | None = None) -> CaseView:
        """Move an item up (negative) or down."""
        return self._arrange(case_id, lambda case: drafting.move_item(case, item_key, by), seen)

    def answer_together(self, case_id: int, item_keys: Iterable[int], seen: Case | None = None) -> CaseView:
        """Let one response answer these items."""
        keys = tuple(item_keys)
        return self._arrange(case_id, lambda case: drafting.answer_together(case, keys), seen)

    def answer_separately(self, case_id: int, item_keys: Iterable[int], seen: Case | None = None) -> CaseView:
        """Give each of these items its own response."""
        keys = tuple(item_keys)
        return self._arrange(case_id, lambda case: drafting.answer_separately(case, keys), seen)

    def _arrange(self, case_id: int, changing: Callable[[Case], Change], seen: Case | None) -> CaseView:
        return self._work.act(case_id, changing, seen=seen, watched=(meantime.arrangement(),))

    def keep_typing(self, case_id: int, response_key: int, text: RichText, seen: Seen | None = None) -> datetime:
        """Keep what is being typed; gives the time (UTC) at which it was safely on disk."""
        return self._work.typing.keep(case_id, Part("response", response_key), text, seen)

    def keep_wording(self, case_id: int, item_key: int, words: str, seen: Seen | None = None) -> datetime:
        """Keep an item's wording as it is being typed, or the preamble's (key 0); gives the time (UTC) it was safe."""
        return self._work.typing.keep(case_id, Part("item", item_key) if item_key else Part(LEAD_IN), words, seen)

    def write_response(self, case_id: int, response_key: int, text: RichText, seen: Seen | None = None) -> CaseView:
        """Put the text of a response, as one act."""
        return self._work.typing.write(case_id, Part("response", response_key), text, seen)

    def decide(self, case_id: int, slot: str, choice: Choice, shown: Text | None) -> CaseView:
        """Choose between two versions of a text, as one act; `shown` is theirs as she saw it."""
        return self._work.typing.decide(case_id, slot, choice, shown)

    def replace_once(
        self, case_id: int, response_key: int, wanted: str, instead: str, place: int, *, seen: Case | None = None
    ) -> CaseView:
        """Put other words in the place of those found in a response, at one place counted from nought."""

        def changing(case: Case) -> Change:
            text = finding.replaced(case.response(response_key).text, wanted, instead, place)
            return drafting.write_response(case, response_key, text)

        watched = () if seen is None else (meantime.response_text(seen, response_key),)
        return self._work.act(case_id, changing, seen=seen, watched=watched)

    def replace_everywhere(self, case_id: int, wanted: str, instead: str, *, seen: Case | None = None) -> CaseView:
        """Put other words in the place of those found, in every response."""
        watched = () if seen is None else (meantime.RESPONSES,)
        return self._work.act(
            case_id, lambda case: finding.replace_everywhere(case, wanted, instead), seen=seen, watched=watched
        )

    def choose_outcomes(
        self, case_id: int, response_key: int, outcomes: Sequence[Outcome], seen: Case | None = None
    ) -> CaseView:
        """Record the outcomes of a response."""
        watched = () if seen is None else (meantime.outcomes(seen, response_key),)
        return self._work.act(
            case_id, lambda case: drafting.choose_outcomes(case, response_key, outcomes), seen=seen, watched=watched
        )

    def claim_exemptions(
        self, case_id: int, response_key: int, claims: Sequence[ExemptionClaim], seen: Case | None = None
    ) -> CaseView:
        """Record the exemptions a response relies on; those that somebody else changed meanwhile stay as changed."""

        def changing(case: Case) -> Change:
            there = case.response(response_key).exemptions
            before = next((one.exemptions for one in seen.responses if one.key == response_key), ()) if seen else there
            both = meantime.merge_claims(before, there, claims) if there != before else tuple(claims)
            if both is None:
                raise Conflict(
                    f"Somebody else changed the same exemption of {meantime.response_words(case, response_key)}.",
                    kept="Their change is kept. Yours was not put in.",
                    do="Open the exemption to see theirs, then change it if yours is still right.",
                )
            return drafting.claim_exemptions(case, response_key, both)

        return self._work.act(case_id, changing)

    def keep_exemption(
        self, case_id: int, response_key: int, claim: ExemptionClaim, seen: Seen | None = None
    ) -> datetime:
        """Keep what is being said about an exemption; gives the time (UTC) at which it was safely on disk."""
        return self._work.typing.keep(case_id, _exemption(response_key, seen), claim, seen)

    def put_exemption(
        self,
        case_id: int,
        response_key: int,
        claim: ExemptionClaim,
        seen: Seen | None = None,
        *,
        text_key: str = "",
    ) -> CaseView:
        """Put one exemption on a response, as one act; `seen` holds it as it was when she opened it, or an empty one.

        Where somebody else changed the same exemption meanwhile, both are kept until one is chosen (TextConflict).
        `text_key` names the standard text that leads its paragraph: the library counts it and watches it.
        """
        with self._work.reading() as drawer:
            cited = as_cited(claim, drawer.casefiles.load(case_id))
        view = self._work.typing.write(case_id, _exemption(response_key, seen), cited, seen)
        if text_key:
            with self._work.writing() as drawer:
                textusing.note_paragraph(self._work, drawer, case_id, response_key, text_key)
        return view

    def set_exemption_aside(self, case_id: int, response_key: int, claim: ExemptionClaim, seen: Seen) -> CaseView:
        """Keep an exemption that cannot be put in as things stand: it waits beside the case for a choice."""
        return self._work.typing.set_aside(case_id, _exemption(response_key, seen), claim, seen)

    def leave_exemption(self, case_id: int, response_key: int, seen: Seen | None = None) -> None:
        """Let go what was being said about an exemption: it stays as it was."""
        self._work.typing.drop(case_id, _exemption(response_key, seen))

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


def _exemption(response_key: int, seen: Seen | None) -> Part:
    """Name the exemption she began with; a new one has no name yet."""
    base = seen.text if seen is not None else None
    return Part(EXEMPTION, response_key, base.provision if isinstance(base, ExemptionClaim) else "")
