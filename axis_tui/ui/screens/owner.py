"""What a look asks of the browser that it lies over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from axis_tui.ui.availability import Browsing
from axis_tui.ui.seeing import Seen
from axis_tui.ui.view import View

if TYPE_CHECKING:
    from axis_tui.search import Hit, NameIndex, PlainNames


class Owner(Browsing, Protocol):
    """What a look may ask of the browser: its view, what is seen, and to change it."""

    seen: Seen

    def change(self, view: View, *, best: bool = False, remember: bool = True) -> None:
        """Take on another view."""

    def take_back(self, *, again: bool = False) -> str:
        """Take back the last change of view, or do it again; says what that brings back."""

    def go_to(self, actor: str, tie: str | None = None, quote: int = 0) -> None:
        """Go somewhere on purpose."""

    def search_index(self) -> NameIndex | PlainNames:
        """Give what finds names now."""

    def search_names(self, words: str, strict: bool = False, *, within: bool = False) -> Mapping[str, Hit]:
        """Find the actors whose names match, best first."""

    async def action_command(self, command_id: str) -> None:
        """Run a command of the browser."""
