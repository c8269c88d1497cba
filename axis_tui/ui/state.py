"""What is kept between two runs, for the user's eyes only: the theme, and a log of the last crash.

Never in the way: what cannot be read or kept is left.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from platformdirs import user_state_dir

from axis_tui.loading import folders

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_LARGEST = 4_000_000

UNREADABLE = "state.unreadable.json"
"""What a state that cannot be read is called from then on, beside the new one."""

PRIVATE = 0o600
"""The mode of both files: they may name registries, and hold pieces of them."""


def state_file() -> Path:
    """Give the file in which the state is kept."""
    return Path(user_state_dir(folders.PROGRAM, appauthor=False)) / "state.json"


def cache_folder() -> Path | None:
    """Give the folder for what can be worked out again; None where this process keeps nothing."""
    return folders.cache_folder() if _keeps else None


Change = Callable[[dict[str, Any]], dict[str, Any]]
"""Makes another state of one."""

_keeps = True
_pending: Future[None] | None = None
"""The last change that was handed over to be written."""


def keep_nothing() -> None:
    """Let this process keep nothing, and see nothing of what the user keeps: it is run for strangers."""
    global _keeps
    _keeps = False


def read_state() -> dict[str, Any]:
    """Read the kept state, once all is written; empty where there is none or it cannot be read."""
    if not _keeps:
        return {}
    if _pending is not None:
        _pending.result()
    return _read(state_file())


def _read(path: Path) -> dict[str, Any]:
    try:
        return _parse(path)
    except (OSError, ValueError, RecursionError):
        return {}


def _parse(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return msgspec.json.decode(file.read(_LARGEST), type=dict[str, Any])


def keep_state(**values: object) -> None:
    """Keep these values beside those already kept; replaces the file whole."""
    change_state(lambda state: state | values)


def change_state(change: Change, *, later: bool = False) -> None:
    """Keep what a change makes of the state; with `later`, in a thread of its own.

    A view is kept again and again while somebody reads on, and a disk may take long to say that it has
    something; yet the file also has what was saved on purpose, so that it is waited for. Changes are
    made in their order, and the last one before the program ends.
    """
    global _pending
    if not _keeps:
        return
    path = state_file()
    _pending = _writer().submit(_change, path, change)
    if not later:
        _pending.result()


@cache
def _writer() -> ThreadPoolExecutor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(1, thread_name_prefix="keeping")


def _change(path: Path, change: Change) -> None:
    from axis_tui.export.replacing import replace_file

    with contextlib.suppress(OSError):
        _make_folder(path)
        with _alone_in(path.parent):
            try:
                state = _parse(path)
            except FileNotFoundError:
                state = {}
            except (ValueError, RecursionError):
                # It may be an edit that has gone wrong, and hold views that are to be mended by hand.
                path.replace(path.with_name(UNREADABLE))
                state = {}
            replace_file(path, msgspec.json.encode(change(state)), overwrite=True, mode=PRIVATE)


@contextlib.contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Let no other run of the program change what is kept meanwhile, where the system can."""
    try:
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


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
