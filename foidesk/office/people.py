"""The counter for people: who may do what, by the account at the computer, and the changing of it, in the journal."""

from collections.abc import Sequence
from dataclasses import dataclass

from foidesk.domain import people
from foidesk.domain.facts import Fact, FactKind
from foidesk.domain.people import People, Person, Role
from foidesk.office.views import Told
from foidesk.office.work import Work

__all__ = ["PeopleCounter", "PeopleView", "Person", "Role"]


@dataclass(frozen=True, slots=True)
class PeopleView:
    """The people as the settings show them, and who sits here."""

    people: People
    account: str
    who: str

    @property
    def may_change(self) -> bool:
        """Say whether the person here may change the roles."""
        return self.people.may_approve(self.account)


class PeopleCounter:
    """Keeps the list of roles."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def view(self) -> PeopleView:
        """Give the people, and who sits here."""
        with self._work.reading() as drawer:
            return PeopleView(drawer.people.all(), self._work.account, self._work.who)

    def save(self, named: Sequence[Person]) -> PeopleView:
        """Keep a list of roles; only an approver changes one, and there is always an approver, or no roles at all."""
        wanted, work = people.checked(named), self._work
        fact: Fact | None = None
        with work.writing() as drawer:
            now = drawer.people.all()
            people.must_approve(now, work.account, "change the roles")
            if wanted != now:
                fact = Fact(FactKind.ROLES_CHANGED, f"Roles changed: {wanted.in_words}. Before: {now.in_words}", "")
                drawer.people.keep(wanted)
                drawer.journal.add(at=work.now(), who=work.who, case_id=None, fact=fact, before=None, after=None)
        if fact is not None:
            work.tell(Told(None, fact))
        return self.view()

    def turn_off(self) -> None:
        """Take every role away; only an approver does. The journal tells who did."""
        work = self._work
        with work.reading() as drawer:  # said first to somebody who only reads, and cannot write at all
            people.must_turn_off(drawer.people.all(), work.account)
        with work.writing() as drawer:
            now = drawer.people.all()
            people.must_turn_off(now, work.account)
            if now.named:
                drawer.people.keep(People())
                fact = Fact(FactKind.ROLES_CHANGED, f"Roles turned off. Before: {now.in_words}", "")
                drawer.journal.add(at=work.now(), who=work.who, case_id=None, fact=fact, before=None, after=None)
