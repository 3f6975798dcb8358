"""The sheet: A4, its margins, the window of an envelope, in points from the top left."""

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT = 20 * MM, 190 * MM
ROOM = RIGHT - LEFT
FIRST_TOP = 12.5 * MM
NEXT_TOP = 20 * MM
BOTTOM = 277 * MM
FOOTER_RULE = 283 * MM
FOOTER = 288 * MM

# Within these the address shows in every position of DL and C5 windows; nothing else may stand near it.
WINDOW_LEFT, WINDOW_TOP = 24 * MM, 57 * MM
WINDOW_ROOM = 68 * MM
WINDOW_LINES = 5
BESIDE_WINDOW = 120 * MM
BELOW_WINDOW = 96 * MM

# In the margins: above the first line and between the last one and the footer; marks clear of what no printer reaches.
MARKING_TOP, MARKING_FOOT = 6.4 * MM, 278.4 * MM
FOLDS = (105 * MM, 210 * MM)
PUNCH = HEIGHT / 2
MARK_FROM, FOLD_TO, PUNCH_TO = 5.5 * MM, 9.5 * MM, 8 * MM
