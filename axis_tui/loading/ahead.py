"""Loading ahead: a second process loads a registry while this one gets ready to show it.

To import the library that draws takes several times as long as to load a registry of some
hundred records, and neither waits for the other. Threads of Python take turns; a process
beside this one does not. It is a copy of this one, made before there are any threads, and
what it has loaded comes back through a pipe. Where anything is amiss, as when the registry
does not load, it sends nothing, and the registry is loaded here after all.
"""

from __future__ import annotations

import contextlib
import math
import os
import threading
from pathlib import Path
from typing import Any

import msgspec

from axis_tui.loading import Loaded, load_registry

_AT_ONCE = 1 << 20
"""Bytes that are read in one go."""


class LoadingAhead:
    """A registry that is being loaded; `take` waits for it."""

    def __init__(self, path: Path) -> None:
        """Begin to load the registry at a path, where the system can copy a process and has room for it."""
        self._path = path
        self._child = self._pipe = -1
        if not hasattr(os, "fork") or not _is_idle() or threading.active_count() > 1:
            return
        self._pipe, into = os.pipe()
        _widen(into)
        try:
            self._child = os.fork()
            if self._child == 0:
                # Or the other process would for ever wait for itself to read, where this one is gone.
                os.close(self._pipe)
                _send(path, into)
        except OSError:
            os.close(self._pipe)
        finally:
            os.close(into)

    def take(self) -> Loaded:
        """Give the registry; raises RegistryError with all problems where it does not load."""
        if data := self._receive():
            with contextlib.suppress(msgspec.MsgspecError):
                return msgspec.msgpack.decode(data, type=Loaded, dec_hook=_restore)
        return load_registry(self._path)

    def _receive(self) -> bytes:
        if self._child < 0:
            return b""
        parts: list[bytes] = []
        while part := os.read(self._pipe, _AT_ONCE):
            parts.append(part)
        os.close(self._pipe)
        _, status = os.waitpid(self._child, 0)
        self._child = -1
        # Half a message may be left by a process that was ended from outside.
        return b"".join(parts) if status == 0 else b""


def _is_idle() -> bool:
    """Tell whether a second processor has next to nothing to do; processes would else hold each other up."""
    try:
        processors = len(os.sched_getaffinity(0))
    except (AttributeError, OSError):
        processors = os.cpu_count() or 1
    return processors > 1 and _running() <= processors


def _running() -> float:
    """Count the processes that want a processor, this one among them.

    Linux tells how many there are now; elsewhere it is the mean of the last minute, which is long gone
    when a program starts.
    """
    with contextlib.suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/loadavg").read_text("ascii").split()[3].partition("/")[0])
    try:
        return os.getloadavg()[0] + 1
    except OSError:
        return math.inf


def _widen(pipe: int) -> None:
    """Let a pipe hold a whole registry, where the system can, so that whoever fills it need not wait."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _AT_ONCE)


def _send(path: Path, into: int) -> None:
    """Load a registry and send it; this is the other process, which ends here whatever happens."""
    status = 1
    try:
        data = msgspec.msgpack.encode(load_registry(path), enc_hook=os.fspath)
        while data:
            data = data[os.write(into, data) :]
        status = 0
    except BaseException:
        # The registry is loaded again by who waits for it, and what is wrong is told there.
        status = 1
    finally:
        os._exit(status)


def _restore(type: type, value: Any) -> Any:
    """Make what msgpack has no type for from what was sent for it: paths."""
    return type(value)
