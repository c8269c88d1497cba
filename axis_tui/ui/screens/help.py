"""The help: every command by group, and what every sign means."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from axis_tui.model.grades import CREDIBILITY, RELIABILITY
from axis_tui.model.kinds import ActorKind
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS
from axis_tui.ui.cells import pad
from axis_tui.ui.commands import COMMANDS, GROUPS, key_label
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, content, paragraphs, say
from axis_tui.ui.widgets.row_source import RowSource
from axis_tui.ui.widgets.rows import Rows

_KEYS = 22

SIGNS = "Kinds of actor"
"""The heading with which the signs begin."""

Entry = tuple[str, str, str]
"""A key or sign, its role, and what it means; a heading means nothing."""

OwnKeys = tuple[tuple[str, ...], str]
"""Keys that only one screen has, and what they do there."""


class HelpRows(RowSource):
    """Headings, keys with their sentences, and signs with their meanings. Nothing can be chosen."""

    even = False

    def __init__(self, entries: list[Entry]) -> None:
        """Show entries of a key or sign, its role, and what it means; a heading means nothing."""
        self.entries = entries

    def __len__(self) -> int:
        """Count the entries."""
        return len(self.entries)

    def choosable(self, index: int) -> bool:
        """Say no: help is read."""
        return False

    def lines(self, index: int, width: int) -> list[Line]:
        """Draw an entry."""
        first, role, meaning = self.entries[index]
        if not meaning:
            return [(), ((first, "title"),)] if first else [()]
        column = min(_KEYS, max(8, width // 3))
        wrapped = paragraphs(meaning, max(1, width - column - 1))
        lines: list[Line] = [((pad("  " + first, column) + " ", role), *wrapped[0])]
        return lines + [((" " * (column + 1), ""), *line) for line in wrapped[1:]]


def help_entries(own: Sequence[OwnKeys], kinds: tuple[ActorKind, ...], signs: Signs) -> list[Entry]:
    """List everything that the help says, first the keys that only the screen beneath has."""
    here = [(_labels(keys, signs), "key", f"{words}.") for keys, words in own]
    heading = [("On this screen", "", "")] if here else []
    taken = {key for keys, _ in own for key in keys}
    return [*heading, *here, *_keys(signs, taken), *_legend(kinds, signs)]


def _labels(keys: Sequence[str], signs: Signs) -> str:
    return "  ".join(key_label(key, ascii=signs.is_ascii) for key in keys)


def _keys(signs: Signs, taken: Collection[str]) -> Iterator[Entry]:
    """List the commands by the keys that are left to them; the others mean something else here."""
    for group in GROUPS:
        left = [
            (command, [key for key in command.keys if key not in taken])
            for command in COMMANDS
            if command.group == group
        ]
        if any(keys for _, keys in left):
            yield group, "", ""
        for command, keys in left:
            if keys:
                yield _labels(keys, signs), "key", f"{command.title}. {command.sentence}"


def _legend(kinds: tuple[ActorKind, ...], signs: Signs) -> Iterator[Entry]:
    yield SIGNS, "", ""
    for kind in kinds:
        yield signs.kind(kind), "accent", say(kind.label)[0]
    yield "What a tie rests on", "", ""
    yield (
        signs.lone,
        "",
        "supported by one source only, or by several that copy one another; hedges do not count",
    )
    yield (
        signs.source * 2,
        "",
        "supported by two independent sources: neither copies the other, no third stands behind both",
    )
    yield signs.unsupported, "", "asserted by no source: its quotes only hedge or deny it"
    yield f"{signs.source * 3}+", "", "supported by more than three"
    yield signs.contested, "warn", "contested: at least one quote hedges, limits or denies the claim"
    yield "undated", "dim", "the sources do not say when; nor do they of a row without a date"
    yield "~2014–", "dim", "since about 2014; –2024: until 2024; 2024?: the year is uncertain"
    yield signs.turned, "", "said of the other actor: its kind of tie has no words for this end"
    yield signs.cut, "dim", "a text that goes on, for which there is no room here"
    yield "Where one is", "", ""
    yield signs.cursor, "", "stands before the chosen row"
    yield signs.step, "", "leads from a place of the trail to the next"
    yield signs.chosen, "accent", "the tie that is looked at, at the end of the trail"
    yield signs.pin, "accent", "pinned"
    yield signs.close, "", "takes away the filter on which it stands, by a click"
    yield "What a quote does for a claim", "", ""
    yield f"{signs.for_claim} supports", "supports", "asserts it"
    yield f"{signs.hedges} qualifies", "qualifies", "hedges or limits it"
    yield f"{signs.against} disputes", "disputes", "denies it"
    yield "Grades (NATO Admiralty)", "", ""
    for letter, words in RELIABILITY.items():
        yield letter, "grade", f"source: {words}"
    for digit, words in CREDIBILITY.items():
        yield str(digit), "grade", f"information: {words}"
    yield "–", "grade", "information that nobody has graded"


class ReadRows(Rows):
    """Rows that are read from the first to the last, and so measured to their end."""

    def _measure_again(self) -> None:
        super()._measure_again()
        self._heights.reach(len(self.source))
        self._resize_virtually()

    def read_from(self, index: int) -> None:
        """Scroll to a heading; the blank line above it is left behind."""
        self.scroll_to(y=self._heights.top(index) + 1 if index else 0, animate=False)

    def first_seen(self) -> int:
        """Give the number of the row at the top of the window."""
        place = self._heights.locate(self.scroll_offset.y)
        return place[0] if place else 0


class HelpScreen(OverScreen[None]):
    """Lists the commands and the signs over the screen that it explains."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "part(1)", "Next part", show=False),
        Binding("shift+tab", "part(-1)", "Part before", show=False),
        Binding("s", "signs", "The signs", show=False),
    ]

    def __init__(self, own: Sequence[OwnKeys] = ()) -> None:
        super().__init__()
        self._own = own

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        main = self.app.screen_stack[0]
        kinds = getattr(getattr(main, "registry", None), "actor_kinds", {}) or {
            kind.id: kind for kind in BUILTIN_ACTOR_KINDS
        }
        self._entries = help_entries(self._own, tuple(kinds.values()), self.signs)
        self._rows = ReadRows(HelpRows(self._entries), classes="pane")
        self._rows.border_title = content(("Help", ""))
        self._rows.border_subtitle = content(("j k scroll · tab next part · s signs · esc back", ""))
        yield Container(self._rows, classes="over")

    def action_signs(self) -> None:
        """Go to what the signs mean."""
        self._rows.read_from(next(n for n, (first, _, _) in enumerate(self._entries) if first == SIGNS))

    def action_part(self, step: int) -> None:
        """Go to the next heading, or the one before."""
        seen = self._rows.first_seen()
        parts = [n for n, (_, _, meaning) in enumerate(self._entries) if not meaning]
        there = [n for n in parts if (n > seen if step > 0 else n < seen)]
        self._rows.read_from(min(there, default=seen) if step > 0 else max(there, default=0))
