"""What each dated part of the office's particulars is called, as its field in the settings is."""

from collections.abc import Iterable

from foidesk.domain.profileversions import Path
from foidesk.ui.setup import form, letterwording, wording

_OF_THE_OFFICE = {
    "address": "Address",
    "letterhead": "Kind of letterhead",
    "letterhead_lines": "Lines of the letterhead",
    "letterhead_picture": "Letterhead picture",
    "signature_picture": "Signature picture",
    "signatories": "Who else signs",
}
_OF_WORDING = {
    "reasons_place": "Where the reasons for an exemption stand",
    "reasons_in_cell_words": "Most words in the table",
    "ico_has_moved": "Whether the Commissioner has left Wycliffe House",
}


def part_words(path: Path) -> str:
    """Name one part."""
    names = {**form.LINES, **_OF_THE_OFFICE}
    if path[0] == "wording":
        names = {**{name: field[0] for name, field in wording.FIELDS.items()}, **_OF_WORDING}
    if path[1:2] == ("letters",):
        return letterwording.title_of(path[-1])
    return names[path[-1]]


def parts_in_words(paths: Iterable[Path], most: int = 6) -> str:
    """Name parts in a line; past a few it says how many more there are."""
    names = [part_words(path) for path in paths]
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
