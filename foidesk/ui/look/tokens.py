"""The colours of the desk as data: three schemes, one name for each use; no Qt and no decisions."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour a widget may use, as "#RRGGBB"; measured pairs keep text at 4.5:1 and parts at 3:1."""

    name: str
    win: str  # behind panels
    nav: str  # navigation, status bar
    surface: str  # tables, forms, editors
    raised: str  # headers, side panes
    line: str  # hairlines, never the only mark of a control
    line2: str  # stronger hairlines
    edge: str  # border of fields and buttons
    ink: str  # text
    ink2: str  # labels, hints
    ink3: str  # placeholders, not available
    accent: str  # links, chosen marks
    accent2: str  # hover of the filled button, text on tint
    onaccent: str
    btn: str  # filled button, due day
    tint: str  # selected, pressed
    hover: str  # under the pointer
    focus: str  # focus ring
    late: str  # overdue, error
    late_bg: str
    late_line: str
    soon: str  # three working days or fewer; must be done
    soon_bg: str
    soon_line: str
    soon_fill: str  # the bar at three days or fewer
    ok: str  # done, in time
    ok_bg: str
    ok_line: str
    wait: str  # waiting; advice
    wait_bg: str
    wait_line: str
    bar: str  # time used
    track: str  # time left
    b0: str  # greeting, preamble
    b0r: str
    b1: str  # odd items; counted days
    b1r: str
    b2: str  # even items; extension days
    b2r: str
    bz: str  # closing
    bzr: str
    paper: str  # the letter is always black on white
    paperink: str
    desk: str  # behind the letter
    paperline: str
    c1: str  # chart series
    c2: str
    c3: str

    def __getitem__(self, token: str) -> str:
        """Give the colour named by `token`; a name that is no colour is a KeyError."""
        if token not in COLOURS:
            raise KeyError(token)
        value: str = getattr(self, token)
        return value

    @property
    def dark(self) -> bool:
        """Tell whether the ground is dark."""
        red, green, blue = (int(self.win[at : at + 2], 16) for at in (1, 3, 5))
        return red + green + blue < 3 * 128

    @property
    def marks(self) -> str:
        """Give the folder of `resources/icons/marks` whose small drawings suit this scheme."""
        if self.name in {"light", "dark"}:
            return self.name
        return "contrast" if self.dark else "light"


COLOURS = tuple(field.name for field in fields(Tokens) if field.name != "name")

LIGHT = Tokens(
    name="light",
    win="#F4F6F8",
    nav="#ECEFF3",
    surface="#FFFFFF",
    raised="#F8F9FB",
    line="#DFE4E9",
    line2="#C5CCD4",
    edge="#75808C",
    ink="#18202A",
    ink2="#47525F",
    ink3="#5C6774",
    accent="#1A5A91",
    accent2="#134470",
    onaccent="#FFFFFF",
    btn="#1A5A91",
    tint="#E3EEF8",
    hover="#EEF2F6",
    focus="#1A5A91",
    late="#A4211B",
    late_bg="#FBEBE9",
    late_line="#E5AAA5",
    soon="#7A4B00",
    soon_bg="#FDF2DC",
    soon_line="#E3C27F",
    soon_fill="#A96700",
    ok="#1A6440",
    ok_bg="#E5F3EB",
    ok_line="#9CCBB1",
    wait="#574794",
    wait_bg="#EFECF8",
    wait_line="#BDB3E0",
    bar="#5D7F9E",
    track="#D5DCE3",
    b0="#F0F2F4",
    b0r="#76818C",
    b1="#E4EFF9",
    b1r="#2B6CA8",
    b2="#DFF1EE",
    b2r="#1C766E",
    bz="#F8F0E2",
    bzr="#8F6A26",
    paper="#FFFFFF",
    paperink="#1B1B1B",
    desk="#DDE2E8",
    paperline="#8A8A8A",
    c1="#1A5A91",
    c2="#9DBBD6",
    c3="#5C6774",
)

DARK = Tokens(
    name="dark",
    win="#15181C",
    nav="#191D22",
    surface="#1E2329",
    raised="#252B32",
    line="#323A43",
    line2="#46515C",
    edge="#8794A2",
    ink="#E8ECF0",
    ink2="#B8C1CB",
    ink3="#9CA7B3",
    accent="#79B8EE",
    accent2="#A5D0F5",
    onaccent="#FFFFFF",
    btn="#2C6DA6",
    tint="#203A52",
    hover="#272E36",
    focus="#79B8EE",
    late="#FF9F97",
    late_bg="#3F2220",
    late_line="#8A4A45",
    soon="#F3C26F",
    soon_bg="#3A2D12",
    soon_line="#806428",
    soon_fill="#E0A33C",
    ok="#84D3A7",
    ok_bg="#1B3627",
    ok_line="#3F7A5A",
    wait="#C2B5F4",
    wait_bg="#2F2948",
    wait_line="#65599A",
    bar="#7FA3C4",
    track="#39434E",
    b0="#272D34",
    b0r="#8794A2",
    b1="#1F3348",
    b1r="#6FA9DD",
    b2="#183634",
    b2r="#55B5AB",
    bz="#382F1E",
    bzr="#CBA45A",
    paper="#FFFFFF",
    paperink="#1B1B1B",
    desk="#101317",
    paperline="#8A8A8A",
    c1="#79B8EE",
    c2="#3E5A75",
    c3="#9CA7B3",
)

CONTRAST = Tokens(
    name="contrast",
    win="#000000",
    nav="#000000",
    surface="#000000",
    raised="#000000",
    line="#8A8A8A",
    line2="#C8C8C8",
    edge="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#E0E0E0",
    accent="#8EE3F0",
    accent2="#8EE3F0",
    onaccent="#000000",
    btn="#8EE3F0",
    tint="#0B3A44",
    hover="#1C1C1C",
    focus="#FFEE32",
    late="#FFB3AD",
    late_bg="#000000",
    late_line="#FFB3AD",
    soon="#FFE08A",
    soon_bg="#000000",
    soon_line="#FFE08A",
    soon_fill="#FFE08A",
    ok="#A8F0C6",
    ok_bg="#000000",
    ok_line="#A8F0C6",
    wait="#D6CCFF",
    wait_bg="#000000",
    wait_line="#D6CCFF",
    bar="#8EE3F0",
    track="#4A4A4A",
    b0="#000000",
    b0r="#FFFFFF",
    b1="#000000",
    b1r="#8EE3F0",
    b2="#000000",
    b2r="#A8F0C6",
    bz="#000000",
    bzr="#FFE08A",
    paper="#FFFFFF",
    paperink="#1B1B1B",
    desk="#000000",
    paperline="#8A8A8A",
    c1="#8EE3F0",
    c2="#FFFFFF",
    c3="#FFFFFF",
)
