"""How fast the list of a hundred thousand actors follows what is typed.

From the key to the repainted list, with the lines handed to a driver that throws them away; and
how long the first answers take while the index of names is still being made.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import tempfile
import time

from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry
from tests.bench.search_names import crowd as names_of
from tests.ui.driver import User, browsing, loaded
from tests.ui.networks import crowd

MEDIAN_MS, P95_MS = 25.0, 40.0

QUERIES = ("suleimani", "katib hizb", "ansar al", "qods force", "abdul rahm", "nasralla", "jihad", "al-sadr")


def people(count: int) -> Registry:
    """A registry of actors with names such as people have, and a few ties."""
    names = names_of(count)
    actors = {f"a{number}": Actor(f"a{number}", name, "person") for number, name in enumerate(names)}
    ties = crowd(1_000, 3_000)
    return Registry("People", actors=actors | ties.actors, ties=ties.ties, sources=ties.sources)


async def _type(user: User, words: str) -> list[float]:
    taken = []
    for letter in words:
        start = time.perf_counter()
        user.app.post_key("space" if letter == " " else letter)
        await asyncio.sleep(0)
        await user.app.all_typed()
        shown = asyncio.Event()
        user.app.screen.call_after_refresh(shown.set)
        await shown.wait()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


async def measure(count: int) -> tuple[list[float], list[float]]:
    """Give the times of keys while the index is made, and after that."""
    registry = people(count)
    async with browsing(loaded(registry), busy=True) as user:
        await user.press("/")
        early = await _type(user, "suleiman")
        await user.press("ctrl+u")
        await user.waits()
        late = []
        for query in QUERIES:
            late += await _type(user, query)
            await user.press("ctrl+u")
        return early, late


def main(argv: list[str]) -> int:
    """Print the figures; 1 where they are beyond what is asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench typing")
    parser.add_argument("--actors", type=int, default=100_000)
    options, _ = parser.parse_known_args(argv)
    os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp()
    early, late = asyncio.run(measure(options.actors))
    for what, times in (("while the index is made", early), ("with the index", late)):
        times.sort()
        middle, high = statistics.median(times), times[int(len(times) * 0.95)]
        figures = f"median {middle:.1f} ms, 95 % {high:.1f} ms, {len(times)} keys"
        print(f"{options.actors:,} actors, {what}: {figures}")
    return int(statistics.median(late) > MEDIAN_MS or late[int(len(late) * 0.95)] > P95_MS)
