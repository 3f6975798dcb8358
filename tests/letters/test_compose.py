"""The composed letter, tested as text: it says what the seed letter says, and what the Act owes a refused requester."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from foidesk import bankdays
from foidesk.domain import clock, despatch, drafting
from foidesk.domain.case import Case, IssuedLetter, Request, Requester
from foidesk.domain.grounds import Grounds, Harm, Likelihood
from foidesk.domain.items import ExemptionClaim, Outcome, PublicInterestTest
from foidesk.domain.profile import DateStyle, LetterheadKind, Profile, ReasonsPlace, Wording
from foidesk.domain.richtext import RichText, from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.letters.compose import compose, sample
from foidesk.letters.letter import Letter, Table, plain_text
from tests.builders import a_case

DAY = date(2024, 8, 8)


def composed(case: Case, profile: Profile | None = None, kind: str = "response", dated: date = DAY) -> Letter:
    deadline = clock.deadline(case.regime, case.request.received, case.events, bankdays.uk_calendar())
    return compose(case, profile or Profile(), deadline, kind, dated)


def answered(items: int = 2) -> Case:
    case = a_case(items, received=date(2024, 7, 23), reference="HA06181")
    case, _ = drafting.respond(
        case, list(range(1, items + 1)), from_plain("The Office does not hold it."), [Outcome.NOT_HELD]
    )
    return case


def links(text: RichText) -> set[str]:
    return {run.href for block in text.blocks for run in getattr(block, "runs", ()) if run.href}


def test_the_letter_carries_what_the_seed_letter_carries() -> None:
    letter = composed(answered())
    assert letter.references == (
        ("By email:", "d.okafor@example.org"),
        ("Date:", "8th August 2024"),
        ("Our reference:", "HA06181"),
        ("Your reference:", "N/A"),
    )
    assert letter.salutation == "Dear Daniel Okafor"
    assert letter.subject == "Your request under Freedom of Information Act (FOIA)"
    text = plain_text(letter)
    assert (
        "Thank you for contacting the Office of the Police and Crime Commissioner requesting information. "
        "Your request dated 23rd July 2024 has been given the reference number HA06181." in text
    )
    assert "make a request to the Office of the Police and Crime Commissioner for Hampshire to review" in text
    assert links(letter.closing) == {"mailto:opcc@hampshire.police.uk", "https://ico.org.uk/"}
    assert letter.signatory == (
        "Business Support team",
        "Office of Police and Crime Commissioner Hampshire and Isle of Wight",
    )


def test_a_letter_to_nobody_known_begins_with_dear_alone() -> None:
    letter = composed(replace(answered(), requester=Requester()))
    assert letter.salutation == "Dear"
    assert letter.references[0] == ("By email:", "")


def test_a_letter_by_post_carries_the_address_and_no_delivery_line() -> None:
    posted = replace(answered(), requester=Requester("Sam Poole", address="1 High Street\n\nFAREHAM\nPO16 7AA"))
    letter = composed(posted)
    assert letter.address == ("Sam Poole", "1 High Street", "FAREHAM", "PO16 7AA")
    assert letter.references[0][0] == "Date:"


def test_one_response_stands_beside_all_its_items_and_the_lead_in_stands_first() -> None:
    tables = [block for block in composed(answered(4)).body if isinstance(block, Table)]
    (row,) = tables[0].rows
    assert [asked.number for asked in row.asked] == [None, 1, 2, 3, 4]
    assert row.asked[0].text.plain() == "Please send me:"


def test_the_request_is_repeated_word_for_word_slips_included() -> None:
    case = answered(2)
    text = plain_text(composed(case))
    assert all(item.wording in text for item in case.items)


def test_a_field_in_the_requesters_own_words_is_never_filled() -> None:
    text = "Tell me about {reference} and {email}, {office}."
    request = Request(text, date(2024, 7, 23), date(2024, 7, 23))
    case = answered(1)
    case = replace(case, request=request, items=(replace(case.items[0], wording=text, start=0, end=len(text)),))
    case = replace(case, requester=Requester("{office} <b>Bobby</b>"))
    letter = composed(case)
    assert text in plain_text(letter)
    assert letter.salutation == "Dear {office} <b>Bobby</b>"


AFTER = Profile(wording=Wording(reasons_place=ReasonsPlace.AFTER_THE_TABLE))


def test_a_refusal_gives_section_reason_and_the_weighing() -> None:
    claim = ExemptionClaim(
        "s.31(1)(a)", "It would help people avoid them.", PublicInterestTest("Openness.", "Harm.", "Harm.")
    )
    case, _ = drafting.respond(answered(2), [2], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [claim])
    text = plain_text(composed(case, AFTER))
    assert "Item 2: section 31(1)(a) (law enforcement: prevention or detection of crime)" in text
    assert "It would help people avoid them." in text
    assert "Balance of the public interest: Harm." in text


def test_a_late_letter_apologises_and_a_timely_one_does_not() -> None:
    late = plain_text(composed(answered(), dated=date(2024, 8, 22)))
    assert "We are sorry that this answer is late. It was due on 21st August 2024." in late
    assert "late" not in plain_text(composed(answered(), dated=date(2024, 8, 21)))


def test_a_corrected_letter_names_the_one_it_replaces() -> None:
    issued = IssuedLetter("response", DAY, "0" * 64, 1, "Priya", datetime(2024, 8, 8, tzinfo=UTC))
    case, _ = despatch.issue(answered(), issued)
    case, _ = despatch.start_correction(case)
    text = plain_text(composed(case, dated=date(2024, 8, 30)))
    assert "This letter replaces our letter of 8th August 2024." in text
    assert "late" not in text


def test_an_acknowledgement_gives_reference_due_date_and_the_request() -> None:
    case = answered()
    text = plain_text(composed(case, kind="acknowledgement"))
    assert "The answer is due on or before 21st August 2024." in text
    assert all(item.wording in text for item in case.items)
    assert "review the decision" not in text


def test_the_office_chooses_date_style_and_letterhead() -> None:
    plain = Profile(date_style=DateStyle.PLAIN, letterhead=LetterheadKind.NONE)
    letter = composed(answered(), plain)
    assert ("Date:", "8 August 2024") in letter.references
    assert letter.letterhead is None
    headed = composed(answered()).letterhead
    assert headed is not None
    assert [line.bold for line in headed.lines] == [True, True, False]


def test_items_are_numbered_only_where_reasons_refer_to_them_and_they_bear_no_numbers() -> None:
    claim = ExemptionClaim("s.40(2)", "Names of junior staff.")
    numbered, _ = drafting.respond(answered(2), [2], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [claim])
    assert not composed(numbered, AFTER).number_items  # "1. How much…" bears its own
    bare = a_case(["How many dogs?", "Which vets?"], received=date(2024, 7, 23))
    bare, _ = drafting.respond(bare, [2], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [claim])
    assert composed(bare, AFTER).number_items
    assert not composed(bare).number_items  # a short reason stands in its cell and refers to nothing


def test_a_kind_of_letter_there_is_none_of_is_refused() -> None:
    with pytest.raises(NotAllowed, match="no letter of the kind"):
        composed(answered(), kind="sonnet")


def test_the_sample_shows_the_next_reference() -> None:
    assert sample(Profile(next_number=7431)).reference == "HA07431"


def test_every_word_entered_for_an_exemption_is_in_the_letter_once_wherever_it_stands() -> None:
    grounds = Grounds(Harm(Likelihood.WOULD_BE_LIKELY, "harmword", "causeword"))
    claim = ExemptionClaim(
        "s.31(1)(a)", "reasonword", PublicInterestTest("forword", "againstword", "scaleword"), grounds
    )
    case, _ = drafting.respond(answered(3), [1, 3], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [claim])
    for profile in (Profile(), AFTER, Profile(wording=Wording(reasons_place=ReasonsPlace.IN_THE_CELL))):
        text = plain_text(composed(case, profile))
        for word in ("reasonword", "harmword", "causeword", "forword", "againstword", "scaleword"):
            assert text.count(word) == 1
        assert "section 31(1)(a)" in text


def test_a_cell_points_to_the_numbered_paragraph_after_the_table() -> None:
    claim = ExemptionClaim("s.42(1)", "It is advice.")
    case, _ = drafting.respond(answered(2), [2], from_plain("Withheld."), [Outcome.WITHHELD_IN_FULL], [claim])
    letter = composed(case, AFTER)
    table = next(block for block in letter.body if isinstance(block, Table))
    assert table.rows[1].answer.plain().endswith("The reasons are in paragraph 1, after this table.")
    after = letter.body[-1]
    assert isinstance(after, RichText)
    assert after.plain().startswith("1. Item 2: section 42(1) (legal professional privilege)")


def second_withheld_at_length(*wordings: str) -> str:
    """Give the words of a letter whose second item is withheld for reasons too long for its cell."""
    case, _ = drafting.respond(a_case(wordings), [1], from_plain("None."), [Outcome.NOT_HELD])
    harm = Grounds(Harm(Likelihood.WOULD_BE_LIKELY, "the prevention of crime " * 12, "It would show them. " * 12))
    claim = ExemptionClaim("s.31(1)(a)", "Why.", PublicInterestTest("For.", "Against.", "Balance."), harm)
    case, _ = drafting.respond(case, [2], from_plain("We hold this."), [Outcome.WITHHELD_IN_FULL], [claim])
    return plain_text(composed(case, dated=date(2026, 11, 24)))


def test_reasons_name_the_item_by_the_number_the_letter_prints() -> None:
    """A request whose list begins at 3: the second item is printed “4.”, so its reasons are those of item 4."""
    text = second_withheld_at_length("3. The cost of tasers.", "4. The names of the trainers.")
    assert "Item 4: section 31(1)(a)" in text
    assert "Item 2" not in text
    assert "4. The names of the trainers." in text
    assert "4. 4." not in text


def test_items_without_numbers_of_their_own_get_ours_once() -> None:
    text = second_withheld_at_length("1. The cost of tasers.", "The names of the trainers.")
    assert "1. The cost of tasers." in text
    assert "1. 1." not in text
    assert "2. The names of the trainers." in text
    assert "Item 2: section 31(1)(a)" in text
