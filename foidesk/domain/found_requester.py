"""Who asks: from a form, the sign-off or the header of the mail; left empty rather than guessed."""

import re
import unicodedata

from foidesk.domain.found import MOST_READ, Found

SIGN_OFF = re.compile(
    r"\s*(?:yours(?: (?:faithfully|sincerely|truly|etc\.?))?|(?:many |kind(?:est)? |best |warm "
    r"|with )*(?:regards|wishes|thanks)"
    r"|(?:many )?thanks(?: (?:very much|again|in advance|for your .{1,40}|for looking .{1,40}))?"
    r"|thank you(?: .{1,60})?"
    r"|all the best|cheers|sincerely|faithfully|best|kr|yn gywir|diolch(?: yn fawr)?|cofion(?: gorau)?)\s*[,.!-]*\s*",
    re.I,
)
_NAME = re.compile(
    r"(?:(?:mr|mrs|miss|ms|mx|dr|prof(?:essor)?|cllr|councillor|rev|sir|dame|lady|lord)\.? )?"
    r"[^\W\d_][\w.'’-]{0,30}(?: (?:(?:de|da|di|du|van|von|der|la|le|al|bin|ap|ab|o)|&|[^\W\d_][\w.'’-]{0,30})){0,4}"
    r"(?: \((?:mr|mrs|miss|ms|mx|dr)\.?\))?",
    re.I,
)
_LABEL = r"(?im)^[ \t>*]*{}[ \t]*:[ \t*]*([^\n:]{{1,80}}?)[ \t]*$"
_FORM_EMAIL = re.compile(
    r"(?im)^[ \t>*]*(?:your )?e-?mail(?: address)?[ \t]*:[ \t*]*([\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
)
_ROBOT = re.compile(r"\b(?:no-?reply|web ?forms?|website|mailer|enquiries|info|admin|postmaster|foi requests?)\b", re.I)


def propose_requester(sender_name: str, sender_email: str, text: str) -> Found:
    """Propose who asks (a request needs "the name of the applicant", FOIA 2000 s.8(1)(b))."""
    text = text[:MOST_READ]
    header = _turned_round(" ".join(sender_name.split()))
    if _ROBOT.search(header) or "@" in header:
        header = ""
    labelled = _from_form(text)
    if labelled:
        return Found(labelled, "From the form.")
    signed = _signed(text)
    if signed and _fits(signed, header, sender_email):
        # "Eleanor" under the letter is the same person as "Eleanor Whitcombe" in the header, which says more.
        if header and len(signed.split()) < len(header.split()) and _words(signed) <= _words(header):
            return Found(header, "From the email's header; the sign-off says the same.")
        return Found(signed, "From the sign-off.")
    if header and len(header) <= 80:
        told = f" The letter is signed “{signed}”: check which is the requester." if signed else ""
        return Found(header, f"From the email's header.{told}")
    return _unheaded(signed, text, sender_email)


def _unheaded(signed: str, text: str, sender_email: str) -> Found:
    """Propose who asks where neither a form nor the mail's header gives a name."""
    if signed:
        return Found(signed, "From the sign-off; the email's header gives no name.")
    last = _last_line(text)
    if last and sender_email and _fits(last, "", sender_email):
        return Found(last, "From the last line; the email's address says the same.")
    return Found("", "No name was found: type the requester's name.")


_ALONE = re.compile(r"(?:e-?mail|e)?\s*:?\s*<?([\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+)>?", re.IGNORECASE)
_LINES_OF_A_SIGNATURE = 6


def propose_reply_email(sender_email: str, text: str) -> Found:
    """Propose the address for the answer: the sender's, or the one given in a form (FOIA 2000 s.8(1)(b))."""
    match = _FORM_EMAIL.search(text[:MOST_READ])
    if match and (not sender_email or _ROBOT.search(sender_email) or _from_form(text[:MOST_READ])):
        return Found(match[1], "From the form.")
    if sender_email:
        return Found(sender_email, "From the email's header.")
    signed = _under_signature(text[:MOST_READ])
    if signed:
        return Found(signed, "From under the signature.")
    return Found("", "No email address was found.")


