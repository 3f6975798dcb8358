"""What is being relied on, for which item, of which kind it is, and why it cannot stand where it cannot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.exemptions import Exemption, Kind
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label

_KINDS = {
    Kind.ABSOLUTE: "Absolute: no public interest test is needed.",
    Kind.QUALIFIED: "Qualified: the public interest must be weighed (section 2(2)(b)).",
    Kind.PARTLY: "Qualified in part: weigh the public interest unless the data protection principles bar disclosure.",
}
_EIR_KINDS = {Kind.QUALIFIED: "The public interest must be weighed (regulation 12(1)(b))."}


class ExemptionHead(QWidget):
    """Stands over the list and over the fields; `other` goes back to the list."""

    def __init__(self, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", "true")
        self._title = label("Choose an exemption", "heading", wrap=True)
        self.other = Button("Choose another", dense=True)
        self.other.setToolTip("Rely on another section or limb; what is written stays")
        self._kind = label("", "small", "ink2", wrap=True)
        self._note = label("", "small", "ink2", wrap=True)
        self.refused = label("", "base", "late", wrap=True)
        titles = QHBoxLayout()
        titles.setSpacing(px(8))
        titles.addWidget(self._title, 1)
        titles.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        self._column = column
        self.set_inside(False)
        column.setSpacing(px(4))
        column.addWidget(label(f"Exemption for {where}", "small", "ink2", wrap=True))
        column.addLayout(titles)
        for one in (self._kind, self._note, self.refused):
            column.addWidget(one)

    def set_inside(self, inside: bool) -> None:
        """Stand among the fields, which have room round them already, or over them."""
        self._column.setContentsMargins(*((0, 0, 0, 0) if inside else (px(16), px(12), px(16), px(8))))

    def show_exemption(self, one: Exemption | None, cited: str, refusal: str) -> None:
        """Show what is chosen, as it is cited, and a refusal in words."""
        if one is not None:
            kinds = {**_KINDS, **_EIR_KINDS} if one.regime == "eir" else _KINDS
            self._title.setText(f"{cited}  {one.title}")
            self._kind.setText(kinds[one.kind])
            self._note.setText(one.note)
        self._kind.setVisible(one is not None)
        self._note.setVisible(one is not None and bool(one.note))
        self.refused.setText(refusal)
        self.refused.setVisible(bool(refusal))
