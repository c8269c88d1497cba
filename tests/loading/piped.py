"""Bytes that come through a pipe, as a shell's <(command) gives them."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def piped(data: bytes) -> Iterator[Path]:
    """Write bytes to a pipe, and give the path by which it can be read meanwhile."""
    descriptor, into = os.pipe()

    def write() -> None:
        with contextlib.suppress(BrokenPipeError), open(into, "wb") as stream:  # noqa: PTH123
            stream.write(data)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield Path(f"/dev/fd/{descriptor}")
    finally:
        os.close(descriptor)
        writer.join()


def descriptor_of(path: Path) -> int:
    """Give the number of the pipe behind such a path."""
    return int(path.name)
