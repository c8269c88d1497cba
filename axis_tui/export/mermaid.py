"""Mermaid: a flowchart that GitHub, GitLab and many wikis draw from text.

Nodes are numbered, since actor ids may be words of the language ("end"). In labels, all but
letters, digits and harmless punctuation is written as `#NN;`, so that no text is markup.
"""

from __future__ import annotations

from collections.abc import Iterator

from axis_tui.model.registry import Registry

_HARMLESS = frozenset(" .,:!?'’“”–-/()")


def registry_mermaid(registry: Registry) -> bytes:
    """Write the actors and ties of a registry as a flowchart."""
    return ("\n".join(_lines(registry)) + "\n").encode("utf-8")


def _lines(registry: Registry) -> Iterator[str]:
    numbers = {id: f"n{number}" for number, id in enumerate(registry.actors)}
    yield "flowchart LR"
    for actor in registry.actors.values():
        yield f'  {numbers[actor.id]}["{escaped(actor.name)}"]'
    for tie in registry.ties.values():
        kind = registry.tie_kinds[tie.kind]
        contested = registry.standing(tie.id).is_contested
        line = ("-.-" if kind.symmetric else "-.->") if contested else ("---" if kind.symmetric else "-->")
        yield f'  {numbers[tie.subject]} {line}|"{escaped(kind.label)}"| {numbers[tie.object]}'


def escaped(text: str) -> str:
    """Give text as a label that Mermaid shows as it stands, on one line."""
    return "".join(_escaped(char) for char in " ".join(text.split()))


def _escaped(char: str) -> str:
    harmless = char in _HARMLESS or (char.isalnum() or (not char.isascii() and char.isprintable()))
    return char if harmless else f"#{ord(char)};"
