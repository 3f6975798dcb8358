"""The commands of the drafting table as data: their words and keys, for menus; what they do is the tab's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its words in a menu, its key as the menu shows it, its icon."""

    words: str
    key: str = ""
    icon: str = ""


COMMANDS = {
    "edit": Command("Edit", "F2", "edit"),
    "outcome": Command("Outcome…", "F4", "checkmark_circle"),
    "exemption": Command("Add an exemption…", "Ctrl+E", "scales"),
    "costs": Command("Cost sheet", "", "receipt_money"),
    "comment": Command("Comment on the response", "Ctrl+Alt+M", "comment_note"),
    "together": Command("Let the response cover the next item too", "Ctrl+J", "merge"),
    "separately": Command("Answer separately", "Ctrl+Shift+J", "split_vertical"),
    "split": Command("Split the item at the cursor", "Ctrl+Shift+Enter", "arrow_split"),
    "join": Command("Join with the item above", "", "arrow_join"),
    "up": Command("Move the item up", "Alt+Shift+Up", "arrow_up"),
    "down": Command("Move the item down", "Alt+Shift+Down", "arrow_down"),
    "ask_holder": Command("Ask a holder…", "Ctrl+Shift+H", "people_add"),
    "show_holder": Command("Show who was asked", "", "people_team"),
    "attach": Command("Attach files…", "Ctrl+Shift+D", "attach"),
    "restore": Command("Put the wording back as received", "", "history"),
    "lead_in": Command("Change the preamble", "", "text_paragraph"),
    "copy": Command("Copy", "Ctrl+C", "copy"),
    "next_check": Command("Next check to be done", "Ctrl+.", ""),
    "previous_check": Command("Previous check to be done", "Ctrl+Shift+.", ""),
}
REQUEST_MENU = (
    "edit",
    "split",
    "join",
    "",
    "up",
    "down",
    "",
    "together",
    "separately",
    "",
    "ask_holder",
    "show_holder",
    "",
    "restore",
    "copy",
)
RESPONSE_MENU = ("edit", "outcome", "exemption", "costs", "attach", "comment", "", "together", "separately", "", "copy")
TABLE_MENU = (
    "together",
    "separately",
    "",
    "lead_in",
    "split",
    "join",
    "up",
    "down",
    "",
    "next_check",
    "previous_check",
)
READ_ONLY = frozenset({"copy", "costs", "show_holder", "next_check", "previous_check", "edit", "finish"})
IN_PLACE = frozenset({"outcome", "exemption", "next_check", "previous_check"})
