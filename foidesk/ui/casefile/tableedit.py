"""A rich text field that knows tables: put in, filled cell by cell, grown and cut; figures line up by themselves."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import QWidget

from foidesk.domain.richtext import RichText, TableBlock
from foidesk.ui.casefile import richdoc
from foidesk.ui.casefile.listedit import ListEdit

HEADER_ROW = "Header row"
MOST_ROWS, MOST_COLUMNS = 200, 20
_KEEP = QTextCursor.MoveMode.KeepAnchor


class TableEdit(ListEdit):
    """The tables of a response. Nothing here changes when the cursor is in no table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell_was: tuple[int, int] | None = None
        self.cursorPositionChanged.connect(self._cell_left)

    def table_here(self) -> QTextTable | None:
        """Give the table the cursor is in."""
        found: QTextTable | None = self.textCursor().currentTable()
        return found

    def _place(self, table: QTextTable) -> tuple[int, int]:
        cell = table.cellAt(self.textCursor())
        return cell.row(), cell.column()

    # --- putting in ---------------------------------------------------------------------------------

    def insert_table(self, rows: int, columns: int) -> None:
        """Put an empty table in, with a header row, and go to its first cell. In a table it is left alone."""
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            return
        cursor.beginEditBlock()
        cursor.clearSelection()
        listed = cursor.currentList()
        if cursor.block().text() or listed is not None:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(richdoc.paragraph_format(), QTextCharFormat())
            if (born := cursor.currentList()) is not None:
                born.remove(cursor.block())
                cursor.setBlockFormat(richdoc.paragraph_format())
        table = cursor.insertTable(rows, columns, richdoc.table_format(columns, header=rows > 1))
        for row in range(rows):
            _dress(table, row)
        cursor.endEditBlock()
        self._go(table, 0, 0)
        self.setFocus()

    def spread(self, block: TableBlock) -> bool:
        """Put a copied table into the one the cursor is in, growing it; False if it would grow too far."""
        table = self.table_here()
        if table is None:
            return False
        row, column = self._place(table)
        deep, wide = row + len(block.rows), column + len(block.rows[0])
        if deep > MOST_ROWS or wide > MOST_COLUMNS:
            return False
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if deep > table.rows():
            table.appendRows(deep - table.rows())
        if wide > table.columns():
            table.appendColumns(wide - table.columns())
        for each in range(table.rows()):
            _dress(table, each)
        for down, cells in enumerate(block.rows):
            for across, text in enumerate(cells):
                self._fill(table, row + down, column + across, text)
        self._align(table)
        cursor.endEditBlock()
        self._go(table, deep - 1, wide - 1)
        return True

    def _fill(self, table: QTextTable, row: int, column: int, text: RichText) -> None:
        cell = table.cellAt(row, column)
        inside = cell.firstCursorPosition()
        inside.setPosition(cell.lastCursorPosition().position(), _KEEP)
        inside.removeSelectedText()
        bold = row < table.format().headerRowCount()
        for at, paragraph in enumerate(text.plain().split("\n\n")):
            if at:
                inside.insertBlock(_tight())
            made = QTextCharFormat()
            if bold:
                made.setFontWeight(600)
            inside.insertText(paragraph.replace("\n", "\u2028"), made)

    # --- going about --------------------------------------------------------------------------------

    def step_cell(self, *, back: bool) -> None:
        """Go to the next cell or the one before; after the last cell a new row begins."""
        table = self.table_here()
        if table is None:
            return
        row, column = self._place(table)
        at = row * table.columns() + column + (-1 if back else 1)
        if at < 0:
            return
        if at >= table.rows() * table.columns():
            if table.rows() >= MOST_ROWS:
                return
            cursor = self.textCursor()
            cursor.beginEditBlock()
            table.appendRows(1)
            _dress(table, table.rows() - 1)
            cursor.endEditBlock()
        self._go(table, at // table.columns(), at % table.columns())

    def _go(self, table: QTextTable, row: int, column: int) -> None:
        cell = table.cellAt(row, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), _KEEP)
        self.setTextCursor(cursor)

    # --- growing and cutting ------------------------------------------------------------------------

    def add_row(self, *, above: bool = False) -> None:
        """Put a row in under the cursor's, or above it; nothing stands above a header row."""
        table = self.table_here()
        if table is None or table.rows() >= MOST_ROWS:
            return
        row, column = self._place(table)
        at = row if above and row >= table.format().headerRowCount() else row + 1
        cursor = self.textCursor()
        cursor.beginEditBlock()
        table.insertRows(at, 1)
        _dress(table, at)
        cursor.endEditBlock()
        self._go(table, at, column)

    def add_column(self, *, left: bool = False) -> None:
        """Put a column in, right of the cursor's or left of it."""
        table = self.table_here()
        if table is None or table.columns() >= MOST_COLUMNS:
            return
        row, column = self._place(table)
        at = column if left else column + 1
        cursor = self.textCursor()
        cursor.beginEditBlock()
        table.insertColumns(at, 1)
        for each in range(table.rows()):
            _dress(table, each)
        cursor.endEditBlock()
        self._go(table, row, at)

    def remove_row(self) -> None:
        """Take the cursor's row out; with the last one the table goes."""
        table = self.table_here()
        if table is None:
            return
        row, column = self._place(table)
        if table.rows() == 1:
            self.remove_table()
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        table.removeRows(row, 1)
        if row < table.format().headerRowCount():
            _dress(table, 0)
        cursor.endEditBlock()
        self._go(table, min(row, table.rows() - 1), column)

    def remove_column(self) -> None:
        """Take the cursor's column out; with the last one the table goes."""
        table = self.table_here()
        if table is None:
            return
        if table.columns() == 1:
            self.remove_table()
            return
        row, column = self._place(table)
        table.removeColumns(column, 1)
        self._go(table, row, min(column, table.columns() - 1))

    def remove_table(self) -> None:
        """Take the whole table out, words and all."""
        table = self.table_here()
        if table is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(max(0, table.firstPosition() - 1))
        cursor.setPosition(table.lastPosition() + 1, _KEEP)
        cursor.removeSelectedText()
        self.setTextCursor(cursor)

    def toggle_header(self) -> None:
        """Let the first row name the columns, or be a row like the others."""
        table = self.table_here()
        if table is None:
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        made = table.format()
        made.setHeaderRowCount(0 if made.headerRowCount() else 1)
        table.setFormat(made)
        _dress(table, 0)
        cursor.endEditBlock()

    def table_acts(self) -> dict[str, Callable[[], None]]:
        """Give what can be done with the table at the cursor, by its words in a menu."""
        return {
            "Row above": lambda: self.add_row(above=True),
            "Row below": self.add_row,
            "Column left": lambda: self.add_column(left=True),
            "Column right": self.add_column,
            HEADER_ROW: self.toggle_header,
            "Remove row": self.remove_row,
            "Remove column": self.remove_column,
            "Remove table": self.remove_table,
        }

    # --- figures ------------------------------------------------------------------------------------

    def _cell_left(self) -> None:
        """Line figures up once a cell is left; never while something is undone, which would end it."""
        table = self.table_here()
        here = (table.objectIndex(), table.cellAt(self.textCursor()).firstPosition()) if table is not None else None
        before, self._cell_was = self._cell_was, here
        if before is None or before == here or self.document().isRedoAvailable() or self.isReadOnly():
            return
        left = self.document().object(before[0])
        if isinstance(left, QTextTable):
            self._align(left)

    def _align(self, table: QTextTable) -> None:
        first = table.format().headerRowCount()
        cursor = QTextCursor(self.document())
        joined = False
        for column in range(table.columns()):
            figures = richdoc.all_figures([_words(table, row, column) for row in range(first, table.rows())])
            wanted = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
            for row in range(table.rows()):
                inside = table.cellAt(row, column).firstCursorPosition()
                if bool(inside.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight) == figures:
                    continue
                if not joined:
                    cursor.joinPreviousEditBlock()
                    joined = True
                made = QTextBlockFormat()
                made.setAlignment(wanted)
                inside.setPosition(table.cellAt(row, column).lastCursorPosition().position(), _KEEP)
                inside.mergeBlockFormat(made)
        if joined:
            cursor.endEditBlock()


def _tight() -> QTextBlockFormat:
    made = richdoc.paragraph_format()
    made.setBottomMargin(0)
    return made


def _dress(table: QTextTable, row: int) -> None:
    """Give a row's cells their look: padding, and for a header row bold on grey."""
    header = row < table.format().headerRowCount()
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        was_header = cell.format().background().style() != Qt.BrushStyle.NoBrush
        cell.setFormat(richdoc.cell_format(header=header))
        inside = cell.firstCursorPosition()
        inside.setPosition(cell.lastCursorPosition().position(), _KEEP)
        inside.mergeBlockFormat(_tight())
        if header != was_header:
            weight = QTextCharFormat()
            weight.setFontWeight(600 if header else 400)
            inside.mergeCharFormat(weight)
            inside.mergeBlockCharFormat(weight)


def _words(table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    inside = cell.firstCursorPosition()
    inside.setPosition(cell.lastCursorPosition().position(), _KEEP)
    return inside.selectedText()


def only_table(text: RichText) -> TableBlock | None:
    """Give the table a text consists of; None if there is anything beside it."""
    block = text.blocks[0] if len(text.blocks) == 1 else None
    return block if isinstance(block, TableBlock) else None
