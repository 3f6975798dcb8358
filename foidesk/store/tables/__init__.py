"""The register's tables, typed; to import this package is to know them all."""

from foidesk.store.tables import (  # noqa: F401  each adds its tables to those of `Record`
    cases,
    clearance,
    clock,
    costs,
    enclosures,
    history,
    holders,
    office,
    oldlogs,
    papers,
    retention,
    sharing,
    standardtexts,
)
