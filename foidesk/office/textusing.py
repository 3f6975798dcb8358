"""A standard text put into a response, and told again when its wording has changed since."""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from foidesk.domain import drafting, standardtexts, textfields
from foidesk.domain.case import Case, Change
from foidesk.domain.checks import Finding, Severity, Where
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.grounds import Grounds
from foidesk.domain.items import ExemptionClaim, Response
from foidesk.domain.richtext import RichText
from foidesk.domain.standardtexts import Suggestion
from foidesk.domain.troubles import NotAllowed
from foidesk.office.textviews import ChangedText, UsedText
from foidesk.store.cabinet import Drawer
from foidesk.store.standardtexts import KeptText, KeptUse, TextState

if TYPE_CHECKING:  # it asks this module what to say of a case
    from foidesk.office.work import Work


def values(work: "Work", drawer: Drawer, case: Case, response_key: int | None) -> dict[str, str]:
    """Give what a case fills fields with."""
    return textfields.values_of(case, work.profile(drawer), work.deadline(case), work.today(), response_key)


def use(work: "Work", drawer: Drawer, case_id: int, response_key: int, kept: KeptText) -> tuple[UsedText, Fact]:
    """Fill a text for a response and write down that it was used there."""
    case = drawer.casefiles.load(case_id)
    case.must_be_open()
    response, version = case.response(response_key), kept.version
    if kept.state is TextState.RETIRED:
        raise NotAllowed(
            f"“{version.text.title}” is retired and no longer used.",
            kept="Nothing was put in.",
            do="Choose another text, or take it into use again under Standard texts.",
        )
    filled = textfields.fill(version.text.text, values(work, drawer, case, response_key))
    drawer.standard_texts.add_use(case_id, response_key, version, work.now(), work.who)
    where = _where(case.numbers_of(response))
    fact = Fact(
        FactKind.TEXT_USED,
        f"Standard text “{version.text.title}” (version {version.number}) put into the response to {where}",
        f"use “{version.text.title}”",
    )
    drawer.journal.add(at=work.now(), who=work.who, case_id=case_id, fact=fact, before=None, after=None)
    offered = standardtexts.suggestion(version.text, response, case.regime.value)
    return UsedText(version.key, version.text.title, version.number, filled, offered), fact


def take_suggestion(case: Case, response_key: int, offered: Suggestion, title: str) -> Change:
    """Choose the outcome and claim the provision that usually go with a text, as one act.

    The text reasons the exemption where it stands, in the response: the letter gives the reasons there and only there.
    """
    now, said = case, []
    if offered.outcome is not None:
        now, _ = drafting.choose_outcomes(now, response_key, (offered.outcome,))
        said.append(offered.outcome.words)
    if offered.claim:
        made = ExemptionClaim(offered.claim, grounds=Grounds(in_response=True))
        now, _ = drafting.claim_exemptions(now, response_key, (*now.response(response_key).exemptions, made))
        said.append(offered.claim)
    if offered.tell_once:
        claims = [
            replace(one, grounds=replace(one.grounds, in_response=True)) if one.provision == offered.tell_once else one
            for one in now.response(response_key).exemptions
        ]
        now, _ = drafting.claim_exemptions(now, response_key, claims)
        said.append(f"{offered.tell_once} reasoned in the response")
    where = _where(case.numbers_of(case.response(response_key)))
    words = f"{where.capitalize()}: {', '.join(said)}, as goes with “{title}”"
    return now, Fact(FactKind.OUTCOME_CHOSEN, words, f"choose the outcome of {where}")


