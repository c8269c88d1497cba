"""XML read with care: no DOCTYPE, so no entities and nothing fetched; bounded depth; no prefixes."""

from __future__ import annotations

from collections.abc import Iterator
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


def read_xml(text: str) -> Element:
    """Parse XML; raises Unreadable with the line where it is none."""
    top = Element("", {})
    open_elements = [top]
    parser = expat.ParserCreate("utf-8", " ")

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_elements) > DEEPEST:
            raise Unreadable(f"line {parser.CurrentLineNumber}: elements are nested more than {DEEPEST} deep")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(" ")[2], plain)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def end(name: str) -> None:
        open_elements.pop()

    def characters(data: str) -> None:
        open_elements[-1].text += data

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
