"""The style sheet, written from the tokens and the zoom: borders, paddings and states of whole widget classes.

Properties that widgets set to choose a look:
`role`  on buttons: "filled", "quiet" or "link"; none is the plain bordered button.
`dense` on buttons and fields: 28 high in place of 32.
`look`  on labels: a size of `fonts.POINTS`; `tone` on labels: a colour token; `strong` on labels: semibold.
`ground` on frames: a token for the background; `wrong` on fields: the 2px border of an error.
`padded` on trees and lists: cells begin where their headings do, and are high enough to click.
`bare`  on text editors, lists and tables: no border of their own.
"""

from foidesk.shipped import resources
from foidesk.ui.look.fonts import POINTS, SEMIBOLD, load, points
from foidesk.ui.look.scale import px
from foidesk.ui.look.tokens import COLOURS, Tokens

_TONES = ("ink", "ink2", "ink3", "accent", "accent2", "onaccent", "late", "soon", "ok", "wait")
_GROUNDS = ("win", "nav", "surface", "raised", "tint", "desk", "soon_bg", "late_bg", "ok_bg", "wait_bg")


def style_sheet(t: Tokens) -> str:
    """Give the style sheet of the whole program."""
    parts = (_labels(t), _buttons(t), _fields(t), _views(t), _frames(t), _bars(t), _menus(t))
    return "\n".join(parts)


def _labels(t: Tokens) -> str:
    rules = [f"QLabel {{ color: {t.ink}; background: transparent; }}"]
    for size in POINTS:
        weight = 600 if size in SEMIBOLD else 400
        rules.append(f'QLabel[look="{size}"] {{ font-size: {points(size)}pt; font-weight: {weight}; }}')
    rules += [f'QLabel[tone="{tone}"] {{ color: {t[tone]}; }}' for tone in _TONES]
    rules.append('QLabel[strong="true"] { font-weight: 600; }')
    rules.append('QLabel[strong="false"] { font-weight: 400; }')
    rules.append(f"QLabel:disabled {{ color: {t.ink3}; }}")
    return "\n".join(rules)


def _buttons(t: Tokens) -> str:
    # Heights are the box inside border and padding: 30 + 2 x 1 = 32.
    return f"""
QPushButton {{
    min-height: {px(32) - 2}px; max-height: {px(32) - 2}px; padding: 0 {px(12) - 1}px;
    border: 1px solid {t.edge}; border-radius: {px(4)}px; background: {t.surface}; color: {t.ink};
}}
QPushButton[dense="true"] {{
    min-height: {px(28) - 2}px; max-height: {px(28) - 2}px; padding: 0 {px(10) - 1}px;
    font-size: {points("small")}pt;
}}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.tint}; color: {t.accent2}; border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.ink3}; border-color: {t.line2}; background: {t.surface}; }}
QPushButton[role="filled"], QPushButton:default {{
    background: {t.btn}; border-color: {t.btn}; color: {t.onaccent}; font-weight: 600;
}}
QPushButton[role="filled"]:hover, QPushButton:default:hover {{
    background: {_deeper(t)}; border-color: {_deeper(t)};
}}
QPushButton[role="filled"]:pressed, QPushButton:default:pressed {{
    background: {_deeper(t)}; border-color: {t.ink}; color: {t.onaccent};
}}
QPushButton[role="filled"]:disabled, QPushButton:default:disabled {{
    background: {t.raised}; border-color: {t.line2}; color: {t.ink3};
}}
QPushButton[role="quiet"], QToolButton {{
    border: 1px solid transparent; background: transparent; color: {t.ink2}; padding: 0 {px(8) - 1}px;
    border-radius: {px(4)}px;
}}
QToolButton {{
    min-height: {px(32) - 2}px; max-height: {px(32) - 2}px; padding: 0 {px(5)}px;
}}
QToolButton[dense="true"] {{ min-height: {px(28) - 2}px; max-height: {px(28) - 2}px; padding: 0 {px(3)}px; }}
QPushButton[role="quiet"]:hover, QToolButton:hover {{ background: {t.hover}; color: {t.ink}; }}
QPushButton[role="quiet"]:pressed, QToolButton:pressed, QToolButton:checked, QPushButton[role="quiet"]:checked {{
    background: {t.tint}; color: {t.accent2};
}}
QPushButton[role="quiet"]:disabled, QToolButton:disabled {{ color: {t.ink3}; background: transparent; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[square="true"] {{
    min-height: {px(36) - 2}px; max-height: {px(36) - 2}px; min-width: {px(36) - 2}px; max-width: {px(36) - 2}px;
    padding: 0;
}}
QPushButton[role="link"] {{
    border: 0; background: transparent; color: {t.accent}; font-weight: 600; padding: 0;
    min-height: {px(24)}px; max-height: {px(24)}px; text-align: left;
}}
QPushButton[role="link"][paler="true"] {{ font-weight: 400; }}
QPushButton[role="link"]:hover {{ color: {t.accent2}; text-decoration: underline; }}
QPushButton[role="link"]:disabled {{ color: {t.ink3}; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; min-height: {px(24)}px; color: {t.ink}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.ink3}; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: {px(16) - 2}px; height: {px(16) - 2}px; border: 1px solid {t.edge}; background: {t.surface};
}}
QCheckBox::indicator {{ border-radius: {px(3)}px; }}
QRadioButton::indicator {{ border-radius: {px(8)}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background: {t.hover}; }}
QCheckBox::indicator:checked {{ background: {t.btn}; border-color: {t.btn}; image: {_mark(t, "check")}; }}
QCheckBox::indicator:indeterminate {{ background: {t.btn}; border-color: {t.btn}; image: {_mark(t, "dash")}; }}
QRadioButton::indicator:checked {{ background: {t.btn}; border-color: {t.btn}; image: {_mark(t, "dot")}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {t.line2}; background: {t.raised}; }}
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled,
QRadioButton::indicator:checked:disabled {{ border-color: {t.edge}; background: {t.edge}; }}
"""


