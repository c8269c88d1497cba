"""Somebody who presses anything, in front of any registry; `make fuzz TARGET=keys` presses for longer."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from axis_tui.loading import Loaded, bundled_registry, load_registry
from axis_tui.model.registry import Registry
from tests.hostile.moves import Move, random_moves
from tests.hostile.random_keys import walk
from tests.hostile.words import hostile_registry
from tests.ui.networks import alliance, bare, crowd, saying

MOVES = 38
"""Moves of a walk: some hundreds of keys in all."""


def registries(folder: Path) -> dict[str, list[Registry | Loaded]]:
    """Registries to walk in, each with those that may take its place meanwhile."""
    path = folder / "hostile.toml"
    path.write_text(hostile_registry(), "utf-8")
    small, bundled = alliance(), load_registry(bundled_registry())
    half = list(bundled.registry.actors)[::2]
    return {
        "small": [small, small.subset(["iran", "oman", "quds"]), *bare(small).values()],
        "bundled": [bundled, bundled.registry.subset(half)],
        "hostile": [load_registry(path), saying("漢字 [/] a\x1b[2Jb with:b"), small],
        "bare": [*bare(small).values(), small],
        "many": [crowd(200, 600), crowd(100, 300, 2)],
    }


@pytest.mark.parametrize("name", ["small", "bundled", "hostile", "bare", "many"])
@pytest.mark.parametrize("beside", [False, True], ids=["at once", "beside"])
async def test_any_keys_are_survived_and_lead_home(name: str, beside: bool, tmp_path: Path) -> None:
    there = registries(tmp_path)[name]
    dice = random.Random(f"{name} {beside}")
    await walk(there, random_moves(dice, MOVES, len(there)), tmp_path, size=(80, 24), beside=beside)


@pytest.mark.parametrize("name", bare(alliance()))
async def test_every_key_is_survived_where_something_is_missing(name: str, tmp_path: Path) -> None:
    keys = "1 2 3 j enter / escape o i J K s escape O u escape w m r x escape escape p escape N M T R W c V"
    moves = [
        Move("key", key) for key in f"{keys} escape f escape d escape < > z Z space U y e t escape".split()
    ]
    await walk([bare(alliance())[name]], moves, tmp_path)
