"""The two lines at the top: what is open and how much of it is shown, and the way that led here."""

from __future__ import annotations

from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_part, count_words
from axis_tui.ui.cells import cut
from axis_tui.ui.commands import PANES
from axis_tui.ui.seeing import Seen
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, say, width_of
from axis_tui.ui.view import View

_LEAST_TITLE = 12
"""Cells of the title that are left where there is no room for all the counts."""


def head_line(whole: Registry, seen: Seen, signs: Signs, width: int) -> Line:
    """Say the registry's title and how much of it is shown; the counts are cut last."""
    dot = f" {signs.dot} "
    excerpt: Line = ()
    if whole.derived is not None:
        excerpt = ((dot, "faint"), say(f"an excerpt: {whole.derived.selection or 'chosen'}", "warn"))
    title = say(whole.title, "title")
    counts: Line = ((dot, "faint"), (amounts(whole, seen, dot), "dim"))
    if width_of((title, *counts, *excerpt)) > width:
        counts = ((dot, "faint"), (amounts(whole, seen, dot, brief=True), "dim"))
        room = max(_LEAST_TITLE, width - width_of(counts))
        title = (cut(title[0], room, signs.cut), "title")
    return (title, *counts, *excerpt)


def amounts(whole: Registry, seen: Seen, dot: str, *, brief: bool = False) -> str:
    """Say how much is shown, and of how much: "12 of 66 actors · 187 ties"; in brief "12/66 actors"."""
    left = seen.registry
    listed = len(left.actors) if seen.shown is None else len(seen.shown)
    return dot.join(
        f"{shown:,}/{count_words(total, word)}"
        if brief and shown != total
        else count_part(shown, total, word)
        for shown, total, word in (
            (listed, len(whole.actors), "actor"),
            (len(left.ties), len(whole.ties), "tie"),
            (len(left.quotes), len(whole.quotes), "quote"),
            (len(left.sources), len(whole.sources), "source"),
        )
    )


def head_marks(
    view: View, warnings: int, signs: Signs, *, broken: bool = False, learned: float | None = None
) -> Line:
    """Say what changes what is seen: pins, and warnings of the registry."""
    parts: list[Line] = []
    if learned is not None:
        parts.append(((f"learning the names: {learned:.0%}", "dim"),))
    if broken:
        parts.append((("w the files do not load; this is the last good state", "bad"),))
    elif warnings:
        parts.append(((f"w {warnings:,} warning{'s' if warnings != 1 else ''}", "dim"),))
    if view.pins:
        parts.append(((f"{signs.pin} {len(view.pins):,} pinned", "accent"),))
    line: Line = ()
    for part in parts:
        line = (*line, ("   ", ""), *part)
    return line[1:]


def trail_line(registry: Registry, view: View, signs: Signs, width: int) -> Line:
    """Draw the way that led here and the chosen tie; where its beginning does not fit, a sign says so."""
    if view.actor is None:
        return (("No actors", "dim"),)
    name = say(registry.actors[view.actor].name, "strong")
    here: Line = (name,)
    if view.tie is not None:
        claim = say(sentence(registry, registry.ties[view.tie], view.actor))[0]
        here = (name, (f" {signs.chosen} ", "accent"), (claim.removeprefix(name[0]).strip(), ""))
    line = here
    step = (f" {signs.step} ", "faint")
    left = list(view.behind)
    while left:
        place = left.pop()
        name = (
            say(registry.actors[place.actor].name, "dim") if place.actor in registry.actors else ("?", "dim")
        )
        longer: Line = (name, step, *line)
        if width_of(longer) + (4 if left else 0) > width:
            return ((f"{signs.cut} ", "faint"), (signs.step + " ", "faint"), *line)
        line = longer
    return line


def steps_back(line: Line, number: int, signs: Signs) -> int:
    """Count the steps that lead back to the place that a piece of the drawn way names; 0 for the last."""
    return sum(role == "faint" and words.strip() == signs.step for words, role in line[number + 1 :])


def trail_marks(view: View) -> Line:
    """Draw the keys of the trail, dim where they lead nowhere."""
    back, forward = ("key" if view.behind else "faint"), ("key" if view.ahead else "faint")
    return (
        ("[", back), (" back", "dim" if view.behind else "faint"),
        ("   ", ""),
        ("forward ", "dim" if view.ahead else "faint"), ("]", forward),
    )  # fmt: skip


def pane_marks(pane: str) -> Line:
    """Name the panes where only one is seen, the one in hand lit."""
    line: list[tuple[str, str]] = []
    for number, name in enumerate(PANES, 1):
        line += [(f"{number}", "key"), (f" {name} ", "title" if name == pane else "dim")]
        if name == pane:
            line[-2:] = [(f"[{number} {name}] ", "title")]
    return tuple(line)


_MARKED = {"[": "back", "back": "back", "]": "forward", "forward": "forward"} | {
    words: f"pane_{number}" for number, name in enumerate(PANES, 1) for words in (f"{number}", name)
}


def marked_command(words: str) -> str:
    """Give the command for which words at the right end of the way stand; nothing where for none."""
    return _MARKED.get(words.strip(), "")
