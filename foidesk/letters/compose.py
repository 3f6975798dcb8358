"""Composes a Letter from a Case and the office's particulars; pure: it draws nothing and looks nothing up.

The order of blocks is that of the real letters (letterhead, delivery and references, salutation, subject, opening,
table, reasons for what is withheld, review and Commissioner paragraphs, sign-off). Text from a request is put in as
plain runs, so nothing in it can become markup or a field.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from foidesk.domain.case import ANSWERING_LETTERS, Case, Channel, Request, Requester
from foidesk.domain.clock import Deadline
from foidesk.domain.enclosures import file_names
from foidesk.domain.items import Item, Outcome, Response
from foidesk.domain.letteracts import must_fit
from foidesk.domain.letterkinds import KINDS, LetterKind, Time
from foidesk.domain.letterwordings import LetterWordings
from foidesk.domain.ownnumbers import bear_own_numbers, printed_numbers, without_own_number
from foidesk.domain.profile import LetterheadKind, Profile
from foidesk.domain.reasons import Reasons, reasons_of, section_after, with_reasons
from foidesk.domain.regimes import Regime
from foidesk.domain.richtext import EMPTY, RichText, Run, from_plain
from foidesk.domain.signatories import of_letter, signing
from foidesk.letters.filling import Fields, filled, joined, words_of
from foidesk.letters.letter import (
    BY_EMAIL,
    Asked,
    Body,
    Heading,
    HeadLine,
    Letter,
    Letterhead,
    Row,
    Table,
    items_in_words,
)
from foidesk.letters.middle import middle, proposed
from foidesk.letters.onpaper import paper_of


def compose(case: Case, profile: Profile, deadline: Deadline, kind: str, dated: date, *, draft: bool = False) -> Letter:
    """Compose a letter of a kind for a case, dated as given; NotAllowed for a kind the law of the case has not."""
    known = must_fit(case, kind)
    profile = signing(profile, of_letter(case, profile, kind))
    if known.name in _OWN_MIDDLE:
        return _with_middle(known, case, profile, deadline, dated, draft=draft)
    answering = kind in ANSWERING_LETTERS
    fields = fields_of(case, profile, deadline, dated)
    wording = profile.wording
    middling = middle(known, case, profile, deadline, dated=dated, fields=fields) if not answering else EMPTY
    opening = [filled(wording.opening, fields) if answering else middling]
    if answering:
        opening += _owed_first(case, profile, deadline, dated, fields)
    by_post = not case.requester.email.strip() and bool(case.requester.address.strip())
    numbered = (
        answering
        and len(case.items) > 1
        and bool(reasons_of(case, profile).after)
        and not bear_own_numbers([item.wording for item in case.items])
    )
    letter = Letter(
        reference=case.reference,
        subject=_subject(case, profile, fields),
        dated=dated,
        references=_references(case, profile, dated, by_post=by_post),
        address=address_of(case) if by_post else (),
        salutation=f"Dear {case.requester.name.strip()}".strip(),
        opening=joined(opening),
        body=_answers(case, profile, numbered=numbered) if answering else _acknowledged(case),
        closing=rights(case, profile, fields, kind) if answering else EMPTY,
        enclosures=file_names(case.reference, case.enclosures) if answering else (),
        draft=draft,
        number_items=numbered,
        title=f"{case.reference}: {_subject(case, profile, fields)}",
    )
    return _framed(letter, profile, by_post=by_post, large=case.large_print)


def _framed(letter: Letter, profile: Profile, *, by_post: bool, large: int = 0) -> Letter:
    """Put what every letter of the office has round its words: head, close, who signs, and how it lies on paper.

    A draft has room for ink and no picture of a signature: nobody has signed it.
    """
    picture = None if letter.draft else profile.signature_picture or None
    return replace(
        letter,
        letterhead=letterhead(profile),
        valediction=profile.wording.valediction,
        signature=picture,
        ink_space=picture is None,
        signatory=tuple(
            line for line in (profile.signatory_name, profile.signatory_post, profile.name_sign_off) if line.strip()
        ),
        author=profile.name_long,
        **paper_of(profile, by_post=by_post, large=large),
    )


def _owed_first(case: Case, profile: Profile, deadline: Deadline, dated: date, fields: Fields) -> list[RichText]:
    """Give what an answer owes before anything else: an apology if it is late, the letter it takes the place of."""
    owed = []
    if deadline.due is not None and dated > deadline.due and case.answered_on is None:
        owed.append(filled(profile.wording.apology, fields))
    if case.correcting and _replaced_on(case) is not None:
        owed.append(filled(profile.wording.correction, fields))
    return owed


def proposed_middle(kind: LetterKind, case: Case, profile: Profile, deadline: Deadline, dated: date) -> RichText:
    """Word the middle of a letter as the office does, whatever she made of it since."""
    return proposed(kind, case, profile, deadline, dated=dated, fields=fields_of(case, profile, deadline, dated))


def _with_middle(
    kind: LetterKind, case: Case, profile: Profile, deadline: Deadline, dated: date, *, draft: bool
) -> Letter:
    """Compose a letter that has a middle of its own; one that goes to somebody else says nothing of the requester."""
    fields = fields_of(case, profile, deadline, dated)
    said = case.draft(kind.name)
    subject = _subject(case, profile, fields) if kind.to_requester else _SUBJECTS[kind.name]
    if kind.time is Time.DURING_A_REVIEW:
        subject = words_of(filled(profile.wording.letters.subject_review, fields))
    who, email, address = case.requester.name, case.requester.email, address_of(case)
    theirs = case.requester.their_reference
    if not kind.to_requester:
        who, email = said.whom, said.email
        address = tuple(line for line in (said.whom, *said.address.splitlines()) if line.strip())
        theirs = said.place if kind.name == "ico_response" else ""
        if not said.address.strip():
            address = ()
    by_post = not email.strip() and bool(address)
    to = None if kind.to_requester else email
    if kind.name == "ico_response" and not who.strip():
        who = "Case Officer"
    opening = [middle(kind, case, profile, deadline, dated=dated, fields=fields)]
    if kind.answers:
        opening = [*_owed_first(case, profile, deadline, dated, fields), *opening]
    letter = Letter(
        reference=case.reference,
        subject=subject,
        dated=dated,
        references=_references(case, profile, dated, by_post=by_post, email=to, theirs=theirs),
        address=address if by_post else (),
        salutation=f"Dear {_THE.sub('', who.strip())}".strip(),
        opening=joined(opening),
        body=_answers(case, profile) if kind.answers and any(one.is_started for one in case.responses) else (),
        closing=_rights_in(kind, case, profile, fields),
        enclosures=file_names(case.reference, case.enclosures) if kind.answers else (),
        draft=draft,
        title=f"{case.reference}: {subject}",
    )
    return _framed(letter, profile, by_post=by_post, large=case.large_print if kind.to_requester else 0)


_OWN_MIDDLE = frozenset(kind.name for kind in KINDS if hasattr(LetterWordings(), kind.name))
_SUBJECTS = {
    "consultation": "Information that concerns you",
    "ico_response": "Complaint about our handling of a request",
}
_THE = re.compile(r"\Athe\s+(?=\w)", re.IGNORECASE)  # “Dear Chief Executive” is how the Chief Executive is greeted
_WITH_BOTH_RIGHTS = frozenset({"extension", "transfer", "subject_access"})


def _rights_in(kind: LetterKind, case: Case, profile: Profile, fields: Fields) -> RichText:
    """FOIA 2000 s.17(7), EIR 2004 regs 11 and 18, UK GDPR Art 12(4): what a letter that gives less must say."""
    if kind.name in _WITH_BOTH_RIGHTS or (kind.name == "clarification" and case.regime is Regime.EIR):
        return rights(case, profile, fields, kind.name)
    if kind.name == "review_outcome":
        return joined([filled(text, fields) for text in _commissioner(case, profile, kind.name)])
    return EMPTY


def rights(case: Case, profile: Profile, fields: Fields, kind: str = "response") -> RichText:
    """Say how to ask for a review and how to complain to the Commissioner, under the law of the case."""
    wording = profile.wording
    review = {Regime.EIR: wording.letters.review_eir, Regime.SAR: wording.letters.review_sar}
    told = review.get(case.regime, wording.review)
    timed = "working day" in told or not told.strip()
    terms = wording.letters.review_terms if _refuses(case, kind) and not timed else ""
    texts = (told, terms, *_commissioner(case, profile, kind))
    return joined([filled(text, fields) for text in texts if text.strip()])


def _commissioner(case: Case, profile: Profile, kind: str) -> tuple[str, ...]:
    """Tell of the Commissioner; FOIA 2000 s.17(7)(b) wants the right under section 50 itself in what refuses."""
    wording = profile.wording
    own = {Regime.EIR: wording.letters.commissioner_eir, Regime.SAR: wording.letters.commissioner_sar}
    told = own.get(case.regime, wording.commissioner)
    named = "section 50" in told or "s.50" in told or not told.strip()
    return (told, wording.letters.section_50) if _refuses(case, kind) and not named else (told,)


def _refuses(case: Case, kind: str) -> bool:
    """Say whether a letter owes what FOIA 2000 s.17(7) wants of a refusal notice."""
    refusing = any(one.is_refusal for response in case.responses for one in response.outcomes)
    return case.regime is Regime.FOIA and (kind in _REFUSING or refusing)


_REFUSING = frozenset({"extension", "review_outcome"})


def _subject(case: Case, profile: Profile, fields: Fields) -> str:
    wording = profile.wording
    own = {Regime.EIR: wording.letters.subject_eir, Regime.SAR: wording.letters.subject_sar}
    return words_of(filled(own.get(case.regime, wording.subject), fields))


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
    fields = fields_of(case, profile, None, issued)
    wording = profile.wording
    letter = Letter(
        reference=case.reference,
        subject=words_of(filled(wording.subject, fields)),
        dated=issued,
        references=_references(case, profile, issued, by_post=False),
        salutation=f"Dear {case.requester.name}",
        opening=filled(wording.opening, fields),
        body=_answers(case, profile),
        closing=joined([filled(wording.review, fields), filled(wording.commissioner, fields)]),
        title="Sample letter",
    )
    return _framed(letter, profile, by_post=True)


def _references(
    case: Case, profile: Profile, dated: date, *, by_post: bool, email: str | None = None, theirs: str | None = None
) -> tuple[tuple[str, str], ...]:
    """Give the lines of delivery, date and references: the requester's, unless the letter goes to somebody else."""
    to = case.requester.email if email is None else email
    yours = case.requester.their_reference if theirs is None else theirs
    nowhere = email is not None and not to.strip()  # somebody else, of whom no email is known
    delivery = () if by_post or nowhere else ((BY_EMAIL, to.strip()),)
    return (
        *delivery,
        ("Date:", profile.date_style.write(dated)),
        ("Our reference:", case.reference),
        ("Your reference:", yours.strip() or "N/A"),
    )


