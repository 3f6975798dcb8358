"""Composes a Letter from a Case and the office's particulars; pure: it draws nothing and looks nothing up.

The order of blocks is that of the real letters (letterhead, delivery and references, salutation, subject, opening,
table, reasons for what is withheld, review and Commissioner paragraphs, sign-off). Text from a request is put in as
plain runs, so nothing in it can become markup or a field.
"""

from collections.abc import Mapping
from datetime import date

from foidesk.domain.case import ANSWERING_LETTERS, Case, Channel, Request, Requester
from foidesk.domain.clock import Deadline
from foidesk.domain.enclosures import file_names
from foidesk.domain.items import Item, Outcome, Response
from foidesk.domain.profile import FIELD, LetterheadKind, Profile
from foidesk.domain.reasons import Reasons, reasons_of, section_after, with_reasons
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import EMPTY, Paragraph, RichText, Run, from_plain
from foidesk.domain.troubles import NotAllowed
from foidesk.letters.letter import Asked, Body, Heading, HeadLine, Letter, Letterhead, Row, Table, items_in_words

KINDS = ("response", "refusal", "acknowledgement")
_Fields = Mapping[str, Run]


def compose(case: Case, profile: Profile, deadline: Deadline, kind: str, dated: date, *, draft: bool = False) -> Letter:
    """Compose a letter of a kind for a case, dated as given; NotAllowed for a kind there is no letter of."""
    if kind not in KINDS:
        raise NotAllowed(
            f"There is no letter of the kind “{kind}”.", do=f"The kinds are {', '.join(KINDS[:-1])} and {KINDS[-1]}."
        )
    answering = kind in ANSWERING_LETTERS
    fields = _fields(case, profile, deadline, dated)
    wording = profile.wording
    opening = [_filled(wording.opening if answering else wording.acknowledgement, fields)]
    late = answering and deadline.due is not None and dated > deadline.due and case.answered_on is None
    if late:
        opening.append(_filled(wording.apology, fields))
    if answering and case.correcting and _replaced_on(case) is not None:
        opening.append(_filled(wording.correction, fields))
    closing = [wording.review, wording.commissioner] if answering else []
    by_post = not case.requester.email.strip() and bool(case.requester.address.strip())
    numbered = (
        answering and len(case.items) > 1 and bool(reasons_of(case, profile).after) and not _numbered_already(case)
    )
    return Letter(
        reference=case.reference,
        subject=_words(_filled(wording.subject, fields)),
        dated=dated,
        letterhead=letterhead(profile),
        references=_references(case, profile, dated, by_post=by_post),
        address=_address(case) if by_post else (),
        salutation=f"Dear {case.requester.name.strip()}".strip(),
        opening=_joined(opening),
        body=_answers(case, profile) if answering else _acknowledged(case),
        closing=_joined([_filled(text, fields) for text in closing if text.strip()]),
        valediction=wording.valediction,
        signature=profile.signature_picture or None,
        ink_space=not profile.signature_picture,
        signatory=tuple(
            line for line in (profile.signatory_name, profile.signatory_post, profile.name_sign_off) if line.strip()
        ),
        enclosures=file_names(case.reference, case.enclosures) if answering else (),
        font_points=profile.font_points,
        draft=draft,
        number_items=numbered,
        title=f"{case.reference}: {_words(_filled(wording.subject, fields))}",
        author=profile.name_long,
    )


def letterhead(profile: Profile) -> Letterhead | None:
    """Give the head of the first page; the last of several lines is the light one, as offices set it."""
    if profile.letterhead is LetterheadKind.NONE:
        return None
    contact = tuple(one for one in (profile.telephone, profile.email, profile.website) if one.strip())
    if profile.letterhead is LetterheadKind.PICTURE and profile.letterhead_picture:
        return Letterhead(picture=profile.letterhead_picture)
    lines = [line.strip() for line in profile.letterhead_lines.splitlines() if line.strip()]
    heavy = len(lines) - 1 if len(lines) > 1 else len(lines)
    address = tuple(line.strip() for line in profile.address.splitlines() if line.strip())
    return Letterhead(
        lines=tuple(HeadLine(line, bold=place < heavy) for place, line in enumerate(lines)),
        contact=address + contact,
    )


def sample(profile: Profile) -> Letter:
    """Compose a short invented letter, to show in the set-up how letters will look."""
    text = "A copy of any policy about the use of cameras in public places."
    item = Item(1, 0, len(text), text)
    answer = from_plain("The Office of the Police and Crime Commissioner does not hold the information requested.")
    day = date(2024, 7, 23)
    case = Case(
        reference=profile.proposed_reference(),
        subject="",
        regime=Regime.FOIA,
        requester=Requester("Eleanor Whitcombe", "e.whitcombe@example.org"),
        request=Request(text, day, day, Channel.EMAIL),
        lead_in="I am writing to request the following information:",
        items=(item,),
        responses=(Response(2, (1,), answer, (Outcome.NOT_HELD,)),),
    )
    issued = date(2024, 8, 8)
    fields = _fields(case, profile, None, issued)
    wording = profile.wording
    return Letter(
        reference=case.reference,
        subject=_words(_filled(wording.subject, fields)),
        dated=issued,
        letterhead=letterhead(profile),
        references=_references(case, profile, issued, by_post=False),
        salutation=f"Dear {case.requester.name}",
        opening=_filled(wording.opening, fields),
        body=_answers(case, profile),
        closing=_joined([_filled(wording.review, fields), _filled(wording.commissioner, fields)]),
        valediction=wording.valediction,
        signature=profile.signature_picture or None,
        ink_space=not profile.signature_picture,
        signatory=tuple(
            line for line in (profile.signatory_name, profile.signatory_post, profile.name_sign_off) if line.strip()
        ),
        font_points=profile.font_points,
        title="Sample letter",
        author=profile.name_long,
    )


