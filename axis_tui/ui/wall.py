"""The second wall: whatever door a control character came through, it does not reach the terminal.

Where the terminal shows ASCII alone, other characters are replaced here by the nearest ones of the
same width, so that a line stays as wide as it was measured.
"""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from axis_tui.model.clean import clean
from axis_tui.ui.cells import cell_width


class Wall(LineFilter):
    """Shows control characters in finished lines as visible escapes, one cell for each cell."""

    def __init__(self, *, ascii: bool = False) -> None:
        """Stand before a terminal that shows everything, or ASCII alone."""
        super().__init__()
        self._ascii = ascii

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Give the segments without control characters; the width of a line stays as it is."""
        if self._ascii:
            segments = [
                segment
                if segment.control or segment.text.isascii()
                else Segment("".join(map(_twin, segment.text)), segment.style)
                for segment in segments
            ]
        if all(segment.control or _is_safe(segment.text) for segment in segments):
            return segments
        return [
            segment
            if segment.control or _is_safe(segment.text)
            else Segment(_blot(segment.text), segment.style)
            for segment in segments
        ]


@lru_cache(maxsize=4096)
def _twin(char: str) -> str:
    """Give what stands for a character where only ASCII is shown, in as many cells."""
    if char.isascii():
        return char
    from anyascii import anyascii

    cells = cell_width(char)
    near = _OWN_TWINS.get(char) or anyascii(char)
    if len(near) > cells and not near.isalnum():
        near = "?"
    return near[:cells].ljust(cells, "?") if near.isprintable() else "?" * cells


_OWN_TWINS = {
    "…": "_",
    "·": "-",
    "×": "x",
    "▌": ">",
    "▐": "|",
    "▎": "|",
    "▶": ">",
    "◀": "<",
    "≥": ">",
    "≤": "<",
}


def _is_safe(text: str) -> bool:
    return text.isprintable() or clean(text) == text


def _blot(text: str) -> str:
    # The first wall shows an escape in full; what slips behind it was measured as it stands,
    # and a longer text here would push the rest of the line out of the window.
    return "".join(char if clean(char) == char else ("?" if char.isascii() else "") for char in text)
