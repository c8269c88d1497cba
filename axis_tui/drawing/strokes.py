"""Strokes: the signs of which lines, boxes and arrows are made, in Unicode and in ASCII.

The style of a line says the tone, so that colour may be missing: a double line stands for
hierarchy, a plain one for cooperation, a broken heavy one for hostility, dots for what is
neither; thin dashes only where ties of several tones share one line.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from axis_tui.model.kinds import ActorKind, Tone
from axis_tui.model.letters import width

TONES: tuple[Tone, ...] = (Tone.HIERARCHY, Tone.COOPERATION, Tone.HOSTILITY, Tone.NEUTRAL)
"""The tones in the order in which drawings group and explain them."""

_PLAIN = {
    "ud": "│", "udl": "┤", "udr": "├", "udlr": "┼", "dl": "╮", "dr": "╭", "ul": "╯", "ur": "╰",
    "lr": "─", "l": "─", "r": "─", "dlr": "┬", "ulr": "┴", "u": "│", "d": "│", "": " ",
}  # fmt: skip
_DOUBLE = {
    "udl": "╡",
    "udr": "╞",
    "dl": "╕",
    "dr": "╒",
    "ul": "╛",
    "ur": "╘",
    "dlr": "╤",
    "ulr": "╧",
    "lr": "═",
}
_HEAVY = {
    "udl": "┥",
    "udr": "┝",
    "dl": "┑",
    "dr": "┍",
    "ul": "┙",
    "ur": "┕",
    "dlr": "┯",
    "ulr": "┷",
    "lr": "━",
}
_BOX = {
    "top-left": "╔",
    "top-right": "╗",
    "bottom-left": "╚",
    "bottom-right": "╝",
    "across": "═",
    "down": "║",
}
_THIN_BOX = {
    "top-left": "╭", "top-right": "╮", "bottom-left": "╰", "bottom-right": "╯", "across": "─", "down": "│",
}  # fmt: skip


@dataclass(frozen=True)
class Strokes:
    """One set of signs, each one cell wide unless it says otherwise."""

    lines: dict[Tone | None, str] = field(
        default_factory=lambda: {
            Tone.HIERARCHY: "═",
            Tone.COOPERATION: "─",
            Tone.HOSTILITY: "╍",
            Tone.NEUTRAL: "┈",
            None: "╌",
        }
    )
    """The sign of which a line of each tone is made; None where tones are mixed."""
    columns: dict[Tone | None, str] = field(
        default_factory=lambda: {
            Tone.HIERARCHY: "║",
            Tone.COOPERATION: "│",
            Tone.HOSTILITY: "╏",
            Tone.NEUTRAL: "┊",
            None: "╎",
        }
    )
    """The same for lines that run down."""
    left: str = "◀"
    right: str = "▶"
    up: str = "▴"
    down: str = "▾"
    cut: str = "…"
    between: str = " · "
    """Between two verbs on one line; three cells."""
    contested: str = "?"
    one_source: str = "¹"
    no_source: str = "⁰"
    both_sides: str = "⇄"
    shared: str = "°"
    times: str = "×"
    dash: str = "–"
    quotes: tuple[str, str] = ("“", "”")
    is_ascii: bool = False

    def joint(self, ways: str, tone: Tone | None = Tone.COOPERATION) -> str:
        """Give the sign that leads up, down, left and right as named in that order ("udl")."""
        if self.is_ascii:
            return {"": " ", "lr": "-", "l": "-", "r": "-", "ud": "|", "u": "|", "d": "|"}.get(ways, "+")
        special = {Tone.HIERARCHY: _DOUBLE, Tone.HOSTILITY: _HEAVY}.get(tone or Tone.NEUTRAL, {})
        return special.get(ways, _PLAIN[ways])

    def box(self, part: str, *, strong: bool) -> str:
        """Give a part of a box: a corner ("top-left"), "across" or "down"."""
        if self.is_ascii:
            return {"across": "=" if strong else "-", "down": "|"}.get(part, "+")
        return (_BOX if strong else _THIN_BOX)[part]

    def glyph(self, kind: ActorKind) -> str:
        """Give the sign of a kind of actor, always one cell wide."""
        for sign in (kind.ascii if self.is_ascii else kind.glyph, kind.ascii):
            if width(sign) == 1 and sign.strip():
                return sign
        return "?"


UNICODE = Strokes()

ASCII = Strokes(
    lines={Tone.HIERARCHY: "=", Tone.COOPERATION: "-", Tone.HOSTILITY: "/", Tone.NEUTRAL: ".", None: "~"},
    columns={Tone.HIERARCHY: "H", Tone.COOPERATION: "|", Tone.HOSTILITY: "/", Tone.NEUTRAL: ":", None: "~"},
    left="<",
    right=">",
    up="^",
    down="v",
    cut="_",
    between=" + ",
    one_source="(1)",
    no_source="(0)",
    both_sides="<>",
    shared="'",
    times="x",
    dash="-",
    quotes=('"', '"'),
    is_ascii=True,
)
"""For terminals in which arrows and glyphs are wide or missing."""


def strokes(ascii: bool) -> Strokes:
    """Choose the set of signs."""
    return ASCII if ascii else UNICODE
