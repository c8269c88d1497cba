"""How well and how fast names are found, beside other ways to search: `python -m tests.bench.bench_search`.

Every labelled name hides in a crowd. A hit is right when the labelled name stands first, or among the
first five; a query without an answer is right when nothing is found. Queries that say several names
equally well (see search_rivals.py) count in their class like all others, and once more apart: as
"shared", where any of these names is right as the first and the first five must all be such names,
and the class without them, as "one". Slow peers get a
share of the queries only, which is said in the table. The share that was held out is never printed query
by query.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from axis_tui.search.named import Named
from tests.bench import search_peers
from tests.bench.search_labels import NO_ANSWER, Label, read_known, read_labels
from tests.bench.search_names import crowd, with_ties
from tests.bench.search_real import SHARE, real_crowd
from tests.bench.search_rivals import SHARED_SORTS, Rivals

PEERS = {
    "ours": search_peers.ours,
    "wratio": search_peers.wratio,
    "trigrams": search_peers.trigrams,
    "fzf": search_peers.fzf,
    "tantivy": search_peers.tantivy,
    "textual": search_peers.textual_matcher,
}
MOST_QUERIES_OF_SLOW = 150
"""Of a peer that takes over 50 ms a query no more are asked."""

SLOW_MS = 50.0


class Tally:
    """Right answers by class, and the time of each query."""

    def __init__(self) -> None:
        self.asked: dict[str, int] = defaultdict(int)
        self.first: dict[str, int] = defaultdict(int)
        self.five: dict[str, int] = defaultdict(int)
        self.ms: list[float] = []

    def add(self, label: Label, rivals: frozenset[str], found: list[str], ms: float) -> None:
        """Count one query; `rivals` are names that answer it as well as the labelled one."""
        self.ms.append(ms)
        if label.name == NO_ANSWER:
            self._count(label.sort, not found, not found)
            return
        first, near = found[:1] == [label.name], label.name in found[:5]
        for sort in (label.sort, "all"):
            self._count(sort, first, near)
        if rivals:
            right = [name == label.name or name in rivals for name in found[:5]]
            first, near = right[:1] == [True], sum(right) == min(5, len(rivals) + 1)
        if label.sort in SHARED_SORTS:
            self._count(f"{label.sort}, {'shared' if rivals else 'one'}", first, near)
        self._count("all, shared apart", first, near)

    def _count(self, sort: str, first: bool, near: bool) -> None:
        """Count one query of a class."""
        self.asked[sort] += 1
        self.first[sort] += first
        self.five[sort] += near

    def share(self, sort: str) -> str:
        """Return the share of first hits and of hits among five, in percent."""
        asked = self.asked[sort]
        if not asked:
            return "-"
        return f"{100 * self.first[sort] / asked:.1f} / {100 * self.five[sort] / asked:.1f}"

    def times(self) -> str:
        """Return the median and the 95th percentile."""
        ordered = sorted(self.ms)
        return f"{median(ordered):.1f} / {ordered[int(len(ordered) * 0.95)]:.1f}"


def ask(
    name: str, named: Sequence[Named], labels: Sequence[Label], rivals: Sequence[frozenset[str]]
) -> Tally | None:
    """Ask one peer all queries, or None if it is not installed."""
    search = PEERS[name](named)
    if search is None:
        return None
    for label in labels[:3]:
        search(label.query)  # the first queries load what is loaded late
    tally = Tally()
    for place, label in enumerate(labels):
        if place >= MOST_QUERIES_OF_SLOW and median(tally.ms) > SLOW_MS:
            break
        start = time.perf_counter()
        found = search(label.query)
        tally.add(label, rivals[place], found, (time.perf_counter() - start) * 1000)
    return tally


def scattered(labels: Sequence[Label]) -> list[Label]:
    """Return labels in an order in which every beginning is a fair sample."""
    return [labels[place * 7919 % len(labels)] for place in range(len(labels))] if len(labels) % 7919 else []


def main(argv: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_search", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="names in the crowd (10000)")
    parser.add_argument("--crowd", choices=["made", "real"], default="made", help="whose names (made)")
    parser.add_argument("--share", type=Path, default=SHARE, help=f"where real names are ({SHARE})")
    parser.add_argument("--names", type=Path, help="a file of names, one a line, instead of a crowd")
    parser.add_argument("--peers", default=",".join(PEERS), help="which to ask, divided by commas")
    parser.add_argument("--prior", action="store_true", help="give every name a number of ties")
    parser.add_argument("--aliases", action="store_true", help="record the labelled in other scripts, too")
    parser.add_argument("--part", choices=["all", "tuned", "held-out"], default="all")
    options, _ = parser.parse_known_args(argv)
    known = {one.name: one.scripts * options.aliases for one in read_known()}
    but = frozenset(known)
    if options.names:
        lines = options.names.read_text(encoding="utf-8").splitlines()[: options.size]
        others = [name for name in dict.fromkeys(lines) if name and name not in but]
    elif options.crowd == "real":
        others = real_crowd(options.size, but, options.share)
    else:
        others = crowd(options.size, but)
    named = with_ties(others, known, options.prior)
    labels = [
        label
        for label in read_labels()
        if options.part == "all" or label.held_out == (options.part == "held-out")
    ]
    labels = scattered(labels)
    everybody = Rivals(one.names[0] for one in named)
    rivals = [everybody.of(label) for label in labels]
    tallies: dict[str, Tally] = {}
    for name in options.peers.split(","):
        tally = ask(name, named, labels, rivals)
        if tally is not None:
            tallies[name] = tally
        print(f"{name}: {'not installed' if tally is None else f'{len(tally.ms)} queries'}", flush=True)
    print(f"\n{len(named):,} names, {len(labels):,} queries; first / in five, percent; ms median / p95\n")
    sorts = sorted({sort for tally in tallies.values() for sort in tally.asked})
    print(f"{'':22}" + "".join(f"{name:>16}" for name in tallies))
    for sort in sorts:
        print(f"{sort:22}" + "".join(f"{tally.share(sort):>16}" for tally in tallies.values()))
    print(f"{'ms':22}" + "".join(f"{tally.times():>16}" for tally in tallies.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
