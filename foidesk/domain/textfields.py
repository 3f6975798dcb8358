"""The fields of a standard text: `{reference}` is filled from the case, `{harm}` is for the caseworker to write.

Filling is done once over the text as it stands, so that braces or markup in a requester's name stay what they are. A
field nobody can fill stays in the text, where the checks find it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from foidesk.domain.case import Case
from foidesk.domain.clock import Deadline
from foidesk.domain.profile import FIELD, Profile
from foidesk.domain.richtext import Paragraph, RichText, Run

_BRACED = re.compile(r"\{([^{}\n]*)\}")


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `to_write` tells those that no case can fill."""

    name: str
    words: str
    to_write: bool = False

    @property
    def written(self) -> str:
        """Give the field as it stands in a text."""
        return "{" + self.name + "}"


_FROM_THE_CASE = (
    ("requester", "Requester's name"),
    ("reference", "Our reference"),
    ("their_reference", "Requester's own reference"),
    ("subject", "Subject of the request"),
    ("request_date", "Date the request bears"),
    ("received_date", "Date it was received"),
    ("due_date", "Date the answer is due"),
    ("today", "Today's date"),
    ("item", "The item answered, such as item 2"),
    ("office", "Office, short name"),
    ("office_long", "Office, full name"),
    ("email", "Office email address"),
    ("telephone", "Office telephone number"),
    ("address", "Office postal address"),
    ("website", "Office website"),
    ("ico_website", "Website of the ICO"),
    ("review_days", "Working days for asking for a review"),
    ("answer_months", "Months the office waits for an answer"),
)
_TO_WRITE = (
    ("what", "What it is about"),
    ("where", "Where it can be found"),
    ("link", "Web address of the page"),
    ("searched", "What was searched"),
    ("provision", "The section relied on"),
    ("reason", "Why it applies"),
    ("harm", "What harm, and how it would come about"),
    ("likelihood", "would, or would be likely to"),
    ("for_disclosure", "Reasons to disclose"),
    ("for_withholding", "Reasons to withhold"),
    ("balance", "Why one side weighs more"),
    ("body", "Name of the other body"),
    ("contact", "How to reach it"),
    ("question", "What is not clear"),
    ("records", "Number of records"),
    ("minutes", "Minutes for each record"),
    ("hours", "Hours in all"),
    ("sum", "Cost in pounds"),
    ("narrower", "A narrower request that could be met"),
    ("qualified_person", "Who gave the opinion"),
    ("opinion_date", "Day of the opinion"),
    ("publication_date", "When it will be published"),
    ("decision_date", "When the decision is expected"),
    ("completion_date", "When it will be finished"),
    ("earlier_reference", "Reference of the earlier case"),
    ("earlier_date", "Date of the earlier answer"),
    ("enactment", "The law or order that forbids it"),
    ("owner", "Owner of the copyright"),
    ("format", "Form that was asked for"),
    ("period", "Period it covers"),
)
FIELDS: tuple[Field, ...] = (
    *(Field(name, words) for name, words in _FROM_THE_CASE),
    *(Field(name, words, to_write=True) for name, words in _TO_WRITE),
)
_KNOWN = {one.name: one for one in FIELDS}


def words_for(written: str) -> str:
    """Give the plain words for a field as it stands in a text, such as `{harm}`; "" for one that is no field."""
    field = _KNOWN.get(written.strip("{}"))
    return field.words[:1].lower() + field.words[1:] if field is not None else ""


def unknown_fields(text: RichText) -> tuple[str, ...]:
    """List what stands in braces and is no field, each once, in order."""
    found = (name for paragraph in text.paragraphs() for name in _BRACED.findall(paragraph.text))
    return tuple(dict.fromkeys(name for name in found if name not in _KNOWN))


def fields_in(text: RichText) -> tuple[Field, ...]:
    """List the fields of a text, each once, in order."""
    found = (name for paragraph in text.paragraphs() for name in FIELD.findall(paragraph.text))
    return tuple(_KNOWN[name] for name in dict.fromkeys(found) if name in _KNOWN)


def literal_pieces(text: RichText) -> tuple[str, ...]:
    """Give what stands between the fields, paragraph by paragraph."""
    return tuple(piece for paragraph in text.paragraphs() for piece in re.split(r"\{[a-z_]+\}", paragraph.text))


def values_of(
    case: Case, profile: Profile, deadline: Deadline, today: date, response_key: int | None = None
) -> dict[str, str]:
    """Give what a case fills fields with; what is not known of it is left out."""
    write = profile.date_style.write
    request = case.request
    found = {
        "requester": case.requester.name,
        "reference": case.reference,
        "their_reference": case.requester.their_reference,
        "subject": case.subject,
        "request_date": write(request.dated),
        "received_date": write(request.received),
        "due_date": write(deadline.due) if deadline.due is not None else "",
        "today": write(today),
        "item": "",
        "office": profile.name_short,
        "office_long": profile.name_long,
        "email": profile.email,
        "telephone": profile.telephone,
        "address": ", ".join(line.strip() for line in profile.address.splitlines() if line.strip()),
        "website": profile.website,
        "ico_website": profile.ico_website,
        "review_days": str(profile.review_window),
        "answer_months": str(profile.months_for_an_answer),
    }
    if response_key is not None and any(one.key == response_key for one in case.responses):
        found["item"] = _items(case.numbers_of(case.response(response_key)))
    return {name: " ".join(value.split()) for name, value in found.items() if value.strip()}


def _items(numbers: tuple[int, ...]) -> str:
    if len(numbers) == 1:
        return f"item {numbers[0]}"
    return f"items {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}" if numbers else ""


def fill(text: RichText, values: Mapping[str, str]) -> RichText:
    """Fill the fields that have a value; everything else stays as it is written."""
    return text.with_paragraphs(lambda one: Paragraph(tuple(_filled(one, values))))


def _filled(paragraph: Paragraph, values: Mapping[str, str]) -> Iterator[Run]:
    """Fill one paragraph; a field of which only a part is bold takes the kind of its first sign."""
    found = [match for match in FIELD.finditer(paragraph.text) if match[1] in values]
    at = 0
    for run in paragraph.runs:
        end = at + len(run.text)
        place = at
        for match in found:
            if match.end() <= at or match.start() >= end:
                continue
            if match.start() >= at:
                yield replace(run, text=run.text[place - at : match.start() - at])
                yield replace(run, text=values[match[1]])
            place = min(match.end(), end)
        yield replace(run, text=run.text[place - at :])
        at = end
