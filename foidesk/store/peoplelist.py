"""The people of the office who have a role of their own, read and written whole."""

from sqlalchemy import Connection, delete, insert, select

from foidesk.domain.people import People, Person, Role, key_of
from foidesk.store.tables.office import PersonRecord


class PeopleList:
    """The people, during one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> People:
        """Give everybody who has a role of their own."""
        row = PersonRecord
        found = self._connection.execute(select(row.account, row.role).order_by(row.place))
        return People(tuple(Person(account, Role(role)) for account, role in found))

    def keep(self, people: People) -> None:
        """Keep exactly these."""
        self._connection.execute(delete(PersonRecord))
        rows = [
            {"account_key": key_of(one.account), "account": one.account, "role": one.role.value, "place": place}
            for place, one in enumerate(people.named)
        ]
        if rows:
            self._connection.execute(insert(PersonRecord), rows)
