"""The one writer of the command line: data to standard output, narration to standard error.

Whatever passes here is made fit for a terminal, so that no text of a registry can steer it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import Any, TextIO, cast

from axis_tui.model.clean import clean


def prepare() -> None:
    """Make both streams take any character: what their encoding lacks becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def out(text: str = "") -> None:
    """Write one line of data, or several."""
    _data().write(clean(text, breaks=True) + "\n")


def out_json(value: Any, *, indent: int | None = None) -> None:
    """Write a value as JSON, every string as it is stored; what steers terminals stands as an escape."""
    from axis_tui.export.json import json_text

    ascii_only = not can_show("ü☺", sys.stdout)
    _data().write(json_text(value, indent=indent, ascii_only=ascii_only) + "\n")


def out_bytes(data: bytes) -> None:
    """Write a file's content as it is, for a pipe or a redirection."""
    stream = _data()
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def flush() -> None:
    """Send what was written so far on its way, so that a reader at the other end can use it."""
    if _is_there(sys.stdout):
        sys.stdout.flush()


def tell(text: str) -> None:
    """Write a line of narration to standard error; never fails, since nobody may be listening."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(clean(text, breaks=True) + "\n")
        sys.stderr.flush()


def can_show(text: str, stream: TextIO | None = None) -> bool:
    """Tell whether a stream's encoding has these characters."""
    encoding = getattr(stream or sys.stdout, "encoding", None) or "ascii"
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def is_terminal() -> bool:
    """Tell whether standard output is a terminal, where a person reads and lines should fit."""
    return _is_there(sys.stdout) and sys.stdout.isatty()


def drop_output() -> None:
    """Let nothing more be written to standard output, after its reader has gone away."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _data() -> TextIO:
    """Give standard output to write to; raises an OSError where it is closed."""
    if not _is_there(sys.stdout):
        raise OSError(errno.EBADF, "it is closed")
    return sys.stdout


def _is_there(stream: TextIO) -> bool:
    """Tell whether a stream was open when the program started; Python has None in its place else."""
    return cast("TextIO | None", stream) is not None
