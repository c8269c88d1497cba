"""Another tool's network on its way to a registry: nodes and edges, before they have kinds and ids.

The readers of single formats fill a `Network`; `Import` makes a registry of it.
What has no place in a registry is counted by name, never dropped in silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from axis_tui.export.lost import UNKNOWN, Lost, Place, lines_words

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


def noted(words: str, lines: Sequence[int] = ()) -> str:
    """Write what a reader should know of these lines, or of the whole file."""
    return f"{lines_words(lines)}: {words}" if lines else words


@dataclass
class Node:
    """A node as another tool has it."""

    id: str
    attributes: dict[str, str] = field(default_factory=dict)
    """Texts by lower-case names; "label" is the shown name."""
    place: Place = UNKNOWN


@dataclass
class Edge:
    """An edge as another tool has it."""

    start: str
    end: str
    directed: bool | None
    """None where nothing says whether it has a direction."""
    id: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    place: Place = UNKNOWN


@dataclass
class Network:
    """What was read of a file."""

    title: str = ""
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    lost: Lost = field(default_factory=Lost)
    """What had no place, by what it is called, and how often it stood there."""
    rows: list[str] = field(default_factory=list)
    """The id in each row, where its nodes were read of a table."""
    notes: list[str] = field(default_factory=list)
    """What a reader should know of how it was read, with the lines of its file."""
    file: str = ""
    """What its file is called, where that is to be said."""

    def add_node(self, node: Node) -> None:
        """Take in a node; a second one of the same id is refused."""
        if not node.id:
            raise Unreadable("a node has no id")
        if node.id in self.nodes:
            raise Unreadable(f"two nodes have the id “{node.id}”")
        self.nodes[node.id] = node

    def note(self, words: str, lines: Sequence[int] = ()) -> None:
        """Keep what a reader should know of these lines, or of the whole file."""
        self.notes.append(noted(words, lines))

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
