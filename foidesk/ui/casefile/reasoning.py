"""An exemption being reasoned beside the table: opened, kept as it is written, put in as one act, or left."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from foidesk.domain.items import ExemptionClaim
from foidesk.domain.meantime import Seen, TextConflict
from foidesk.domain.profile import Profile
from foidesk.domain.textreasons import ClaimText
from foidesk.domain.troubles import StoreTrouble, Trouble
from foidesk.office.views import CaseView
from foidesk.ui.casefile import keeping
from foidesk.ui.casefile.drawer import Drawer
from foidesk.ui.casefile.exemptionpicker import ExemptionPicker
from foidesk.ui.desk import Desk

PAGE = "exemption"
Left = tuple[int, int, ExemptionClaim, Seen, str]


class Reasoning(QObject):
    """The one exemption that is open; what is written in it is on disk within a second."""

    acted = Signal(object)
    """A CaseView after the exemption was put in."""
    kept = Signal(object)
    not_kept = Signal(object)
    clashed = Signal(object)
    """A TextConflict: somebody else changed the same exemption, and both versions are on disk."""

    def __init__(self, desk: Desk, drawer: Drawer, left: Callable[[], None]) -> None:
        super().__init__(drawer)
        self._desk = desk
        self._drawer = drawer
        self._left = left
        self._case_id = 0
        self._response = 0
        self._seen = Seen(ExemptionClaim(""), 0)
        self._kept: ExemptionClaim | None = None
        self._taking = False
        self._waiting: list[Left] = []
        self.picker: ExemptionPicker | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep_now)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try_again)

    # --- opening ------------------------------------------------------------------------------------

    def open(self, view: CaseView, response_key: int, place: int) -> None:
        """Open a new exemption (-1) of a response or one that is relied on; the one that is open is put in first."""
        response = view.case.response(response_key)
        claim = response.exemptions[place] if 0 <= place < len(response.exemptions) else None
        picker = self.picker
        if picker is not None:
            if self._taking:
                return  # it is on its way to the office
            same = (self._case_id, self._response) == (view.case_id, response_key)
            if same and picker.as_opened == (claim or ExemptionClaim("")):
                self._drawer.open(PAGE)
                picker.begin()
                return
            if not self.put_away():
                return
        self._show(view, response_key, claim)

    def _show(self, view: CaseView, response_key: int, claim: ExemptionClaim | None) -> None:
        response, office = view.case.response(response_key), self._desk.office
        numbers = view.case.numbers_of(response)
        picker = ExemptionPicker(view.case.regime, numbers, response, claim, today=office.today)
        self._case_id, self._response = view.case_id, response_key
        self._seen = Seen(claim or ExemptionClaim(""), view.case.version)
        self._kept = None
        picker.chosen.connect(self._take)
        picker.left.connect(self.leave)
        picker.changed.connect(self._changed)
        self.picker = picker
        self._drawer.take_in(PAGE, "Exemption", picker)
        picker.begin()
        case_id = view.case_id

        def work() -> tuple[Profile, tuple[ClaimText, ...]]:
            return office.records.profile(), office.standardtexts.for_exemptions(case_id, response_key)

        def came(found: tuple[Profile, tuple[ClaimText, ...]]) -> None:
            if picker is self.picker:
                picker.know_office(*found)

        self._desk.run(work, came, owner=picker)

    def show_view(self, view: CaseView, *, read_only: bool) -> None:
        """Follow a case as it now stands: what nobody wrote in is shown anew, what was written is kept."""
        picker = self.picker
        if picker is None:
            return
        if view.case_id != self._case_id:
            self.go_elsewhere()
            return
        response = next((one for one in view.case.responses if one.key == self._response), None)
        if response is None or read_only:
            self._set_aside()
            return
        picker.follow_response(response)
        was = self._seen.text
        if isinstance(was, ExemptionClaim) and was.provision and not picker.is_touched() and not self._taking:
            now = next((one for one in response.exemptions if one.provision == was.provision), None)
            if now is None:
                self._close()
            elif now != was:
                self._close()
                self._show(view, response.key, now)

    # --- keeping ------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._timer.start(keeping.AFTER_MS)

    def keep_now(self) -> None:
        """Keep what stands in the fields."""
        self._timer.stop()
        picker = self.picker
        if picker is None or self._taking:
            return
        claim, case_id, key, seen = picker.claim(), self._case_id, self._response, self._seen
        if not claim.provision or not picker.is_touched() or claim == self._kept:
            return

        def done(at: datetime) -> None:
            self.kept.emit(at)

        def failed(trouble: Trouble) -> None:
            self.not_kept.emit(trouble)
            self._kept = None
            if isinstance(trouble, StoreTrouble):  # a full disk may have room in a moment; a rule will not change
                self._timer.start(keeping.AGAIN_MS)

        self._kept = claim
        self._desk.run(
            lambda: self._desk.office.drafting.keep_exemption(case_id, key, claim, seen), done, failed, owner=picker
        )

    # --- leaving ------------------------------------------------------------------------------------

    def _take(self, claim: ExemptionClaim) -> None:
        """Put the exemption in at her word; it stays open until that is done."""
        if self.picker is not None and not self._taking:
            self._timer.stop()
            self.picker.setEnabled(False)
            self._put(claim, self.picker)

    def _put(self, claim: ExemptionClaim, picker: ExemptionPicker) -> None:
        case_id, key, seen, text = self._case_id, self._response, self._seen, picker.leading_text()
        self._taking = True

        def done(view: CaseView) -> None:
            self._over(picker)
            self.kept.emit(self._desk.office.now())
            self.acted.emit(view)

        def failed(trouble: Trouble) -> None:
            self._taking = False
            if isinstance(trouble, TextConflict):
                self._over(picker)
                self.clashed.emit(trouble)
            elif picker is self.picker:
                picker.setEnabled(True)
                picker.begin()
                self._desk.troubled.emit(trouble)
            else:
                self._waiting.append((case_id, key, claim, seen, text))
                self._again.start(keeping.AGAIN_MS)
                self.not_kept.emit(trouble)

        drafting = self._desk.office.drafting
        self._desk.run(
            lambda: drafting.put_exemption(case_id, key, claim, seen, text_key=text), done, failed, owner=self
        )

    @property
    def is_everything_kept(self) -> bool:
        """Say whether what was written in an exemption that was left is on disk."""
        return not self._waiting and not self._taking

    def _try_again(self) -> None:
        """Put in what was left and could not be written."""
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            self._put_late(one)

    def _put_late(self, one: Left) -> None:
        case_id, key, claim, seen, text = one
        self._desk.run(
            lambda: self._desk.office.drafting.put_exemption(case_id, key, claim, seen, text_key=text),
            self.acted.emit,
            lambda trouble: self._still_waiting(trouble, one),
            owner=self,
        )

    def _still_waiting(self, trouble: Trouble, one: Left) -> None:
        if isinstance(trouble, TextConflict):
            self.clashed.emit(trouble)
        elif isinstance(trouble, StoreTrouble):
            self._waiting.append(one)
            self._again.start(keeping.AGAIN_MS)
        else:
            self._desk.troubled.emit(trouble)

    def _over(self, picker: ExemptionPicker) -> None:
        self._taking = False
        if picker is self.picker:
            self._close()

    def put_away(self) -> bool:
        """Put in what was written, because she goes elsewhere; False if it cannot be, and it stays open."""
        picker = self.picker
        if picker is None or self._taking:
            return True
        if not picker.is_touched():
            self.leave()
            return True
        if not picker.can_take():
            self._desk.say("Finish the exemption that is open, or leave it.")
            picker.begin()
            return False
        claim = picker.claim()
        self._close()
        self._put(claim, picker)
        return True

    def go_elsewhere(self) -> None:
        """Put in what was written, because the case is left; what cannot be put in waits there for a choice."""
        picker = self.picker
        if picker is not None and picker.is_touched() and not picker.can_take():
            self._set_aside()
        else:
            self.put_away()

    def _set_aside(self) -> None:
        picker = self.picker
        if picker is None or self._taking:
            return
        claim, case_id, key, seen = picker.claim(), self._case_id, self._response, self._seen
        if not picker.is_touched():
            self.leave()
            return
        self._close()
        self._desk.run(
            lambda: self._desk.office.drafting.set_exemption_aside(case_id, key, claim, seen),
            lambda _view: self.clashed.emit(None),
            owner=self,
        )

    def leave(self) -> None:
        """Leave the exemption as it was before it was opened."""
        case_id, key, seen, asked = self._case_id, self._response, self._seen, self._kept is not None
        self._close()
        if asked:
            self._desk.run(lambda: self._desk.office.drafting.leave_exemption(case_id, key, seen))

    def _close(self) -> None:
        picker, self.picker = self.picker, None
        self._timer.stop()
        if picker is None:
            return
        now = picker.window().focusWidget()
        held = now is not None and (picker is now or picker.isAncestorOf(now))
        self._drawer.let_go(PAGE)
        picker.hide()
        picker.setParent(None)
        picker.deleteLater()
        if held:
            self._left()
