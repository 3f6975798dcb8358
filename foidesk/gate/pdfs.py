"""PDF files: what lies in them beside the pages' words (attachments, layers, scripts, notes, earlier versions)."""

import logging
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from foidesk.gate.look import Allowance, Look, Unseen, count, listing, ranges, shown
from foidesk.gate.officeparts import tells
from foidesk.gate.parts import DAMAGED, LOCKED, SWOLLEN
from foidesk.gate.pdfpages import look_at_pages

Into = Callable[[bytes, str, Look], None]
_MOST_STREAM = 128 * 1024 * 1024
_MOST_NODES = 20_000
_STREAM = re.compile(rb"stream\r?\n")
_STEP = 1024 * 1024
_PEOPLE = {"/Author": "author", "/Subject": "subject", "/Keywords": "keywords", "/Company": "company",
           "/Manager": "manager", "/LastModifiedBy": "last modified by"}  # fmt: skip
_USUAL = frozenset(
    ("/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped", "/PTEX.Fullbanner", "/GTS_PDFXVersion",
     "/AAPL:Keywords", "/SourceModified", "/IsTagged")
)  # fmt: skip
_XMP_PEOPLE = re.compile(rb"<(?:dc:creator|pdf:Author|xmp:Author|photoshop:AuthorsPosition|dc:contributor)\b[^>]*>"
                         rb"(.{0,2000}?)</(?:dc:|pdf:|xmp:|photoshop:)", re.DOTALL)  # fmt: skip
_TAG = re.compile(rb"<[^>]*>")
_QUIET = frozenset(("/Link", "/Widget", "/Popup", "/PrinterMark", "/TrapNet"))
_HIDDEN_FLAGS = 2 | 32
# What the library was seen to raise where a file is not as it should be, over and above its own errors.
_BROKEN = (ValueError, TypeError, KeyError, AttributeError, IndexError, RuntimeError, RecursionError, OverflowError,
           NotImplementedError)  # fmt: skip
_DRAWS = re.compile(rb"(/[^\s/<>\[\](){}%]+)\s+Do\b")
_MOST_FORMS, _DEEPEST_FORMS = 200_000, 40


def look_at_pdf(content: bytes, look: Look, into: Into) -> None:
    """Look through a PDF; what is attached to it is given to `into`."""
    import pikepdf

    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # what it remarks on is told as findings
    _check_swelling(content, look.allowance)
    try:
        with pikepdf.open(BytesIO(content), suppress_warnings=True) as pdf:
            _versions(content, pdf, look)
            for part in (_properties, _scripts, _layers, _form, _annotations):
                look.allowance.check()
                try:
                    part(pdf, look)
                except (pikepdf.PdfError, *_BROKEN):
                    look.blind(Unseen("is damaged there", "Print it to a new PDF, and attach that."), _WHERE[part])
            _attachments(pdf, look, into)
            _check_forms(pdf)
            _soundness(pdf, look)
    except pikepdf.PasswordError as trouble:
        raise LOCKED from trouble
    except (pikepdf.PdfError, *_BROKEN, MemoryError) as trouble:
        raise DAMAGED from trouble
    look_at_pages(content, look)


