"""The drawn letter, read back from its real PDF."""

import io
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from PIL import Image, ImageChops

from foidesk.domain.richtext import ListBlock, Paragraph, RichText, Run, TableBlock, from_html, from_plain
from foidesk.domain.troubles import CannotRead
from foidesk.letters.letter import Asked, Heading, HeadLine, Letter, Letterhead, Row, Table, plain_text
from foidesk.letters.pages import page_count, page_text, render_page
from foidesk.letters.press import cannot_be_drawn, draw
from foidesk.letters.spreading import spread
from tests.letters.reading import fonts_of, fonts_within, letters_of, links_of, picture_of, place_of, words_of
from tests.letters.samples import ANSWER, ITEMS, LEAD_IN, NEWS, letter_of, seed_letter

HOSTILE = (
    '<b>bold</b> & &amp; &#65; <img src="/etc/passwd"> <para> </para> <font color="[[[x for x in \'y\']]]">'
    " <a href='javascript:x'> {{7*7}} %s \\n </td> <onDraw name=a/> ]]>"
)


# ---- the seed letter


def test_the_seed_letter_says_everything_in_order() -> None:
    words = words_of(draw(seed_letter()))
    at = 0
    for part in (
        "Office of the Police and Crime Commissioner Hampshire and Isle of Wight",
        "opcc@hampshire.police.uk hampshire-pcc.gov.uk",
        "By email: e.whitcombe@example.org Date: 8th August 2024 Our reference: HA06181 Your reference: N/A",
        "Dear Eleanor Whitcombe",
        "Your request under Freedom of Information Act (FOIA)",
        "Your request dated 23rd July 2024 has been given the reference number HA06181.",
        "Responses:",
        "Request Response",
        LEAD_IN,
        *ITEMS,
        "The Office of the Police and Crime Commissioner does not hold the information requested.",
        "Facial Recognition camera trial to prevent banned persons getting into venues.",
        "You may wish to seek information from SCC.",
        "using the email address: opcc@hampshire.police.uk.",
        "visiting the website: https://ico.org.uk/",
        "Yours sincerely,",
        "Business Support team Office of Police and Crime Commissioner Hampshire and Isle of Wight",
    ):
        found = words.find(part, at)
        assert found >= 0, part
        at = found + len(part)


def test_links_can_be_clicked_and_their_address_is_printed() -> None:
    pdf = draw(seed_letter())
    assert set(links_of(pdf)) == {NEWS, "mailto:opcc@hampshire.police.uk", "https://ico.org.uk/"}
    letters = letters_of(pdf)
    assert f"({NEWS})" in letters
    assert letters.count("https://ico.org.uk/") == 1  # its words already are its address


def test_the_same_letter_gives_the_same_bytes_dated_by_the_letter() -> None:
    first = draw(seed_letter())
    program = (
        "import sys; from tests.letters.samples import seed_letter; from foidesk.letters.press import draw;"
        "sys.stdout.buffer.write(draw(seed_letter()))"
    )
    root = Path(__file__).parents[2]
    env = {"SOURCE_DATE_EPOCH": "1", "PYTHONHASHSEED": "7", "PYTHONPATH": str(root), "TZ": "Asia/Tokyo"}
    second = subprocess.run([sys.executable, "-c", program], cwd=root, env=env, capture_output=True, check=True).stdout
    assert draw(seed_letter()) == first == second
    said = pypdfium2.PdfDocument(first).get_metadata_dict()
    assert said["CreationDate"].startswith("D:20240808")
    assert said["Title"] == "Your request under Freedom of Information Act (FOIA) (HA06181)"
    assert said["Author"] == "Office of the Police and Crime Commissioner"
    assert draw(seed_letter(dated=date(2024, 8, 9))) != first


def test_all_fonts_are_embedded_and_ours() -> None:
    pdf = draw(seed_letter(subject="Welsh ŵ ŷ â, Polish łódź, ☐"))
    names = fonts_of(pdf)
    assert names
    assert all(re.fullmatch(r"[A-Z]{6}\+(Arimo|DejaVuSans)[\w-]*", name.replace("-", "-")) for name in names), names
    assert len(fonts_within(pdf)) == len(names)


def test_page_numbers_begin_with_the_second_page() -> None:
    two = draw(seed_letter())
    assert page_count(two) == 2
    assert "HA06181 Page 1 of 2" in re.sub(r"\s+", " ", page_text(two, 0))
    assert "Page 2 of 2" in page_text(two, 1)
    one = draw(seed_letter(body=()))
    assert page_count(one) == 1
    assert "Page" not in page_text(one, 0)


