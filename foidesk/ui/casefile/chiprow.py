"""The chips under a response: what became of the item, which exemptions are relied on, which items it covers."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from foidesk.domain import exemptions
from foidesk.domain.items import ExemptionClaim, Outcome
from foidesk.domain.regimes import Regime
from foidesk.ui.casefile.outcomemenu import OutcomeMenu
from foidesk.ui.look.scale import px
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import label

OUTCOME_ICONS = {
    Outcome.DISCLOSED_IN_FULL: "checkmark_circle",
    Outcome.DISCLOSED_IN_PART: "circle_half_fill",
    Outcome.WITHHELD_IN_FULL: "prohibited",
    Outcome.NOT_HELD: "subtract_circle",
    Outcome.NCND: "question_circle",
    Outcome.ALREADY_ACCESSIBLE: "globe",
    Outcome.FUTURE_PUBLICATION: "calendar_ltr",
    Outcome.COST_REFUSED: "receipt_money",
    Outcome.VEXATIOUS: "prohibited",
    Outcome.REPEATED: "history",
    Outcome.ANSWERED_OUTSIDE_ACT: "comment_note",
}
_GAP = 6


class ChipRow(QWidget):
    """Chips that wrap into lines; the menus behind them choose outcomes and exemptions."""

    outcomes_chosen = Signal(object)
    costs_wanted = Signal()
    exemption_wanted = Signal()
    exemption_opened = Signal(int)
    exemption_removed = Signal(int)
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, editing: bool = False) -> None:
        super().__init__(parent)
        self._editing = editing
        self._outcomes: tuple[Outcome, ...] = ()
        self._regime = Regime.FOIA
        self._shown: list[QWidget] = []
        self._extra: list[QWidget] = []
        self._facts: tuple[Any, ...] | None = None
        self._claims: list[Chip] = []
        self.outcome = Chip(ChipFace("Outcome not chosen", "dashed", ring=0.0, menu=True), self)
        self.outcome.clicked.connect(self.open_outcomes)
        self._menu: OutcomeMenu | None = None  # made when first opened: hundreds of rows stay cheap
        self.add: Chip | None = None
        self.hint: QLabel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put_beside(self, widget: QWidget) -> None:
        """Show another chip after the outcome."""
        widget.setParent(self)
        self._extra.append(widget)

    def open_outcomes(self) -> None:
        """Open the menu of outcomes under its chip."""
        if self.outcome.focusPolicy() is Qt.FocusPolicy.NoFocus:
            return
        self.outcome_menu().popup(self.outcome.mapToGlobal(self.outcome.rect().bottomLeft()))

    def outcome_menu(self) -> OutcomeMenu:
        """Give the menu of outcomes under the law of this case."""
        if self._menu is None or self._menu.regime is not self._regime:
            self._menu = OutcomeMenu(self._regime, self.outcomes, self.outcomes_chosen.emit, self)
            self._menu.costs_wanted.connect(self.costs_wanted)
        return self._menu

    def _add_chip(self) -> Chip:
        if self.add is None:
            self.add = Chip(ChipFace("Exemption", "dashed", "add"), self)
            self.add.setFace(self.add.face(), "Add an exemption")
            self.add.setToolTip("Add an exemption (Ctrl+E)")
            self.add.clicked.connect(self.exemption_wanted)
        return self.add

    def chips(self) -> list[Chip]:
        """Give the chips that show, in reading order."""
        return [one for one in self._shown if isinstance(one, Chip)]

    def outcomes(self) -> tuple[Outcome, ...]:
        """Give the outcomes that show."""
        return self._outcomes

    def show_facts(
        self,
        outcomes: Sequence[Outcome],
        claims: Sequence[ExemptionClaim],
        *,
        where: str,
        regime: Regime,
        read_only: bool,
        incomplete: Collection[int] = (),
    ) -> None:
        """Show the outcomes and exemptions of a response; `where` is said to screen readers ("items 2 and 3").

        `incomplete` tells the places of exemptions that owe their reason or their weighing.
        """
        facts = (tuple(outcomes), tuple(claims), where, regime, read_only, tuple(incomplete))
        if facts == self._facts:
            return
        self._facts = facts
        self._outcomes, self._regime = tuple(outcomes), regime
        self._show_outcome(where, read_only)
        for old in self._claims:
            old.hide()
            old.deleteLater()
        self._claims = [
            self._claim(place, claim, regime, read_only, missing=place in incomplete)
            for place, claim in enumerate(claims)
        ]
        wants = any(one.needs_exemption for one in outcomes) or bool(claims)
        free = [one for one in outcomes if not one.needs_exemption]
        hint = f"{free[0].words} needs no exemption" if self._editing and free and not wants else ""
        if hint and self.hint is None:
            self.hint = label("", "small", "ink2", parent=self)
        if self.hint is not None:
            self.hint.setText(hint)
            self.hint.setVisible(bool(hint))
        self._shown = [self.outcome, *self._claims]
        if wants and not read_only:
            self._shown.append(self._add_chip())
        if self.add is not None:
            self.add.setVisible(wants and not read_only)
        self._shown += self._extra
        self._shown += [self.hint] if self.hint is not None and hint else []
        self.height_for(self.width(), place=True)
        self.height_changed.emit()

    def _show_outcome(self, where: str, read_only: bool) -> None:
        words = ", ".join(one.words for one in self._outcomes) or "Outcome not chosen"
        icon = OUTCOME_ICONS[self._outcomes[0]] if self._outcomes else ""
        full = self._outcomes == (Outcome.DISCLOSED_IN_FULL,)
        tone = "dashed" if not self._outcomes else "accent" if self._editing else "ok" if full else "neutral"
        face = ChipFace(
            words,
            tone,  # type: ignore[arg-type]  # the words above are tones
            icon,
            filled=False,
            ring=None if self._outcomes else 0.0,
            menu=not read_only,
        )
        self.outcome.setFace(face, f"Outcome of {where}: {words}")
        self.outcome.setToolTip("" if read_only else "Choose the outcome (F4)")
        self.outcome.setFocusPolicy(Qt.FocusPolicy.NoFocus if read_only else Qt.FocusPolicy.StrongFocus)
        self.outcome.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, read_only)

    def _claim(self, place: int, claim: ExemptionClaim, regime: Regime, read_only: bool, *, missing: bool) -> Chip:
        known = exemptions.find(claim.provision, regime.value)
        title = short_title(known.title) if known else "not in the Act"
        face = ChipFace(f"{claim.provision} {title}", "neutral", removable=not read_only)
        chip = Chip(face, self)
        name = f"Exemption {claim.provision} {title}"
        chip.setFace(face, name + (", not complete" if missing else ""))
        chip.setToolTip(known.title if known else claim.provision)
        chip.clicked.connect(lambda: self.exemption_opened.emit(place))
        chip.removed.connect(lambda: self.exemption_removed.emit(place))
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus if read_only else Qt.FocusPolicy.StrongFocus)
        chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, read_only)
        chip.show()
        return chip

    # --- where the chips stand ----------------------------------------------------------------------

    def height_for(self, width: int, *, place: bool = False) -> int:
        """Give the height of the chips in this width; put them there if asked."""
        x = y = line = 0
        for one in self._shown:
            size = one.sizeHint()
            if x and x + size.width() > width:
                x, y, line = 0, y + line + px(_GAP), 0
            if place:
                at = QPoint(x, y + (px(24) - size.height()) // 2 if size.height() < px(24) else y)
                one.setGeometry(at.x(), at.y(), min(size.width(), max(width, px(24))), size.height())
            x += size.width() + px(_GAP)
            line = max(line, px(24), size.height())
        return y + line

    def sizeHint(self) -> QSize:
        """Give the size at the present width."""
        return QSize(px(160), self.height_for(max(self.width(), px(160))))

    def resizeEvent(self, event: QEvent, /) -> None:
        """Put the chips where there is room."""
        self.height_for(self.width(), place=True)


def short_title(title: str) -> str:
    """Give an exemption's title short enough for a chip: "Law enforcement: prevention of crime" loses its head."""
    _, colon, tail = title.partition(": ")
    if not colon:
        return title
    return tail[:1].upper() + tail[1:]
