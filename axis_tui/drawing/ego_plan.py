"""Plans of an ego map: in which form each neighbour is drawn so that as much as possible stays whole.

A block is drawn in one of two forms. Joined, the name stands at the end of the line:

    ■ Iran +12 ── arms · funds ──▶│

Stacked, it stands above its lines, which costs a line and wins the width:

    ● Islamic Resistance in Iraq +3
      ╰── coordinates with ──────▶│

Each form knows what it loses. The best form of each block is taken first; where there are not
lines enough, forms are exchanged for lower ones that lose least; last, the lightest ties are left
out, and counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.strands import Block, Strand, Verb, Way
from axis_tui.drawing.strokes import Strokes
from axis_tui.model.letters import cut, width

NAME_CUT = 1.0
"""What a cut name loses; per letter a little more."""
VERB_CUT = 10.0

MOST_VERBS_CUT = 0.09
"""The share of a side's ties whose verb may be cut before lighter ties give way."""

SMALLEST_NAME = 4
"""Cells under which a name on a very small screen gives up what stands beside it."""

FEWEST_OF_VERB = 4
"""Cells that a cut verb has at least, if its marks are to stay."""


@dataclass(frozen=True, eq=False)
class Row:
    """One line of a block: a strand, or as many of its verbs as have room."""

    strand: Strand
    verbs: tuple[Verb, ...]
    cells: int
    """The width of the verbs with their marks and what stands between them."""
    whole: bool = True

    @property
    def ties(self) -> tuple[str, ...]:
        """The ids of the ties that the row says."""
        return tuple(tie for verb in self.verbs for tie in verb.ties)


@dataclass(frozen=True, eq=False)
class Label:
    """A neighbour's name as it has room, and what is said beside it."""

    name: str
    whole: bool
    extra: str
    """That it stands on both sides, and how many further ties it has: "⇄ +12"."""

    @property
    def cells(self) -> int:
        """The width with the glyph and the spaces between."""
        return 2 + width(self.name) + (1 + width(self.extra) if self.extra else 0)


@dataclass(frozen=True, eq=False)
class Plan:
    """One form of a block."""

    block: Block
    label: Label
    rows: tuple[Row, ...]
    stacked: bool
    loss: float

    @property
    def height(self) -> int:
        """How many lines the form takes."""
        return len(self.rows) + self.stacked

    @property
    def line_cells(self) -> int:
        """The cells that its widest line needs, without the label and what joins them."""
        return max(row.cells for row in self.rows)


@dataclass(frozen=True)
class Frame:
    """What is the same for all blocks of a side: its width, its signs, and the names it may cut."""

    cells: int
    """From the trunk to the edge, both excluded."""
    pad: int
    """Blanks on each side of the verbs, 0 or 1."""
    signs: Strokes
    names: ShortNames

    def overhead(self, way: Way) -> int:
        """Count the cells of a line that are not verbs: two ends, the heads, the blanks."""
        return 2 + 2 * self.pad + (2 if way is Way.BOTH else 1)


def line_length(row: Row, frame: Frame) -> int:
    """Count the cells that the line of a row takes at least."""
    return row.cells + frame.overhead(row.strand.way)


def plans(block: Block, name: str, extra: str, frame: Frame) -> list[Plan]:
    """Give the forms that may serve for a block: the taller, the less it loses."""
    found = sorted(
        _all_plans(block, name, extra, frame), key=lambda plan: (plan.height, plan.loss, plan.stacked)
    )
    best: list[Plan] = []
    for plan in found:
        if not best or plan.loss < best[-1].loss:
            best.append(plan)
    return best


def choose(options: list[list[Plan]], lines: int) -> tuple[list[Plan], frozenset[str]]:
    """Choose one form of each block so that all fit into so many lines.

    Where they do not, or too many verbs would be cut, gives also the ties that should fall
    away; the choice is then to be made again without them.
    """
    chosen = [forms[-1] for forms in options]
    at = [len(forms) - 1 for forms in options]
    used = sum(plan.height for plan in chosen)
    while used > lines:
        lower = [
            ((chosen[n].loss, options[n][at[n] - 1].loss), chosen[n].height - options[n][at[n] - 1].height, n)
            for n in range(len(chosen))
            if at[n] > 0
        ]
        if not lower:
            return chosen, _lightest(chosen, used - lines)
        _, saved, n = min(lower, key=lambda one: ((one[0][1] - one[0][0]) / one[1], -one[2]))
        at[n] -= 1
        used -= saved
        chosen[n] = options[n][at[n]]
    ties = sum(len(plan.block.ties) for plan in chosen)
    cut_short = sum(len(row.ties) for plan in chosen for row in plan.rows if not row.whole)
    too_many = cut_short - int(ties * MOST_VERBS_CUT)
    if too_many > 0:
        return chosen, _lightest(chosen, too_many, only_further=True)
    return chosen, frozenset()


