"""A file written beside the one it is to replace; of a writer that was killed, nothing stays for long.

Where the system can, the file has no name until its bytes have reached the disk, so that a
kill leaves nothing. Elsewhere, and in the moment before it takes the target's name, it has a
hidden name and a lock. The lock goes with its process, so the next writer knows a leftover.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

_BEGINS, _ENDS = ".axis-tui-", ".part"

_NAMELESS = getattr(os, "O_TMPFILE", 0)
"""The flag that opens a file without a name; 0 where the system has none."""


def name_beside(folder: Path) -> Path:
    """Give a hidden name in a folder that nobody else uses."""
    return folder / f"{_BEGINS}{secrets.token_hex(8)}{_ENDS}"


def write_beside(beside: Path, data: bytes, mode: int | None) -> BinaryIO:
    """Write a file of this name and wait until the disk has it; gives it open, which keeps its lock."""
    stream = _open_nameless(beside.parent, mode)
    if stream is not None:
        _fill(stream, data, mode)
        try:
            # Only with a folder's descriptor does Python call what follows this link to the file.
            os.link(
                f"/proc/self/fd/{stream.fileno()}",
                beside,
                src_dir_fd=stream.fileno(),
                follow_symlinks=True,
            )
            return stream
        except OSError:
            # A file system that cannot name it later.
            stream.close()
    stream = _open_named(beside, mode)
    _fill(stream, data, mode)
    if sys.platform == "win32":
        # There no open file can be renamed.
        stream.close()
    return stream


def remove_leftovers(folder: Path) -> None:
    """Remove what writers left in a folder that were killed: hidden files that nobody holds locked."""
    with contextlib.suppress(OSError):
        for path in list(folder.glob(f"{_BEGINS}*{_ENDS}")):
            with contextlib.suppress(OSError):
                _remove_unheld(path)


def _remove_unheld(path: Path) -> None:
    if sys.platform == "win32":
        # There no lock says whether somebody still writes.
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()
    finally:
        os.close(descriptor)


def _open_nameless(folder: Path, mode: int | None) -> BinaryIO | None:
    """Open a file that has no name yet, and goes with the process; None where there is no such thing."""
    if not _NAMELESS:
        return None
    try:
        stream = os.fdopen(os.open(folder, os.O_WRONLY | _NAMELESS, _first(mode)), "wb")
    except OSError:
        return None
    _hold(stream)
    return stream


def _open_named(beside: Path, mode: int | None) -> BinaryIO:
    while True:
        stream = os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _first(mode)), "wb")
        _hold(stream)
        if os.fstat(stream.fileno()).st_nlink:
            return stream
        # Between being opened and being held it was taken for a leftover.
        stream.close()


def _first(mode: int | None) -> int:
    """Give the mode to open a file in: nobody else sees what may be meant for few."""
    return 0o666 if mode is None else 0o600


def _hold(stream: BinaryIO) -> None:
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX)


def _fill(stream: BinaryIO, data: bytes, mode: int | None) -> None:
    """Write everything and wait until the disk has it."""
    try:
        stream.write(data)
        stream.flush()
        if mode is not None:
            os.fchmod(stream.fileno(), mode)
        os.fsync(stream.fileno())
    except BaseException:
        # What is still to be written has no room either.
        with contextlib.suppress(OSError):
            stream.close()
        raise
