"""Keep layouts in files, so that a network looks the same the next time, and is there at once.

A file is one uncompressed .npz of plain numbers and bytes; nothing in it is executed when it is read.
Its name holds the fingerprint of the network. Where no file fits, the places of the latest one that
holds most of the actors are a beginning: an edit then moves only what is new.
"""

from __future__ import annotations

import contextlib
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

import numpy as np

from axis_tui.graph.layout import Layout, Place
from axis_tui.graph.skeleton import Skeleton

VERSION = 1
"""To be raised with every change of how places are found or kept."""

KEPT_FILES = 24
"""So many files stay in the directory; those not read for the longest time go."""

ALIKE = 0.5
"""The share of actors that a file must hold to be a beginning for another network."""

_UNFINISHED = ".unfinished"

_LEFT_AFTER = 3600.0
"""Seconds after which an unfinished file is what a killed program left."""

_SHAPES = {"ids": 1, "places": 2, "group": 1, "middles": 2, "radii": 1, "gathered": 0}


def layout_file(directory: Path, skeleton: Skeleton) -> Path:
    """Give the file in which the layout of a network is kept."""
    return directory / f"places-{VERSION}-{skeleton.key[:24]}.npz"


def read_layout(path: Path) -> Layout | None:
    """Read a layout; None where there is no such file or it is damaged."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in _SHAPES}
        actors = tuple(arrays["ids"].tobytes().decode("utf-8", "surrogateescape").split("\x1f"))
        numbers = [arrays[name].astype(np.float64) for name in ("places", "middles", "radii")]
        group, gathered = arrays["group"].astype(np.intp), int(arrays["gathered"])
    except (OSError, ValueError, KeyError, EOFError, TypeError, zipfile.BadZipFile):
        return None
    places, middles, radii = numbers
    fits = (
        all(arrays[name].ndim == dimensions for name, dimensions in _SHAPES.items())
        and places.shape == (len(actors), 2)
        and group.shape == (len(actors),)
        and middles.shape == (len(radii), 2)
        and bool(group.min() >= -1 and group.max() < len(radii))
        and all(np.isfinite(array).all() and (np.abs(array) < 10).all() for array in numbers)
    )
    return Layout(actors, places, group, middles, radii, gathered) if fits else None


def find_kept(directory: Path, skeleton: Skeleton) -> tuple[Layout | None, dict[str, Place]]:
    """Give the kept layout of a network, or else places of a network that is much like it."""
    path = layout_file(directory, skeleton)
    found = read_layout(path)
    if found is not None and found.actors == skeleton.actors:
        with contextlib.suppress(OSError):
            path.touch()
        return found, {}
    wanted = set(skeleton.actors)
    for other in reversed(list(_files(directory))):
        layout = read_layout(other)
        if layout is None:
            continue
        shared = wanted.intersection(layout.actors)
        if len(shared) > ALIKE * max(len(wanted), len(layout.actors)):
            return None, {actor: layout.by_actor[actor] for actor in shared}
    return None, {}


def keep_layout(directory: Path, skeleton: Skeleton, layout: Layout) -> None:
    """Write a layout to its file, whole or not at all; a full or read-only disk is no error."""
    if not layout.actors:
        return
    path = layout_file(directory, skeleton)
    ids = "\x1f".join(layout.actors).encode("utf-8", "surrogateescape")
    with contextlib.suppress(OSError, UnicodeError):
        directory.mkdir(parents=True, exist_ok=True)
        # Another program may keep the same network at the same moment: each writes a file of its own.
        with NamedTemporaryFile(dir=directory, prefix="places-", suffix=_UNFINISHED, delete=False) as stream:
            unfinished = Path(stream.name)
            try:
                np.savez(
                    stream,
                    ids=np.frombuffer(ids, dtype=np.uint8),
                    places=layout.places,
                    group=layout.group,
                    middles=layout.middles,
                    radii=layout.radii,
                    gathered=np.array(layout.gathered),
                )
                stream.close()
                unfinished.replace(path)
            finally:
                unfinished.unlink(missing_ok=True)
        for old in list(_files(directory))[:-KEPT_FILES]:
            old.unlink()
        for left in directory.glob(f"places-*{_UNFINISHED}"):
            if time.time() - left.stat().st_mtime > _LEFT_AFTER:
                left.unlink()


def _files(directory: Path) -> Iterator[Path]:
    """Give the kept files, those read last at the end."""
    times = []
    with contextlib.suppress(OSError):
        times = [(file.stat().st_mtime, file) for file in directory.glob(f"places-{VERSION}-*.npz")]
    yield from (file for _, file in sorted(times))
