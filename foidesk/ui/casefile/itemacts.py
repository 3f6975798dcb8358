"""Acts on items: answered together and apart, split, joined, moved, worded as received; each goes to the office."""

from collections.abc import Callable

from foidesk.domain.items import Response
from foidesk.domain.meantime import Seen
from foidesk.office.views import CaseView
from foidesk.ui.casefile.rowface import number_words
from foidesk.ui.casefile.table import DraftTable
from foidesk.ui.desk import Desk

Act = Callable[[], CaseView]
After = Callable[[CaseView], None]
Doing = Callable[[Act, After | None], None]


def response_to(view: CaseView, item_key: int) -> Response | None:
    """Give the response to an item; None once the item is gone."""
    return next((one for one in view.case.responses if item_key in one.items), None)


class ItemActs:
    """What is done with items; `doing` sends an act to the office, `removed` offers to undo what took one away."""

    def __init__(self, desk: Desk, table: DraftTable, doing: Doing, removed: Callable[[str], None]) -> None:
        self._desk = desk
        self._table = table
        self._doing = doing
        self._removed = removed

    def together(self, view: CaseView) -> None:
        """Let one response answer the chosen items; with one chosen, the next item too."""
        chosen = self._table.chosen_items()
        if len(chosen) == 1:
            keys = [item.key for item in view.case.items]
            response = response_to(view, chosen[0])
            last = max((keys.index(key) for key in response.items), default=0) if response else 0
            if last + 1 >= len(keys):
                self._desk.say("There is no next item for the response to cover.")
                return
            chosen = [chosen[0], keys[last + 1]]
        case_id, first = view.case_id, chosen[0]

        def after(now: CaseView) -> None:
            response = response_to(now, first)
            self._table.go_to(first, "response")
            if response is not None:
                self._desk.say(f"Items {number_words(now.case.numbers_of(response))} answered together")

        self._doing(lambda: self._desk.office.drafting.answer_together(case_id, chosen, view.case), after)

    def separately(self, view: CaseView) -> None:
        """Give each chosen item a response of its own; with one chosen, each item of its response."""
        chosen = self._table.chosen_items()
        if len(chosen) == 1:
            response = response_to(view, chosen[0])
            chosen = list(response.items) if response is not None else chosen
        case_id = view.case_id
        self._doing(
            lambda: self._desk.office.drafting.answer_separately(case_id, chosen, view.case),
            lambda _now: self._desk.say("Items answered separately"),
        )

    def split(self, view: CaseView, item_key: int, at: int) -> None:
        """Cut an item in two where the cursor stands."""
        case_id = view.case_id

        def after(now: CaseView) -> None:
            number = now.case.number_of(item_key)
            if number < len(now.case.items):
                self._table.go_to(now.case.items[number].key, "request")
            self._desk.say(f"Item {number} split in two")

        self._doing(lambda: self._desk.office.drafting.split_item(case_id, item_key, at, view.case), after)

    def join(self, view: CaseView, item_key: int) -> None:
        """Join an item with the one above."""
        case_id, number = view.case_id, view.case.number_of(item_key)

        def after(now: CaseView) -> None:
            if number > 1:
                self._table.go_to(now.case.items[number - 2].key, "request")
            self._removed(f"Items {number - 1} and {number} joined")

        self._doing(lambda: self._desk.office.drafting.join_item_with_previous(case_id, item_key, view.case), after)

    def join_next(self, view: CaseView, item_key: int) -> None:
        """Join an item with the one below."""
        number = view.case.number_of(item_key)
        if number < len(view.case.items):
            self.join(view, view.case.items[number].key)

    def move(self, view: CaseView, item_key: int, by: int) -> None:
        """Move an item up or down."""
        case_id = view.case_id
        self._doing(
            lambda: self._desk.office.drafting.move_item(case_id, item_key, by, view.case),
            lambda _now: self._table.go_to(item_key),
        )

    def restore(self, view: CaseView, item_key: int) -> None:
        """Put an item's words back as they came in."""
        item, case_id = view.case.item(item_key), view.case_id
        received = view.case.evidence[item.start : item.end]
        if received.strip() and received != item.wording:
            seen = Seen(item.wording, view.case.version)
            self._doing(lambda: self._desk.office.drafting.reword_item(case_id, item_key, received, seen), None)
