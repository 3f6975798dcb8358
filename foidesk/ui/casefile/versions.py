"""Two versions of one text: a banner that says so, and both side by side to choose from."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from foidesk.domain.claimversions import claim_words
from foidesk.domain.items import ExemptionClaim
from foidesk.domain.meantime import Choice, Clash, Text, TextConflict
from foidesk.domain.richtext import RichText
from foidesk.domain.troubles import Trouble
from foidesk.office.records import local
from foidesk.office.views import CaseView
from foidesk.ui.casefile.textview import TextView
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.label import label, rule
from foidesk.ui.parts.scrolling import scrolling

_ICON = "people"


class Versions(QObject):
    """What waits for a choice in the case that shows; the banner stands until everything is chosen."""

    chosen = Signal(object)
    """A CaseView after a choice."""
    moved = Signal()
    """The banner came or went."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent
        self._view: CaseView | None = None
        self._said: tuple[str, ...] = ()
        self.banner = Banner("warn", parent=parent)
        self.banner.hide()
        self.compare_button = self.banner.add_button("Compare", self.compare)
        self.mine_button = self.banner.add_button("Keep mine", self.keep_mine)
        self.dialog: VersionsDialog | None = None

    def show_view(self, view: CaseView, *, read_only: bool) -> None:
        """Show what waits in a case; nothing while the register can only be read."""
        self._view = view
        waiting = () if read_only else view.undecided
        said = tuple(one.slot for one in waiting)
        if said != self._said:
            self._said = said
            self.banner.setVisible(bool(waiting))
            if waiting:
                self._say(waiting)
            self.moved.emit()

    def _say(self, waiting: tuple[Clash, ...]) -> None:
        first = waiting[0]
        self.mine_button.setVisible(len(waiting) == 1 and not first.closed)
        self.compare_button.setText("Show my words" if first.closed else "Compare")
        if len(waiting) > 1:
            self.banner.say("warn", f"{len(waiting)} texts have two versions", "All are kept. Nothing is lost.", _ICON)
        elif first.closed:
            self.banner.say("warn", first.closed, "Your words are kept. Copy them if you need them.", _ICON)
        else:
            yours = f"{first.author}’s" if first.author != self._desk.office.who else "Your"
            title = f"{first.done}{_at(first)}"
            kept = "What was written is kept." if first.not_put_in else f"{yours} version is kept beside it."
            self.banner.say("warn", title, f"{kept} Nothing is lost.", _ICON)
        self._desk.say(self.banner.accessibleName())

    def compare(self) -> None:
        """Show the first pair side by side."""
        view = self._view
        if view is None or not view.undecided:
            return
        dialog = VersionsDialog(view.undecided[0], self._desk.office.who, self._over)
        dialog.decided.connect(self.decide)
        dialog.finished.connect(self._left)
        self.dialog = dialog
        dialog.open()

    def _left(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def keep_mine(self) -> None:
        """Keep her version without looking at the other, which the history keeps."""
        view = self._view
        if view is not None and view.undecided:
            self.decide(view.undecided[0], Choice.MINE)

    def decide(self, clash: Clash, choice: Choice) -> None:
        """Have the office keep what she chose."""
        view = self._view
        if view is None:
            return
        case_id, drafting = view.case_id, self._desk.office.drafting
        words = {
            Choice.MINE: f"{clash.author}’s version of {clash.where} kept",
            Choice.THEIRS: f"{clash.who}’s version of {clash.where} kept",
            Choice.BOTH: f"Both versions of {clash.where} kept",
        }[choice]

        def done(now: CaseView) -> None:
            self.chosen.emit(now)
            self._desk.say(words if not clash.closed else "Your words are on the clipboard")

        def failed(trouble: Trouble) -> None:
            self._desk.troubled.emit(trouble)
            if isinstance(trouble, TextConflict):  # it was changed again: the newest stands beside hers now
                self._desk.run(lambda: self._desk.office.records.case(case_id), self.chosen.emit, owner=self)

        self._desk.run(lambda: drafting.decide(case_id, clash.slot, choice, clash.theirs), done, failed, owner=self)


class VersionsDialog(QDialog):
    """Theirs on the left as saved, mine on the right as typed. `decided` gives the pair and the choice."""

    decided = Signal(object, object)

    def __init__(self, clash: Clash, me: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clash = clash
        self.setWindowTitle(f"Two versions of {clash.where}")
        self.setProperty("ground", "surface")
        self.setModal(True)
        room = parent.window().size() if parent is not None else self.size()
        self.resize(
            min(px(920), max(px(520), room.width() - px(80))), min(px(560), max(px(360), room.height() - px(60)))
        )
        yours = "Yours" if clash.author == me else f"{clash.author}’s"
        theirs = f"{clash.who}’s, saved{_at(clash)}" if clash.who != me else f"As saved{_at(clash)}"
        gone = "The exemption was taken off." if clash.taken_off else "There is no text any more."
        gone = "Nothing was put in." if clash.not_put_in else gone
        self.theirs = _Side(theirs, clash.theirs, gone)
        self.mine = _Side(f"{yours}, as typed", clash.mine, "Nothing was typed.")
        sides = QHBoxLayout()
        sides.setSpacing(px(16))
        for side in (self.theirs, self.mine):
            sides.addWidget(side, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(20), px(16), px(20), px(16))
        rows.setSpacing(px(12))
        rows.addWidget(label(f"Two versions of {clash.where}", "heading", wrap=True))
        rows.addWidget(label(self._explained(), "base", "ink2", wrap=True))
        rows.addLayout(sides, 1)
        rows.addWidget(rule())
        rows.addLayout(self._feet(yours))

    def _explained(self) -> str:
        clash = self._clash
        if clash.closed:
            return f"{clash.closed} Your words can be copied."
        if not clash.can_merge:
            return "Choose which one to keep. The choice can be undone, and the history keeps both."
        part = "field" if isinstance(clash.mine, ExemptionClaim) else "paragraph"
        if clash.is_clean:
            how = f"You changed different {part}s: keeping both puts each change in its place."
        else:
            how = f"You changed the same {part}: keeping both puts theirs first and yours after it."
        return f"{how} The choice can be undone, and the history keeps both."

    def _feet(self, yours: str) -> QHBoxLayout:
        clash = self._clash
        feet = QHBoxLayout()
        feet.setSpacing(px(8))
        self.later = Button("Decide later", "quiet")
        self.later.clicked.connect(self.reject)
        feet.addWidget(self.later)
        feet.addStretch(1)
        self.keep_mine = Button("Keep mine" if yours == "Yours" else f"Keep {yours}")
        self.keep_theirs = Button("Keep theirs")
        self.keep_both = Button("Keep both", "filled")
        self.copy = Button("Copy and let go", "filled")
        self.keep_mine.clicked.connect(lambda: self._choose(Choice.MINE))
        self.keep_theirs.clicked.connect(lambda: self._choose(Choice.THEIRS))
        self.keep_both.clicked.connect(lambda: self._choose(Choice.BOTH))
        self.copy.clicked.connect(self._copy)
        shown = (
            (self.copy,)
            if clash.closed
            else (self.keep_theirs, self.keep_mine, *((self.keep_both,) if clash.can_merge else ()))
        )
        for button in (self.keep_theirs, self.keep_mine, self.keep_both, self.copy):
            button.setVisible(button in shown)
            button.setAutoDefault(False)
            feet.addWidget(button)
        self.mine.view.setFocus()
        return feet

    def _choose(self, choice: Choice) -> None:
        self.accept()
        self.decided.emit(self._clash, choice)

    def _copy(self) -> None:
        mine = _shown(self._clash.mine)
        QGuiApplication.clipboard().setText(mine.plain() if isinstance(mine, RichText) else mine or "")
        self._choose(Choice.THEIRS)


class _Side(QWidget):
    """One version under its heading; the words can be selected and copied."""

    def __init__(self, heading: str, text: Text | None, empty: str) -> None:
        super().__init__()
        self.view: TextView = _Words()
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setCursor(Qt.CursorShape.IBeamCursor)
        words = _shown(text)
        if isinstance(words, RichText):
            self.view.show_rich(words, empty)
        else:
            self.view.show_plain(words if words is not None else empty)
        self.view.setAccessibleName(heading)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.addWidget(self.view)
        column.addStretch(1)
        self._area = scrolling(inside)
        self.heading = label(heading, strong=True, wrap=True)
        self.heading.setBuddy(self.view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(4))
        rows.addWidget(self.heading)
        frame = QFrame()
        frame.setProperty("card", "true")
        within = QVBoxLayout(frame)
        within.setContentsMargins(px(4), px(4), px(4), px(4))
        within.addWidget(self._area)
        rows.addWidget(frame, 1)

    def words(self) -> str:
        """Give what it shows as plain words."""
        return self.view.words()


class _Words(TextView):
    """A text that takes the height it needs in the width it is given."""

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Wrap in the new width."""
        super().resizeEvent(event)
        self.setFixedHeight(max(px(24), self.height_for(self.width())))


def _shown(text: Text | None) -> RichText | str | None:
    return claim_words(text) if isinstance(text, ExemptionClaim) else text


def _at(clash: Clash) -> str:
    return f" at {local(clash.at):%H:%M}" if clash.at is not None else ""
