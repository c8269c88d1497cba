"""Ink: what each role of a piece of text looks like under the theme that is on.

Roles are resolved once for a theme from its variables, not through style sheets for every
widget, which would cost a good part of the start. Colour never says alone what a role says:
a sign, a word or the weight of the letters says it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from axis_tui.ui.text import Line

if TYPE_CHECKING:
    from textual.app import App

Ink = dict[str, Style]
"""Rich styles by role, without a background except for the two cursors."""


def mix_ink(app: App[object]) -> Ink:
    """Give the styles of all roles under the app's theme; kept until the theme changes."""
    key = (app.theme, app.native_ansi_color)
    kept: tuple[tuple[str, bool], Ink] | None = getattr(app, "_ink", None)
    if kept is None or kept[0] != key:
        kept = (key, _mix(app.theme_variables, app.native_ansi_color))
        app._ink = kept  # type: ignore[attr-defined]
    return kept[1]


def paint(line: Line, width: int, base: Style, ink: Ink) -> Strip:
    """Make the strip of a line that is exactly `width` cells wide."""
    return Strip(segments(line, base, ink), width)


def segments(line: Line, base: Style, ink: Ink) -> list[Segment]:
    """Give the pieces of a line in the styles of their roles.

    They pass through many hands on their way to the terminal, and each of them looks at every
    one: neighbours of one style become one segment.
    """
    if base.reverse:
        # Where the terminal's own colours are used, a lit row is of one colour.
        return [Segment("".join(words for words, _ in line), base)]
    made: list[Segment] = []
    words, role = "", ""
    for more, its_role in line:
        if its_role != role:
            if words:
                made.append(Segment(words, base + ink[role]))
            words, role = "", its_role
        words += more
    if words:
        made.append(Segment(words, base + ink[role]))
    return made


def _mix(variables: dict[str, str], ansi: bool) -> Ink:
    def colour(*names: str) -> Color:
        return next(Color.parse(variables[name]) for name in names if name in variables)

    def plain(*names: str, bold: bool = False) -> Style:
        names = names[-1:] if ansi else names
        return Style(color=colour(*names).rich_color, bold=bold or None)

    if ansi:
        dim, faint = Style(dim=True), Style(dim=True)
        lit, unlit = Style(reverse=True), Style()
    else:
        ink, paper = colour("foreground"), colour("background")
        dim = Style(color=paper.blend(ink, 0.62).rich_color)
        faint = Style(color=paper.blend(ink, 0.34).rich_color)
        glow = colour("primary")
        lit = Style(bgcolor=paper.blend(glow, 0.30).rich_color)
        unlit = Style(bgcolor=paper.blend(glow, 0.11).rich_color)
    accent = plain("text-primary", "primary")
    return {
        "": Style(),
        "strong": Style(bold=True),
        "dim": dim,
        "faint": faint,
        "accent": accent,
        "title": accent + Style(bold=True),
        "key": accent + Style(bold=True),
        "match": accent + Style(bold=True, underline=True),
        "named": Style(bold=True, underline=True),
        "quoted": Style(underline=True),
        "chosen-quote": accent + Style(bold=True, underline=True),
        "note": dim + Style(italic=True),
        "good": plain("text-success", "success"),
        "warn": plain("text-warning", "warning"),
        "bad": plain("text-error", "error"),
        "hierarchy": plain("text-warning", "warning"),
        "cooperation": plain("text-success", "success"),
        "hostility": plain("text-error", "error"),
        "neutral": dim,
        "supports": plain("text-success", "success"),
        "qualifies": plain("text-warning", "warning"),
        "disputes": plain("text-error", "error"),
        "grade": Style(bold=True),
        "bar-lit": plain("primary", bold=True),
        "bar-unlit": faint,
        "cursor-lit": lit,
        "cursor-unlit": unlit,
    }
