"""Who asked, left out of a text: a colleague who is asked for information has no need to know the requester.

The Act is blind to who asks and why; a requester's name is personal data that goes no further than it must. A name
goes as a whole, for half a name may be a word of the request ("Street", "Green").
"""

import re

from foidesk.domain.case import Requester
from foidesk.domain.linktext import clean

INSTEAD = "[requester]"
_LEAST = 5


def without_requester(text: str, requester: Requester) -> str:
    """Give a text in which the requester's name, email, address and own reference read “[requester]”."""
    found = text
    for words in _told_of(requester):
        spaced = r"[\s.,]+".join(re.escape(part) for part in re.split(r"[\s.,]+", words) if part)
        found = re.sub(rf"(?<!\w){spaced}(?!\w)", INSTEAD, found, flags=re.IGNORECASE)
    return re.sub(rf"{re.escape(INSTEAD)}(?:[\s,]*{re.escape(INSTEAD)})+", INSTEAD, found)


def _told_of(who: Requester) -> list[str]:
    """Give what tells who asked, the longest first, so that a part of it never hides the whole."""
    name = " ".join(clean(who.name).split()).strip(" ,.;")
    first, _, last = name.partition(" ")
    told = {f"{last} {first}"} if last else set[str]()
    told |= {who.email.strip(), who.their_reference.strip(), who.address.strip()}
    told |= {line.strip(" ,.;") for line in who.address.splitlines() if any(sign.isdigit() for sign in line)}
    kept = {one for one in told if len(one) >= _LEAST}
    if len(name) > 1:
        kept.add(name)
    return sorted((one for one in kept if re.search(r"\w", one)), key=len, reverse=True)
