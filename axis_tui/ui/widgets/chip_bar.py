"""The line of the chips: what is left out, to be seen at a glance and taken away by a click."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from axis_tui.ui.chips import Chip
from axis_tui.ui.ink import mix_ink, paint
from axis_tui.ui.signs import UNICODE
from axis_tui.ui.text import Line, both_ends, say, width_of

_LEAD: Line = (("filters ", "dim"),)
_HINT: Line = (("f", "key"), (" change  ", "dim"), ("F", "key"), (" lift all", "dim"))
_SHORT: Line = (("f F", "key"),)


class ChipBar(Widget):
    """One line of chips; not there while nothing is left out."""

    DEFAULT_CSS = "ChipBar { height: 1; }"
    ALLOW_SELECT = False

    class Removed(Message):
        """The user clicked a chip away."""

        def __init__(self, chip: Chip) -> None:
            super().__init__()
            self.chip = chip

    chips: reactive[tuple[Chip, ...]] = reactive((), layout=False)
    """What is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[tuple[int, int, Chip]] = []

    def watch_chips(self, chips: tuple[Chip, ...]) -> None:
        """Take the line away where nothing is left out."""
        self.display = bool(chips)

    def render_line(self, y: int) -> Strip:
        """Draw the chips; those without room are counted."""
        width = self.size.width
        base, ink = self.rich_style, mix_ink(self.app)
        signs = getattr(self.app, "signs", UNICODE)
        if y or width < 2:
            return Strip.blank(width, base)
        line: Line = _LEAD if width >= 50 else ()
        pieces: list[Line] = [
            (("[", "faint"), say(chip.words, "warn"), (f" {signs.close}]", "faint"), (" ", ""))
            for chip in self.chips
        ]
        # The chips come first: the keys are said in a word where there is no room for more.
        needed = width_of(line) + sum(width_of(piece) for piece in pieces)
        right = _HINT if needed + width_of(_HINT) + 3 <= width else _SHORT
        room = width - 3 - width_of(right)
        self._places = []
        for number, (chip, piece) in enumerate(zip(self.chips, pieces, strict=True)):
            rest = len(self.chips) - number
            more: Line = ((f"+{rest:,}", "warn"),) if rest > 1 else ()
            if width_of(line) + width_of(piece) + width_of(more) > room and number:
                line = (*line, (f"+{rest:,}", "warn"))
                break
            at = 1 + width_of(line)
            self._places.append((at, at + width_of(piece) - 1, chip))
            line = (*line, *piece)
        line = ((" ", ""), *both_ends(line, right, width - 2, signs.cut), (" ", ""))
        return paint(line, width, base, ink)

    def on_click(self, event: events.Click) -> None:
        """Take the clicked chip away."""
        for start, end, chip in self._places:
            if start <= event.x < end:
                self.post_message(self.Removed(chip))
