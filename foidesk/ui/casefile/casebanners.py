"""What stands between a case's header and its tabs: clearance, versions, what came back, a sum, why it is locked."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from foidesk.domain.profile import Profile
from foidesk.office.records import local
from foidesk.office.views import CaseView, Told
from foidesk.ui.casefile.closing import closed_words
from foidesk.ui.costs.offer import CostOffer
from foidesk.ui.desk import Desk
from foidesk.ui.look.scale import px
from foidesk.ui.parts.banner import Banner

if TYPE_CHECKING:
    from foidesk.ui.casefile.page import CasePage

LOCKED = "This is the letter as it was sent. To change it, issue a corrected letter; both are kept."
NOT_OURS = "The letter is not in this register. The whole row is under Correspondence."
_LOW = 440


class CaseBanners(QWidget):
    """The banners of a case page, those of its versions and its clearance among them, and the room they take."""

    def __init__(self, desk: Desk, page: "CasePage") -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._profile: Profile | None = None
        self.news, self.lock, self.cost_offer = (
            Banner("info", parent=self),
            Banner("lock", parent=self),
            CostOffer(self),
        )
        self._shown = (page.versions.banner, page.clearing.banner, self.news, self.cost_offer, self.lock)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(px(8))
        for banner in self._shown:
            banner.hide()
            self._rows.addWidget(banner)
        self.correct = self.lock.add_button("Correct it…", page.start_correction)
        self.reopen = self.lock.add_button("Open it again", page.closing.reopen)
        self.space()
        page.versions.moved.connect(self.space)
        page.clearing.moved.connect(self.space)
        self.cost_offer.moved.connect(self.space)
        self.cost_offer.sheet_wanted.connect(lambda: page.show_tab("costs"))
        self.cost_offer.put_wanted.connect(self._put_sum_in)
        desk.told.connect(self._told)

    def show_view(self, view: CaseView) -> None:
        """Say of a case as it now stands what is to be known above it."""
        self._say_lock(view)
        self._offer_sum()

    def space(self) -> None:
        """Show what there is room for, and take no room for what does not show."""
        view, on_draft = self._page.view, self._page.current_tab == "draft"
        low = self._page.height() < px(_LOW)
        # In a low window the tabs beside the draft need every line; what the lock offers is in the menus too.
        self.lock.setVisible(view is not None and view.case.is_locked and (on_draft or not low))
        self.cost_offer.setVisible(on_draft and self.cost_offer.is_wanted and not low)
        above = 0 if all(one.isHidden() for one in self._shown) else px(10)
        self._rows.setContentsMargins(px(16), above, px(16), above)

    def _say_lock(self, view: CaseView) -> None:
        case = view.case
        letter = case.response_letter
        if case.disposed:
            gone = case.disposed[-1]
            self.lock.say("lock", gone.in_words, f"{gone.rule}. Nothing in it changes any more.", "archive")
        elif case.letter_is_final and letter is not None:
            at = local(letter.issued_at)
            self.lock.say("lock", f"Issued {at.day} {at:%B %Y} at {at:%H:%M}", LOCKED)
        elif case.ended is not None:
            self.lock.say("lock", closed_words(case), "Open it again to change it or to answer it.")
        elif case.letter_is_final and case.brought_in is not None:
            on = case.brought_in.answered_on
            when = f" on {on.day} {on:%B} {on.year}" if on is not None else ""
            where = f"row {case.brought_in.row} of {case.request.source_name or 'your old log'}"
            self.lock.say("lock", f"Answered before FOI Desk{when}", f"So says {where}. {NOT_OURS}", "table")
        can_change = not case.disposed and not self._desk.office.read_only
        self.correct.setVisible(case.letter_is_final and can_change)
        self.reopen.setVisible(case.ended is not None and can_change)
        self.space()

    # --- news -------------------------------------------------------------------------------------------

    def say_brought_back(self) -> None:
        """Say that typing was brought back."""
        self.news.clear_buttons()
        self.news.say(
            "info",
            "Typing was brought back",
            "The program ended before it was left properly. The words are in the draft; Ctrl+Z takes them out.",
            "history",
        )
        self.news.add_button("Dismiss", self._dismiss)
        self.news.show()
        self.space()

    def _dismiss(self) -> None:
        self.news.hide()
        self.space()

    # --- the sum of the cost sheet ----------------------------------------------------------------------

    def ask_limit(self) -> None:
        """Read the office's limit of cost, unless it is known."""
        if self._profile is None:
            self._desk.run(self._desk.office.records.profile, self._take_profile, owner=self)

    def _told(self, told: Told) -> None:
        if told.case_id is None:
            self._desk.run(self._desk.office.records.profile, self._take_profile, owner=self)

    def _take_profile(self, profile: Profile) -> None:
        self._profile = profile
        self._offer_sum()

    def _offer_sum(self) -> None:
        """Offer the sum of the cost sheet to a response that refuses on cost."""
        view, profile = self._page.view, self._profile
        if view is not None and profile is not None:
            can_change = not view.case.is_locked and not self._desk.office.read_only
            self.cost_offer.show_view(view, profile.cost_limit, can_change=can_change)

    def _put_sum_in(self, response_key: int) -> None:
        view, costing = self._page.view, self._desk.office.costing
        if view is not None:
            self._page.draft.finish()
            case_id = view.case_id
            self._desk.run(lambda: costing.put_in(case_id, response_key), self._page.take_act, owner=self)
