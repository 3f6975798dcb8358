"""The words offices write over the columns of their logs, and what each of them means."""

import re
from enum import StrEnum


class Meaning(StrEnum):
    """What a column of a log is to a case."""

    NOTHING = "nothing"
    REFERENCE = "reference"
    RECEIVED = "received"
    DATED = "dated"
    NAME = "name"
    ORGANISATION = "organisation"
    EMAIL = "email"
    ADDRESS = "address"
    THEIR_REFERENCE = "their_reference"
    CHANNEL = "channel"
    SUBJECT = "subject"
    DETAILS = "details"
    REGIME = "regime"
    DUE = "due"
    ANSWERED = "answered"
    STATUS = "status"
    OUTCOME = "outcome"
    EXEMPTIONS = "exemptions"
    ON_TIME = "on_time"
    OWNER = "owner"
    NOTES = "notes"

    @property
    def words(self) -> str:
        """Give the meaning as the screen says it."""
        return _WORDS[self.value]

    @property
    def is_day(self) -> bool:
        """Say whether the column holds days."""
        return self in _DAYS


_WORDS = {
    "nothing": "Kept as a note only",
    "reference": "Reference",
    "received": "Date received",
    "dated": "Date on the request",
    "name": "Requester",
    "organisation": "Organisation",
    "email": "Email",
    "address": "Postal address",
    "their_reference": "Their reference",
    "channel": "How it came in",
    "subject": "Subject",
    "details": "Words of the request",
    "regime": "Regime",
    "due": "Due date",
    "answered": "Date of the answer",
    "status": "Status",
    "outcome": "Outcome",
    "exemptions": "Exemptions",
    "on_time": "On time",
    "owner": "Owner",
    "notes": "Notes",
}
_DAYS = frozenset({Meaning.RECEIVED, Meaning.DATED, Meaning.DUE, Meaning.ANSWERED})

