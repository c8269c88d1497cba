"""What is kept between two runs, for the user's eyes only: the theme, and a log of the last crash.

Never in the way: what cannot be read or kept is left.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

import msgspec
from platformdirs import user_state_dir

_NAME = "axis-tui"
_LARGEST = 4_000_000

PRIVATE = 0o600
"""The mode of both files: they may name registries, and hold pieces of them."""


def state_file() -> Path:
    """Give the file in which the state is kept."""
    return Path(user_state_dir(_NAME, appauthor=False)) / "state.json"


_keeps = True


def keep_nothing() -> None:
    """Let this process keep nothing, and see nothing of what the user keeps: it is run for strangers."""
    global _keeps
    _keeps = False


def read_state() -> dict[str, Any]:
    """Read the kept state; empty where there is none or it cannot be read."""
    if not _keeps:
        return {}
    try:
        with state_file().open("rb") as file:
            state = msgspec.json.decode(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return state if isinstance(state, dict) else {}


def keep_state(**values: object) -> None:
    """Keep these values beside those already kept; replaces the file whole."""
    if not _keeps:
        return
    from axis_tui.export.replacing import replace_file

    with contextlib.suppress(OSError):
        path = state_file()
        _make_folder(path)
        replace_file(path, msgspec.json.encode(read_state() | values), overwrite=True, mode=PRIVATE)


def keep_log(text: str) -> Path | None:
    """Write down a crash, for the user's eyes only; gives the file, or None where it cannot be written."""
    if not _keeps:
        return None
    path = state_file().with_name("crash.log")
    try:
        _make_folder(path)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as stream:
            # The file of an older version may be there, open to others.
            path.chmod(PRIVATE)
            stream.write(text)
    except OSError:
        return None
    return path


def _make_folder(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
