"""New requests that are not logged yet: one for each person at a computer, so that none takes another's place.

What came in is kept once, beside the rest: a large attachment is not written again with every word that is typed.
"""

from collections.abc import Sequence
from datetime import datetime

from foidesk.domain.troubles import StoreTrouble, Trouble
from foidesk.office import draftbody, typedhere
from foidesk.office.draftbody import NewRequestDraft
from foidesk.office.presence import account_name
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer

_EVERYBODYS = "new-request"
"""Where earlier versions kept the one draft of a register; whoever asks first takes it up."""


class RequestDrafts:
    """The draft of the person at this desk."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._slot = f"{_EVERYBODYS}/{place_of_desk(work.computer)}"

    @property
    def _document_slot(self) -> str:
        return f"{self._slot}/document"

    def keep(self, draft: NewRequestDraft, taken: Sequence[str] = ()) -> datetime:
        """Keep a draft; gives the time (UTC) at which it was safely on disk."""
        at, key = self._work.now(), draftbody.document_key(draft.document)

        def beside(drawer: Drawer) -> None:
            for slot in taken:
                drawer.drafts.drop(slot)
            before = drawer.drafts.get(self._slot)
            if before is None or draftbody.key_in(before) != key:
                drawer.drafts.put(self._document_slot, draftbody.document_written(draft.document), at)

        try:
            typedhere.keep_typed(self._work, self._slot, draftbody.written(draft), at, beside)
        except StoreTrouble as trouble:
            if self._document_slot not in self._work.spill.slots:
                typedhere.spill_over(
                    self._work, self._document_slot, draftbody.document_written(draft.document), at, trouble
                )
            raise
        self._work.spill.drop(self._document_slot)
        return at

    def kept(self) -> NewRequestDraft | None:
        """Give the request that was being worked on, or None. A draft that cannot be read is None."""
        with self._work.reading() as drawer:
            body, document = drawer.drafts.get(self._slot), drawer.drafts.get(self._document_slot)
            earlier = drawer.drafts.get(_EVERYBODYS) if body is None else None
        if body is None and earlier is None:
            return None
        try:
            draft = draftbody.read_back(body or earlier or "", document)
        except (KeyError, TypeError, ValueError, Trouble):  # written by another version: nothing to show
            return None
        if earlier is not None and not self._work.read_only:
            self.keep(draft, (_EVERYBODYS,))
        return draft

    def drop(self, drawer: Drawer) -> None:
        """Forget the draft within an act: it was logged, filed, or is not wanted."""
        for slot in (self._slot, self._document_slot):
            self._work.spill.drop(slot)
        drawer.drafts.drop(self._slot)
        drawer.drafts.drop(self._document_slot)

    def discard(self) -> None:
        """Throw the draft away."""
        with self._work.writing() as drawer:
            self.drop(drawer)


def place_of_desk(computer: str) -> str:
    """Give the part of a slot that is this person's at this computer, whatever name she goes by in the journal."""
    return f"{_plain(computer)}/{_plain(account_name())}"


def _plain(name: str) -> str:
    return name.replace("/", "_").replace("\\", "_") or "here"
