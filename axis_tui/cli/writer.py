"""The one writer of the command line: data to standard output, narration to standard error.

Whatever passes here is made fit for a terminal, so that no text of a registry can steer it.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any, TextIO

from axis_tui.export.json import json_text
from axis_tui.model.clean import clean


def prepare() -> None:
    """Make both streams take any character: what their encoding lacks becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def out(text: str = "") -> None:
    """Write one line of data, or several."""
    sys.stdout.write(clean(text, breaks=True) + "\n")


def out_json(value: Any, *, indent: int | None = None) -> None:
    """Write a value as JSON, every string as it is stored; what steers terminals stands as an escape."""
    ascii_only = not can_show("ü☺", sys.stdout)
    sys.stdout.write(json_text(value, indent=indent, ascii_only=ascii_only) + "\n")


def out_bytes(data: bytes) -> None:
    """Write a file's content as it is, for a pipe or a redirection."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def flush() -> None:
    """Send what was written so far on its way, so that a reader at the other end can use it."""
    sys.stdout.flush()


def tell(text: str) -> None:
    """Write a line of narration to standard error; never fails, since nobody may be listening."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(clean(text, breaks=True) + "\n")
        sys.stderr.flush()


def can_show(text: str, stream: TextIO | None = None) -> bool:
    """Tell whether a stream's encoding has these characters."""
    encoding = (stream or sys.stdout).encoding or "ascii"
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def is_terminal() -> bool:
    """Tell whether standard output is a terminal, where a person reads and lines should fit."""
    return sys.stdout.isatty()


def drop_output() -> None:
    """Let nothing more be written to standard output, after its reader has gone away."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
