"""Two desks on one exemption: both reasonings are kept until one has chosen, and a crash loses none of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from foidesk.domain.grounds import Grounds, Harm, Likelihood
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.meantime import Choice, Seen, TextConflict
from foidesk.domain.richtext import from_plain
from foidesk.domain.troubles import Conflict, NotAllowed
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import a_logged_case, an_office

NEW = ExemptionClaim("")
BASE = ExemptionClaim("s.31(1)(a)", "The places.")


@pytest.fixture
def priya(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def tom(priya: Office, tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path, who="Tom")
    yield opened
    opened.close()


def claimed(office: Office, view: CaseView) -> tuple[ExemptionClaim, ...]:
    return office.records.case(view.case_id).case.responses[0].exemptions


def both_reason(
    priya: Office, tom: Office, mine: ExemptionClaim, theirs: ExemptionClaim | None
) -> tuple[CaseView, TextConflict]:
    """Tom changes an exemption, or takes it off, while Priya reasons it."""
    view = a_logged_case(priya, 1)
    key = view.case.responses[0].key
    view = priya.drafting.put_exemption(view.case_id, key, BASE, Seen(NEW, view.case.version))
    seen = Seen(BASE, view.case.version)
    if theirs is None:
        tom.drafting.claim_exemptions(view.case_id, key, [], view.case)
    else:
        tom.drafting.put_exemption(view.case_id, key, theirs, seen)
    with pytest.raises(TextConflict) as caught:
        priya.drafting.put_exemption(view.case_id, key, mine, seen)
    return view, caught.value


def weighed(words: str) -> PublicInterestTest:
    return PublicInterestTest(balance=words)


def test_the_same_exemption_is_kept_in_both_versions_and_the_other_person_is_named(priya: Office, tom: Office) -> None:
    mine, theirs = ExemptionClaim(BASE.provision, "Priya’s."), ExemptionClaim(BASE.provision, "Tom’s.")
    view, trouble = both_reason(priya, tom, mine, theirs)
    assert trouble.what == "Tom changed the exemption s.31(1)(a) of item 1 while you were writing it."
    now = priya.records.case(view.case_id)
    assert claimed(priya, view) == (theirs,)
    (clash,) = now.undecided
    assert (clash.base, clash.theirs, clash.mine, clash.who) == (BASE, theirs, mine, "Tom")
    with pytest.raises(Conflict, match="two versions of the exemption"):
        priya.despatch.issue(view.case_id, override="Told to.")
    now = priya.drafting.decide(view.case_id, clash.slot, Choice.BOTH, clash.theirs)
    assert now.case.responses[0].exemptions == (ExemptionClaim(BASE.provision, "Tom’s.\nPriya’s."),)
    priya.records.undo(view.case_id, now.case)
    assert claimed(priya, view) == (theirs,)


def test_changes_of_different_fields_go_together(priya: Office, tom: Office) -> None:
    harm = Grounds(Harm(Likelihood.WOULD_BE_LIKELY, "the prevention of crime"))
    _, trouble = both_reason(
        priya,
        tom,
        ExemptionClaim(BASE.provision, BASE.reason, weighed("Safety weighs more.")),
        ExemptionClaim(BASE.provision, BASE.reason, grounds=harm),
    )
    clash = trouble.clash
    assert clash.is_clean
    assert clash.both == ExemptionClaim(BASE.provision, BASE.reason, weighed("Safety weighs more."), harm)


def test_of_two_likelihoods_only_one_can_be_kept(priya: Office, tom: Office) -> None:
    view, trouble = both_reason(
        priya,
        tom,
        ExemptionClaim(BASE.provision, BASE.reason, grounds=Grounds(Harm(Likelihood.WOULD))),
        ExemptionClaim(BASE.provision, BASE.reason, grounds=Grounds(Harm(Likelihood.WOULD_BE_LIKELY))),
    )
    assert not trouble.clash.can_merge
    priya.drafting.decide(view.case_id, trouble.clash.slot, Choice.MINE, trouble.clash.theirs)
    assert claimed(priya, view) == (trouble.clash.mine,)


@pytest.mark.parametrize("choice", [Choice.MINE, Choice.THEIRS])
def test_an_exemption_taken_off_while_she_reasoned_it_can_be_put_back(
    priya: Office, tom: Office, choice: Choice
) -> None:
    mine = ExemptionClaim(BASE.provision, "Much more.")
    view, trouble = both_reason(priya, tom, mine, None)
    assert trouble.what == "Tom took off the exemption s.31(1)(a) of item 1 while you were writing it."
    now = priya.drafting.decide(view.case_id, trouble.clash.slot, choice, None)
    assert now.case.responses[0].exemptions == ((mine,) if choice is Choice.MINE else ())
    assert now.undecided == ()


def test_another_limb_chosen_over_a_change_of_the_first_is_a_conflict_too(priya: Office, tom: Office) -> None:
    view, trouble = both_reason(
        priya, tom, ExemptionClaim("s.31(1)(b)", "The places."), ExemptionClaim(BASE.provision, "Tom’s.")
    )
    priya.drafting.decide(view.case_id, trouble.clash.slot, Choice.MINE, trouble.clash.theirs)
    assert [one.provision for one in claimed(priya, view)] == ["s.31(1)(b)"]


def test_both_naming_the_same_new_exemption_is_a_conflict_and_different_ones_go_together(
    priya: Office, tom: Office
) -> None:
    view = a_logged_case(priya, 1)
    key, seen = view.case.responses[0].key, Seen(NEW, view.case.version)
    tom.drafting.put_exemption(view.case_id, key, ExemptionClaim("s.42(1)", "Tom’s."), seen)
    priya.drafting.put_exemption(view.case_id, key, ExemptionClaim("s.43(2)", "Prices."), seen)
    assert [one.provision for one in claimed(priya, view)] == ["s.42(1)", "s.43(2)"]
    with pytest.raises(TextConflict):
        priya.drafting.put_exemption(view.case_id, key, ExemptionClaim("section 42 (1)", "Priya’s."), seen)
    assert [one.reason for one in claimed(priya, view)] == ["Tom’s.", "Prices."]


def test_an_exemption_relied_on_already_is_not_put_over_another(priya: Office) -> None:
    view = a_logged_case(priya, 1)
    key = view.case.responses[0].key
    for claim in (BASE, ExemptionClaim("s.40(2)", "Names.")):
        view = priya.drafting.put_exemption(view.case_id, key, claim, Seen(NEW, view.case.version))
    with pytest.raises(NotAllowed, match="relied on in this response already"):
        mine = ExemptionClaim(BASE.provision, "Names.")
        priya.drafting.put_exemption(
            view.case_id, key, mine, Seen(ExemptionClaim("s.40(2)", "Names."), view.case.version)
        )
    assert claimed(priya, view) == (BASE, ExemptionClaim("s.40(2)", "Names."))


def test_a_reasoning_that_a_crash_left_behind_is_brought_back(priya: Office, tmp_path: Path) -> None:
    view = a_logged_case(priya, 1)
    key = view.case.responses[0].key
    half = ExemptionClaim("s.40(2) with 40(3A)(a)", "The names of", grounds=Grounds(Harm(None, "nobody")))
    priya.drafting.keep_exemption(view.case_id, key, half, Seen(NEW, view.case.version))
    assert claimed(priya, view) == ()  # while she writes it, it is no act
    again = an_office(tmp_path)
    found = again.records.case(view.case_id)
    assert found.brought_back
    assert found.case.responses[0].exemptions == (half,)
    assert again.records.undo(view.case_id, found.case).case.responses[0].exemptions == ()
    again.close()


def test_a_reasoning_left_behind_that_no_rule_allows_any_more_waits_for_a_choice(priya: Office, tmp_path: Path) -> None:
    view = a_logged_case(priya, 1)
    key = view.case.responses[0].key
    priya.drafting.keep_exemption(view.case_id, key, BASE, Seen(NEW, view.case.version))
    priya.drafting.choose_outcomes(view.case_id, key, [Outcome.NOT_HELD], view.case)
    again = an_office(tmp_path)
    found = again.records.case(view.case_id)
    assert [one.mine for one in found.undecided] == [BASE]
    with pytest.raises(NotAllowed):
        again.drafting.decide(view.case_id, found.undecided[0].slot, Choice.MINE, None)
    assert again.drafting.decide(view.case_id, found.undecided[0].slot, Choice.THEIRS, None).undecided == ()
    again.close()


def test_a_letter_that_is_looked_at_does_not_take_a_reasoning_out_of_her_hands(priya: Office) -> None:
    view = a_logged_case(priya, 1)
    key, seen = view.case.responses[0].key, Seen(NEW, view.case.version)
    priya.drafting.keep_exemption(view.case_id, key, BASE, seen)
    priya.despatch.letter(view.case_id)
    assert claimed(priya, view) == ()
    priya.drafting.leave_exemption(view.case_id, key, seen)
    again = priya.records.case(view.case_id)
    assert (again.brought_back, again.case.responses[0].exemptions) == (False, ())


def test_replacing_everywhere_does_not_touch_what_somebody_else_wrote_since(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 2)
    first, second = view.case.responses
    view = priya.drafting.respond(view.case_id, [1], from_plain("the cameras"), [])
    tom.drafting.write_response(view.case_id, second.key, from_plain("the cameras of Tom"))
    for act in (
        lambda: priya.drafting.replace_everywhere(view.case_id, "cameras", "vans", seen=view.case),
        lambda: priya.drafting.replace_once(view.case_id, second.key, "cameras", "vans", 0, seen=view.case),
    ):
        with pytest.raises(Conflict, match="Tom changed the response"):
            act()
    now = priya.drafting.replace_once(view.case_id, first.key, "cameras", "vans", 0, seen=view.case)
    assert [one.text.plain() for one in now.case.responses] == ["the vans", "the cameras of Tom"]


def test_a_case_somebody_else_gave_away_is_not_given_to_another(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 1)
    tom.records.change_owner(view.case_id, "Megan")
    with pytest.raises(Conflict, match="was given to Megan"):
        priya.records.change_owner(view.case_id, "Priya", seen_owner="Priya Nair")
    assert priya.records.change_owner(view.case_id, "Priya", seen_owner="Megan").case.owner == "Priya"
