"""What becomes of a holder's commission when the items it was asked for are cut or joined."""

from collections.abc import Callable
from dataclasses import replace

from foidesk.domain.case import Case


def after_split(case: Case, key: int, new: int) -> Case:
    """Leave both halves of a cut item with whoever was asked for it."""
    return _mapped(case, lambda items: _each(items, lambda one: (one, new) if one == key else (one,)))


def after_join(case: Case, into: int, gone: int) -> Case:
    """Ask for a joined item under the one it was joined with; files go along."""
    return _mapped(case, lambda items: _each(items, lambda one: (into,) if one == gone else (one,)), {gone: into})


def _each(items: tuple[int, ...], change: Callable[[int], tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(new for one in items for new in change(one)))


def _mapped(
    case: Case, change: Callable[[tuple[int, ...]], tuple[int, ...]], moved: dict[int, int] | None = None
) -> Case:
    if not case.commissions:
        return case
    to = moved or {}
    return replace(
        case,
        commissions=tuple(
            replace(
                one,
                items=change(one.items),
                files=tuple(replace(file, item=to.get(file.item, file.item)) for file in one.files),
            )
            for one in case.commissions
        ),
    )
