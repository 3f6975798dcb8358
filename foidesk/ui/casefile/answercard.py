"""The card of an earlier answer: where it is from, how close its question is, what was answered, and two buttons."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from foidesk.office.precedents import Precedent
from foidesk.ui.casefile.answerface import AnswerFace, face_of
from foidesk.ui.casefile.chiprow import OUTCOME_ICONS
from foidesk.ui.casefile.responseedit import ANSWER_MIME
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts import clipboard
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.card import Picture
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import label, restyle, rule
from foidesk.ui.parts.markedtext import MarkedText
from foidesk.ui.parts.matchsteps import MatchSteps

_QUESTION_LINES, _ANSWER_LINES = 3, 5


class AnswerCard(QFrame):
    """One earlier answer; the current one has a bar at its left, and its “Use this” is filled."""

    use_wanted = Signal()
    open_wanted = Signal()
    stepped = Signal(int)
    taken = Signal()
    """It became the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Precedent | None = None
        self._face: AnswerFace | None = None
        self._current = False
        self._can_use = True
        self._pressed_at: QPoint | None = None
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._reference = label("", "base", strong=True)
        self._day = label("", "small", "ink2")
        self._steps = MatchSteps()
        self._match = label("", "small", "ink2")
        self.question = MarkedText("small", "ink2", most=_QUESTION_LINES)
        self.answer = MarkedText("base", most=_ANSWER_LINES)
        self.more = Button("Show all", "link")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._open_up)
        self._warned = QWidget()
        self._warning = label("", "small", "soon", wrap=True)
        self._outcome = Chip(ChipFace(""), acts=False)
        self._cited = label("", "small", "ink2", wrap=True)
        self.open_button = Button("Open", "quiet", dense=True)
        self.use_button = Button("Use this", dense=True)
        self.open_button.clicked.connect(self.open_wanted)
        self.use_button.clicked.connect(self.use_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._reference)
        head.addWidget(self._day, 1)
        head.addWidget(self._steps)
        head.setSpacing(px(6))
        head.addWidget(self._match)
        warned = QHBoxLayout(self._warned)
        warned.setContentsMargins(0, px(4), 0, 0)
        warned.setSpacing(px(6))
        warned.addWidget(Picture("warning", "soon", 16))
        warned.addWidget(self._warning, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.use_button)
        chips = QHBoxLayout()
        chips.setSpacing(px(8))
        chips.addWidget(self._outcome)
        chips.addWidget(self._cited, 1)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setContentsMargins(0, px(9), 0, 0)
        self._foot.setSpacing(px(8))
        self._foot.addLayout(chips, 1)
        self._foot.addLayout(buttons)
        column = QVBoxLayout()
        column.setContentsMargins(px(16), px(11), px(16), px(12))
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(px(4))
        column.addWidget(self.question)
        column.addSpacing(px(3))
        column.addWidget(self.answer)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._warned)
        column.addLayout(self._foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column)
        whole.addWidget(rule())

    # --- showing ------------------------------------------------------------------------------------

    @property
    def shown(self) -> Precedent | None:
        """Give the answer on the card."""
        return self._shown

    def show_answer(self, one: Precedent, *, can_use: bool) -> None:
        """Show an answer; `can_use` is whether the response in hand can be changed."""
        if self._shown == one and self._can_use == can_use:
            return
        if self._shown is None or (self._shown.case_id, self._shown.response_key) != (one.case_id, one.response_key):
            self.more.setChecked(False)
        face = self._face = face_of(one)
        self._shown, self._can_use = one, can_use
        self._reference.setText(one.reference)
        self._day.setText(face.day)
        self._steps.show_steps(face.steps)
        self._match.setText(face.match)
        self._steps.setVisible(bool(face.match))
        self.question.say(face.question, face.marks)
        self.answer.say(face.answer, face.answer_marks)
        self._warning.setText(face.warning)
        self._warned.setVisible(bool(face.warning))
        self._show_outcome(one)
        usable = can_use and bool(one.answer.strip())
        self.use_button.setEnabled(usable)
        self.use_button.setToolTip("Put this answer in (Ctrl+Enter)" if usable else _why_not(one))
        self.open_button.setToolTip(f"Open {one.reference} here (Enter)")
        self.use_button.setAccessibleName(f"Use this answer from {one.source}")
        self.open_button.setAccessibleName(f"Open {one.reference}")
        self.setAccessibleName(face.spoken)
        self._fit()

    def _show_outcome(self, one: Precedent) -> None:
        outcome = one.outcomes[0] if one.outcomes else None
        self._outcome.setVisible(outcome is not None)
        if outcome is not None:
            others = len(one.outcomes) - 1
            words = outcome.words + (f" and {others} more" if others else "")
            self._outcome.setFace(ChipFace(words, icon=OUTCOME_ICONS[outcome]))
        self._cited.setText(", ".join(one.exemptions))
        self._cited.setVisible(bool(one.exemptions))

    def set_current(self, current: bool) -> None:
        """Mark the card as the current one, or no longer."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        for button in (self.open_button, self.use_button, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        if current != self._current:
            self._current = current
            self.use_button.setRole("filled" if current else "plain")
            self.update()

    @property
    def is_current(self) -> bool:
        """Tell whether it is the current card."""
        return self._current

    def _open_up(self, on: bool) -> None:
        self.answer.set_most(None if on else _ANSWER_LINES)
        self.more.setText("Show less" if on else "Show all")
        self.more.setAccessibleName(f"{self.more.text()} of the answer")
        restyle(self.more, "on", on)

    def _fit(self) -> None:
        """Put the buttons under the chips where both do not fit, and offer the rest of a cut answer."""
        inner = self.width() - px(32)
        chips = self._outcome.sizeHint().width() if not self._outcome.isHidden() else 0
        chips += px(8 + 60) if not self._cited.isHidden() else 0
        buttons = self.open_button.sizeHint().width() + self.use_button.sizeHint().width() + px(16)
        aside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(aside if chips + buttons <= inner else below)
        self.more.setVisible(self.more.isChecked() or self.answer.is_cut())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Look again what fits."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent, /) -> bool:
        """Look again what fits once the texts have their width."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    # --- keyboard and mouse -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Up and Down go to the neighbours, Enter opens, Ctrl+Enter uses, Right and Left show more or less."""
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.use_button if held & Qt.KeyboardModifier.ControlModifier else self.open_button).click()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif (step := _STEPS.get(Qt.Key(key))) is not None and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and not self.more.isHidden():
            self.more.setChecked(key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what the card can do, with its keys."""
        self.taken.emit()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        use = menu.addAction("Use this\tCtrl+Enter", self.use_button.click)
        use.setEnabled(self.use_button.isEnabled())
        menu.addAction(f"{self.open_button.accessibleName()}\tEnter", self.open_button.click)
        menu.addSeparator()
        menu.addAction("Copy the answer\tCtrl+C", self._copy)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        if self._shown is not None:
            clipboard.copy(self._shown.answer)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Become the current card."""
        super().focusInEvent(event)
        self.taken.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Become the current card, and perhaps be dragged."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Be dragged to the cursor of a response."""
        pressed, shown = self._pressed_at, self._shown
        if pressed is None or shown is None or not self.use_button.isEnabled():
            return
        if (event.position().toPoint() - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            drag = QDrag(self)
            drag.setMimeData(answer_mime(shown))
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """End what was only a click."""
        super().mouseReleaseEvent(event)
        self._pressed_at = None

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the bar of the current card, and the ring while it has the keyboard."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self._current:
            painter.fillRect(QRect(0, 0, px(3), self.height()), theme.colour("accent"))
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(theme.colour("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()


_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_Home: -1000,
    Qt.Key.Key_End: 1000,
}


def answer_mime(one: Precedent) -> QMimeData:
    """Give what is dragged: which answer it is, and its words for everywhere else."""
    made = clipboard.mime_data(one.answer)
    made.setData(ANSWER_MIME, f"{one.case_id} {one.response_key}".encode("ascii"))
    return made


def _why_not(one: Precedent) -> str:
    return "Nothing can be changed in this case now" if one.answer.strip() else f"{one.source}: not answered yet"
