"""The acts made into QActions, once: a page connects what it can do while it is shown, and nothing else appears."""

from collections.abc import Callable, Iterable

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from foidesk.ui.acts import ACTS, MENUS, MORE_KEYS, WRITING, Act
from foidesk.ui.look import icons

Slot = Callable[..., object]


class Actions(QObject):
    """Every act of the table; one without a connected slot is in no menu and has no key."""

    def __init__(self, window: QWidget | None = None, table: Iterable[Act] = ACTS) -> None:
        super().__init__(window)
        self._acts = {act.id: act for act in table}
        self._made: dict[str, QAction] = {}
        self._slots: dict[str, list[Slot]] = {name: [] for name in self._acts}
        self._why: dict[str, str] = {}
        self._not_enabled: set[str] = set()
        self._held = ""
        self._menus: list[QMenu] = []
        groups: dict[str, QActionGroup] = {}
        for act in self._acts.values():
            made = QAction(act.words, self)
            made.setObjectName(act.id)
            made.setShortcuts([QKeySequence(key) for key in act.keys])
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            made.setCheckable(act.checkable)
            made.setMenuRole(QAction.MenuRole.NoRole)
            made.setVisible(False)
            if act.icon:
                icons.dress(made, act.icon)
            if act.exclusive:
                if act.exclusive not in groups:
                    groups[act.exclusive] = QActionGroup(self)
                groups[act.exclusive].addAction(made)
            made.triggered.connect(self._fired)
            self._made[act.id] = made
            self._describe(act.id)
        if window is not None:
            self.attach(window)

    def attach(self, window: QWidget) -> None:
        """Let the keys work in this window, menu bar or not."""
        window.addActions(list(self._made.values()))

    def action(self, name: str) -> QAction:
        """Give the QAction of an act, for a button or a menu of one's own."""
        return self._made[name]

    def act(self, name: str) -> Act:
        """Give the act as the table has it."""
        return self._acts[name]

    def key(self, name: str) -> str:
        """Give the key of an act as it is written on buttons and in tooltips."""
        keys = self._acts[name].keys
        return shown_key(keys[0]) if keys else ""

    # --- what can be done now ---------------------------------------------------------------------------

    def connect(self, name: str, slot: Slot) -> None:  # type: ignore[override]  # QObject.connect is not for us
        """Have the act call `slot` until it is disconnected; the last one connected is the one called.

        A checkable act hands its slot whether it is now on.
        """
        slots = self._slots[name]
        if slot in slots:
            slots.remove(slot)
        slots.append(slot)
        self._show(name)

    def disconnect(self, name: str, slot: Slot | None = None) -> None:  # type: ignore[override]
        """Take one slot back, or all of them; with none left the act is no longer shown."""
        slots = self._slots[name]
        if slot is None:
            slots.clear()
        elif slot in slots:
            slots.remove(slot)
        self._show(name)

    def connect_all(self, slots: dict[str, Slot]) -> None:
        """Connect a page's acts when it is shown."""
        for name, slot in slots.items():
            self.connect(name, slot)

    def disconnect_all(self, slots: dict[str, Slot]) -> None:
        """Take a page's acts back when it is hidden."""
        for name, slot in slots.items():
            self.disconnect(name, slot)

    def enable(self, name: str, enabled: bool, why: str = "") -> None:
        """Make an act available or not; `why` says in its tooltip what stands against it."""
        (self._not_enabled.discard if enabled else self._not_enabled.add)(name)
        self._why[name] = "" if enabled else why
        self._settle(name)

    def hold_writing(self, why: str) -> None:
        """Make every act that changes the register not available, and say why; no words make them available again."""
        self._held = why
        for name in WRITING & self._made.keys():
            self._settle(name)

    def _settle(self, name: str) -> None:
        self._made[name].setEnabled(name not in self._not_enabled and not (self._held and name in WRITING))
        self._describe(name)

    def rename(self, name: str, words: str = "") -> None:
        """Show more exact words, such as "Undo join items 2 and 3"; no words give the table's back."""
        self._made[name].setText((words or self._acts[name].words).replace("&", "&&"))
        self._describe(name)

    def check(self, name: str, on: bool) -> None:
        """Show a checkable act as on or off without doing it."""
        self._made[name].setChecked(on)

    def trigger(self, name: str) -> None:
        """Do it, as its menu entry would."""
        self._made[name].trigger()

    # --- menus ------------------------------------------------------------------------------------------

    def menu_bar(self, parent: QWidget | None = None) -> QMenuBar:
        """Build the menu bar; menus and entries come and go with what is connected."""
        bar = QMenuBar(parent)
        taken: set[str] = set()
        for title in MENUS:
            menu = QMenu(_with_mnemonic(title, taken), bar)
            below: dict[str, QMenu] = {}
            letters: set[str] = set()
            group: int | None = None
            for act in (act for act in self._acts.values() if act.place.split("/")[0] == title):
                if group is not None and act.group != group:
                    menu.addSeparator()
                group = act.group
                self._place(act, menu, below, letters)
            self._menus += [menu, *below.values()]
            bar.addMenu(menu)
        self._show_menus()
        return bar

    def context_menu(self, names: Iterable[str], parent: QWidget) -> QMenu:
        """Build a menu of these acts ("-" is a line between); what is not connected stays out."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            if name == "-":
                menu.addSeparator()
            else:
                menu.addAction(self._made[name])
        return menu

    def keys_table(self) -> list[tuple[str, str, str]]:
        """Give (where, what, keys) for the list of keys, in the order of the table."""
        rows = [
            (act.context.capitalize(), act.words.rstrip("…"), " or ".join(shown_key(key) for key in act.keys))
            for act in self._acts.values()
            if act.keys
        ]
        rows += [(where.capitalize(), words, keys) for where, words, keys in MORE_KEYS]
        order = list(dict.fromkeys(row[0] for row in rows))
        return sorted(rows, key=lambda row: order.index(row[0]))

    # --- inside -----------------------------------------------------------------------------------------

    def _place(self, act: Act, menu: QMenu, below: dict[str, QMenu], letters: set[str]) -> None:
        _, _, path = act.place.partition("/")
        if path and path not in below:
            below[path] = menu.addMenu(_with_mnemonic(path, letters))
        target = below.get(path, menu)
        target.addAction(self._made[act.id])

    def _fired(self, checked: bool) -> None:
        made = self.sender()
        name = made.objectName() if made is not None else ""
        slots = self._slots.get(name)
        if not slots:
            return
        slot = slots[-1]
        owner = getattr(slot, "__self__", None)
        if isinstance(owner, QObject) and not shiboken6.isValid(owner):
            self.disconnect(name, slot)
            return
        if self._acts[name].checkable:
            slot(checked)
        else:
            slot()

    def _show(self, name: str) -> None:
        self._made[name].setVisible(bool(self._slots[name]))
        self._show_menus()

    def _show_menus(self) -> None:
        for menu in reversed(self._menus):
            if shiboken6.isValid(menu):
                shown = any(each.isVisible() and not each.isSeparator() for each in menu.actions())
                menu.menuAction().setVisible(shown)

    def _describe(self, name: str) -> None:
        act, made = self._acts[name], self._made[name]
        words = made.text().replace("&&", "&").rstrip("…")
        if act.keys:
            words += f" ({shown_key(act.keys[0])})"
        why = (self._held if name in WRITING else "") or self._why.get(name, "")
        made.setToolTip("\n".join(line for line in (words, why or act.tip) if line))
        made.setStatusTip(why or act.tip)


def shown_key(key: str) -> str:
    """Give a key as people say it: Ctrl+Enter, Ctrl+Plus."""
    key = key.replace("Return", "Enter")
    if key.endswith("++"):
        return key[:-1] + "Plus"
    return key[:-1] + "Minus" if key.endswith("+-") else key


def _with_mnemonic(words: str, taken: set[str]) -> str:
    """Underline the first letter that no other menu has."""
    for at, letter in enumerate(words):
        if letter.isalpha() and letter.lower() not in taken:
            taken.add(letter.lower())
            return f"{words[:at]}&{words[at:]}"
    return words
