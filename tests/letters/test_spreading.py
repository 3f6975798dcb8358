"""Tables in a response that are too wide for its column, or too long for the letter."""

import io
import re
from dataclasses import replace
from email import policy
from email.parser import BytesParser

import docx
import page
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT

from foidesk.domain.richtext import ListBlock, Paragraph, RichText, Run, TableBlock, from_plain
from foidesk.letters import mailing, paper, webpage, word
from foidesk.letters.letter import Asked, Letter, Row, Table, plain_text
from foidesk.letters.onpaper import in_large_print
from foidesk.letters.pages import page_count, page_sizes, page_text
from foidesk.letters.press import draw
from foidesk.letters.setting import width_needed
from foidesk.letters.sizes import sizes_of
from foidesk.letters.spreading import spread
from tests.letters.reading import picture_of, place_of, structure_of, words_of
from tests.letters.samples import letter_of, seed_letter


def table(columns: int, rows: int, word: str = "Ref") -> TableBlock:
    """A table of words that occur once each, under a header."""
    head = tuple(from_plain(f"{word}Top{column}") for column in range(columns))
    cells = (tuple(from_plain(f"{word}{row}of{column}") for column in range(columns)) for row in range(rows))
    return TableBlock((head, *cells), header=True)


def around(block: TableBlock) -> RichText:
    return RichText((Paragraph((Run("Said before."),)), block, Paragraph((Run("Said after."),))))


def answered(*answers: RichText) -> Letter:
    rows = tuple(Row((Asked(n, from_plain(f"ask{n}")),), answer) for n, answer in enumerate(answers, start=1))
    return seed_letter(body=(from_plain("Responses:"), Table(rows)), number_items=True)


WIDE = answered(around(table(6, 3)), from_plain("tell2"))
LONG = answered(around(table(2, 31)), from_plain("tell2"))


def test_a_wide_table_stands_across_the_page_below_its_row() -> None:
    pdf = draw(WIDE)
    words = words_of(pdf)
    places = [
        words.index(part)
        for part in ("ask1", "Said before.", "Table 1 is below, across the page.", "Said after.",
                     "Table 1 (response to item 1)", "RefTop0", "Ref2of5", "ask2", "tell2")
    ]  # fmt: skip
    assert places == sorted(places)
    assert len(re.findall(r"Request Response", words)) == 2  # the rows that follow have their headings again
    left = place_of(pdf, "RefTop0")[0]
    assert left < 25
    assert place_of(pdf, "RefTop5")[2] > 120
    assert words.count("RefTop3") == 1  # no heading is cut in two


def test_a_table_that_fits_stays_in_its_response() -> None:
    letter = answered(around(table(2, 30)))
    assert spread(letter) == letter
    assert "Annex" not in words_of(draw(letter))


def test_a_long_table_is_an_annex_and_its_heading_is_on_each_page() -> None:
    pdf = draw(answered(around(table(2, 90)), from_plain("tell2")))
    last = page_count(pdf) - 1
    before = page_text(pdf, 0)
    assert "The table is in Annex 1, at the end of this letter." in " ".join(before.split())
    annex = [index for index in range(last + 1) if "RefTop0" in page_text(pdf, index)]
    assert len(annex) >= 2
    assert annex[-1] == last
    assert page_text(pdf, annex[0]).lstrip().startswith("Annex 1 (response to item 1)")
    assert "Yours sincerely" in page_text(pdf, annex[0] - 1)
    assert "Yours sincerely" not in page_text(pdf, annex[0])


def test_annexes_are_numbered_as_they_are_pointed_to() -> None:
    words = words_of(draw(answered(around(table(2, 31, "One")), around(table(2, 40, "Two")))))
    assert words.index("is in Annex 1,") < words.index("ask2") < words.index("is in Annex 2,")
    assert words.index("Annex 1 (response to item 1)") < words.index("One30of1")
    assert words.index("Annex 2 (response to item 2)") < words.index("Two39of1")


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("letter", [WIDE, LONG, in_large_print(LONG), in_large_print(WIDE)])
def test_they_can_be_read_out_and_kept(letter: Letter, profile: str) -> None:
    report = page.validate_pdf_bytes(draw(letter), profile=profile)
    assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]


def test_they_are_heard_where_they_are_pointed_to() -> None:
    heard = structure_of(draw(LONG))
    assert re.search(r'H2[^\n]*\n\s*"Annex 1', heard)
    assert heard.index("Yours sincerely") < heard.index('"Annex 1') < heard.index("RefTop0")
    wide = structure_of(draw(WIDE))
    assert wide.index("Said after.") < wide.index('"Table 1 (') < wide.index("RefTop0") < wide.index("ask2")


