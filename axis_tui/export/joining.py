"""A list of edges and a table of actors made into one network; what does not fit is noted with its lines."""

from __future__ import annotations

from collections.abc import Iterable

from axis_tui.export.lost import Place, listed
from axis_tui.export.read_actors import ID_HEADS
from axis_tui.export.reading import Network, Node, Unreadable, noted

_SHOWN = ("label", "name", "title")


def joined(edges: Network, actors: Network) -> Network:
    """Give one network of both; ends are looked up in the table, in the column where most of them stand."""
    found = _found(edges, actors)
    network = Network(title=edges.title, nodes=dict(actors.nodes), edges=edges.edges, file=edges.file)
    network.lost.take(actors.lost, actors.file)
    network.lost.take(edges.lost, edges.file)
    for node in actors.nodes.values():
        node.place = Place(actors.file, node.place.line)
    for edge in edges.edges:
        edge.place = Place(edges.file, edge.place.line)
    missing = []
    for end in edges.nodes.values():
        if end.id in found:
            _take_name(network, found[end.id], end, edges.file)
        else:
            missing.append(end)
            end.place = Place(edges.file, end.place.line)
            network.add_node(end)
    for edge in edges.edges:
        edge.start, edge.end = (found[id].id if id in found else id for id in (edge.start, edge.end))
    network.notes = [f"{actors.file}: {note}" for note in actors.notes + _without_edge(network, actors)]
    network.notes += [f"{edges.file}: {note}" for note in edges.notes + _missing(missing, actors)]
    return network


def _found(edges: Network, actors: Network) -> dict[str, Node]:
    """Find the actor of each end that is in the table."""
    by_column = {"": actors.nodes}
    doubled: dict[str, dict[str, list[Node]]] = {}
    for column in ID_HEADS:
        named: dict[str, list[Node]] = {}
        for node in actors.nodes.values():
            if text := node.attributes.get(column, "").strip():
                named.setdefault(text, []).append(node)
        by_column[column] = {text: nodes[0] for text, nodes in named.items()}
        doubled[column] = {text: nodes for text, nodes in named.items() if len(nodes) > 1}
    standing = {column: sum(id in named for id in edges.nodes) for column, named in by_column.items()}
    best = max(standing, key=lambda column: standing[column])
    if not standing[best] and (rows := _by_row(edges, actors)):
        return rows
    if best:
        for id in edges.nodes:
            if id in doubled[best] and id not in actors.nodes:
                _refuse_name(id, doubled[best][id], best, actors)
        edges.note(
            f"the ends are taken for the “{best}” of {actors.file}: there stand {standing[best]:,} of "
            f"{len(edges.nodes):,}, and {standing['']:,} among its ids"
        )
    nodes = ((id, by_column[best].get(id) or actors.nodes.get(id)) for id in edges.nodes)
    return {id: node for id, node in nodes if node}


def _refuse_name(name: str, nodes: Iterable[Node], column: str, actors: Network) -> None:
    lines = listed([str(node.place.line) for node in nodes])
    raise Unreadable(
        f"an end is “{name}”, which is the “{column}” of several actors, {actors.file} lines {lines}; "
        "the ends of these need their ids"
    )


def _by_row(edges: Network, actors: Network) -> dict[str, Node]:
    """Take ends for numbers of rows, as tidygraph writes them; nothing where one of them is none."""
    numbers = {
        id: int(id) for id in edges.nodes if id.isascii() and id.isdigit() and len(id) < len("1000000000")
    }
    if len(numbers) < len(edges.nodes) or not all(0 < n <= len(actors.rows) for n in numbers.values()):
        return {}
    if len(actors.rows) > len(actors.nodes):
        raise Unreadable(
            f"its ends are numbers of rows, but rows of {actors.file} have the same name; "
            "give both files ids, in a column “id” there"
        )
    edges.note(f"the ends are taken for the numbers of rows in {actors.file}, as tidygraph writes them")
    return {id: actors.nodes[actors.rows[number - 1]] for id, number in numbers.items()}


def _take_name(network: Network, node: Node, end: Node, file: str) -> None:
    """Take the name that an edge gives an end, where the table gives none; another one has no place."""
    name = end.attributes.get("label", "")
    known = next((node.attributes[key] for key in _SHOWN if node.attributes.get(key)), "")
    if name and not known:
        node.attributes["label"] = name
    elif name and name != known:
        network.lost.at("second name of one actor", Place(file, end.place.line))


def _without_edge(network: Network, actors: Network) -> list[str]:
    tied = {id for edge in network.edges for id in (edge.start, edge.end)}
    alone = [node for node in actors.nodes.values() if node.id not in tied]
    if not alone:
        return []
    names = listed([f"“{node.id}”" for node in alone])
    return [noted(f"no edge in {network.file} leads to {names}", [node.place.line for node in alone])]


def _missing(missing: list[Node], actors: Network) -> list[str]:
    if not missing:
        return []
    known = [
        *actors.nodes,
        *(node.attributes.get(key, "") for node in actors.nodes.values() for key in ID_HEADS),
    ]
    folded = {text.strip().casefold(): text.strip() for text in reversed(known)}
    near = (folded.get(end.id.casefold(), "") for end in missing)
    names = [f"“{end.id}”{_unlike(end.id, id)}" for end, id in zip(missing, near, strict=True)]
    words = "is not in {0}; it is now an actor" if len(names) == 1 else "are not in {0}; they are now actors"
    words = f"{listed(names)} {words.format(actors.file)} of which nothing else is known"
    return [noted(words, list(dict.fromkeys(end.place.line for end in missing)))]


def _unlike(id: str, near: str) -> str:
    """Say what the table has instead of an id: the same in other letters, or as a name."""
    if not near:
        return ""
    return " (a name there, and no id)" if near == id else f" (“{near}” there)"
