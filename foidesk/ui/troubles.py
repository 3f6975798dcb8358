"""Troubles on the desk: a banner that says what happened, what was kept and what to do; never a wall."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from foidesk.domain.troubles import Conflict, NotAllowed, NotFound, Trouble
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner, BannerTone

Way = tuple[str, Callable[[], object]]
_MOST = 3


class Troubles(QWidget):
    """The banners above the content; the same thing is said once, and each can be put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._before: QWidget | None = None
        """What had the keyboard before it came to a button here."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(8), px(16), px(8))
        self._column.setSpacing(px(8))
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember)

    def _remember(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and before is not None and self.isAncestorOf(now) and not self.isAncestorOf(before):
            self._before = before

    def show_trouble(self, trouble: Trouble, ways: tuple[Way, ...] = ()) -> Banner:
        """Show what went wrong; what the law or the desk refuses is a warning, the rest an error."""
        tone: BannerTone = "warn" if isinstance(trouble, NotAllowed | NotFound | Conflict) else "error"
        text = " ".join(part for part in (trouble.kept, trouble.do) if part)
        shown = ways
        if trouble.details and not ways:
            shown = (("Copy details", partial(self._copy, trouble)),)
        return self.tell(trouble.what, tone, trouble.what, text, shown)

    def tell(
        self, key: str, tone: BannerTone, title: str, text: str = "", ways: tuple[Way, ...] = (), *, icon: str = ""
    ) -> Banner:
        """Show a banner under a key; the same key shows in the same place. One button always puts it away."""
        banner = self._banners.get(key)
        if banner is None:
            while len(self._banners) >= _MOST:
                self.drop(next(iter(self._banners)))
            banner = Banner(parent=self)
            self._banners[key] = banner
            self._column.insertWidget(0, banner)
        banner.clear_buttons()
        banner.say(tone, title, text, icon)
        for words, act in ways[:2]:
            banner.add_button(words, partial(self._do, key, act))
        if len(ways) < 2:
            banner.add_button("Dismiss", partial(self.drop, key))
        self.show()
        return banner

    def drop(self, key: str) -> None:
        """Put a banner away."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._give_back_keyboard(banner)
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def _give_back_keyboard(self, banner: Banner) -> None:
        """Let the keyboard go back to where one was at work; Qt would take it to whatever comes next."""
        held, before = QApplication.focusWidget(), self._before
        if held is None or not banner.isAncestorOf(held) or before is None:
            return
        self._before = None
        if shiboken6.isValid(before) and before.isVisible() and before.window() is self.window():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Put every banner away."""
        for key in list(self._banners):
            self.drop(key)

    def banner(self, key: str) -> Banner | None:
        """Give the banner under a key."""
        return self._banners.get(key)

    def words(self) -> list[str]:
        """Give what the banners say, the newest last."""
        return [banner.words() for banner in self._banners.values()]

    def _do(self, key: str, act: Callable[[], object]) -> None:
        self.drop(key)
        act()

    def _copy(self, trouble: Trouble) -> None:
        QGuiApplication.clipboard().setText(details_of(trouble))


def details_of(trouble: Trouble) -> str:
    """Give a trouble with its codes, for whoever helps."""
    parts = (trouble.what, trouble.kept, trouble.do, trouble.details)
    return "\n".join(part for part in parts if part)
