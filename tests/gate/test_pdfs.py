"""PDFs: words beneath boxes and pictures are found by what drawing shows; tables, marks and scans raise no alarm."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader

from foidesk.domain.severity import Severity
from foidesk.gate.scan import scan_bytes
from tests.gate.made import errors, named, pdf, saved, workbook


def words(paper: Any) -> None:
    paper.drawString(60, 700, "Name: John Smith, 14 Acacia Road")


def picture(colour: str = "black") -> ImageReader:
    held = BytesIO()
    Image.new("RGB", (20, 20), colour).save(held, "PNG")
    held.seek(0)
    return ImageReader(held)


def black_box(paper: Any) -> None:
    words(paper)
    paper.rect(92, 695, 90, 20, fill=1)


def white_box(paper: Any) -> None:
    words(paper)
    paper.setFillGray(1)
    paper.setStrokeGray(1)
    paper.rect(92, 695, 90, 20, fill=1)


def drawn_before(paper: Any) -> None:
    paper.rect(92, 695, 90, 20, fill=1)
    words(paper)


def broad_line(paper: Any) -> None:
    words(paper)
    paper.setLineWidth(16)
    paper.line(92, 703, 182, 703)


def under_a_picture(paper: Any) -> None:
    words(paper)
    paper.drawImage(picture(), 92, 695, 90, 20)


def in_a_form(paper: Any) -> None:
    paper.beginForm("stamp")
    paper.rect(92, 695, 90, 20, fill=1)
    paper.endForm()
    words(paper)
    paper.doForm("stamp")


@pytest.mark.parametrize("draw", [black_box, white_box, drawn_before, broad_line, under_a_picture, in_a_form])
def test_words_beneath_a_box_are_found(draw: Any) -> None:
    one = named(pdf(lambda paper: paper.drawString(60, 700, "Page one"), draw), "a.pdf")["text beneath a box"]
    assert (one.place, one.severity) == ("page 2", Severity.ERROR)


def test_only_the_covered_letters_are_counted() -> None:
    def box(paper: Any) -> None:
        paper.setFont("Courier", 10)  # every letter six points wide
        paper.drawString(60, 700, "Name: JohnSmith seen")
        paper.rect(95.5, 695, 54.5, 14, fill=1)

    assert named(pdf(box), "a.pdf")["text beneath a box"].words.startswith("9 letters")


def plain(paper: Any) -> None:
    paper.setFillGray(0.85)
    paper.rect(50, 690, 400, 40, fill=1)
    paper.setFillGray(0)
    words(paper)
    paper.line(60, 702, 300, 702)  # struck through, and to be seen
    paper.setFillColorRGB(0.1, 0.2, 0.5)
    paper.rect(50, 600, 400, 30, fill=1)
    paper.setFillGray(1)
    paper.drawString(60, 610, "White words on a blue heading")
    paper.drawImage(picture("green"), 450, 780, 60, 30)
    paper.rect(400, 100, 60, 60, fill=1)


def highlighted(paper: Any) -> None:
    words(paper)
    paper.setFillColor(Color(1, 1, 0, alpha=0.4))
    paper.rect(92, 695, 90, 20, fill=1, stroke=0)


@pytest.mark.parametrize("draw", [words, plain, highlighted])
def test_what_can_be_seen_is_no_finding(draw: Any) -> None:
    assert scan_bytes(pdf(draw), "a.pdf") == ()


def test_white_words_and_words_off_the_page() -> None:
    def white(paper: Any) -> None:
        paper.setFillGray(1)
        words(paper)

    assert errors(pdf(white), "a.pdf") == ["text in the colour of the page"]
    assert errors(pdf(lambda paper: paper.drawString(60, -50, "Beneath the foot")), "a.pdf") == [
        "text outside the page"
    ]


def test_a_page_cut_to_less_than_it_holds() -> None:
    with pikepdf.open(BytesIO(pdf(words))) as book:
        book.pages[0].obj["/CropBox"] = pikepdf.Array([0, 0, 595, 650])
        content = saved(book)
    assert errors(content, "a.pdf") == ["text outside the page"]


def test_the_words_of_a_scan_are_a_warning_and_without_the_scan_too() -> None:
    def unseen(paper: Any) -> None:
        text = paper.beginText(60, 700)
        text.setTextRenderMode(3)
        text.textLine("Words that a scanner read")
        paper.drawText(text)

    def scan(paper: Any) -> None:
        paper.drawImage(picture("white"), 0, 0, 595, 842)
        unseen(paper)

    for draw, name in ((unseen, "invisible text"), (scan, "text behind a scan")):
        one = named(pdf(draw), "a.pdf")[name]
        assert (one.place, one.severity) == ("page 1", Severity.WARNING)
        assert errors(pdf(draw), "a.pdf") == []


def changed(change: Any) -> bytes:
    with pikepdf.open(BytesIO(pdf(words))) as book:
        change(book)
        return saved(book)


def note(book: Any, kind: str, **more: Any) -> None:
    about = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(kind), Rect=[90, 690, 190, 720], **more)
    book.pages[0].obj["/Annots"] = pikepdf.Array([book.make_indirect(about)])


def test_marks_for_redaction_that_were_not_applied() -> None:
    one = named(changed(lambda book: note(book, "/Redact")), "a.pdf")["redaction not applied"]
    assert (one.place, one.severity) == ("page 1", Severity.ERROR)


def test_a_black_square_put_on_as_a_note_hides_words_too() -> None:
    def cover(book: Any) -> None:
        look = book.make_stream(b"0 g 90 690 100 30 re f", Subtype=pikepdf.Name.Form, BBox=[90, 690, 190, 720])
        note(book, "/Square", AP=pikepdf.Dictionary(N=look))

    assert errors(changed(cover), "a.pdf") == ["comments", "text beneath a box"]


def test_notes_are_found_and_links_are_not() -> None:
    assert errors(changed(lambda book: note(book, "/Text", Contents="Why is this in?")), "a.pdf") == ["comments"]
    assert scan_bytes(changed(lambda book: note(book, "/Link")), "a.pdf") == ()


def test_properties_of_people() -> None:
    one = named(pdf(words, author="Ann Lee"), "a.pdf")["document properties"]
    assert "author “Ann Lee”" in one.words
    assert one.severity is Severity.WARNING

    def describe(book: Any) -> None:
        with book.open_metadata(set_pikepdf_as_editor=False) as data:
            data["dc:creator"] = ["Sam Roe"]

    assert "Sam Roe" in named(changed(describe), "a.pdf")["document properties"].words


def test_attachments_are_found_and_looked_into() -> None:
    def hide(sheet_book: Any, _sheet: Any) -> None:
        sheet_book.create_sheet("Staff").sheet_state = "hidden"

    content = changed(lambda book: book.attachments.__setitem__("pay.xlsx", workbook(hide)))
    assert errors(content, "a.pdf") == ["attachment", "hidden sheet"]
    assert named(content, "a.pdf")["hidden sheet"].place == "attachment ‘pay.xlsx’ > sheet ‘Staff’"


def test_scripts_layers_and_forms() -> None:
    def script(book: Any) -> None:
        book.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=[]))

    def layer(book: Any) -> None:
        group = book.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Names of staff"))
        book.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=pikepdf.Dictionary(OFF=[group]))

    def form(book: Any, flags: int) -> None:
        field = book.make_indirect(pikepdf.Dictionary(T="name", V="Ann Lee", F=flags))
        book.Root.AcroForm = pikepdf.Dictionary(Fields=[field])

    assert errors(changed(script), "a.pdf") == ["script"]
    assert "Names of staff" in named(changed(layer), "a.pdf")["hidden layers"].words
    assert errors(changed(lambda book: form(book, 2)), "a.pdf") == ["form data"]
    assert errors(changed(lambda book: form(book, 4)), "a.pdf") == []
    assert "form data" in named(changed(lambda book: form(book, 4)), "a.pdf")


def test_earlier_versions_kept_in_the_file() -> None:
    first = pdf(words)
    before = first[first.rindex(b"startxref") + 9 :].split()[0].decode()
    root = first[first.rindex(b"/Root") + 6 :].split(b"R")[0].decode()
    change = "9 0 obj\n<< /X 1 >>\nendobj\n"
    at = len(first) + len(change)
    table = f"xref\n9 1\n{len(first):010d} 00000 n \ntrailer\n<< /Size 10 /Root {root}R /Prev {before} >>\n"
    second = first + f"{change}{table}startxref\n{at}\n%%EOF\n".encode()
    assert "earlier versions" in errors(second, "a.pdf")


def test_a_file_made_to_be_shown_fast_on_the_web_has_no_earlier_version() -> None:
    held = BytesIO()
    with pikepdf.open(BytesIO(pdf(words))) as book:
        book.save(held, linearize=True)
    assert scan_bytes(held.getvalue(), "a.pdf") == ()


def test_a_file_that_had_to_be_mended_is_not_called_clean() -> None:
    sound = pdf(words)
    at = sound.rindex(b"startxref\n") + 10
    other = b"8" if sound[at : at + 1] == b"9" else b"9"
    assert errors(sound[:at] + other + sound[at + 1 :], "a.pdf") == ["could not be looked into"]


def test_a_stray_letter_at_the_edge_is_no_finding() -> None:
    def stray(paper: Any) -> None:
        words(paper)
        paper.drawString(-20, 300, "x")

    assert scan_bytes(pdf(stray), "a.pdf") == ()


def test_what_ordinary_programs_write_is_no_finding() -> None:
    def usual(book: Any) -> None:
        page = book.pages[0]
        book.Root.OpenAction = pikepdf.Array([page.obj, pikepdf.Name.XYZ, 0, 800, 0])
        page.contents_add(b"q Q", prepend=True)  # several streams make one page
        group = book.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Shown"))
        book.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=pikepdf.Dictionary(ON=[group]))
        book.Root.AcroForm = pikepdf.Dictionary(Fields=[])
        book.docinfo["/Title"] = "Spending on vans"

    assert scan_bytes(changed(usual), "a.pdf") == ()


def test_pieces_in_pieces_without_end_are_not_drawn() -> None:
    def nest(book: Any, levels: int) -> None:
        inner = book.make_stream(
            b"0 0 9 9 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9]
        )
        for _ in range(levels):
            held = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
            inner = book.make_stream(b"/F Do " * 10, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form,
                                     BBox=[0, 0, 9, 9], Resources=held)  # fmt: skip
        book.pages[0].obj.Resources.XObject = pikepdf.Dictionary(F=inner)
        book.pages[0].contents_add(b"/F Do")

    assert scan_bytes(changed(lambda book: nest(book, 2)), "a.pdf") == ()
    assert errors(changed(lambda book: nest(book, 12)), "a.pdf") == ["could not be looked into"]


def test_boxes_over_a_scan_hide_only_until_the_picture_is_taken_out() -> None:
    def scan(paper: Any) -> None:
        paper.drawImage(picture("beige"), 0, 0, 595, 842)
        paper.rect(100, 500, 200, 20, fill=1)

    def brochure(paper: Any) -> None:
        paper.drawImage(picture("beige"), 0, 0, 595, 842)
        paper.rect(100, 500, 200, 30, fill=1)
        paper.setFillGray(1)
        paper.drawString(110, 508, "Words on the box")
        paper.setFillColorRGB(0.1, 0.3, 0.6)
        paper.rect(100, 300, 200, 30, fill=1)

    one = named(pdf(scan), "a.pdf")["picture beneath a box"]
    assert (one.place, one.severity) == ("page 1", Severity.ERROR)
    assert scan_bytes(pdf(brochure), "a.pdf") == ()
