"""What the splitter proposes, and what a caseworker may do with the proposal."""

import pytest

from foidesk.domain.splitting import Part, PartKind, Split, propose_split, split_answer
from foidesk.domain.troubles import NotAllowed

LEAD_IN = (
    "I am writing to request the following information relating to the PC's funding of live facial recognition trials:"
)
DOCUMENTS = (
    "A copy of all funding bids from Southampton Go/Southampton Business Crime Partnership relating to funding for "
    "body worn live facial recognition camera trials in 2023 and 2024.",
    "A copy of any information sharing agreement or similar between Southampton Go/Southampton Business Crime "
    "Partnership relating to data from the trial.",
    "A copy of any data protection impact assessment or similar given to the PCC as part of the trial.",
    "A copy of any Red Card/similar policy given to Hampshire police by Southampton Go/Southampton Business Crime "
    "Partnership.",
)
WISH = "I would prefer to receive this information by email. If anything is unclear, reply to this message."
SIGN_OFF = "Yours faithfully\n\nAlex Morgan"
EMAIL = "\n\n".join(["Dear Sir or Madam", LEAD_IN, *DOCUMENTS, WISH, SIGN_OFF])


def kinds(split: Split) -> list[PartKind]:
    return [part.kind for part in split.parts]


def items(text: str) -> list[str]:
    split = propose_split(text)
    return [split.wording(part) for part in split.items]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("greeting", ["Dear Sir or Madam", "Dear Sir or Madam,", "To whom it may concern", "Hello,"])
def test_the_seed_request_as_an_email_gives_a_lead_in_and_four_items(greeting: str, line_end: str) -> None:
    text = EMAIL.replace("Dear Sir or Madam", greeting).replace("\n", line_end)

    split = propose_split(text)

    assert kinds(split) == [PartKind.GREETING, PartKind.PREAMBLE, *[PartKind.ITEM] * 4, PartKind.CLOSING]
    assert split.wording(split.parts[0]) == greeting
    assert split.wording(split.parts[1]) == LEAD_IN
    assert tuple(split.wording(part) for part in split.items) == DOCUMENTS
    assert split.closing is not None
    assert split.wording(split.closing).startswith(WISH)
    assert split.wording(split.closing).endswith("Alex Morgan")


def test_a_greeting_below_a_subject_line_is_still_a_greeting() -> None:
    text = f"FOI REQUEST - CAMERAS\n\nDear FOI Team,\n\n{EMAIL.partition('Madam')[2].strip()}"

    split = propose_split(text)

    assert kinds(split)[:4] == [PartKind.PREAMBLE, PartKind.GREETING, PartKind.PREAMBLE, PartKind.ITEM]
    assert split.wording(split.parts[1]) == "Dear FOI Team,"
    assert split.preamble is not None
    assert split.wording(split.preamble) == text[: text.index(DOCUMENTS[0])].strip()


def test_a_greeting_in_front_of_the_question_on_one_line_stands_apart() -> None:
    split = propose_split("Good morning, could you tell me how many dogs the force has?\n\nRegards\nBo")

    assert kinds(split) == [PartKind.GREETING, PartKind.ITEM, PartKind.CLOSING]
    assert split.wording(split.items[0]) == "could you tell me how many dogs the force has?"


def test_the_seed_request_wrapped_by_a_mail_program_gives_the_same_four_items() -> None:
    import textwrap

    text = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in EMAIL.split("\n\n"))

    assert [" ".join(item.split()) for item in items(text)] == list(DOCUMENTS)


def test_the_answer_joins_greeting_and_preamble_and_points_into_the_text() -> None:
    answer = split_answer(propose_split(EMAIL))

    assert answer["preamble"]["text"] == f"Dear Sir or Madam\n\n{LEAD_IN}"
    for piece in (answer["preamble"], *answer["items"], answer["closing"]):
        assert EMAIL[piece["start"] : piece["end"]] == piece["text"]


def test_offsets_count_code_points_after_an_emoji() -> None:
    text = "Hi 👮🏽\n\n1. How many?\n2. How much?"

    answer = split_answer(propose_split(text))

    assert [item["text"] for item in answer["items"]] == ["1. How many?", "2. How much?"]
    assert text[answer["items"][1]["start"] :] == "2. How much?"


def test_a_missing_preamble_and_closing_are_empty_pieces() -> None:
    answer = split_answer(propose_split("1. How many?\n2. How much?"))

    assert answer["preamble"] == {"start": 0, "end": 0, "text": ""}
    assert answer["closing"] == {"start": 25, "end": 25, "text": ""}


def test_every_part_says_why_in_a_sentence() -> None:
    for part in propose_split("From: A\nTo: B\nSubject: C\n\nHi\n\n1) How many?\n- what\n\nThanks\nA").parts:
        assert part.why.endswith(".")
        assert part.why[0].isupper()
    assert propose_split("2. How?\n3. What?").parts[0].why == "Starts with 2."


