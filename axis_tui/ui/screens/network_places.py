"""Places of actors, remembered while the program runs and kept in the user's cache directory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from axis_tui.graph.layout import Layout, Place, find_layout
from axis_tui.graph.layout_cache import ALIKE, find_kept, keep_layout
from axis_tui.graph.skeleton import Skeleton, make_skeleton
from axis_tui.loading.steps import Tell, tell_nobody
from axis_tui.model.registry import Registry

MOST_REMEMBERED = 12


class Places:
    """Finds where actors stand: remembered, kept in a file, or worked out anew from where they were."""

    def __init__(self, directory: Path | None) -> None:
        """Keep files in a directory; nowhere without one."""
        self._directory = directory
        self._remembered: dict[str, tuple[Skeleton, Layout]] = {}
        self._last: tuple[Registry, Skeleton] | None = None

    def skeleton(self, registry: Registry) -> Skeleton:
        """Take the skeleton of a registry, once as long as it stays the same."""
        if self._last is None or self._last[0] is not registry:
            self._last = registry, make_skeleton(registry)
        return self._last[1]

    def recall(self, skeleton: Skeleton) -> Layout | None:
        """Give the places of a network that was placed before, at once; None if it was not."""
        found = self._remembered.get(skeleton.key)
        return found[1] if found else None

    def find(self, skeleton: Skeleton, heed: Callable[[], None], tell: Tell = tell_nobody) -> Layout:
        """Give the places of a network; may take seconds. `heed` may raise to stop the work.

        `tell` is told how far it is; see `axis_tui.graph.layout`.
        """
        layout = self.recall(skeleton)
        if layout is not None:
            return layout
        known = self._known(skeleton)
        if self._directory is not None:
            layout, kept = find_kept(self._directory, skeleton)
            known = known or kept
        if layout is None:
            layout = find_layout(skeleton, known, heed, tell)
            if self._directory is not None:
                keep_layout(self._directory, skeleton, layout)
        while len(self._remembered) >= MOST_REMEMBERED:
            self._remembered.pop(next(iter(self._remembered)))
        self._remembered[skeleton.key] = skeleton, layout
        return layout

    def _known(self, skeleton: Skeleton) -> dict[str, Place]:
        """Give the places of a network that is much like this one: what it was before an edit."""
        wanted = set(skeleton.actors)
        for before, layout in reversed(self._remembered.values()):
            shared = wanted.intersection(before.actors)
            if len(shared) > ALIKE * max(len(wanted), len(before.actors)):
                return {actor: layout.by_actor[actor] for actor in shared}
        return {}
