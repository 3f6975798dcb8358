"""A register on a server: its address asked for in plain fields, and its password, which is kept nowhere."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from foidesk.office.serveraddress import ServerAddress, read_address
from foidesk.ui.dialogs.asking import Asking
from foidesk.ui.look.scale import px
from foidesk.ui.parts.button import Button
from foidesk.ui.parts.field import FieldRow, SecretField
from foidesk.ui.parts.label import label

PORT = 5432
_NOWHERE = "Kept nowhere on this computer. Leave it empty if your computer has a password file for it."


class ServerForm(QWidget):
    """Server, port, database, name and password."""

    def __init__(self, address: ServerAddress | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        known = address or ServerAddress("", "")
        self._more = known.more
        self.server, self.port = QLineEdit(known.server), QLineEdit(str(known.port or PORT))
        self.database, self.name = QLineEdit(known.database), QLineEdit(known.name)
        self.password = SecretField(known.password)
        self.port.setValidator(QIntValidator(1, 65535, self.port))
        self.port.setFixedWidth(px(90))
        self.rows = {
            "server": FieldRow("Server", self.server),
            "port": FieldRow("Port", self.port),
            "database": FieldRow("Database", self.database),
            "name": FieldRow("Your name on the server", self.name),
            "password": FieldRow("Password", self.password),
        }
        self.rows["server"].set_hint("Its name or number in your network, such as foi.office.example.", tick=False)
        self.rows["password"].set_hint(_NOWHERE, tick=False)
        first = QHBoxLayout()
        first.setSpacing(px(12))
        first.addWidget(self.rows["server"], 1)
        first.addWidget(self.rows["port"], 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        second = QHBoxLayout()
        second.setSpacing(px(12))
        for name in ("database", "name"):
            second.addWidget(self.rows[name], 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.rows["password"])
        column.addStretch(1)

    def address(self) -> ServerAddress | None:
        """Give what was entered; None where something is missing, which is said under its field."""
        server, database = self.server.text().strip(), self.database.text().strip()
        wrong = {
            "server": "" if server else "Say which server the register is on.",
            "port": "" if self.port.hasAcceptableInput() else "A number up to 65535.",
            "database": "" if database else "Say the name of the database.",
        }
        for name, words in wrong.items():
            self.rows[name].set_error(words)
        missing = next((name for name, words in wrong.items() if words), None)
        if missing is not None:
            self.rows[missing].field.setFocus()
            return None
        port = int(self.port.text())
        return ServerAddress(
            server=server,
            database=database,
            name=self.name.text().strip(),
            password=self.password.text(),
            port=None if port == PORT else port,
            more=self._more,
        )


class ServerDialog(Asking):
    """Asks for the address of a register on a server; `chosen` tells it, with the password in it."""

    chosen = Signal(str)

    def __init__(self, store: str = "", parent: QWidget | None = None) -> None:
        """Begin with an address that is known, if one is."""
        super().__init__("Open a register on a server", "Open a register on a server", parent, width=460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = ServerForm(read_address(store))
        self.use = Button("Open the register", "filled")
        self.use.setDefault(True)
        self.use.clicked.connect(self._use)
        about = (
            "For an office whose register lies on a PostgreSQL server, so that several people can work in it at once."
        )
        _lay_out(self, about, self.form, self.use)

    def _use(self) -> None:
        address = self.form.address()
        if address is not None:
            self.accept()
            self.chosen.emit(str(address))


class PasswordDialog(Asking):
    """Asks for name and password of a server that did not let the register be opened."""

    chosen = Signal(str)

    def __init__(self, store: str, parent: QWidget | None = None) -> None:
        super().__init__("Give the password", "Give the password", parent, width=420)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._address = read_address(store) or ServerAddress("", "")
        self.name, self.password = QLineEdit(self._address.name), SecretField()
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(FieldRow("Your name on the server", self.name))
        row = FieldRow("Password", self.password)
        row.set_hint("Kept nowhere on this computer: it is asked for at each start.", tick=False)
        column.addWidget(row)
        column.addStretch(1)
        self.use = Button("Open the register", "filled")
        self.use.setDefault(True)
        self.use.clicked.connect(self._use)
        about = f"The database {self._address.database} on {self._address.server or 'this computer'}."
        _lay_out(self, about, fields, self.use)
        (self.password if self._address.name else self.name).setFocus()

    def _use(self) -> None:
        self.accept()
        address = replace(self._address, name=self.name.text().strip(), password=self.password.text())
        self.chosen.emit(str(address))


def _lay_out(dialog: Asking, about: str, body: QWidget, use: Button) -> None:
    dialog.rows.setSpacing(px(12))
    dialog.rows.addWidget(label(about, tone="ink2", wrap=True))
    dialog.rows.addWidget(body)
    dialog.finish(use, "Leave it")
