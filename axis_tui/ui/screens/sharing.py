"""Sharing: what a look and the browser have in common, the view above all."""

from __future__ import annotations

from axis_tui.model.registry import Registry
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.view import View


class SharingScreen(CommandScreen[str]):
    """Shows the browser's view, and puts the browser's light where it wants it."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self.owner = owner

    @property
    def registry(self) -> Registry:
        """What is seen of the registry."""
        return self.owner.registry

    @property
    def whole(self) -> Registry:
        """The registry with nothing left out."""
        return self.owner.whole

    @property
    def view(self) -> View:
        """What is chosen and shown."""
        return self.owner.view

    def change(self, view: View) -> None:
        """Hand the browser another view; `look` follows once what it leaves is worked out."""
        self.owner.change(view)

    def choose(self, actor: str | None, tie: str | None = None) -> None:
        """Put the light on an actor and perhaps one of its ties, as moving along a list does."""
        view = self.view if actor == self.view.actor else self.view.choosing_actor(actor)
        self.owner.change(view.choosing_tie(tie))

    def go(self, actor: str, tie: str | None = None) -> None:
        """Go somewhere on purpose: the way back leads here."""
        self.owner.go_to(actor, tie)
