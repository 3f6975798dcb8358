"""The sheet: A4 upright or turned, its margins, the window of an envelope, in points from the top left."""

from dataclasses import dataclass

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT = 20 * MM, 190 * MM
ROOM = RIGHT - LEFT
FIRST_TOP = 12.5 * MM
NEXT_TOP = 20 * MM

# Within these the address shows in every position of DL and C5 windows; nothing else may stand near it.
WINDOW_LEFT, WINDOW_TOP = 24 * MM, 57 * MM
WINDOW_ROOM = 68 * MM
WINDOW_LINES = 5
BESIDE_WINDOW = 120 * MM
BELOW_WINDOW = 96 * MM

# In the margins: above the first line and between the last one and the footer; marks clear of what no printer reaches.
MARKING_TOP = 6.4 * MM
FOLDS = (105 * MM, 210 * MM)
PUNCH = HEIGHT / 2
MARK_FROM, FOLD_TO, PUNCH_TO = 5.5 * MM, 9.5 * MM, 8 * MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it lies before its reader; the margins are the same whichever way it lies."""

    width: float
    height: float

    @property
    def right(self) -> float:
        """Give where the words end on the right."""
        return self.width - LEFT

    @property
    def room(self) -> float:
        """Give the width of the words."""
        return self.width - 2 * LEFT

    @property
    def bottom(self) -> float:
        """Give where the words end below."""
        return self.height - 20 * MM

    @property
    def footer_rule(self) -> float:
        """Give where the line above the footer lies."""
        return self.height - 14 * MM

    @property
    def footer(self) -> float:
        """Give the middle of the footer."""
        return self.height - 9 * MM

    @property
    def marking_foot(self) -> float:
        """Give the top of the protective marking at the foot."""
        return self.height - 18.6 * MM


UPRIGHT, TURNED = Sheet(WIDTH, HEIGHT), Sheet(HEIGHT, WIDTH)
