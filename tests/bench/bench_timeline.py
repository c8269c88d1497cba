"""How fast a timeline is made of many dated ties, and how fast it follows its keys.

Rows: from the registry to the plan, which a large registry makes beside the screen. Keys: from the
key to the repainted screen, for a step along the rows and a page of them.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import time
from datetime import date, timedelta

from msgspec.structs import replace

from axis_tui.drawing.timeline import draw_timeline
from axis_tui.drawing.timeline_order import TimeOrder
from axis_tui.drawing.timeline_plan import make_plan
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from tests.ui.driver import browsing
from tests.ui.networks import crowd

PLAN_MS, DRAW_MS, KEY_MS = 4000.0, 50.0, 50.0


def dated(registry: Registry, seed: int = 1) -> Registry:
    """Give half of the ties dates of thirty years, some of them approximate or open, and most sources one."""
    dice = random.Random(seed)

    def day() -> Date:
        found = date(1990, 1, 1) + timedelta(dice.randrange(12_500))
        return Date(found.isoformat() + dice.choice(("", "", "~")))

    ties = {}
    for tie in registry.ties.values():
        if dice.random() < 0.5:
            first, last = sorted((day(), day()), key=lambda found: found.earliest)
            since = first if dice.random() < 0.9 else None
            until = last if since is None or dice.random() < 0.5 else None
            ties[tie.id] = replace(tie, since=since, until=until)
        else:
            ties[tie.id] = tie
    sources = {
        source.id: replace(source, published=day() if dice.random() < 0.9 else None)
        for source in registry.sources.values()
    }
    return replace(registry, ties=ties, sources=sources)


async def _keys(registry: Registry, count: int) -> dict[str, float]:
    found = {}
    async with browsing(registry, (160, 50)) as user:
        await user.press("T", "a")
        await user.waits()
        for name, key in (("a row", "j"), ("a page", "pagedown"), ("the zoom", "plus")):
            taken = []
            for number in range(count if key != "plus" else 6):
                start = time.perf_counter()
                user.app.post_key(key if number % 40 < 30 or key == "plus" else {"j": "k"}.get(key, "pageup"))
                await asyncio.sleep(0)
                await user.app.all_typed()
                user.app.screen._compositor.render_update(full=False)
                taken.append((time.perf_counter() - start) * 1000)
                await asyncio.sleep(0.002)
            found[name] = sorted(taken)[int(len(taken) * 0.95)]
    return found


def main(argv: list[str]) -> int:
    """Print the figures; 1 where a limit is passed."""
    parser = argparse.ArgumentParser(prog="bench timeline")
    parser.add_argument("--keys", type=int, default=120, help="presses of each key")
    options, _ = parser.parse_known_args(argv)
    passed = True

    def say(what: str, milliseconds: float, limit: float) -> None:
        nonlocal passed
        passed = passed and milliseconds < limit
        print(f"{what}: {milliseconds:.1f} ms (under {limit:.0f})")

    for actors, ties in ((3_000, 9_000), (20_000, 50_000)):
        registry = dated(crowd(actors, ties))
        name = f"{ties:,} ties"
        for order in TimeOrder:
            start = time.perf_counter()
            plan = make_plan(registry, order)
            say(f"rows by {order}, {name}", (time.perf_counter() - start) * 1000, PLAN_MS)
        draw_timeline(plan, 160, 50)
        taken = []
        for cursor in range(0, ties, ties // 60):
            start = time.perf_counter()
            draw_timeline(plan, 160, 50, cursor=plan.step(cursor, 0), day=Date("2010-05"))
            taken.append((time.perf_counter() - start) * 1000)
        say(f"picture, {name}, p95", sorted(taken)[int(len(taken) * 0.95)], DRAW_MS)
        for key, milliseconds in asyncio.run(_keys(registry, options.keys)).items():
            say(f"key for {key}, {name}, p95", milliseconds, KEY_MS)
    return 0 if passed else 1