@pytest.mark.parametrize("paragraphs", range(14, 26))
def test_the_sign_off_never_stands_alone(paragraphs: int) -> None:
    closing = from_plain(
        "\n\n".join(f"Paragraph {n} runs on. " + "A line and more words. " * 8 for n in range(paragraphs))
    )
    pdf = draw(seed_letter(body=(), closing=closing))
    last = page_text(pdf, page_count(pdf) - 1)
    assert "Yours sincerely" in last
    assert "Business Support team" in last
    before = last.split("Yours sincerely")[0]
    assert before.count("words") >= 4, before


def test_lines_never_stand_alone_at_a_page_break() -> None:
    text = "\n\n".join("One two three four five six seven eight nine ten. " * 9 + f"end{n}" for n in range(40))
    pdf = draw(seed_letter(body=(from_plain(text),), closing=from_plain("")))
    for index in range(1, page_count(pdf)):
        lines = page_text(pdf, index).split("\n")
        first_end = next(number for number, line in enumerate(lines) if "end" in line or "Yours" in line)
        assert first_end >= 1, lines[:3]


# ---- the table over pages


def test_the_header_row_is_on_every_page_of_the_table() -> None:
    rows = [(from_plain(f"question{n} " * 12), from_plain(f"answer{n} " * 60)) for n in range(40)]
    pdf = draw(letter_of(rows))
    count = page_count(pdf)
    assert count > 5
    for index in range(count):
        text = page_text(pdf, index)
        if "question" in text or "answer" in text:
            assert re.search(r"Request\s+Response", text), index


def test_a_continued_row_does_not_read_like_a_missing_question() -> None:
    pdf = draw(
        letter_of([(from_plain("One short question"), from_plain("long answer here. " * 900))], number_items=True)
    )
    assert page_count(pdf) > 3
    for index in range(1, page_count(pdf) - 1):
        assert "(Item 1, continued)" in page_text(pdf, index)
    assert "(continued)" not in page_text(pdf, 0)
    turned = draw(letter_of([(from_plain("long question here. " * 900), from_plain("One short answer"))]))
    assert "(response above)" in page_text(turned, 1)


def test_the_rules_close_at_the_break() -> None:
    pdf = draw(letter_of([(from_plain("Question"), from_plain("long answer here. " * 900))]))
    for index in (0, 1, 2):
        page = picture_of(pdf, index, 144).convert("L")
        middle = page.width // 3  # inside the left column, where no words stand at the foot
        rules = [y for y in range(page.height) if page.getpixel((middle, y)) < 170]
        lowest = max(y for y in rules if y < page.height * 0.945)
        assert lowest > page.height * 0.85, index


def test_padding_is_kept_below_the_text_at_a_break() -> None:
    pdf = draw(letter_of([(from_plain("Question"), from_plain("\n\n".join(["gypsy gypsy"] * 400)))]))
    page = picture_of(pdf, 1, 144).convert("L")
    column = [min(page.getpixel((x, y)) for x in range(600, 700)) for y in range(int(page.height * 0.945))]
    rule = max(y for y, dark in enumerate(column) if dark < 200)
    text = max(y for y, dark in enumerate(column[: rule - 3]) if dark < 200)
    assert rule - text >= 8


# ---- no word lost or doubled


_DIGITS = str.maketrans("0123456789", "αβγδεζηθικ")


class Tokens:
    """Words that occur once each, in letters that nothing else on a letter is written in."""

    def __init__(self) -> None:
        self.all: list[str] = []

    def some(self, number: int) -> str:
        made = [f"ω{n}ψ".translate(_DIGITS) for n in range(len(self.all), len(self.all) + number)]
        self.all += made
        return " ".join(made)


def _text(chance: Random, tokens: Tokens, widest: int, depth: int = 0) -> RichText:
    blocks: list[Paragraph | ListBlock | TableBlock] = []
    for _ in range(chance.randint(0, 4 if depth < 2 else 2)):
        kind = chance.choice(["p", "p", "long", "ul", "table"] if depth < 2 else ["p"])
        if kind in ("p", "long"):
            size = chance.randint(1, 40 if kind == "p" else 400)
            runs = Run(tokens.some(size)), Run(" " + tokens.some(2), bold=chance.random() < 0.5)
            blocks.append(Paragraph(runs))
        elif kind == "ul":
            items = tuple(_text(chance, tokens, widest, depth + 1).blocks for _ in range(chance.randint(1, 4)))
            blocks.append(ListBlock(chance.random() < 0.5, items))
        else:
            columns = chance.randint(1, widest)
            rows = tuple(
                tuple(_text(chance, tokens, widest, 2) for _ in range(columns)) for _ in range(chance.randint(1, 4))
            )
            blocks.append(TableBlock(rows, header=False))
    return RichText(tuple(blocks))


