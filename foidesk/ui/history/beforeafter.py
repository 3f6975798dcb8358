"""What one act changed: each part with its words before and after, beside each other, and the changed words marked."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from foidesk.domain.casechanges import Changed
from foidesk.domain.wordchanges import Piece, compared
from foidesk.ui.look import theme
from foidesk.ui.look.scale import px
from foidesk.ui.parts.label import label

_NONE = "Choose a line to see what it changed."
_NOTHING = "Nothing of the case was changed by this."


class BeforeAfter(QWidget):
    """Words that are gone are struck through, new ones are underlined; both are readable text for anybody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, tuple[Changed | str, ...]] = ("", ())
        self.heading = label("Before and after", "heading", wrap=True)
        self.text = QTextBrowser()
        self.text.setProperty("bare", True)
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("What the act changed, before and after")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.heading)
        column.addWidget(self.text, 1)
        # Its share of the height is given by its neighbour, not asked for by its words.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(px(120))
        theme.changed.connect(self._draw)
        self.clear()

    def clear(self) -> None:
        """Show nothing yet."""
        self._shown = ("", ())
        self._draw()

    def show_changes(self, words: str, told: Sequence[Changed]) -> None:
        """Show what an act changed."""
        self._shown = (words, tuple(told))
        self._draw()

    def show_words(self, words: str) -> None:
        """Show an act of which the journal tells no before and after: its sentence as it stands."""
        self._shown = ("What was done", (words,))
        self._draw()

    def words(self) -> str:
        """Give what it shows as plain words."""
        return self.text.toPlainText()

    def _draw(self) -> None:
        words, told = self._shown
        self.heading.setText(words or "Before and after")
        quiet = theme.colour("ink2").name()
        if not told:
            self.text.setHtml(f'<p style="color:{quiet}">{_NOTHING if words else _NONE}</p>')
            return
        rows = "".join(_rows(one, quiet) if isinstance(one, Changed) else _sentence(one) for one in told)
        self.text.setHtml(f'<table width="100%" cellspacing="0" cellpadding="{px(4)}">{rows}</table>')
        self._go_to_first_change()

    def _go_to_first_change(self) -> None:
        """Bring the first words that changed into sight; of a long text they may stand far down."""
        document = self.text.document()
        block = document.begin()
        while block.isValid():
            for place in block.textFormats():
                if place.format.fontUnderline() or place.format.fontStrikeOut():
                    cursor = self.text.textCursor()
                    cursor.setPosition(block.position() + place.start)
                    self.text.setTextCursor(cursor)
                    self.text.ensureCursorVisible()
                    return
            block = block.next()


def _sentence(words: str) -> str:
    return f'<tr><td colspan="2">{_text(words)}</td></tr>'


def _rows(one: Changed, quiet: str) -> str:
    before, after = compared(one.before, one.after)
    cells = (
        ("Before", _marked(before, "s", "late_bg") or f'<span style="color:{quiet}">Nothing</span>'),
        ("After", _marked(after, "u", "ok_bg") or f'<span style="color:{quiet}">Nothing</span>'),
    )
    row = "".join(
        f'<td width="50%" valign="top"><span style="color:{quiet}">{name}</span><br>{words}</td>'
        for name, words in cells
    )
    return f'<tr><td colspan="2"><b>{escape(one.what)}</b></td></tr><tr>{row}</tr>'


def _marked(pieces: Sequence[Piece], mark: str, ground: str) -> str:
    start = f'<span style="background-color:{theme.colour(ground).name()}">'
    return "".join(
        _text(piece.words) if piece.stays else f"{start}<{mark}>{_text(piece.words)}</{mark}></span>"
        for piece in pieces
    )


def _text(words: str) -> str:
    return escape(words).replace("\n", "<br>")