@pytest.mark.parametrize("letter", [WIDE, LONG])
def test_the_words_alone_have_all_of_it(letter: Letter) -> None:
    told = plain_text(spread(letter))
    for cell in set(re.findall(r"Ref\w+", plain_text(letter))):
        assert len(re.findall(rf"\b{cell}\b", told)) == 1, cell
    assert "Table 1" in told or "Annex 1" in told


def test_a_letter_without_wide_tables_is_set_as_it_was() -> None:
    letter = letter_of([(from_plain("ask"), from_plain("tell"))])
    assert spread(letter) == letter


# ---- on turned sheets


TURNED = answered(around(table(11, 40)), from_plain("tell2"))
"""Wider than the letter's words and longer than a page."""


def is_turned(pdf: bytes) -> list[bool]:
    return [wide > high for wide, high in page_sizes(pdf)]


def test_a_table_wider_than_the_sheet_is_an_annex_on_turned_sheets() -> None:
    pdf = draw(TURNED)
    assert is_turned(pdf) == [False, True, True]
    assert page_sizes(pdf)[1] == pytest.approx((297 / 25.4, 210 / 25.4), abs=0.01)
    before = " ".join(page_text(pdf, 0).split())
    places = [
        before.index(part)
        for part in ("ask1", "Said before.", "The table is in Annex 1, at the end of this letter.", "Said after.",
                     "ask2", "tell2")
    ]  # fmt: skip
    assert places == sorted(places)
    assert "RefTop" not in before
    assert page_text(pdf, 1).lstrip().startswith("Annex 1 (response to item 1)")
    for at in (1, 2):
        left, right = place_of(pdf, "RefTop0", at)[0], place_of(pdf, "RefTop10", at)[2]
        assert 20 < left < right < 277
        assert place_of(pdf, "HA06181", at)[0] == pytest.approx(20, abs=0.5)
        assert place_of(pdf, f"Page {at + 1} of 3", at)[2] == pytest.approx(277, abs=0.5)
        assert 195 < place_of(pdf, f"Page {at + 1} of 3", at)[1] < 205
    words = words_of(pdf)
    assert all(len(re.findall(rf"\bRef{row}of{column}\b", words)) == 1 for row in range(40) for column in range(11))


def test_a_table_that_just_fits_across_the_page_stays_upright() -> None:
    measure = sizes_of(12.0).cell
    for columns in range(2, 14):
        needed = width_needed(table(columns, 3), measure)
        assert is_turned(draw(answered(around(table(columns, 3)))))[-1] is (needed > paper.ROOM), columns
    narrow = TableBlock((tuple(from_plain(str(n % 10)) for n in range(15)),) * 3)
    assert is_turned(draw(answered(RichText((narrow,)))))[-1]  # else its columns could not stand side by side


@pytest.mark.parametrize("columns", [30, 80])
def test_columns_that_no_sheet_can_hold_follow_on_the_next_with_the_first_one_again(columns: int) -> None:
    pdf = draw(answered(around(table(columns, 4))))
    words = words_of(pdf)
    parts = re.findall(r"Columns? (\d+) to (\d+) of (\d+)", words)
    assert [int(first) for first, _, _ in parts] == [1, *(int(last) + 1 for _, last, _ in parts[:-1])]
    assert {int(of) for _, _, of in parts} == {columns} == {int(parts[-1][1])}
    assert len(re.findall("with column 1 again", words)) == len(parts) - 1
    held = [int(last) - int(first) for first, last, _ in parts]
    assert max(held) - min(held) <= 2  # no column stands alone on a sheet of its own
    for row in range(4):
        assert len(re.findall(rf"\bRef{row}of0\b", words)) == len(parts)  # each part says which row is which
        for column in range(1, columns):
            assert len(re.findall(rf"\bRef{row}of{column}\b", words)) == 1, (row, column)


def test_a_word_that_no_sheet_can_hold_leaves_room_for_the_other_columns() -> None:
    row = (from_plain("w" * 300), *(from_plain(f"Ref{n}") for n in range(20)))
    pdf = draw(answered(RichText((TableBlock((row, row), header=False),))))
    words = words_of(pdf)
    assert all(re.search(rf"\bRef{n}\b", words) for n in range(20))
    assert page_count(pdf) < 8


def test_a_wide_table_in_a_list_or_outside_of_the_answers_is_turned_too() -> None:
    listed = RichText((ListBlock(False, ((Paragraph((Run("point"),)), table(11, 2, "In")),)),))
    letter = replace(answered(listed), opening=RichText((table(12, 2, "Up"),)), closing=around(table(12, 2, "Out")))
    words = words_of(draw(letter))
    places = [words.index(f"Annex {n}, at the end") for n in (1, 2, 3)]
    assert places == sorted(places)
    assert words.index("Annex 1 UpTop0") < words.index("Annex 2 (response to item 1) InTop0")
    assert words.index("Annex 2 (response") < words.index("Annex 3 OutTop0")
    assert words.count("In1of10") == words.count("Up1of11") == words.count("Out1of11") == 1


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("letter", [
    TURNED,
    answered(around(table(30, 4))),
    in_large_print(TURNED),
    replace(TURNED, draft=True, marking="OFFICIAL-SENSITIVE", punch_mark=True, fold_marks=True),
])  # fmt: skip
def test_turned_sheets_can_be_read_out_and_kept(letter: Letter, profile: str) -> None:
    report = page.validate_pdf_bytes(draw(letter), profile=profile)
    assert report.is_compliant, [(one.rule_id, one.message) for one in report.failures]


