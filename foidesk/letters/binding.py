"""Binding a drawn letter: its structure for those who hear it (PDF/UA-1), and what keeps it readable (PDF/A-2a).

Both are promises of one file (ISO 14289-1, ISO 19005-2): every word belongs to a tagged part in reading order, the
fonts are in it, its colours have a meaning of their own, and it says what it is.
"""

import io
import zlib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String
from PIL import ImageCms

from foidesk.domain.linktext import clean
from foidesk.letters.structure import Clicked, Drawn, Kid, Node

_HEADINGS = frozenset({"H1", "H2"})
_SCREEN_AND_PAPER = "sRGB IEC61966-2.1"


def bind(drawn: bytes, whole: Node, *, title: str, language: str) -> bytes:
    """Give a drawn letter its structure and its promises; the same letter gives the same bytes."""
    title = in_one_line(title)
    with Pdf.open(io.BytesIO(drawn)) as pdf:
        _Structure(pdf).bind(whole)
        root = pdf.Root
        root.Lang = String(language)
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.Metadata = _metadata(pdf, title, language)
        root.OutputIntents = Array([_colours(pdf)])
        _bookmarks(pdf, whole)
        _end_plainly(pdf)
        out = io.BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
            fix_metadata_version=False,
        )
    return out.getvalue()


def in_one_line(words: str) -> str:
    """Give words as a file may say them of itself: one line, without the signs that no text has."""
    return " ".join(clean(words).split())


class _Structure:
    """The structure tree being written into a document."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._areas: list[Sequence[Object]] = [list(page.get("/Annots", Array())) for page in self._pages]
        self._parents: list[dict[int, Object]] = [{} for _ in self._pages]
        self._clicked: dict[tuple[int, int], Object] = {}

    def bind(self, whole: Node) -> None:
        """Write the tree, and on each page which part of it every marked piece belongs to."""
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([self._element(whole, root)])
        numbers = Array()
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = Name.S
            known = self._parents[number]
            numbers.append(number)
            numbers.append(self._pdf.make_indirect(Array([known[mark] for mark in range(len(known))])))
        for key, ((page_number, area), element) in enumerate(sorted(self._clicked.items()), start=len(self._pages)):
            self._areas[page_number][area].StructParent = key
            numbers.append(key)
            numbers.append(element)
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        root.ParentTreeNextKey = len(self._pages) + len(self._clicked)
        self._pdf.Root.StructTreeRoot = root

    def _element(self, node: Node, parent: Object) -> Object:
        made = self._pdf.make_indirect(Dictionary(S=_name(node.tag), P=parent))
        first = next((kid.page for kid in node.kids if isinstance(kid, Drawn)), None)
        if first is not None:
            made.Pg = self._pages[first]
        if node.alt and node.tag == "Figure":
            made.Alt = String(in_one_line(node.alt))
        if node.scope:
            made.A = Dictionary(O=Name.Table, Scope=Name(f"/{node.scope}"))
        if node.span > 1:
            made.A = Dictionary(O=Name.Table, ColSpan=node.span)
        if node.box:
            made.A = Dictionary(O=Name.Layout, BBox=Array([round(edge, 2) for edge in node.box]), Placement=Name.Block)
        kids: list[Object | int] = []
        for kid in node.kids:
            written = self._kid(kid, node, made, first)
            if written is not None:
                kids.append(written)
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _kid(self, kid: Kid, node: Node, element: Object, first: int | None) -> Object | int | None:
        if isinstance(kid, Drawn):
            self._parents[kid.page][kid.mark] = element
            if kid.page == first:  # the number alone means a piece of the page that the part begins on
                return kid.mark
            return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.mark)
        if isinstance(kid, Clicked):
            area = self._areas[kid.page][kid.area]
            area.Contents = String(node.alt)
            area.F = 4  # shown on paper too, as PDF/A asks
            self._clicked[kid.page, kid.area] = element
            return Dictionary(Type=Name.OBJR, Pg=self._pages[kid.page], Obj=area)
        return None if kid.is_empty else self._element(kid, element)


def _bookmarks(pdf: Pdf, whole: Node) -> None:
    """Name the headings of a letter of several pages, each with the page on which it stands."""
    found = [(kid, drawn) for kid in whole.kids if isinstance(kid, Node) and kid.tag in _HEADINGS
             for drawn in kid.kids[:1] if isinstance(drawn, Drawn)]  # fmt: skip
    if len(pdf.pages) < 2 or len(found) < 2:
        return
    with pdf.open_outline() as outline:
        outline.root.extend(OutlineItem(heading.words.strip(), drawn.page) for heading, drawn in found)


def _end_plainly(pdf: Pdf) -> None:
    """Let no stream end with a carriage return: with the line end that follows it would read as one of two bytes.

    The byte that is put after it lies behind the end of the packed data, where nobody reads. Streams of packed
    objects are not used for the same reason: their last byte is nobody's to choose.
    """
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream):
            packed = one.read_raw_bytes()
            if packed.endswith(b"\r") and "/Filter" in one:
                one.write(packed + b"\n", filter=one.Filter)  # type: ignore[arg-type]  # a name, as reportlab writes it


@cache
def _name(tag: str) -> Name:
    return Name(f"/{tag}")


@cache
def _profile() -> bytes:
    """Give the profile of sRGB, without the day on which it was made."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[24:36] = bytes((7, 208, 0, 1, 0, 1)) + bytes(6)
    return bytes(made)


def _colours(pdf: Pdf) -> Dictionary:
    profile = pdf.make_stream(zlib.compress(_profile()), N=3, Filter=Name.FlateDecode)
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_SCREEN_AND_PAPER),
        Info=String(_SCREEN_AND_PAPER),
        DestOutputProfile=profile,
    )


def _metadata(pdf: Pdf, title: str, language: str) -> Object:
    """Write what the file says of itself; the same facts as in its information dictionary, as PDF/A asks."""
    info: dict[str, str] = defaultdict(str, {str(key): str(value) for key, value in pdf.docinfo.items()})
    day = info["/CreationDate"].removeprefix("D:")
    moment = f"{day[:4]}-{day[4:6]}-{day[6:8]}T{day[8:10]}:{day[10:12]}:{day[12:14]}+00:00"
    pdf.docinfo[Name.Title] = String(title)
    stream = pdf.make_stream(
        _XMP.format(
            title=escape(title),
            author=escape(info["/Author"]),
            subject=escape(info["/Subject"]),
            keywords=escape(info["/Keywords"]),
            creator=escape(info["/Creator"]),
            producer=escape(info["/Producer"]),
            moment=moment,
            language=escape(language),
        ).encode()
    )
    stream.Type = Name.Metadata
    stream.Subtype = Name.XML
    return stream


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:MetadataDate>{moment}</xmp:MetadataDate><xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 this file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
