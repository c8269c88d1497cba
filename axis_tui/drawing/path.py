"""A path: actors in boxes, and between them each step with its ties, its best quote and its standing.

Where all boxes fit side by side the chain is drawn across, and what is said of its steps stands
below; else it is drawn down, and what is said stands beside. Arrowheads point where the ties
truly point, whichever way the path walks along them.
"""

from __future__ import annotations

from collections.abc import Sequence

from axis_tui.drawing.path_across import draw_across, gaps_across
from axis_tui.drawing.path_box import PathDrawing
from axis_tui.drawing.path_down import draw_down
from axis_tui.drawing.path_map import PathMap, PathStep
from axis_tui.drawing.strokes import strokes
from axis_tui.model.registry import Registry
from axis_tui.model.standing import weakest_of


def draw_path(
    registry: Registry, steps: Sequence[PathStep], width: int, height: int, *, ascii: bool = False
) -> PathMap:
    """Draw the steps of a path; unknown ids raise KeyError."""
    signs = strokes(ascii)
    strengths = [max(registry.standing(tie).strength for tie in step.ties) for step in steps]
    drawing = PathDrawing(registry, steps, width, signs, weakest_of(strengths))
    if gaps_across(drawing) is not None:
        return draw_across(drawing, height)
    return draw_down(drawing, height)
