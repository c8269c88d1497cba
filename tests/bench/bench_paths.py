"""How fast the chains between two actors are found, in a network of ten thousand actors."""

from __future__ import annotations

import argparse
import random
import statistics
import time

from axis_tui.graph.paths import find_paths
from tests.ui.networks import crowd

LIMIT_MS = 100.0


def main(argv: list[str]) -> int:
    """Print the figures; 1 where the 95th percentile is beyond what is asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench paths")
    parser.add_argument("--pairs", type=int, default=100)
    options, _ = parser.parse_known_args(argv)
    registry = crowd(10_000, 50_000)
    chance, ids = random.Random(2), list(registry.actors)
    registry.evidence_of(next(iter(registry.ties)))
    times, cut = [], 0
    for _ in range(options.pairs):
        start, end = chance.sample(ids, 2)
        began = time.perf_counter()
        found = find_paths(registry, start, end)
        times.append((time.perf_counter() - began) * 1000)
        cut += found.cut_off
    times.sort()
    high = times[int(len(times) * 0.95)]
    print(
        f"10,000 actors, 50,000 ties: median {statistics.median(times):.1f} ms, 95 % {high:.1f} ms, "
        f"{cut} of {len(times)} searches cut off and said so"
    )
    return int(high > LIMIT_MS)
