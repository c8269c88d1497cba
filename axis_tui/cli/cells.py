"""Text measured in terminal cells, so that columns stand straight in any script."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Sequence

from axis_tui.cli.writer import is_terminal
from axis_tui.model.clean import one_line
from axis_tui.model.letters import width

GAP = "  "


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """Fill text with spaces to a number of cells; what is longer stays whole."""
    fill = " " * max(0, cells - width(text))
    return fill + text if right else text + fill


def columns(rows: Sequence[Sequence[str]], *, indent: str = "", right: Collection[int] = ()) -> list[str]:
    """Align rows of texts in columns; those numbered in `right` are aligned to the right."""
    cleaned = [[one_line(cell) for cell in row] for row in rows]
    if not cleaned:
        return []
    widths = [max(map(width, column)) for column in zip(*cleaned, strict=True)]
    keep = [number for number, cells in enumerate(widths) if cells]
    return [
        (indent + GAP.join(pad(row[n], widths[n], right=n in right) for n in keep)).rstrip(" ")
        for row in cleaned
    ]


def wrapped(text: str, *, indent: str = "", hang: str | None = None) -> str:
    """Break lines at spaces so that they fit the terminal; where there is none, only indent.

    Nothing but the space at a break is given up, so that quotes stay word for word.
    """
    hang = indent if hang is None else hang
    room = shutil.get_terminal_size().columns if is_terminal() else 0
    lines: list[str] = []
    for line in text.split("\n"):
        lines.extend(_fitted(line, room - max(len(indent), len(hang))) if room > 20 else [line])
    return "\n".join((indent if number == 0 else hang) + line for number, line in enumerate(lines))


def _fitted(line: str, room: int) -> Iterator[str]:
    shown, used = "", 0
    for number, word in enumerate(line.split(" ")):
        cells = width(word)
        if number and used + 1 + cells > room and shown.strip():
            yield shown
            shown, used = word, cells
        else:
            shown, used = (f"{shown} {word}", used + 1 + cells) if number else (word, cells)
    yield shown
