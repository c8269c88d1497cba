"""Random keys, clicks, sizes and changes of the files, in front of any registry; what must hold after each.

A walk is a list of moves that does not depend on what is seen, so that one that fails can be cut
down to the few moves that matter: see `tests.fuzz`.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import pkgutil
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.binding import Binding
from textual.worker import Worker, WorkerFailed, WorkerState

from axis_tui.export.toml import registry_toml
from axis_tui.loading import Loaded
from axis_tui.model.registry import Registry
from axis_tui.ui import screens
from axis_tui.ui.app import Browser
from axis_tui.ui.chips import chips
from axis_tui.ui.commands import COMMANDS
from axis_tui.ui.finding import read_query
from axis_tui.ui.panes.actor_rows import ActorRows
from axis_tui.ui.screens import measuring, network_placing, ordering, owning, timing, weighing
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.screens.main import MainScreen
from axis_tui.ui.seeing import Seeing
from axis_tui.ui.view_line import read_view, write_view
from tests.hostile.harm import raw_in
from tests.ui.driver import User, loaded

PATIENCE = 30.0
"""Seconds after which a move counts as a hang."""

MOST_LEVELS = 12
"""Presses of Esc that lead to the main screen from anywhere."""

_WORKING_BESIDE = (measuring, network_placing, ordering, owning, timing, weighing)

_LEAVE = {"q", "ctrl+q", "ctrl+z"}
_COMMAND_KEYS = sorted({key for command in COMMANDS for key in command.keys} - _LEAVE)
_VIEWS = [command.keys[0] for command in COMMANDS if command.opens]
_MOVES = [
    "j",
    "k",
    "down",
    "up",
    "left",
    "right",
    "tab",
    "shift+tab",
    "enter",
    "g",
    "G",
    "pagedown",
    "n",
    "b",
]
_OFTEN = [
    "z",
    "z",
    "Z",
    "greater_than_sign",
    "less_than_sign",
    "space",
    "F",
    "2",
    "3",
    "[",
    "]",
    "o",
    "a",
    "u",
]
_SIZES = [
    "80 24",
    "160 50",
    "200 60",
    "100 30",
    "59 14",
    "60 15",
    "40 8",
    "20 5",
    "10 3",
    "5 1",
    "1 20",
    "1 1",
]
_WORDS = (
    "hez", "iran", "a", "b", "kind:state", "kind:person tie:arms", "contested:yes", "tone:hostility",
    "with:iran", "kind:", "(", "-kind:state", "[/]", "nobody is called so", "ties:2", "source:paper",
    "ایران", "kind:state or kind:person", "kind:nothing", "漢字", "",
)  # fmt: skip
_DAYS = ("2024", "2024-01-03", "2020-01-04", "1900", "9999-12-31", "2023-10-07/2024-01", "no date", "")


class Move(NamedTuple):
    """Something that happens: a key, words, a click, another size, another registry, a rest."""

    what: str
    value: str = ""


@lru_cache(maxsize=1)
def own_keys() -> list[str]:
    """The keys that screens have beside the commands."""
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    found: set[str] = set()
    classes: list[type] = [CommandScreen]
    while classes:
        one = classes.pop()
        classes += one.__subclasses__()
        for binding in one.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding):
                found |= set(binding.key.split(","))
    return sorted(found - _LEAVE)


def random_moves(dice: random.Random, count: int, registries: int = 1) -> list[Move]:
    """Make up so many moves."""
    moves: list[Move] = []
    while len(moves) < count:
        moves += _some_moves(dice, registries)
    return moves[:count]


def any_moves(registries: int) -> st.SearchStrategy[list[Move]]:
    """Moves that Hypothesis makes up, and cuts down where they fail."""
    keys = st.sampled_from(sorted({*_COMMAND_KEYS, *own_keys()}))
    words = st.sampled_from((*_WORDS, *_DAYS)).map(lambda words: Move("type", words))
    share, times = st.integers(0, 99).map(lambda number: f"{number / 100:.2f}"), st.sampled_from("112")
    number = st.integers(0, registries - 1).map(str)
    move = st.one_of(
        keys.map(lambda key: Move("key", key)),
        st.sampled_from((*_VIEWS, *_MOVES, *_OFTEN)).map(lambda key: Move("key", key)),
        words,
        st.lists(keys, min_size=2, max_size=5).map(lambda keys: Move("keys at once", " ".join(keys))),
        st.builds("{} {} {}".format, share, share, times).map(lambda place: Move("click", place)),
        st.sampled_from(_SIZES).map(lambda size: Move("size", size)),
        number.map(lambda number: Move("take", number)),
        (number | st.just("broken")).map(lambda what: Move("file", what)),
        st.sampled_from((Move("rest"), Move("home"))),
    )
    return st.lists(move, max_size=20)


def _some_moves(dice: random.Random, registries: int) -> list[Move]:
    keys: dict[str, Callable[[], list[str]]] = {
        "moves": lambda: _MOVES,
        "views": lambda: _VIEWS,
        "often": lambda: _OFTEN,
        "commands": lambda: _COMMAND_KEYS,
        "own": own_keys,
    }
    weights = {
        "moves": 30, "views": 14, "often": 12, "commands": 14, "own": 16, "escape": 6, "find": 4, "ask": 3,
        "day": 3, "views kept": 2, "filters": 3, "click": 8, "size": 4, "take": 2, "file": 2, "rest": 4,
        "home": 2, "at once": 6,
    }  # fmt: skip
    kind = dice.choices(list(weights), list(weights.values()))[0]
    if kind in keys:
        return [Move("key", dice.choice(keys[kind]()))]
    words = Move("type", dice.choice(_WORDS))
    end = Move("key", dice.choice(["enter", "enter", "escape", "down", "tab"]))
    fast = [dice.choice(keys[dice.choice(list(keys))]()) for _ in range(dice.randrange(2, 6))]
    return {
        "at once": lambda: [Move("keys at once", " ".join(fast))],
        "escape": lambda: [Move("key", "escape")],
        "find": lambda: [Move("key", "/"), words, end],
        "ask": lambda: [Move("key", dice.choice(["p", "ctrl+p", "ctrl+f"])), words, end],
        "day": lambda: [Move("key", "d"), Move("key", "ctrl+u"), Move("type", dice.choice(_DAYS)), end],
        "views kept": lambda: [
            Move("key", key) for key in ("V", dice.choice(["n", "down", "y"]), "a", "enter")
        ],
        "filters": lambda: [
            Move("key", key) for key in ("f", *["down"] * dice.randrange(6), "enter", "enter")
        ],
        "click": lambda: [Move("click", f"{dice.random():.2f} {dice.random():.2f} {dice.choice([1, 1, 2])}")],
        "size": lambda: [Move("size", dice.choice(_SIZES))],
        "take": lambda: [Move("take", str(dice.randrange(registries)))],
        "file": lambda: [Move("file", dice.choice(["broken", *map(str, range(registries))]))],
        "rest": lambda: [Move("rest")],
        "home": lambda: [Move("home")],
    }[kind]()


class Walker:
    """Makes moves, and fails where something does not hold after one."""

    def __init__(self, user: User, registries: Sequence[Loaded], failed: Sequence[Worker[Any]]) -> None:
        """Walk in a browser; `registries` are those that may take the place of the one that is shown."""
        self.user = user
        self.registries = registries
        self._failed = failed

    async def make(self, move: Move) -> None:
        """Make a move and look at what it shows."""
        async with asyncio.timeout(PATIENCE):
            await self._make(move)
        self.look()

    async def _make(self, move: Move) -> None:
        user, app = self.user, self.user.app
        match move.what:
            case "key":
                await user.press(move.value)
            case "keys at once":
                for key in move.value.split():
                    app.post_key(key)
                await user.settled()
            case "type":
                await user.types(move.value)
            case "size":
                width, height = (int(cells) for cells in move.value.split())
                await user.resize(width, height)
                await user.settled()
            case "click":
                across, down, times = (float(part) for part in move.value.split())
                place = int(across * (app.size.width - 1)), int(down * (app.size.height - 1))
                await user.pilot.click(offset=place, times=int(times))
                await user.settled()
            case "take":
                await app._arrived(self.registries[int(move.value)])
                await user.settled()
            case "file":
                # What follows comes while the file is still being read.
                assert app.path is not None
                app.path.write_bytes(self._as_file(move.value))
                app.load_again()
            case "rest":
                await self.rest()
            case "home":
                await self.go_home()

    def _as_file(self, what: str) -> bytes:
        return b"broken" if what == "broken" else registry_toml(self.registries[int(what)].registry)

    async def rest(self) -> None:
        """Wait until all work is done; then what is chosen is there, and the panes show it."""
        for _ in range(3):
            with contextlib.suppress(WorkerFailed):
                await self.user.waits()
        self.look()
        self.look_at_light()

    async def go_home(self) -> None:
        """Go up to the main screen, and leave nothing out any more: everything is shown again."""
        await self.rest()
        user, main = self.user, self.user.main
        for _ in range(MOST_LEVELS):
            if user.app.screen is main and not main.actors_pane.is_typing:
                break
            await user.press("escape")
        assert user.app.screen is main, f"{MOST_LEVELS} times Esc lead to {user.app.screen}"
        await self.rest()
        await user.press("F")
        await self.rest()
        view, whole = main.view, main.whole
        assert view.lens.is_clear, view.lens
        assert not view.query, view.query
        assert main.registry is whole
        assert list(main.actors_pane._ids) == list(
            Seeing(whole, main.search_names).ordered(whole, view.order)
        )
        line = write_view(view)
        again, _ = read_view(whole, line, main._actor_called)
        assert (again.lens, again.actor, again.tie) == (view.lens, view.actor, view.tie), line

    # --- What must hold ----------------------------------------------------------------------------

    def look(self) -> None:
        """Fail where the program has ended or shows what a terminal would obey."""
        app = self.user.app
        assert app.crash is None, repr(app.crash)
        assert app.is_running, "the program has ended"
        assert not app._exit, "the program is ending"
        errors = [worker.error for worker in self._failed]
        if errors:
            raise errors[0] or AssertionError("a worker failed")
        for line in self.user.lines:
            assert cell_len(line) == app.size.width, ascii(line)
            assert not raw_in(line, allowed=""), ascii(line)

    def look_at_light(self) -> None:
        """Fail where what is chosen is not in what is seen, or the panes show another thing."""
        main = self.user.main
        view, registry = main.view, main.registry
        if view.actor is None:
            assert not registry.actors, "no actor is chosen"
        else:
            assert view.actor in registry.actors, f"{view.actor} is chosen, and not seen"
        if view.tie is not None:
            tie = registry.ties[view.tie]
            assert view.actor in (tie.subject, tie.object), f"{view.tie} is no tie of {view.actor}"
        assert set(view.pins) <= set(main.whole.actors)
        assert set(view.lens.muted) <= set(main.whole.sources)
        if self.user.app.screen is main:
            self._look_at_panes(main)

    def _look_at_panes(self, main: MainScreen) -> None:
        view, actors, evidence = main.view, main.actors_pane, main.evidence_pane
        assert not main.stale, "the panes do not show the view"
        assert main.seen == main.seeing.see(view), "what is seen is not what the view leaves"
        for pane in (actors, main.ties_pane, evidence):
            assert pane.registry is main.registry, f"{pane} shows another registry"
        assert actors.chosen == view.actor
        assert actors.rows.cursor == actors._places.get(view.actor or ""), "the cursor is on another actor"
        if isinstance(actors.rows.source, ActorRows):
            assert actors.rows.source.pins == view.pins
        assert main.ties_pane._actor_id == view.actor
        looked_at = main._looked_at(view)
        assert (main.ties_pane.tie_id, evidence.looked_at) == (looked_at[1], looked_at)
        shown = main._chip_bar.chips if main._chip_bar is not None else ()
        assert shown == chips(view, main.whole)
        line = actors.filter_line
        if line is not None and not actors.is_typing and read_query(main.whole, line.value).error is None:
            assert line.value == view.query
        # A filter stands on the chips; what is looked for among the names stands on the line alone.
        assert line is not None or not view.words, f"“{view.query}” is in no line"


async def walk(
    registries: Sequence[Registry | Loaded],
    moves: Sequence[Move],
    folder: Path,
    *,
    size: tuple[int, int] = (100, 30),
    beside: bool = False,
) -> None:
    """Make moves in a browser on the first registry, then go home; with `beside`, as if it were large.

    Raises AssertionError or what went wrong, with the number of the move in a note.
    """
    opened = [
        one if isinstance(one, Loaded) else loaded(one, path=folder / "registry.toml") for one in registries
    ]
    with _apart(folder, beside=beside), _failed_workers() as failed:
        path = folder / "registry.toml"
        path.write_bytes(registry_toml(opened[0].registry))
        app = Browser(opened[0], path=path)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            walker = Walker(User(app, pilot), opened, failed)
            for number, move in enumerate([*moves, Move("home")]):
                try:
                    await walker.make(move)
                except Exception as error:
                    app.crash = None
                    error.add_note(f"move {number}: {move}, on {app.screen}, {walker.user.main.view}")
                    raise


@contextlib.contextmanager
def _apart(folder: Path, *, beside: bool) -> Iterator[None]:
    """Keep what is written in a folder, start no other program, and have large registries if asked for."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        patch.setenv("EDITOR", "true")
        patch.setattr("axis_tui.ui.screens.address.open_address", lambda browser, address: None)
        patch.chdir(folder)
        if beside:
            for module in _WORKING_BESIDE:
                patch.setattr(module, "MOST_AT_ONCE", -1)
            patch.setattr("axis_tui.ui.names.MOST_AT_ONCE", -1)
        yield


@contextlib.contextmanager
def _failed_workers() -> Iterator[list[Worker[Any]]]:
    """Note the workers that fail: many of them may do so without ending the program."""
    failed: list[Worker[Any]] = []

    plain = Worker.__dict__["state"]

    def note(worker: Worker[Any], state: WorkerState) -> None:
        if state is WorkerState.ERROR:
            failed.append(worker)
        plain.fset(worker, state)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Worker, "state", property(plain.fget, note))
        yield failed


def bare(registry: Registry) -> Mapping[str, Registry]:
    """Registries that lack something: everybody, all ties, all sources, or all quotes."""
    empty: dict[str, Any] = {"actors": {}, "ties": {}, "sources": {}}
    without = msgspec.structs.replace
    return {
        "nothing": without(registry, **empty),
        "no ties": without(registry, ties={}, sources={}),
        "no sources": without(registry, sources={}),
        "no quotes": without(
            registry,
            sources={id: without(source, quotes=()) for id, source in registry.sources.items()},
        ),
    }
