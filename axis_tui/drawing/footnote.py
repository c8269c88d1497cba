"""Footnotes: what must be said of a picture that leaves the program."""

from __future__ import annotations

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.model.clean import one_line
from axis_tui.model.letters import width

_LEAST = 20


def with_footnote(canvas: Canvas, words: str) -> Canvas:
    """Give a picture with words below it, wrapped to its width; without words the picture itself.

    Who sees a saved picture does not see what was filtered out of it on the screen.
    """
    words = one_line(words).strip()
    if not words:
        return canvas
    room = max(_LEAST, canvas.width)
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer) > room and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    below = Canvas(room, canvas.height + len(lines))
    for y in range(canvas.height):
        for run in canvas.runs(y):
            below.put(run.x, y, run.text, run.ink)
    for y, line in enumerate(lines, canvas.height):
        below.put(0, y, line, Ink(Role.WARNING))
    return below
