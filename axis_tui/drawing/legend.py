"""Legends: what the lines and marks of a drawing mean, for those that occur in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.strokes import TONES, Strokes
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import cut, width

GAP = 3
"""Blanks between two entries."""

Entry = tuple[str, str, Ink]
"""A sign, its words, and the ink of the sign."""

_WORDS = Ink(Role.DIM)


def tone_entries(tones: Collection[Tone | None], signs: Strokes) -> Iterator[Entry]:
    """Explain the lines of these tones; None stands for lines of ties of several tones."""
    for tone in (*TONES, None):
        if tone in tones:
            words = tone.value if tone else "mixed"
            yield signs.lines[tone] * 2, words, Ink(Role.LINE, tone)


def mark_entries(shown: str, signs: Strokes) -> Iterator[Entry]:
    """Explain the marks that occur in a text."""
    mark = Ink(Role.MARK)
    for sign, words in (
        (signs.contested, "contested"),
        (signs.one_source, "one source"),
        (signs.no_source, "no source for it"),
        (signs.both_sides, "both sides"),
        (signs.shared, "also elsewhere"),
    ):
        if sign in shown:
            yield sign, words, mark


def legend_lines(lead: str, entries: Sequence[Entry], cells: int, lines: int) -> list[list[Entry]]:
    """Break a legend into at most so many lines after its lead; what has no room falls away."""
    broken: list[list[Entry]] = [[("", lead, _WORDS)]]
    used = width(lead)
    for entry in entries:
        need = GAP + width(entry[0]) + 1 + width(entry[1])
        if used + need > cells:
            if len(broken) == lines:
                break
            broken.append([])
            used = -GAP
        broken[-1].append(entry)
        used += need
    return broken[:lines]


def draw_legend(canvas: Canvas, lines: Sequence[Sequence[Entry]]) -> None:
    """Write a legend at the foot of a canvas, a blank cell from its left edge where there is room."""
    for number, entries in enumerate(lines):
        y = canvas.height - len(lines) + number
        x = 1 if canvas.width > 40 else 0
        for sign, words, ink in entries:
            if sign:
                x = canvas.put(x, y, sign, ink) + 1
            x = canvas.put(x, y, cut(words, canvas.width - x), _WORDS) + GAP
