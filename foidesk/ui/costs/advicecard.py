"""The advice that goes with a refusal on cost: what the sheet says fits, and her own words, kept as they are typed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from foidesk.domain.costkeeping import sheet_of
from foidesk.domain.costsheet import CostLimit, reckon
from foidesk.domain.costwords import advice_proposal, within_words
from foidesk.domain.meantime import Seen, TextConflict
from foidesk.domain.regimes import Regime
from foidesk.domain.troubles import Trouble
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, set_tone

_PAUSE_MS = 1_000
_ALL_FITS = "The whole request is within the limit: there is nothing to narrow."
_NOTHING_FITS = "The sheet names no item and no part that would fit. Say how the request could be made narrower."


class AdviceCard(QWidget):
    """FOIA 2000 s.16: typed words are on disk a second after the last key, and an act when the field is left."""

    acted = Signal(object)
    read_again = Signal()
    """Somebody else wrote here meanwhile: both versions are kept, and the case is to be read again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._seen: Seen | None = None
        self._proposal = ""
        self._fits = label("", "small", "ink2", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("What could be done within the limit")
        self.text.setPlaceholderText("How the request could be made so that it is within the limit")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(px(112))
        self.text.textChanged.connect(self._typed)
        self.text.installEventFilter(self)
        self.propose = Button("Write it from the sheet", icon="text_add", dense=True)
        self.propose.clicked.connect(self._propose)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._keep)
        line = QHBoxLayout()
        line.addWidget(self.propose)
        line.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(8))
        rows.addWidget(label("What could be done within the limit (section 16)", strong=True, wrap=True))
        rows.addWidget(self._fits)
        rows.addWidget(self.text)
        rows.addLayout(line)

    def fits(self) -> str:
        """Give what the sheet says would fit."""
        return self._fits.text()

    def show_view(self, view: CaseView, limit: CostLimit, *, can_change: bool) -> None:
        """Show the advice of a case; what is being typed stays as it is."""
        other = self._view is None or self._view.case_id != view.case_id
        self._view = view
        said = within_words(view.case, limit)
        has_lines = bool(sheet_of(view.case).lines)
        within = view.case.regime is Regime.FOIA and not reckon(sheet_of(view.case), limit).exceeds
        self._fits.setText(" ".join(said) if said else _ALL_FITS if within else _NOTHING_FITS)
        self._fits.setVisible(has_lines)
        set_tone(self._fits, "ink2")
        self._proposal = advice_proposal(view.case, limit)
        self.propose.setEnabled(can_change and bool(self._proposal))
        self.propose.setToolTip("" if self._proposal else "The sheet gives nothing to propose.")
        self.text.setReadOnly(not can_change)
        if other or self._seen is None:
            self._show_words(sheet_of(view.case).advice)

    def _show_words(self, words: str) -> None:
        self._seen = None
        self._later.stop()
        if self.text.toPlainText() != words:
            self.text.blockSignals(True)
            self.text.setPlainText(words)
            self.text.blockSignals(False)

    def _propose(self) -> None:
        """Put the words of the sheet after hers, as typing that can be undone."""
        if self._proposal not in self.text.toPlainText():  # pressed a second time, it stands there already
            cursor = self.text.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(f"\n\n{self._proposal}" if self.text.toPlainText().strip() else self._proposal)
        self.text.setFocus()

    # --- keeping ------------------------------------------------------------------------------------

    def _typed(self) -> None:
        view = self._view
        if view is not None:
            if self._seen is None:
                self._seen = Seen(sheet_of(view.case).advice, view.case.version)
            self._later.start()

    def _keep(self) -> None:
        view, seen = self._view, self._seen
        if view is not None and seen is not None:
            case_id, words, costing = view.case_id, self.text.toPlainText(), self._desk.office.costing
            self._desk.run(lambda: costing.keep_advice(case_id, words, seen), self._desk.saved, owner=self)

    def commit(self, done: Callable[[], None]) -> None:
        """Write what was typed as one act, then call `done`."""
        view, seen = self._view, self._seen
        if view is None or seen is None:
            done()
            return
        self._later.stop()
        self._seen = None
        case_id, words, costing = view.case_id, self.text.toPlainText(), self._desk.office.costing

        def kept(now: CaseView) -> None:
            self.acted.emit(now)
            done()

        def failed(trouble: Trouble) -> None:
            if isinstance(trouble, TextConflict):
                self.read_again.emit()
                done()
            else:
                self._seen = seen
                self._desk.troubled.emit(trouble)

        self._desk.run(lambda: costing.write_advice(case_id, words, seen), kept, failed, owner=self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Write when the field is left."""
        if watched is self.text and event.type() == QEvent.Type.FocusOut:
            self.commit(lambda: None)
        return super().eventFilter(watched, event)
