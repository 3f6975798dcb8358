"""What stands in place of the list when a view is empty: what this is, what comes next, one way on."""

from dataclasses import dataclass
from typing import Literal

from foidesk.office.records import View
from foidesk.ui.register.asking import Answer
from foidesk.ui.register.wording import VIEW_TITLES, long_date

Way = Literal["new", "all", "clear", "everywhere", ""]


@dataclass(frozen=True, slots=True)
class Emptiness:
    """The words and the way out; `button` says it."""

    title: str
    next_line: str
    icon: str
    way: Way
    button: str


def emptiness(answer: Answer) -> Emptiness:
    """Say why nothing is listed."""
    question, counts = answer.question, answer.counts.views
    if counts[View.ALL] == 0:
        return Emptiness(
            "No requests yet",
            "Start with an email, a letter or a web form: let it go on this window, or choose it.",
            "mail_inbox",
            "new",
            "New request",
        )
    if question.search:
        place = "requests and answers" if question.view is View.ALL else f"“{VIEW_TITLES[question.view]}”"
        wider = question.view is not View.ALL
        return Emptiness(
            f"Nothing found for “{question.search}” in {place}",
            "References, names, subjects, requests and answers are searched. Try fewer or shorter words.",
            "search",
            "everywhere" if wider else "clear",
            "Search all requests" if wider else "Clear the search",
        )
    if question.narrowed:
        return Emptiness(
            "No request fits the filter", "There are requests in this view.", "filter", "clear", "Clear the filter"
        )
    title, icon = {
        View.OPEN: ("You have no open cases", "briefcase"),
        View.DUE_THIS_WEEK: ("Nothing is due this week", "mail_inbox"),
        View.OVERDUE: ("Nothing is overdue", "checkmark_circle"),
        View.WAITING: ("No case waits for its requester", "pause_circle"),
        View.CLOSED: ("No case is closed yet", "archive"),
        View.CLEARANCE: ("No draft waits for your clearance", "checkmark_circle"),
        View.ALL: ("No requests", "mail_inbox"),
    }[question.view]
    line = {
        View.OPEN: f"Cases whose owner is {question.me} are listed here.",
        View.WAITING: "A case waits from the day you ask for a clarification or a fee.",
        View.CLEARANCE: "Drafts that a colleague sends you to read are listed here.",
        View.CLOSED: "Answered, withdrawn and transferred cases are listed here.",
    }.get(question.view, "")
    row = answer.next_due
    if row is not None and row.due is not None:
        when = "today" if row.due == answer.today else f"on {long_date(row.due, answer.today)}"
        what = "internal review" if row.under_review else "answer"
        line = f"The next {what} is due {when}: {row.reference}."
    return Emptiness(title, line, icon, "all", "Show all requests")
