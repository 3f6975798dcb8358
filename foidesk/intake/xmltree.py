"""XML from outside read into a tree, with bounds: no entities, no endless depth, nothing fetched."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

_DEEPEST = 240
_MOST_ELEMENTS = 1_000_000


class BadXml(Exception):
    """Damaged XML, or XML made to do harm; the reader of the file says so in its own words."""


def tree(content: bytes) -> Element:
    """Give the root of an XML part. Names lose their namespace: the transitional and strict forms read alike."""
    builder = TreeBuilder()
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            raise BadXml("more parts, or parts deeper in each other, than any letter has")
        builder.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(name))

    def refuse(*_declared: object) -> None:
        # Office formats never declare a document type; entities that grow without end need one.
        raise BadXml("it declares a document type")

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)
        return builder.close()
    except (expat.ExpatError, ValueError, LookupError, AssertionError) as trouble:
        raise BadXml(str(trouble)) from trouble


def child(node: Element | None, *path: str) -> Element | None:
    """Give the first child of that name, and of it the next, and so on; None where there is none."""
    for name in path:
        if node is None:
            return None
        node = next((one for one in node if one.tag == name), None)
    return node


def children(node: Element | None, name: str) -> Iterator[Element]:
    """Give the children of that name."""
    return (one for one in (node if node is not None else ()) if one.tag == name)


def value(node: Element | None, *path: str, key: str = "val") -> str:
    """Give an attribute of the child at the end of the path, or nothing."""
    found = child(node, *path)
    return "" if found is None else found.get(key, "")


def number(words: str, otherwise: int = 0) -> int:
    """Read a small whole number as an attribute holds it."""
    try:
        read = int(words[:12])
    except ValueError:
        return otherwise
    return max(-1_000_000, min(read, 1_000_000))


def _local(name: str) -> str:
    return name.rpartition("}")[2]
