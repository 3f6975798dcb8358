"""Icons: shipped SVG outlines drawn in a colour of the theme at the screen's own pixels, and kept for reuse."""

import weakref
from functools import lru_cache
from pathlib import Path
from typing import Protocol, cast

import shiboken6
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from foidesk.shipped import resources
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px


class TakesIcon(Protocol):
    """A button or an action: anything that can be given an icon."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Show this icon from now on."""


def names() -> frozenset[str]:
    """Give every name that may be asked for."""
    folder = resources() / "icons" / "fluent"
    return frozenset(path.stem.rsplit("_", 2)[0] for path in folder.glob("*_regular.svg"))


def pixmap(
    name: str,
    token: str = "ink2",  # noqa: S107 - a token is a colour's name
    size: int = 16,
    *,
    filled: bool = False,
    ratio: float | None = None,
) -> QPixmap:
    """Give the icon as a picture of `size` design pixels; `token` is a name of a colour in the theme."""
    scale = ratio or _screen_ratio()
    return _drawn(name, filled, theme.current()[token], px(size), scale)


def icon(name: str, token: str = "ink2", size: int = 20, *, filled: bool = False) -> QIcon:  # noqa: S107
    """Give the icon for a button or an action, with a paler twin for when it is not available."""
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(pixmap(name, token, size, filled=filled, ratio=ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, token, size, filled=filled, ratio=ratio), QIcon.Mode.Active)
        made.addPixmap(pixmap(name, "ink3", size, filled=filled, ratio=ratio), QIcon.Mode.Disabled)
    return made


def dress(target: TakesIcon, name: str, token: str = "ink2", size: int = 20, *, filled: bool = False) -> None:  # noqa: S107
    """Give `target` an icon and give it again, in the new colours, whenever the theme changes."""
    global _listening  # noqa: PLW0603 - connected once, when the first icon is worn
    target.setIcon(icon(name, token, size, filled=filled))
    _worn[target] = (name, token, size, filled)
    if not _listening:
        theme.changed.connect(_dress_again)
        _listening = True


def app_icon() -> QIcon:
    """Give the program's own icon, drawn for each size."""
    made = QIcon()
    for path in sorted((resources() / "icons" / "app").glob("foidesk-*.png")):
        made.addFile(str(path))
    return made


_worn: "weakref.WeakKeyDictionary[TakesIcon, tuple[str, str, int, bool]]" = weakref.WeakKeyDictionary()
_listening = False


def _dress_again() -> None:
    for target, (name, token, size, filled) in list(_worn.items()):
        if shiboken6.isValid(cast(QObject, target)):
            target.setIcon(icon(name, token, size, filled=filled))


def _screen_ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def _ratios() -> tuple[float, ...]:
    return tuple(sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}))


def _file(name: str, size: int, filled: bool) -> Path:
    folder, kind = resources() / "icons" / "fluent", "filled" if filled else "regular"
    wanted = (16, 20) if size < 20 else (20, 16)
    for drawn_for in wanted:
        path = folder / f"{name}_{drawn_for}_{kind}.svg"
        if path.is_file():
            return path
    raise KeyError(f"no icon called {name} ({kind})")


@lru_cache(maxsize=4096)
def _drawn(name: str, filled: bool, colour: str, size: int, ratio: float) -> QPixmap:
    # The files carry no colour of their own; the fill goes on the root, where every path inherits it.
    text = _file(name, size, filled).read_text("utf-8").replace("<svg ", f'<svg fill="{colour}" ', 1)
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
