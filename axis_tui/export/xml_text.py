"""Text, values and documents as XML holds them."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, indent, tostring

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Give text as XML 1.0 may hold it: what it forbids becomes the replacement character."""
    return _NOT_IN_XML.sub("\ufffd", text)


def xml_value(value: str | int | float | bool) -> str:
    """Give an attribute's value as XML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return xml_text(value) if isinstance(value, str) else str(value)


def xml_bytes(root: Element) -> bytes:
    """Write XML with its declaration, indented."""
    indent(root)
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
