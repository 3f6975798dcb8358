"""Acts on the commissions of a case: asked, chased, put right, received, taken off; files that came back.

Nothing here touches the letter, so a signature stays. What comes back late is still taken in, after the answer too.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from foidesk.domain.calendars import Calendar, in_words
from foidesk.domain.case import Case, Change
from foidesk.domain.commissions import Commission, Returned, Searches, check_day
from foidesk.domain.drafting import numbers_in_words
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.holders import one_line, same_name
from foidesk.domain.profile import DateStyle
from foidesk.domain.troubles import NotAllowed, NotFound

_NOTHING = "Nothing was changed."
_LONGEST = 4000


def ask(  # noqa: PLR0917
    case: Case,
    holder: str,
    items: Iterable[int],
    due: date,
    calendar: Calendar,
    today: date,
    *,
    asked_on: date | None = None,
    words: str = "",
    latest: date | None = None,
) -> Change:
    """Ask a holder for some items (by key); a second asking of the same holder is a commission of its own."""
    case.must_be_open()
    on = asked_on or today
    new = Commission(case.next_key, one_line(holder), _items(case, items), on, due, words.strip())
    _check(case, new, today)
    check_day(on, due, latest, calendar)
    twice = next((one for one in case.commissions if _overlaps(one, new)), None)
    if twice is not None:
        raise NotAllowed(
            f"{new.holder} was asked for this on {in_words(twice.asked_on)} already and has not answered.",
            kept="Nothing was asked twice.",
            do="Chase it, or correct what was asked.",
            field="holder",
        )
    changed = replace(case, commissions=(*case.commissions, new), next_key=case.next_key + 1)
    asked = f"{new.holder} asked for {what(case, new)} on {_plain(on)}, due {_plain(due)}"
    return changed, Fact(FactKind.COMMISSIONED, asked, f"ask {new.holder} for {what(case, new)}")


def chase(case: Case, key: int, on: date, today: date) -> Change:
    """Record that a holder was reminded."""
    was = commission(case, key)
    if not was.is_outstanding:
        raise NotAllowed(f"{was.holder} has answered already.", kept=_NOTHING)
    if on > today or on < was.asked_on:
        raise NotAllowed(
            f"{in_words(on)} is {'in the future' if on > today else 'before it was asked'}.",
            kept=_NOTHING,
            do="Enter the day of the reminder.",
            field="chased",
        )
    changed = replace(was, chased_on=tuple(sorted((*was.chased_on, on))))
    time = {1: "", 2: ", the second time", 3: ", the third time"}.get(
        len(changed.chased_on), f", {len(changed.chased_on)} times now"
    )
    words = f"{was.holder} chased for {what(case, was)} on {_plain(on)}{time}"
    return _put(case, changed), Fact(FactKind.COMMISSION_CHASED, words, f"chase {was.holder}")


def take_back_chase(case: Case, key: int, on: date) -> Change:
    """Take a reminder back that was recorded on a day by mistake."""
    was = commission(case, key)
    if on not in was.chased_on:
        raise NotAllowed(f"No reminder of {was.holder} is recorded on {in_words(on)}.", kept=_NOTHING)
    left = list(was.chased_on)
    left.remove(on)
    words = f"The reminder of {was.holder} of {_plain(on)} is taken back"
    return _put(case, replace(was, chased_on=tuple(left))), Fact(
        FactKind.COMMISSION_CORRECTED, words, f"take back the reminder of {was.holder}"
    )


def correct(
    case: Case,
    key: int,
    calendar: Calendar,
    today: date,
    *,
    items: Iterable[int] | None = None,
    due: date | None = None,
    words: str | None = None,
    asked_on: date | None = None,
    latest: date | None = None,
) -> Change:
    """Put right what was asked: the items, the days, the words."""
    case.must_be_open()
    was = commission(case, key)
    changed = replace(
        was,
        items=was.items if items is None else _items(case, items),
        due=due or was.due,
        words=was.words if words is None else words.strip(),
        asked_on=asked_on or was.asked_on,
    )
    _check(case, changed, today)
    if changed.due != was.due or changed.asked_on != was.asked_on:
        check_day(changed.asked_on, changed.due, latest, calendar)
    told = f"What {was.holder} was asked for is put right: {what(case, changed)}, due {_plain(changed.due)}"
    return _put(case, changed), Fact(FactKind.COMMISSION_CORRECTED, told, f"correct what {was.holder} was asked for")


def receive(case: Case, key: int, on: date, searches: Searches, today: date) -> Change:
    """Record the day a holder answered, with the note of its searches; done again, it puts both right."""
    was = commission(case, key)
    if on > today or on < was.asked_on:
        raise NotAllowed(
            f"{in_words(on)} is {'in the future' if on > today else 'before it was asked'}.",
            kept=_NOTHING,
            do="Enter the day the answer came.",
            field="received",
        )
    kept = Searches(*(text.strip() for text in (searches.where, searches.terms, searches.by, searches.result)))
    _not_too_long((("where", kept.where), ("terms", kept.terms), ("by", kept.by), ("result", kept.result)))
    told = f"{was.holder} answered for {what(case, was)} on {_plain(on)}"
    told += f". Searches: {kept.in_words}" if not kept.is_empty else ""
    changed = _put(case, replace(was, received_on=on, searches=kept))
    return changed, Fact(FactKind.COMMISSION_RECEIVED, told, f"record the answer of {was.holder}")


def wait_again(case: Case, key: int) -> Change:
    """Take an answer back that was recorded by mistake; files and the note of searches stay."""
    was = commission(case, key)
    if was.is_outstanding:
        raise NotAllowed(f"{was.holder} has not answered yet.", kept=_NOTHING)
    words = f"Still waiting for {was.holder}: the answer for {what(case, was)} is taken back"
    return _put(case, replace(was, received_on=None)), Fact(
        FactKind.COMMISSION_CORRECTED, words, f"wait for {was.holder} again"
    )


def file_returned(case: Case, key: int, files: Sequence[Returned]) -> Change:
    """File what came back; the same bytes for the same item are there once."""
    was = commission(case, key)
    had = {(one.sha256, one.item) for one in was.files}
    new = tuple(one for one in files if (one.sha256, one.item) not in had)
    for one in new:
        if one.item and one.item not in was.items:
            raise NotAllowed(f"{was.holder} was not asked for that item.", kept="Nothing was filed.")
    if not new:
        raise NotAllowed(
            "This file is here already." if len(files) == 1 else "These files are here already.",
            kept="Nothing was filed twice.",
        )
    names = ", ".join(f"“{one.name}”" for one in new[:3]) + (f" and {len(new) - 3} more" if len(new) > 3 else "")
    words = f"From {was.holder} for {what(case, was)}: {names} filed"
    return _put(case, replace(was, files=(*was.files, *new))), Fact(
        FactKind.RETURN_FILED, words, f"file what came from {was.holder}"
    )


def take_off_returned(case: Case, key: int, index: int) -> Change:
    """Take a file off a commission; its bytes stay in the register."""
    was = commission(case, key)
    if not 0 <= index < len(was.files):
        raise NotFound("That file is no longer with this holder's answer.")
    gone = was.files[index]
    left = was.files[:index] + was.files[index + 1 :]
    words = f"“{gone.name}” taken off what came from {was.holder}"
    return _put(case, replace(was, files=left)), Fact(FactKind.RETURN_REMOVED, words, f"take off “{gone.name}”")


def remove(case: Case, key: int) -> Change:
    """Take a commission off that was recorded by mistake."""
    gone = commission(case, key)
    words = f"{gone.holder} is no longer asked for {what(case, gone)}"
    left = tuple(one for one in case.commissions if one.key != key)
    return replace(case, commissions=left), Fact(
        FactKind.COMMISSION_REMOVED, words, f"take off what {gone.holder} was asked for"
    )


# --- asking -----------------------------------------------------------------------------------------------------


def commission(case: Case, key: int) -> Commission:
    """Give a commission by its key; NotFound if it is gone."""
    found = next((one for one in case.commissions if one.key == key), None)
    if found is None:
        raise NotFound("That is no longer asked for in this case.")
    return found


def numbers(case: Case, asked: Commission) -> tuple[int, ...]:
    """Give the numbers of the items a holder was asked for; an item that is gone has none."""
    return tuple(place for place, item in enumerate(case.items, 1) if item.key in asked.items)


def what(case: Case, asked: Commission) -> str:
    """Name what a holder was asked for: `item 2`, `items 1 to 3`."""
    found = numbers(case, asked)
    if not found:
        return "items that are gone"
    return f"item {found[0]}" if len(found) == 1 else f"items {numbers_in_words(found)}"


def _items(case: Case, keys: Iterable[int]) -> tuple[int, ...]:
    wanted: Collection[int] = {case.item(key).key for key in keys}
    return tuple(item.key for item in case.items if item.key in wanted)


def _overlaps(one: Commission, new: Commission) -> bool:
    return one.is_outstanding and same_name(one.holder, new.holder) and bool(set(one.items) & set(new.items))


def _check(case: Case, asked: Commission, today: date) -> None:
    if not asked.holder:
        raise NotAllowed("No holder is chosen.", kept=_NOTHING, do="Choose who to ask, or type a name.", field="holder")
    if not asked.items:
        raise NotAllowed("No item is chosen.", kept=_NOTHING, do="Choose at least one item.", field="items")
    if asked.asked_on > today:
        raise NotAllowed(
            f"{in_words(asked.asked_on)} is in the future.", kept=_NOTHING, do="Enter the day it was asked for.",
            field="asked",
        )  # fmt: skip
    if asked.asked_on < case.request.received:
        raise NotAllowed(
            f"{in_words(asked.asked_on)} is before the request came in.", kept=_NOTHING, do="Check the date.",
            field="asked",
        )  # fmt: skip
    _not_too_long((("words", asked.words),))


def _not_too_long(texts: Iterable[tuple[str, str]]) -> None:
    for name, text in texts:
        if len(text) > _LONGEST:
            raise NotAllowed(
                f"This is longer than {_LONGEST:,} characters.", kept=_NOTHING, do="Make it shorter.", field=name
            )


def _put(case: Case, changed: Commission) -> Case:
    return replace(case, commissions=tuple(changed if one.key == changed.key else one for one in case.commissions))


def _plain(on: date) -> str:
    return DateStyle.PLAIN.write(on)
