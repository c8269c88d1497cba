"""Why a command cannot act now: what it asks of the screen, and the reasons it may give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from axis_tui.model.passage import Text
    from axis_tui.model.registry import Registry
    from axis_tui.ui.view import View


class Browsing(Protocol):
    """What a command may ask of the screen before it runs."""

    registry: Registry

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
    return None if screen.registry.sources else "This registry names no sources."


def no_text(screen: Browsing) -> str | None:
    """Say which text is missing to read a quote in place."""
    if not screen.texts:
        return "No full texts are at hand: start with --texts FOLDER to read quotes in place."
    if screen.source_here is None:
        return "No quote is chosen."
    return None if screen.source_here in screen.texts else "The text of this source is not at hand."
