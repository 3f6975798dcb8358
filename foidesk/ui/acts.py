"""The acts of the desk as data; menus, shortcuts, tooltips and the list of keys are all drawn from it."""

from dataclasses import dataclass
from typing import Literal

Context = Literal["everywhere", "register", "new request", "draft", "editor", "clock", "letter", "deadlines"]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person can do. `place` is a menu path such as "View/Colours"; `keys[0]` is the one shown."""

    id: str
    words: str
    place: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    context: Context = "everywhere"
    group: int = 0
    checkable: bool = False
    exclusive: str = ""


MENUS = ("File", "Edit", "View", "Case", "Format", "Letter", "Help")

_REVIEW = "Record that a review was asked for, or its outcome"
ACTS: tuple[Act, ...] = (
    Act("new_request", "New request", "File", ("Ctrl+N",), "add", "Start a case from an email or a letter"),
    Act("open_request", "Open request file…", "File", (), "mail_inbox", "Start a case from a file"),
    Act("open_register", "Open another register…", "File", ("Ctrl+O",), "folder_open", group=1),
    Act("backup", "Back up now…", "File", (), "shield_checkmark", "Make a checked copy of the register", group=1),
    Act("save_calendar", "Save calendar file…", "File", (), "calendar_ltr", "References and days, no people", group=1),
    Act("save_now", "Save now", "File", ("Ctrl+S",), "save", "All is saved by itself; this does it now", group=2),
    Act("save_pdf", "Save PDF…", "File", ("Ctrl+Shift+S",), "document_pdf", context="letter", group=2),
    Act("print", "Print…", "File", ("Ctrl+P",), "print", "Print what is shown", group=2),
    Act("settings", "Settings", "File", ("Ctrl+,",), "settings", "Your office, letters and this computer", group=3),
    Act("close_case", "Close case", "File", ("Ctrl+W",), "dismiss", "Leave the case and go back to the list", group=4),
    Act("exit", "Exit", "File", ("Alt+F4",), "arrow_exit", group=4),
    Act("undo", "Undo", "Edit", ("Ctrl+Z",), "arrow_undo"),
    Act("redo", "Redo", "Edit", ("Ctrl+Y", "Ctrl+Shift+Z"), "arrow_redo"),
    Act("cut", "Cut", "Edit", ("Ctrl+X",), "cut", group=1),
    Act("copy", "Copy", "Edit", ("Ctrl+C",), "copy", group=1),
    Act("paste", "Paste", "Edit", ("Ctrl+V",), "clipboard_paste", "Keeps bold, italic, lists, links, tables", group=1),
    Act("paste_plain", "Paste as plain text", "Edit", ("Ctrl+Shift+V",), "clipboard_text_ltr", group=1),
    Act("select_all", "Select all", "Edit", ("Ctrl+A",), "select_all_on", group=1),
    Act("find", "Find", "Edit", ("Ctrl+F",), "search", "Find on this screen", group=2),
    Act("find_all", "Find in all requests", "Edit", ("Ctrl+Shift+F",), "search", group=2),
    Act("go_to", "Go to reference…", "Edit", ("Ctrl+G",), "number_symbol", "Open a case by its reference", group=2),
    Act("next_spelling", "Next spelling", "Edit", ("F7",), "", "Next word spelled wrong", "editor", 2),
    Act("view_open", "My open cases", "View", ("Ctrl+1",), "briefcase"),
    Act("view_due_this_week", "Due this week", "View", ("Ctrl+2",), "calendar_clock"),
    Act("view_overdue", "Overdue", "View", ("Ctrl+3",), "warning"),
    Act("view_waiting", "Waiting for the requester", "View", ("Ctrl+4",), "pause_circle"),
    Act("view_all", "All requests", "View", ("Ctrl+5",), "document_text"),
    Act("view_closed", "Closed", "View", ("Ctrl+6",), "archive"),
    Act("deadlines", "Deadlines", "View", ("Ctrl+7",), "calendar_month", "Every deadline, by year or month"),
    Act("start_of_day", "Start of the day", "View", (), "weather_sunny", "What presses today, above the list"),
    Act("back", "Back", "View", ("Alt+Left",), "arrow_left", group=1),
    Act("forward", "Forward", "View", ("Alt+Right",), "arrow_right", group=1),
    Act("next_pane", "Next pane", "View", ("F6",), group=1),
    Act("previous_pane", "Previous pane", "View", ("Shift+F6",), group=1),
    Act("refresh", "Read again", "View", ("F5",), "arrow_clockwise", "Ask the register again", group=1),
    Act("zoom_in", "Larger", "View/Zoom", ("Ctrl++", "Ctrl+="), "zoom_in", group=2),
    Act("zoom_out", "Smaller", "View/Zoom", ("Ctrl+-",), "zoom_out", group=2),
    Act("zoom_reset", "100%", "View/Zoom", ("Ctrl+0",), "page_fit", group=2),
    Act("colours_system", "As in Windows", "View/Colours", group=2, checkable=True, exclusive="colours"),
    Act("colours_light", "Light", "View/Colours", (), "weather_sunny", group=2, checkable=True, exclusive="colours"),
    Act("colours_dark", "Dark", "View/Colours", (), "dark_theme", group=2, checkable=True, exclusive="colours"),
    Act("colours_contrast", "High contrast", "View/Colours", group=2, checkable=True, exclusive="colours"),
    Act("navigation", "Navigation list", "View", ("F9",), "navigation", group=3, checkable=True),
    Act("side_pane", "Side pane", "View", ("F8",), "panel_right_contract", group=3, checkable=True),
    Act("drawer_answers", "Previous answers", "View", ("Ctrl+Shift+A",), "history", context="draft", group=3),
    Act("drawer_texts", "Standard texts", "View", ("Ctrl+Shift+T",), "text_quote", context="draft", group=3),
    Act("drawer_checks", "Checks", "View", ("Ctrl+Shift+K",), "task_list_square_ltr", context="draft", group=3),
    Act("comfortable", "Comfortable rows", "View", (), "table", "Higher rows", "register", 3, True),
    Act("spelling", "Check spelling", "View", (), "", "Mark words in responses", "draft", 3, True),
    Act("full_screen", "Full screen", "View", ("F11",), "full_screen_maximize", group=3, checkable=True),
    Act("open_case", "Open case", "Case", (), "open", context="register"),
    Act("open_window", "Open in a new window", "Case", ("Ctrl+Return",), "window_multiple", context="register"),
    Act("change_owner", "Change owner…", "Case", ("Ctrl+Shift+O",), "person"),
    Act("file_later", "File a later message…", "Case", (), "mail_inbox", "A message that belongs to this case"),
    Act("clock_event", "Add to the clock…", "Case", ("Ctrl+Shift+C",), "calendar_add"),
    Act("end_withdrawn", "Withdrawn by the requester…", "Case/Close without an answer", (), "archive"),
    Act("end_transferred", "Transferred to another body…", "Case/Close without an answer", (), "archive"),
    Act("end_invalid", "Not a valid request…", "Case/Close without an answer", (), "archive"),
    Act("end_lapsed", "Lapsed: no answer came…", "Case/Close without an answer", (), "archive"),
    Act("reopen", "Open it again", "Case", (), "arrow_undo", "Open a case again that was closed without an answer"),
    Act("create_case", "Create case", "Case", ("Ctrl+Return",), "checkmark", context="new request", group=1),
    Act("discard_draft", "Discard", "Case", (), "delete", context="new request", group=1),
    Act("split_part", "Split here", "Case", ("Ctrl+Shift+Return",), "cut", context="new request", group=2),
    Act("join_part", "Join with the next part", "Case", ("Ctrl+J",), "merge", context="new request", group=2),
    Act("break_up", "Move the break up a sentence", "Case", ("Alt+Up",), context="new request", group=2),
    Act("break_down", "Move the break down a sentence", "Case", ("Alt+Down",), context="new request", group=2),
    Act("part_kind", "Kind of part…", "Case", ("F4",), "tag", context="new request", group=2),
    Act("next_tab", "Next tab", "Case", ("Ctrl+Tab",), group=3),
    Act("previous_tab", "Previous tab", "Case", ("Ctrl+Shift+Tab",), group=3),
    Act("tab_draft", "Draft", "Case/Go to", (), "pen", group=3),
    Act("tab_clock", "Clock", "Case/Go to", (), "clock", group=3),
    Act("tab_letter", "Letter", "Case/Go to", (), "document_one_page", group=3),
    Act("tab_correspondence", "Correspondence", "Case/Go to", (), "mail", group=3),
    Act("tab_history", "History", "Case/Go to", (), "history", group=3),
    Act("next_item", "Next item", "Case", ("Alt+Down",), "arrow_down", context="draft", group=4),
    Act("previous_item", "Previous item", "Case", ("Alt+Up",), "arrow_up", context="draft", group=4),
    Act("next_check", "Next check to be done", "Case", ("Ctrl+.",), "warning", context="draft", group=4),
    Act("previous_check", "Previous check to be done", "Case", ("Ctrl+Shift+.",), context="draft", group=4),
    Act("edit_response", "Edit response", "Case", ("F2",), "edit", context="draft", group=5),
    Act("answer_together", "Answer together with the next", "Case", ("Ctrl+J",), "merge", context="draft", group=5),
    Act("answer_apart", "Answer separately", "Case", ("Ctrl+Shift+J",), "arrow_split", context="draft", group=5),
    Act("outcome", "Outcome…", "Case", ("F4",), "checkmark_circle", context="draft", group=5),
    Act("add_exemption", "Add exemption…", "Case", ("Ctrl+E",), "add_circle", context="draft", group=5),
    Act("edit_item", "Edit item wording…", "Case", (), "edit", "The request as received is kept", "draft", 6),
    Act("split_item", "Split item at the cursor", "Case", ("Ctrl+Shift+Return",), "cut", context="draft", group=6),
    Act("join_item", "Join with the next item", "Case", (), "merge", context="draft", group=6),
    Act("item_up", "Move item up", "Case", ("Alt+Shift+Up",), "arrow_up", context="draft", group=6),
    Act("item_down", "Move item down", "Case", ("Alt+Shift+Down",), "arrow_down", context="draft", group=6),
    Act("review", "Internal review…", "Case", ("Ctrl+Shift+R",), "arrow_clockwise", _REVIEW, "clock", 7),
    Act("copy_clock", "Copy the explanation", "Case", (), "copy", context="clock", group=7),
    Act("bold", "Bold", "Format", ("Ctrl+B",), "text_bold", context="editor", checkable=True),
    Act("italic", "Italic", "Format", ("Ctrl+I",), "text_italic", context="editor", checkable=True),
    Act("bullets", "Bullets", "Format", ("Ctrl+Shift+L",), "text_bullet_list_ltr", "", "editor", 1, True),
    Act("numbers", "Numbers", "Format", ("Ctrl+Shift+7",), "text_number_list_ltr", "", "editor", 1, True),
    Act("link", "Link…", "Format", ("Ctrl+K",), "link", context="editor", group=1),
    Act("normal_text", "Normal", "Format", ("Ctrl+Shift+N",), "text_paragraph", context="editor", group=2),
    Act("clear_format", "Clear formatting", "Format", ("Ctrl+Space",), "clear_formatting", context="editor", group=2),
    Act("sign", "Sign", "Letter", ("Ctrl+Shift+G",), "signature", context="letter"),
    Act("unsign", "Take signature off", "Letter", (), "dismiss", context="letter"),
    Act("issue", "Issue letter…", "Letter", (), "document_checkmark", "Fixes the letter and stops the clock", "letter"),
    Act("correct", "Correct it…", "Letter", (), "edit", "Issue a corrected letter; both are kept", "letter", 1),
    Act("email_draft", "Email draft", "Letter", ("Ctrl+Shift+M",), "mail_arrow_up", context="letter", group=2),
    Act("word_copy", "Word copy…", "Letter", ("Ctrl+Shift+W",), "document_text", context="letter", group=2),
    Act("help", "Help on this screen", "Help", ("F1",), "question_circle"),
    Act("keys", "List of keys", "Help", ("Ctrl+/",), "keyboard"),
    Act("about", "About FOI Desk", "Help", (), "info", group=1),
)

# Keys that belong to a list, a table or an editor itself and are no act of a menu; listed for the person only.
MORE_KEYS: tuple[tuple[Context, str, str], ...] = (
    ("everywhere", "Context menu", "Shift+F10"),
    ("everywhere", "Leave, close, back out", "Esc"),
    ("register", "Open the case", "Enter"),
    ("register", "Close or open a group", "Left, Right"),
    ("register", "Go to a reference", "Type it"),
    ("new request", "Part to part", "Up, Down"),
    ("draft", "Item to item; request or response", "Up, Down; Left, Right"),
    ("draft", "Edit the response", "Enter"),
    ("editor", "Spelling, and more for the words", "Menu key"),
    ("editor", "Finish", "Esc"),
    ("editor", "Finish and go to the next item", "Ctrl+Enter"),
    ("clock", "By day", "Arrow keys"),
    ("clock", "By month", "PgUp, PgDn"),
    ("clock", "Day received, due day", "Home, End"),
    ("clock", "Add an event or a note on that day", "Enter"),
    ("clock", "Correct the event or note", "Enter or F2"),
    ("clock", "Take it off", "Delete"),
    ("clock", "Mark a date as done", "Space"),
    ("letter", "Page to page", "PgUp, PgDn"),
    ("deadlines", "By day; by week or month", "Left, Right; Up, Down"),
    ("deadlines", "Next or last day with something due", "Ctrl+Right, Ctrl+Left"),
    ("deadlines", "Year or month before, after", "PgUp, PgDn"),
    ("deadlines", "Today", "Home"),
    ("deadlines", "To the list, and open a case", "Enter"),
    ("deadlines", "List the day or its week", "Space"),
)
