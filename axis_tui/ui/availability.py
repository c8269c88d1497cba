"""Why a command cannot act now: what it asks of the screen, and the reasons it may give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from axis_tui.model.passage import Text
    from axis_tui.model.registry import Registry
    from axis_tui.ui.history import History
    from axis_tui.ui.view import View


class Browsing(Protocol):
    """What a command may ask of the screen before it runs."""

    @property
    def registry(self) -> Registry:
        """What is seen of the registry."""

    @property
    def whole(self) -> Registry:
        """The registry with nothing left out."""

    @property
    def history(self) -> History:
        """The changes that can be undone and done again."""

    @property
    def view(self) -> View:
        """What is chosen and shown."""

    @property
    def pane(self) -> str:
        """Which pane holds the light: "actors", "ties" or "evidence"."""

    @property
    def texts(self) -> Mapping[str, Text]:
        """The full texts that are at hand, by the ids of their sources."""

    @property
    def source_here(self) -> str | None:
        """The id of the source of the chosen quote."""

    @property
    def quotes_here(self) -> int:
        """How many quotes the evidence pane shows."""


def always(screen: Browsing) -> str | None:
    """Every command that is always at hand: there is no reason against it."""
    return None


def no_actor(screen: Browsing) -> str | None:
    """Say that no actor is chosen."""
    return None if screen.view.actor else "No actor is chosen."


def no_ties(screen: Browsing) -> str | None:
    """Say that the chosen actor has no ties."""
    if screen.view.actor is None:
        return "No actor is chosen."
    name = screen.registry.actors[screen.view.actor].name
    return None if screen.registry.degree(screen.view.actor) else f"{name} has no ties in this registry."


def no_quote(screen: Browsing) -> str | None:
    """Say that no quote is shown."""
    return None if screen.quotes_here else "No quote is shown."


def no_way_back(screen: Browsing) -> str | None:
    """Say that the trail begins here."""
    return None if screen.view.behind else "This is where the trail begins."


def no_way_forward(screen: Browsing) -> str | None:
    """Say that the trail ends here."""
    return None if screen.view.ahead else "This is where the trail ends."


def no_pins(screen: Browsing) -> str | None:
    """Say that nothing is pinned."""
    return None if screen.view.pins else "No actor is pinned. Space pins the chosen one."


def no_sources(screen: Browsing) -> str | None:
    """Say that there are no sources."""
    return None if screen.whole.sources else "This registry names no sources."


def not_contested(screen: Browsing) -> str | None:
    """Say that nothing speaks against the chosen tie."""
    view, registry = screen.view, screen.registry
    if view.actor is None:
        return "No actor is chosen."
    if view.tie is None:
        contested = any(registry.standing(tie.id).is_contested for tie in registry.ties_of(view.actor))
        return (
            None if contested else f"No tie of {registry.actors[view.actor].name} that is shown is contested."
        )
    if registry.standing(view.tie).is_contested:
        return None
    from axis_tui.model.rivals import rival_words

    if others := rival_words(registry, view.tie):
        return f"No quote is against it. {others}."
    return "No quote speaks against this tie. contested:yes in the filter finds those that are contested."


def nothing_left_out(screen: Browsing) -> str | None:
    """Say that no filter, day or muted source is on."""
    clear = screen.view.lens.is_clear and not screen.view.query
    return "Nothing is left out: there is no filter, no day and no muted source." if clear else None


def no_dates(screen: Browsing) -> str | None:
    """Say that no tie is dated."""
    dated = any(not tie.is_undated for tie in screen.whole.ties.values())
    return None if dated else "No tie of this registry is dated."


def nothing_to_undo(screen: Browsing) -> str | None:
    """Say that no change of view is left to take back."""
    return None if screen.history.can_undo else "There is nothing to undo."


def nothing_to_redo(screen: Browsing) -> str | None:
    """Say that nothing was undone."""
    return None if screen.history.can_redo else "There is nothing to do again."


def no_address(screen: Browsing) -> str | None:
    """Say that the source of the chosen quote has no address."""
    if screen.source_here is None:
        return "No quote is chosen."
    source = screen.whole.sources[screen.source_here]
    return None if source.url else f"No address is entered for “{source.title}”."


def no_text(screen: Browsing) -> str | None:
    """Say which text is missing to read a quote in place."""
    if not screen.texts:
        return "No full texts are at hand: start with --texts FOLDER to read quotes in place."
    if screen.source_here is None:
        return "No quote is chosen."
    return None if screen.source_here in screen.texts else "The text of this source is not at hand."
