"""Previous answers: what the office answered to items like those in hand, found while she writes, without asking."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.troubles import NotFound, Trouble
from foidesk.office.precedents import Precedent
from foidesk.office.views import CaseView, Told
from foidesk.ui.casefile.answercard import AnswerCard
from foidesk.ui.casefile.answerface import counted
from foidesk.ui.casefile.rowface import number_words
from foidesk.ui.crossing import Job
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.empty import EmptyState
from foidesk.ui.parts.field import SearchField
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.scrolling import scrolling

_AFTER_MS = 150
Question = tuple[int, int, tuple[int, ...], tuple[str, ...], str]


class AnswersPane(QWidget):
    """The list of earlier answers; it follows the current item, and what is typed in its field."""

    use_wanted = Signal(object)
    """A Precedent: put its text in."""
    open_wanted = Signal(object)
    """A Precedent: show its case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: Question | None = None
        self._answered: Question | None = None
        self._numbers: tuple[int, ...] = ()
        self._can_use = False
        self._job: Job | None = None
        self._found: tuple[Precedent, ...] = ()
        self._cards: list[AnswerCard] = []
        self._at = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self._title = label("Previous answers", "base", strong=True)
        self._count = label("", "small", "ink2")
        self.field = SearchField("Other words to look for")
        self.field.setAccessibleDescription("Looks through the items and responses of all requests")
        self.field.textChanged.connect(self._typed)
        self.empty = EmptyState("history")
        self.empty.hide()
        self._list = QWidget()
        self._list.setProperty("clear", "true")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll = scrolling(self._list)
        self._scroll.setAccessibleName("Previous answers")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._head())
        rows.addWidget(rule())
        rows.addWidget(self.empty)
        rows.addWidget(self._scroll, 1)
        self.setFocusProxy(self.field)
        desk.told.connect(self._told)

    def _head(self) -> QWidget:
        made = QWidget()
        made.setProperty("ground", "surface")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._title, 1)
        line.addWidget(self._count)
        column = QVBoxLayout(made)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(8))
        column.addLayout(line)
        column.addWidget(self.field)
        return made

    def sizeHint(self) -> QSize:
        """Give the width of the design."""
        return QSize(px(356), px(600))

    # --- asking -------------------------------------------------------------------------------------

    def follow(self, view: CaseView | None, response_key: int, *, can_use: bool) -> None:
        """Look for answers like the items of a response; nothing is asked while nobody can see it."""
        response = None
        if view is not None:
            response = next((one for one in view.case.responses if one.key == response_key), None)
        self._can_use = can_use
        if view is None or response is None:
            self._question = None
            return
        items = view.case.items_of(response)
        self._numbers = view.case.numbers_of(response)
        keys, wordings = tuple(item.key for item in items), tuple(item.wording for item in items)
        self._put((view.case_id, response_key, keys, wordings, self.field.text().strip()))

    def _put(self, question: Question) -> None:
        self._question = question
        if question == self._answered:
            self._timer.stop()
            self._drop_job()
            self._show_cards()
        elif self.isVisible():
            self._timer.start()

    def _typed(self) -> None:
        if self._question is not None:
            self._put((*self._question[:4], self.field.text().strip()))

    def _told(self, told: Told) -> None:
        """Something happened in another case: what was found may no longer be all."""
        if self._question is not None and told.case_id not in (None, self._question[0]):
            self._answered = None
            if self.isVisible():
                self._timer.start()

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _ask(self) -> None:
        """Ask; a question that still waits for its turn is dropped, so that typing never waits for several."""
        question = self._question
        self._drop_job()
        if question is None:
            return
        precedents = self._desk.office.precedents
        case_id, response_key, keys, _wordings, words = question

        def work() -> tuple[Precedent, ...]:
            if words:
                return precedents.search(words, but=(case_id, response_key))
            return precedents.like(case_id, keys)

        self._job = self._desk.run(work, lambda found: self._came(question, found), self._failed, owner=self)

    def _failed(self, trouble: Trouble) -> None:
        if not isinstance(trouble, NotFound):  # the case is gone from the register: another one will show
            self._desk.troubled.emit(trouble)

    def _came(self, question: Question, found: tuple[Precedent, ...]) -> None:
        self._job = None
        if question != self._question:
            return
        another = self._answered is None or question[:3] != self._answered[:3] or question[4] != self._answered[4]
        self._answered, self._found = question, found
        if another:
            self._at = 0
            self._scroll.verticalScrollBar().setValue(0)
        self._show_cards()
        if another and question[4]:
            self._desk.say(counted(found, looking=True) or "No item or response has all these words")

    # --- showing ------------------------------------------------------------------------------------

    def _show_cards(self) -> None:
        looking = bool(self._answered and self._answered[4])
        self._list.setUpdatesEnabled(False)
        while len(self._cards) < len(self._found):
            self._add_card()
        for card, one in zip(self._cards, self._found, strict=False):
            card.show_answer(one, can_use=self._can_use)
            card.show()
        for card in self._cards[len(self._found) :]:
            card.hide()
        self._list.setUpdatesEnabled(True)
        items = f"item{'s' if len(self._numbers) > 1 else ''} {number_words(self._numbers)}"
        self._title.setText("With these words" if looking else f"Like {items}")
        self._count.setText(counted(self._found, looking=looking))
        if not self._found:
            self._say_nothing(looking, items)
        self.empty.setVisible(not self._found)
        self._scroll.setVisible(bool(self._found))
        self._mark()

    def _say_nothing(self, looking: bool, items: str) -> None:
        if looking:
            self.empty.say("No item or response has all these words", "Try fewer words, or the beginning of one.")
        else:
            self.empty.say(
                f"Nothing like {items} was answered before",
                "Other words may find something: type them above. What you answer now is found here next time.",
            )

    def _add_card(self) -> None:
        card = AnswerCard(self._list)
        place = len(self._cards)
        card.use_wanted.connect(lambda: self._use(place))
        card.open_wanted.connect(lambda: self._open(place))
        card.stepped.connect(lambda by: self.go_to(place + by, up_to_field=by == -1 and place == 0))
        card.taken.connect(lambda: self._take(place))
        self._column.insertWidget(place, card)
        self._cards.append(card)

    def cards(self) -> Sequence[AnswerCard]:
        """Give the cards that show."""
        return self._cards[: len(self._found)]

    @property
    def is_settled(self) -> bool:
        """Tell whether the list answers what is asked now."""
        return self._question == self._answered and not self._timer.isActive() and self._job is None

    def heading(self) -> tuple[str, str]:
        """Give the heading and the count."""
        return self._title.text(), self._count.text()

    def _mark(self) -> None:
        self._at = max(0, min(self._at, len(self._found) - 1))
        for place, card in enumerate(self._cards):
            card.set_current(place == self._at and place < len(self._found))
        self.setFocusProxy(self._cards[self._at] if self._found else self.field)

    # --- acting -------------------------------------------------------------------------------------

    def _take(self, place: int) -> None:
        self._at = place
        self._mark()

    def go_to(self, place: int, *, up_to_field: bool = False) -> None:
        """Make a card the current one and give it the keyboard; above the first is the field."""
        if up_to_field or not self._found:
            self.field.setFocus()
            return
        card = self._cards[max(0, min(place, len(self._found) - 1))]
        card.setFocus()
        self._scroll.ensureWidgetVisible(card, 0, px(8))

    def _use(self, place: int) -> None:
        if place < len(self._found) and self._cards[place].use_button.isEnabled():
            self._take(place)
            self.use_wanted.emit(self._found[place])

    def _open(self, place: int) -> None:
        if place < len(self._found):
            self._take(place)
            self.open_wanted.emit(self._found[place])

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Down leaves the field for the list; Enter and Ctrl+Enter in the field mean the current card."""
        key = event.key()
        if self.field.hasFocus() and self._found and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if key == Qt.Key.Key_Down:
                self.go_to(self._at)
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._use(self._at)
            else:
                self.go_to(self._at)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Ask what was not asked while nobody saw it."""
        super().showEvent(event)
        if self._question is not None and self._question != self._answered:
            self._timer.start()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Ask no more."""
        super().hideEvent(event)
        self._timer.stop()
        self._drop_job()
