"""Run the benchmarks: `python -m tests.bench [NAME...]`.

Every module bench_*.py beside this one is a benchmark, NAME being what follows "bench_". Its
`main(argv)` prints figures and returns an exit code, or nothing where it holds no limit. Options that
are not known here are handed on.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path


def benchmark_names() -> list[str]:
    """What stands after bench_ in the names of the modules beside this one."""
    return sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))


def main(argv: list[str] | None = None) -> int:
    """Run the benchmarks asked for, all by default; the worst of their exit codes."""
    names = benchmark_names()
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Run the benchmarks.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(names) or 'none yet'}")
    options, handed_on = parser.parse_known_args(argv)
    if unknown := sorted(set(options.names) - set(names)):
        parser.error(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(names) or 'none yet'}")
    worst = 0
    for name in options.names or names:
        print(f"\n== {name} ==", flush=True)
        module = importlib.import_module(f"tests.bench.bench_{name}")
        worst = max(worst, module.main(handed_on) or 0)
    if not names:
        print("There are no benchmarks yet.")
    return worst


if __name__ == "__main__":
    sys.exit(main())
