"""Information holders on the command line: one is asked for some items, and its memo written if one is wanted."""

import argparse
from pathlib import Path

from foidesk.cli.answers import Answer
from foidesk.cli.files import write_out
from foidesk.cli.opening import opened
from foidesk.cli.shapes import case_answer
from foidesk.domain.holders import Holder
from foidesk.domain.troubles import CannotRead
from foidesk.office.memos import MemoForm


def commission(args: argparse.Namespace) -> Answer:
    """`commission`: ask a holder for some items; without a day the proposed one is taken."""
    form = _form(args.out)
    with opened(args) as office:
        view = office.records.case_by_reference(args.reference)
        keys = [view.case.item_numbered(number).key for number in args.items]
        known = {one.key for one in view.commissions}
        now = office.holding.ask(view.case_id, Holder(args.holder, args.email), keys, args.due, words=args.words)
        asked = next(one for one in now.commissions if one.key not in known)
        lines = [f"{asked.holder.name} asked for {asked.what} of {now.case.reference}, due {asked.commission.due}"]
        if form is not None:
            (memo,) = office.memos.make([(view.case_id, asked.key)], form)
            write_out(
                Path(args.out),
                memo.content,
                "memo",
                kept="What was asked is in the register.",
                do="Choose another folder, or make room on the disk.",
            )
            lines.append(f"Memo: {args.out}")
        return Answer(case_answer(now), tuple(lines))


def _form(out: str) -> MemoForm | None:
    if not out:
        return None
    ending = Path(out).suffix.lower().lstrip(".")
    if ending not in set(MemoForm):
        raise CannotRead(f"A memo cannot be written as “{ending}”.", do="Name a file that ends in .eml, .docx or .pdf.")
    return MemoForm(ending)
