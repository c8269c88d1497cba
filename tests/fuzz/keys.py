"""Fuzzing the browser: moves of the user in front of a few registries, whatever these hold."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from hypothesis import strategies as st

from tests.fuzz.target import target
from tests.hostile.moves import Move, any_moves
from tests.hostile.random_keys import walk
from tests.ui.networks import alliance, bare, saying

_SMALL = alliance()
_FIRST = {"small": _SMALL, "hostile": saying("漢字 [/] a\x1b[2Jb"), **bare(_SMALL)}
_OTHERS = [*_FIRST.values(), _SMALL.subset(["iran", "oman", "quds"])]


@target(name=st.sampled_from(list(_FIRST)), moves=any_moves(len(_OTHERS)), beside=st.booleans())
def any_keys_are_survived_and_lead_home(name: str, moves: list[Move], beside: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="axis-tui-fuzz-") as folder:
        asyncio.run(walk([_FIRST[name], *_OTHERS], moves, Path(folder), size=(80, 24), beside=beside))
