"""The foot of a timeline: how many quotes were published when, and what the signs mean."""

from __future__ import annotations

from collections import Counter

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.legend import Entry
from axis_tui.drawing.strokes import TONES
from axis_tui.drawing.timeline_bars import Field, TimeSigns
from axis_tui.drawing.timeline_plan import TimePlan
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import cut
from axis_tui.model.standing import count_words


def draw_histogram(
    canvas: Canvas, plan: TimePlan, field: Field | None, y: int, lines: int, signs: TimeSigns
) -> None:
    """Draw the quotes of the ties by the day of publication, from a line upwards."""
    counts = Counter[int]()
    for day, many in plan.published if field else ():
        if field and (x := field.x_of(day)) in field.cells:
            counts[x] += many
    most = max(counts.values(), default=0)
    for x, many in counts.items():
        steps = max(1, many * lines * len(signs.levels) // most)
        for line in range(lines):
            full = min(len(signs.levels), steps - line * len(signs.levels))
            if full > 0:
                canvas.put(x, y - line, signs.levels[full - 1], Ink(Role.FRAME))
    stub = field.left - 2 if field else canvas.width
    published = sum(many for _, many in plan.published)
    words = f"{count_words(published, 'quote')} published"
    more = [f"at most {most:,} in a cell"] if most else []
    if plan.unpublished:
        more.insert(0, f"{plan.unpublished:,} undated")
    texts = [words, *more] if lines > 1 else [", ".join([words, *more[:1]])]
    for line, text in enumerate(texts[:lines]):
        canvas.put(0, y - lines + 1 + line, cut(text, stub, signs.strokes.cut), Ink(Role.DIM))


def legend_entries(canvas: Canvas, field: Field, tones: set[Tone], signs: TimeSigns) -> list[Entry]:
    """Explain the signs that occur beside the sentences."""
    shown = {
        canvas.letter(x, y) for y in range(2, canvas.height) for x in range(field.left - 1, canvas.width)
    }
    entries: list[Entry] = [
        (signs.strokes.lines[tone] * 2 + signs.point[tone], tone.value, Ink(Role.LINE, tone))
        for tone in TONES
        if tone in tones
    ]
    for sign, words in (
        (signs.strokes.right, "open"),
        (signs.maybe, "maybe"),
        ("~", "about"),
        ("?", "uncertain"),
        ("%", "both"),
        (signs.published, "published"),
        (signs.said, "quote's own date"),
    ):
        if sign in shown:
            entries.append((sign, words, Ink(Role.MARK)))
    if signs.cut[0] in shown:
        entries.append((signs.cut, "years left out", Ink(Role.FRAME)))
    if any(signs.not_then in (canvas.letter(0, y), canvas.letter(1, y)) for y in range(2, canvas.height)):
        entries.append((signs.not_then, "not then", Ink(Role.DIM)))
    return entries
