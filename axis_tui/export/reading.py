"""Another tool's network on its way to a registry: nodes and edges, before they have kinds and ids.

The readers of single formats fill a `Network`; `Import` makes a registry of it.
What has no place in a registry is counted by name, never dropped in silence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

MOST_LETTERS = 1_000
"""Letters of a reason that are shown; what is longer quotes something long, and is cut in its middle."""


class Unreadable(Exception):
    """A file that is not what it should be; the text says what is wrong and, where known, in which line."""

    def __init__(self, reason: str) -> None:
        """Keep the reason, cut where it is very long."""
        if len(reason) > MOST_LETTERS:
            reason = f"{reason[: MOST_LETTERS // 2]} … {reason[-MOST_LETTERS // 2 :]}"
        super().__init__(reason)


def first_said(values: dict[str, str], names: tuple[str, ...]) -> str:
    """Take out the first of these values that says something."""
    return next((values.pop(name) for name in names if values.get(name, "").strip()), "")


@dataclass
class Node:
    """A node as another tool has it."""

    id: str
    attributes: dict[str, str] = field(default_factory=dict)
    """Texts by lower-case names; "label" is the shown name."""


@dataclass
class Edge:
    """An edge as another tool has it."""

    start: str
    end: str
    directed: bool | None
    """None where nothing says whether it has a direction."""
    id: str = ""
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass
class Network:
    """What was read of a file."""

    title: str = ""
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    """What had no place, by what it is called, and how often it stood there."""

    def add_node(self, node: Node) -> None:
        """Take in a node; a second one of the same id is refused."""
        if not node.id:
            raise Unreadable("a node has no id")
        if node.id in self.nodes:
            raise Unreadable(f"two nodes have the id “{node.id}”")
        self.nodes[node.id] = node

    def is_first(self, name: str, said: set[str]) -> bool:
        """Note what a record says under a name; a second value has no place, and is counted."""
        if name in said:
            self.lost[f"second “{name}” of one record"] += 1
            return False
        said.add(name)
        return True

    def check_ends(self) -> None:
        """Refuse edges that lead to no node."""
        for edge in self.edges:
            for end in (edge.start, edge.end):
                if end not in self.nodes:
                    raise Unreadable(f"an edge leads to “{end}”, and there is no such node")
