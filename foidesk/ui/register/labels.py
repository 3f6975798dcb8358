"""Address labels for the selected requests: which sheet, which label comes first, then print it or save it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLayout, QSpinBox, QVBoxLayout, QWidget

from foidesk.letters.labelsheet import KINDS, sheets
from foidesk.office.postround import Addressed
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.papers.copies import Named, Paper
from foidesk.ui.papers.copying import Copying, PrintLine
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label, rule
from foidesk.ui.register.wording import count_of

_LABELS = Named("sheet of labels", "The addresses are safe in the register.")
_MOST_NAMED = 6


class LabelDialog(QDialog):
    """Says how many labels there will be, and which requests have no postal address."""

    def __init__(self, desk: Desk, addressed: Addressed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._addressed = desk, addressed
        self.setWindowTitle("Address labels")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(px(480))
        self.kind, self.start = QComboBox(), QSpinBox()
        for kind in KINDS:
            self.kind.addItem(kind.name)
        self.start.setMinimum(1)
        self.start.lineEdit().setTextMargins(px(8), 0, 0, 0)
        self.words = label("", wrap=True)
        self.missing = label("", "small", "ink2", wrap=True)
        self.banner = Banner(parent=self)
        self.banner.hide()
        self.line = PrintLine()
        self.copying = Copying(desk, self, self.banner, self.line)
        self.print, self.save = Button("Print…", "filled", "print"), Button("Save PDF…", icon="document_pdf")
        self.leave = Button("Close")
        self.print.setDefault(True)
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _at: self._follow())
        self.start.valueChanged.connect(lambda _at: self._follow())
        self.print.clicked.connect(lambda _checked=False: self.copying.print())
        self.save.clicked.connect(lambda _checked=False: self.copying.save())
        self.leave.clicked.connect(self.reject)
        self._follow()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Be as high as the words need, with room for how far the printing is."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()) + px(40))

    def reject(self) -> None:
        """Close; what is being printed is stopped first."""
        if self.copying.busy:
            self.line.stop.click()
        super().reject()

    def _follow(self) -> None:
        kind, count = KINDS[self.kind.currentIndex()], len(self._addressed.addresses)
        self.start.setMaximum(kind.count)
        start, office, addresses = self.start.value(), self._desk.office, self._addressed.addresses
        pages = sheets(count, kind, start)
        self.words.setText(
            f"{count_of(count, 'label')} on {count_of(pages, 'sheet')}." if count else "There is no address to print."
        )
        self.copying.about(
            Paper(
                None,
                "Address labels",
                "Address labels.pdf",
                lambda: office.postround.label_sheet(addresses, kind, start),
                pages,
                _LABELS,
            )
        )
        for button in (self.print, self.save):
            button.setEnabled(count > 0)

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setContentsMargins(px(20), px(16), px(20), px(16))
        rows.setSpacing(px(12))
        rows.addWidget(self.banner)
        rows.addWidget(FieldRow("Labels", self.kind))
        hint = "Counted from the top left, row by row."
        rows.addWidget(FieldRow("First label to print", self.start, hint=hint))
        rows.addWidget(self.words)
        without = self._addressed.without
        named = ", ".join(without[:_MOST_NAMED])
        more = f" and {len(without) - _MOST_NAMED} more" if len(without) > _MOST_NAMED else ""
        self.missing.setText(f"No postal address is known for {named}{more}.")
        self.missing.setVisible(bool(without))
        rows.addWidget(self.missing)
        feet = QHBoxLayout()
        feet.setContentsMargins(px(20), px(10), px(20), px(12))
        feet.setSpacing(px(8))
        feet.addStretch(1)
        for part in (self.leave, self.save, self.print):
            feet.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # Wrapping labels ask for more height than they need; the height is set for the width when shown.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addLayout(rows)
        whole.addStretch(1)
        whole.addWidget(self.line)
        whole.addWidget(rule())
        whole.addLayout(feet)
