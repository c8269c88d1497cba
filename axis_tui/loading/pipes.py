"""Pipes: a registry that another program writes, which can be read once only and to its end."""

from __future__ import annotations

import errno
import os
import select
import time

PATIENCE = 1.0
"""Seconds in which somebody has to begin to write; who has begun may take any time."""

_AT_ONCE = 1 << 20
"""Bytes that are read in one go."""

_PAUSE = 0.02
"""Seconds between two looks at a pipe to which nobody writes yet."""


def read_pipe(descriptor: int, limit: int) -> bytes:
    """Read what is written to a pipe until nobody writes any more, or until it is longer than the limit.

    Raises TimeoutError where nothing has come and nobody is there to write: a pipe with a name
    would else be waited for in silence, and a program that failed would pass for an empty file.
    """
    parts: list[bytes] = []
    taken, until = 0, time.monotonic() + PATIENCE
    has_writer = False
    while taken <= limit:
        try:
            part = os.read(descriptor, _AT_ONCE)
        except BlockingIOError:
            has_writer = True
            select.select([descriptor], [], [])
            continue
        if part:
            parts.append(part)
            taken += len(part)
        elif parts or has_writer or time.monotonic() > until:
            break
        else:
            time.sleep(_PAUSE)
    if not parts:
        raise TimeoutError(errno.ETIMEDOUT, "nothing came through this pipe")
    return b"".join(parts)
