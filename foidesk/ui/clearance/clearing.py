"""The clearance of the case that shows: its banner, its form, and in the menus exactly what can be done now."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from foidesk.domain.clearance import current
from foidesk.domain.clearing import is_own
from foidesk.domain.holders import same_name
from foidesk.domain.letterkinds import kind_named
from foidesk.domain.troubles import Trouble
from foidesk.office.views import CaseView
from foidesk.ui.clearance.form import ClearanceForm, Purpose
from foidesk.ui.clearance.words import Said, above_the_case, at_hand
from foidesk.ui.desk import Desk
from foidesk.ui.parts.banner import Banner
from foidesk.ui.parts.button import Button

if TYPE_CHECKING:
    from foidesk.ui.casefile.page import CasePage

ANSWER = "response"
_BUTTONS = {
    "clear": "Clear it",
    "return": "Return it…",
    "take_back": "Take it back",
}


class Clearing(QObject):
    """What the drafter and the reader do on a case page."""

    acted = Signal(object)
    moved = Signal()
    """The banner came or went."""

    def __init__(self, desk: Desk, page: "CasePage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._said: Said | None = None
        self._offered: dict[str, Callable[..., object]] = {}
        self.banner = Banner(parent=page)
        self.banner.hide()
        self.form = ClearanceForm(page)
        self._button: Button | None = None
        self._kind = self._sending = ANSWER
        self.form.kept.connect(self._kept)
        self.form.left.connect(self.close_form)

    # --- showing ------------------------------------------------------------------------------------

    def show_view(self, view: CaseView, button: Button) -> None:
        """Show where the draft is; `button` is the header's, which says what comes next."""
        one = at_hand(view.case)
        self._kind = one.kind if one is not None else ANSWER
        said = above_the_case(view, self._desk.office.who)
        if said != self._said:
            self._said = said
            self.banner.clear_buttons()
            if said is not None:
                self.banner.say(said.tone, said.title, said.text, said.icon)
                for act in said.acts if not self._desk.office.read_only else ():
                    self.banner.add_button(_BUTTONS[act], self._slots()[act])
        self._dress(view, button)
        self._show_form(on=not self.form.isHidden() and self._can(view, self.form.purpose))
        self.offer()

    def _dress(self, view: CaseView, button: Button) -> None:
        """Make the header's button the next step of clearance, where it is that."""
        shown, self._button = view.clearance, button
        button.setEnabled(True)
        button.setToolTip("")
        if shown is None or not self._may_act(view):
            return
        if shown.current is not None and shown.current.is_waiting:
            button.setVisible(same_name(shown.current.whom, self._desk.office.who))
            button.setText("Clear the letter")  # elsewhere the banner says with whom it is
            button.setIconName("checkmark_circle")
        elif shown.is_wanted:
            button.setText("Send for clearance")
            button.setIconName("send")
            complete = self._is_complete(view)
            button.setEnabled(complete)
            button.setToolTip("" if complete else "Every item needs a response first")

    def press_next(self) -> bool:
        """Take the press of the header's button, if it is the next step of clearance."""
        view = self._page.view
        shown = view.clearance if view is not None else None
        if view is None or shown is None or not self._may_act(view):
            return False
        if shown.current is not None and shown.current.is_waiting:
            self.clear()
            return True
        if shown.is_wanted:
            self.send()
        return shown.is_wanted

    def _show_form(self, *, on: bool) -> None:
        """Show the form or put it away; while it is open its own button is the filled one."""
        self.form.setVisible(on)
        self.banner.setVisible(self._said is not None and not on)
        self.moved.emit()
        if self._button is not None:
            self._button.setRole("plain" if on else "filled")

    def _may_act(self, view: CaseView) -> bool:
        return not view.case.is_locked and not self._desk.office.read_only

    @staticmethod
    def _is_complete(view: CaseView) -> bool:
        return bool(view.case.responses) and all(one.is_started for one in view.case.responses)

    def _can(self, view: CaseView, act: str) -> bool:
        shown, one = view.clearance, at_hand(view.case)
        if act == "send":
            waits = view.case.clearance is not None and view.case.clearance.is_waiting
            on = shown is not None and shown.rule.is_on
            return on and self._may_act(view) and not waits and self._is_complete(view)
        waits = one is not None and one.is_waiting
        return waits and (self._may_act(view) if kind_named(self._kind).answers else not self._desk.office.read_only)

    def _slots(self) -> dict[str, Callable[..., object]]:
        return {"send": self.send, "clear": self.clear, "return": self.return_it, "take_back": self.take_back}

    def offer(self) -> None:
        """Put into the menus what can be done now."""
        self.withdraw()
        view = self._page.view
        if view is not None and self._page.isVisible():
            names = {"send": "send_clearance", "clear": "clear_letter", "return": "return_draft"}
            names["take_back"] = "take_back_draft"
            self._offered = {names[act]: slot for act, slot in self._slots().items() if self._can(view, act)}
            if self._page.draft.remarking.is_offered:
                self._offered["comment"] = self._comment
            self._desk.acts.connect_all(self._offered)

    def withdraw(self) -> None:
        """Take the acts back."""
        self._desk.acts.disconnect_all(self._offered)
        self._offered = {}

    # --- acts ---------------------------------------------------------------------------------------

    def send(self, kind: str = ANSWER) -> None:
        """Ask to whom."""
        view, known_kind = self._page.view, kind_named(kind)
        if view is None or (known_kind.answers and not self._can(view, "send")):
            return
        office, shown = self._desk.office, view.clearance
        usual = shown.rule.usual if shown is not None else ""
        one = current(view.case.clearances, kind)
        last = one.reader if one is not None else ""
        self._sending = kind
        what = "" if known_kind.answers else f", {known_kind.title.lower()},"
        self.form.start("send", f"Send {view.case.reference}{what} for clearance", name=last or usual)
        self._show_form(on=True)

        def known(owners: tuple[str, ...]) -> None:
            people = dict.fromkeys(name for name in (usual, *owners) if name and name != office.who)
            self.form.offer_names(tuple(people), last or usual)

        self._desk.run(office.records.owners, known, owner=self)

    def return_it(self) -> None:
        """Ask with which words."""
        view = self._page.view
        one = at_hand(view.case) if view is not None else None
        if view is None or one is None or not self._can(view, "return"):
            return
        left = sum(one.is_open for one in view.case.comments)
        hint = f"{left} open comment{' goes' if left == 1 else 's go'} with it." if left else ""
        self.form.start("return", f"Return the draft to {one.drafted_by}", hint)
        self._show_form(on=True)

    def clear(self) -> None:
        """Clear the letter; whoever drafted it is asked why first."""
        view = self._page.view
        one = at_hand(view.case) if view is not None else None
        if view is None or one is None or not self._can(view, "clear"):
            return
        if is_own(view.case, one, self._desk.office.who):
            self.form.start(
                "own",
                "You drafted this letter, so somebody else should clear it",
                "If nobody else can, say why. The reason stays on the file with the letter.",
            )
            self._show_form(on=True)
        else:
            self._kept("own", "", "")

    def take_back(self) -> None:
        """Take the draft back before it was read."""
        view = self._page.view
        if view is not None and self._can(view, "take_back"):
            case_id, office, kind = view.case_id, self._desk.office, self._kind
            self._run(lambda: office.clearing.take_back(case_id, kind=kind), "The draft is yours again")

    def _comment(self) -> None:
        """Open the box for a comment beside the current response."""
        self._page.show_tab("draft")
        self._page.draft.do("comment")

    def close_form(self) -> None:
        """Leave the form."""
        self._show_form(on=False)
        self._page.setFocus()

    def _kept(self, purpose: Purpose, name: str, words: str) -> None:
        office, page = self._desk.office, self._page

        def go() -> None:
            view = page.view
            if view is None:
                return
            case_id, seen, clearing = view.case_id, view.case, office.clearing
            one, kind = at_hand(seen), self._sending if purpose == "send" else self._kind
            drafter = one.drafted_by if one is not None else ""
            if purpose == "send":
                self._run(lambda: clearing.send(case_id, name, words, kind=kind, seen=seen), f"Sent to {name.strip()}")
            elif purpose == "return":
                self._run(lambda: clearing.return_it(case_id, words, kind=kind, seen=seen), f"Returned to {drafter}")
            else:
                self._run(lambda: clearing.clear(case_id, words, kind=kind, seen=seen), f"{seen.reference} is cleared")

        page.commit_typing(go)

    def _run(self, work: Callable[[], CaseView], said: str) -> None:
        def done(view: CaseView) -> None:
            self._show_form(on=False)
            self.acted.emit(view)
            self._desk.say(said)

        def failed(trouble: Trouble) -> None:
            if trouble.field and not self.form.isHidden():
                self.form.refuse(" ".join(part for part in (trouble.what, trouble.do) if part), trouble.field)
            else:
                self._desk.troubled.emit(trouble)

        self._desk.run(work, done, failed, owner=self)
