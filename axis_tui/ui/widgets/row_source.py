"""Row sources: what a list shows, told row by row and only for the rows that are seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from axis_tui.model.clean import one_line
from axis_tui.ui.text import Line, paragraphs


class RowSource:
    """Rows by number. A source knows its records; the list knows where the rows stand."""

    even = True
    """True where every row is one line high, so that no row needs to be made to place another."""
    nothing = "There is nothing here."
    """What a list without rows says."""

    def __len__(self) -> int:
        """Count the rows."""
        return 0

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Give the lines of a row for a width in cells; longer lines are cut, with a sign."""
        raise NotImplementedError

    def choosable(self, index: int) -> bool:
        """Tell whether the cursor may stand on a row; headings say no."""
        return True


class TextRows(RowSource):
    """Rows that are known beforehand: help, legends, choices. A heading is a row that cannot be chosen."""

    def __init__(self, rows: Sequence[Sequence[Line]], fixed: Sequence[int] = ()) -> None:
        """Hold rows of lines; those numbered in `fixed` cannot be chosen."""
        self._rows = rows
        self._fixed = frozenset(fixed)
        self.even = all(len(row) == 1 for row in rows)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._rows)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Give the lines of a row."""
        return self._rows[index]

    def choosable(self, index: int) -> bool:
        """Tell whether a row is no heading."""
        return index not in self._fixed


class Heights:
    """Where the rows of a source stand, measured only as far as somebody has looked.

    What has not been measured is taken to be as high as the rows before it, so the number
    of lines is a guess until the end is reached; `reach` makes a part of it certain.
    """

    def __init__(self, count: int, even: bool, measure: Callable[[int], int]) -> None:
        """Place `count` rows; `measure` gives the height of one in lines."""
        self._count = count
        self._even = even
        self._measure = measure
        self._tops = [0]

    @property
    def total(self) -> int:
        """The number of lines of all rows, as far as is known."""
        if self._even:
            return self._count
        known = len(self._tops) - 1
        each = self._tops[-1] / known if known else 1
        return self._tops[-1] + round((self._count - known) * each)

    def reach(self, index: int) -> None:
        """Measure every row up to and with one."""
        while not self._even and len(self._tops) <= min(index, self._count - 1) + 1:
            self._tops.append(self._tops[-1] + max(1, self._measure(len(self._tops) - 1)))

    def top(self, index: int) -> int:
        """Give the line on which a row begins."""
        self.reach(index)
        return index if self._even else self._tops[index]

    def bottom(self, index: int) -> int:
        """Give the line after a row's last."""
        self.reach(index)
        return index + 1 if self._even else self._tops[index + 1]

    def locate(self, line: int) -> tuple[int, int] | None:
        """Give the row that covers a line and which of its lines that is; None below the last row."""
        if self._even:
            return (line, 0) if 0 <= line < self._count else None
        while self._tops[-1] <= line and len(self._tops) <= self._count:
            self.reach(len(self._tops) - 1)
        index = bisect_right(self._tops, line) - 1
        return (index, line - self._tops[index]) if 0 <= line < self._tops[-1] else None


def message_lines(words: str, width: int, height: int) -> list[Line]:
    """Lay a short message over a list that has no rows."""
    above = max(0, min(1, height // 3))
    return [()] * above + paragraphs(one_line(words), width, "dim", indent=2)
