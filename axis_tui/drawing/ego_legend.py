"""The legend of an ego map: what occurs in the drawing."""

from __future__ import annotations

from axis_tui.drawing.cells import Ink, Role
from axis_tui.drawing.ego_arrangement import Arrangement
from axis_tui.drawing.legend import Entry, mark_entries, tone_entries
from axis_tui.model.kinds import Tone


def legend_entries(layout: Arrangement) -> list[Entry]:
    """Explain what occurs in the drawing."""
    signs = layout.task.signs
    placed = [placed for side in layout.sides for placed in side.placed]
    tones: set[Tone | None] = {strand.tone for one in placed for strand in one.plan.block.strands}
    tones |= {far.tone for one in placed for far in one.far}
    marks = {verb.marks for one in placed for row in one.plan.rows for verb in row.verbs}
    marks |= {signs.shared for one in placed for far in one.far if far.shared}
    extras = [one.plan.label.extra for one in placed]
    entries = [*tone_entries(tones, signs), *mark_entries("".join(marks) + "".join(extras), signs)]
    if any("+" in extra for extra in extras):
        entries.append(("+n", "more ties", Ink(Role.COUNT)))
    return entries
