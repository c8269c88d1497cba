"""Progress: which steps of a long work are done, how far the present one is, and how long each took."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.ui.signs import Signs

MOST_ACROSS = 58
"""Cells across which the steps are set at most."""


class Step(NamedTuple):
    """A step of a long work, in words."""

    words: str
    in_shares: bool = False
    """True where its parts mean nothing to people: how much of it is done is told in percent."""


class Progress:
    """What is known of a work that goes on in another thread, which tells it."""

    def __init__(self, steps: Mapping[str, Step], clock: Callable[[], float] = time.monotonic) -> None:
        """Begin; the steps stand in their order."""
        self._steps = steps
        self._clock = clock
        self._begun = clock()
        # Each is replaced as a whole: whoever draws may look at any moment.
        self._beginnings: dict[str, float] = {}
        self._far = "", 0, 0

    def tell(self, step: str, done: int, of: int) -> None:
        """Take notice that so much of a step is done, of so many parts, or of 0 where nobody knows."""
        if step not in self._steps:
            return
        if step not in self._beginnings:
            self._beginnings = {**self._beginnings, step: self._clock()}
        self._far = step, done, of

    @property
    def seconds(self) -> float:
        """How long the work has taken so far."""
        return self._clock() - self._begun

    def rows(self) -> list[tuple[str, Step, str]]:
        """Give the steps, each "done", "now" or "to come", with how long it took or how far it is."""
        now, done, of = self._far
        beginnings = self._beginnings
        rows = []
        names = list(self._steps)
        for name, step in self._steps.items():
            if name == now:
                rows.append(("now", step, _figure(step, done, of)))
            elif name in beginnings:
                after = (beginnings[other] for other in names[names.index(name) + 1 :] if other in beginnings)
                taken = next(after, self._clock()) - beginnings[name]
                rows.append(("done", step, f"{taken:.1f} s"))
            else:
                rows.append(("to come", step, ""))
        return rows


def _figure(step: Step, done: int, of: int) -> str:
    if of < 2 or (step.in_shares and not done):
        # Nothing is known of what is done in one go.
        return ""
    return f"{100 * done // of} %" if step.in_shares else f"{done:,} of {of:,}"


def draw_progress(progress: Progress, width: int, height: int, leaves: str, signs: Signs) -> Canvas:
    """Draw the steps in the middle; below them how long it takes already, and what `leaves` says."""
    canvas = Canvas(width, height)
    rows = progress.rows()
    foot = f"{progress.seconds:.0f} s so far. {leaves}"
    if height < len(rows) + 2:
        # No room for what is done and what is to come.
        rows = [row for row in rows if row[0] == "now"]
    across = min(MOST_ACROSS, width)
    x, top = (width - across) // 2, max(0, (height - len(rows) - 2) // 2)
    for y, (state, step, figure) in enumerate(rows, top):
        ink = Ink(Role.FOCUS if state == "now" else Role.DIM)
        sign = {"now": signs.step, "done": signs.for_claim}.get(state, "")
        canvas.put(x, y, sign, ink)
        canvas.put(x + 2, y, step.words, ink)
        canvas.put(x + across - len(figure), y, figure, ink)
    canvas.put(x + 2, min(height - 1, top + len(rows) + 1), foot, Ink(Role.DIM))
    return canvas
