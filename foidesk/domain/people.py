"""Who is who in the office: roles by the account at the computer. Honesty, not security: FOI Desk keeps to them.

While nobody is an approver there are no roles, and everybody may do everything: so nobody can be locked out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from foidesk.domain.troubles import NotAllowed

_LONGEST = 100
_MOST = 200


class Role(StrEnum):
    """What somebody may do; the value is what the store keeps. Whoever is not named is a caseworker."""

    CASEWORKER = "caseworker"
    APPROVER = "approver"
    READER = "reader"

    @property
    def words(self) -> str:
        """Give it as the screen says it."""
        return {"caseworker": "Caseworker", "approver": "Approver", "reader": "Reads only"}[self.value]


@dataclass(frozen=True, slots=True)
class Person:
    """An account and its role."""

    account: str
    role: Role


@dataclass(frozen=True, slots=True)
class People:
    """All who have a role of their own."""

    named: tuple[Person, ...] = ()

    @property
    def are_on(self) -> bool:
        """Say whether roles hold: somebody is an approver."""
        return any(one.role is Role.APPROVER for one in self.named)

    @property
    def approvers(self) -> tuple[str, ...]:
        """Name the accounts of the approvers."""
        return tuple(one.account for one in self.named if one.role is Role.APPROVER)

    def role_of(self, account: str) -> Role:
        """Give the role of an account, however it is cased; everybody is a caseworker where roles do not hold."""
        if not self.are_on:
            return Role.CASEWORKER
        key = key_of(account)
        return next((one.role for one in self.named if key_of(one.account) == key), Role.CASEWORKER)

    def may_approve(self, account: str) -> bool:
        """Say whether an account may do what only approvers do; everybody may where roles do not hold."""
        return not self.are_on or self.role_of(account) is Role.APPROVER

    @property
    def in_words(self) -> str:
        """Say it in one line, for the journal."""
        if not self.named:
            return "nobody has a role"
        return ", ".join(f"{one.account} {one.role.words.lower()}" for one in self.named)


def key_of(account: str) -> str:
    """Give an account as accounts are compared: Windows knows no case."""
    return account.strip().casefold()


def checked(named: Sequence[Person]) -> People:
    """Give the people as they may be kept; refused where that would lock everybody out or makes no sense."""
    people = tuple(Person(" ".join(one.account.split()), one.role) for one in named)
    for one in people:
        if not one.account or len(one.account) > _LONGEST or not one.account.isprintable():
            raise NotAllowed(
                f"An account has a name of up to {_LONGEST} characters.",
                kept="The roles are as they were.",
                do="Type it as the computer knows it, for example j.smith.",
            )
    keys = [key_of(one.account) for one in people]
    twice = next((one.account for at, one in enumerate(people) if keys[at] in keys[:at]), "")
    if twice:
        raise NotAllowed(f"{twice} is in the list twice.", kept="The roles are as they were.", do="Take one out.")
    if len(people) > _MOST:
        raise NotAllowed(f"The list holds up to {_MOST} people.", kept="The roles are as they were.")
    found = People(people)
    if people and not found.are_on:
        raise NotAllowed(
            "Nobody is an approver, so nobody could change the roles again.",
            kept="Roles stay off.",
            do="Make at least one person an approver, or take everybody out.",
        )
    return found


def must_approve(people: People, account: str, what: str, *, kept: str = "Nothing was changed.") -> None:
    """Refuse what only approvers do, naming them."""
    if not people.may_approve(account):
        raise NotAllowed(
            f"Only an approver may {what}, and your account {account} is not one.",
            kept=kept,
            do=f"Ask {', '.join(people.approvers)}. Roles are in Settings, People.",
        )


def must_turn_off(people: People, account: str) -> None:
    """Refuse to take all roles away to who is no approver, with the way out for an office that has lost its own."""
    if not people.may_approve(account):
        named = ", ".join(people.approvers)
        raise NotAllowed(
            f"Only an approver may turn the roles off, and your account {account} is not one.",
            kept="The roles are as they were.",
            do=f"Ask {named}. If they have all left, have whoever looks after your computers sign in with an account "
            "of that name and do it there.",
        )


def must_not_read_only(people: People, account: str) -> None:
    """Refuse every change to somebody who only reads."""
    if people.role_of(account) is Role.READER:
        raise NotAllowed(
            f"Your account {account} only reads in this register.",
            kept="Nothing was changed.",
            do=f"Ask {', '.join(people.approvers)} to change that in Settings, People, then open the register again.",
        )
