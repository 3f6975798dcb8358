"""Requests that come through WhatDoTheyKnow, the site that publishes requests and their answers."""

import re
from dataclasses import replace

from foidesk.intake.document import Document

_ADDRESS = re.compile(r"(?:foi\+)?request-(\d{1,9})-[0-9a-f]{6,12}@(?:[\w-]+\.)?whatdotheyknow\.com", re.I)
_SITE = re.compile(r"\s*(?:\(?via )?whatdotheyknow\)?\s*", re.I)


def is_request_address(email: str) -> bool:
    """Say whether an address is one the site made for a single request: all its messages come from there."""
    return _ADDRESS.fullmatch(email.strip()) is not None


def with_publishing_note(read: Document) -> Document:
    """Say that the answer will be published where the mail is from WhatDoTheyKnow; the address for it is kept."""
    match = _ADDRESS.fullmatch(read.sender.email.strip())
    if match is None:
        return read
    note = (
        f"This came through WhatDoTheyKnow (request {match[1]}): your answer, sent to the address it came from, will "
        "be published on the internet."
    )
    # The site writes the requester's name as the sender's; where it writes its own, the name is left to be found.
    name = "" if _SITE.fullmatch(read.sender.name) else read.sender.name
    return replace(read, sender=replace(read.sender, name=name), notes=(note, *read.notes))
