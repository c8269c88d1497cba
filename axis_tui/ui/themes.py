"""Themes: the program's own two beside Textual's, and the one that suits the terminal."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="axis-dark",
    primary="#6ea3d8",
    secondary="#7c8aa5",
    accent="#6ea3d8",
    foreground="#d6dae2",
    background="#13161c",
    surface="#13161c",
    panel="#1d222b",
    success="#7fb68a",
    warning="#d6a45c",
    error="#d8757b",
    dark=True,
    variables={
        "border": "#6ea3d8",
        "border-blurred": "#39414f",
        "scrollbar": "#39414f",
        "scrollbar-hover": "#525d70",
        "scrollbar-active": "#6ea3d8",
        "scrollbar-background": "#13161c",
        "scrollbar-background-hover": "#13161c",
        "scrollbar-background-active": "#13161c",
        "text-success": "#8fc49a",
        "text-warning": "#dcb070",
        "text-error": "#e28a8f",
        "text-primary": "#8ab8e6",
    },
)
"""Slate: calm, and the tones stand out by hue alone as little as by brightness."""

LIGHT = Theme(
    name="axis-light",
    primary="#1f5f99",
    secondary="#4d5a70",
    accent="#1f5f99",
    foreground="#20242b",
    background="#f7f5f0",
    surface="#f7f5f0",
    panel="#e9e5dc",
    success="#2c6e3c",
    warning="#8a5a00",
    error="#a3282f",
    dark=False,
    variables={
        "border": "#1f5f99",
        "border-blurred": "#bcb6a9",
        "scrollbar": "#cfc9bc",
        "scrollbar-background": "#f7f5f0",
        "text-success": "#2c6e3c",
        "text-warning": "#805300",
        "text-error": "#a3282f",
        "text-primary": "#1f5f99",
    },
)
"""Paper, for bright rooms."""

OWN = (DARK, LIGHT)


def suitable(color_system: str | None, no_color: bool) -> str:
    """Choose the theme for a terminal nobody has chosen one for: its own colours where it has few."""
    few = color_system in (None, "standard") or no_color
    return "ansi-dark" if few else DARK.name
