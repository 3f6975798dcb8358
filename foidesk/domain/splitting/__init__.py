"""A request's text -> preamble, items, closing: offsets into the text, with the reason for each cut.

Structure first (numbers, letters, bullets, quotation, form labels), language second, and no word is ever
lost: the parts laid end to end are the text. It is a proposal; the caseworker's edits are methods of Split.
"""

from foidesk.domain.splitting.parts import Part, PartKind, Split, split_answer

__all__ = ["Part", "PartKind", "Split", "propose_split", "split_answer"]


def propose_split(text: str) -> Split:
    """Propose the parts of a request; deterministic, and complete for any text."""
    # The patterns of the language are many: the program starts without them, and reads them with the first request.
    from foidesk.domain.splitting.propose import propose_split as propose

    return propose(text)
