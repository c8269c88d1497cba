"""Keep the arrays of a large index in a file, so that the next start does not build them again.

A file is one uncompressed .npz of plain numbers: nothing in it is executed when it is read. Its name
holds a fingerprint of the names and the version of this code's arrays; whatever does not fit is built
anew.
"""

import contextlib
import time
import zipfile
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

import numpy as np

from axis_tui.search.named import Named
from axis_tui.search.tables import Tables

VERSION = 6
"""To be raised with every change of the arrays or of what is in them: folding, sounds, splitting."""

KEPT_FILES = 4
"""So many files stay in the directory; the oldest go."""

LEFT_AFTER = 3600.0
"""Seconds after which an unfinished file is what a killed program left."""

_NEEDED = ("texts.bytes", "ids.bytes", "keys.bytes", "tokens", "row_extents", "pairs.bones")


def fingerprint(named: Iterable[Named]) -> str:
    """Return a hash of all ids, names and weights, in their order."""
    digest = sha256()
    for one in named:
        digest.update("\x1f".join((one.id, *one.names, str(one.weight), "\x1e")).encode("utf-8", "replace"))
    return digest.hexdigest()


def cache_file(directory: Path, key: str) -> Path:
    """Return the file of an index with this fingerprint."""
    return directory / f"names-{VERSION}-{sha256(key.encode()).hexdigest()[:24]}.npz"


def read_tables(path: Path) -> Tables | None:
    """Return the arrays of a file, or None if there is no such file or it is damaged."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            tables = {name: stored[name] for name in stored.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile):
        return None
    return tables if all(name in tables for name in _NEEDED) else None


def write_tables(path: Path, tables: Tables) -> None:
    """Write arrays to a file, whole or not at all; a full or read-only disk is no error."""
    # Another program may keep the same names at the same moment: each writes a file of its own.
    unfinished = path.with_suffix(f".{token_hex(8)}.unfinished")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Names of actors are the user's own matter, as all that is kept.
        unfinished.touch(0o600)
        with unfinished.open("wb") as stream:
            np.savez(stream, **tables)  # type: ignore[arg-type]
        unfinished.replace(path)
        for left in path.parent.glob("names-*.unfinished"):
            if time.time() - left.stat().st_mtime > LEFT_AFTER:
                left.unlink()
        files = sorted(path.parent.glob("names-*.npz"), key=lambda file: file.stat().st_mtime)
        for old in files[:-KEPT_FILES]:
            old.unlink()
    with contextlib.suppress(OSError):
        unfinished.unlink(missing_ok=True)
