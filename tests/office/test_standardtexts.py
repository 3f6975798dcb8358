"""The counter of standard texts: the shipped set, versions, uses and what changed since, undo, sharing."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foidesk.domain import exemptions, standardtexts, textfields
from foidesk.domain.checks import Severity
from foidesk.domain.facts import FactKind
from foidesk.domain.items import Outcome
from foidesk.domain.richtext import RichText, from_html, from_plain
from foidesk.domain.standardtexts import StandardText, Suggestion
from foidesk.domain.troubles import CannotRead, Conflict, NotAllowed, NotFound
from foidesk.office.office import Office
from foidesk.office.shippedtexts import SOURCE, shipped_set
from foidesk.office.textviews import KeptTyping
from foidesk.office.views import Told
from tests.builders import NOW, a_logged_case, an_office

SHIPPED = shipped_set().texts
OWN = StandardText("Grants", from_html("<p>We paid <b>{sum}</b> to {body}. {reference}</p>"), "Held", ("money",))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path)
    yield opened
    opened.close()


# --- the shipped set --------------------------------------------------------------------------------


@pytest.mark.parametrize("key", SHIPPED)
def test_every_shipped_text_is_sound(key: str) -> None:
    text = SHIPPED[key]
    assert standardtexts.checked(text) == text  # title, known fields, known section, tidy tags
    assert from_html(text.text.to_html()) == text.text
    assert text.tags
    place = text.place
    assert place is not None
    if place.claim:
        assert exemptions.find(place.claim, place.shelf.name.lower()) is not None
    bare = "".join(textfields.literal_pieces(text.text))
    assert "{" not in bare
    assert "}" not in bare
    assert "\u2014" not in bare


def test_the_shipped_set_covers_what_an_office_needs() -> None:
    sections = {text.section for text in SHIPPED.values()}
    assert len(SHIPPED) >= 45
    assert sections >= {
        "s.21", "s.22", "s.24(1)", "s.30(1)", "s.31(1)(a)", "s.31(1)(b)", "s.36(2)(b)(i)", "s.36(2)(b)(ii)",
        "s.36(2)(c)", "s.38(1)(a)", "s.38(1)(b)", "s.40(1)", "s.40(2) with 40(3A)", "s.41(1)", "s.42(1)", "s.43(1)",
        "s.43(2)", "s.44(1)(a)-(c)", "s.31(3)", "s.40(5B)", "s.12(1)", "s.12(2)", "s.14(1)", "s.14(2)", "s.16",
        "s.1(3)", "s.8", "Not held", "Part disclosure", "Small numbers", "Re-use", "Review and ICO", "Closing",
        "Opening", "Two bodies", "reg 12(4)(a)", "reg 12(4)(b)", "reg 12(4)(d)", "reg 12(4)(e)", "reg 12(5)(b)",
        "reg 12(5)(e)", "reg 12(5)(f)", "reg 13(1)",
    }  # fmt: skip


def test_a_qualified_exemption_comes_with_room_for_harm_and_the_weighing() -> None:
    for text in SHIPPED.values():
        place = text.place
        found = exemptions.find(place.claim, place.shelf.name.lower()) if place is not None and place.claim else None
        # Section 39 leads to the Regulations, and what is not held has nothing to weigh.
        if found is None or not found.needs_public_interest_test or found.section in ("39(1)", "12(4)(a)"):
            continue
        names = {one.name for one in textfields.fields_in(text.text)}
        assert names >= {"for_disclosure", "balance"}, text.title
        if found.regime == "foia" and found.by_prejudice:
            assert names & {"harm", "likelihood"}, text.title


def test_a_qualified_persons_opinion_is_named_with_its_day() -> None:
    for key in ("foia-36-2-b-i", "foia-36-2-b-ii", "foia-36-2-c"):
        names = {one.name for one in textfields.fields_in(SHIPPED[key].text)}
        assert names >= {"qualified_person", "opinion_date"}


def test_they_are_in_every_register_once_with_a_day_of_review(office: Office, tmp_path: Path) -> None:
    assert {one.key for one in office.standardtexts.all()} == set(SHIPPED)
    again = an_office(tmp_path)
    assert [one.version for one in again.standardtexts.all()] == [1] * len(SHIPPED)
    assert again.standardtexts.get("not-held").text.review_on == date(2027, 11, 24)
    again.close()


def test_a_newer_set_never_writes_over_the_offices_own_words(office: Office, tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    office.standardtexts.all()
    mine = replace(office.standardtexts.get("review").text, text=from_plain("Ours."))
    office.standardtexts.save("review", mine)
    newer = {
        **{key: text for key, text in SHIPPED.items() if key != "ico"},
        "not-held": replace(SHIPPED["not-held"], text=from_plain("Better.")),
        "review": replace(SHIPPED["review"], text=from_plain("Better.")),
        "brand-new": StandardText("New", from_plain("New."), "Held", ("new",)),
    }
    later = replace(shipped_set(), sha256="later", texts=newer)
    monkeypatch.setattr("foidesk.office.shippedtexts.shipped_set", lambda: later)
    monkeypatch.setattr("foidesk.office.standardtexts.shipped_set", lambda: later)
    again = an_office(tmp_path)
    found = {one.key: one.text.text.plain() for one in again.standardtexts.all()}
    assert (found["not-held"], found["review"], found["brand-new"]) == ("Better.", "Ours.", "New.")
    assert "ico" in found
    again.close()


def test_our_wording_can_be_put_back_and_theirs_stays_in_the_history(office: Office) -> None:
    texts = office.standardtexts
    ours = texts.all()[0].text and texts.get("not-held").text
    texts.save("not-held", replace(ours, title="Nothing held", text=from_plain("Nothing."), review_on=date(2030, 1, 1)))
    assert texts.get("not-held").differs_from_ours
    act = texts.restore_ours("not-held")
    assert act is not None
    now = texts.get("not-held")
    assert (now.text.title, now.text.text, now.text.review_on) == (ours.title, ours.text, date(2030, 1, 1))
    assert [one.text.title for one in texts.versions("not-held")] == ["Not held", "Nothing held", "Not held"]
    assert texts.restore_ours("not-held") is None
    texts.take_back(act)
    assert texts.get("not-held").text.title == "Nothing held"
    with pytest.raises(NotFound):
        texts.restore_ours("mine")


# --- writing ----------------------------------------------------------------------------------------


def test_a_change_is_a_new_version_and_no_change_is_none(office: Office) -> None:
    texts = office.standardtexts
    act = texts.save("mine", OWN)
    assert act is not None
    assert (act.words, act.act) == ("Standard text “Grants” added", "add “Grants”")
    assert texts.save("mine", OWN) is None
    texts.save("mine", replace(OWN, title="Grants paid"), based_on=1)
    assert [(one.number, one.text.title, one.who) for one in texts.versions("mine")] == [
        (2, "Grants paid", "Priya Nair"),
        (1, "Grants", "Priya Nair"),
    ]


def test_a_text_with_an_unknown_field_is_refused_and_what_was_typed_is_kept(office: Office) -> None:
    texts = office.standardtexts
    texts.save("mine", OWN)
    wrong = KeptTyping("mine", replace(OWN, text=from_plain("Dear {name}")), 1)
    texts.keep_typing(wrong)
    with pytest.raises(NotAllowed):
        texts.save("mine", wrong.text)
    assert texts.get("mine").text == OWN
    assert texts.kept_typing() == (wrong,)
    texts.save("mine", replace(OWN, title="Better"))
    assert texts.kept_typing() == ()


def test_somebody_elses_change_is_not_written_over(office: Office, tmp_path: Path) -> None:
    office.standardtexts.save("mine", OWN)
    other = an_office(tmp_path, who="Megan")
    other.standardtexts.save("mine", replace(OWN, title="Megan's"), based_on=1)
    with pytest.raises(Conflict, match="changed by Megan"):
        office.standardtexts.save("mine", replace(OWN, title="Priya's"), based_on=1)
    assert office.standardtexts.get("mine").text.title == "Megan's"
    other.close()


def test_every_act_can_be_undone_and_done_again(office: Office) -> None:
    texts = office.standardtexts
    added = texts.save("mine", OWN)
    assert added is not None
    undone = texts.take_back(added)
    assert undone.words == "Undone: Standard text “Grants” added"
    with pytest.raises(NotFound):
        texts.get("mine")
    again = texts.take_back(undone, again=True)
    assert again.words == "Done again: Standard text “Grants” added"
    assert texts.get("mine").text == OWN
    retired = texts.retire("mine")
    assert "mine" not in {one.key for one in texts.all()}
    assert "mine" in {one.key for one in texts.all(retired=True)}
    texts.take_back(retired)
    assert "mine" in {one.key for one in texts.all()}
    changed = texts.save("mine", replace(OWN, title="Other"))
    texts.save("mine", replace(OWN, title="Another"))
    assert changed is not None
    with pytest.raises(Conflict):
        texts.take_back(changed)
    assert texts.get("mine").text.title == "Another"


def test_a_text_that_was_used_is_retired_and_not_removed(office: Office) -> None:
    texts = office.standardtexts
    added = texts.save("mine", OWN)
    assert added is not None
    view = a_logged_case(office)
    texts.use(view.case_id, view.case.responses[0].key, "mine")
    with pytest.raises(NotAllowed, match="used in 1 response"):
        texts.remove("mine")
    texts.take_back(added)  # undoing its making cannot take it from the case either
    assert texts.get("mine").is_retired
    with pytest.raises(NotAllowed, match="retired"):
        texts.use(view.case_id, view.case.responses[0].key, "mine")
    other = texts.save("other", OWN)
    assert other is not None
    texts.remove("other")
    assert "other" not in {one.key for one in texts.all(retired=True)}


def test_finding_narrows_by_section_and_tag(office: Office) -> None:
    texts = office.standardtexts
    assert texts.find("vexatious")[0].key == "foia-14-1"
    assert [one.text.section for one in texts.find("", section="section 14(2)")] == ["s.14(2)"]
    assert {one.key for one in texts.find("staff", tag="Names")} == {"foia-40-2-staff"}
    assert texts.find("zebra") == ()
    assert texts.find("", section="s.99") == ()


# --- using ------------------------------------------------------------------------------------------


def test_a_use_fills_counts_and_goes_into_the_journal_at_once(office: Office) -> None:
    texts = office.standardtexts
    view = a_logged_case(office)
    told: list[Told] = []
    office.subscribe(told.append)
    used = texts.use(view.case_id, view.case.responses[1].key, "opening-thanks")
    assert used.text.plain() == (
        "Thank you for your request of 3rd November 2026, which we received on 3rd November 2026. "
        f"Our reference is {view.case.reference}."
    )
    assert texts.get("opening-thanks").uses == 1
    assert texts.get("opening-thanks").last_used == NOW
    line = office.records.history(view.case_id)[0]
    assert line.words == "Standard text “Thank you for your request” (version 1) put into the response to item 2"
    assert told[-1].case_id == view.case_id
    assert office.records.case(view.case_id).undo == ""  # nothing of the case changed: there is nothing to undo
    found = texts.use(view.case_id, view.case.responses[1].key, "foia-42")
    assert found.suggestion == Suggestion(Outcome.WITHHELD_IN_FULL, "s.42(1)")


def test_what_cannot_be_filled_stays_and_the_checks_find_it(office: Office) -> None:
    view = a_logged_case(office)
    key = view.case.responses[0].key
    used = office.standardtexts.use(view.case_id, key, "not-held")
    now = office.drafting.write_response(view.case_id, key, used.text)
    assert "Item 1: the field {searched} (what was searched) is not filled in" in [one.message for one in now.findings]


def test_nothing_is_used_in_a_case_that_is_closed(office: Office) -> None:
    view = a_logged_case(office, 1)
    office.drafting.respond(view.case_id, [1], from_plain("No."), [Outcome.NOT_HELD])
    office.despatch.issue(view.case_id)
    with pytest.raises(NotAllowed):
        office.standardtexts.use(view.case_id, view.case.responses[0].key, "not-held")
    assert office.standardtexts.get("not-held").uses == 0


def changed_after_use(office: Office) -> tuple[int, int]:
    texts = office.standardtexts
    view = a_logged_case(office)
    key = view.case.responses[1].key
    used = texts.use(view.case_id, key, "two-bodies")
    office.drafting.write_response(view.case_id, key, used.text)
    assert texts.changed_since_used(view.case_id) == ()
    texts.save("two-bodies", replace(texts.get("two-bodies").text, text=from_plain("Two bodies: {office}.")))
    return view.case_id, key


def test_a_case_tells_that_a_text_was_changed_since_and_shows_both(office: Office) -> None:
    case_id, key = changed_after_use(office)
    (found,) = office.standardtexts.changed_since_used(case_id)
    assert (found.numbers, found.response_key, found.used_version, found.version) == ((2,), key, 1, 2)
    assert found.then == office.records.case(case_id).case.responses[1].text
    assert found.now.plain() == "Two bodies: Office of the Police and Crime Commissioner."
    (finding,) = [one for one in office.records.case(case_id).findings if one.rule == "text_changed"]
    assert finding.severity is Severity.WARNING
    assert finding.message == "Item 2: “The Commissioner and the force are two bodies” was changed since you used it"
    after = office.standardtexts.keep_as_used(case_id, found)
    assert "text_changed" not in {one.rule for one in after.findings}
    texts = office.standardtexts
    texts.save("two-bodies", replace(texts.get("two-bodies").text, text=from_plain("Changed once more.")))
    assert len(texts.changed_since_used(case_id)) == 1


Doing = Callable[[Office, int, int], object]


def _rewrite(office: Office, case_id: int, key: int) -> None:
    office.drafting.write_response(case_id, key, from_plain("In quite other words."))


def _put_back(office: Office, case_id: int, key: int) -> None:
    office.standardtexts.restore_ours("two-bodies")


def _new_review_day(office: Office, case_id: int, key: int) -> None:
    _put_back(office, case_id, key)
    kept = office.standardtexts.get("two-bodies").text
    office.standardtexts.save("two-bodies", replace(kept, review_on=date(2031, 1, 1)))


def _issue(office: Office, case_id: int, key: int) -> None:
    office.drafting.respond(
        case_id, [1, 2, 3], office.records.case(case_id).case.response(key).text, [Outcome.NOT_HELD]
    )
    office.despatch.issue(case_id, override="for the test")


@pytest.mark.parametrize("doing", [_rewrite, _put_back, _new_review_day, _issue])
def test_nothing_is_told_where_no_other_words_would_stand(office: Office, doing: Doing) -> None:
    case_id, key = changed_after_use(office)
    doing(office, case_id, key)
    assert office.standardtexts.changed_since_used(case_id) == ()


# --- sharing ----------------------------------------------------------------------------------------


def test_a_library_goes_to_another_office_and_comes_whole(office: Office, tmp_path: Path) -> None:
    office.standardtexts.save("mine", OWN)
    content = office.standardtexts.export()
    (tmp_path / "other").mkdir()
    other = an_office(tmp_path / "other")
    brought = other.standardtexts.bring_in(content)
    assert (brought.added, brought.known, brought.refused) == (1, len(SHIPPED), ())
    kept = other.standardtexts.get("mine")
    assert kept.text == OWN
    assert kept.source == "Office of the Police and Crime Commissioner for Hampshire"
    assert other.standardtexts.bring_in(content).act is None
    assert brought.act is not None
    other.standardtexts.take_back(brought.act)
    assert other.standardtexts.find("grants") == ()
    other.close()


def test_what_comes_in_never_writes_over_what_is_there(office: Office) -> None:
    texts = office.standardtexts
    before = {one.key: one for one in texts.all()}
    theirs = json.loads(texts.export(("not-held",)))
    theirs["texts"][0]["text"] = "<p>Theirs.<script>x()</script></p>"
    brought = texts.bring_in(json.dumps(theirs).encode())
    assert brought.added == 1
    after = {one.key: one for one in texts.all()}
    assert all(after[key] == one for key, one in before.items())
    (new,) = set(after) - set(before)
    assert after[new].text.text == from_plain("Theirs.")


def test_texts_that_are_not_sound_are_left_out_and_named(office: Office) -> None:
    body = json.loads(office.standardtexts.export(("not-held",)))
    good = body["texts"][0]
    body["texts"] = [
        good | {"title": "Good", "key": "../../etc"},
        good | {"title": "Odd field", "text": "<p>{shoe_size}</p>"},
        good | {"title": "Odd section", "section": "s.999"},
        good | {"title": "Odd day", "review_on": "soon"},
        good | {"title": 7},
        "not a text",
    ]
    brought = office.standardtexts.bring_in(json.dumps(body).encode())
    assert brought.added == 1
    assert brought.refused == (
        "“Odd field”: There is no field {shoe_size}.",
        "“Odd section”: s.999 is not a section of the Act or the Regulations.",
        "“Odd day”: 'soon' is not a date.",
        "Text 5: It has parts that are no words.",
        "Text 6: It is not a text.",
    )


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[]", b"{}", b'{"kind": "FOI Desk standard texts", "form": 9, "texts": []}', b"[" * 100_000],
)
def test_a_file_that_is_no_library_is_refused_in_words(office: Office, content: bytes) -> None:
    with pytest.raises(CannotRead) as caught:
        office.standardtexts.bring_in(content)
    assert caught.value.kept == "The library is as it was."


def test_acts_of_the_library_are_in_the_journal_and_told(office: Office) -> None:
    office.standardtexts.all()
    told: list[Told] = []
    office.subscribe(told.append)
    office.standardtexts.retire("not-held")
    assert [(one.case_id, one.fact and one.fact.kind) for one in told] == [(None, FactKind.TEXT_CHANGED)]
    assert office.standardtexts.get("not-held").source == SOURCE


def test_preview_fills_as_the_use_would(office: Office) -> None:
    view = a_logged_case(office)
    text = from_plain("{reference} {item} {harm}")
    assert office.standardtexts.preview(text) == text
    filled: RichText = office.standardtexts.preview(text, view.case_id, view.case.responses[2].key)
    assert filled.plain() == f"{view.case.reference} item 3 {{harm}}"