def _under_signature(text: str) -> str:
    """Give an address that stands alone on one of the last lines, as people write it under their name."""
    lines = [line.strip() for line in text.split("\n")]
    lines = lines[: next((at for at, line in enumerate(lines) if at and _is_quoted_from(line)), len(lines))]
    last = [line for line in lines if line][-_LINES_OF_A_SIGNATURE:]
    found = [match[1] for line in last if (match := _ALONE.fullmatch(line))]
    return found[-1] if found else ""


def _from_form(text: str) -> str:
    def value(label: str) -> str:
        match = re.search(_LABEL.format(label), text)
        return " ".join(match[1].split()) if match else ""

    parts = (value(r"(?:first|fore|given)[ _]?names?"), value(r"(?:last|family|sur)[ _]?names?"))
    whole = (
        " ".join(part for part in parts if part)
        if any(parts)
        else value(r"(?:your |full |contact )?name(?: of requester)?")
    )
    return whole if whole and _NAME.fullmatch(whole) else ""


def _signed(text: str) -> str:
    lines = [line.strip() for line in text.split("\n")]
    lines = lines[: next((at for at, line in enumerate(lines) if at and _is_quoted_from(line)), len(lines))]
    for at in range(len(lines) - 1, -1, -1):
        if not SIGN_OFF.fullmatch(lines[at]):
            continue
        for line in lines[at + 1 : at + 6]:
            if not line:
                continue
            name = re.sub(r"\s*\((?:mr|mrs|miss|ms|mx|dr)\.?\)\Z", "", line.strip(" ,.-–—*"), flags=re.I)
            return name if len(name) <= 60 and _NAME.fullmatch(name) and not SIGN_OFF.fullmatch(name) else ""
        return ""
    return ""


def _last_line(text: str) -> str:
    """Give the last line of the message itself where it stands alone and can be a name."""
    lines = [line.strip() for line in text.split("\n")]
    lines = lines[: next((at for at, line in enumerate(lines) if at and _is_quoted_from(line)), len(lines))]
    while lines and not lines[-1]:
        lines.pop()
    if len(lines) < 2 or lines[-2]:
        return ""
    last = lines[-1].strip(" ,.-–—*")
    return last if len(last) <= 40 and last[:1].isupper() and _NAME.fullmatch(last) else ""


def _is_quoted_from(line: str) -> bool:
    return line.startswith(">") or bool(
        re.match(r"-{2,}\s*(?:original|forwarded) message|on .{6,120} wrote:\Z", line, re.I)
    )


def _fits(signed: str, header: str, address: str) -> bool:
    """Say whether a sign-off can be the person who sent the mail: a word or an initial they share."""
    if not header and not address:
        return True
    others = _words(header) | {word for word in re.split(r"[^a-z]+", address.partition("@")[0].casefold()) if word}
    mine = _words(signed) | _words(_unaccented(signed))
    local = re.sub(r"[^a-z]", "", address.partition("@")[0].casefold())
    return bool(mine & others) or any(len(word) > 3 and word in local for word in mine)


def _words(name: str) -> set[str]:
    return {word for word in re.split(r"[^\w'’]+", name.casefold()) if len(word) > 1}


def _unaccented(name: str) -> str:
    """Give a name as it is written in an address: Siân is sian there."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))


def _turned_round(name: str) -> str:
    """Put a name as address books write it ("Whitcombe, Eleanor") the way it is spoken."""
    match = re.fullmatch(r"([^,()]{2,40}), ([^,()]{1,40})(?: \([^()]*\))?", name)
    return f"{match[2]} {match[1]}" if match and len(match[1].split()) < 3 else name
