"""The menu on words being written: what was meant, whose word it is, and what can be cut, copied and pasted."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu

from foidesk.ui.casefile.responseedit import ResponseEdit
from foidesk.ui.casefile.speller import Speller
from foidesk.ui.casefile.spellmarks import SpellMarks
from foidesk.ui.look import icons


class EditMenu:
    """Opens the menu of an editor, at the pointer or at the cursor."""

    def __init__(self, edit: ResponseEdit, speller: Speller) -> None:
        self._edit = edit
        self._speller = speller
        self.marks = SpellMarks(edit, speller)
        edit.has_menu = True
        edit.menu_wanted.connect(self._asked)
        edit.left.connect(self.marks.leave_word)

    def _asked(self, event: QContextMenuEvent) -> None:
        edit = self._edit
        place = edit.textCursor()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = edit.viewport().mapToGlobal(edit.cursorRect(place).bottomLeft())
        else:
            at = event.globalPos()
            pressed = edit.cursorForPosition(event.pos())
            if not place.selectionStart() <= pressed.position() <= place.selectionEnd():
                edit.setTextCursor(pressed)
            place = pressed
        self.made(place).popup(at)

    def made(self, place: QTextCursor) -> QMenu:
        """Make the menu for a place in the text."""
        menu = QMenu(self._edit)
        menu.setAccessibleName("Words")
        menu.aboutToHide.connect(menu.deleteLater)
        found = self.marks.word_at(place) if not self._edit.isReadOnly() else None
        if found is not None and self._speller.is_wrong(found[1]):
            self._offer(menu, *found)
        elif found is not None and self._speller.is_added(found[1]):
            word = found[1]
            self._add(menu, f"Check “{word}” again", lambda: self._speller.check_again(word))
            menu.addSeparator()
        self._edit.fill_menu(menu)
        self._standard(menu)
        return menu

    def _offer(self, menu: QMenu, where: QTextCursor, word: str) -> None:
        suggestions = self._speller.suggest(word)
        for one in suggestions:
            made = menu.addAction(one.replace("&", "&&"))
            font = made.font()
            font.setBold(True)
            made.setFont(font)
            made.triggered.connect(lambda _checked=False, meant=one: self._replace(where, meant))
        if not suggestions:
            menu.addAction("No suggestions").setEnabled(False)
        menu.addSeparator()
        self._add(menu, "Add to the office’s words", lambda: self._speller.add(word), "add_circle")
        self._add(menu, "Ignore in this case", lambda: self._speller.ignore(word))
        menu.addSeparator()

    def _replace(self, where: QTextCursor, meant: str) -> None:
        where.insertText(meant)
        self._edit.setTextCursor(where)

    def _standard(self, menu: QMenu) -> None:
        edit = self._edit
        chosen, writable = edit.textCursor().hasSelection(), not edit.isReadOnly()
        data = QGuiApplication.clipboard().mimeData()
        can_paste = writable and data is not None and edit.canInsertFromMimeData(data)
        for words, key, icon, slot, usable in (
            ("Cut", "Ctrl+X", "cut", edit.cut, chosen and writable),
            ("Copy", "Ctrl+C", "copy", edit.copy, chosen),
            ("Paste", "Ctrl+V", "clipboard_paste", edit.paste, can_paste),
            ("Paste as plain text", "Ctrl+Shift+V", "clipboard_text_ltr", edit.paste_plain, can_paste),
            ("Select all", "Ctrl+A", "select_all_on", edit.selectAll, True),
        ):
            self._add(menu, f"{words}\t{key}", slot, icon).setEnabled(usable)

    def next_wrong(self) -> bool:
        """Go to the next word spelled wrong and say what may be meant; False if there is none up to the end."""
        cursor = self._edit.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        found = self.marks.next_wrong(cursor)
        if found is None:
            return False
        self._edit.setTextCursor(found[0])
        self._edit.setFocus()
        rect = self._edit.cursorRect(found[0])
        self.made(found[0]).popup(self._edit.viewport().mapToGlobal(rect.bottomLeft()))
        return True

    @staticmethod
    def _add(menu: QMenu, words: str, slot: Callable[[], object], icon: str = "") -> QAction:
        made = menu.addAction(words)
        if icon:
            icons.dress(made, icon, "ink2", 16)
        made.triggered.connect(lambda _checked=False: slot())
        return made