def _fields(t: Tokens) -> str:
    boxes = "QLineEdit, QComboBox, QAbstractSpinBox"
    return f"""
{boxes} {{
    min-height: {px(32) - 2}px; max-height: {px(32) - 2}px; padding: 0 {px(10) - 1}px;
    border: 1px solid {t.edge}; border-radius: {px(4)}px; background: {t.surface}; color: {t.ink};
    selection-background-color: {t.btn}; selection-color: {t.onaccent};
    placeholder-text-color: {t.ink3};
}}
QLineEdit[dense="true"], QComboBox[dense="true"], QAbstractSpinBox[dense="true"] {{
    min-height: {px(28) - 2}px; max-height: {px(28) - 2}px;
}}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QLineEdit QToolButton {{ min-height: 0; max-height: {px(28)}px; padding: 0; border: 0; background: transparent; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
    color: {t.ink3}; border-color: {t.line2}; background: {t.raised};
}}
QLineEdit:read-only {{ color: {t.ink2}; border: 1px dashed {t.line2}; background: {t.raised}; }}
QLineEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] {{
    border: 2px solid {t.late}; padding: 0 {px(10) - 2}px; min-height: {px(32) - 4}px; max-height: {px(32) - 4}px;
}}
QTextEdit, QPlainTextEdit {{
    border: 1px solid {t.edge}; border-radius: {px(4)}px; background: {t.surface}; color: {t.ink};
    padding: {px(5)}px {px(9)}px; selection-background-color: {t.btn}; selection-color: {t.onaccent};
    placeholder-text-color: {t.ink3};
}}
QTextEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {t.late}; }}
QTextEdit[bare="true"], QPlainTextEdit[bare="true"] {{ border: 0; border-radius: 0; padding: 0; }}
QTextEdit:read-only, QPlainTextEdit:read-only {{ color: {t.ink}; }}
QTextEdit:disabled, QPlainTextEdit:disabled {{
    color: {t.ink3}; border-color: {t.line2}; background: {t.raised};
}}
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: {px(28)}px; subcontrol-position: center right; }}
QComboBox::down-arrow {{
    image: {_mark(t, "down")}; width: {px(16)}px; height: {px(16)}px;
}}
QComboBox QAbstractItemView {{
    border: 1px solid {t.edge}; background: {t.surface}; outline: 0; padding: {px(4)}px 0;
    selection-background-color: {t.tint}; selection-color: {t.ink};
}}
QAbstractSpinBox::up-button {{
    subcontrol-origin: border; subcontrol-position: top right; border: 0; width: {px(24)}px;
}}
QAbstractSpinBox::down-button {{
    subcontrol-origin: border; subcontrol-position: bottom right; border: 0; width: {px(24)}px;
}}
QAbstractSpinBox::up-arrow {{ image: {_mark(t, "up")}; width: {px(12)}px; height: {px(12)}px; }}
QAbstractSpinBox::down-arrow {{ image: {_mark(t, "down")}; width: {px(12)}px; height: {px(12)}px; }}
QDateEdit::down-arrow {{ image: {_mark(t, "down")}; width: {px(16)}px; height: {px(16)}px; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.raised}; }}
QCalendarWidget QToolButton {{ color: {t.ink}; font-weight: 600; }}
"""


