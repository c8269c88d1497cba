"""The filters: what is left out, each part to be taken away, and what else could be, from lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from axis_tui.search.filtering.parts import part_query, with_part
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.ui.cells import pad
from axis_tui.ui.chips import Chip, chips, without_chip
from axis_tui.ui.screens.headline import amounts
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import Line, content, say
from axis_tui.ui.view import View
from axis_tui.ui.widgets.row_source import TextRows
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from axis_tui.ui.screens.owner import Owner

_MOST_VALUES = 400
"""Values of a key that are listed; of others the filter line completes the name."""

Choice = tuple[str, object]
"""What a row does: "chip" with a chip, "key" with the name of a key, "value" with a part, or nothing."""


class FiltersScreen(OverScreen[None]):
    """Changes what is left out at once, so that the screen beneath shows it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back", show=False),
        Binding("delete,backspace,d", "take_away", "Take away", show=False),
        Binding("F", "lift", "Lift all", show=False),
    ]

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self.owner = owner
        self._key: str | None = None
        """The key whose values are listed; None where the parts are."""
        self._choices: list[Choice] = []

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        self.rows = Rows()
        self.box = Container(self.rows, classes="over pane")
        yield self.box

    def on_mount(self) -> None:
        """List what is left out."""
        self._list()

    # --- Lists -----------------------------------------------------------------------------------

    def _list(self, cursor: int | None = None) -> None:
        listed = self._values(self._key) if self._key else self._parts()
        self._choices = [choice for choice, _ in listed]
        fixed = [number for number, (what, _) in enumerate(self._choices) if what == ""]
        first = next((number for number in range(len(listed)) if number not in fixed), None)
        place = first if cursor is None or cursor in fixed or cursor >= len(listed) else cursor
        self.rows.show(TextRows([[line] for _, line in listed], fixed), place)
        title = f"Leave all out but {self._key}:" if self._key else "Filters"
        hint = (
            "enter chooses · esc back" if self._key else "enter adds or takes away · F lifts all · esc back"
        )
        self.box.border_title = content((title, ""))
        shown = amounts(self.owner.whole, self.owner.seen, f" {self.signs.dot} ")
        self.box.border_subtitle = content((hint if self.size.width < 140 else f"{shown} · {hint}", ""))

    def _parts(self) -> list[tuple[Choice, Line]]:
        found = chips(self.owner.view, self.owner.whole)
        rows: list[tuple[Choice, Line]] = [
            (("", None), (("On now" if found else "No filter is on", "title"),))
        ]
        rows += [(("chip", chip), self._chip_line(chip)) for chip in found]
        rows += [(("", None), ()), (("", None), (("Add: show only …", "title"),))]
        rows.append((("day", None), self._key_line("day", "What may have held at a time (d).")))
        rows.append((("sources", None), self._key_line("sources", "Whose view: mute sources (W).")))
        for key in FILTER_KEYS.values():
            if key.name != "as-of" and next(iter(key.suggest(self.owner.whole)), None) is not None:
                rows.append((("key", key.name), self._key_line(f"{key.name}:", key.doc)))
        return rows

    def _chip_line(self, chip: Chip) -> Line:
        return ((f"  {self.signs.close} ", "key"), say(chip.words, "warn"), ("  enter takes it away", "dim"))

    def _key_line(self, name: str, doc: str) -> Line:
        return (("  + ", "key"), (pad(name, 12), ""), (f" {doc}", "dim"))

    def _values(self, name: str) -> list[tuple[Choice, Line]]:
        whole = self.owner.whole
        values = list(FILTER_KEYS[name].suggest(whole))
        rows: list[tuple[Choice, Line]] = []
        for value in values[:_MOST_VALUES]:
            part = f'{name}:"{value}"' if " " in value else f"{name}:{value}"
            label = whole.actors[value].name if name == "with" and value in whole.actors else ""
            if name == "source" and value in whole.sources:
                label = whole.sources[value].title
            rows.append((("value", part), ((f"  {name}:", "dim"), say(value), say(f"  {label}", "dim"))))
        if len(values) > _MOST_VALUES:
            more = f"  … and {len(values) - _MOST_VALUES:,} more; the filter line (/) completes them"
            rows.append((("", None), ((more, "dim"),)))
        return rows

    # --- Choosing --------------------------------------------------------------------------------

    @on(Rows.Entered)
    def _entered(self, event: Rows.Entered) -> None:
        what, value = self._choices[event.index]
        if what == "chip" and isinstance(value, Chip):
            self._take(without_chip(self.owner.view, value), event.index)
        elif what == "key":
            self._key = str(value)
            self._list()
        elif what == "value":
            query = with_part(self.owner.view.asked, str(value))
            self._key = None
            self._take(self.owner.view.asking(query, *part_query(query)), None)
        elif what in ("day", "sources"):
            self.dismiss(None)
            command = "day" if what == "day" else "whose"
            self.app.call_later(self._run, command)

    def _run(self, command: str) -> None:
        screen = self.app.screen
        run = getattr(screen, "action_command", None)
        if run is not None:
            screen.run_worker(run(command))

    def _take(self, view: View, cursor: int | None) -> None:
        self.owner.change(view)
        self.call_after_refresh(self._list, cursor)

    def action_take_away(self) -> None:
        """Take the part under the cursor away."""
        if self.rows.cursor is not None and self._choices[self.rows.cursor][0] == "chip":
            self.rows.action_enter()

    def action_lift(self) -> None:
        """Leave nothing out any more."""
        self._take(self.owner.view.lifting_all(), None)

    def action_leave(self) -> None:
        """Go back from the values to the parts, or close."""
        if self._key is None:
            self.dismiss(None)
            return
        self._key = None
        self._list()
