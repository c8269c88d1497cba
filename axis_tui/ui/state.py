"""What is kept between two runs: the theme. Never in the way: what cannot be read or kept is left."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec
from platformdirs import user_state_dir

_NAME = "axis-tui"
_LARGEST = 64_000


def state_file() -> Path:
    """Give the file in which the state is kept."""
    return Path(user_state_dir(_NAME, appauthor=False)) / "state.json"


def read_state() -> dict[str, Any]:
    """Read the kept state; empty where there is none or it cannot be read."""
    try:
        with state_file().open("rb") as file:
            state = msgspec.json.decode(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return state if isinstance(state, dict) else {}


def keep_state(**values: object) -> None:
    """Keep these values beside those already kept; replaces the file whole."""
    try:
        path = state_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        beside.write_bytes(msgspec.json.encode(read_state() | values))
        beside.replace(path)
    except OSError:
        return


def log_file() -> Path:
    """Give the file into which a crash is written."""
    return state_file().with_name("crash.log")
