"""What the rows of the drafting table show, worked out of a case."""

from collections.abc import Mapping
from dataclasses import replace

from foidesk.domain.checks import Severity
from foidesk.domain.clearing import comments_on
from foidesk.domain.items import Item, Response
from foidesk.domain.richtext import RichText
from foidesk.office.views import CaseView
from foidesk.ui.casefile.rowface import ItemFace, RowFace, State
from foidesk.ui.holders.faces import badge_face


def row_faces(
    view: CaseView, waiting: Mapping[int, RichText], wordings: Mapping[int, str], *, read_only: bool
) -> list[RowFace]:
    """Give the rows: items that stand together and share a response make one.

    `waiting` (by response) and `wordings` (by item) are words that are not saved yet.
    """
    case = view.case
    to_mend = {one.response for one in view.findings if one.severity is Severity.ERROR and one.response is not None}
    rows: list[RowFace] = []
    seen: set[int] = set()
    run: list[ItemFace] = []
    owner: Response | None = None

    def close() -> None:
        if owner is None:
            return
        response = replace(owner, text=waiting[owner.key]) if owner.key in waiting else owner
        state: State = "new" if not response.is_started else "todo" if owner.key in to_mend else "done"
        rows.append(
            RowFace(
                items=tuple(run),
                response=response,
                covers=case.numbers_of(owner),
                total=len(case.items),
                state=state,
                regime=case.regime,
                read_only=read_only,
                home=owner.key not in seen,
                comments=comments_on(case, owner.key) if owner.key not in seen else (),
            )
        )
        seen.add(owner.key)

    for number, item in enumerate(case.items, 1):
        response = case.response_to(item.key)
        if owner is None or response.key != owner.key:
            close()
            run, owner = [], response
        run.append(_face(view, number, item, wordings))
    close()
    return rows


def _face(view: CaseView, number: int, item: Item, wordings: Mapping[int, str]) -> ItemFace:
    held = tuple(badge_face(one, item.key) for one in view.commissions if item.key in one.commission.items)
    return ItemFace(item.key, number, wordings.get(item.key, item.wording), _as_received(view, item), held)


def _as_received(view: CaseView, item: Item) -> str:
    return view.case.evidence[item.start : item.end]