def _references(case: Case, profile: Profile, dated: date, *, by_post: bool) -> tuple[tuple[str, str], ...]:
    delivery = () if by_post else (("By email:", case.requester.email.strip()),)
    return (
        *delivery,
        ("Date:", profile.date_style.write(dated)),
        ("Our reference:", case.reference),
        ("Your reference:", case.requester.their_reference.strip() or "N/A"),
    )


def _address(case: Case) -> tuple[str, ...]:
    lines = [case.requester.name, case.requester.organisation, *case.requester.address.splitlines()]
    return tuple(line.strip() for line in lines if line.strip())


def _answers(case: Case, profile: Profile) -> tuple[Body, ...]:
    rows = []
    found = reasons_of(case, profile)
    for place, response in enumerate(case.responses):
        asked = [Asked(case.number_of(item.key), from_plain(item.wording)) for item in case.items_of(response)]
        if place == 0 and case.lead_in.strip():
            asked.insert(0, Asked(None, from_plain(case.lead_in)))
        rows.append(Row(tuple(asked), with_reasons(response.text, response.key, found, profile)))
    heading = from_plain(profile.wording.table_heading) if profile.wording.table_heading.strip() else EMPTY
    return (heading, Table(tuple(rows)), *_reasons_after(case, profile, found)) if rows else ()


def _acknowledged(case: Case) -> tuple[Body, ...]:
    """Repeat the request in an acknowledgement, so that she and the requester mean the same."""
    lead = [from_plain(case.lead_in)] if case.lead_in.strip() else []
    asked = lead + [from_plain(item.wording) for item in case.items]
    return (from_plain("You asked for:"), _joined(asked)) if asked else ()


def _numbered_already(case: Case) -> bool:
    """Say whether the requester's own numbers stand in the wording, so that ours would be a second set."""
    own = sum(item.wording.lstrip("([Qq ").split(maxsplit=1)[0][:1].isdigit() for item in case.items if item.wording)
    return own * 2 > len(case.items)


def _reasons_after(case: Case, profile: Profile, found: Reasons) -> tuple[Body, ...]:
    """Give the numbered paragraphs after the table that the cells refer to (FOIA 2000 s.17(1), (3))."""
    if not found.after:
        return ()
    several = len(case.items) > 1
    text = section_after(found, [items_in_words(entry.items) if several else "" for entry in found.after])
    heading = profile.wording.reasons_heading.strip()
    return (Heading(heading), text) if heading else (text,)


def _replaced_on(case: Case) -> date | None:
    """Give the date of the letter that a corrected one replaces: ours, or the one of which the old log tells."""
    return case.response_letter.dated if case.response_letter is not None else case.answered_on


def _fields(case: Case, profile: Profile, deadline: Deadline | None, dated: date) -> _Fields:
    write = profile.date_style.write
    due = deadline.due if deadline is not None else None
    replaced = _replaced_on(case) or dated
    website = profile.website.strip()
    address = website if website.startswith(("http://", "https://")) else f"https://{website}"
    return {
        "office": Run(profile.name_short),
        "office_long": Run(profile.name_long),
        "requester": Run(case.requester.name),
        "reference": Run(case.reference),
        "request_date": Run(write(case.request.dated)),
        "received_date": Run(write(case.request.received)),
        "due_date": Run(write(due) if due is not None else "a date that depends on your answer"),
        "replaced_date": Run(write(replaced)),
        "email": Run(profile.email, href=f"mailto:{profile.email}") if profile.email else Run(""),
        "website": Run(website, href=address) if website else Run(""),
        "telephone": Run(profile.telephone),
        "address": Run(", ".join(profile.address.split("\n"))),
        "ico_website": Run(profile.ico_website, href=profile.ico_website),
    }


def _filled(text: str, fields: _Fields) -> RichText:
    """Fill the fields of a standing sentence; one that is not known stays as it is and the checks find it."""
    paragraphs = []
    for piece in text.split("\n\n"):
        runs: list[Run] = []
        at = 0
        for match in FIELD.finditer(piece):
            runs.append(Run(piece[at : match.start()]))
            runs.append(fields.get(match[1], Run(match[0])))
            at = match.end()
        runs.append(Run(piece[at:]))
        kept = tuple(run for run in runs if run.text)
        if kept:
            paragraphs.append(Paragraph(kept))
    return RichText(tuple(paragraphs))


def _words(text: RichText) -> str:
    return "".join(run.text for block in text.blocks if isinstance(block, Paragraph) for run in block.runs)


def _joined(texts: list[RichText]) -> RichText:
    return RichText(tuple(block for text in texts for block in text.blocks))
