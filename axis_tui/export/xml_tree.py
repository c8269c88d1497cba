"""XML read with care: no DOCTYPE, so no entities and nothing fetched; bounded depth; no prefixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from axis_tui.export.reading import Unreadable

DEEPEST = 64
"""Elements inside elements."""


@dataclass
class Element:
    """An element, by its name without namespace."""

    name: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def all(self, name: str) -> Iterator[Element]:
        """Give the children of a name."""
        return (child for child in self.children if child.name == name)

    def inside(self, *names: str) -> Iterator[Element]:
        """Give the elements of these names at any depth, in the order of the file."""
        waiting = list(reversed(self.children))
        while waiting:
            element = waiting.pop()
            if element.name in names:
                yield element
            waiting += reversed(element.children)

    def others(self, *names: str) -> Iterator[str]:
        """Give the names of the children of all other names, to be counted."""
        return (f"<{child.name}>" for child in self.children if child.name not in names)


def by_id(elements: Iterable[Element]) -> dict[str, Element]:
    """Give elements by their ids; two of one id are refused, since nobody could tell which is meant."""
    found: dict[str, Element] = {}
    for element in elements:
        id = element.attributes.get("id", "")
        if found.setdefault(id, element) is not element:
            raise Unreadable(f"two <{element.name}> have the id “{id}”")
    return found


def read_xml(text: str) -> Element:
    """Parse XML; raises Unreadable with the line where it is none."""
    top = Element("", {})
    open_elements = [top]
    texts: list[list[str]] = [[]]
    parser = expat.ParserCreate("utf-8", " ")

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_elements) > DEEPEST:
            raise Unreadable(f"line {parser.CurrentLineNumber}: elements are nested more than {DEEPEST} deep")
        # An attribute without a prefix is the format's own, whatever others are called.
        named = sorted(attributes.items(), key=lambda attribute: " " not in attribute[0])
        element = Element(name.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in named})
        open_elements[-1].children.append(element)
        open_elements.append(element)
        texts.append([])

    def end(name: str) -> None:
        # Joined once: text between many elements, added bit by bit, would be copied each time.
        open_elements.pop().text = "".join(texts.pop())

    def characters(data: str) -> None:
        texts[-1].append(data)

    def doctype(*declared: object) -> None:
        raise Unreadable(f"line {parser.CurrentLineNumber}: a DOCTYPE is not read, for safety; take it out")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = doctype
    parser.buffer_text = True
    try:
        parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        raise Unreadable(f"line {error.lineno}: not XML: {expat.ErrorString(error.code)}") from error
    return top.children[0]
