"""Work that cannot be stopped, done aside: whoever waits for it can still stop waiting.

A library that asks nobody whether to go on would keep a view open that was left, and the program
running for seconds after its user has quit. Its thread ends with the process, so only what
writes nothing may be done here.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

Value = TypeVar("Value")

LOOK_EVERY = 0.05
"""Seconds between two questions whether the answer is still wanted."""


def work_aside(work: Callable[[], Value], heed: Callable[[], None] | None) -> Value:
    """Give what some work gives; `heed` is called meanwhile, and what it raises ends the wait at once.

    Without a `heed` nobody will stop waiting, and the work is done right here.
    """
    if heed is None:
        return work()
    task = _Task(work)
    Thread(target=task.run, daemon=True, name="aside").start()
    while not task.done.wait(LOOK_EVERY):
        heed()
    return task.take()


class _Task(Generic[Value]):
    """Work, and what came of it."""

    def __init__(self, work: Callable[[], Value]) -> None:
        self.done = Event()
        self._work = work
        self._results: list[Value] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do the work."""
        try:
            self._results.append(self._work())
        except BaseException as error:
            self._error = error
        finally:
            self.done.set()

    def take(self) -> Value:
        """Give the result, or raise what the work raised."""
        if self._error is not None:
            raise self._error
        return self._results[0]
