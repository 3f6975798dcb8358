"""The counter of the standard texts: looked up, written, retired, used in a response, shared between offices."""

import json
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from foidesk.domain import standardtexts, textfields, textsections
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.richtext import RichText
from foidesk.domain.standardtexts import StandardText, same_wording
from foidesk.domain.textreasons import ClaimText
from foidesk.domain.textsearch import TextIndex
from foidesk.domain.troubles import Conflict, NotAllowed, NotFound
from foidesk.office import textsharing, textusing, typedhere
from foidesk.office.shippedtexts import SOURCE, put_in, shipped_set
from foidesk.office.textviews import (
    BroughtInTexts,
    ChangedText,
    KeptTyping,
    LibraryAct,
    Shot,
    TextVersion,
    TextView,
    UsedText,
    by_section,
    view_of,
)
from foidesk.office.views import CaseView, Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer
from foidesk.store.codec import plain, valued
from foidesk.store.standardtexts import KeptText, TextState

_SLOT = "standard text/"


class StandardTexts:
    """What is done with the office's library; each act is one transaction and tells how to undo it."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._is_ready = False

    # --- looking ------------------------------------------------------------------------------------

    def all(self, *, retired: bool = False) -> tuple[TextView, ...]:
        """Give the texts in use by section and title; with `retired` also those that are no longer offered."""
        self._put_in_ours()
        with self._work.reading() as drawer:
            found = [view_of(one) for one in drawer.standard_texts.all()]
        return tuple(sorted((one for one in found if retired or not one.is_retired), key=by_section))

    def find(self, words: str, *, section: str = "", tag: str = "") -> tuple[TextView, ...]:
        """Give the texts in use with these words, the likeliest first; of one section or with one tag if given."""
        views = {one.key: one for one in self.all()}
        index = TextIndex((one.key, one.text, one.uses) for one in views.values())
        wanted = textsections.find(section) if section else None
        return tuple(
            views[key]
            for key in index.find(words)
            if (not section or (wanted is not None and views[key].text.section == wanted.cite))
            and (not tag or tag.casefold() in views[key].text.tags)
        )

    def get(self, key: str) -> TextView:
        """Give one text; NotFound if there is none of this key."""
        with self._work.reading() as drawer:
            return view_of(_must_be(drawer, key))

    def versions(self, key: str) -> tuple[TextVersion, ...]:
        """Give every version of a text, the latest first."""
        with self._work.reading() as drawer:
            _must_be(drawer, key)
            return tuple(
                TextVersion(one.number, one.text, one.at, one.who, one.source)
                for one in drawer.standard_texts.versions(key)
            )

    def preview(self, text: RichText, case_id: int | None = None, response_key: int | None = None) -> RichText:
        """Fill a text for a case as it would be used there; without a case it stays as it is written."""
        if case_id is None:
            return text
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            if response_key is None and case.responses:
                response_key = case.responses[0].key
            return textfields.fill(text, textusing.values(self._work, drawer, case, response_key))

    # --- writing ------------------------------------------------------------------------------------

    @staticmethod
    def new_key() -> str:
        """Give the key of a text that is being begun."""
        return uuid.uuid4().hex

    def save(self, key: str, text: StandardText, *, based_on: int | None = None) -> LibraryAct | None:
        """Keep a text as a new version, or as a new text; None if nothing was changed.

        Refused while a field in it is not known. `based_on` is the version it was begun with (0 for a new text): a
        change made by somebody else in the meantime is not written over (Conflict).
        """
        text = standardtexts.checked(text)

        def saving(drawer: Drawer) -> LibraryAct | None:
            drawer.drafts.drop(_SLOT + key)
            before = drawer.standard_texts.get(key)
            if before is not None and before.version.text == text:
                return None
            if before is not None and based_on is not None and before.version.number != based_on:
                raise Conflict(
                    f"“{before.version.text.title}” was changed by {before.version.who} in the meantime.",
                    kept="Your words are kept here, and theirs in the library.",
                    do="Look at both, then save yours or take theirs.",
                )
            words = f"Standard text “{text.title}” {'added' if before is None else 'changed'}"
            act = f"{'add' if before is None else 'change'} “{text.title}”"
            return self._write(drawer, words, act, {key: Shot(text, before.state if before else TextState.IN_USE)})

        return self._do(saving)

    def retire(self, key: str) -> LibraryAct:
        """Offer a text no longer; what was written with it stays as it is, and its history too."""
        return self._move(key, TextState.RETIRED, "retired", "retire")

    def restore(self, key: str) -> LibraryAct:
        """Offer a retired text again."""
        return self._move(key, TextState.IN_USE, "taken into use again", "take into use again")

    def remove(self, key: str) -> LibraryAct:
        """Take a text out of the library that was never used; one that was is retired instead."""
        with self._work.reading() as drawer:
            kept = _must_be(drawer, key)
        if kept.uses:
            raise NotAllowed(
                f"“{kept.version.text.title}” was used in {_times(kept.uses)}.",
                kept="It is in the library as before.",
                do="Retire it: it is no longer offered, and the cases can still show it.",
            )
        return self._move(key, TextState.REMOVED, "removed", "remove")

    def restore_ours(self, key: str) -> LibraryAct | None:
        """Put our wording of a shipped text back as a new version; the office's own stays in the history."""
        ours = shipped_set().texts.get(key)
        if ours is None:
            raise NotFound("This text did not come with FOI Desk.")

        def restoring(drawer: Drawer) -> LibraryAct | None:
            kept = _must_be(drawer, key)
            if same_wording(kept.version.text, ours):
                return None
            back = replace(ours, review_on=kept.version.text.review_on)
            words, act = f"Our wording of “{ours.title}” put back", f"put back our wording of “{ours.title}”"
            return self._write(drawer, words, act, {key: Shot(back, kept.state)}, source=SOURCE)

        return self._do(restoring)

    def take_back(self, act: LibraryAct, *, again: bool = False) -> LibraryAct:
        """Undo an act of the library (or do one again that was undone), as a new act; Conflict if others came after."""
        prefix = "Done again: " if again else "Undone: "
        words = act.words.removeprefix("Undone: ").removeprefix("Done again: ")

        def taking_back(drawer: Drawer) -> LibraryAct:
            for key, _, after in act.changes:
                if _shot(drawer, key) != after:
                    title = after.text.title if after is not None else ""
                    raise Conflict(
                        f"“{title}” was changed again in the meantime.",
                        kept="The library is as it was.",
                        do="Look at the text and its versions.",
                    )
            back = {key: before for key, before, _ in act.changes}
            return self._write(drawer, prefix + words, act.act, back)

        return self._must(taking_back)

    def _move(self, key: str, state: TextState, done: str, verb: str) -> LibraryAct:
        def moving(drawer: Drawer) -> LibraryAct:
            kept = _must_be(drawer, key)
            title = kept.version.text.title
            changes: dict[str, Shot | None] = {key: Shot(kept.version.text, state)}
            return self._write(drawer, f"Standard text “{title}” {done}", f"{verb} “{title}”", changes)

        return self._must(moving)

    # --- typing -------------------------------------------------------------------------------------

    def keep_typing(self, typing: KeptTyping) -> datetime:
        """Keep what is being written before it is a version; gives the time (UTC) at which it was on disk."""
        at = self._work.now()
        typedhere.keep_typed(self._work, _SLOT + typing.key, json.dumps(plain(typing), ensure_ascii=False), at)
        return at

    def kept_typing(self) -> tuple[KeptTyping, ...]:
        """Give what was being written and is not a version yet."""
        with self._work.reading() as drawer:
            bodies = [drawer.drafts.get(slot) for slot in drawer.drafts.slots(_SLOT)]
        return tuple(valued(KeptTyping, json.loads(body)) for body in bodies if body)

    def drop_typing(self, key: str) -> None:
        """Forget what was being written."""
        with self._work.writing() as drawer:
            drawer.drafts.drop(_SLOT + key)

    # --- using --------------------------------------------------------------------------------------

    def use(self, case_id: int, response_key: int, key: str) -> UsedText:
        """Fill a text for a response and write down that it was used there, in the journal and for the count."""
        self._put_in_ours()
        with self._work.writing() as drawer:
            used, fact = textusing.use(self._work, drawer, case_id, response_key, _must_be(drawer, key))
        self._work.tell(Told(case_id, fact))
        return used

    def for_exemptions(self, case_id: int, response_key: int) -> tuple[ClaimText, ...]:
        """Give the texts that reason exemptions, filled as far as the case goes, the most used first."""
        texts = [one for one in self.all() if one.text.place is not None and one.text.place.suits_exemptions]
        with self._work.reading() as drawer:
            case = drawer.casefiles.load(case_id)
            filling = textusing.values(self._work, drawer, case, response_key)
        texts.sort(key=lambda one: -one.uses)
        return tuple(
            ClaimText(one.key, one.text.title, one.text.section, textfields.fill(one.text.text, filling))
            for one in texts
        )

    def take_suggestion(self, case_id: int, response_key: int, used: UsedText) -> CaseView:
        """Choose the outcome and claim the provision that go with a text that was used, as one act."""
        return self._work.act(
            case_id, lambda case: textusing.take_suggestion(case, response_key, used.suggestion, used.title)
        )

    def changed_since_used(self, case_id: int) -> tuple[ChangedText, ...]:
        """Give the texts of a case that were changed since it used them and whose old words still stand in it."""
        with self._work.reading() as drawer:
            return textusing.changed(self._work, drawer, case_id, drawer.casefiles.load(case_id))

    def keep_as_used(self, case_id: int, changed: ChangedText) -> CaseView:
        """Write down that the case was compared with the present wording; it is not offered again."""
        with self._work.writing() as drawer:
            drawer.standard_texts.set_seen(changed.uses, changed.version)
            return self._work.view(drawer, case_id, drawer.casefiles.load(case_id))

    # --- sharing ------------------------------------------------------------------------------------

    def export(self, keys: tuple[str, ...] = ()) -> bytes:
        """Give texts (all in use, if none are named) as one file for another office."""
        views = [one for one in self.all() if not keys or one.key in keys]
        with self._work.reading() as drawer:
            office = self._work.profile(drawer).name_long
        return textsharing.written(office, ((one.key, one.text) for one in views))

    def bring_in(self, content: bytes) -> BroughtInTexts:
        """Add the texts of another office's file; nothing is written over, and what the library has is left out."""
        self._put_in_ours()
        office, found, refused = textsharing.read(content)

        def bringing(drawer: Drawer) -> LibraryAct | None:
            here = [one.version.text for one in drawer.standard_texts.all()]
            taken: dict[str, Shot | None] = {}
            for key, text in found:
                if any(same_wording(text, one) for one in here):
                    continue
                here.append(text)
                free = key and key not in taken and drawer.standard_texts.get(key) is None
                taken[key if free else self.new_key()] = Shot(text, TextState.IN_USE)
            if not taken:
                return None
            count = "1 standard text" if len(taken) == 1 else f"{len(taken)} standard texts"
            words = f"{count} brought in" + (f" from {office}" if office else "")
            return self._write(drawer, words, f"bring in {count}", taken, source=office, kind=FactKind.TEXTS_BROUGHT_IN)

        act = self._do(bringing)
        added = len(act.changes) if act is not None else 0
        return BroughtInTexts(act, added, len(found) - added, refused)

    # --- inside -------------------------------------------------------------------------------------

    def _put_in_ours(self) -> None:
        """Put the shipped texts into a register that has not got this set; what the office wrote is left alone."""
        if self._is_ready:
            return
        ours = shipped_set()
        with self._work.reading() as drawer:
            there = drawer.standard_texts.has_set(ours.sha256)
        if not there and not self._work.read_only:
            with self._work.writing() as drawer:
                put_in(drawer, self._work.now(), self._work.today())
        self._is_ready = True

    def _write(
        self,
        drawer: Drawer,
        words: str,
        act: str,
        to: dict[str, Shot | None],
        *,
        source: str = "",
        kind: FactKind = FactKind.TEXT_CHANGED,
    ) -> LibraryAct:
        """Bring texts to how they are to stand, each as a new version where its words change, and journal it."""
        at, changes = self._work.now(), []
        for key, after in to.items():
            before = _shot(drawer, key)
            if after is not None and (before is None or before.text != after.text):
                drawer.standard_texts.put(key, after.text, at, self._work.who, source)
            used = (kept := drawer.standard_texts.get(key)) is not None and kept.uses > 0
            gone = TextState.RETIRED if used else TextState.REMOVED
            drawer.standard_texts.set_state(key, gone if after is None else after.state)
            changes.append((key, before, _shot(drawer, key)))
        fact = Fact(kind, words, act)
        drawer.journal.add(at=at, who=self._work.who, case_id=None, fact=fact, before=None, after=None)
        return LibraryAct(words, act, tuple(changes))

    def _do(self, change: Callable[[Drawer], LibraryAct | None]) -> LibraryAct | None:
        with self._work.writing() as drawer:
            done = change(drawer)
        if done is not None:
            self._work.tell(Told(None, Fact(FactKind.TEXT_CHANGED, done.words, done.act)))
        return done

    def _must(self, change: Callable[[Drawer], LibraryAct]) -> LibraryAct:
        done = self._do(change)
        if done is None:  # such a change always does something
            raise NotAllowed("Nothing was changed.")
        return done


def _must_be(drawer: Drawer, key: str) -> KeptText:
    kept = drawer.standard_texts.get(key)
    if kept is None or kept.state is TextState.REMOVED:
        raise NotFound("That text is no longer in the library.")
    return kept


def _shot(drawer: Drawer, key: str) -> Shot | None:
    kept = drawer.standard_texts.get(key)
    return None if kept is None or kept.state is TextState.REMOVED else Shot(kept.version.text, kept.state)


def _times(count: int) -> str:
    return "1 response" if count == 1 else f"{count} responses"
