"""Fuzzing for as long as one likes: `make fuzz SECONDS=3600`, or one target with `TARGET=NAME`.

Each round gives each target fresh random examples. What fails is shown once, with the
smallest example that was found, and the run goes on; it ends with 1 if anything failed.
"""

from __future__ import annotations

import contextlib
import io
import random
import signal
import sys
import time
import traceback
from types import FrameType

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.targets import TARGETS

HANGS = 20
"""Seconds after which an example counts as a hang."""

ROUND = 150
"""Examples of each target in a round."""

FEWER = {"any_keys_are_survived_and_lead_home": 12}
"""Examples of those that take their time."""


class Hang(Exception):
    """An example that took too long."""


def main(seconds: float, only: str = "") -> int:
    """Fuzz until the time is up and give the exit status."""
    signal.signal(signal.SIGALRM, _hang)
    names = [name for name in TARGETS if only in name]
    counts = dict.fromkeys(names, 0)
    failures: dict[tuple[str, str], str] = {}
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        for name in names:
            if time.monotonic() - began >= seconds:
                break
            number = random.SystemRandom().randrange(2**32)
            said = io.StringIO()
            try:
                with contextlib.redirect_stdout(said):
                    _run(name, number, counts)
            except Exception as error:
                last = traceback.extract_tb(error.__traceback__)[-1]
                key = (name, f"{type(error).__name__} at {last.filename}:{last.lineno}")
                if key not in failures:
                    failures[key] = said.getvalue()
                    _tell(f"\nFAILED {name}: {key[1]} (seed {number})\n{said.getvalue()}")
                    _tell(
                        "".join([*traceback.format_exception(error)[-12:], *getattr(error, "__notes__", ())])
                    )
    took = time.monotonic() - began
    _tell("\n".join(f"{count:>9,} examples  {name}" for name, count in counts.items()))
    _tell(f"{took:.0f} seconds, {len(failures)} failures")
    return 1 if failures else 0


def _run(name: str, number: int, counts: dict[str, int]) -> None:
    function, arguments = TARGETS[name]

    def watched(**values: object) -> None:
        counts[name] += 1
        signal.alarm(HANGS)
        try:
            function(**values)
        finally:
            signal.alarm(0)

    watched.__name__ = name
    rules = settings(
        max_examples=FEWER.get(name, ROUND),
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.target, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    seed(number)(rules(given(**arguments)(watched)))()


def _hang(number: int, frame: FrameType | None) -> None:
    raise Hang(f"not done after {HANGS} seconds")


def _tell(words: str) -> None:
    sys.stdout.write(words.encode("ascii", "backslashreplace").decode() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(
        main(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0, sys.argv[2] if len(sys.argv) > 2 else "")
    )