def _views(t: Tokens) -> str:
    return f"""
QAbstractItemView {{
    border: 1px solid {t.line}; background: {t.surface}; color: {t.ink}; outline: 0; gridline-color: {t.line};
    selection-background-color: {t.tint}; selection-color: {t.ink}; alternate-background-color: {t.raised};
}}
QAbstractItemView[bare="true"] {{ border: 0; }}
QTreeView::item, QTableView::item, QListView::item {{ border: 0; }}
QListView::indicator, QTreeView::indicator {{
    width: {px(16) - 2}px; height: {px(16) - 2}px; border: 1px solid {t.edge}; border-radius: {px(3)}px;
    background: {t.surface};
}}
QListView::indicator:checked, QTreeView::indicator:checked {{
    background: {t.btn}; border-color: {t.btn}; image: {_mark(t, "check")}; }}
QTreeView[padded="true"]::item, QListView[padded="true"]::item {{ padding: {px(3)}px {px(5)}px; }}
QTreeView::item:hover, QListView::item:hover {{ background: {t.hover}; }}
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected {{
    background: {t.tint}; color: {t.ink};
}}
QHeaderView {{ background: {t.raised}; border: 0; }}
QHeaderView::section {{
    background: {t.raised}; color: {t.ink2}; border: 0; border-bottom: 1px solid {t.line2};
    padding: 0 {px(8)}px; min-height: {px(30) - 1}px; font-size: {points("small")}pt; font-weight: 600;
}}
QHeaderView::section:hover {{ background: {t.hover}; color: {t.ink}; }}
QHeaderView::up-arrow {{ image: {_mark(t, "sort_up")}; width: {px(14)}px; height: {px(14)}px; }}
QHeaderView::down-arrow {{ image: {_mark(t, "sort_down")}; width: {px(14)}px; height: {px(14)}px; }}
QTableCornerButton::section {{ background: {t.raised}; border: 0; border-bottom: 1px solid {t.line2}; }}
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: {px(12)}px; }}
QScrollBar:horizontal {{ height: {px(12)}px; }}
QScrollBar::handle {{ background: {_handle(t)}; border-radius: {px(3)}px; margin: {px(3)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{
    background: {t.edge}; margin: {px(2)}px; border-radius: {px(4)}px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; }}
"""


