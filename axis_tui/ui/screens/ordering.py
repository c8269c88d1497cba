"""Ordering: the order of a matrix, worked out beside the screen where it takes long, and kept."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.worker import get_current_worker

from axis_tui.drawing.matrix_order import Matrix
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_part, count_words
from axis_tui.ui.screens.look import LookScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.worked_out import Kept

MOST_AT_ONCE = 4_000
"""Actors and ties that are put in an order between two frames; for communities there is always a worker."""


class _NotWanted(Exception):
    """Another order is asked for, or none any more."""


class OrderingScreen(LookScreen):
    """Keeps the matrix of what is seen. `ordered` is told when there is another one, then `draw` draws it."""

    _kept: ClassVar[Kept[Matrix]] = Kept()

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.by = "ties"
        """The order that is asked for; until it is worked out, the one before is shown."""
        self.matrix = Matrix(Registry(""))
        """What is shown."""

    def ordered(self, before: Matrix | None) -> None:
        """Take up another matrix; `before` is the one that was shown, if any."""
        raise NotImplementedError

    def draw(self) -> None:
        """Draw the matrix."""
        raise NotImplementedError

    @property
    def is_current(self) -> bool:
        """True where the matrix shows what is seen now, and not yet what was seen before."""
        return self.matrix.registry is self.registry

    def order_by(self, by: str) -> None:
        """Ask for another order."""
        self.by = by
        self.look()

    def look(self) -> None:
        """Draw the matrix, or have it put in order first."""
        if self.is_current and self.matrix.by == self.by:
            self._tell_head()
            self.draw()
            return
        registry, by = self.registry, self.by
        quick = by != "community" and len(registry.actors) + len(registry.ties) <= MOST_AT_ONCE
        known = self._kept.get(registry, by)
        if known is None and quick:
            known = self._kept.keep(registry, Matrix(registry, by), by)
        if known is not None:
            self._take(known)
            return
        self._tell_head()
        self._order(registry, by)

    @work(thread=True, exclusive=True, group="order", exit_on_error=False, description="order")
    def _order(self, registry: Registry, by: str) -> None:
        worker, app = get_current_worker(), self.app

        def heed() -> None:
            if worker.is_cancelled:
                raise _NotWanted

        try:
            matrix = Matrix(registry, by, heed)
            heed()
        except _NotWanted:
            return
        app.call_from_thread(self._arrive, self._kept.keep(registry, matrix, by))

    def _arrive(self, matrix: Matrix) -> None:
        if self.is_open and matrix.registry is self.registry and matrix.by == self.by:
            self._take(matrix)

    def _take(self, matrix: Matrix) -> None:
        before, self.matrix = self.matrix, matrix
        self._tell_head()
        self.ordered(before if before.order else None)

    def _tell_head(self) -> None:
        """Say how much is shown and in what order, or which order is being worked out."""
        dot = f" {self.signs.dot} "
        shown = count_part(len(self.registry.actors), len(self.whole.actors), "actor")
        if not self.is_current or self.matrix.by != self.by:
            self.headline(((f"{shown}{dot}ordering by {self.by} {self.signs.cut}", "dim"),))
            return
        filled = count_words(self.matrix.filled, "filled cell")
        self.headline(((f"{shown}{dot}{filled}{dot}by {self.by}", "dim"),))
