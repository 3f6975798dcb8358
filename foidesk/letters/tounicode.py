"""The table in a PDF that says which letter a drawn shape is, so that words can be searched, copied and read out."""

from collections.abc import Sequence

_BLOCK = 100
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (%s)
/Ordering (%s)
/Supplement 0
>> def
/CMapName /%s def
/CMapType 2 def
1 begincodespacerange
<00> <%02X>
endcodespacerange
"""


def to_unicode(font: str, subset: Sequence[int]) -> str:
    """Write the table of a font's subset.

    reportlab's own names shapes that have no letter, writes more than the hundred entries a block may have, and
    letters beyond U+FFFF (emoji) in a form that no reader understands.
    """
    entries = [
        f"<{code:02X}> <{chr(letter).encode('utf-16-be').hex().upper()}>"
        for code, letter in enumerate(subset)
        if letter
    ]
    parts = [_HEAD % (font, font, font, len(subset) - 1)]
    for at in range(0, len(entries), _BLOCK):
        block = entries[at : at + _BLOCK]
        parts += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*parts, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])
