"""Where the program starts: what can be answered at once is, and the rest is loaded when it is asked for."""

from __future__ import annotations

import sys

from axis_tui import __version__


def main() -> int:
    """Carry out the command line in sys.argv and return the exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"axis-tui {__version__}\n")
        return 0
    sys.stderr.write("axis-tui: only --version is there so far\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