def test_an_empty_text_has_no_parts_and_a_blank_one_nothing_but_outside() -> None:
    assert propose_split("").parts == ()
    assert kinds(propose_split(" \n\u00a0\u200b ")) == [PartKind.OUTSIDE]


def test_markup_in_a_request_stays_words() -> None:
    text = "Dear all\n\n1. Who bought <img src=x onerror=alert(1)> & why?\n2. What is <para>?"

    assert items(text) == ["1. Who bought <img src=x onerror=alert(1)> & why?", "2. What is <para>?"]


def test_initials_and_house_numbers_are_not_marks() -> None:
    text = "Hi\n\n1. How many dogs?\n2. How many cats?\n\nRegards\n\nB. Mutt\n14 Mill Lane\nTel. 3"

    assert items(text) == ["1. How many dogs?", "2. How many cats?"]


def test_a_thousand_points_are_a_thousand_items() -> None:
    text = "\n".join(f"{n}. How many cats are there in room {n}?" for n in range(1, 1101))

    assert len(items(text)) == 1100


@pytest.fixture
def split() -> Split:
    return propose_split(EMAIL)


def test_a_cut_gives_two_parts_of_the_same_kind(split: Split) -> None:
    at = EMAIL.index("between Southampton")

    after = split.split_at(at)

    assert len(after.items) == 5
    assert after.wording(after.items[2]).startswith("between Southampton")
    assert after.text == EMAIL


def test_a_cut_where_a_break_is_or_outside_the_words_is_refused(split: Split) -> None:
    for at in (0, -3, len(EMAIL), len(EMAIL) + 5, split.items[1].start):
        with pytest.raises(NotAllowed):
            split.split_at(at)
    with pytest.raises(NotAllowed, match="no words below"):
        split.split_at(split.items[1].end - 1)


def test_joining_keeps_the_kind_of_the_part_above(split: Split) -> None:
    index = split.parts.index(split.items[0])

    after = split.join_with_previous(index)

    assert after.parts[index - 1].kind is PartKind.PREAMBLE
    assert after.wording(after.parts[index - 1]) == f"{LEAD_IN}\n\n{DOCUMENTS[0]}"
    with pytest.raises(NotAllowed):
        split.join_with_previous(0)
    with pytest.raises(NotAllowed):
        split.join_with_previous(len(split.parts))


def test_kinds_keep_their_order(split: Split) -> None:
    first, second = (split.parts.index(part) for part in split.items[:2])

    assert len(split.set_kind(first, PartKind.PREAMBLE).items) == 3
    assert split.set_kind(first, PartKind.ITEM) is split
    for index, kind in ((second, PartKind.PREAMBLE), (first, PartKind.CLOSING), (0, PartKind.ITEM)):
        with pytest.raises(NotAllowed):
            split.set_kind(index, kind)


def test_a_part_in_the_middle_of_the_preamble_cannot_be_left_out() -> None:
    split = Split(
        "a b c d", (*(Part(PartKind.PREAMBLE, n, n + 2, "") for n in (0, 2, 4)), Part(PartKind.ITEM, 6, 7, ""))
    )

    with pytest.raises(NotAllowed):
        split.set_kind(1, PartKind.OUTSIDE)


def test_a_break_moves_between_its_neighbours_only(split: Split) -> None:
    index = split.parts.index(split.items[1])
    at = EMAIL.index("in 2023 and 2024")

    after = split.move_break(index, at)

    assert after.wording(after.parts[index]).startswith("in 2023 and 2024")
    assert split.move_break(index, split.parts[index].start) is split
    for offset in (split.parts[index - 1].start, split.parts[index].end, 0, len(EMAIL)):
        with pytest.raises(NotAllowed):
            split.move_break(index, offset)
    with pytest.raises(NotAllowed):
        split.move_break(0, 3)


def test_parts_that_leave_a_gap_or_overlap_are_refused() -> None:
    for parts in (
        (Part(PartKind.ITEM, 0, 2, ""),),
        (Part(PartKind.ITEM, 0, 2, ""), Part(PartKind.ITEM, 1, 3, "")),
        (Part(PartKind.ITEM, 1, 3, ""),),
    ):
        with pytest.raises(ValueError, match="parts do not"):
            Split("abc", parts)


@pytest.mark.parametrize("mark", ["{}.", "{})", "({})"])
def test_a_list_that_begins_at_a_later_number_has_all_its_items(mark: str) -> None:
    asked = ["The total spent on tasers in 2025.", "The names of the trainers.", "Any policy on their use."]
    marked = [f"{mark.format(number)} {words}" for number, words in enumerate(asked, 5)]
    assert items("Dear Sir,\n\nPlease send me:\n\n" + "\n".join(marked) + "\n\nYours faithfully\nAlex Morgan") == marked
