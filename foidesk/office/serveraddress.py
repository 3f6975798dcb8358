"""The address of a register on a server: put together from its parts, taken apart, and shown without the password."""

from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit, urlunsplit

_SCHEMES = ("postgresql", "postgresql+psycopg", "postgres")


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a register lies on a server, and as whom it is opened. `more` is what else the address says."""

    server: str
    database: str
    name: str = ""
    password: str = ""
    port: int | None = None
    more: str = ""

    def __str__(self) -> str:
        """Write it whole, with the password."""
        return self._written(self.password)

    def shown(self) -> str:
        """Write it as it may be shown and remembered."""
        return self._written("")

    def _written(self, password: str) -> str:
        who = quote(self.name, safe="") + (f":{quote(password, safe='')}" if password else "")
        host = f"[{self.server}]" if ":" in self.server else self.server
        place = f"{who}@" * bool(who) + host + (f":{self.port}" if self.port else "")
        return urlunsplit(("postgresql", place, f"/{quote(self.database, safe='')}", self.more, ""))


def is_server_address(store: object) -> bool:
    """Say whether an address leads to a server."""
    return isinstance(store, str) and store.partition(":")[0] in _SCHEMES and "://" in store


def read_address(store: str) -> ServerAddress | None:
    """Take an address apart; None for one that cannot be."""
    try:
        parts = urlsplit(store)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES:
        return None
    return ServerAddress(
        server=parts.hostname or "",
        database=unquote(parts.path.lstrip("/")),
        name=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        port=port,
        more=parts.query,
    )
