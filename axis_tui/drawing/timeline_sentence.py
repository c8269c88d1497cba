"""The sentence of a tie in few cells: its names are cut before its verb is, and each cut has a sign."""

from __future__ import annotations

from axis_tui.drawing.caption import caption
from axis_tui.drawing.short_names import FEWEST, ShortNames
from axis_tui.model.captions import verb
from axis_tui.model.clean import one_line
from axis_tui.model.letters import cut, width
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

Piece = tuple[str, str | None]
"""Some words, and the id of the actor whose name they are."""


def fit_sentence(registry: Registry, tie: Tie, cells: int, names: ShortNames, sign: str) -> list[Piece]:
    """Give the sentence of a tie in pieces, the names with their actors, cut where there is no room."""
    subject, object_ = caption(registry, tie.subject), caption(registry, tie.object)
    said = f" {one_line(verb(registry, tie))} "
    room = cells - width(said)
    first, second = width(subject), width(object_)
    if first + second > room:
        share = room // 2
        if first <= share:
            wanted = first, room - first
        elif second <= share:
            wanted = room - second, second
        else:
            wanted = room - share, share
        if min(wanted) <= FEWEST // 2:
            return _cut([(subject, tie.subject), (said, None), (object_, tie.object)], cells, sign)
        subject = names.squeeze(subject, wanted[0])
        object_ = names.squeeze(object_, wanted[1])
    return [(subject, tie.subject), (said, None), (object_, tie.object)]


def _cut(pieces: list[Piece], cells: int, sign: str) -> list[Piece]:
    """Keep what has room of a sentence, the sign of the cut at its end."""
    kept: list[Piece] = []
    for text, actor in pieces:
        size = width(text)
        if size > cells or (size == cells and (text, actor) != pieces[-1]):
            # The piece is cut even where it just fits, since others follow.
            kept.append((cut(text + "  ", max(0, cells), sign) if cells > 0 else "", actor))
            break
        kept.append((text, actor))
        cells -= size
    return kept
