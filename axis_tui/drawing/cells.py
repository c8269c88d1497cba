"""A canvas of character cells: what stands in each, what it means, and to whom it belongs.

A cell has no colour. It has a role, a tone where it is part of a tie, and the ids of the ties
and the actor that it stands for, so that whoever paints it can choose colours and map a click
or a cursor to the registry. Names in scripts written from right to left stand in logical
order, one letter a cell; in the text that is sent out they are wrapped in isolates (FSI, PDI),
which take no cells, so that a program which reorders them leaves the lines around in place.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from axis_tui.drawing.svg import write_svg
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import clusters, is_right_to_left

ISOLATE, END_ISOLATE = "\u2068", "\u2069"


class Role(StrEnum):
    """What a cell says."""

    BLANK = "blank"
    FOCUS = "focus"
    """The name of the actor that the drawing is about."""
    FRAME = "frame"
    """Boxes, and the trunk on which ties hang."""
    NAME = "name"
    FAR_NAME = "far-name"
    """The name of an actor two ties away."""
    GLYPH = "glyph"
    """The sign of a kind of actor."""
    VERB = "verb"
    LINE = "line"
    """The line of a tie, in the style of its tone, with its arrowheads."""
    MARK = "mark"
    """A sign that qualifies what stands before it: contested, one source, shared."""
    COUNT = "count"
    DIM = "dim"
    """What helps to read: headings, legends, kinds in words."""
    QUOTE = "quote"
    GRADE = "grade"
    WARNING = "warning"
    """What a reader must not miss: the weakest step of a path."""
    CELL = "cell"
    """A place where two actors meet in a matrix."""
    DOT = "dot"
    """A dot or a line of dots in the overview."""


class Ink(NamedTuple):
    """What a cell means."""

    role: Role
    tone: Tone | None = None
    actor: str | None = None
    ties: tuple[str, ...] = ()


BLANK = Ink(Role.BLANK)


class Run(NamedTuple):
    """Neighbouring cells of one line with the same ink."""

    x: int
    cells: int
    text: str
    """As it is stored: letters in logical order, without isolates."""
    ink: Ink

    @property
    def sent(self) -> str:
        """The text as it is sent to a terminal or a file: isolated where it runs from right to left."""
        return f"{ISOLATE}{self.text}{END_ISOLATE}" if is_right_to_left(self.text) else self.text


class Canvas:
    """So many cells by so many lines; what is put beyond its edges is clipped."""

    def __init__(self, width: int, height: int) -> None:
        """Begin with blanks."""
        self.width = max(0, width)
        self.height = max(0, height)
        self._letters = [[" "] * self.width for _ in range(self.height)]
        self._inks = [[BLANK] * self.width for _ in range(self.height)]

    def put(self, x: int, y: int, text: str, ink: Ink) -> int:
        """Write one line of text from a cell on; gives the cell after it, even beyond the edge."""
        for letter, cells in clusters(text):
            self._put_letter(x, y, letter, cells, ink)
            x += cells
        return x

    def fill(self, x: int, y: int, cells: int, sign: str, ink: Ink) -> None:
        """Write a sign of one cell so many times."""
        for at in range(x, x + cells):
            self._put_letter(at, y, sign, 1, ink)

    def letter(self, x: int, y: int) -> str:
        """Give what stands in a cell; nothing in the second cell of a wide letter."""
        return self._letters[y][x]

    def ink(self, x: int, y: int) -> Ink:
        """Give what a cell means; blank outside the canvas."""
        return self._inks[y][x] if 0 <= y < self.height and 0 <= x < self.width else BLANK

    def runs(self, y: int) -> Iterator[Run]:
        """Give a line as runs of the same ink, from left to right, without a gap."""
        letters, inks = self._letters[y], self._inks[y]
        start = 0
        for x in range(1, self.width + 1):
            if x == self.width or inks[x] != inks[start]:
                yield Run(start, x - start, "".join(letters[start:x]), inks[start])
                start = x

    def lines(self) -> list[str]:
        """Give each line as text that is exactly as wide as the canvas, in logical order."""
        return ["".join(letters) for letters in self._letters]

    def to_text(self) -> str:
        """Give the picture as text to be sent out: no spaces at line ends, right-to-left runs isolated."""
        lines = ("".join(run.sent for run in self.runs(y)).rstrip(" ") for y in range(self.height))
        return "\n".join(lines) + "\n"

    def to_svg(self, title: str = "") -> str:
        """Give the picture as the text of an SVG file that needs nothing else."""
        return write_svg(self, title)

    def _put_letter(self, x: int, y: int, letter: str, cells: int, ink: Ink) -> None:
        if not 0 <= y < self.height:
            return
        row, inks = self._letters[y], self._inks[y]
        if x < 0 or x + cells > self.width:
            # Half of a wide letter at the edge would push the line out of its width.
            for at in range(max(x, 0), min(x + cells, self.width)):
                self._put_letter(at, y, " ", 1, ink)
            return
        if row[x] == "" and x:
            row[x - 1] = " "
        after = x + cells
        if after < self.width and row[after] == "":
            row[after] = " "
        row[x], inks[x] = letter, ink
        for at in range(x + 1, after):
            row[at], inks[at] = "", ink