# Whole headings, the surest first; the words are folded as `folded` folds them.
_EXACT: dict[Meaning, str] = {
    Meaning.REFERENCE: "ref|ref no|reference|reference no|our ref|our reference|foi ref|foi ref no|foi reference"
    "|foi reference no|foi no|foi eir ref|foi eir reference|eir ref|sar ref|case ref|case ref no|case reference"
    "|case reference no|case no|case id|request ref|request reference|request no|request id|unique ref"
    "|unique reference|unique reference no|urn|log no|log ref|log reference|file ref|file reference|rfi no|rfi ref"
    "|rfi|tracking no|foi id|ref id|job no|ir ref|foia ref|foia no|case|foi|id|no|number|serial no",
    Meaning.RECEIVED: "date received|received date|received|received on|date of receipt|receipt date|date recd"
    "|date rec d|recd|rec d|date rcvd|date rec|date request received|date request recd|request received"
    "|request received date|request received on|date foi received|foi received|date received by us|date in|date logged"
    "|logged|log date|date opened|opened|open date|date came in|start date|in|date",
    Meaning.DATED: "date of request|request date|date of letter|date of email|date submitted|submitted|date of enquiry"
    "|date made|date sent by requester|request dated|dated",
    Meaning.NAME: "requester|requestor|requester name|requestor name|name of requester|name of requestor|name"
    "|applicant|applicant name|name of applicant|full name|requested by|request from|from|enquirer|enquirer name"
    "|correspondent|customer|customer name|contact name|contact|who|requesters name|requestors name|applicants name"
    "|requester details|applicant details|complainant|person",
    Meaning.ORGANISATION: "organisation|organization|organisation name|requester organisation|applicant organisation"
    "|company|company name|company organisation|organisation company|organisation if applicable|on behalf of|employer"
    "|affiliation|media outlet|organisation media|business",
    Meaning.EMAIL: "email|e mail|email address|e mail address|requester email|applicant email|contact email"
    "|requester email address|contact details",
    Meaning.ADDRESS: "address|postal address|requester address|applicant address|contact address|home address"
    "|correspondence address|address for reply|address for correspondence|post code|postcode",
    Meaning.THEIR_REFERENCE: "their ref|their reference|your ref|your reference|requester ref|requester reference"
    "|applicant ref|external ref|external reference|wdtk ref",
    Meaning.CHANNEL: "channel|method|method of receipt|how received|received by|received via|received how|medium"
    "|method received|how it came in|request method|method of request|via",
    Meaning.SUBJECT: "subject|subject of request|request subject|subject matter|title|request title|title of request"
    "|topic|summary|request summary|summary of request|brief description|short description|brief summary|theme|re"
    "|nature of request|about|regarding|heading|subject topic|description summary",
    Meaning.DETAILS: "details|details of request|request details|description|description of request"
    "|request description|request|full request|request text|text of request|information requested|info requested"
    "|request for information|foi request|question|questions|enquiry|enquiry details|query|request detail|detail"
    "|what was asked|wording of request|full text|request wording|request in full|requested information",
    Meaning.REGIME: "regime|type|request type|type of request|legislation|act|foi eir|foi eir sar|foi sar|foi or eir"
    "|eir foi|foia eir|foi eir dpa|access regime|act regime|legislation used|foi dpa eir|law|case type|foi sar eir"
    "|foi eir other",
    Meaning.DUE: "due date|date due|due|due by|response due|response due date|date response due|response due by"
    "|deadline|deadline date|statutory deadline|response deadline|deadline for response|date for response|target date"
    "|target|target response date|target date for response|statutory due date|20 working days|20 working day deadline"
    "|20 day deadline|20 days|20 day target|20 wd|20wd|20 days due|20th working day|reply by|reply due|respond by"
    "|due for response|legal deadline|20 working day date|final date",
    Meaning.ANSWERED: "date of response|response date|date responded|responded|date response sent|response sent"
    "|response sent date|date of reply|reply date|date replied|replied|reply sent|date reply sent|date answered"
    "|answered|answered on|date sent|sent|date sent out|date issued|issued|date completed|completed|completion date"
    "|date of completion|date complete|date closed|closed date|closed|closing date|date of closure|date out|out"
    "|date disclosed|date of disclosure|actual response date|date of final response|final response|response issued"
    "|date response issued|end date|date finished|date concluded|date of answer|actual date of response|date released",
    Meaning.STATUS: "status|current status|case status|request status|state|stage|progress|open closed|open or closed"
    "|live closed|open|position",
    Meaning.OUTCOME: "outcome|outcome of request|request outcome|decision|result|response outcome|response type"
    "|type of response|disposal|disclosed|information disclosed|info disclosed|information released|info released"
    "|information provided|info provided|information supplied|granted|disclosure|disclosure decision|released"
    "|outcome decision|full partial refused|response|response given|reply|answer",
    Meaning.EXEMPTIONS: "exemptions|exemption|exemptions applied|exemption applied|exemptions used|exemption used"
    "|exemptions exceptions|exemption exception|exemptions or exceptions|exceptions|section|sections|section applied"
    "|refusal reason|reason for refusal|grounds for refusal|exemptions engaged|exemptions cited|exemptions if any"
    "|reason if refused",
    Meaning.ON_TIME: "on time|in time|ontime|within deadline|met deadline|deadline met|within time|within 20 days"
    "|within 20 working days|within 20wd|in target|on target|target met|met target|responded on time|late"
    "|answered on time|responded in time|within timescale|within statutory deadline|compliant",
    Meaning.OWNER: "owner|case owner|officer|case officer|foi officer|responsible officer|allocated officer|lead officer"
    "|officer dealing|dealing officer|handling officer|assigned to|assigned|allocated to|allocated|handler"
    "|case handler|handled by|dealt with by|caseworker|case worker|lead|responsible|actioned by|completed by|initials"
    "|owner officer|person responsible|who is dealing|dealing",
    Meaning.NOTES: "notes|note|comments|comment|remarks|additional notes|further notes|other|other information"
    "|further information|additional information|actions|action|update|updates|history|narrative|notes comments"
    "|comments notes|general notes|any other comments|chasers",
}
# What a heading that is not known whole may contain; looked for in this order.
_PARTS: tuple[tuple[Meaning, str], ...] = (
    (Meaning.THEIR_REFERENCE, r"\b(?:their|your|requesters?|applicants?|external) ref"),
    (Meaning.ON_TIME, r"\b(?:on|in|within) (?:time|target|deadline)|\bmet\b"),
    (Meaning.DUE, r"\bdue\b|deadline|\btarget\b|(?:reply|respond|answer|response required) by|20(?:th)? working"),
    (Meaning.CHANNEL, r"received (?:by|via)|how .*received|method"),
    (Meaning.RECEIVED, r"receiv|\brecd\b|receipt"),
    (Meaning.ANSWERED, r"(?=.*\b(?:date|on)\b).*(?:respon|repl|answer|complet|clos|sent|issued|disclos|releas)"),
    (Meaning.DATED, r"(?=.*\bdate).*\b(?:request|letter|submi)"),
    (Meaning.EMAIL, r"\be ?mail"),
    (Meaning.ADDRESS, r"\baddress"),
    (Meaning.ORGANISATION, r"organi[sz]ation|company"),
    (Meaning.EXEMPTIONS, r"exempt|exception"),
    (Meaning.REFERENCE, r"\bref(?:erence)?\b|\bcase (?:no|number|id)\b"),
    (Meaning.NAME, r"\b(?:reques[te]+rs?|requestors?|applicants?|enquirers?)\b.*\bname|\bname of\b"),
    (Meaning.OWNER, r"\bofficer\b|assigned|allocated|handl|caseworker"),
    (Meaning.OUTCOME, r"outcome|decision|disclosed|released"),
    (Meaning.STATUS, r"\bstatus\b"),
    (Meaning.SUBJECT, r"subject|\btopic\b|\bsummary\b|\btitle\b"),
    (Meaning.DETAILS, r"detail|descri|information requested|request text"),
    (Meaning.REGIME, r"legislation|regime|\btype of request\b"),
    (Meaning.NOTES, r"\bnotes?\b|comment|remark"),
)
_RANKS: dict[str, tuple[Meaning, int]] = {}
for _meaning, _phrases in _EXACT.items():
    for _rank, _phrase in enumerate(_phrases.split("|")):
        _RANKS.setdefault(_phrase, (_meaning, _rank))
_PATTERNS = tuple((meaning, re.compile(pattern)) for meaning, pattern in _PARTS)
_LONGEST = 80


def folded(heading: str) -> str:
    """Give a heading without case, signs and the words that make no difference."""
    words = re.sub(r"\([^)]*\)", " ", heading[:400].casefold()).replace("’", "'").replace("'s", "s")
    words = re.sub(r"\bnumber\b|\bnum\b|\bnr\b|#|\bno\.", " no ", words)
    words = re.sub(r"[^a-z0-9]+", " ", words)
    return " ".join(word for word in words.split() if word != "the")


def meaning_of(heading: str) -> tuple[Meaning, int] | None:
    """Say what a heading means and how surely: 0 for the usual words, more for rarer ones, 100 for a part of it."""
    words = folded(heading)
    if not words or len(words) > _LONGEST:
        return None
    known = _RANKS.get(words)
    if known is not None:
        return known
    return next(((meaning, 100) for meaning, pattern in _PATTERNS if pattern.search(words)), None)
