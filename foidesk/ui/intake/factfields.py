"""The fields of what was found, laid out: who asks, where the answer goes, when it came in, under which law."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from foidesk.domain.case import Channel, Requester
from foidesk.domain.found_form import WantedForm
from foidesk.domain.regimes import Regime
from foidesk.ui.desk import Desk
from foidesk.ui.intake.datefield import DateField, IconField
from foidesk.ui.intake.duecard import DueCard
from foidesk.ui.look.scale import px
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.field import FieldRow
from foidesk.ui.parts.label import label
from foidesk.ui.parts.segmented import SegmentedControl

_LABEL = 80
CHANNELS = ((Channel.EMAIL, "Email"), (Channel.LETTER, "Letter"), (Channel.WEB_FORM, "Web form"))
_REGIMES = (
    (Regime.FOIA, "FOIA", "Freedom of Information Act 2000"),
    (Regime.EIR, "EIR", "Environmental Information Regulations 2004"),
    (Regime.SAR, "Own data", "Subject access: the requester asks for their own personal data"),
)
NO_REQUEST = "none"
_NO_REQUEST_TIP = "A thank-you, a complaint or a circular: it is kept and closed, and no clock runs"


class FactFields(QScrollArea):
    """The fields one below the other, and what stands in them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._law = Regime.FOIA
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(px(384))  # else the choice of regime would be cut
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("ground", "raised")
        self.setWidget(inside)
        self.setProperty("ground", "raised")

        self._who_fields()
        self._case_fields()
        self.due = DueCard()
        self._valid_mark = Picture("checkmark_circle", "ok", 14, filled=True)
        self._valid = label(look="small", tone="ink2", wrap=True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(14), px(20), px(16))
        column.setSpacing(px(8))
        heading = label("What was found", look="heading")
        column.addWidget(heading)
        for row in (
            *(self.requester_row, self.organisation_row, self.email_row, self.address_row, self.wanted_row),
            *(self.received_row, self.regime_row, self.reference_row, self.subject_row, self.owner_row, self.due),
        ):
            column.addWidget(row)
        line = QHBoxLayout()
        line.setSpacing(px(6))
        line.addWidget(self._valid_mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._valid, 1)
        column.addLayout(line)
        column.addStretch(1)

    def _who_fields(self) -> None:
        self.requester = IconField("person", "Name, if one is given")
        self.requester_row = FieldRow("Requester", self.requester, label_width=_LABEL)
        self.organisation = IconField("building", "Organisation, if any")
        self.organisation.setAccessibleName("Organisation")
        self.organisation_row = FieldRow("", self.organisation, label_width=_LABEL)
        self.email = IconField("mail", "Email address")
        self.email.setAccessibleName("Reply to, email")
        self.address = QPlainTextEdit()
        self.address.setPlaceholderText("Postal address")
        self.address.setAccessibleName("Reply to, postal address")
        self.address.setTabChangesFocus(True)
        self.address.setFixedHeight(px(80))
        self.email_row = FieldRow("Reply to", self.email, label_width=_LABEL)
        self.address_row = FieldRow("", self.address, label_width=_LABEL)
        self.wanted = _combo("How the answer is wanted")
        self.wanted.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.wanted.setMinimumContentsLength(8)
        for form in WantedForm:
            self.wanted.addItem(form.in_words, form)
        self.language = _combo("Language of the request")
        self.language.setFixedWidth(px(104))
        for words, is_welsh in (("English", False), ("Welsh", True)):
            self.language.addItem(words, is_welsh)
        self.wanted_row = FieldRow("Answer", self.wanted, self.language, label_width=_LABEL)
        self.received = DateField("Received", self._desk.office.today)
        self.channel = _combo("How it came in")
        self.channel.setFixedWidth(px(104))
        for channel, words in CHANNELS:
            self.channel.addItem(words, channel)
        self.received_row = FieldRow("Received", self.received, self.channel, label_width=_LABEL)

    def _case_fields(self) -> None:
        choices = [(regime.value, words, tip) for regime, words, tip in _REGIMES]
        choices.append((NO_REQUEST, "Not a request", _NO_REQUEST_TIP))
        self.regime = SegmentedControl("Regime", [(key, words) for key, words, _ in choices])
        for key, words, tip in choices:
            self.regime.segment(key).setToolTip(tip)
            self.regime.segment(key).setAccessibleName(f"{words}: {tip}")
        self.regime_row = FieldRow("Regime", self.regime, label_width=_LABEL)
        self.reference = QLineEdit()
        self.reference.setFixedWidth(px(112))
        self.theirs = QLineEdit()
        self.theirs.setPlaceholderText("Their reference, if any")
        self.theirs.setAccessibleName("Their reference")
        self.reference_row = _Pair("Reference", self.reference, self.theirs)
        self.subject = QLineEdit()
        self.subject.setPlaceholderText("A few words for the list")
        self.subject_row = FieldRow("Subject", self.subject, label_width=_LABEL)
        self.owner = _combo("Owner")
        self.owner.setEditable(True)
        self.owner.setLineEdit(IconField("people", inset=0))
        self.owner.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.owner_row = FieldRow("Owner", self.owner, label_width=_LABEL)

    def sizeHint(self) -> QSize:
        """Give the width of the design."""
        return QSize(px(440), px(600))

    def who(self) -> Requester:
        """Give the requester as typed."""
        return Requester(
            name=self.requester.text().strip(),
            email=self.email.text().strip(),
            address=self.address.toPlainText().strip(),
            organisation=self.organisation.text().strip(),
            their_reference=self.theirs.text().strip(),
        )

    def law(self) -> Regime:
        """Give the regime chosen; for what is no request, the one it would have if it were."""
        return self._law

    def is_no_request(self) -> bool:
        """Tell whether she said that it is no request."""
        return self.regime.value() == NO_REQUEST

    def wanted_form(self) -> WantedForm:
        """Give how the answer is wanted."""
        return WantedForm(self.wanted.currentData())

    def is_in_welsh(self) -> bool:
        """Tell whether the request is in Welsh."""
        return bool(self.language.currentData())

    def way(self) -> Channel:
        """Give how it came in."""
        return Channel(self.channel.currentData())

    def who_owns(self) -> str:
        """Give the owner's name."""
        typed = self.owner.currentText().strip()
        at = self.owner.findText(typed)
        return str(self.owner.itemData(at)) if at >= 0 else typed or self._desk.office.who


class _Pair(FieldRow):
    """Our reference, narrow, with theirs beside it taking the rest."""

    def __init__(self, words: str, field: QLineEdit, beside: QLineEdit) -> None:
        super().__init__(words, field, beside, label_width=_LABEL)


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    return made
