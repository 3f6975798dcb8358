"""One commission in full: what was asked, when, how it stands, what came of it, and what can be done about it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from foidesk.domain.calendars import in_words
from foidesk.domain.commissions import short
from foidesk.domain.holders import ListedHolder
from foidesk.domain.ownnumbers import without_own_number
from foidesk.office.holdingviews import CommissionView
from foidesk.office.memos import MemoForm
from foidesk.office.views import CaseView
from foidesk.ui.desk import Desk
from foidesk.ui.holders.answerform import AnswerForm
from foidesk.ui.holders.faces import chased_words, chip_face, state_words
from foidesk.ui.holders.holderform import HolderForm
from foidesk.ui.holders.returned import ReturnedFiles
from foidesk.ui.look import icons
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.chip import Chip, ChipFace
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.signline import SignLine
from foidesk.ui.parts.wraprow import WrapRow

_FORMS = {MemoForm.EMAIL: "mail_arrow_up", MemoForm.WORD: "document_text", MemoForm.PDF: "document_pdf"}


class CommissionDetail(QWidget):
    """Shown beside the list; its wishes are done by the tab."""

    memo_wanted = Signal(object, bool, bool)
    """The form of a memo, whether it is a reminder, and whether to tell who asked."""
    chase_noted = Signal()
    answer_wanted = Signal()
    wait_wanted = Signal()
    correct_wanted = Signal()
    holder_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drawn: object = None
        self._title = label("", "heading", wrap=True)
        self._about = label("", "small", "ink2", wrap=True)
        self.state = Chip(ChipFace(""), acts=False)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(px(6))
        self._items = QVBoxLayout()
        self._items.setSpacing(px(4))
        self._searches = QVBoxLayout()
        self._searches.setSpacing(px(6))
        self.answer = Button("Answer came…", icon="mail_inbox", dense=True)
        self.memo = Button("Memo", icon="document_text", dense=True, menu_mark=True)
        self.chase = Button("Chase", icon="mail_alert", dense=True, menu_mark=True)
        self.more = Button("More", "quiet", dense=True, menu_mark=True)
        self.tell = QAction("Tell who asked", self)
        self.tell.setCheckable(True)
        self.form = AnswerForm(desk)
        self.holder_form = HolderForm()
        self.files = ReturnedFiles(desk)
        self.answer.clicked.connect(self.answer_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        for part in (self._title, self._about, self.state):
            column.addWidget(part)
        column.addLayout(self._facts)
        self.acts = WrapRow((self.answer, self.chase, self.memo, self.more))
        column.addWidget(self.acts)
        column.addWidget(self.form)
        column.addWidget(self.holder_form)
        column.addWidget(rule())
        column.addWidget(label("What was asked", strong=True))
        column.addLayout(self._items)
        column.addWidget(rule())
        column.addWidget(label("Searches made", strong=True))
        column.addLayout(self._searches)
        column.addWidget(rule())
        column.addWidget(self.files)
        column.addStretch(1)

    def show_commission(self, view: CaseView, shown: CommissionView) -> None:
        """Show one commission as it stands today; what has not changed is left alone."""
        now = (shown, view.today, view.case.items, view.case.is_locked)
        if now == self._drawn:
            return
        self._drawn = now
        self.tell.setChecked(False)  # to be ticked for each memo anew
        asked, today, holder = shown.commission, view.today, shown.holder
        self._title.setText(holder.name)
        as_asked = f" (asked as {asked.holder})" if asked.holder.casefold() != holder.name.casefold() else ""
        about = f"{holder.about}, {holder.email}" if holder.email else f"{holder.about}, no email address known"
        self._about.setText(f"{about}{as_asked}. {holder.note}".strip() if holder.note else f"{about}{as_asked}.")
        self.state.setFace(chip_face(state_words(shown, today), shown.standing), f"{holder.name}: {shown.badge}")
        self.setAccessibleName(f"{holder.name}, {shown.what}, {state_words(shown, today)}")
        self._fill(self._facts, self._fact_lines(shown, today))
        lines: list[QWidget] = [
            label(f"{number}.  {without_own_number(view.case.items[number - 1].wording, number)}", wrap=True)
            for number in shown.numbers
        ]
        if asked.words:
            lines.append(SignLine("comment_note", "ink2", asked.words))
        self._fill(self._items, lines)
        note = asked.searches
        said = (
            ("Where", note.where),
            ("Searched for", note.terms),
            ("By", note.by),
            ("Found", note.result),
        )
        noted: list[QWidget] = [label(f"{name}: {words}", wrap=True) for name, words in said if words]
        nothing = "No note yet. Record the answer with where they looked, what for, and who."
        self._fill(self._searches, noted or [label(nothing, "small", "ink2", wrap=True)])
        self.files.show_files(view, shown)
        self._offer(view, shown)

    def start_answer(self, view: CaseView, shown: CommissionView) -> None:
        """Open the form of the answer in place of the buttons."""
        self.acts.hide()
        self.form.start(shown.holder.name, shown.commission, view.today)

    def start_holder(self, listed: ListedHolder) -> None:
        """Open the form of the holder itself in place of the buttons."""
        self.acts.hide()
        self.form.hide()
        self.holder_form.start(listed)

    def leave_answer(self) -> None:
        """Put the forms away."""
        self.form.hide()
        self.holder_form.hide()
        self.acts.show()

    def _fact_lines(self, shown: CommissionView, today: date) -> list[QWidget]:
        asked = shown.commission
        lines = [SignLine("calendar_ltr", "ink2", f"Asked on {in_words(asked.asked_on)}, due {in_words(asked.due)}")]
        chased = chased_words(asked, today)
        if chased:
            lines.append(SignLine("mail_alert", "ink2", chased))
        if shown.remind_on is not None:
            when = "today" if shown.remind_on <= today else short(shown.remind_on, today)
            if shown.remind_on > today or today not in asked.chased_on:
                lines.append(SignLine("clock_alarm", "ink2", f"To be chased {when}"))
        return list(lines)

    def _offer(self, view: CaseView, shown: CommissionView) -> None:
        """Offer what can be done; what cannot says why."""
        asked, read_only = shown.commission, self._desk.office.read_only
        writable, why = not read_only, "This register can only be read." if read_only else ""
        self.answer.setText("Answer came…" if asked.is_outstanding else "Correct the answer…")
        self.answer.setRole("filled" if asked.is_outstanding else "plain")
        self.answer.setEnabled(writable)
        self.answer.setToolTip(why)
        self.memo.setMenu(self._memo_menu(self.memo, reminder=False))
        chase = self._memo_menu(self.chase, reminder=True)
        chase.addSeparator()
        only = chase.addAction("Record a reminder only")
        only.triggered.connect(self.chase_noted)
        self.chase.setMenu(chase)
        self.chase.setVisible(asked.is_outstanding)
        self.chase.setEnabled(writable)
        self.chase.setToolTip(why)
        more = QMenu(self.more)
        locked = view.case.is_locked
        correct = self._add(more, "Correct what was asked…", "edit", self.correct_wanted.emit)
        correct.setEnabled(writable and not locked)
        self._add(more, "Change the holder…", "person", self.holder_wanted.emit).setEnabled(writable)
        if not asked.is_outstanding:
            self._add(more, "Wait for it again", "arrow_undo", self.wait_wanted.emit).setEnabled(writable)
        self._add(more, "Take it off", "delete", self.remove_wanted.emit).setEnabled(writable)
        self.more.setMenu(more)
        self.acts.updateGeometry()

    def _memo_menu(self, over: QWidget, *, reminder: bool) -> QMenu:
        menu = QMenu(over)
        for form, icon in _FORMS.items():
            words = f"{form.words}…" if form is not MemoForm.EMAIL else form.words
            self._add(menu, words, icon, partial(self._want_memo, form, reminder))
        if not reminder:
            menu.addSeparator()
            menu.addAction(self.tell)
        return menu

    def _want_memo(self, form: MemoForm, reminder: bool) -> None:
        self.memo_wanted.emit(form, reminder, self.tell.isChecked())

    @staticmethod
    def _add(menu: QMenu, words: str, icon: str, act: Callable[[], object]) -> QAction:
        made = menu.addAction(words)
        icons.dress(made, icon, "ink2", 16)
        made.triggered.connect(lambda _checked=False: act())
        return made

    @staticmethod
    def _fill(column: QVBoxLayout, widgets: list[QWidget]) -> None:
        while (line := column.takeAt(0)) is not None:
            gone = line.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for widget in widgets:
            column.addWidget(widget)
