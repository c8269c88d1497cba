"""Where the program starts: what can be answered at once is, and the rest is loaded when it is asked for."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

from axis_tui import __version__


def main() -> int:
    """Carry out the command line in sys.argv and return the exit code."""
    if sys.argv[1:] == ["--version"]:
        # What cannot be written is told where everything else is that cannot.
        with contextlib.suppress(OSError, AttributeError):
            sys.stdout.write(f"axis-tui {__version__}\n")
            sys.stdout.flush()
            return 0
    try:
        from axis_tui.cli import run

        return run(sys.argv[1:], _browse)
    except KeyboardInterrupt:
        return 130
    except Exception:
        return _confess()


def _browse(
    registry: Path,
    *,
    actor: str | None,
    tie: str | None,
    between: tuple[str, str] | None,
    texts: Path | None,
    view: str | None,
) -> int:
    """Open the browser; only now is the library loaded that draws it."""
    from axis_tui.ui import open_browser

    return open_browser(registry, actor=actor, tie=tie, between=between, texts=texts, view=view)


def _confess() -> int:
    """Say that the program itself has failed, and where the details are; nobody is shown a traceback."""
    import os
    import traceback

    from axis_tui.model.clean import clean

    kind = sys.exception().__class__.__name__
    place = "no log could be written"
    with contextlib.suppress(Exception):
        from platformdirs import user_log_path

        log = user_log_path("axis-tui", ensure_exists=True) / "axis-tui.log"
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(traceback.format_exc())
        place = f"details are in {log}"
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(clean(f"axis-tui: the program has failed ({kind}); {place}") + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
