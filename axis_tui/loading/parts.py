"""Parts: a loaded registry taken to pieces, so that one process can hand it to another.

To read a hundred megabytes in one go would hold up who draws the screen meanwhile; a part is some
thousand records.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

import msgspec

from axis_tui.loading.loaded import Loaded, Origin
from axis_tui.model.actor import Actor
from axis_tui.model.problems import Problem
from axis_tui.model.source import Source
from axis_tui.model.tie import Tie

MOST_IN_A_PART = 5_000
"""Records in one part; a source stays whole, with all its quotes."""

Item = TypeVar("Item")


class Part(msgspec.Struct, frozen=True, tag="part"):
    """Some of a registry."""

    actors: list[Actor] = []
    ties: list[Tie] = []
    sources: list[Source] = []
    problems: list[Problem] = []
    origins: dict[tuple[str, str], Origin] = {}


class Last(msgspec.Struct, frozen=True, tag="last"):
    """What is left of a registry when its records and their places are taken out."""

    rest: Loaded


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """Why a registry does not load."""

    problems: tuple[Problem, ...]


class Far(msgspec.Struct, frozen=True, tag="far"):
    """How far the loading is; see `axis_tui.loading.steps`."""

    step: str
    done: int
    of: int


Message = Part | Last | Failed | Far
"""What one process tells the other."""


def take_apart(loaded: Loaded) -> Iterator[Part | Last]:
    """Give the parts of a registry, the last one last."""
    registry = loaded.registry
    for actors in _some(registry.actors.values()):
        yield Part(actors=actors)
    for ties in _some(registry.ties.values()):
        yield Part(ties=ties)
    for sources in _of_some_quotes(registry.sources.values()):
        yield Part(sources=sources)
    for problems in _some(loaded.problems):
        yield Part(problems=problems)
    for origins in _some(loaded.origins.items()):
        yield Part(origins=dict(origins))
    bare = msgspec.structs.replace(registry, actors={}, ties={}, sources={})
    yield Last(msgspec.structs.replace(loaded, registry=bare, problems=(), origins={}))


def put_together(parts: Sequence[Part], last: Last) -> Loaded:
    """Make the registry of which these are the parts."""
    registry = msgspec.structs.replace(
        last.rest.registry,
        actors={actor.id: actor for part in parts for actor in part.actors},
        ties={tie.id: tie for part in parts for tie in part.ties},
        sources={source.id: source for part in parts for source in part.sources},
    )
    return msgspec.structs.replace(
        last.rest,
        registry=registry,
        problems=tuple(problem for part in parts for problem in part.problems),
        origins={record: origin for part in parts for record, origin in part.origins.items()},
    )


def _some(items: Iterable[Item]) -> Iterator[list[Item]]:
    left = iter(items)
    while some := list(islice(left, MOST_IN_A_PART)):
        yield some


def _of_some_quotes(sources: Iterable[Source]) -> Iterator[list[Source]]:
    some: list[Source] = []
    count = 0
    for source in sources:
        some.append(source)
        count += 1 + len(source.quotes)
        if count >= MOST_IN_A_PART:
            yield some
            some, count = [], 0
    if some:
        yield some


def encode(message: Message) -> bytes:
    """Write a message for another process."""
    return msgspec.msgpack.encode(message, enc_hook=os.fspath)


def decode(data: bytes) -> Message:
    """Read a message; raises MsgspecError for what is none."""
    message: Message = _DECODER.decode(data)
    return message


def _restore(type: type, value: Any) -> Any:
    """Make what msgpack has no type for from what was sent for it: paths."""
    return type(value)


_DECODER = msgspec.msgpack.Decoder(Message, dec_hook=_restore)
