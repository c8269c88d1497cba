"""The help: every command by group, and what every sign means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
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


class HelpRows(RowSource):
    """Headings, keys with their sentences, and signs with their meanings. Nothing can be chosen."""

    even = False

    def __init__(self, entries: list[tuple[str, str, str]]) -> None:
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


def help_entries(
    own: Sequence[tuple[str, str]], kinds: tuple[ActorKind, ...], signs: Signs
) -> list[tuple[str, str, str]]:
    """List everything that the help says, first the keys that only the screen beneath has."""
    here = [("On this screen", "", ""), *((keys, "key", f"{words}.") for keys, words in own)] if own else []
    return [*here, *_keys(signs), *_legend(kinds, signs)]


def _keys(signs: Signs) -> Iterator[tuple[str, str, str]]:
    for group in GROUPS:
        yield group, "", ""
        for command in COMMANDS:
            if command.group == group:
                keys = "  ".join(key_label(key, ascii=signs.is_ascii) for key in command.keys)
                yield keys, "key", f"{command.title}. {command.sentence}"


def _legend(kinds: tuple[ActorKind, ...], signs: Signs) -> Iterator[tuple[str, str, str]]:
    yield "Kinds of actor", "", ""
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
    yield signs.cut, "dim", "a text that goes on, for which there is no room here"
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


class HelpScreen(OverScreen[None]):
    """Lists the commands and the signs over the screen that it explains."""

    def __init__(self, own: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._own = own

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        main = self.app.screen_stack[0]
        kinds = getattr(getattr(main, "registry", None), "actor_kinds", {}) or {
            kind.id: kind for kind in BUILTIN_ACTOR_KINDS
        }
        rows = Rows(HelpRows(help_entries(self._own, tuple(kinds.values()), self.signs)), classes="pane")
        rows.border_title = content(("Help", ""))
        rows.border_subtitle = content(("j k scroll · esc back", ""))
        yield Container(rows, classes="over")
