"""Taking away: pinning actors, copying a quote, exporting a part of the registry."""

from __future__ import annotations

from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.ui.clipboard import HAS_NONE, TMUX_HINT, fitting, has_none, is_tmux, sent
from axis_tui.ui.screens.networking import NetworkingScreen


class TakingScreen(NetworkingScreen):
    """The commands that take something out of the browser."""

    _told_of_tmux = False
    """True once it was said what tmux asks for before it hands a quote on."""

    def action_pin(self) -> None:
        """Pin the chosen actor, or unpin it."""
        if (actor_id := self.view.actor) is None:
            return
        self.change(self.view.pinning(actor_id))
        name = self.registry.actors[actor_id].name
        pinned = actor_id in self.view.pins
        self.tell(
            f"{name} is pinned. x exports the pinned actors." if pinned else f"{name} is no longer pinned."
        )

    def action_unpin_all(self) -> None:
        """Unpin every actor."""
        self.change(self.view.unpinning_all())
        self.tell("Nothing is pinned any more.")

    def action_copy(self) -> None:
        """Send the chosen quote to the clipboard."""
        item = self.evidence_pane.evidence
        if item is None:
            return
        if has_none():
            self.tell(f"{HAS_NONE} axis-tui show {item.ref} prints the quote.", "warn")
            return
        claim = sentence(self.registry, self.registry.ties[item.tie_id])
        said = f"{item.quote.speaker}, in " if item.quote.speaker else ""
        words = (
            f"“{item.quote.exact}”\n"
            f"{said}“{item.source.title}”, {item.source.credit} ({item.grade}: {item.grade_words})\n"
            f"{item.stance.value}: {claim}"
        )
        if item.source.url:
            words += f"\n{item.source.url}"
        copied, whole = fitting(words)
        self.app.copy_to_clipboard(copied)
        if is_tmux() and not self._told_of_tmux:
            self._told_of_tmux = True
            self.tell(TMUX_HINT)
            return
        self.tell(sent("The quote was" if whole else "The first 64 kB of the quote were"))

    def action_export(self) -> None:
        """Open the export."""
        from axis_tui.ui.screens.export import ExportScreen

        def done(words: str | None) -> None:
            if words:
                self.tell(one_line(words))

        self.app.push_screen(ExportScreen(self.loaded, self.view), done)
