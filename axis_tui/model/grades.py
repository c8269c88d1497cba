"""The Admiralty grades: how far a source, and one piece of information, may be trusted.

The two scales are those of NATO's AJP-2.1: a letter for the reliability of the source,
a digit for the credibility of the information, independent of one another ("B2").
"""

from __future__ import annotations

RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""What each letter says of a source."""

CREDIBILITY: dict[int, str] = {
    1: "confirmed by others",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
"""What each digit says of a piece of information."""

UNGRADED = "–"
"""Stands in a grade for the digit of a quote whose credibility nobody has graded."""


def grade(reliability: str, credibility: int | None) -> str:
    """Write both grades as one sign: "B2", or "B–" where the information is not graded."""
    return f"{reliability}{credibility if credibility is not None else UNGRADED}"


def grade_words(reliability: str, credibility: int | None) -> str:
    """Say both grades in words: "usually reliable source, probably true"."""
    information = CREDIBILITY[credibility] if credibility is not None else "information not graded"
    source = RELIABILITY[reliability]
    return (
        f"{source} source, {information}" if reliability != "F" else f"source whose {source}, {information}"
    )


def judged_words(reliability: str, credibility: int | None) -> str:
    """Say both grades in words to a reader, who might take "confirmed by others" for a count of quotes."""
    words = grade_words(reliability, credibility)
    return f"{words} as the curator judges" if credibility == 1 else words


def grade_rank(reliability: str, credibility: int | None) -> int:
    """Order grades from best (0) to worst: by letter, then by digit, ungraded digits last."""
    return "ABCDEF".index(reliability) * 7 + (credibility - 1 if credibility else 6)


def is_low(reliability: str) -> bool:
    """Tell whether a source's letter is one on which alone no claim should rest (D, E or F)."""
    return reliability >= "D"
