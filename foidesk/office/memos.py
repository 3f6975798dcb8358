"""Memos to holders: made as PDF, Word or an email draft, each with one holder's own items; nothing is ever sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from foidesk.domain import commissioning
from foidesk.domain.case import Case
from foidesk.domain.discreet import without_requester
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.holders import Holder
from foidesk.domain.itemdeadlines import item_deadlines
from foidesk.domain.ownnumbers import without_own_number
from foidesk.domain.troubles import NotAllowed
from foidesk.intake.safe_names import safe_file_name, without_doubles
from foidesk.office.views import Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer

if TYPE_CHECKING:
    from foidesk.letters.letter import Letter
    from foidesk.letters.memo import MemoCase


class MemoForm(StrEnum):
    """What a memo is made as; the value is the file's ending."""

    EMAIL = "eml"
    WORD = "docx"
    PDF = "pdf"

    @property
    def words(self) -> str:
        """Say it as a button does."""
        return {"eml": "Email draft", "docx": "Word", "pdf": "PDF"}[self.value]


@dataclass(frozen=True, slots=True)
class MemoFile:
    """A memo as a file: whose it is, its name and its bytes."""

    holder: str
    name: str
    content: bytes


class Memos:
    """What is handed to a holder. Making a memo changes nothing."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def make(
        self,
        asked: Sequence[tuple[int, int]],
        form: MemoForm,
        *,
        reminder: bool = False,
        with_requester: bool = False,
        attach: MemoForm | None = None,
    ) -> tuple[MemoFile, ...]:
        """Make one memo for each holder of these commissions (case and key), with all its items by case.

        `attach` puts the memo into an email draft as a file too. The requester is left out, in the items' own words
        as well, unless `with_requester`.
        """
        from foidesk.letters import memo

        with self._work.reading() as drawer:
            profile, today = self._work.profile(drawer), self._work.today()
            found: dict[str, tuple[Holder, list[MemoCase]]] = {}
            cases: dict[int, Case] = {}
            for case_id, key in asked:
                case = cases.setdefault(case_id, drawer.casefiles.load(case_id))
                holder = _holder(drawer, commissioning.commission(case, key).holder)
                of = found.setdefault(holder.name, (holder, []))
                of[1].append(self._memo_case(case, key, with_requester=with_requester))
        if not found:
            raise NotAllowed("Nothing is chosen.", kept="No memo was made.", do="Choose who to write to.")
        made, taken = [], set[str]()
        for holder, parts in found.values():
            letter = memo.compose(holder.name, parts, profile, self._work.who, today, reminder=reminder)
            about = parts[0].reference if len(parts) == 1 else f"{len(parts)} requests"
            stem = f"{about} {holder.name} {'reminder' if reminder else 'memo'}"
            name = without_doubles(
                safe_file_name(f"{stem.replace('/', '-')}.{form.value}", f"memo.{form.value}"), taken
            )
            made.append(MemoFile(holder.name, name, _drawn(letter, form, holder, stem, attach)))
        return tuple(made)

    def note(self, asked: Sequence[tuple[int, int]], words: str) -> None:
        """Write in each case's history that a memo was made for a holder."""
        told = []
        with self._work.writing() as drawer:
            for case_id, key in asked:
                holder = commissioning.commission(drawer.casefiles.load(case_id), key).holder
                fact = Fact(FactKind.LETTER_COPIED, f"Memo to {holder}: {words}", "")
                drawer.journal.add(
                    at=self._work.now(), who=self._work.who, case_id=case_id, fact=fact, before=None, after=None
                )
                told.append(Told(case_id, fact))
        for one in told:
            self._work.tell(one)

    def _memo_case(self, case: Case, key: int, *, with_requester: bool) -> "MemoCase":
        from foidesk.letters.memo import MemoCase, MemoItem

        asked = commissioning.commission(case, key)
        deadline = self._work.deadline(case)
        dues = [one.due for one in item_deadlines(case, deadline) if one.key in asked.items and one.due]

        def said(words: str) -> str:
            return words if with_requester else without_requester(words, case.requester)

        who = case.requester
        told = ", ".join(part for part in (who.name.strip(), who.organisation.strip()) if part)
        return MemoCase(
            reference=case.reference,
            subject=said(case.subject),
            regime=case.regime,
            items=tuple(
                MemoItem(number, said(without_own_number(item.wording, number)))
                for number, item in enumerate(case.items, 1)
                if item.key in asked.items
            ),
            asked_on=asked.asked_on,
            due=asked.due,
            words=asked.words,
            requester=told if with_requester else "",
            case_due=_earliest(dues, deadline.due),
        )


def _earliest(dues: Sequence[date], due: date | None) -> date | None:
    return min(dues) if dues else due


def _holder(drawer: Drawer, name: str) -> Holder:
    listed = drawer.holders.named(name)
    return Holder(name) if listed is None else listed.holder


def _drawn(letter: "Letter", form: MemoForm, holder: Holder, stem: str, attach: MemoForm | None) -> bytes:
    from foidesk.letters import mailing, press, word

    if form is MemoForm.PDF:
        return press.draw(letter)
    if form is MemoForm.WORD:
        return word.draw(letter)
    files = []
    if attach in (MemoForm.PDF, MemoForm.WORD):
        name = safe_file_name(f"{stem.replace('/', '-')}.{attach.value}", f"memo.{attach.value}")
        kind = "application/pdf" if attach is MemoForm.PDF else word.MEDIA_TYPE
        files.append(mailing.Attachment(name, _drawn(letter, attach, holder, stem, None), kind))
    return mailing.draft(letter, to=holder.email, to_name=holder.name, files=files)
