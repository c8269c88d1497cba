"""The explanation of a measure, and the figures of a network as a whole, each with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from axis_tui.graph.explained import Measure
from axis_tui.graph.measures import Measures
from axis_tui.model.standing import count_words
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, paragraphs, say

TOO_LARGE = "not worked out: it would take long"
"""Stands for distances where chains are followed from a sample."""


class Figure(NamedTuple):
    """One figure of a network as a whole."""

    title: str
    value: Callable[[Measures], str]
    meaning: str


def _distance(figures: Measures) -> str:
    if figures.mean_distance is None:
        return TOO_LARGE if figures.sampled else "none"
    return f"{figures.mean_distance:.1f} ties"


def _longest(figures: Measures) -> str:
    if figures.longest_distance is None:
        return TOO_LARGE if figures.sampled else "none"
    return count_words(figures.longest_distance, "tie")


FIGURES: tuple[Figure, ...] = (
    Figure(
        "parts",
        lambda one: f"{one.components:,}, the largest of {count_words(one.largest_component, 'actor')}",
        "Groups of actors between which there is no chain of ties at all.",
    ),
    Figure(
        "density",
        lambda one: f"{one.density:.1%}, {count_words(one.pairs, 'pair')}",
        "The share of all pairs of actors that are tied. It falls as a network grows, whatever it is like.",
    ),
    Figure(
        "neighbours",
        lambda one: f"{one.mean_neighbours:.1f}",
        "Other actors that an actor is tied to, on average.",
    ),
    Figure(
        "longest distance",
        _longest,
        "Ties on the shortest chain between the two actors of the largest part farthest apart.",
    ),
    Figure(
        "mean distance",
        _distance,
        "Ties on the shortest chain between two actors of the largest part, on average.",
    ),
    Figure(
        "clustering",
        lambda one: f"{one.clustering:.0%}",
        "How often two actors that are tied to a third are tied to each other (transitivity).",
    ),
)
"""What is said of a network as a whole."""


def explain(measure: Measure, width: int, *, sampled: bool, compared: bool) -> list[Line]:
    """Say what a measure means, how it is worked out, and what it does not mean."""
    lines = paragraphs(f"{measure.title.capitalize()}: {measure.meaning}", width, "strong")
    method = measure.method
    if sampled and measure.id == "betweenness":
        method = f"Estimated from a sample of actors, since the network is large. {method}"
    lines += paragraphs(method, width, "dim")
    lines += paragraphs(measure.caution, width, "warn")
    if compared and measure.highest_first:
        change = "The change is the rank here against the rank with nothing left out, among the actors here."
        lines += paragraphs(change, width, "dim")
    return lines


def figure_lines(figures: Measures | None, whole: Measures | None, signs: Signs, width: int) -> list[Line]:
    """List the figures, each with the one of the whole network where that is another."""
    lines: list[Line] = []
    for figure in FIGURES:
        value = signs.cut if figures is None else figure.value(figures)
        line: Line = (say(figure.title, "title"), (" ", ""), say(value, "strong"))
        if whole is not None and figures is not None and (full := figure.value(whole)) != value:
            line = (*line, ("  ", ""), say(f"with nothing left out: {full}", "dim"))
        lines += [line, *paragraphs(figure.meaning, width, "dim", indent=2)]
    return lines
