"""History: every change of view, to be undone and done again."""

from __future__ import annotations

from axis_tui.model.registry import Registry
from axis_tui.ui.view import View

MOST_KEPT = 300
"""Changes that can be undone; the oldest are forgotten first."""

_STREAMS = ("the filter", "the day")
"""Changes that come letter by letter or step by step: a run of them is one change."""


class History:
    """The views before this one and those after it."""

    def __init__(self) -> None:
        self._past: list[tuple[View, str]] = []
        self._future: list[tuple[View, str]] = []
        self._open = ""
        """The kind of the last change, while the next one of the same kind still belongs to it."""

    def record(self, old: View, new: View) -> None:
        """Keep the view that a change leaves behind; moving along a list is no change."""
        what = what_changed(old, new)
        if not what:
            return
        if not (what == self._open and what in _STREAMS):
            self._past.append((old, what))
            del self._past[:-MOST_KEPT]
        self._open = what
        self._future.clear()

    @property
    def can_undo(self) -> bool:
        """True where a change can be taken back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """True where something was undone and can be done again."""
        return bool(self._future)

    def close(self) -> None:
        """Let the next change be one of its own."""
        self._open = ""

    def undo(self, now: View) -> tuple[View, str] | None:
        """Give the view before the last change, and what is undone; None where nothing is left."""
        return self._swap(self._past, self._future, now)

    def redo(self, now: View) -> tuple[View, str] | None:
        """Give the view that was undone last, and what it changes; None where nothing is left."""
        return self._swap(self._future, self._past, now)

    def _swap(
        self, source: list[tuple[View, str]], target: list[tuple[View, str]], now: View
    ) -> tuple[View, str] | None:
        if not source:
            return None
        view, what = source.pop()
        target.append((now, what))
        self.close()
        return view, what

    def forget(self, registry: Registry) -> None:
        """Drop what is no longer there of a registry that has changed, and filters it does not know."""
        from axis_tui.search.filtering import check_filter

        ids = (registry.actors, registry.ties, registry.sources)
        known = {
            where: check_filter(registry, where) is None for where in {v.lens.where for v, _ in self._past}
        }

        def left(view: View) -> View:
            survived = view.surviving(*ids)
            where = view.lens.where
            return survived.asking(view.query, view.words, where) if known[where] else survived

        self._past = [(left(view), what) for view, what in self._past]
        self._future = []
        self.close()


def what_changed(old: View, new: View) -> str:
    """Name what a change of view changes for the user; empty for a move along a list."""
    if (old.lens.where, old.query) != (new.lens.where, new.query):
        return "the filter"
    if old.lens.day != new.lens.day:
        return "the day"
    if old.lens.muted != new.lens.muted:
        return "the muted sources"
    if old.pins != new.pins:
        return "the pins"
    if old.order != new.order:
        return "the order"
    if old.strict != new.strict:
        return "strict matching"
    return "going there" if new.landed and (old.behind, old.ahead) != (new.behind, new.ahead) else ""