def test_turned_sheets_are_heard_as_one_table_under_their_heading() -> None:
    heard = structure_of(draw(TURNED))
    assert re.search(r'H2[^\n]*\n\s*"Annex 1 \(response to item 1\)', heard)
    annex = heard[heard.index('"Annex 1 (') :]
    assert re.findall(r"^\s*(Table)\b", annex, re.MULTILINE) == ["Table"]
    assert len(re.findall(r"^\s*TH\b", annex, re.MULTILINE)) == 11
    cells = [word for word in re.findall(r"Ref\w+", annex) if "Top" not in word]
    assert cells == [f"Ref{row}of{column}" for row in range(40) for column in range(11)]


def test_the_marking_and_the_marks_are_on_turned_sheets_too() -> None:
    pdf = draw(replace(TURNED, marking="OFFICIAL-SENSITIVE", punch_mark=True))
    left, top, right, _ = place_of(pdf, "OFFICIAL-SENSITIVE", 1)
    assert top > 5
    assert (left + right) / 2 == pytest.approx(148.5, abs=0.5)
    assert page_text(pdf, 1).count("OFFICIAL-SENSITIVE") == 2
    edge = picture_of(pdf, 1, 254).convert("L").crop((0, 50, 2970, 85))  # above the words, 5 to 8.5 mm down
    dark = [x for x in range(edge.width) if min(edge.crop((x, 0, x + 1, edge.height)).tobytes()) < 200]
    assert any(abs(x / 10 - 148.5) < 0.5 for x in dark)


# ---- the same annexes in the copies


def word_copy(letter: Letter) -> Document:
    return docx.Document(io.BytesIO(word.draw(letter)))


def test_the_word_copy_has_the_annex_in_a_section_of_turned_pages() -> None:
    document = word_copy(TURNED)
    first, last = document.sections
    assert (first.orientation, last.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    assert (round(last.page_width.mm), round(last.page_height.mm)) == (297, 210)
    assert last.footer.paragraphs[0].text.startswith("HA06181\tPage ")  # as on the pages before, to its own edge
    assert [round(stop.position.mm) for stop in last.footer.paragraphs[0].paragraph_format.tab_stops] == [257]
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 2"]
    assert headings == ["Responses:", "Annex 1 (response to item 1)"]
    (annex,) = [one for one in document.tables if len(one.columns) == 11]
    assert len(annex.rows) == 41
    assert "tblHeader" in annex.rows[0]._tr.xml
    words = " ".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
    assert words.index("The table is in Annex 1") < words.index("tell2") < words.index("RefTop0")


def test_the_word_copy_of_very_many_columns_holds_them_all() -> None:
    document = word_copy(answered(around(table(30, 4))))
    assert len(document.sections) == 2
    words = [node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")]
    assert {f"Ref{row}of{column}" for row in range(4) for column in range(30)} <= set(words)


def test_the_word_copy_goes_from_turned_pages_back_to_upright_ones() -> None:
    document = word_copy(answered(around(table(11, 3, "A")), around(table(2, 31, "B")), around(table(12, 3, "C"))))
    turned = [one.orientation == WD_ORIENT.LANDSCAPE for one in document.sections]
    assert turned == [False, True, False, True]


def test_the_page_and_the_email_have_the_annex_whole_at_the_end() -> None:
    letter = answered(around(table(30, 4)))
    html = webpage.html_of(letter)
    assert html.count("<table") == 2  # the responses and the annex, which no sheet cuts
    assert html.index("is in Annex 1") < html.index("Yours sincerely") < html.index("<h2 id='annex-1'")
    assert html.count("RefTop0<") == html.count("Ref3of29<") == 1
    assert html.count(" scope='col'>") == 2 + 30
    assert re.search("<div role='region' aria-labelledby='annex-1' tabindex='0' style='overflow-x:auto'>", html)
    mail = BytesParser(policy=policy.default).parsebytes(mailing.draft(letter))
    plain = mail.get_body(("plain",)).get_content()
    assert plain.index("is in Annex 1") < plain.index("Annex 1 (response to item 1)") < plain.index("Ref3of29")
    assert plain.count("Ref3of0 ") == 1