def settle(work: "Work", drawer: Drawer, case_id: int, case: Case, response_keys: Collection[int]) -> None:
    """Count a text as used in these responses only while its words stand there: an undo takes the use back too.

    What was taken back is remembered as long as the program runs, for the words may be put in again.
    """
    if not response_keys:
        return
    taken_back = work.uses_taken_back.setdefault(case_id, [])
    for use in [one for one in taken_back if one.response_key in response_keys]:
        if _stands(drawer, case, use):
            drawer.standard_texts.put_use_back(use)
            taken_back.remove(use)
    there = [one for one in drawer.standard_texts.uses_of_case(case_id) if one.response_key in response_keys]
    gone = [one for one in there if not _stands(drawer, case, one)]
    if gone:
        drawer.standard_texts.drop_uses(one.id for one in gone)
        taken_back += gone


def _stands(drawer: Drawer, case: Case, use: KeptUse) -> bool:
    """Say whether words of a text that was used stand in its response; one that is gone is left alone."""
    response = next((one for one in case.responses if one.key == use.response_key), None)
    then = drawer.standard_texts.version(use.key, use.number)
    return response is None or then is None or standardtexts.still_stands(then.text.text, _words(response))


def _words(response: Response) -> RichText:
    """Give what a response says with its exemptions: a standard text may lead their paragraphs."""
    return RichText((*response.text.blocks, *(block for one in response.exemptions for block in one.own_words.blocks)))


def note_paragraph(work: "Work", drawer: Drawer, case_id: int, response_key: int, text_key: str) -> None:
    """Write down that a text leads the paragraph of an exemption, once for each version and response."""
    kept = drawer.standard_texts.get(text_key)
    if kept is None:
        return
    there = drawer.standard_texts.uses_of_case(case_id)
    if all((one.key, one.response_key, one.number) != (text_key, response_key, kept.version.number) for one in there):
        drawer.standard_texts.add_use(case_id, response_key, kept.version, work.now(), work.who)


def changed(work: "Work", drawer: Drawer, case_id: int, case: Case) -> tuple[ChangedText, ...]:
    """Give the texts that were changed since the case used them and whose old words still stand in it."""
    if case.is_locked:
        return ()
    by_place: dict[tuple[int, str], list[KeptUse]] = {}
    for one in drawer.standard_texts.uses_of_case(case_id):
        by_place.setdefault((one.response_key, one.key), []).append(one)
    found = (_changed(work, drawer, case, uses) for uses in by_place.values())
    return tuple(one for one in found if one is not None)


def _changed(work: "Work", drawer: Drawer, case: Case, uses: list[KeptUse]) -> ChangedText | None:
    last = uses[-1]
    response = next((one for one in case.responses if one.key == last.response_key), None)
    if response is None or _words(response).is_empty or last.seen >= last.now:
        return None
    then = drawer.standard_texts.version(last.key, last.number)
    now = drawer.standard_texts.version(last.key, last.now)
    if then is None or now is None or then.text.text == now.text.text:
        return None
    if not standardtexts.still_stands(then.text.text, _words(response)):
        return None
    filling = values(work, drawer, case, response.key)
    return ChangedText(
        uses=tuple(one.id for one in uses),
        key=last.key,
        title=now.text.title,
        response_key=response.key,
        numbers=case.numbers_of(response),
        then=textfields.fill(then.text.text, filling),
        now=textfields.fill(now.text.text, filling),
        used_version=last.number,
        version=now.number,
        changed_at=now.at,
        changed_by=now.who,
    )


def findings(work: "Work", drawer: Drawer, case_id: int, case: Case) -> tuple[Finding, ...]:
    """Say at the draft which texts were changed since; worth a look, and never in the way of the letter."""
    return tuple(
        Finding(
            "text_changed",
            Severity.WARNING,
            f"{_where(one.numbers).capitalize()}: “{one.title}” was changed since you used it",
            "Compare both wordings and choose.",
            one.numbers[0],
            one.response_key,
            Where.ITEM,
        )
        for one in changed(work, drawer, case_id, case)
    )


def _where(numbers: tuple[int, ...]) -> str:
    if len(numbers) == 1:
        return f"item {numbers[0]}"
    return f"items {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
