"""Paragraphs, list lines and tables put together as text, laid out as the words of a web page are."""

from dataclasses import dataclass, field

INDENT = "   "


@dataclass
class Block:
    """One paragraph, list line or table row; `apart` where the writer left space above it."""

    text: str
    level: int = -1
    """How deep in a list, from 0; -1 for what is in none."""
    apart: bool = True
    row: bool = False


@dataclass
class Blocks:
    """What a document says, in order."""

    made: list[Block] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """Add one; an empty paragraph only sets the next one apart."""
        self.made.append(block)

    def text(self) -> str:
        """Give the whole text: list lines and table rows follow each other, other paragraphs stand apart."""
        lines: list[str] = []
        before: Block | None = None
        gap = False
        for block in self.made:
            if not block.text.strip():
                gap = True
                continue
            if before is not None:
                alike = (block.level >= 0 and before.level >= 0) or (block.row and before.row)
                other = (block.level >= 0) != (before.level >= 0) or block.row != before.row
                if gap or other or (block.apart and not alike):
                    lines.append("")
            pad = INDENT * max(0, block.level)
            lines += [pad + line if line.strip() else line for line in block.text.split("\n")]
            before, gap = block, False
        return "\n".join(lines)
