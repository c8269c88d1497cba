"""How soon a large registry is on the screen, and what is there before.

From the process to the steps of loading, and to the first list, in a pseudo-terminal; and the time
of the processor that each step takes, which hangs less on what else runs on the machine.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from pathlib import Path

from axis_tui.export.toml import registry_toml
from axis_tui.loading.load import load_registry
from tests.bench.bench_browser import seconds_to_see
from tests.ui.networks import crowd

STEPS_SECONDS = 1.5
"""The longest time in which nothing is said."""

OPEN = "import sys; from axis_tui.__main__ import main; sys.argv = ['axis-tui', {path!r}]; sys.exit(main())"


def step_times(path: Path) -> dict[str, float]:
    """Load a registry: seconds of the processor by step."""
    taken: dict[str, float] = {}
    begun, last = time.process_time(), ""

    def tell(step: str, done: int, of: int) -> None:
        nonlocal begun, last
        now = time.process_time()
        taken[last] = taken.get(last, 0.0) + now - begun
        begun, last = now, step

    gc.disable()
    load_registry(path, tell=tell)
    tell("", 0, 0)
    gc.enable()
    taken.pop("")
    return taken


def main(argv: list[str]) -> int:
    """Print the figures; 1 where too long nothing is said."""
    parser = argparse.ArgumentParser(prog="bench loading")
    parser.add_argument("--actors", type=int, default=20_000, help="there are five times as many ties")
    options, _ = parser.parse_known_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crowd.toml"
        path.write_bytes(registry_toml(crowd(options.actors, 5 * options.actors)))
        print(f"{options.actors:,} actors, {path.stat().st_size / 1e6:.1f} MB")
        for step, seconds in step_times(path).items():
            print(f"{step:10} {seconds:5.2f} s of the processor")
        code = OPEN.format(path=str(path))
        steps, browser = seconds_to_see(code, b"so far"), seconds_to_see(code, b"by ties")
    print(f"steps seen after {steps:.2f} s (limit {STEPS_SECONDS}), the browser after {browser:.2f} s")
    return int(steps > STEPS_SECONDS)
