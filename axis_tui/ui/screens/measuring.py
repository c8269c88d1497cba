"""Measuring: the positions of all actors, worked out beside the screen, shown as far as they are there."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.worker import get_current_worker

from axis_tui.graph.positions import Positions, count_positions, find_positions
from axis_tui.model.registry import Registry
from axis_tui.ui.screens.look import LookScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.worked_out import Kept

MOST_AT_ONCE = 4_000
"""Actors and ties that are counted between two frames."""

_COUNTING = "counting ties"


class _Left(Exception):
    """Nobody waits for the answer any more."""


class MeasuringScreen(LookScreen):
    """Keeps what is worked out of what is seen and of the whole. `measured` is told when there is more."""

    _kept: ClassVar[Kept[Positions]] = Kept()

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.measures_of: Registry | None = None
        """The registry of which `positions` are."""
        self.positions = Positions({}, _COUNTING)
        self.of_whole: Positions | None = None
        """What is measured with nothing left out; None where nothing is, and until all of it is there."""
        self.share = 0.0
        """How far the chains are followed."""
        self.doing = _COUNTING
        """What is being worked out; empty where all is there."""

    def measured(self) -> None:
        """Show what there is."""
        raise NotImplementedError

    def look(self) -> None:
        """Show what there is of what is seen, and have the rest worked out."""
        registry, whole = self.registry, self.whole
        if registry is not self.measures_of:
            self.measures_of, self.share = registry, 0.0
            known = self._kept.get(registry)
            if known is None and len(registry.actors) + len(registry.ties) <= MOST_AT_ONCE:
                known = count_positions(registry)
            self.positions = known or Positions({}, _COUNTING)
            self.of_whole = None if registry is whole else self._kept.get(whole)
            self.doing = self.positions.doing
            if self.doing or (registry is not whole and self.of_whole is None):
                self._measure(registry, whole)
        self.measured()

    @work(thread=True, exclusive=True, group="measure", exit_on_error=False, description="measures")
    def _measure(self, registry: Registry, whole: Registry) -> None:
        worker, app = get_current_worker(), self.app
        told = 0.0

        def heed(share: float) -> None:
            nonlocal told
            if worker.is_cancelled:
                raise _Left
            if share - told >= 0.01:
                told = share
                app.call_from_thread(self._progress, registry, share)

        try:
            for one in (registry, whole) if whole is not registry else (registry,):
                told = 0.0
                known = self._kept.get(one)
                for step in (known,) if known is not None else find_positions(one, heed):
                    if worker.is_cancelled:
                        return
                    if not step.doing:
                        self._kept.keep(one, step)
                    app.call_from_thread(self._arrive, registry, one, step)
        except _Left:
            return

    def _progress(self, registry: Registry, share: float) -> None:
        if self.is_open and registry is self.measures_of:
            self.share = share
            self.tell_progress()

    def _arrive(self, registry: Registry, measured: Registry, positions: Positions) -> None:
        if not self.is_open or registry is not self.measures_of:
            return
        self.share = 0.0
        waits_for_whole = self.whole is not registry
        if measured is registry:
            self.positions = positions
            self.doing = positions.doing or ("comparing with the whole" if waits_for_whole else "")
        elif positions.doing:
            # What is worked out of the whole is shown once all of it is there.
            return
        else:
            self.of_whole, self.doing = positions, ""
        self.measured()

    def tell_progress(self) -> None:
        """Say how far the work is."""
        raise NotImplementedError