def _frames(t: Tokens) -> str:
    grounds = "\n".join(f'QWidget[ground="{name}"] {{ background: {t[name]}; }}' for name in _GROUNDS)
    banners = "\n".join(
        f'QFrame[banner="{name}"] {{ background: {ground}; border: 1px solid {edge}; border-radius: {px(4)}px; }}'
        for name, ground, edge in (
            ("info", t.tint, t.accent),
            ("warn", t.soon_bg, t.soon_line),
            ("error", t.late_bg, t.late_line),
            ("lock", t.raised, t.line2),
        )
    )
    return f"""
{grounds}
QMainWindow, QDialog {{ background: {t.win}; }}
QScrollArea, QScrollArea > QWidget > QWidget[clear="true"] {{ background: transparent; border: 0; }}
QStackedWidget {{ background: transparent; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QFrame[card="true"] {{ background: {t.surface}; border: 1px solid {t.line2}; border-radius: {px(6)}px; }}
{banners}
QFrame[card="true"][field="true"] {{ border-color: {t.edge}; border-radius: {px(4)}px; }}
QFrame[card="true"][dashed="true"] {{ border-style: dashed; border-color: {t.edge}; background: {t.raised}; }}
QFrame[drop="true"] {{ background: {t.tint}; border: 2px dashed {t.accent}; border-radius: {px(6)}px; }}
QFrame[undo="true"] {{ background: {t.ink}; border: 0; border-radius: {px(4)}px; }}
QFrame[undo="true"] QLabel {{ color: {t.surface}; }}
QFrame[rule="true"] {{ background: {t.line}; border: 0; min-height: 1px; max-height: 1px; }}
QFrame[rule="upright"] {{ background: {t.line2}; border: 0; min-width: 1px; max-width: 1px; max-height: {px(20)}px; }}
QGroupBox {{
    border: 1px solid {t.line2}; border-radius: {px(6)}px; margin-top: {px(12)}px; padding: {px(12)}px;
    font-weight: 600;
}}
QGroupBox::title {{ subcontrol-origin: margin; left: {px(12)}px; padding: 0 {px(4)}px; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; }}
QTabBar {{ background: transparent; border: 0; qproperty-drawBase: 0; }}
QTabBar::tab {{
    min-height: {px(36) - 3}px; padding: 0 {px(10)}px; margin-right: {px(4)}px;
    border: 0; border-bottom: {px(3)}px solid transparent; background: transparent; color: {t.ink2};
}}
QTabBar::tab:hover {{ color: {t.ink}; border-bottom-color: {t.line2}; }}
QTabBar::tab:selected {{ color: {t.ink}; font-weight: 600; border-bottom-color: {t.accent}; }}
QTabBar::tab:focus {{ background: {t.tint}; }}
QTabBar::tab:disabled {{ color: {t.ink3}; }}
QTabBar::scroller {{ width: {px(56)}px; }}
QTabBar QToolButton {{ padding: 0; border-radius: 0; background: {t.surface}; }}
QToolBar {{
    background: {t.raised}; border: 0; border-bottom: 1px solid {t.line}; spacing: {px(4)}px; padding: {px(2)}px;
}}
QToolBar::separator {{ background: {t.line2}; width: 1px; margin: {px(6)}px {px(4)}px; }}
QStatusBar {{
    background: {t.nav}; color: {t.ink2}; border-top: 1px solid {t.line}; font-size: {points("small")}pt;
    min-height: {px(26) - 1}px; max-height: {px(26) - 1}px;
}}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {t.ink2}; font-size: {points("small")}pt; }}
QProgressBar {{
    border: 1px solid {t.bar}; border-radius: {px(2)}px; background: {t.track};
    min-height: {px(8) - 2}px; max-height: {px(8) - 2}px; text-align: center; color: transparent;
}}
QProgressBar::chunk {{ background: {t.bar}; }}
QToolTip {{
    background: {t.ink}; color: {t.surface}; border: 1px solid {t.ink}; padding: {px(3)}px {px(8)}px;
    font-family: "{load()}"; font-size: {points("small")}pt;
}}
"""


def _menus(t: Tokens) -> str:
    return f"""
QMenuBar {{ background: {t.nav}; color: {t.ink}; border-bottom: 1px solid {t.line}; padding: 0 {px(4)}px; }}
QMenuBar::item {{ padding: {px(4)}px {px(8)}px; background: transparent; border-radius: {px(4)}px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {t.tint}; color: {t.ink}; }}
QMenu {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.edge}; padding: {px(4)}px 0; }}
QMenu::item {{ min-height: {px(28)}px; padding: 0 {px(16)}px 0 {px(12)}px; background: transparent; }}
QMenu::item:selected {{ background: {t.tint}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.ink3}; }}
QMenu::icon {{ padding-left: {px(10)}px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(4)}px 0; }}
QMenu::indicator {{ width: {px(16)}px; height: {px(16)}px; padding-left: {px(10)}px; }}
QMenu::indicator:checked {{ image: {_mark(t, "tick")}; }}
"""


def _deeper(t: Tokens) -> str:
    """Give the ground of a filled button under the pointer: darker in light, a little lighter in dark."""
    if t.name == "light":
        return t.accent2
    return "#3379B5" if t.name == "dark" else t.ink


def _handle(t: Tokens) -> str:
    return {"light": "#A9B3BE", "dark": "#5B6773"}.get(t.name, t.edge)


def _mark(t: Tokens, name: str) -> str:
    """Give a small drawing for parts that Qt styles by file only; one folder for light ink, one for dark ink."""
    return f'url("{(resources() / "icons" / "marks" / t.marks / f"{name}.svg").as_posix()}")'


assert set(_TONES) | set(_GROUNDS) <= set(COLOURS)  # noqa: S101 - a typing slip in the tables above
