"""What can happen to a case: a Fact is told to the journal and to whoever watches, once the act is saved."""

from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """The kinds of act the journal knows; the value is what the store keeps, so it never changes."""

    LOGGED = "logged"
    DETAILS_CHANGED = "details_changed"
    ITEM_WORDED = "item_worded"
    ITEM_MOVED = "item_moved"
    ITEM_SPLIT = "item_split"
    ITEMS_JOINED = "items_joined"
    ANSWERED_TOGETHER = "answered_together"
    ANSWERED_SEPARATELY = "answered_separately"
    RESPONSE_WRITTEN = "response_written"
    ANSWER_USED = "answer_used"
    VERSION_CHOSEN = "version_chosen"
    OUTCOME_CHOSEN = "outcome_chosen"
    EXEMPTIONS_CLAIMED = "exemptions_claimed"
    CLOCK_EVENT_ADDED = "clock_event_added"
    CLOCK_EVENT_CORRECTED = "clock_event_corrected"
    CLOCK_EVENT_REMOVED = "clock_event_removed"
    NOTE_ADDED = "note_added"
    NOTE_CORRECTED = "note_corrected"
    NOTE_REMOVED = "note_removed"
    DATE_KEPT = "date_kept"
    REVIEW_ASKED = "review_asked"
    REVIEW_EXTENDED = "review_extended"
    REVIEW_DECIDED = "review_decided"
    REVIEW_CORRECTED = "review_corrected"
    REVIEW_REMOVED = "review_removed"
    CALENDAR_CHANGED = "calendar_changed"
    DEADLINE_MOVED = "deadline_moved"
    OWNER_CHANGED = "owner_changed"
    SIGNED = "signed"
    SIGNATURE_TAKEN_OFF = "signature_taken_off"
    LETTER_ISSUED = "letter_issued"
    LETTER_FILLED_IN = "letter_filled_in"
    CORRECTION_STARTED = "correction_started"
    ENDED = "ended"
    REOPENED = "reopened"
    LETTER_COPIED = "letter_copied"
    MESSAGE_FILED = "message_filed"
    MESSAGE_MOVED = "message_moved"
    OLD_LOG_BROUGHT_IN = "old_log_brought_in"
    OLD_LOG_TAKEN_BACK = "old_log_taken_back"
    TEXT_USED = "text_used"
    TEXT_CHANGED = "text_changed"
    TEXTS_BROUGHT_IN = "texts_brought_in"
    COMMISSIONED = "commissioned"
    COMMISSION_CHASED = "commission_chased"
    COMMISSION_CORRECTED = "commission_corrected"
    COMMISSION_RECEIVED = "commission_received"
    COMMISSION_REMOVED = "commission_removed"
    RETURN_FILED = "return_filed"
    RETURN_REMOVED = "return_removed"
    HOLDERS_CHANGED = "holders_changed"
    RECOVERED = "recovered"
    COST_LINE_ADDED = "cost_line_added"
    COST_LINE_CHANGED = "cost_line_changed"
    COST_LINE_REMOVED = "cost_line_removed"
    COST_COUNTED_TOGETHER = "cost_counted_together"
    COST_ADVICE_WRITTEN = "cost_advice_written"
    COST_TEXT_USED = "cost_text_used"
    CHECK_SET_ASIDE = "check_set_aside"
    CHECK_TAKEN_UP = "check_taken_up"
    ENCLOSURE_ADDED = "enclosure_added"
    ENCLOSURE_CHANGED = "enclosure_changed"
    ENCLOSURE_REPLACED = "enclosure_replaced"
    ENCLOSURE_EXPLAINED = "enclosure_explained"
    ENCLOSURE_REMOVED = "enclosure_removed"
    CLEARANCE_SENT = "clearance_sent"
    CLEARANCE_TAKEN_BACK = "clearance_taken_back"
    CLEARANCE_RETURNED = "clearance_returned"
    CLEARED = "cleared"
    COMMENT_ADDED = "comment_added"
    COMMENT_RESOLVED = "comment_resolved"
    COMMENT_OPENED = "comment_opened"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened to a case.

    `words` is the journal's sentence in the past ("Items 2 and 3 answered together"); `act` names the act for
    the Edit menu ("answer items 2 and 3 together").
    """

    kind: FactKind
    words: str
    act: str