def _lightest(chosen: list[Plan], count: int, *, only_further: bool = False) -> frozenset[str]:
    """Give the ties of the lightest rows, about half as many as would be needed.

    Of each neighbour the heaviest row stays longest, so that as many neighbours as possible
    stand on the map. Only half go at once, because forms may become lower without them.
    """
    rows = []
    for plan in chosen:
        by_weight = sorted(plan.rows, key=lambda row: row.strand.weight, reverse=True)
        rows += [(number == 0, row.strand.weight, row.ties) for number, row in enumerate(by_weight)]
    rows.sort(key=lambda row: row[:2])
    if only_further:
        rows = [row for row in rows if not row[0]]
    return frozenset(tie for _, _, ties in rows[: (count + 1) // 2] for tie in ties)


def natural_cells(block: Block, name: str, extra: str, frame: Frame) -> int:
    """Count the cells that a block takes where nothing is cut and every strand has one line."""
    lines = max(_cells(strand.verbs, frame) + frame.overhead(strand.way) for strand in block.strands)
    return Label(name, True, extra).cells + _gap(len(block.strands)) + lines


def stacked_cells(block: Block, name: str, extra: str, frame: Frame) -> int:
    """Count the cells under which even the narrow form of a block must cut its name or a verb."""
    verbs = (verb.cells + frame.overhead(strand.way) for strand in block.strands for verb in strand.verbs)
    return 1 + max(Label(name, True, extra).cells, *verbs)


def _all_plans(block: Block, name: str, extra: str, frame: Frame) -> Iterator[Plan]:
    for form in frame.names.forms(name):
        label = Label(form, form == name, extra)
        room = frame.cells - label.cells
        rows = _rows(block, frame, room - _gap(1))
        if rows and len(rows) > 1:
            rows = _rows(block, frame, room - _gap(2))
        if rows:
            yield _plan(block, name, label, rows, stacked=False)
            if len(rows) == len(block.strands):
                break
    if Label("", True, extra).cells + SMALLEST_NAME > frame.cells:
        extra = ""
    beside = Label("", True, extra).cells
    form = frame.names.squeeze(name, max(1, frame.cells - beside - 1))
    rows = _rows(block, frame, frame.cells - 1) or _rows(block, frame, frame.cells - 1, cutting=True)
    yield _plan(block, name, Label(form, form == name, extra), rows, stacked=True)
    lines = max(frame.overhead(strand.way) for strand in block.strands) + FEWEST_OF_VERB
    room = frame.cells - beside - _gap(2) - lines
    if room >= SMALLEST_NAME:
        form = frame.names.squeeze(name, min(room, frame.names.shortest(name)))
        label = Label(form, form == name, extra)
        rows = _rows(block, frame, frame.cells - label.cells - _gap(2), cutting=True)
        yield _plan(block, name, label, rows, stacked=False)


def _gap(rows: int) -> int:
    """Count the cells between a line and the name at its end: several lines meet in a branch."""
    return 1 if rows == 1 else 2


def _plan(block: Block, name: str, label: Label, rows: tuple[Row, ...], *, stacked: bool) -> Plan:
    loss = VERB_CUT * sum(not row.whole for row in rows)
    if not label.whole:
        loss += NAME_CUT + (width(name) - width(label.name)) / 100
    return Plan(block, label, rows, stacked, loss)


def _rows(block: Block, frame: Frame, cells: int, *, cutting: bool = False) -> tuple[Row, ...]:
    """Break the strands of a block into lines of so many cells; nothing where a verb has no room."""
    rows: list[Row] = []
    for strand in block.strands:
        room = cells - frame.overhead(strand.way)
        line: list[Verb] = []
        for verb in strand.verbs:
            if line and _cells((*line, verb), frame) > room:
                rows.append(Row(strand, tuple(line), _cells(line, frame)))
                line = []
            line.append(verb)
            if _cells(line, frame) > room:
                if not cutting:
                    return ()
                short = _cut_verb(verb, room, frame.signs.cut)
                rows.append(Row(strand, (short,), _cells((short,), frame), whole=False))
                line = []
        if line:
            rows.append(Row(strand, tuple(line), _cells(line, frame)))
    return tuple(rows)


def _cut_verb(verb: Verb, room: int, sign: str) -> Verb:
    """Shorten a verb; its marks stay as long as some letters have room beside them."""
    marks = verb.marks if room - width(verb.marks) >= FEWEST_OF_VERB else ""
    return Verb(cut(verb.text, max(0, room - width(marks)), sign), marks, verb.ties)


def _cells(verbs: Sequence[Verb], frame: Frame) -> int:
    between = width(frame.signs.between) * (len(verbs) - 1)
    return between + sum(verb.cells for verb in verbs)
