"""Screens that open over another one, take what they need as values, and give one value back."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from axis_tui.ui.screens.base import CommandScreen

Result = TypeVar("Result")


class OverScreen(CommandScreen[Result], ModalScreen[Result]):
    """Closes with Esc, and with q where nothing is being typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back", show=False),
        Binding("ctrl+q", "quit", "Quit", show=False),
    ]

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
