"""Weighing: what falls without some sources, worked out beside the screen where it takes long."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from textual import work
from textual.worker import get_current_worker

from axis_tui.graph.losses import Shape, ShapeLosses, find_shape, find_shape_losses
from axis_tui.model.losses import Losses, find_losses
from axis_tui.model.registry import Registry
from axis_tui.ui.screens.look import LookScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.view import Lens

MOST_AT_ONCE = 4_000
"""Actors and ties of a registry that filter and day are held against between two frames."""

MOST_QUOTES = 400
"""Quotes that may fall away and still be answered for between two frames."""

_MOST_KEPT = 60
"""Comparisons that are kept, so that going back along the sources shows them at once."""

Without = tuple[str, ...]
"""Ids of sources that are thought away."""


def leave_out(whole: Registry, lens: Lens) -> Registry:
    """Give what filter and day leave of a registry, whoever is muted."""
    if not lens.where and lens.day is None:
        return whole
    from axis_tui.model.selection import Selection, select
    from axis_tui.search.filtering import filtered

    return select(whole, Selection(as_of=lens.day, where=lens.where), filtered)


class WeighingScreen(LookScreen):
    """Keeps what sources are compared against, and the answers. `show_losses` is told when one is there."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.base: Registry | None = None
        """What filter and day leave, every source heard; None while that is being worked out."""
        self._base_of: tuple[Registry, Lens] | None = None
        self._shape: Shape | None = None
        self._losses: dict[Without, Losses] = {}
        self._shape_losses: dict[Without, ShapeLosses] = {}

    def show_base(self) -> None:
        """Show what the sources say: called when `base` is there."""
        raise NotImplementedError

    def show_losses(self, losses: Losses | None, shape: ShapeLosses | None) -> None:
        """Show what is lost; None stands for what is still being worked out."""
        raise NotImplementedError

    @property
    def without(self) -> Without:
        """The ids of the sources that are thought away."""
        raise NotImplementedError

    # --- What is compared against ------------------------------------------------------------------

    def weigh_anew(self) -> None:
        """Take up the registry, filter and day as they are now, and compare."""
        base_of = self.whole, msgspec.structs.replace(self.view.lens, muted=())
        if self._base_of is None or self._base_of[0] is not base_of[0] or self._base_of[1] != base_of[1]:
            self._base_of, self.base, self._shape = base_of, None, None
            self._losses.clear()
            self._shape_losses.clear()
            if len(self.whole.actors) + len(self.whole.ties) <= MOST_AT_ONCE:
                self.base = leave_out(*base_of)
            self._prepare(*base_of, self.base)
        self.show_base()
        self.compare()

    # A worker without a description is described by all its arguments, written out: the whole registry.
    @work(thread=True, exclusive=True, group="base", exit_on_error=False, description="what is compared")
    def _prepare(self, whole: Registry, lens: Lens, base: Registry | None) -> None:
        go_on = _going_on()
        if base is None:
            base = leave_out(whole, lens)
            base.evidence_of("")
            self._answer(go_on, self._take_base, base)
        shape = find_shape(base, go_on)
        self._answer(go_on, self._take_shape, base, shape)

    def _take_base(self, base: Registry) -> None:
        self.base = base
        self.show_base()
        self.compare()

    def _take_shape(self, base: Registry, shape: Shape) -> None:
        if base is self.base:
            self._shape = shape
            self.compare()

    # --- What is lost ------------------------------------------------------------------------------

    def compare(self) -> None:
        """Show what is lost without the sources, at once where it is known or quickly found."""
        without, base = self.without, self.base
        losses = self._losses.get(without)
        if losses is None and base is not None and self._is_quick(base, without):
            losses = self._keep(without, find_losses(base, without))
        shape = self._shape_losses.get(without)
        self.show_losses(losses, shape)
        if base is not None and (losses is None or (shape is None and self._shape is not None)):
            self._work_out(base, self._shape, without, losses)

    def more_fallen(self, source_id: str) -> int | None:
        """Count the ties that would fall besides, were one more source muted; None where that takes long."""
        without, base = self.without, self.base
        losses = self._losses.get(without)
        more = (*without, source_id)
        if losses is None or base is None or source_id in without or not self._is_quick(base, more):
            return None
        return len(find_losses(base, more).fallen) - len(losses.fallen)

    def _is_quick(self, base: Registry, without: Without) -> bool:
        return sum(len(base.sources[id].quotes) for id in without if id in base.sources) <= MOST_QUOTES

    def _keep(self, without: Without, losses: Losses) -> Losses:
        if len(self._losses) >= _MOST_KEPT:
            self._losses.clear()
            self._shape_losses.clear()
        self._losses[without] = losses
        return losses

    @work(thread=True, exclusive=True, group="losses", exit_on_error=False, description="what falls")
    def _work_out(self, base: Registry, shape: Shape | None, without: Without, losses: Losses | None) -> None:
        go_on = _going_on()
        losses = losses or find_losses(base, without)
        lost = find_shape_losses(base, shape, losses.fallen, go_on) if shape is not None else None
        self._answer(go_on, self._take_losses, base, without, losses, lost)

    def _take_losses(
        self, base: Registry, without: Without, losses: Losses, lost: ShapeLosses | None
    ) -> None:
        if base is not self.base:
            return
        self._keep(without, losses)
        if lost is not None:
            self._shape_losses[without] = lost
        if without == self.without:
            self.compare()

    def _answer(self, go_on: Callable[[], bool], take: Callable[..., None], *found: object) -> None:
        """Hand what a worker found to the screen, unless nobody waits for it any more."""

        def hand_over() -> None:
            if self.is_open and go_on():
                take(*found)

        if go_on():
            self.app.call_from_thread(hand_over)


def _going_on() -> Callable[[], bool]:
    worker = get_current_worker()
    return lambda: not worker.is_cancelled
