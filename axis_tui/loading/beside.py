"""Loading beside: a large registry is loaded by another process, which tells how far it is.

To take a large file apart occupies a process for seconds, during which nothing else of it moves.
The other process is not a copy of this one (see `ahead`), so that it can be begun at any time; it
says how far it is, and then hands over the registry in parts, or what is wrong with it. Where it
ends without either, the registry is loaded here after all.
"""

from __future__ import annotations

import contextlib
import gc
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

import msgspec

from axis_tui.loading.loaded import Loaded, RegistryError
from axis_tui.loading.parts import Failed, Far, Last, Message, Part, decode, encode, put_together, take_apart
from axis_tui.loading.steps import Tell, tell_nobody

LOOK_EVERY = 0.05
"""Seconds between two questions whether the registry is still wanted."""

_SIZE = 8
"""Bytes that say how long the message behind them is."""


class LoadingBeside:
    """A registry that is being loaded by another process; `take` waits for it."""

    def __init__(self, path: Path) -> None:
        """Begin to load the registry at a path."""
        self._path = path
        # What lies in the folder where the program was started is not imported.
        command = [sys.executable, "-P", "-m", __name__, os.fspath(path)]
        quiet = subprocess.DEVNULL
        self._process: subprocess.Popen[bytes] | None = None
        self._messages: SimpleQueue[Message | None] = SimpleQueue()
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(command, stdin=quiet, stdout=subprocess.PIPE, stderr=quiet)
            Thread(target=_receive, args=(self._process.stdout, self._messages), daemon=True).start()

    def take(self, tell: Tell = tell_nobody, heed: Callable[[], None] = lambda: None) -> Loaded:
        """Give the registry; raises RegistryError with all problems where it does not load.

        `tell` is told how far it is; `heed` is called often, and what it raises ends the loading.
        """
        try:
            return self._assemble(tell, heed) or self._load_here(tell, heed)
        finally:
            self.end()

    def end(self) -> None:
        """Stop the other process, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _assemble(self, tell: Tell, heed: Callable[[], None]) -> Loaded | None:
        parts: list[Part] = []
        while self._process is not None:
            heed()
            try:
                message = self._messages.get(timeout=LOOK_EVERY)
            except Empty:
                continue
            if isinstance(message, Part):
                parts.append(message)
            elif isinstance(message, Far):
                tell(message.step, message.done, message.of)
            elif isinstance(message, Failed):
                raise RegistryError(self._path, message.problems)
            else:
                return None if message is None else put_together(parts, message)
        return None

    def _load_here(self, tell: Tell, heed: Callable[[], None]) -> Loaded:
        from axis_tui.loading.load import load_registry

        def tell_and_heed(step: str, done: int, of: int) -> None:
            heed()
            tell(step, done, of)

        return load_registry(self._path, tell=tell_and_heed)


def _receive(stream: IO[bytes], messages: SimpleQueue[Message | None]) -> None:
    """Put messages into a queue as they come, and None where no more do, or one is none."""
    with stream, contextlib.suppress(OSError, ValueError, msgspec.MsgspecError):
        while len(head := stream.read(_SIZE)) == _SIZE:
            messages.put(decode(stream.read(int.from_bytes(head))))
    messages.put(None)


def _send(message: Message) -> None:
    data = encode(message)
    sys.stdout.buffer.write(len(data).to_bytes(_SIZE) + data)
    sys.stdout.buffer.flush()


def main(path: Path) -> None:
    """Load a registry and send it to standard output, with how far it is: this is the other process."""
    from axis_tui.loading.load import load_registry

    # This process ends before there is anything to throw away.
    gc.disable()
    try:
        loaded = load_registry(path, tell=lambda step, done, of: _send(Far(step, done, of)))
    except RegistryError as error:
        _send(Failed(error.problems))
        return
    parts: list[Part | Last] = list(take_apart(loaded))
    for number, part in enumerate(parts):
        _send(Far("hand over", number, len(parts)))
        _send(part)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main(Path(sys.argv[1]))
