"""Two desks on one register: what both wrote is kept until one has chosen, and nothing is overwritten unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from foidesk.domain.case import Case, Response
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.meantime import Choice, Seen, TextConflict
from foidesk.domain.richtext import from_html, from_plain
from foidesk.domain.troubles import Conflict
from foidesk.office.office import Office
from foidesk.office.views import CaseView
from tests.builders import a_logged_case, an_office


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


def seen(case: Case, place: int = 0) -> Seen:
    return Seen(case.responses[place].text, case.version)


def both_write(priya: Office, tom: Office) -> tuple[CaseView, Response, TextConflict]:
    """Tom saves his version of a response while Priya types hers."""
    view = a_logged_case(priya, 3)
    first = view.case.responses[0]
    tom.drafting.write_response(view.case_id, first.key, from_plain("Tom’s words."), seen(view.case))
    with pytest.raises(TextConflict) as caught:
        priya.drafting.write_response(view.case_id, first.key, from_plain("Priya’s words."), seen(view.case))
    return view, first, caught.value


def text(office: Office, view: CaseView, place: int = 0) -> str:
    return office.records.case(view.case_id).case.responses[place].text.plain()


def test_a_save_over_somebody_elses_is_refused_and_both_are_kept(priya: Office, tom: Office) -> None:
    view, _, trouble = both_write(priya, tom)
    assert trouble.what == "Tom changed the response to item 1 while you were writing it."
    now = priya.records.case(view.case_id)
    assert now.case.responses[0].text.plain() == "Tom’s words."
    (clash,) = now.undecided
    assert (clash.theirs, clash.mine) == (from_plain("Tom’s words."), from_plain("Priya’s words."))
    assert (clash.who, clash.at, clash.author) == ("Tom", priya.now(), "Priya Nair")


def test_other_parts_do_not_disturb(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 3)
    for place, office in ((0, tom), (1, priya)):
        key = view.case.responses[place].key
        office.drafting.write_response(view.case_id, key, from_plain(f"By {office.who}."), seen(view.case, place))
    tom.drafting.choose_outcomes(view.case_id, view.case.responses[0].key, [Outcome.NOT_HELD], view.case)
    now = priya.records.case(view.case_id)
    assert [one.text.plain() for one in now.case.responses] == ["By Tom.", "By Priya Nair.", ""]
    assert now.undecided == ()


@pytest.mark.parametrize(
    ("choice", "after", "undone"),
    [
        (Choice.MINE, "Priya’s words.", "Tom’s words."),
        (Choice.THEIRS, "Tom’s words.", "Priya’s words."),
        (Choice.BOTH, "Tom’s words.\n\nPriya’s words.", "Tom’s words."),
    ],
)
def test_the_choice_is_one_act_and_undoing_it_gives_the_other_version(
    priya: Office, tom: Office, choice: Choice, after: str, undone: str
) -> None:
    view, _, trouble = both_write(priya, tom)
    now = priya.drafting.decide(view.case_id, trouble.clash.slot, choice, trouble.clash.theirs)
    assert (text(priya, view), now.undecided) == (after, ())
    assert now.undo == "choose a version of the response to item 1"
    priya.records.undo(view.case_id, now.case)
    assert text(priya, view) == undone
    priya.records.redo(view.case_id)
    assert text(priya, view) == after


def test_both_go_together_paragraph_by_paragraph(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 1)
    key = view.case.responses[0].key
    start = priya.drafting.write_response(view.case_id, key, from_html("<p>One.</p><p>Two.</p><p>Three.</p>")).case
    tom.drafting.write_response(view.case_id, key, from_html("<p>Tom.</p><p>Two.</p><p>Three.</p>"), seen(start))
    with pytest.raises(TextConflict) as caught:
        mine = from_html("<p>One.</p><p>Two.</p><p>Priya.</p>")
        priya.drafting.write_response(view.case_id, key, mine, seen(start))
    clash = caught.value.clash
    assert clash.is_clean
    priya.drafting.decide(view.case_id, clash.slot, Choice.BOTH, clash.theirs)
    assert text(priya, view) == "Tom.\n\nTwo.\n\nPriya."


def test_a_choice_made_on_a_text_that_changed_again_is_refused_and_shows_the_new_one(
    priya: Office, tom: Office
) -> None:
    view, first, trouble = both_write(priya, tom)
    tom.drafting.write_response(view.case_id, first.key, from_plain("Tom again."))
    with pytest.raises(TextConflict) as caught:
        priya.drafting.decide(view.case_id, trouble.clash.slot, Choice.MINE, trouble.clash.theirs)
    assert caught.value.clash.theirs == from_plain("Tom again.")
    assert text(priya, view) == "Tom again."
    assert len(priya.records.case(view.case_id).undecided) == 1


def test_two_refused_versions_are_both_kept(priya: Office, tom: Office) -> None:
    view, first, _ = both_write(priya, tom)
    with pytest.raises(TextConflict):
        priya.drafting.write_response(view.case_id, first.key, from_plain("And more."), seen(view.case))
    assert [one.mine for one in priya.records.case(view.case_id).undecided] == [
        from_plain("Priya’s words."),
        from_plain("And more."),
    ]


def test_typing_a_crash_left_behind_is_not_put_over_what_was_written_since(
    priya: Office, tom: Office, tmp_path: Path
) -> None:
    view = a_logged_case(priya, 2)
    key = view.case.responses[0].key
    priya.drafting.keep_typing(view.case_id, key, from_plain("Half a sent"), seen(view.case))
    # Priya's computer loses power; Tom goes on before she is back.
    tom.drafting.write_response(view.case_id, key, from_plain("Tom’s words."))
    again = an_office(tmp_path)
    found = again.records.case(view.case_id)
    assert found.case.responses[0].text.plain() == "Tom’s words."
    assert not found.brought_back
    assert [(one.mine.plain(), one.author) for one in found.undecided] == [("Half a sent", "Priya Nair")]  # type: ignore[union-attr]
    again.close()


def test_words_for_an_item_that_is_gone_are_kept_to_be_copied(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 3)
    second = view.case.responses[1]
    tom.drafting.answer_together(view.case_id, [item.key for item in view.case.items[:2]], view.case)
    with pytest.raises(TextConflict, match="no longer in the case"):
        priya.drafting.write_response(view.case_id, second.key, from_plain("Typed."), seen(view.case, 1))
    (clash,) = priya.records.case(view.case_id).undecided
    assert (clash.mine, clash.theirs) == (from_plain("Typed."), None)
    assert priya.drafting.decide(view.case_id, clash.slot, Choice.THEIRS, None).undecided == ()


def test_the_wording_of_an_item_has_two_versions_too(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 2)
    item = view.case.items[0]
    before = Seen(item.wording, view.case.version)
    tom.drafting.reword_item(view.case_id, item.key, "Tom’s wording", before)
    with pytest.raises(TextConflict) as caught:
        priya.drafting.reword_item(view.case_id, item.key, "Priya’s wording", before)
    clash = caught.value.clash
    assert (clash.where, clash.can_merge) == ("the wording of item 1", False)
    priya.drafting.decide(view.case_id, clash.slot, Choice.MINE, clash.theirs)
    assert priya.records.case(view.case_id).case.items[0].wording == "Priya’s wording"


def test_an_act_on_what_somebody_else_changed_is_refused_in_words(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 3)
    key, old = view.case.responses[0].key, view.case
    tom.drafting.choose_outcomes(view.case_id, key, [Outcome.NOT_HELD], old)
    with pytest.raises(Conflict, match="Tom changed the outcome of item 1 of HA06181 at 10:42"):
        priya.drafting.choose_outcomes(view.case_id, key, [Outcome.DISCLOSED_IN_FULL], old)
    tom.drafting.move_item(view.case_id, old.items[0].key, 1)
    for act in (
        lambda: priya.drafting.move_item(view.case_id, old.items[2].key, -1, old),
        lambda: priya.drafting.join_item_with_previous(view.case_id, old.items[1].key, old),
        lambda: priya.drafting.split_item(view.case_id, old.items[1].key, 8, old),
        lambda: priya.records.undo(view.case_id, old),
        lambda: priya.despatch.sign(view.case_id, "Priya Nair", old),
        lambda: priya.despatch.issue(view.case_id, override="Told to.", seen=old),
    ):
        with pytest.raises(Conflict, match="Tom changed"):
            act()
    now = priya.records.case(view.case_id).case
    assert [item.key for item in now.items] == [old.items[1].key, old.items[0].key, old.items[2].key]
    assert now.letters == ()


def test_exemptions_of_two_people_go_together(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 1)
    key = view.case.responses[0].key
    tom.drafting.claim_exemptions(view.case_id, key, [ExemptionClaim("s.40(2)", "Names.")], view.case)
    now = priya.drafting.claim_exemptions(view.case_id, key, [ExemptionClaim("s.43(2)", "Prices.")], view.case)
    assert [one.provision for one in now.case.responses[0].exemptions] == ["s.40(2)", "s.43(2)"]
    with pytest.raises(Conflict, match="same exemption"):
        priya.drafting.claim_exemptions(view.case_id, key, [ExemptionClaim("s.40(2)", "Addresses.")], view.case)


def test_details_go_together_field_by_field(priya: Office, tom: Office) -> None:
    view = a_logged_case(priya, 1)
    tom.records.change_details(view.case_id, subject="Cameras in vans", seen=view.case)
    now = priya.records.change_details(view.case_id, received=view.today, seen=view.case)
    assert (now.case.subject, now.case.request.received) == ("Cameras in vans", view.today)
    with pytest.raises(Conflict, match="Tom changed the subject"):
        priya.records.change_details(view.case_id, subject="Vans", seen=view.case)


def test_ones_own_acts_are_never_a_conflict(priya: Office) -> None:
    view = a_logged_case(priya, 2)
    key = view.case.responses[0].key
    for words in ("one", "two", "three"):
        priya.drafting.write_response(view.case_id, key, from_plain(words), seen(view.case))
    priya.drafting.choose_outcomes(view.case_id, key, [Outcome.NOT_HELD], view.case)
    priya.drafting.choose_outcomes(view.case_id, key, [Outcome.DISCLOSED_IN_FULL], view.case)
    assert priya.records.undo(view.case_id, view.case).case.responses[0].outcomes == (Outcome.NOT_HELD,)
    assert text(priya, view) == "three"


def test_a_letter_of_which_two_versions_wait_is_not_made(priya: Office, tom: Office) -> None:
    view, _, trouble = both_write(priya, tom)
    with pytest.raises(Conflict, match="two versions of the response to item 1"):
        priya.despatch.issue(view.case_id, override="Told to.")
    priya.drafting.decide(view.case_id, trouble.clash.slot, Choice.THEIRS, trouble.clash.theirs)
    assert priya.despatch.issue(view.case_id, override="Told to.").pages
