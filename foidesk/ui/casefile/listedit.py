"""A rich text field that knows lists and links: made, taken off, put deeper, put in."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextList, QTextListFormat
from PySide6.QtWidgets import QTextEdit

from foidesk.domain.richtext import Run
from foidesk.ui.casefile import richdoc


class ListEdit(QTextEdit):
    """The paragraphs of a response: plain, in lists, with links."""

    # --- lists --------------------------------------------------------------------------------------

    def toggle_list(self, *, ordered: bool) -> None:
        """Make the chosen paragraphs a list, or paragraphs again."""
        cursor = self.textCursor()
        listed: QTextList | None = cursor.currentList()
        style = QTextListFormat.Style.ListDecimal
        if listed is not None and (listed.format().style() == style) == ordered:
            self.make_normal()
            return
        cursor.beginEditBlock()
        if listed is not None:
            depth = listed.format().indent()
            listed.setFormat(richdoc.list_format(ordered=ordered, depth=depth))
        else:
            cursor.createList(richdoc.list_format(ordered=ordered))
            for each in self._blocks(cursor):
                each.setBlockFormat(_kept_in_list(each, richdoc.item_format()))
        cursor.endEditBlock()

    def make_normal(self) -> None:
        """Make the chosen paragraphs plain paragraphs: no list, no indent."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for each in self._blocks(cursor):
            listed: QTextList | None = each.currentList()
            if listed is not None:
                listed.remove(each.block())
            each.setBlockFormat(richdoc.paragraph_format())
        cursor.endEditBlock()

    def indent_item(self, by: int) -> None:
        """Put the item of a list one level deeper, or one level up."""
        cursor = self.textCursor()
        listed: QTextList | None = cursor.currentList()
        if listed is None:
            return
        made = listed.format()
        depth = made.indent() + by
        if depth < 1:
            self.make_normal()
            return
        if by > 0 and listed.itemNumber(cursor.block()) == 0 and depth > 1 + _depth_above(cursor):
            return
        cursor.beginEditBlock()
        above = cursor.block().previous()
        home = None
        while above.isValid() and above.textList() is not None:
            if above.textList().format().indent() == depth:
                home = above.textList()
                break
            if above.textList().format().indent() < depth:
                break
            above = above.previous()
        if home is not None:
            home.add(cursor.block())
        else:
            ordered = made.style() == QTextListFormat.Style.ListDecimal
            cursor.createList(richdoc.list_format(ordered=ordered, depth=depth))
        cursor.endEditBlock()

    def _blocks(self, cursor: QTextCursor) -> list[QTextCursor]:
        at = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        found = []
        while at.isValid():
            found.append(QTextCursor(at))
            if at == last:
                break
            at = at.next()
        return found

    # --- links --------------------------------------------------------------------------------------

    def link_here(self) -> tuple[str, str]:
        """Give the words and the address of the link at the cursor, or the selected words and nothing."""
        cursor = self._link_cursor()
        href = cursor.charFormat().anchorHref() if cursor.charFormat().isAnchor() else ""
        return cursor.selectedText().replace("\u2029", " ").replace("\u2028", " "), href

    def put_link(self, words: str, href: str) -> None:
        """Put a link at the cursor, in place of the selection or of the link that stands there."""
        cursor = self._link_cursor()
        made = cursor.charFormat()
        run = Run(words, richdoc.is_bold(made), made.fontItalic(), False, href)
        cursor.beginEditBlock()
        cursor.insertText(words, richdoc.run_format(run))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(richdoc.run_format(Run("", run.bold, run.italic)))

    def _link_cursor(self) -> QTextCursor:
        cursor = self.textCursor()
        if cursor.hasSelection() or not cursor.charFormat().isAnchor():
            return cursor
        href = cursor.charFormat().anchorHref()
        start, end = QTextCursor(cursor), QTextCursor(cursor)
        while not start.atBlockStart() and start.charFormat().anchorHref() == href:
            start.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        if start.charFormat().anchorHref() != href or not start.charFormat().isAnchor():
            pass  # the cursor stands just before the first letter
        while not end.atBlockEnd():
            after = QTextCursor(end)
            after.movePosition(QTextCursor.MoveOperation.NextCharacter)
            if after.charFormat().anchorHref() != href:
                break
            end = after
        start.setPosition(end.position(), QTextCursor.MoveMode.KeepAnchor)
        return start


def _kept_in_list(cursor: QTextCursor, made: QTextBlockFormat) -> QTextBlockFormat:
    """Give a block format that leaves its block in the list it is in."""
    made.setObjectIndex(cursor.blockFormat().objectIndex())
    return made


def _depth_above(cursor: QTextCursor) -> int:
    listed = cursor.block().previous().textList()
    return listed.format().indent() if listed is not None else 0
