"""The parts of a case that can be typed, where each stands in the case, and how it is kept while it is typed."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote

from foidesk.domain import claiming, costkeeping, drafting, exemptions, meantime
from foidesk.domain.case import Case, Change
from foidesk.domain.items import ExemptionClaim
from foidesk.domain.meantime import Text, Watched
from foidesk.domain.richtext import RichText, from_html
from foidesk.office.meantime import SOMEBODY
from foidesk.store.codec import plain, valued

LEAD_IN = "lead-in"
ADVICE = "advice"
EXEMPTION = "exemption"


@dataclass(frozen=True, slots=True)
class Part:
    """A text of a case that can be typed: a response or an exemption of it, an item, the lead-in, advice on cost.

    `cited` names the exemption as it was when she began; it is empty for a new one.
    """

    kind: str
    key: int = 0
    cited: str = ""

    @property
    def name(self) -> str:
        """Give its name in a slot. Earlier programs named responses by the bare key."""
        if self.kind == "response":
            return str(self.key)
        return f"{self.kind}{self.key}" + (f"@{quote(self.cited, safe='')}" if self.cited else "")

    @classmethod
    def named(cls, name: str) -> "Part":
        """Read its name in a slot."""
        name, _, cited = name.partition("@")
        digits = name[len(name.rstrip("0123456789")) :]
        return cls(name[: len(name) - len(digits)] or "response", int(digits), unquote(cited))

    def of(self, text: Text) -> "Part":
        """Give the part that a text is for: a new exemption is known by what it cites."""
        if isinstance(text, ExemptionClaim) and not self.cited:
            return replace(self, cited=text.provision)
        return self

    @property
    def watched(self) -> Callable[[Case], Watched]:
        """Give what finds it in a case."""
        if self.kind == "response":
            return lambda case: meantime.response_text(case, self.key)
        if self.kind == EXEMPTION:
            return lambda case: meantime.claim(case, self.key, self.cited)
        if self.kind == ADVICE:
            return lambda _case: meantime.ADVICE
        return lambda case: meantime.LEAD_IN if self.kind == LEAD_IN else meantime.wording(case, self.key)

    def in_case(self, case: Case) -> Text | None:
        """Give the text as the case has it; None once it is gone, or before it is there."""
        found = self.watched(case).of(case)
        return found if isinstance(found, RichText | str | ExemptionClaim) else None

    def is_gone(self, case: Case) -> bool:
        """Say whether the place that it was typed for is no longer in the case."""
        if self.kind == EXEMPTION:
            return all(one.key != self.key for one in case.responses)
        return self.in_case(case) is None

    def there(self, base: Text) -> Text | None:
        """Give what the case had when she began: nothing, for an exemption that was new."""
        return None if isinstance(base, ExemptionClaim) and not base.provision else base

    def put(self, case: Case, text: Text) -> Change:
        """Put a text in."""
        if isinstance(text, ExemptionClaim):
            return claiming.put_exemption(case, self.key, self.cited, text)
        if isinstance(text, RichText):
            return drafting.write_response(case, self.key, text)
        if self.kind == LEAD_IN:
            return drafting.reword_lead_in(case, text)
        if self.kind == ADVICE:
            return costkeeping.write_advice(case, text)
        return drafting.reword_item(case, self.key, text)


def as_cited(claim: ExemptionClaim, case: Case) -> ExemptionClaim:
    """Give an exemption cited in the one form of the register."""
    return replace(claim, provision=exemptions.cited_as(claim.provision, case.regime.value))


def body_of(base: Text | None, text: Text, author: str) -> str:
    """Write a slot: what was typed, what it was made from, and who typed it."""
    kept = {"base": _plain(base), "text": _plain(text), "rich": isinstance(text, RichText), "who": author}
    return json.dumps(kept, ensure_ascii=False)


def _plain(text: Text | None) -> object:
    if isinstance(text, ExemptionClaim):
        return plain(text)
    return text.to_html() if isinstance(text, RichText) else text


def read_body(body: str, part: Part) -> tuple[Text | None, Text, str]:
    """Read a slot; an earlier program kept the bare text."""
    try:
        kept = json.loads(body)
        kept["rich"]
    except (ValueError, KeyError, TypeError):
        return None, from_html(body) if part.kind == "response" else body, SOMEBODY
    if part.kind == EXEMPTION:
        base = None if kept["base"] is None else valued(ExemptionClaim, kept["base"])
        return base, valued(ExemptionClaim, kept["text"]), kept["who"]
    if not kept["rich"]:
        return kept["base"], kept["text"], kept["who"]
    return None if kept["base"] is None else from_html(kept["base"]), from_html(kept["text"]), kept["who"]
