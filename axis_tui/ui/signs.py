"""Signs: the few marks that stand for words, each with an ASCII twin of the same width."""

from __future__ import annotations

import os
import sys

import msgspec

from axis_tui.model.kinds import ActorKind, Tone
from axis_tui.model.source import Stance
from axis_tui.model.standing import Standing
from axis_tui.ui.cells import cell_width


class Signs(msgspec.Struct, frozen=True):
    """One set of signs. Every sign is one cell wide unless it says otherwise."""

    cut: str = "…"
    """Ends a text that goes on."""
    cursor: str = "▌"
    """Stands before the chosen row."""
    source: str = "●"
    """One independent source."""
    lone: str = "○"
    """The only source of a tie."""
    unsupported: str = "◌"
    """No source asserts the tie: what quotes there are hedge or deny it."""
    contested: str = "⚖"
    pin: str = "⚑"
    """Beside a pinned actor."""
    dot: str = "·"
    """Separates the parts of a line."""
    step: str = "›"
    """Between two places of the trail."""
    chosen: str = "▸"
    """Before the chosen tie, at the end of the trail."""
    turned: str = "◂"
    """Before a verb that is said of the other end: its kind has no words for this one."""
    rule: str = "─"
    thumb: str = "▐"
    """Says which part of a list is seen."""
    open_quote: str = "“"
    close_quote: str = "”"
    for_claim: str = "✓"
    hedges: str = "±"
    against: str = "✗"
    note: str = "✎"
    """Before a note; as many cells as it takes."""
    gutter: str = "▎"
    """Beside what carries a quote."""
    close: str = "×"
    """Takes away what it stands on."""
    enter: str = "↵"
    up_down: str = "↑↓"
    """Two cells wide."""
    is_ascii: bool = False

    def kind(self, kind: ActorKind) -> str:
        """Give the sign of a kind of actor, always one cell wide."""
        for sign in (kind.ascii if self.is_ascii else kind.glyph, kind.ascii):
            if cell_width(sign) == 1 and sign.isprintable():
                return sign
        return "?"

    def stance(self, stance: Stance) -> str:
        """Give the sign of what a quote does for a claim."""
        return {
            Stance.SUPPORTS: self.for_claim,
            Stance.QUALIFIES: self.hedges,
            Stance.DISPUTES: self.against,
        }[stance]

    def sources(self, standing: Standing) -> str:
        """Draw the independent sources of a tie in at most four cells: "○", "●●", "●●●+"."""
        if standing.is_unsupported:
            return self.unsupported if standing.quotes else ""
        if standing.rests_on_one_source:
            return self.lone
        count = standing.independent_support
        return self.source * min(count, 3) + ("+" if count > 3 else "")


UNICODE = Signs()
"""The signs of a terminal that shows Unicode."""

ASCII = Signs(
    close="x",
    unsupported=".",
    cut="_",
    cursor=">",
    source="*",
    lone="o",
    contested="!",
    pin="P",
    dot="-",
    step="\\",
    chosen=":",
    turned="<",
    rule="-",
    thumb="|",
    open_quote='"',
    close_quote='"',
    for_claim="v",
    hedges="=",
    against="X",
    note="note:",
    gutter="|",
    enter="enter",
    up_down="jk",
    is_ascii=True,
)
"""The same in ASCII, for terminals in which the signs are wide or missing."""

TONES: tuple[Tone, ...] = (Tone.HIERARCHY, Tone.COOPERATION, Tone.HOSTILITY, Tone.NEUTRAL)
"""The tones in the order in which every list and legend shows them."""


def choose_signs() -> Signs:
    """Choose the signs for this terminal: as AXIS_TUI_ASCII says (1 or 0), else what it is likely to show.

    Python writes UTF-8 under LC_ALL=C, but whoever says so has a terminal that may not show it; the
    console of Linux shows a few hundred signs.
    """
    asked = os.environ.get("AXIS_TUI_ASCII")
    if asked:
        return UNICODE if asked.lower() in ("0", "no") else ASCII
    encoding = (getattr(sys.__stdout__, "encoding", None) or "utf-8").lower()
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or ""
    plain = locale in ("C", "POSIX") or os.environ.get("TERM") == "linux"
    return ASCII if plain or not encoding.startswith("utf") else UNICODE
