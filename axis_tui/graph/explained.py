"""The measures explained: what each says, how it is worked out, and what it does not say."""

from __future__ import annotations

import msgspec


class Measure(msgspec.Struct, frozen=True):
    """One measure of the place of an actor."""

    id: str
    """Names the column of `Positions` that holds it."""
    title: str
    head: str
    """The heading of its column, as short as can be."""
    meaning: str
    """What it says, in one sentence."""
    method: str
    """How it is worked out, and after whom."""
    caution: str
    """What it does not say."""
    highest_first: bool = True
    """How a reader expects it to be sorted; False for numbers that only tell groups apart."""
    is_share: bool = False
    """True where it is a share, 0 to 1."""


_PAIRS = "Direction and tone do not matter, and several ties between two actors count once."
_GROUPS = "Communities by the method of Blondel and others (2008)."

MEASURES: tuple[Measure, ...] = (
    Measure(
        "ties",
        "ties",
        "ties",
        "How many ties name the actor, whatever their kind and direction.",
        "Counted: the degree of Freeman (1979), several ties to the same actor included.",
        "Who is much written about has many ties: it tells of the sources as much as of the actor.",
    ),
    Measure(
        "neighbours",
        "neighbours",
        "near",
        "How many other actors it is tied to.",
        "Counted, each once: the degree of Freeman (1979).",
        "Being tied to many is not being strong: hostile ties count as friendly ones do.",
    ),
    Measure(
        "out",
        "ties out",
        "out",
        "In how many ties it acts on another.",
        "Counted where it is the subject; ties without a direction, such as rivalry, are in neither count.",
        "It says whom the sources show acting, not who began.",
    ),
    Measure(
        "into",
        "ties in",
        "in",
        "In how many ties another acts on it.",
        "Counted where it is the object; ties without a direction, such as rivalry, are in neither count.",
        "To be acted on much may be support or attack: the tone of the ties says which.",
    ),
    Measure(
        "betweenness",
        "betweenness",
        "between",
        "The share of shortest chains between two other actors that lead through it.",
        f"After Freeman (1977), worked out as Brandes (2001) does. {_PAIRS}",
        "A middle place in what these sources tell, not power: nothing need pass along these chains.",
        is_share=True,
    ),
    Measure(
        "reach",
        "broker",
        "broker",
        "To how many communities other than its own it is tied: those high up stand between groups.",
        f"Counted over its neighbours. {_GROUPS}",
        "Who is tied to many groups need not bring them together: it may fight them all.",
    ),
    Measure(
        "outside",
        "outside",
        "outside",
        "The share of its neighbours that belong to other communities than its own.",
        f"The outer part of the E-I index of Krackhardt and Stern (1988). {_GROUPS}",
        "With few neighbours a single tie moves it much.",
        is_share=True,
    ),
    Measure(
        "community",
        "community",
        "group",
        "The group to which it belongs: more ties run inside than to others. Numbered from the largest.",
        f"{_GROUPS} {_PAIRS}",
        "Found by arithmetic: it is no alliance, since hostile ties join as friendly ones do.",
        highest_first=False,
    ),
    Measure(
        "component",
        "part",
        "part",
        "The part of the network that chains of ties connect to it. Numbered from the largest.",
        f"Found by following all ties. {_PAIRS}",
        "One more tie, of which no source here tells, may join two parts.",
        highest_first=False,
    ),
)
"""All measures, in the order in which they are shown."""
