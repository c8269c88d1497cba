"""Files replaced whole: after any failure the old file stands, or nothing does, but never half a file.

The bytes go to a new file without a name, reach the disk, and only then take the target's
name. A symbolic link is followed: the file it leads to is replaced and the link stays.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

from axis_tui.export.beside import name_beside, remove_leftovers, write_beside

_may_write = True


def forbid_writing() -> None:
    """Let this process write no file any more, whoever asks: it shows a registry to strangers."""
    global _may_write
    _may_write = False


def replace_file(path: Path, data: bytes, *, overwrite: bool = False, mode: int | None = None) -> None:
    """Write a file whole, in this mode, else in that of the one it replaces.

    Raises FileExistsError where a file is there and may not be overwritten, and other OSErrors
    whose text says what is wrong, with the path as their file name.
    """
    if not _may_write:
        raise PermissionError(errno.EROFS, "nothing is written here; this is only to read", str(path))
    target = _resolved(path)
    old_mode = _mode_of(target, path, overwrite=overwrite)
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, f"there is no folder {target.parent}", str(path))
    remove_leftovers(target.parent)
    beside = name_beside(target.parent)
    try:
        # It is open, and locked, until it has its name: so nobody takes it for a leftover.
        with write_beside(beside, data, old_mode if mode is None else mode):
            if overwrite:
                os.replace(beside, target)  # noqa: PTH105 - one name for the one step that counts
            else:
                _name_if_free(beside, target, path)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise OSError(errno.ELOOP, "its symbolic links lead in a circle", str(path)) from error


def _mode_of(target: Path, path: Path, *, overwrite: bool) -> int | None:
    """Give the mode of the file that would be replaced, or None; refuses what must not be replaced."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder; name a file in it", str(path))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "is a device, pipe or socket, not a regular file", str(path))
    if not overwrite:
        raise FileExistsError(errno.EEXIST, "is already there", str(path))
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "is read-only", str(path))
    return stat.S_IMODE(status.st_mode)


def _name_if_free(beside: Path, target: Path, path: Path) -> None:
    """Give the written file its name, unless somebody else took the name in the meantime."""
    try:
        target.hardlink_to(beside)
    except FileExistsError:
        raise FileExistsError(errno.EEXIST, "is already there", str(path)) from None
    except OSError:
        # A file system without hard links: the name was free a moment ago.
        os.replace(beside, target)  # noqa: PTH105


def _sync_folder(folder: Path) -> None:
    """Wait until the disk has the new name, too, where the system offers that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
