"""Which provisions a deadline rests on, and how they are cited."""

from dataclasses import dataclass

from foidesk.domain.clock_course import Course
from foidesk.domain.regimes import DeadlineOf, EventKind, Regime

_K = EventKind


@dataclass(frozen=True, slots=True)
class Cites:
    """Where the law of one regime says what; each fits at the end of a sentence."""

    working_day: str
    clarify: str
    restart: str
    pause: str
    lapse: str


CITES = {
    Regime.FOIA: Cites(
        *("section 10(6)", "section 1(3)", "section 10(6)(b)", "section 10(2)", "section 9(2)"),
    ),
    Regime.EIR: Cites(
        *("regulation 2(1)", "regulation 9(2)", "regulation 9(4) and (5)", "regulation 8(6)"),
        "regulation 8(5)",
    ),
    Regime.SAR: Cites("", "Article 12A", "", "Article 12A", ""),
}


def sections_of(course: Course) -> str:
    """Name the provisions that a deadline rests on."""
    regime, of = course.terms.regime, course.terms.deadline_of
    if of is not DeadlineOf.RESPONSE:
        return {
            (Regime.FOIA, DeadlineOf.INTERNAL_REVIEW): "Freedom of Information Act 2000, section 45 Code of "
            "Practice (July 2018), with working days as in section 10(6)",
            (Regime.FOIA, DeadlineOf.REVIEW_REQUEST_WINDOW): "Freedom of Information Act 2000, section 45 Code "
            "of Practice (July 2018), with working days as in section 10(6)",
            (Regime.FOIA, DeadlineOf.FEE_PAYMENT): "Freedom of Information Act 2000, section 9(2)",
        }.get((regime, of), f"{regime.act}, {course.terms.rule}")
    kinds = {event.kind for event in course.events if event not in course.void}
    clarified, paid = _K.CLARIFICATION_REQUESTED in kinds, _K.FEES_NOTICE_GIVEN in kinds
    if regime is Regime.FOIA:
        parts = ["(1)", *["(2)"] * paid, *["(3)"] * (course.extension is not None), "(6)"]
        ten = "10" + ", ".join(parts[:-1]) + " and (6)"
        return f"{regime.act}, " + ("sections 1(3) and " if clarified else "section ") + ten
    if regime is Regime.EIR:
        cited = ["2(1)", "5(2)", *["7(1)"] * (course.extension is not None), *["8(6)"] * paid, *["9(4)"] * clarified]
        return f"{regime.act}, regulations {', '.join(cited[:-1])} and {cited[-1]}"
    more = clarified or paid or _K.IDENTITY_REQUESTED in kinds
    return f"{regime.act}, " + ("Articles 12(3) and 12A" if more else "Article 12(3)")
