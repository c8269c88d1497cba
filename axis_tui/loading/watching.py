"""Watching: noticing that somebody changed a registry's files, once they are done writing.

A file that is half saved is often valid TOML with half its records, so a change counts only
when nothing has moved between two looks.
"""

from __future__ import annotations

from pathlib import Path

from axis_tui.loading.files import UnreadableFile, find_files

Snapshot = tuple[tuple[str, int, int, int], ...]
"""Path, modification time in nanoseconds, size and inode of each file of a registry."""


class Watch:
    """Looks at a registry's files again and again."""

    def __init__(self, root: Path) -> None:
        """Take the files as they are now for what is known."""
        self._root = root
        self._known = self._last = _snapshot(root)

    def accept(self) -> None:
        """Take the files as they are now for what is known: they are about to be read."""
        self._known = self._last = _snapshot(self._root)

    def changed(self) -> bool:
        """Look once; true where the files differ from what is known and nothing moved since the last look.

        Then they are what is known. Sources that were added or taken away count as a change.
        """
        now = _snapshot(self._root)
        at_rest = now == self._last
        self._last = now
        if not at_rest or now == self._known:
            return False
        self._known = now
        return True


def _snapshot(root: Path) -> Snapshot:
    try:
        paths = find_files(root)
    except UnreadableFile:
        return ()
    entries = []
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        entries.append((str(path), status.st_mtime_ns, status.st_size, status.st_ino))
    return tuple(entries)
