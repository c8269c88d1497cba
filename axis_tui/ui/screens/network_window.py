"""The window on a network: how zooming, moving and going somewhere change it. All of it pure."""

from __future__ import annotations

from axis_tui.drawing.web import WHOLE, Viewport

MOST_ZOOM = 80.0

STEP = 1.5
"""How much one key press magnifies."""

EDGE = 0.1
"""The share of the window at each side in which nothing that is gone to may stand."""

Place = tuple[float, float]


def zoom_at(window: Viewport, factor: float, around: Place) -> Viewport:
    """Magnify so many times; the place `around` which this happens stays where it is on the screen."""
    zoom = min(MOST_ZOOM, window.zoom * factor)
    if zoom <= 1:
        return WHOLE
    x, y = (
        place + (middle - place) * window.zoom / zoom for middle, place in zip(window, around, strict=False)
    )
    return _inside(Viewport(x, y, zoom))


def shift(window: Viewport, right: float, down: float) -> Viewport:
    """Move by so many windows to the right and down, as far as there is something to be seen."""
    return _inside(Viewport(window.x + right / window.zoom, window.y + down / window.zoom, window.zoom))


def centre(window: Viewport, place: Place) -> Viewport:
    """Move so that a place stands in the middle, as nearly as the edges let it."""
    return _inside(Viewport(*place, window.zoom))


def reveal(window: Viewport, place: Place) -> Viewport:
    """Move only if a place is outside or at the very edge, and then no further than it takes to see it."""
    if window.zoom <= 1:
        return window
    reach = (0.5 - EDGE) / window.zoom
    x, y = (min(max(middle, at - reach), at + reach) for middle, at in zip(window, place, strict=False))
    return window if (x, y) == window[:2] else _inside(Viewport(x, y, window.zoom))


def _inside(window: Viewport) -> Viewport:
    half = 0.5 / window.zoom
    x, y = (min(1 - half, max(half, middle)) for middle in window[:2])
    return Viewport(x, y, window.zoom)
