"""F6: from pane to pane, back to the place one had in each."""

import weakref

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget


class Panes:
    """Walks the panes of a window; remembers the last place in each."""

    def __init__(self) -> None:
        self._last: weakref.WeakKeyDictionary[QWidget, weakref.ref[QWidget]] = weakref.WeakKeyDictionary()

    def step(self, panes: list[QWidget], by: int) -> None:
        """Go to the next pane that shows and can take the keyboard."""
        shown = [pane for pane in panes if pane.isVisible() and _places(pane)]
        if not shown:
            return
        now = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(shown) if now is not None and _holds(pane, now)), None)
        if here is not None and now is not None:
            self._last[shown[here]] = weakref.ref(now)
        target = shown[0 if here is None else (here + by) % len(shown)]
        remembered = self._last.get(target)
        place = remembered() if remembered is not None else None
        if place is None or not _holds(target, place) or not place.isVisible():
            place = _places(target)[0]
        place.setFocus(Qt.FocusReason.ShortcutFocusReason)


def panes_of(page: QWidget) -> list[QWidget]:
    """Give the panes of a page: the sides of its outermost splitter, or the page itself."""
    for splitter in page.findChildren(QSplitter):
        sides = [side for at in range(splitter.count()) if (side := splitter.widget(at)) is not None]
        if splitter.isVisible() and len([side for side in sides if side.isVisible()]) > 1:
            return sides
    return [page]


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _places(pane: QWidget) -> list[QWidget]:
    found = [pane, *pane.findChildren(QWidget)]
    return [
        one
        for one in found
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.focusProxy()
    ]
