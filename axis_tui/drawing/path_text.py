"""What is said of one tie of a path: its sentence, its best quote, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.strokes import Strokes
from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.model.letters import cut, width, wrap
from axis_tui.model.registry import Registry
from axis_tui.model.source import Stance

BESIDE = 96
"""Cells from which the quote stands beside the sentence, instead of below it."""

QUOTE_LINES = 2
"""Lines that a quote gets; the rest of it is cut."""

Piece = tuple[int, str, Role]
"""A text on a line: how far in it begins, and what it is."""


@dataclass(frozen=True)
class TieText:
    """The lines that are said of one tie."""

    tie: str
    lines: tuple[tuple[Piece, ...], ...]


def tell_tie(registry: Registry, tie_id: str, signs: Strokes, cells: int) -> TieText:
    """Write what is said of a tie into lines of so many cells."""
    beside = cells >= BESIDE
    left = cells * 2 // 5 if beside else cells
    says = one_line(sentence(registry, registry.ties[tie_id]))
    claim: list[tuple[Piece, ...]] = [((0, line, Role.NAME),) for line in wrap(says, left)]
    standing: list[tuple[Piece, ...]] = [
        ((0, line, Role.DIM),) for line in wrap(registry.standing(tie_id).words, left)
    ]
    proof = _proof(registry, tie_id, signs, cells - left - 2 if beside else cells)
    if not beside:
        return TieText(tie_id, (*claim, *proof, *standing))
    claim += standing
    count = max(len(claim), len(proof))
    moved = [tuple((at + left + 2, text, role) for at, text, role in line) for line in proof]
    pairs = (
        (claim[n] if n < len(claim) else ()) + (moved[n] if n < len(moved) else ()) for n in range(count)
    )
    return TieText(tie_id, tuple(pairs))


def write_lines(canvas: Canvas, x: int, y: int, text: TieText) -> None:
    """Write the lines of a tie on a canvas."""
    for number, line in enumerate(text.lines):
        for at, piece, role in line:
            canvas.put(x + at, y + number, piece, Ink(role, None, None, (text.tie,)))


def _proof(registry: Registry, tie_id: str, signs: Strokes, cells: int) -> list[tuple[Piece, ...]]:
    """Write the best quote with its grade before it and its source after it."""
    evidence = registry.evidence_of(tie_id)
    if not evidence:
        return [((0, cut("no quote bears on it", cells, signs.cut), Role.DIM),)]
    best = next(iter(evidence))
    lead = {Stance.SUPPORTS: "", Stance.QUALIFIES: "hedging: ", Stance.DISPUTES: "against: "}[best.stance]
    grade = best.grade.replace("–", signs.dash)
    indent = len(grade) + 1
    opening, closing = signs.quotes
    words = _cut_lines(
        f"{lead}{opening}{one_line(best.quote.exact)}{closing}", cells - indent, signs, closing
    )
    lines: list[tuple[Piece, ...]] = [((indent, line, Role.QUOTE),) for line in words]
    lines[0] = ((0, grade, Role.GRADE), *lines[0])
    lines.append(((indent, cut(best.source.credit, max(0, cells - indent), signs.cut), Role.DIM),))
    return lines


def _cut_lines(text: str, cells: int, signs: Strokes, closing: str) -> Sequence[str]:
    lines = wrap(text, max(2, cells))
    if len(lines) <= QUOTE_LINES:
        return lines
    last = cut(" ".join(lines[QUOTE_LINES - 1 :]), max(1, cells - width(closing)), signs.cut)
    return [*lines[: QUOTE_LINES - 1], last + closing]
