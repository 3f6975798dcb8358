"""PowerPoint files (.pptx, .pptm): hidden slides, speaker's notes, comments, things beside or hidden on the slide."""

import posixpath

from foidesk.gate.look import Look, Unseen, count, listing, ranges, shown
from foidesk.gate.officeparts import is_path
from foidesk.gate.parts import Attributes, Parts, on

_CROPPED = 5_000


def look_at_slides(parts: Parts, main: str, look: Look) -> None:
    """Look through a presentation; `main` is the part that lists its slides."""
    targets = {one.key: one.target for one in parts.relations(main) if not one.outside}
    listed: list[str] = []
    size = [0, 0]

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "sldId":
            listed.append(targets.get(attributes.get("r:id", ""), ""))
        elif tag == "sldSz":
            size[:] = [_number(attributes.get("cx", "")), _number(attributes.get("cy", ""))]

    parts.walk(main, start)
    hidden, noted, remarked = set(), set(), set()
    for number, part in enumerate(listed, 1):
        look.allowance.check()
        try:
            if part not in parts:
                raise Unseen("is missing from the file", "Open the file in PowerPoint and save it again.")
            slide = _Slide(parts, part, (size[0], size[1]))
            if slide.hidden:
                hidden.add(number)
            _tell(look, slide, number)
            for relation in parts.relations(part):
                if relation.outside or relation.target not in parts:
                    continue
                if relation.kind == "notesSlide" and _has_notes(parts, relation.target):
                    noted.add(number)
                elif relation.kind in ("comments", "comment"):
                    remarked.add(number)
        except Unseen as why:
            look.blind(why, f"slide {number}")
    if hidden:
        look.found("hidden slides", f"{count(len(hidden), 'slide')} hidden in the show.",
                   ranges(hidden, "slide", "slides"))  # fmt: skip
    if noted:
        look.found("speaker's notes", "Notes for the speaker go with the file.", ranges(noted, "slide", "slides"))
    if remarked:
        look.found("comments", "Comments go with the file.", ranges(remarked, "slide", "slides"))
    known = {one.casefold() for one in listed}
    slides = [one for one in parts.under("ppt/slides/slide") if one.casefold().endswith(".xml")]
    loose = [posixpath.basename(one) for one in slides if one.casefold() not in known]
    if loose:
        look.found("hidden slides", "Slides lie in the file that are not in its list.", listing(loose))


class _Slide:
    """What one slide shows and does not show."""

    def __init__(self, parts: Parts, part: str, size: tuple[int, int]) -> None:
        self.hidden = False
        self.unseen: list[str] = []
        self.beside: list[str] = []
        self.paths: list[str] = []
        self.cropped = 0
        self._size = size
        self._name = ""
        self._groups = 0
        self._at: tuple[int, int] | None = None
        parts.walk(part, self._start, self._end)

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag == "sld":
            self.hidden = not on(attributes.get("show", "1"))
        elif tag == "cNvPr":
            self._name = attributes.get("name", "")
            if on(attributes.get("hidden", "0")):
                self.unseen.append(shown(self._name, 40) or "a shape")
            if is_path(attributes.get("descr", "")):
                self.paths.append(attributes["descr"])
        elif tag == "grpSp":
            self._groups += 1
        elif tag == "off":
            self._at = (_number(attributes.get("x", "")), _number(attributes.get("y", "")))
        elif tag == "ext" and self._at is not None and "cx" in attributes and not self._groups:
            (left, top), (wide, high) = self._at, self._size
            across, down = _number(attributes.get("cx", "")), _number(attributes.get("cy", ""))
            right, bottom = left + across, top + down
            if wide and high and (across or down) and (right <= 0 or bottom <= 0 or left >= wide or top >= high):
                self.beside.append(shown(self._name, 40) or "a shape")
            self._at = None
        elif tag == "srcRect":
            self.cropped += sum(max(0, _number(attributes.get(side, "0"))) for side in "ltrb") > _CROPPED

    def _end(self, tag: str) -> None:
        self._groups -= tag == "grpSp"


def _tell(look: Look, slide: _Slide, number: int) -> None:
    where = f"slide {number}"
    if slide.unseen:
        look.found("hidden shape", f"Set as hidden: {listing(slide.unseen)}.", where)
    if slide.beside:
        look.found("beside the slide", f"Outside what the show shows: {listing(slide.beside)}.", where)
    if slide.cropped:
        look.found("cropped picture", f"{count(slide.cropped, 'picture')} cut at the edge: the whole picture goes with "
                   "the file.", where)  # fmt: skip
    if slide.paths:
        look.note("file path", f"Pictures tell where they lay: {listing(map(shown, slide.paths), most=3)}.", where)


def _has_notes(parts: Parts, part: str) -> bool:
    held = path_field = 0

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal path_field
        if tag == "ph":
            path_field = attributes.get("type", "") in ("sldNum", "hdr", "ftr", "dt")
        elif tag == "sp":
            path_field = 0

    def words(text: str) -> None:
        nonlocal held
        if not path_field:
            held += len(text.strip())

    parts.walk(part, start, None, words)
    return held > 0


def _number(words: str) -> int:
    try:
        return int(words[:15].rstrip("%"))
    except ValueError:
        return 0
