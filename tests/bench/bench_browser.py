"""How fast the browser starts, and how fast it follows the cursor.

Start: from the process to the first list in a pseudo-terminal, as a ratio to an empty Textual
application on the same machine, taken in turns. Cursor: from the key to the repainted evidence,
with the lines handed to a driver that throws them away; every move is painted before it counts.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.loading.bundled import VARIABLE
from axis_tui.model.registry import Registry
from tests.ui.driver import User, browsing
from tests.ui.networks import crowd

RATIO, SMALL_MS, LARGE_MS = 1.25, 16.0, 33.0

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("READY")
Empty().run()
"""
OURS = "import sys; from axis_tui.__main__ import main; sys.exit(main())"


def seconds_to_see(code: str, sign: bytes) -> float:
    """Start Python on some code in a pseudo-terminal and wait until it has painted a sign."""
    main, other = pty.openpty()
    os.set_blocking(main, False)
    state = tempfile.mkdtemp()
    env = os.environ | {"TERM": "xterm-256color", "COLUMNS": "160", "LINES": "50", "XDG_STATE_HOME": state}
    env.pop(VARIABLE, None)
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code], stdin=other, stdout=other, stderr=other, env=env)
    seen = b""
    try:
        while sign not in seen:
            if time.perf_counter() - start > 30:
                raise TimeoutError(f"nothing painted: {seen[-500:]!r}")
            if select.select([main], [], [], 0.5)[0]:
                seen += os.read(main, 65536)
        return time.perf_counter() - start
    finally:
        process.kill()
        process.wait()
        os.close(main)
        os.close(other)


def measure_start(rounds: int) -> tuple[float, float]:
    """Give the median start of an empty application and of the browser, in seconds."""
    sign = load_registry(bundled_registry()).registry
    first = max(sign.actors.values(), key=lambda actor: sign.degree(actor.id)).name.encode()
    times: dict[str, list[float]] = {"empty": [], "ours": []}
    for _ in range(rounds):
        times["empty"].append(seconds_to_see(EMPTY, b"READY"))
        times["ours"].append(seconds_to_see(OURS, first))
    return statistics.median(times["empty"]), statistics.median(times["ours"])


async def _moves(user: User, count: int) -> list[float]:
    taken = []
    for number in range(count):
        key = "j" if number % 40 < 25 else "k"
        start = time.perf_counter()
        user.app.post_key(key)
        await asyncio.sleep(0)
        await user.app.all_typed()
        taken.append((time.perf_counter() - start) * 1000)
        assert not user.app.screen._dirty_widgets, "a move is not over before it is painted"
        await asyncio.sleep(0.002)
    return taken


async def _measure_moves(registry: Registry, count: int) -> dict[str, float]:
    found = {}
    async with browsing(registry, (160, 50)) as user:
        for pane, key in (("actors", "1"), ("ties", "2"), ("evidence", "3")):
            await user.press(key)
            taken = sorted(await _moves(user, count))
            found[pane] = taken[int(len(taken) * 0.95)]
    return found


def main(argv: list[str]) -> int:
    """Print the figures; 1 where a limit is passed."""
    parser = argparse.ArgumentParser(prog="bench browser")
    parser.add_argument("--rounds", type=int, default=7, help="starts of each application")
    parser.add_argument("--moves", type=int, default=200, help="moves of the cursor in each pane")
    options, _ = parser.parse_known_args(argv)
    empty, ours = measure_start(options.rounds)
    ratio = ours / empty
    print(
        f"start: empty {empty * 1000:.0f} ms, browser {ours * 1000:.0f} ms: {ratio:.2f} times (limit {RATIO})"
    )
    passed = ratio <= RATIO
    bundled = load_registry(Path(bundled_registry())).registry
    for name, registry, limit in (
        ("bundled", bundled, SMALL_MS),
        ("10k/50k", crowd(10_000, 50_000), LARGE_MS),
    ):
        for pane, milliseconds in asyncio.run(_measure_moves(registry, options.moves)).items():
            print(f"cursor in {pane}, {name}: p95 {milliseconds:.1f} ms (under {limit:.0f})")
            passed = passed and milliseconds < limit
    return 0 if passed else 1