def _check_swelling(content: bytes, allowance: Allowance) -> None:
    """Unpack every stream in pieces before a library does so whole; raises Unseen for one that swells without end."""
    for mark in _STREAM.finditer(content):
        head = content[max(0, mark.start() - 800) : mark.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if head.count(b"FlateDecode") > 1 or head.count(b"/Fl ") > 1:
            raise Unseen("is packed twice over, as no program does", "Print it to a new PDF.")
        picture = b"/Image" in head and b"/Width" in head
        unpacker = zlib.decompressobj()
        size = 0
        rest = content[mark.end() : mark.end() + 64 * 1024]
        at = mark.end() + len(rest)
        try:
            while rest and not unpacker.eof:
                got = len(unpacker.decompress(rest, _STEP))
                size += got
                allowance.spend(got)
                if size > _MOST_STREAM and not picture:
                    raise SWOLLEN
                rest = unpacker.unconsumed_tail
                if not rest:
                    rest = content[at : at + 64 * 1024]
                    at += len(rest)
        except zlib.error:
            continue  # another way of packing, or damage that the library will tell of


def _check_forms(pdf: Any) -> None:  # noqa: ANN401  the library is untyped here
    """Refuse pieces drawn in pieces drawn in pieces without end: a page of ten lines may take for ever to draw."""
    import pikepdf

    weights: dict[tuple[int, int], int] = {}

    def weight(thing: Any, above: tuple[tuple[int, int], ...]) -> int:  # noqa: ANN401
        key = thing.objgen
        if key in weights:
            return weights[key]
        if key in above or len(above) > _DEEPEST_FORMS:
            return 1
        weights[key] = min(_MOST_FORMS + 1, 1 + drawn(thing, thing.read_bytes(), (*above, key)))
        return weights[key]

    def drawn(holder: Any, content: bytes, above: tuple[tuple[int, int], ...]) -> int:  # noqa: ANN401
        forms = holder.get("/Resources", {}).get("/XObject", {})
        total = 0
        for name, times in Counter(_DRAWS.findall(content)).items():
            form = forms.get(name.decode("latin-1")) if forms else None
            if form is not None and _kind(form, "/Subtype") == "/Form":
                total = min(_MOST_FORMS + 1, total + times * weight(form, above))
        return total

    for page in pdf.pages:
        contents = page.obj.get("/Contents")
        if contents is None:
            continue
        streams = [contents] if isinstance(contents, pikepdf.Stream) else _list(contents)
        content = b"\n".join(one.read_bytes() for one in streams if isinstance(one, pikepdf.Stream))
        if drawn(page.obj, content, ()) > _MOST_FORMS:
            raise SWOLLEN


def _soundness(pdf: Any, look: Look) -> None:  # noqa: ANN401  the library is untyped here
    """Tell of a file that had to be mended to be read: nobody knows what lay where it was broken."""
    told = [str(one) for one in pdf.get_warnings()]
    if any("damaged" in one or "reconstruct" in one or "not found" in one for one in told):
        look.blind(Unseen("is damaged, and was read only in part", "Print it to a new PDF, and attach that."))
    elif told:
        look.note(
            "not quite sound", "The file breaks the rules of PDF in places; another program may show it otherwise."
        )


def _versions(content: bytes, pdf: Any, look: Look) -> None:  # noqa: ANN401  the library is untyped here
    ends = sum(1 for found in re.finditer(rb"startxref\s+(\d{1,12})", content) if int(found[1]) > 0)
    if ends - (1 if pdf.is_linearized and ends > 1 else 0) > 1:
        look.found("earlier versions", "Earlier versions of the file are kept in it: what was changed or taken out "
                   "can be brought back.")  # fmt: skip


def _properties(pdf: Any, look: Look) -> None:  # noqa: ANN401
    told, own = [], []
    information = pdf.trailer.get("/Info")
    if information is not None:
        for key, value in information.items():
            words = str(value)
            if key in _PEOPLE and tells(words):
                told.append(f"{_PEOPLE[key]} “{shown(words)}”")
            elif key not in _PEOPLE and key not in _USUAL and words.strip():
                own.append(shown(str(key).lstrip("/"), 40))
    metadata = pdf.Root.get("/Metadata")
    if metadata is not None:
        packet = metadata.read_bytes()
        for found in _XMP_PEOPLE.finditer(packet):
            words = " ".join(_TAG.sub(b" ", found[1]).decode("utf-8", "replace").split())
            if tells(words) and f"author “{shown(words)}”" not in told:
                told.append(f"author “{shown(words)}”")
        if b"xmpMM:DerivedFrom" in packet or b"stEvt:changed" in packet:
            own.append("history of the file")
    if told:
        look.note("document properties", f"The file tells: {listing(told, most=12)}.", "properties")
    if own:
        look.note("custom properties", f"The file has properties of its own: {listing(own)}.", "properties")


def _scripts(pdf: Any, look: Look) -> None:  # noqa: ANN401
    names = pdf.Root.get("/Names")
    if names is not None and "/JavaScript" in names:
        look.found("script", "The file holds JavaScript, a program that runs when it is opened.")
    opening = pdf.Root.get("/OpenAction")
    if _kind(opening, "/S") in ("/JavaScript", "/Launch", "/URI"):
        look.found("script", "The file does something when it is opened: it runs a script or opens another thing.")
    for page_number, page in enumerate(pdf.pages, 1):
        if "/AA" in page.obj:
            look.note("script", "The page does something when it is shown.", f"page {page_number}")
            break


def _layers(pdf: Any, look: Look) -> None:  # noqa: ANN401
    layers = pdf.Root.get("/OCProperties")
    if layers is None or "/OCGs" not in layers:
        return
    shown_as = layers.get("/D")
    off = list(shown_as.get("/OFF", [])) if shown_as is not None else []
    if shown_as is not None and _kind(shown_as, "/BaseState") == "/OFF":
        seen = {one.objgen for one in shown_as.get("/ON", [])}
        off = [one for one in layers["/OCGs"] if one.objgen not in seen]
    if off:
        names = [shown(str(one.get("/Name", "")), 40) for one in off]
        look.found("hidden layers", f"{count(len(off), 'layer')} switched off: {listing(names)}.")


def _form(pdf: Any, look: Look) -> None:  # noqa: ANN401
    form = pdf.Root.get("/AcroForm")
    if form is None:
        return
    filled = hidden = seen = 0
    waiting = list(form.get("/Fields", []))
    met: set[tuple[int, int]] = set()
    while waiting and seen < _MOST_NODES:
        one = waiting.pop()
        seen += 1
        if not _holds(one) or (one.is_indirect and one.objgen in met):
            continue
        met.add(one.objgen)
        waiting.extend(one.get("/Kids", []))
        value = one.get("/V")
        if value is not None and str(value).strip() not in ("", "/Off"):
            filled += 1
            hidden += bool(int(one.get("/F", 0)) & _HIDDEN_FLAGS)
    if "/XFA" in form:
        look.found("form data", "The file holds a form of the kind XFA, whose data need not be on any page.")
    if hidden:
        look.found("form data", f"{count(hidden, 'field')} of the form filled in and not shown.")
    elif filled:
        look.note("form data", f"{count(filled, 'field')} of a form filled in.")


def _annotations(pdf: Any, look: Look) -> None:  # noqa: ANN401
    pages: dict[str, set[int]] = {}
    kinds: Counter[str] = Counter()
    for number, page in enumerate(pdf.pages, 1):
        if number % 50 == 0:
            look.allowance.check()
        for note in _list(page.obj.get("/Annots"))[:_MOST_NODES]:
            kind = _kind(note, "/Subtype")
            if kind in _QUIET or not kind:
                continue
            sort = "redaction" if kind == "/Redact" else "attachment" if kind == "/FileAttachment" else "note"
            pages.setdefault(sort, set()).add(number)
            kinds[sort] += 1
    if "redaction" in pages:
        look.found("redaction not applied", f"{count(kinds['redaction'], 'mark')} for redaction not applied: the words "
                   "are still there.", ranges(pages["redaction"], "page", "pages"))  # fmt: skip
    if "attachment" in pages:
        look.found("attachment", "A file is pinned to the page.", ranges(pages["attachment"], "page", "pages"))
    if "note" in pages:
        look.found("comments", f"{count(kinds['note'], 'note or mark', 'notes or marks')} put on the pages afterwards.",
                   ranges(pages["note"], "page", "pages"))  # fmt: skip


def _attachments(pdf: Any, look: Look, into: Into) -> None:  # noqa: ANN401
    for name, about in _embedded(pdf):
        called = shown(name, 60) or "without a name"
        look.found("attachment", f"The file “{called}” is attached in this one.", f"attachment ‘{called}’")
        try:
            held = about.get("/EF")
            stream = held.get("/F", held.get("/UF")) if held is not None else None
            if stream is None:
                continue
            into(bytes(stream.read_bytes()), name, look.within(f"attachment ‘{called}’"))
        except Unseen as why:
            look.blind(why, f"attachment ‘{called}’")


def _embedded(pdf: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    names = pdf.Root.get("/Names")
    tree = names.get("/EmbeddedFiles") if names is not None else None
    waiting = [tree] if tree is not None else []
    met: set[tuple[int, int]] = set()
    seen = 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop()
        seen += 1
        if not _holds(node) or (node.is_indirect and node.objgen in met):
            continue
        met.add(node.objgen)
        waiting.extend(_list(node.get("/Kids")))
        pairs = _list(node.get("/Names"))
        for at in range(0, len(pairs) - 1, 2):
            about = pairs[at + 1]
            if _holds(about):
                yield str(about.get("/UF", about.get("/F", pairs[at]))), about


def _holds(thing: Any) -> bool:  # noqa: ANN401
    """Say whether a thing has named parts; a place to open at, for one, may be a list."""
    import pikepdf

    return isinstance(thing, pikepdf.Dictionary | pikepdf.Stream)


def _kind(thing: Any, key: str) -> str:  # noqa: ANN401
    value = thing.get(key) if _holds(thing) else None
    return str(value) if value is not None else ""


def _list(thing: Any) -> list[Any]:  # noqa: ANN401
    try:
        return list(thing) if thing is not None else []
    except (TypeError, ValueError):
        return []


_WHERE = {_properties: "properties", _scripts: "scripts", _layers: "layers", _form: "form", _annotations: "notes"}
