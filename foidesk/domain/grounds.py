"""What an exemption is relied on for: harm, an opinion, a place, a date; and which exemption needs which.

FOIA 2000 s.17(1)(c) wants the reason told. What that takes differs: a prejudice exemption names the harm and how it
would come about, section 36 the qualified person's opinion, section 21 a place that can be found.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.domain.exemptions import Exemption
from foidesk.domain.linktext import safe_link


class Likelihood(StrEnum):
    """How sure the harm is: more likely than not, or a real and significant risk."""

    WOULD = "would"
    WOULD_BE_LIKELY = "would_be_likely"

    @property
    def words(self) -> str:
        """Give it as the Act says it."""
        return "would" if self is Likelihood.WOULD else "would be likely to"


@dataclass(frozen=True, slots=True)
class Harm:
    """What disclosure would harm and how it would come about: the link between the two."""

    likelihood: Likelihood | None = None
    what: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """The qualified person's reasonable opinion, without which section 36 is not engaged (FOIA 2000 s.36(2))."""

    person: str = ""
    opinion: str = ""
    on: date | None = None
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Balancing:
    """Why somebody's personal data are not disclosed, in steps (UK GDPR Art 6(1)(f))."""

    interest: str = ""
    necessity: str = ""
    balance: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the information can be found already (FOIA 2000 s.21): in words, by a link, or both."""

    words: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is still to come: the intention to publish and when (s.22), or who completes it and when (reg 14(4))."""

    intention: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that is said about one exemption beside its reason and the public interest; most need little of it.

    `in_response` says that the response gives the reasons itself, so that the letter tells them once.
    """

    harm: Harm = Harm()
    opinion: Opinion = Opinion()
    balancing: Balancing = Balancing()
    place: Place = Place()
    plan: Plan = Plan()
    in_response: bool = False

    @property
    def is_empty(self) -> bool:
        """Say whether nothing of it was written."""
        return self == NO_GROUNDS


NO_GROUNDS = Grounds()


class Need(StrEnum):
    """A part of the grounds that an exemption rests on."""

    HARM = "harm"
    OPINION = "opinion"
    BALANCING = "balancing"
    PLACE = "place"
    PLAN = "plan"


def needs(one: Exemption) -> frozenset[Need]:
    """Say which grounds an exemption rests on."""
    found = {Need.HARM} if one.by_prejudice else set()
    if one.regime == "foia" and one.group == "36":
        found.add(Need.OPINION)
    if (one.regime, one.section) in (("foia", "40(2) with 40(3A)"), ("eir", "13(1)")):
        found.add(Need.BALANCING)
    if (one.regime, one.section) == ("foia", "21"):
        found.add(Need.PLACE)
    if (one.regime, one.section) in (("foia", "22"), ("eir", "12(4)(d)")):
        found.add(Need.PLAN)
    return frozenset(found)


def likelihoods(one: Exemption) -> tuple[Likelihood, ...]:
    """Give the choices of likelihood that the law leaves.

    EIR 2004 reg 12(5) knows only “would adversely affect”; FOIA 2000 s.24(1) asks what safeguarding requires.
    """
    if not one.by_prejudice or one.regime == "eir" or one.group == "24":
        return ()
    return tuple(Likelihood)


def harm_words(one: Exemption) -> str:
    """Give the verb of the harm as the provision has it: `prejudice`, `inhibit`, `endanger`, `adversely affect`."""
    if one.regime == "eir":
        return "adversely affect"
    if one.section.startswith("36(2)(b)"):
        return "inhibit"
    return {"38": "endanger"}.get(one.group, "prejudice")


def place_problem(place: Place) -> str:
    """Say why a link leads nowhere (FOIA 2000 s.21: it must be reasonably accessible); nothing when it is in form."""
    address = place.address.strip()
    if not address:
        return ""
    if not address.startswith(("http://", "https://")):
        return "The link does not begin with https:// or http://."
    host = address.split("//", 1)[1].split("/", 1)[0].split("?", 1)[0]
    if any(sign.isspace() for sign in address) or "." not in host.strip(".") or not safe_link(address):
        return "The link is not a whole web address."
    if not address.split("//", 1)[1].rstrip("/").partition("/")[2]:
        return "The link leads to a home page. Give the page the information is on."
    return ""
