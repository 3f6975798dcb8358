"""The office's list of information holders: changed, put together, taken off; each act can be taken back."""

from collections.abc import Callable

from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.holders import Holder, ListedHolder, checked, same_name
from foidesk.domain.troubles import Conflict, NotAllowed, NotFound
from foidesk.office.views import Told
from foidesk.office.work import Work
from foidesk.store.cabinet import Drawer

Listed = tuple[ListedHolder, ...]


class HolderList:
    """Acts on the list. Cases keep the name they asked; the list says who that is now."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def add(self, holder: Holder) -> Listed:
        """Put a holder on the list; give the list as it was."""
        new = checked(holder)

        def changing(drawer: Drawer) -> str:
            _must_be_free(drawer, new.name, 0)
            drawer.holders.add(new)
            return f"{new.name} put on the list of holders"

        return self._act(changing)

    def change(self, number: int, holder: Holder) -> Listed:
        """Change a holder; the cases that asked it under its old name find it still."""
        new = checked(holder)

        def changing(drawer: Drawer) -> str:
            was = _the(drawer, number)
            _must_be_free(drawer, new.name, number)
            drawer.holders.change(number, new)
            renamed = not same_name(was.holder.name, new.name)
            return f"{was.holder.name} is now called {new.name}" if renamed else f"{new.name} changed"

        return self._act(changing)

    def put_together(self, number: int, into: int) -> Listed:
        """Let two entries be one holder: whatever the first was asked for is the second's."""
        if number == into:
            raise NotAllowed("A holder cannot be put together with itself.", kept="Nothing was changed.")

        def changing(drawer: Drawer) -> str:
            gone, stays = _the(drawer, number), _the(drawer, into)
            drawer.holders.put_together(number, into)
            return f"{gone.holder.name} and {stays.holder.name} are one holder now: {stays.holder.name}"

        return self._act(changing)

    def retire(self, number: int, *, retired: bool = True) -> Listed:
        """Offer a holder no longer, or again; what it was asked for stays as it is."""

        def changing(drawer: Drawer) -> str:
            name = _the(drawer, number).holder.name
            drawer.holders.set_retired(number, retired)
            return f"{name} is {'no longer offered' if retired else 'offered again'}"

        return self._act(changing)

    def put_back(self, before: Listed, after: Listed | None = None) -> Listed:
        """Write the list back as it was, for undo; refused if somebody else changed it since (`after`)."""

        def changing(drawer: Drawer) -> str:
            if after is not None and drawer.holders.all() != after:
                raise Conflict(
                    "Somebody else changed the list of holders in the meantime.",
                    kept="Their change is kept; nothing was undone.",
                    do="Look at the list, then change it by hand.",
                )
            drawer.holders.put_back(before)
            return "The list of holders put back as it was"

        return self._act(changing)

    def _act(self, changing: Callable[[Drawer], str]) -> Listed:
        with self._work.writing() as drawer:
            before = drawer.holders.all()
            fact = Fact(FactKind.HOLDERS_CHANGED, changing(drawer), "")
            drawer.journal.add(
                at=self._work.now(), who=self._work.who, case_id=None, fact=fact, before=None, after=None
            )
        self._work.tell(Told(None, fact))
        return before


def _the(drawer: Drawer, number: int) -> ListedHolder:
    found = next((one for one in drawer.holders.all() if one.id == number), None)
    if found is None:
        raise NotFound("That holder is no longer on the list.")
    return found


def _must_be_free(drawer: Drawer, name: str, number: int) -> None:
    there = drawer.holders.named(name)
    if there is not None and there.id != number:
        was = f", which was called {name} before" if not same_name(there.holder.name, name) else ""
        raise NotAllowed(
            f"{there.holder.name} is on the list already{was}.",
            kept="Nothing was changed.",
            do="Choose another name, or put the two together.",
            field="name",
        )
