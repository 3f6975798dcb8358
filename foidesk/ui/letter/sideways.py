"""The right-hand side of the Letter tab: sign, issue or what was issued, and the ways to take a copy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from foidesk.ui.clearance.card import ClearanceCard
from foidesk.ui.letter.cards import CopyRow, IssueCard, IssuedCard
from foidesk.ui.letter.signcard import SignCard
from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Card, Picture
from foidesk.ui.parts.label import label, rule


class Sideways(QScrollArea):
    """One scrolling pane of cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clearance = ClearanceCard()
        self.sign, self.issue, self.issued = SignCard(), IssueCard(), IssuedCard()
        self.print_row = CopyRow("print", "Print…", "On your printer", "Ctrl+P")
        self.save_row = CopyRow("document_pdf", "Save PDF…", "To send or to file", "Ctrl+Shift+S")
        self.open_row = CopyRow("open", "Open in PDF viewer", "In the program you use for PDFs")
        self.email_row = CopyRow("mail_arrow_up", "Email draft", "To look at and send", "Ctrl+Shift+M")
        self.word_row = CopyRow("document_text", "Word copy…", "To work on", "Ctrl+Shift+W")
        self.web_row = CopyRow("globe", "Web page…", "For your website")
        self.large_row = CopyRow("zoom_in", "Large print copy…", "18 point, in one column")
        self.copy_rows = (
            *(self.print_row, self.save_row, self.open_row, self.email_row, self.word_row, self.web_row),
            self.large_row,
        )
        self.bundle_row = CopyRow("folder_open", "Save with enclosures…", "The letter and all that went with it")
        copies = Card()
        copies.setAccessibleName("Take a copy")
        copies.body.setContentsMargins(1, 1, 1, 1)
        copies.body.setSpacing(0)
        for at, row in enumerate(self.copy_rows):
            if at:
                copies.body.addWidget(rule())
            copies.body.addWidget(row)
        self._bundle_rule = rule()
        copies.body.addWidget(self._bundle_rule)
        copies.body.addWidget(self.bundle_row)
        self.show_bundle(on=False)
        self._hint = QWidget()
        line = QHBoxLayout(self._hint)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(6))
        line.addWidget(Picture("info", "ink2", 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label("A copy taken before issue is marked DRAFT.", "small", "ink2", wrap=True), 1)
        inside = QWidget()
        inside.setProperty("clear", "true")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(px(16), px(16), px(16), px(16))
        rows.setSpacing(px(12))
        for card in (self.clearance, self.sign, self.issue, self.issued):
            rows.addWidget(card)
        rows.addSpacing(px(2))
        rows.addWidget(label("Take a copy", strong=True))
        rows.addWidget(copies)
        rows.addWidget(self._hint)
        rows.addStretch(1)
        self.setProperty("ground", "raised")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setAccessibleName("Sign, issue and take copies")

    def show_state(self, *, issued: bool, can_go: bool) -> None:
        """Show the cards that fit: before issue who signs and issue, afterwards what was sent."""
        self.sign.setVisible(not issued and can_go)
        self.issue.setVisible(not issued and can_go)
        self.issued.setVisible(issued)
        self._hint.setVisible(not issued)

    def show_bundle(self, *, on: bool) -> None:
        """Offer the letter together with what went with it."""
        self._bundle_rule.setVisible(on)
        self.bundle_row.setVisible(on)

    def allow_copies(self, on: bool) -> None:
        """Let copies be taken once there is a letter to copy."""
        for row in self.copy_rows:
            row.setEnabled(on)
