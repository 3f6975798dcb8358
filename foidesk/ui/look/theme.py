"""The theme in force: which tokens, what palette, what style sheet, and word to everyone when it changes."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from foidesk.ui.look import focus, fonts, scale
from foidesk.ui.look.sheet import style_sheet
from foidesk.ui.look.tokens import CONTRAST, DARK, LIGHT, Tokens

Scheme = Literal["system", "light", "dark", "contrast"]
_SCHEMES: dict[str, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
_Role, _Group = QPalette.ColorRole, QPalette.ColorGroup


class _Theme(QObject):
    """Holds the present tokens; `changed` is told after palette, fonts and style sheet are in place."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.scheme: Scheme = "light"
        self.sheet = ""
        self.following = False

    def follow(self) -> None:
        """Windows changed between light, dark and contrast."""
        application = QApplication.instance()
        if self.scheme == "system" and isinstance(application, QApplication):
            _dress(application)


_theme = _Theme()
changed = _theme.changed


def current() -> Tokens:
    """Give the colours in force, for painters."""
    return _theme.tokens


def colour(token: str) -> QColor:
    """Give one colour in force, ready for a painter."""
    return QColor(_theme.tokens[token])


def scheme() -> Scheme:
    """Give the scheme that was asked for."""
    return _theme.scheme


def apply(application: QApplication, scheme: Scheme = "system", zoom: float = 1.0) -> None:
    """Dress the whole program; "system" follows Windows, live."""
    scale.set_zoom(zoom)
    fonts.load()
    focus.watch(application, lambda: QColor(_theme.tokens.focus))
    if application.style().objectName().lower() != "fusion":
        fusion = QStyleFactory.create("Fusion")
        if fusion is not None:
            application.setStyle(fusion)
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    _theme.scheme = scheme
    # Kept in a variable: PySide6 drops the hints object between two calls otherwise.
    hints = QGuiApplication.styleHints()
    if not _theme.following:
        hints.colorSchemeChanged.connect(_theme.follow)
        accessibility = hints.accessibility()
        if accessibility is not None:
            accessibility.contrastPreferenceChanged.connect(_theme.follow)
        _theme.following = True
    wanted = Qt.ColorScheme.Unknown
    if scheme != "system":
        wanted = Qt.ColorScheme.Dark if _SCHEMES[scheme].dark else Qt.ColorScheme.Light
    hints.setColorScheme(wanted)
    _dress(application)


def _dress(application: QApplication) -> None:
    tokens = _tokens_for(_theme.scheme)
    sheet = style_sheet(tokens)
    base = fonts.font("base")
    if tokens == _theme.tokens and sheet == _theme.sheet == application.styleSheet():
        return
    _theme.tokens, _theme.sheet = tokens, sheet
    application.setPalette(palette(tokens))
    application.setFont(base)
    application.setStyleSheet(sheet)
    _theme.changed.emit()


def _tokens_for(scheme: Scheme) -> Tokens:
    if scheme != "system":
        return _SCHEMES[scheme]
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    if accessibility is not None and accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return from_palette(QGuiApplication.palette())
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def from_palette(system: QPalette) -> Tokens:
    """Make tokens of nothing but the colours Windows asks for; states are then told by border, icon and words."""

    def of(role: QPalette.ColorRole) -> str:
        return system.color(_Group.Active, role).name().upper()

    ground, text, base = of(_Role.Window), of(_Role.WindowText), of(_Role.Base)
    link, chosen, on_chosen = of(_Role.Link), of(_Role.Highlight), of(_Role.HighlightedText)
    colours = {
        **dict.fromkeys(("win", "nav", "raised", "late_bg", "soon_bg", "ok_bg", "wait_bg", "desk"), ground),
        **dict.fromkeys(("surface", "hover", "tint", "track", "b0", "b1", "b2", "bz"), base),
        **dict.fromkeys(("line", "line2", "edge", "ink", "ink2", "ink3", "late", "soon", "ok", "wait"), text),
        **dict.fromkeys(("late_line", "soon_line", "ok_line", "wait_line", "b0r", "b1r", "b2r", "bzr"), text),
        **dict.fromkeys(("bar", "soon_fill", "focus", "accent2", "c1", "c2", "c3"), text),
        "accent": link,
        "btn": chosen,
        "onaccent": on_chosen,
    }
    return replace(CONTRAST, name="system contrast", **colours)


def palette(tokens: Tokens) -> QPalette:
    """Make the palette for what Fusion and Qt draw by themselves."""
    made = QPalette()
    for role, token in (
        (_Role.Window, "win"),
        (_Role.WindowText, "ink"),
        (_Role.Base, "surface"),
        (_Role.AlternateBase, "raised"),
        (_Role.ToolTipBase, "ink"),
        (_Role.ToolTipText, "surface"),
        (_Role.PlaceholderText, "ink3"),
        (_Role.Text, "ink"),
        (_Role.Button, "surface"),
        (_Role.ButtonText, "ink"),
        (_Role.BrightText, "late"),
        (_Role.Light, "surface"),
        (_Role.Midlight, "hover"),
        (_Role.Mid, "line2"),
        (_Role.Dark, "edge"),
        (_Role.Shadow, "edge"),
        (_Role.Highlight, "btn"),
        (_Role.HighlightedText, "onaccent"),
        (_Role.Link, "accent"),
        (_Role.LinkVisited, "accent2"),
        (_Role.Accent, "btn"),
    ):
        made.setColor(role, QColor(tokens[token]))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(_Group.Disabled, role, QColor(tokens.ink3))
    return made
