"""How the letters will look: the real letter drawn with the particulars in the form, a moment after each change."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from foidesk.domain.profile import Profile
from foidesk.domain.troubles import Trouble
from foidesk.letters import pages
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import PanelHeading
from foidesk.ui.parts.label import label

REDRAW_AFTER_MS = 300
_DPI = 144


class LetterPreview(QFrame):
    """The pages of a sample letter, one under another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._profile: Profile | None = None
        self._job: Job | None = None
        self.setProperty("ground", "desk")
        self._sheets: list[_Sheet] = []
        self._failed = label(look="small", tone="ink2", wrap=True)
        self._failed.hide()
        inside = QWidget()
        inside.setProperty("ground", "desk")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._column.addWidget(self._failed)
        self._column.addWidget(label("Sample text.", look="small", tone="ink2"))
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setProperty("ground", "desk")
        area.setAccessibleName("How your letters will look")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(32), px(20), px(20), px(12))
        outer.setSpacing(px(12))
        outer.addWidget(PanelHeading("How your letters will look", "Updates as you type"))
        outer.addWidget(area, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REDRAW_AFTER_MS)
        self._later.timeout.connect(self._draw)

    def show_profile(self, profile: Profile) -> None:
        """Draw the letter with these particulars, once she stops typing."""
        self._profile = profile
        self._later.start()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Draw what was asked for while the page was away."""
        super().showEvent(event)
        if self._profile is not None:
            self._later.start()

    def page_count(self) -> int:
        """Give how many pages are shown."""
        return len(self._sheets)

    def _draw(self) -> None:
        # A page that nobody sees asks nothing: the register may just have been left, and nobody be there to answer.
        if self._profile is None or not self.isVisible():
            return
        if self._job is not None:
            self._job.cancel()
        profile, office = self._profile, self._desk.office

        def work() -> list[pages.PageImage]:
            pdf = office.records.sample_letter(profile)
            return [pages.render_page(pdf, index, _DPI) for index in range(min(pages.page_count(pdf), 4))]

        self._job = self._desk.run(work, self._show, self._cannot)

    def _show(self, drawn: list[pages.PageImage]) -> None:
        self._failed.hide()
        while len(self._sheets) > len(drawn):
            gone = self._sheets.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._sheets) < len(drawn):
            sheet = _Sheet(len(self._sheets) + 1)
            self._column.insertWidget(len(self._sheets), sheet)
            self._sheets.append(sheet)
        for sheet, page in zip(self._sheets, drawn, strict=True):
            image = QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB888)
            sheet.show_page(QPixmap.fromImage(image.copy()))

    def _cannot(self, trouble: Trouble) -> None:
        self._failed.setText(f"The sample could not be drawn. {trouble}")
        self._failed.show()


class _Sheet(QWidget):
    """One page, always black on white, as wide as there is room."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._page = QPixmap()
        self.setAccessibleName(f"Sample letter, page {number}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_page(self, page: QPixmap) -> None:
        """Show a page."""
        self._page = page
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the shape of the paper."""
        return QSize(px(480), round(self.width() * 297 / 210) if self._page.isNull() else self._high())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the paper's shape."""
        super().resizeEvent(event)
        self._fit()

    def _high(self) -> int:
        return round(self.width() * self._page.height() / max(1, self._page.width()))

    def _fit(self) -> None:
        if not self._page.isNull() and self.height() != self._high():
            self.setFixedHeight(self._high())

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the page with a line round it."""
        if self._page.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.size() * self.devicePixelRatioF()
        fitted = self._page.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawPixmap(self.rect(), fitted)
        painter.setPen(theme.colour("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
