"""Word files, presentations and OpenDocument files: what each hides is found; plain ones give nothing."""

from io import BytesIO
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from PIL import Image

from foidesk.domain.gatefindings import GateFinding
from foidesk.domain.severity import Severity
from foidesk.gate.scan import scan_bytes
from tests.gate.made import errors, named, related, repacked, swapped, word

DOCUMENT, SETTINGS, RELS = "word/document.xml", "word/settings.xml", "word/_rels/document.xml.rels"


def found(name: str, content: bytes) -> GateFinding:
    return named(content, "paper.docx")[name]


def run(paper: Any, words: str, xml: str) -> None:
    paragraph = paper.add_paragraph()
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:rPr>{xml}</w:rPr><w:t>{words}</w:t></w:r>"))


def test_a_plain_paper_gives_nothing() -> None:
    def fill(paper: Any) -> None:
        table = paper.add_table(2, 2, style="Light Grid Accent 1")
        table.cell(0, 0).paragraphs[0].add_run("Year").font.color.rgb = RGBColor(255, 255, 255)
        paper.sections[0].header.paragraphs[0].text = "Response to HA06181"
        paper.sections[0].footer.paragraphs[0].text = "Page 1"

    assert scan_bytes(word(fill), "paper.docx") == ()


def test_tracked_changes_tell_whose_they_are() -> None:
    def change(paper: Any) -> None:
        paper.add_paragraph()._p.append(
            parse_xml(
                f'<w:del {nsdecls("w")} w:id="1" w:author="Ann Lee"><w:r><w:delText>not for release</w:delText></w:r></w:del>'
            )
        )
        paper.add_paragraph()._p.append(
            parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="Sam Roe"><w:r><w:t>softer</w:t></w:r></w:ins>')
        )

    one = found("tracked changes", word(change))
    assert one.words == "Changes are kept in the text by Ann Lee and Sam Roe: 1 taken out and 1 put in."
    assert one.severity is Severity.ERROR


def test_comments() -> None:
    comments = f'<w:comments {nsdecls("w")}><w:comment w:author="Ann Lee"/><w:comment w:author="Ann Lee"/></w:comments>'
    content = repacked(word(), {"word/comments.xml": comments.encode(), **related(RELS, "comments", "comments.xml")})
    assert found("comments", content).words == "2 comments by Ann Lee."


def test_hidden_words_by_themselves_and_by_their_style() -> None:
    def hide(paper: Any) -> None:
        paper.add_paragraph().add_run("secret").font.hidden = True
        style = paper.styles.add_style("Quiet", 2)
        style.font.hidden = True
        paper.add_paragraph().add_run("also secret", style="Quiet")

    assert found("hidden text", word(hide)).place == "text, paragraphs 3-4"


def test_a_table_of_contents_is_not_taken_for_hidden_words() -> None:
    content = word(lambda paper: run(paper, "3", "<w:webHidden/>"))
    assert scan_bytes(content, "paper.docx") == ()


@pytest.mark.parametrize(
    ("xml", "name"),
    [
        ('<w:color w:val="FFFFFF"/>', "white text"),
        ('<w:highlight w:val="black"/>', "blacked-out text"),
        ('<w:shd w:val="clear" w:fill="000000"/>', "blacked-out text"),
        ('<w:sz w:val="2"/>', "tiny text"),
    ],
)
def test_words_that_cannot_be_seen(xml: str, name: str) -> None:
    assert errors(word(lambda paper: run(paper, "Ann Lee", xml)), "paper.docx") == [name]


@pytest.mark.parametrize(
    "xml",
    [
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1A5A91"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>',
        '<w:vanish w:val="0"/>',
        '<w:highlight w:val="yellow"/>',
    ],
)
def test_words_that_can_be_seen_are_no_finding(xml: str) -> None:
    assert scan_bytes(word(lambda paper: run(paper, "Spending", xml)), "paper.docx") == ()


def test_a_header_that_no_page_shows() -> None:
    def hide(paper: Any) -> None:
        section = paper.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "Draft: Ann Lee's salary"
        section.different_first_page_header_footer = False

    assert errors(word(hide), "paper.docx") == ["header or footer that no page shows"]


def test_a_first_page_header_that_a_later_section_shows_is_no_finding() -> None:
    def put(paper: Any) -> None:
        section = paper.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "Response to HA06181"
        section.different_first_page_header_footer = False
        paper.add_section().different_first_page_header_footer = True

    assert scan_bytes(word(put), "paper.docx") == ()


def test_cut_pictures_hidden_shapes_and_the_places_pictures_lay() -> None:
    def put(paper: Any) -> None:
        held = BytesIO()
        Image.new("RGB", (60, 40), "navy").save(held, "PNG")
        held.seek(0)
        paper.add_picture(held, width=Pt(60))

    whole = word(put)
    assert scan_bytes(whole, "paper.docx") == ()
    cut = repacked(whole, swapped(DOCUMENT, "<a:stretch>", '<a:srcRect r="40000"/><a:stretch>'))
    assert errors(cut, "paper.docx") == ["cropped picture"]
    hidden = repacked(whole, swapped(DOCUMENT, "<wp:docPr ", '<wp:docPr hidden="1" '))
    assert errors(hidden, "paper.docx") == ["hidden shape"]
    path = repacked(whole, swapped(DOCUMENT, "<wp:docPr ", '<wp:docPr descr="C:\\Users\\ann.lee\\pay.png" '))
    assert "ann.lee" in found("file path", path).words