def address_of(case: Case) -> tuple[str, ...]:
    """Give the lines of the address of who asked, as an envelope has them."""
    lines = [case.requester.name, case.requester.organisation, *case.requester.address.splitlines()]
    return tuple(line.strip() for line in lines if line.strip())


def _answers(case: Case, profile: Profile, *, numbered: bool = False) -> tuple[Body, ...]:
    rows = []
    numbers = printed_numbers([item.wording for item in case.items])
    found = reasons_of(case, profile)
    for place, response in enumerate(case.responses):
        asked = [_asked(case, item, numbers, numbered=numbered) for item in case.items_of(response)]
        if place == 0 and case.lead_in.strip():
            asked.insert(0, Asked(None, from_plain(case.lead_in)))
        rows.append(Row(tuple(asked), with_reasons(response.text, response.key, found, profile)))
    heading = from_plain(profile.wording.table_heading) if profile.wording.table_heading.strip() else EMPTY
    return (heading, Table(tuple(rows)), *_reasons_after(case, profile, found)) if rows else ()


def _asked(case: Case, item: Item, numbers: Sequence[int], *, numbered: bool) -> Asked:
    """Quote an item word for word, under the number by which the rest of the letter names it."""
    at = case.number_of(item.key)
    words = without_own_number(item.wording, at) if numbered else item.wording
    return Asked(numbers[at - 1], from_plain(words))


