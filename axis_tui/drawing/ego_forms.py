"""The forms in which a neighbour may be drawn: how wide each is, what it cuts, and what that loses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from axis_tui.drawing.ego_plan import Frame, Label, Plan, Row
from axis_tui.drawing.strands import Block, Verb
from axis_tui.model.letters import cut, width

NAME_CUT = 1.0
"""What a cut name loses; per letter a little more."""

VERB_CUT = 10.0

SMALLEST_NAME = 4
"""Cells under which a name on a very small screen gives up what stands beside it."""

FEWEST_OF_VERB = 4
"""Cells that a cut verb has at least, if its marks are to stay."""


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
