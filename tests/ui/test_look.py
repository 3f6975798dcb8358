"""The theme holds what the design promises: readable in every scheme, crisp at every zoom, no icon missing."""

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QRadioButton

from foidesk.shipped import resources
from foidesk.ui.look import fonts, icons, scale, theme
from foidesk.ui.look.tokens import COLOURS, CONTRAST, DARK, LIGHT
from foidesk.ui.parts.button import Button

SCHEMES = (LIGHT, DARK, CONTRAST)
GROUNDS = ("surface", "win", "nav", "raised")
TEXT = [(ink, ground) for ink in ("ink", "ink2", "ink3") for ground in GROUNDS]
TEXT += [("ink", "tint"), ("ink2", "tint"), ("ink", "hover"), ("accent2", "tint"), ("onaccent", "btn")]
TEXT += [(f"{tone}", f"{tone}_bg") for tone in ("late", "soon", "ok", "wait")]
PARTS = [(part, ground) for part in ("edge", "focus") for ground in GROUNDS] + [
    ("bar", "track"),
    ("soon_fill", "track"),
]


def ratio(one, other):
    def light(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def dressed(app):
    yield lambda scheme, zoom=1.0: theme.apply(app, scheme, zoom)
    theme.apply(app, "light")


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda tokens: tokens.name)
def test_text_and_parts_keep_their_contrast(tokens):
    for colour in COLOURS:
        assert re.fullmatch(r"#[0-9A-F]{6}", tokens[colour])
    for ink, ground in TEXT:
        assert ratio(tokens[ink], tokens[ground]) >= 4.5, (ink, ground)
    for part, ground in PARTS:
        # One hundredth under three is what the design measured and called 3.0.
        assert ratio(tokens[part], tokens[ground]) >= 2.95, (part, ground)


@pytest.mark.parametrize("tokens", SCHEMES, ids=lambda tokens: tokens.name)
def test_the_marks_of_the_style_sheet_exist_in_colours_of_the_scheme(dressed, app, tokens):
    dressed(tokens.name)
    used = set(re.findall(r'url\("([^"]+)"\)', app.styleSheet()))
    assert len(used) >= 8
    allowed = {tokens[name] for name in COLOURS}
    for path in used:
        text = (resources() / path).read_text("utf-8")
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", text)) <= allowed, path


def test_our_own_face_is_loaded_in_regular_and_semibold(app):
    for bold, weight in ((False, 400), (True, 600)):
        shown = QFontInfo(fonts.font("base", bold=bold))
        assert (shown.family(), shown.weight()) == ("Source Sans 3", weight)
    assert fonts.font("title").pointSizeF() == 15


def test_zoom_reaches_fonts_lengths_and_controls_on_show(qtbot, dressed):
    field, button = QLineEdit(), Button("Issue letter…")
    for widget in (field, button):
        qtbot.addWidget(widget)
        widget.show()
    assert (field.sizeHint().height(), button.sizeHint().height()) == (32, 32)
    dressed("light", 2.0)
    assert scale.px(4) == 8
    assert (field.sizeHint().height(), button.sizeHint().height()) == (64, 64)
    assert field.font().pointSizeF() == 21
    dressed("light", 9.0)
    assert scale.zoom() == 2.0


def test_a_change_of_scheme_is_told_once_and_recolours_what_is_worn(qtbot, dressed, app):
    button = QPushButton()
    qtbot.addWidget(button)
    icons.dress(button, "print", "ink")

    def ink():
        image = button.icon().pixmap(20, 20).toImage()
        pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return max(pixels, key=lambda pixel: pixel.alpha()).name().upper()

    assert ink() == LIGHT.ink
    with qtbot.waitSignal(theme.changed):
        dressed("dark")
    assert ink() == DARK.ink
    assert theme.current() is DARK
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(DARK.win)
    with qtbot.assertNotEmitted(theme.changed):
        dressed("dark")


def test_high_contrast_from_windows_uses_only_its_colours():
    system = QPalette(QColor("#101010"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    made = theme.from_palette(system)
    assert (made.ink, made.late, made.win, made.soon_bg) == ("#FFFF00", "#FFFF00", "#000000", "#000000")


def test_every_icon_is_drawn_at_the_screens_own_pixels(app):
    for name in sorted(icons.names()):
        picture = icons.pixmap(name, "ink", 16, ratio=1.5)
        assert picture.width() == 24
        assert picture.toImage().convertToFormat(picture.toImage().Format.Format_Alpha8).bits().tobytes().strip(b"\0")
    with pytest.raises(KeyError):
        icons.pixmap("no such icon")


def test_the_program_has_an_icon_of_every_size_and_the_licences_are_beside_what_they_cover():
    assert {size.width() for size in icons.app_icon().availableSizes()} >= {16, 32, 48, 256}
    assert (resources() / "icons" / "app" / "foidesk.ico").is_file()
    assert "MIT" in (resources() / "icons" / "fluent" / "LICENSE").read_text("utf-8")
    assert "SIL OPEN FONT" in (resources() / "fonts" / "source-sans-3" / "LICENSE.md").read_text("utf-8")


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_a_tick_that_cannot_be_changed_is_still_seen(qtbot, dressed, scheme, kind):
    dressed(scheme)
    seen = []
    for ticked in (False, True):
        box = kind("Only approvers sign")
        qtbot.addWidget(box)
        box.setChecked(ticked)
        box.setEnabled(False)
        box.show()
        shown = box.grab().toImage()
        seen.append({shown.pixelColor(x, y).name().upper() for x in range(20) for y in range(shown.height())})
    edge = theme.current()["edge"]
    assert edge in seen[1]
    assert edge not in seen[0]