def _acknowledged(case: Case) -> tuple[Body, ...]:
    """Repeat the request in an acknowledgement, so that she and the requester mean the same."""
    lead = [from_plain(case.lead_in)] if case.lead_in.strip() else []
    asked = lead + [from_plain(item.wording) for item in case.items]
    return (from_plain("You asked for:"), joined(asked)) if asked else ()


def _reasons_after(case: Case, profile: Profile, found: Reasons) -> tuple[Body, ...]:
    """Give the numbered paragraphs after the table that the cells refer to (FOIA 2000 s.17(1), (3))."""
    if not found.after:
        return ()
    several = len(case.items) > 1
    numbers = printed_numbers([item.wording for item in case.items])
    named = [items_in_words(tuple(numbers[at - 1] for at in entry.items)) if several else "" for entry in found.after]
    text = section_after(found, named)
    heading = profile.wording.reasons_heading.strip()
    return (Heading(heading), text) if heading else (text,)


def _replaced_on(case: Case) -> date | None:
    """Give the date of the letter that a corrected one replaces: ours, or the one of which the old log tells."""
    return case.response_letter.dated if case.response_letter is not None else case.answered_on


def fields_of(case: Case, profile: Profile, deadline: Deadline | None, dated: date) -> Fields:
    """Give what the fields of every letter are filled with."""
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
        "review_window": Run(str(profile.review_window)),
        "ico_website": Run(profile.ico_website, href=profile.ico_website),
    }
