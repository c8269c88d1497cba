"""Hearing: sources muted and heard again, in every view at once."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from axis_tui.ui.chips import source_name
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.screens.weighing import WeighingScreen, Without


class HearingScreen(WeighingScreen):
    """Has a source under its cursor, which can be muted, heard alone, and heard again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "mute", "Mute, or hear again", show=False),
        Binding("o", "only", "Hear this one only", show=False),
        Binding("a", "hear_all", "Hear all", show=False),
    ]

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.source: str | None = next(iter(owner.whole.sources), None)
        """The id of the source under the cursor."""

    @property
    def without(self) -> Without:
        """The muted sources; before any is muted, the one under the cursor."""
        muted = self.view.lens.muted
        if muted:
            return tuple(id for id in self.whole.sources if id in muted)
        return (self.source,) if self.source else ()

    def action_mute(self) -> None:
        """Mute the source under the cursor, or hear it again."""
        if self.source is None:
            return
        name = source_name(self.whole, self.source)
        self.change(self.view.muting(self.source))
        muted = self.source in self.view.lens.muted
        self._heard_anew(f"{name} is muted in every view." if muted else f"{name} is heard again.")

    def action_only(self) -> None:
        """Hear no other source than the one under the cursor; again, hear all."""
        if self.source is None:
            return
        only = self.view.hearing_only(self.source, self.whole.sources)
        if set(only.lens.muted) == set(self.view.lens.muted):
            self.action_hear_all()
            return
        self.change(only)
        self._heard_anew(f"Only {source_name(self.whole, self.source)} is heard, in every view.")

    def action_hear_all(self) -> None:
        """Hear every source again."""
        if not self.view.lens.muted:
            self.tell("Every source is heard.", "dim")
            return
        self.change(self.view.hearing_all())
        self._heard_anew("Every source is heard again.")

    def _heard_anew(self, words: str) -> None:
        # What is lost does not wait for what is left of the registry, which a large one takes time for.
        self.look()
        self.tell(words)
