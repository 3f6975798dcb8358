"""The commands that need no register: what the post room makes of a file, and a text split into its items."""

import argparse
from pathlib import Path

from foidesk.cli.answers import Answer
from foidesk.cli.files import json_file, text_file
from foidesk.cli.shapes import batch_split_answer
from foidesk.domain.splitting import propose_split, split_answer
from foidesk.domain.troubles import CannotRead, NotAllowed


def read(args: argparse.Namespace) -> Answer:
    """`read`: what the post room makes of a file."""
    from foidesk.intake.reader import document_answer, read_file

    document = read_file(Path(args.file))
    sender = f"{document.sender.name} <{document.sender.email}>".strip()
    came = "not known" if document.received is None else document.received.isoformat()
    return Answer(
        document_answer(document),
        (
            f"From: {sender}",
            f"Subject: {document.subject}",
            f"Received: {came}",
            *(f"Note: {note}" for note in document.notes),
            *(f"Attachment: {file.name} ({len(file.content):,} bytes)" for file in document.attachments),
            "",
            document.text,
        ),
    )


def split(args: argparse.Namespace) -> Answer:
    """`split`: the proposed items of a text, one or a batch."""
    if args.batch:
        questions = json_file(args.batch)
        if not isinstance(questions, list):
            raise CannotRead("The batch is not a JSON list.", do="Give a list of {id, raw}.")
        answers = [_split_one(one) for one in questions]
        return Answer(answers, tuple(_batch_line(one) for one in answers))
    if args.file is None:
        raise NotAllowed("No file is named.", do="Name a text file, or - for standard input.")
    text = text_file(args.file)
    found = propose_split(text)
    lines = [f"{number}. {found.wording(part)}" for number, part in enumerate(found.items, 1)]
    return Answer(split_answer(found), tuple(lines))


def _split_one(one: object) -> dict[str, object]:
    """Split one entry of a batch, or say what is wrong with it: a bad one never spoils the others."""
    if not isinstance(one, dict):
        return {"id": None, "error": "This entry is not a JSON object. Give it as {id, raw}."}
    raw = one.get("raw")
    if not isinstance(raw, str):
        wrong = "This entry has no text." if raw is None else "The text of this entry is not a string."
        return {"id": one.get("id"), "error": f"{wrong} Give it as {{id, raw}}."}
    return batch_split_answer(one.get("id"), propose_split(raw))


def _batch_line(answer: dict[str, object]) -> str:
    if "error" in answer:
        return f"{answer['id']}: {answer['error']}"
    items = answer["items"]
    return f"{answer['id']}: {len(items) if isinstance(items, list) else 0} items"
