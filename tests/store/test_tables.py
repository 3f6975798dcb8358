"""The tables stand together: whoever names one knows them all, so that none is left out where a register is made."""

import importlib
import pkgutil

from foidesk import store
from foidesk.store import tables
from foidesk.store.tables.base import Record


def test_every_table_stands_in_the_package_of_tables() -> None:
    for module in pkgutil.walk_packages(store.__path__, f"{store.__name__}."):
        if ".migrations." not in module.name:
            importlib.import_module(module.name)
    strangers = [one.class_ for one in Record.registry.mappers if not one.class_.__module__.startswith(tables.__name__)]
    assert strangers == []
