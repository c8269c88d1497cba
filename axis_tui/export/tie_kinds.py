"""The kinds of tie of another tool's network: what each is called, and whether it has a direction.

A registry says of a kind whether its ties have a direction; other tools say it of each edge.
So the edges of a kind decide together, and what that bends is counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from axis_tui.export.ids import KindIds
from axis_tui.export.lost import Lost
from axis_tui.export.reading import Edge, first_said
from axis_tui.export.texts import Texts
from axis_tui.model.captions import WITHOUT_WORDS
from axis_tui.model.kinds import TieKind, Tone
from axis_tui.model.vocabulary import BUILTIN_TIE_KINDS

_NAMES = ("kind", "label", "type", "relation", "relationship", "interaction", "name")
"""What may say of which kind an edge is, the surest first."""

_UNNAMED, _UNNAMED_LABEL = "tied-to", "is tied to"
_BUILTIN = {kind.id: kind for kind in BUILTIN_TIE_KINDS}


@dataclass
class Draft:
    """An edge on its way to a tie: what it says of its kind, and all else that it says."""

    edge: Edge
    kind: str
    """What its kind is called."""
    label: str
    """How the kind is read, where that is said besides; so are the two that follow."""
    inverse: str
    tone: str
    directed: bool | None
    """Whether it has a direction; None where nothing says."""
    values: dict[str, str]


def draft_of(edge: Edge, texts: Texts) -> Draft:
    """Take out of an edge's values what it says of its kind."""
    values = dict(edge.attributes)
    label = texts.line(values.pop("label", "")) if values.get("kind", "").strip() else ""
    kind = texts.line(first_said(values, _NAMES)) or _UNNAMED
    inverse, tone = (texts.line(values.pop(name, "")) for name in ("inverse", "tone"))
    directed = edge.directed
    match values.get("symmetric", "").casefold():
        case "true":
            directed = False
        case "false" if directed is None:
            directed = True
    if values.get("symmetric", "").casefold() in ("true", "false"):
        del values["symmetric"]
    return Draft(edge, kind, label, inverse, tone, directed, values)


def decide_kinds(drafts: Iterable[Draft], lost: Lost) -> dict[str, TieKind]:
    """Give the kind of tie that each text stands for: a built-in one, or one made of what its edges say."""
    groups: dict[str, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(draft.kind, []).append(draft)
    ids = KindIds(_BUILTIN)
    kinds = {}
    for text, group in groups.items():
        id = ids.id_of(text)
        kinds[text] = _BUILTIN.get(id) or _own_kind(id, text, group)
        _count_bent(group, kinds[text], lost)
    return kinds


def _own_kind(id: str, text: str, group: list[Draft]) -> TieKind:
    unread = _UNNAMED_LABEL if text == _UNNAMED else text
    label = next((draft.label for draft in group if draft.label), unread)
    without = sum(draft.directed is False for draft in group)
    # At a draw a direction is rather lost than made up.
    symmetric = without > 0 and without * 2 >= len(group)
    inverse = label if symmetric else label + WITHOUT_WORDS
    inverse = next((draft.inverse for draft in group if draft.inverse), inverse)
    tones = {tone.value: tone for tone in Tone}
    tone = next((tones[draft.tone] for draft in group if draft.tone in tones), Tone.NEUTRAL)
    return TieKind(id, label, inverse, symmetric, tone)


def _count_bent(group: list[Draft], kind: TieKind, lost: Lost) -> None:
    """Count what edges say of their kind and it does not."""
    for draft in group:
        if draft.directed is not None and draft.directed == kind.symmetric:
            lost.at(_bent(kind), draft.edge.place)
        said = (("label", draft.label, kind.label), ("inverse", draft.inverse, kind.inverse))
        for name, one, other in (*said, ("tone", draft.tone, kind.tone.value)):
            if one and one != other:
                lost.at(f"“{name}” unlike that of its kind", draft.edge.place)


def _bent(kind: TieKind) -> str:
    if kind.symmetric:
        return "direction of a tie whose kind has none"
    return "lack of a direction in a tie whose kind has one"
