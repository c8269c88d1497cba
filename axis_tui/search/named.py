"""What goes into a name index and what comes out of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """Something with names: the first is shown, the rest are aliases; all of them are searched."""

    id: str
    """What a hit gives back; unique within an index."""
    names: tuple[str, ...]
    """The shown name, then its aliases."""
    weight: float = 0.0
    """How much is known of it (its number of ties): breaks near ties between hits."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One found thing, why it was found, and which characters of its name to highlight."""

    id: str
    name: str
    """The shown name."""
    matched: str
    """The name or alias that matched, as it is stored."""
    why: str
    """A few words: "name", "prefix", "alias “Suleimani”", "Arabic script", "2 typos"."""
    score: float
    """From 0 to 100; exact and prefix hits lie above 70, sound-alikes below 40."""
    spans: tuple[tuple[int, int], ...]
    """Character ranges of `matched`, in order and apart, that the query matched."""
    sounds_like: bool = False
    """Whether the hit rests on sound alone; such hits come last."""
