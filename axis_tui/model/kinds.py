"""Kinds of actor and kinds of tie: the words of a registry, held as data.

A tie kind has one label read from subject to object and one read from object to
subject, so that any list can speak from the chosen actor's end (the idea of
FollowTheMoney's schemata, which label an edge from either side).
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Tone(StrEnum):
    """What a tie says of two actors: for, over, against, or none of these."""

    HIERARCHY = "hierarchy"
    COOPERATION = "cooperation"
    HOSTILITY = "hostility"
    NEUTRAL = "neutral"


class ActorKind(msgspec.Struct, frozen=True):
    """A kind of actor, with the sign that stands for it in lists and drawings."""

    id: str
    label: str
    """Singular, lower case: "armed group"."""
    plural: str
    """Plural, lower case: "armed groups"."""
    glyph: str
    """One terminal cell."""
    ascii: str
    """One ASCII character, for terminals in which the glyph is wide or missing."""


class TieKind(msgspec.Struct, frozen=True):
    """A kind of tie, readable from either of its ends."""

    id: str
    label: str
    """Read from subject to object: "commands"."""
    inverse: str
    """Read from object to subject: "is commanded by"."""
    symmetric: bool = False
    """True where both ends play the same part."""
    tone: Tone = Tone.NEUTRAL