def random_letter(seed: int, tokens: Tokens, *, widest: int, sizes: Sequence[float]) -> Letter:
    chance = Random(seed)
    rows = tuple(
        Row(
            tuple(
                Asked(chance.choice([None, 1, 12]), _text(chance, tokens, widest)) for _ in range(chance.randint(0, 3))
            ),
            _text(chance, tokens, widest),
        )
        for _ in range(chance.randint(0, 4))
    )
    return seed_letter(
        body=(_text(chance, tokens, widest), Heading(tokens.some(3)), Table(rows)),
        closing=_text(chance, tokens, widest),
        font_points=chance.choice(sizes),
        number_items=chance.random() < 0.5,
        stacked=seed % 4 == 1,
        signature=None,
    )


@pytest.mark.parametrize("seed", range(24))
def test_no_word_is_lost_or_doubled(seed: int) -> None:
    tokens = Tokens()
    letters = letters_of(draw(random_letter(seed, tokens, widest=2, sizes=(9.0, 12.0, 14.0))))
    assert sorted(re.findall("ω[α-κ]+ψ", letters)) == sorted(tokens.all)


@pytest.mark.parametrize("seed", range(100, 112))
def test_no_letter_is_lost_where_columns_are_narrower_than_words(seed: int) -> None:
    tokens = Tokens()
    letter = random_letter(seed, tokens, widest=12, sizes=(16.0, 28.0))
    told = re.sub(r"\s", "", plain_text(spread(letter)))  # a table in parts has its first column in each
    assert set(tokens.all) <= set(re.findall("ω[α-κ]+ψ", told))
    assert Counter(re.findall("[α-ω]", letters_of(draw(letter)))) == Counter(re.findall("[α-ω]", told))


def test_reading_order_is_request_before_response_row_by_row() -> None:
    rows = [(from_plain(f"ask{n}"), from_plain(f"tell{n}")) for n in range(60)]
    found = re.findall(r"(?:ask|tell)\d+", words_of(draw(letter_of(rows))))
    assert found == [word for n in range(60) for word in (f"ask{n}", f"tell{n}")]


def _calls(letter: Letter) -> int:
    """Count the functions called while a letter is drawn: the work there is, on any machine."""
    count = 0

    def one_more(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(one_more)
    try:
        draw(letter)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("stacked", [False, True])
def test_the_work_grows_with_the_items_and_no_faster(stacked: bool) -> None:
    def letter(count: int) -> Letter:
        return letter_of([(from_plain(ITEMS[n % 4]), ANSWER) for n in range(count)], stacked=stacked)

    draw(letter(2))  # fonts are read once
    few, many = _calls(letter(50)), _calls(letter(200))
    assert many < 4.2 * few


# ---- hostile and odd words


@pytest.mark.parametrize(
    "field",
    ["reference", "subject", "salutation", "valediction", "title", "author", "head", "contact", "label", "value",
     "opening", "body", "heading", "closing", "asked", "answer", "columns", "address", "signatory", "enclosures"],
)  # fmt: skip
def test_markup_in_any_field_is_printed_as_it_is(field: str) -> None:
    hostile = from_plain(HOSTILE)
    changes: dict[str, object] = {
        "head": {"letterhead": Letterhead((HeadLine(HOSTILE, True),))},
        "contact": {"letterhead": Letterhead((), (HOSTILE,))},
        "label": {"references": ((HOSTILE, "x"),)},
        "value": {"references": (("x", HOSTILE),)},
        "opening": {"opening": hostile},
        "closing": {"closing": hostile},
        "body": {"body": (hostile,)},
        "heading": {"body": (Heading(HOSTILE),)},
        "asked": {"body": (Table((Row((Asked(1, hostile),), from_plain("a")),)),)},
        "answer": {"body": (Table((Row((Asked(1, from_plain("a")),), hostile),)),)},
        "columns": {"body": (Table((Row((), from_plain("a")),), (HOSTILE, HOSTILE)),)},
        "address": {"address": (HOSTILE,)},
        "signatory": {"signatory": (HOSTILE,)},
        "enclosures": {"enclosures": (HOSTILE,)},
    }.get(field, {field: HOSTILE})
    pdf = draw(seed_letter(**changes))
    wanted = re.sub(r"\s", "", HOSTILE)
    if field in ("title", "author"):
        assert wanted in re.sub(r"\s", "", pypdfium2.PdfDocument(pdf).get_metadata_dict()[field.title()])
    elif field == "reference":  # stands in the footer, cut to one line
        assert wanted[:40] in letters_of(pdf)
    else:
        assert wanted in letters_of(pdf)


def test_no_settings_file_is_run(tmp_path: Path) -> None:
    (tmp_path / "reportlab_settings.py").write_text("raise SystemExit('settings were run')")
    (tmp_path / ".reportlab_settings").write_text("raise SystemExit('settings were run')")
    root = Path(__file__).parents[2]
    env = {"HOME": str(tmp_path), "PYTHONPATH": f"{tmp_path}:{root}"}
    program = "import foidesk.letters.press; print('fine')"
    ran = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=False)
    assert ran.stdout == "fine\n", ran.stderr


