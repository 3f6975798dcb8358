"""What must hold for any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.domain.splitting import PartKind, Split, propose_split, split_answer
from foidesk.domain.splitting.reading import read
from foidesk.domain.troubles import NotAllowed

LINES = st.sampled_from(
    [
        "Dear Sir or Madam,",
        "1. How many dogs?",
        "2) What",
        "3",
        "(a) one",
        "b)",
        "ii) two",
        "• dot",
        "\t- dash",
        "> quoted",
        ">> twice",
        "From: A",
        "To: B",
        "Subject: C",
        "On 3 May 2025, A wrote:",
        "-----Original Message-----",
        "Please send me:",
        "A copy of the plan",
        "If so, why?",
        "Kind regards",
        "Name: X",
        "Your request: How many?",
        "Email: a@b.c",
        "Page 1 of 2",
        "<br>",
        "&nbsp;x",
        "=20",
        "2023",
        "Vehicles",
        "I would like this by email.",
        "can you tell me how many and how many and who did it and also what it cost you all",
        "\u200b",
        "\u00a0",
        "14 Mill Lane",
        "3 May 2025",
    ]
)
REQUESTS = st.lists(LINES, max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", "<br>"]).map(lambda end: end.join(lines))
)
TEXTS = st.one_of(
    REQUESTS, st.text(max_size=200), st.text(alphabet="1a.) \n>•-:?<br&;=20Q(i\r\t\u00a0\u200b", max_size=120)
)
ORDER = [PartKind.GREETING, PartKind.PREAMBLE, PartKind.ITEM, PartKind.CLOSING]


def tiles(split: Split) -> bool:
    return "".join(split.text[part.start : part.end] for part in split.parts) == split.text


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_kept_whole_in_order_and_the_same_each_time(text: str) -> None:
    split = propose_split(text)

    assert split.text == text
    assert tiles(split)
    assert split == propose_split(text)
    ranks = [max(ORDER.index(part.kind), 1) for part in split.parts if part.kind is not PartKind.OUTSIDE]
    assert ranks == sorted(ranks)  # a greeting may follow a subject line
    if text.strip("\u200b \n\r\t\u00a0"):
        assert all(part.why for part in split.parts)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_answer_points_at_its_own_text_in_order(text: str) -> None:
    answer = split_answer(propose_split(text))

    at = 0
    for piece in (answer["preamble"], *answer["items"], answer["closing"]):
        assert text[piece["start"] : piece["end"]] == piece["text"]
        assert piece["start"] >= at
        at = piece["end"]


@settings(max_examples=150, deadline=None)
@given(
    TEXTS,
    st.lists(
        st.tuples(st.sampled_from("cjkm"), st.integers(-2, 300), st.integers(-2, 300), st.sampled_from(PartKind)),
        max_size=8,
    ),
)
def test_any_run_of_edits_keeps_the_text_whole(text: str, edits: list) -> None:
    split = propose_split(text)
    for act, number, offset, kind in edits:
        index = number % (len(split.parts) + 1)
        try:
            match act:
                case "c":
                    split = split.split_at(offset)
                case "j":
                    split = split.join_with_previous(index)
                case "k":
                    split = split.set_kind(index, kind)
                case "m":
                    split = split.move_break(index, offset)
        except NotAllowed as refused:
            assert refused.what.endswith(".")
    assert split.text == text
    assert tiles(split)
    ranks = [ORDER.index(part.kind) for part in split.parts if part.kind is not PartKind.OUTSIDE]
    assert [max(rank, 1) for rank in ranks] == sorted(max(rank, 1) for rank in ranks)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(0, 200))
def test_a_cut_and_a_join_give_the_same_split_again(text: str, offset: int) -> None:
    split = propose_split(text)
    try:
        cut = split.split_at(offset)
    except NotAllowed:
        return
    index = next(n for n, part in enumerate(cut.parts) if part.start == offset)

    assert cut.join_with_previous(index) == split


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_each_cleaned_character_has_its_place_in_the_text(text: str) -> None:
    reading = read(text)

    places = [reading.place(at) for at in range(len(reading.clean) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)


LABELLIKE = st.sampled_from(
    [
        "Name: the officer in charge",
        "Address of the station: 4 High Street",
        "Date: 3 May 2025",
        "Format: I do not mind",
        "Reference: the report of May",
        "Subject: to what I said above",
        "On 3 May 2025 I wrote:",
        "Do you hold the file? Yes or no",
        "Consent: was it given?",
        "Original Message",
        "Source: the Gazette",
        "Sent from my iPhone",
        "Title: The Plan",
        "> quoted words here",
        "WARNING: this is urgent",
        "Are you the owner of the site? I think so",
        "Submitted in March: how many forms?",
        "Ticket: 3",
        "Our ref: AB/1",
        "Thank you for your request of May.",
        "Office of the clerk",
        "End of message",
        "14 Mill Lane",
        "Please find below what I said in May.",
    ]
)
ENVELOPES = st.sampled_from(
    [
        "",
        "From: A <a@b.example>\nTo: foi@c.example\nSubject: Request\n\n",
        "Name: Sam Hill\nEmail: s@h.example\nMessage: ",
        "Your name: Sam\nYour email: s@h.example\nYour request:\n",
        "14 Mill Lane\nTown\nAB1 2CD\n\n3 May 2025\n\n",
        "[EXTERNAL EMAIL]\n\n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(ENVELOPES, st.lists(LABELLIKE, max_size=3), st.lists(LABELLIKE, max_size=3), st.sampled_from(["\n", "\n\n"]))
def test_no_line_between_greeting_and_sign_off_falls_outside(
    envelope: str, above: list[str], below: list[str], gap: str
) -> None:
    body = gap.join(["Dear Sir,", "I write about dogs.", *above, "1. How many dogs?", "2. How many cats?", *below])
    text = f"{envelope}{body}{gap}Regards\nSam Hill"
    kept = {
        at
        for part in propose_split(text).parts
        if part.kind is not PartKind.OUTSIDE
        for at in range(part.start, part.end)
    }

    lost = "".join(text[at] for at in range(len(envelope), len(text)) if at not in kept)

    assert not lost.strip("> \n")


@given(st.lists(st.tuples(st.sampled_from(["split", "join", "nest", "out", "leave", "reword"]), st.integers(0, 60))))
def test_no_change_of_the_cuts_loses_a_word_or_a_place(acts: list[tuple[str, int]]) -> None:
    text = "Dear all\n\n1. How many cars? And where?\n\n2. How many vans?\n\n3. Which bikes?\n\nYours"
    split = propose_split(text)
    for act, at in acts:
        index = at % len(split.parts)
        part = split.parts[index]
        try:
            match act:
                case "split":
                    split = split.split_at(at)
                case "join":
                    split = split.join_with_previous(index)
                case "nest":
                    split = split.nest(index)
                case "out":
                    split = split.take_out(index, part.nested[at % len(part.nested)] if part.nested else at)
                case "leave":
                    split = split.leave_out(index)
                case _:
                    split = split.reword(index, f"Wording {at}")
        except NotAllowed:
            continue
    assert "".join(text[part.start : part.end] for part in split.parts) == text
    assert all(split.letter_wording(part).strip() for part in split.items)
    assert all(part.start < inner < part.end for part in split.parts for inner in part.nested)
