"""The second wall: whatever door a control character came through, it does not reach the terminal."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from axis_tui.model.clean import clean


class Wall(LineFilter):
    """Shows control characters in finished lines as visible escapes, one cell for each cell."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Give the segments without control characters; the width of a line stays as it is."""
        if all(segment.control or _is_safe(segment.text) for segment in segments):
            return segments
        return [
            segment
            if segment.control or _is_safe(segment.text)
            else Segment(_blot(segment.text), segment.style)
            for segment in segments
        ]


def _is_safe(text: str) -> bool:
    return text.isprintable() or clean(text) == text


def _blot(text: str) -> str:
    # The first wall shows an escape in full; what slips behind it was measured as it stands,
    # and a longer text here would push the rest of the line out of the window.
    return "".join(char if clean(char) == char else ("?" if char.isascii() else "") for char in text)