def test_a_picture_within_that_tells_where_it_was_taken() -> None:
    def put(paper: Any) -> None:
        picture = Image.new("RGB", (60, 40), "navy")
        exif = Image.Exif()
        exif[0x8825] = {1: "N", 2: (51.0, 3.0, 4.0), 3: "W", 4: (1.0, 18.0, 0.0)}
        held = BytesIO()
        picture.save(held, "JPEG", exif=exif)
        held.seek(0)
        paper.add_picture(held, width=Pt(60))

    assert found("place where it was taken", word(put)).place == "picture image1.jpg"


def test_fields_with_paths_templates_variables_and_mail_merge() -> None:
    def put(paper: Any) -> None:
        paper.add_paragraph()._p.append(
            parse_xml(
                f"<w:r {nsdecls('w')}><w:instrText>INCLUDEPICTURE C:\\\\Users\\\\ann.lee\\\\x.png</w:instrText></w:r>"
            )
        )

    content = word(put)
    assert "ann.lee" in found("file path", content).words
    template = "file:///C:/Users/ann.lee/House.dotm"
    rels = f'<Relationships><Relationship Id="r1" Type="x/attachedTemplate" Target="{template}" TargetMode="External"/></Relationships>'
    content = repacked(word(), {"word/_rels/settings.xml.rels": rels.encode()})
    assert template in found("link to a template", content).words

    def settings(content: bytes) -> bytes:
        extra = b'<w:mailMerge/><w:docVars><w:docVar w:name="Officer" w:val="Ann Lee"/></w:docVars></w:settings>'
        return content.replace(b"</w:settings>", extra)

    content = repacked(word(), {SETTINGS: settings})
    assert errors(content, "paper.docx") == ["data connection"]
    assert "Officer" in found("document variables", content).words


SLIDE = (
    '<p:sld xmlns:p="p" xmlns:a="a" xmlns:r="r"{show}><p:cSld><p:spTree><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm></p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"{hidden}/>'
    '</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="0"/><a:ext cx="100" cy="100"/></a:xfrm></p:spPr><p:txBody><a:t>Vans</a:t>'
    "</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
)


def deck(show: str = "", hidden: str = "", x: int = 10, notes: str = "", comment: bool = False) -> bytes:
    import zipfile

    relation = '<Relationship Id="{}" Type="x/{}" Target="{}"/>'
    beside = relation.format("n", "notesSlide", "../notesSlides/notesSlide1.xml") if notes else ""
    beside += relation.format("c", "comments", "../comments/comment1.xml") if comment else ""
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        for name, content in {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f"<Relationships>{relation.format('r', 'officeDocument', 'ppt/presentation.xml')}</Relationships>",
            "ppt/presentation.xml": '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="s"/>'
            '</p:sldIdLst><p:sldSz cx="1000" cy="700"/></p:presentation>',
            "ppt/_rels/presentation.xml.rels": f"<Relationships>{relation.format('s', 'slide', 'slides/slide1.xml')}</Relationships>",
            "ppt/slides/slide1.xml": SLIDE.format(show=show, hidden=hidden, x=x),
            "ppt/slides/_rels/slide1.xml.rels": f"<Relationships>{beside}</Relationships>",
            "ppt/notesSlides/notesSlide1.xml": f'<p:notes xmlns:p="p" xmlns:a="a"><a:t>{notes}</a:t></p:notes>',
            "ppt/comments/comment1.xml": '<p:cmLst xmlns:p="p"/>',
        }.items():
            package.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (deck(), []),
        (deck(show=' show="0"'), ["hidden slides"]),
        (deck(hidden=' hidden="1"'), ["hidden shape"]),
        (deck(x=1200), ["beside the slide"]),
        (deck(notes="Do not mention Ann"), ["speaker's notes"]),
        (deck(comment=True), ["comments"]),
    ],
)
def test_presentations(content: bytes, expected: list[str]) -> None:
    assert [one.name for one in scan_bytes(content, "talk.pptx")] == expected


def open_document(content: str, meta: str = "") -> bytes:
    import zipfile

    held = BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", f'<d xmlns:t="t" xmlns:s="s" xmlns:x="x" xmlns:o="o">{content}</d>')
        package.writestr("meta.xml", f"<m>{meta}</m>")
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<x:p>Vans</x:p>", []),
        ('<s:style s:name="ta2"><s:table-properties t:display="false"/></s:style><t:table t:name="Staff" '
         't:style-name="ta2"/>', ["hidden sheet"]),
        ('<t:table t:name="C"><t:table-row t:visibility="collapse"><x:p>Ann</x:p></t:table-row></t:table>',
         ["hidden rows"]),
        ('<t:table t:name="C"><t:table-column t:visibility="collapse"/></t:table>', ["hidden columns"]),
        ("<o:annotation><x:p>why</x:p></o:annotation>", ["comments"]),
        ("<x:changed-region><x:deletion/></x:changed-region>", ["tracked changes"]),
        ('<s:style s:name="T1"><s:text-properties x:display="none"/></s:style><x:p><x:span x:style-name="T1">Ann'
         "</x:span></x:p>", ["hidden text"]),
    ],
)  # fmt: skip
def test_opendocument_files(content: str, expected: list[str]) -> None:
    assert errors(open_document(content), "paper.odt") == expected


def test_an_opendocument_file_tells_who_wrote_it() -> None:
    one = named(open_document("<x:p>Vans</x:p>", "<creator>Ann Lee</creator>"), "a.odt")["document properties"]
    assert "Ann Lee" in one.words
