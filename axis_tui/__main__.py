"""Where the program starts: it introduces the command line to the browser, which do not know each other.

What is slow to load is imported where it is used: a command never waits for the browser's libraries.
"""

from __future__ import annotations

import sys
from pathlib import Path

from axis_tui import __version__


def main() -> int:
    """Carry out the command line in sys.argv and return the exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"axis-tui {__version__}\n")
        return 0
    try:
        from axis_tui.cli import run

        return run(arguments, browse)
    except KeyboardInterrupt:
        return 130


def browse(registry: Path, *, actor: str | None, tie: str | None) -> int:
    """Open the browser on a registry and return the exit code."""
    from axis_tui.ui import open_browser

    return open_browser(registry, actor=actor, tie=tie)


if __name__ == "__main__":
    sys.exit(main())