def test_letters_of_other_languages_are_drawn_or_told_of() -> None:
    text = "Dŵr, tŷ, Łódź, ☐ ☑, 😀, naïve, Ελλάδα, e\u0301te\u0301"
    letter = letter_of([(from_plain(text), from_plain("漢字 \U0001f6f8"))])
    words = words_of(draw(letter))
    for word in ("Dŵr", "tŷ", "Łódź", "☐ ☑", "😀", "naïve", "Ελλάδα", "été"):
        assert word in words
    assert words.count("□") == 3
    assert cannot_be_drawn(letter) == ("漢", "字", "\U0001f6f8")
    assert cannot_be_drawn(seed_letter()) == ()


def test_very_long_words_are_cut_and_kept() -> None:
    word = "".join(chr(97 + n % 26) for n in range(10_000))
    pdf = draw(letter_of([(from_plain(word), from_plain(""))]))
    letters = re.sub(r"RequestResponse|\(responseabove\)|HA06181|Page\d+of\d+", "", letters_of(pdf))
    assert word in letters


def test_dates_sections_and_sums_do_not_break() -> None:
    for words in range(1, 16):
        text = "word " * words + "on 8 August 2024 under section 12 at £450 (18 hours)"
        lines = page_text(draw(seed_letter(opening=from_plain(text), body=())), 0).split("\n")
        for kept in ("8 August 2024", "section 12", "18 hours"):
            assert any(kept in line for line in lines), (words, kept)


def test_hostile_shapes_end() -> None:
    deep: RichText = from_plain("bottom")
    for _ in range(15):
        deep = RichText((ListBlock(False, (deep.blocks,)),))
    wide = RichText((TableBlock((tuple(from_plain(f"c{n}x") for n in range(80)),) * 2),))
    letter = letter_of(
        [(deep, wide), (RichText(()), RichText(()))],
        salutation="S" * 3000,
        subject="long subject " * 900,
        references=(("label " * 300, "value " * 300),),
        address=tuple(f"line {n}" for n in range(90)),
        signatory=tuple(f"name {n}" for n in range(120)),
    )
    words = words_of(draw(letter))
    assert "bottom" in words
    assert page_count(draw(replace(letter, font_points=1000.0))) < 500
    assert "c79x" in re.sub(r"\s", "", words)
    assert "name 119" in words


# ---- paper and pictures


def test_the_address_shows_in_the_window() -> None:
    address = ("Ms Eleanor Whitcombe", "12 High Street", "Bassett", "SOUTHAMPTON", "SO14 7LY")
    pdf = draw(seed_letter(address=address))
    for line in address:
        left, top, right, bottom = place_of(pdf, line)
        assert left >= 22
        assert right <= 99
        assert top >= 55
        assert bottom <= 81
    assert place_of(pdf, "Dear Eleanor")[1] >= 96
    assert place_of(pdf, "Our reference:")[0] >= 119


@pytest.mark.parametrize("points", [12.0, 14.0])
@pytest.mark.parametrize("day", ["2nd December 2026", "22nd September 2026"])
def test_a_date_beside_the_window_stays_whole(day: str, points: float) -> None:
    references = (("Date:", day), ("Our reference:", "HA06181"), ("Your reference:", "N/A"))
    pdf = draw(seed_letter(address=("Sam Poole", "1 High Street"), references=references, font_points=points))
    _, top, right, bottom = place_of(pdf, day)
    assert bottom - top < 6  # on one line
    assert right <= 190


