"""Which acts of the library can be done with the text that shows, and their menu."""

from PySide6.QtWidgets import QMenu

from foidesk.ui.casefile.textrows import TextRow
from foidesk.ui.desk import Desk

_MENU = ("text_duplicate", "text_retire", "text_ours", "text_versions", "", "text_save_file", "text_bring_in")


def offer(desk: Desk, row: TextRow | None) -> None:
    """Let each act say whether it can be done, and if not why."""
    acts, writable = desk.acts, not desk.office.read_only
    view = row.view if row is not None else None
    unused = view is not None and view.uses == 0 and view.shipped is None
    acts.rename("text_retire", "Take into use again" if view and view.is_retired else "Remove" if unused else "")
    why = "Choose a text first" if writable else "This register can only be read"
    for name in ("text_duplicate", "text_retire"):
        acts.enable(name, view is not None and writable, why)
    acts.enable("text_versions", view is not None, "Choose a text first")
    changed = view is not None and view.differs_from_ours
    acts.enable("text_ours", changed and writable, "This text stands as it came, or is your office’s own")
    for name in ("text_new", "text_bring_in"):
        acts.enable(name, writable, why)


def fill(menu: QMenu, desk: Desk) -> None:
    """Put the acts into the menu of the page."""
    menu.clear()
    for name in _MENU:
        if name:
            menu.addAction(desk.acts.action(name))
        else:
            menu.addSeparator()
