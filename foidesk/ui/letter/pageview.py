"""The pages of a letter as the PDF itself has them: drawn when they come into sight, as large as they are shown."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from foidesk.letters.pages import PageImage, render_page
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px

FIT_PAGE, FIT_WIDTH = "page", "width"
STEPS = (50, 75, 100, 125, 150, 200, 300)
_GAP = 12
_SCREEN_DPI = 96.0
_A4 = (8.27, 11.69)


def image_of(page: PageImage) -> QImage:
    """Make a picture that keeps its own dots."""
    return QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB888).copy()


class PageView(QAbstractScrollArea):
    """Pages one under the other on the desk; `page_changed` tells which one is looked at."""

    page_changed = Signal(int)
    zoom_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pdf = b""
        self._count = 0
        self._inches: Sequence[tuple[float, float]] = ()
        self._tops: list[int] = []
        self._fit = FIT_PAGE
        self._percent = 100
        self._images: dict[int, QImage] = {}
        self._drawn_for: dict[int, tuple[int, int]] = {}
        self._asked: dict[int, tuple[tuple[int, int], Job]] = {}
        self._edition = 0
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "desk")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self.viewport().update)
        self._name()

    # --- what is shown ------------------------------------------------------------------------------

    def show_pdf(self, pdf: bytes, inches: Sequence[tuple[float, float]]) -> None:
        """Show these very bytes, each page in its own size; pages already drawn stay until the new ones are."""
        if pdf == self._pdf:
            return
        self._edition += 1
        before = self._inches
        self._pdf, self._count, self._inches = pdf, len(inches), inches
        self._drop_jobs()
        self._drawn_for.clear()
        for gone in [at for at in self._images if inches[at : at + 1] != before[at : at + 1]]:
            del self._images[gone]
        self._lay_out()
        self._name()
        self.page_changed.emit(self._page)

    def clear(self) -> None:
        """Show an empty desk."""
        self._edition += 1
        self._pdf, self._count = b"", 0
        self._drop_jobs()
        self._images.clear()
        self._drawn_for.clear()
        self._lay_out()

    @property
    def pdf(self) -> bytes:
        """Give the bytes whose pages are shown."""
        return self._pdf

    @property
    def count(self) -> int:
        """Give the number of pages."""
        return self._count

    @property
    def page(self) -> int:
        """Give the page looked at, from nought."""
        return self._page

    def picture(self, at: int) -> QImage | None:
        """Give a page as it is drawn, None while it is not."""
        return self._images.get(at)

    def shown_at(self, at: int) -> QRect:
        """Give where a page lies in the view now."""
        return self._place(at)

    @property
    def settled(self) -> bool:
        """Tell whether every page in sight is drawn as large as it is shown."""
        return not self._asked and all(self._drawn_for.get(at) == self._dots(at) for at in self._in_sight())

    # --- size ---------------------------------------------------------------------------------------

    def set_zoom(self, zoom: str) -> None:
        """Fit the page, fit the width, or a number of per cent."""
        if zoom in (FIT_PAGE, FIT_WIDTH):
            self._fit = zoom
        else:
            self._fit, self._percent = "", int(zoom)
        self._lay_out()
        self.zoom_changed.emit(self.zoom_words())

    def step_zoom(self, up: bool) -> None:
        """Go to the next size up or down."""
        now = self.percent()
        larger = [one for one in STEPS if one > now + 1]
        smaller = [one for one in STEPS if one < now - 1]
        if up and larger:
            self.set_zoom(str(larger[0]))
        elif not up and smaller:
            self.set_zoom(str(smaller[-1]))

    def percent(self) -> int:
        """Give the size shown of the page looked at, 100 being as on paper."""
        return round(100 * self._size(self._page).width() / (self._inches_of(self._page)[0] * _SCREEN_DPI))

    def zoom_words(self) -> str:
        """Say how the pages are fitted."""
        return {FIT_PAGE: "Fit page", FIT_WIDTH: "Fit width"}.get(self._fit, f"{self._percent}%")

    def _inches_of(self, at: int) -> tuple[float, float]:
        return self._inches[at] if at < len(self._inches) else _A4

    def _size(self, at: int) -> QSize:
        """Give the size of a page; one that lies across is fitted for itself."""
        wide, high = (length * _SCREEN_DPI for length in self._inches_of(at))
        room = QSize(max(50, self.viewport().width() - 2 * px(_GAP)), max(50, self.viewport().height() - 2 * px(_GAP)))
        scale = self._percent / 100
        if self._fit == FIT_WIDTH:
            scale = room.width() / wide
        elif self._fit == FIT_PAGE:
            scale = min(room.width() / wide, room.height() / high)
        return QSize(max(20, round(wide * scale)), max(20, round(high * scale)))

    def _dots(self, at: int) -> tuple[int, int]:
        """Give the width in dots of the screen, and the edition drawn: what a page must have been drawn for."""
        return round(self._size(at).width() * self.devicePixelRatioF()), self._edition

    def _place(self, at: int) -> QRect:
        size = self._size(at)
        left = max(px(_GAP), (self.viewport().width() - size.width()) // 2) - self.horizontalScrollBar().value()
        return QRect(left, self._tops[at] - self.verticalScrollBar().value(), size.width(), size.height())

    def _lay_out(self) -> None:
        room, gap = self.viewport().size(), px(_GAP)
        sizes = [self._size(at) for at in range(self._count)]
        *self._tops, whole = accumulate((size.height() + gap for size in sizes), initial=gap)
        widest = max((size.width() for size in sizes), default=0)
        self.verticalScrollBar().setRange(0, max(0, whole - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(px(40))
        self.horizontalScrollBar().setRange(0, max(0, widest + 2 * gap - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        self._scrolled()

    def _in_sight(self) -> list[int]:
        seen = self.viewport().rect()
        return [at for at in range(self._count) if self._place(at).intersects(seen)]

    # --- drawing ------------------------------------------------------------------------------------

    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        at = max(0, bisect_right(self._tops, bar.value() + self.viewport().height() // 2) - 1)
        if 0 < bar.maximum() == bar.value():  # a last page lower than half the view is reached all the same
            at = max(0, self._count - 1)
        if at != self._page:
            self._page = at
            self._name()
            self.page_changed.emit(at)
        self._ask()
        self.viewport().update()

    def _ask(self) -> None:
        if not self.isVisible():
            return
        for at in self._in_sight():
            wanted = self._dots(at)
            known = self._asked.get(at)
            if known is not None and known[0] == wanted:
                continue
            if known is not None:
                # Also where the page is drawn right already: a late picture of another size would take its place.
                del self._asked[at]
                known[1].cancel()
            if self._drawn_for.get(at) == wanted:
                continue
            self._asked[at] = (wanted, self._desk.run(*self._drawing(at, wanted), owner=self))

    def _drawing(self, at: int, wanted: tuple[int, int]) -> tuple[Callable[[], PageImage], Callable[[PageImage], None]]:
        pdf, dpi = self._pdf, wanted[0] / self._inches_of(at)[0]

        def done(page: PageImage) -> None:
            self._asked.pop(at, None)
            if wanted[1] == self._edition:
                picture = image_of(page)
                picture.setDevicePixelRatio(self.devicePixelRatioF())
                self._images[at] = picture
                self._drawn_for[at] = wanted
                self.viewport().update()

        return (lambda: render_page(pdf, at, dpi)), done

    def _drop_jobs(self) -> None:
        for _wanted, job in self._asked.values():
            job.cancel()
        self._asked.clear()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint the pages in sight, each with its edge."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at in self._in_sight():
            place = self._place(at)
            painter.fillRect(place, theme.colour("paper"))
            picture = self._images.get(at)
            if picture is not None:
                painter.drawImage(place, picture)
            painter.setPen(theme.colour("edge"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(theme.colour("focus"))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))
            painter.drawRect(self.viewport().rect().adjusted(2, 2, -3, -3))
        painter.end()

    # --- moving -------------------------------------------------------------------------------------

    def go_to_page(self, at: int) -> None:
        """Bring a page to the top."""
        at = min(max(0, at), max(0, self._count - 1))
        self.verticalScrollBar().setValue(self._tops[at] - px(_GAP) if self._tops else 0)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """PgUp and PgDn go from page to page."""
        key = event.key()
        if key == Qt.Key.Key_PageDown:
            self.go_to_page(self._page + 1)
        elif key == Qt.Key.Key_PageUp:
            self.go_to_page(self._page - 1)
        elif key == Qt.Key.Key_Home:
            self.go_to_page(0)
        elif key == Qt.Key.Key_End:
            self.go_to_page(self._count - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Change the size with Ctrl held, scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: object, /) -> None:
        """Draw what was not drawn while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint afresh; the pages are few."""
        self.viewport().update()

    def _name(self) -> None:
        where = f"page {self._page + 1} of {self._count}" if self._count else "being made"
        self.setAccessibleName(f"The letter, {where}. Show as text to have it read")
