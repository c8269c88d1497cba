"""Screens that open over another one, take what they need as values, and give one value back."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from axis_tui.ui.screens.base import CommandScreen

Result = TypeVar("Result")


class OverScreen(CommandScreen[Result], ModalScreen[Result]):
    """Closes with Esc, and with q where nothing is being typed.

    Its style comes with it, because what is not there at the start need not be read at the start.
    """

    DEFAULT_CSS = """
    OverScreen { align: center middle; background: $background 60%; }
    .over { width: 90%; max-width: 100; height: 90%; background: $background; }
    .over.small { width: 70; max-width: 96%; height: auto; max-height: 80%; }
    .over Rows { height: 1fr; }
    .over.small Rows { height: auto; max-height: 100%; }
    OverScreen .over Input { height: 1; border: none; padding: 0 1; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back", show=False),
        Binding("ctrl+q", "quit", "Quit", show=False),
    ]

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
