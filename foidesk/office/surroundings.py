"""What the office knows beside a case when its letter is checked: other cases that the words could mean."""

from datetime import date
from typing import TYPE_CHECKING

from foidesk.domain.case import Case
from foidesk.domain.checking import strangers
from foidesk.domain.checking.matter import Matter
from foidesk.domain.checks import OtherCase, Surroundings
from foidesk.store.cabinet import Drawer

if TYPE_CHECKING:  # it asks this module what to say of a case
    from foidesk.office.work import Work


def surroundings(work: "Work", drawer: Drawer, case: Case, dated: date, kind: str) -> Surroundings:
    """Ask the register for the few cases that the words of a letter could mean; it never reads all of them."""
    matter = Matter(case, work.profile(drawer, dated), work.deadline(case), dated, kind)
    mentioned = strangers.mentioned(matter)
    found = drawer.acquaintances.mentioned(mentioned.references, mentioned.names, mentioned.emails)
    return Surroundings(tuple(OtherCase(*one) for one in found if one[0] != case.reference))
