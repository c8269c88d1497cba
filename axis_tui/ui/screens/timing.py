"""Timing: which ties a timeline shows and in what order, worked out beside the screen where it takes long."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from msgspec.structs import replace
from textual import work
from textual.worker import get_current_worker

from axis_tui.drawing.timeline_order import TimeOrder
from axis_tui.drawing.timeline_plan import TimePlan, make_plan
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.ui.screens.look import LookScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.seeing import Seeing
from axis_tui.ui.text import Line, say
from axis_tui.ui.view import Lens
from axis_tui.ui.worked_out import Kept

MOST_AT_ONCE = 2_000
"""Ties whose rows are ordered between two frames; more are ordered beside the screen's work."""


class Wanted(NamedTuple):
    """What a plan is made for."""

    lens: Lens
    """Without its day: ties of another time are drawn, and dimmed."""
    order: TimeOrder
    actor: str | None
    """The actor whose ties are shown; None for all ties."""


class TimingScreen(LookScreen):
    """Keeps the plan of a timeline. `planned` is told when there is another one."""

    _kept: ClassVar[Kept[TimePlan]] = Kept()

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self._seeing = Seeing(owner.whole, owner.search_names)
        self._made_for: Wanted | None = None
        self._asked: Wanted | None = None
        self.plan = make_plan(Registry(""))
        """The rows that are shown."""
        self.order = TimeOrder.BEGINNING
        self.actor: str | None = self._dated_actor()
        """The actor whose ties are shown, where not all are."""

    def draw(self) -> None:
        """Draw the plan for the size there is."""
        raise NotImplementedError

    def planned(self, before: TimePlan) -> None:
        """Take up another plan."""
        raise NotImplementedError

    def look(self) -> None:
        """Draw what is seen but for the day; plan the rows anew where others are to be shown."""
        if self._seeing.whole is not self.whole:
            self._seeing = Seeing(self.whole, self.owner.search_names)
            self._made_for = None
        wanted = Wanted(replace(self.view.lens, day=None), self.order, self.actor)
        known = self._kept.get(self.whole, wanted[1:]) if wanted.lens.is_clear else None
        if wanted == self._made_for:
            self._asked = None
            self.draw()
        elif known is not None or len(self.whole.ties) <= MOST_AT_ONCE:
            self._take(wanted, known or self._plan(wanted))
        elif wanted != self._asked:
            self._asked = wanted
            self.headline(((f"ordering {count_words(len(self.whole.ties), 'tie')} …", "dim"),))
            self._plan_later(wanted)

    @property
    def is_waiting(self) -> bool:
        """True while other rows than those that are shown are put in order."""
        return self._asked is not None

    def words(self) -> Line:
        """Say which ties are shown, and in what order."""
        actor = self.plan.registry.actors.get(self.actor or "")
        whose: Line = (("all ties", "strong"),)
        if actor is not None:
            whose = (("ties of ", "dim"), say(actor.name, "strong"))
        return (*whose, (f", by {self.order}", "dim"))

    def action_order(self) -> None:
        """Show the rows in the next order."""
        orders = list(TimeOrder)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.look()

    def action_all(self) -> None:
        """Show the ties of the chosen actor alone, or all again."""
        if self.actor is None and self.view.actor is None:
            self.tell("No actor is chosen.", "warn")
            return
        self.actor = self.view.actor if self.actor is None else None
        self.look()

    def _dated_actor(self) -> str | None:
        """Give the chosen actor where any of its ties is dated."""
        actor = self.view.actor
        if actor is None or actor not in self.whole.actors:
            return None
        return actor if any(not tie.is_undated for tie in self.whole.ties_of(actor)) else None

    def _plan(self, wanted: Wanted) -> TimePlan:
        registry = self._seeing.look_through(wanted.lens).registry
        actor = wanted.actor if wanted.actor is None or wanted.actor in registry.actors else None
        key = (wanted.order, actor)
        known = self._kept.get(registry, key)
        return known or self._kept.keep(registry, make_plan(registry, *key), key)

    @work(thread=True, exclusive=True, group="planning", exit_on_error=False, description="rows")
    def _plan_later(self, wanted: Wanted) -> None:
        plan, worker = self._plan(wanted), get_current_worker()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._arrive, wanted, plan)

    def _arrive(self, wanted: Wanted, plan: TimePlan) -> None:
        if self.is_open and wanted == self._asked:
            self._take(wanted, plan)

    def _take(self, wanted: Wanted, plan: TimePlan) -> None:
        before, self.plan = self.plan, plan
        self._made_for, self._asked = wanted, None
        self.planned(before)
        self.draw()