def test_nothing_stands_at_the_very_edge() -> None:
    pdf = draw(seed_letter(draft=False, subject="x" * 500))
    for index in range(page_count(pdf)):
        page = picture_of(pdf, index, 72).convert("L").point(lambda v: 255 if v < 250 else 0)
        left, top, right, bottom = page.getbbox()
        edge = 5 / 25.4 * 72
        assert left > edge
        assert top > edge
        assert right < page.width - edge
        assert bottom < page.height - edge


def test_a_draft_says_so_on_every_page_behind_the_words() -> None:
    pdf = draw(seed_letter(draft=True))
    for index in range(page_count(pdf)):
        assert "DRAFT" in page_text(pdf, index)
    assert "DRAFT" not in words_of(draw(seed_letter()))


def test_pictures_of_any_size_fit() -> None:
    out = io.BytesIO()
    Image.new("RGB", (1600, 2000), "red").save(out, "PNG")
    pdf = draw(seed_letter(letterhead=Letterhead(picture=out.getvalue()), body=()))
    page = picture_of(pdf, 0)
    tones = [band.point(lambda v: 255 * (v > 127)) for band in page.split()]
    red = ImageChops.subtract(tones[0], tones[1]).getbbox()
    assert red is not None
    assert red[3] - red[1] <= 28 / 25.4 * 72 + 2
    signed = draw(seed_letter(letterhead=None, signature=out.getvalue(), body=()))
    assert len(signed) < 400_000
    assert page_count(signed) == 1


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a" + b"\0" * 30])
def test_a_broken_picture_is_a_plain_trouble(data: bytes) -> None:
    with pytest.raises(CannotRead, match="signature picture could not be read"):
        draw(seed_letter(signature=data or b"\0"))


def test_room_for_ink_is_left_when_wanted() -> None:
    def gap(letter: Letter) -> float:
        pdf = draw(letter)
        last = page_count(pdf) - 1
        return place_of(pdf, "Business Support", last)[1] - place_of(pdf, "Yours sincerely", last)[3]

    assert gap(seed_letter(signature=None, ink_space=True, body=())) > 20
    assert gap(seed_letter(signature=None, body=())) < 12


def test_page_pictures_are_the_page() -> None:
    pdf = draw(seed_letter())
    page = render_page(pdf, 0, 150)
    assert (page.width, page.height) == pytest.approx((1240, 1754), abs=2)
    assert len(page.data) == page.stride * page.height
    with pytest.raises(CannotRead):
        page_count(b"not a PDF")


def test_plain_text_has_every_word_of_the_letter() -> None:
    text = plain_text(seed_letter(number_items=True, enclosures=("Bids.pdf",)))
    assert "Date: 8th August 2024" in text
    assert f"2. {ITEMS[1]}" in text
    assert ANSWER.plain() in text
    assert text.endswith("Enclosures:\nBids.pdf")


def test_numbers_stand_before_items_and_not_before_the_lead_in() -> None:
    words = words_of(draw(seed_letter(number_items=True)))
    assert "4. A copy of any Red Card/similar policy" in words
    assert "1. I am writing" not in words


def test_a_table_in_a_response_is_drawn_with_its_header_and_emphasis() -> None:
    answer = from_html(
        "<table><tr><th>Year</th><th>Spend</th></tr><tr><td>2023</td><td>£1,200</td></tr></table><p>and <i>more</i></p>"
    )
    pdf = draw(letter_of([(from_plain("How much?"), answer)]))
    assert "Year Spend 2023 £1,200 and more" in words_of(pdf)
    assert any("Arimo-Italic" in name for name in fonts_of(pdf))


@pytest.mark.parametrize("lines", range(17, 25))
def test_a_heading_or_a_line_that_ends_in_a_colon_is_not_the_last_of_a_page(lines: int) -> None:
    """In the letter, in a numbered paragraph and in a cell alike."""
    follows = "<p><b>A heading in bold</b></p><p>What it heads.</p><p>As follows:</p><ul><li>one</li></ul>"
    filler = "<p>Words.</p>" * lines
    listed = f"<ol><li>{follows}</li></ol>"
    for letter in (
        seed_letter(opening=from_html(filler + follows), body=()),
        seed_letter(opening=from_html(filler + listed), body=()),
        letter_of([(from_plain("One"), from_html(filler + follows))]),
    ):
        pdf = draw(letter)
        for at in range(page_count(pdf) - 1):
            said = [line.strip() for line in page_text(pdf, at).splitlines() if line.strip()]
            last = next(line for line in reversed(said) if not line.startswith("HA06181"))
            assert last not in ("A heading in bold", "1. A heading in bold", "As follows:")
