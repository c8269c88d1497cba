"""Moves that somebody makes who presses anything: made up by chance, or by Hypothesis, which cuts them down.

They do not depend on what is seen, so that a list of them that fails can be cut down to the few that matter.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from hypothesis import strategies as st
from textual.binding import Binding

from axis_tui.ui import screens
from axis_tui.ui.commands import COMMANDS
from axis_tui.ui.screens.base import CommandScreen

_LEAVE = {"q", "ctrl+q", "ctrl+z"}
_COMMAND_KEYS = sorted({key for command in COMMANDS for key in command.keys} - _LEAVE)
_VIEWS = [command.keys[0] for command in COMMANDS if command.opens]
_MOVES = "j k down up left right tab shift+tab enter g G pagedown n b".split()
_OFTEN = "z z Z greater_than_sign less_than_sign space F 2 3 [ ] o a u".split()
_SIZES = (
    "80 24", "160 50", "200 60", "100 30", "59 14", "60 15", "40 8", "20 5", "10 3", "5 1", "1 20", "1 1",
)  # fmt: skip
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
