"""The nodes of a list in JSON, and the values that they and their links have, as texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from axis_tui.export.document import Values
from axis_tui.export.items import join_items
from axis_tui.export.reading import Network, Node, Unreadable

_IDS = ("id", "key", "name", "label")

_NUMBER = "_gvid"
"""Where Graphviz numbers what it writes; ends of its edges are these numbers."""

_CLUSTER = {"nodes", "edges", "subgraphs"}
_BREAK = re.compile(r"\\[nlr]")


@dataclass
class Nodes:
    """The nodes of a file, found by what its links call them."""

    listed: Sequence[str]
    """The id at each place of the list; "" where a cluster stands."""
    by_place: bool
    """True where links name a node by its place, as they do if it has no id."""

    def id_of(self, end: Any, where: str) -> str:
        """Give the id of a link's end: an id, a place in the list, or a node as D3 leaves it there."""
        if isinstance(end, dict):
            end = next((end[name] for name in _IDS if name in end), None)
        if end is None or end == "":
            raise Unreadable(f"{where} is missing; it needs the id of a node")
        if self.by_place and isinstance(end, int) and not isinstance(end, bool):
            if not 0 <= end < len(self.listed) or not self.listed[end]:
                raise Unreadable(f"{where} is {end}, and there is no node in this place of the list")
            return self.listed[end]
        return id_text(end, where)


def take_nodes(network: Network, nodes: Sequence[Any]) -> Nodes:
    """Take in the nodes of a list, under their ids or, where none has one, their names."""
    listed: list[str] = []
    by_place = not any(isinstance(node, dict) and ("id" in node or "key" in node) for node in nodes)
    by_place = by_place and any(isinstance(node, dict) for node in nodes)
    names = [_name(node) for node in nodes] if by_place else []
    # Two may have one name where links do not go by names.
    twice = len(set(names)) < len(names)
    for place, node in enumerate(nodes):
        where = f"nodes[{place}]"
        if isinstance(node, dict) and _NUMBER in node and _CLUSTER & node.keys():
            network.lost["cluster"] += 1
            listed.append("")
            continue
        values = dict(node) if isinstance(node, dict) else {"id": node}
        key = next((name for name in _IDS if values.get(name) not in (None, "")), None)
        if key is None and not by_place:
            raise Unreadable(f"{where} has no id; it needs one under {' or '.join(_IDS)}")
        id = str(place) if key is None or (by_place and twice) else id_text(values[key], where)
        if key in ("id", "key"):
            del values[key]
        listed.append(id)
        network.add_node(Node(id, texts_of(network, values)))
    return Nodes(listed, by_place)


def _name(node: Any) -> str:
    return (
        next((str(node[name]) for name in _IDS if name in node), "") if isinstance(node, dict) else str(node)
    )


def texts_of(network: Network, values: Values) -> dict[str, str]:
    """Give values as texts, by names in small letters; lists of values become one text."""
    if isinstance(values.get("attributes"), dict):
        # So graphology has them.
        values |= values.pop("attributes")
    texts = {}
    number = values.pop(_NUMBER, None)
    for name, value in values.items():
        if isinstance(value, dict) or (
            isinstance(value, list) and any(isinstance(v, dict | list) for v in value)
        ):
            network.lost[f"nested value “{name}”"] += 1
            continue
        text = join_items(map(_text, value)) if isinstance(value, list) else _text(value)
        if number is not None:
            text = "" if text == "\\N" else _BREAK.sub(" ", text)
        if text.strip():
            texts[" ".join(name.casefold().split())] = text
    return texts


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def id_text(value: Any, where: str) -> str:
    """Give an id as text; NetworkX writes the parts of a tuple as a list."""
    if isinstance(value, dict | bool):
        raise Unreadable(f"{where} is no text and no number")
    return ", ".join(map(_text, value)) if isinstance(value, list) else _text(value)
