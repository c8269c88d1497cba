"""Where the program starts: what can be answered at once is, and the rest is loaded when it is asked for."""

from __future__ import annotations

import contextlib
import gc
import sys
from pathlib import Path
from typing import Any

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
        if (registry := _only_registry(sys.argv[1:])) is not None:
            from axis_tui.ui import open_browser

            return open_browser(registry)
        from axis_tui.cli import run

        return run(sys.argv[1:], _browse)
    except KeyboardInterrupt:
        return 130
    except Exception:
        return _confess()


def _only_registry(arguments: list[str]) -> Path | None:
    """Give the registry to browse where a command line asks for nothing else, and it is there.

    What reads command lines takes a quarter as long to load as what draws, and so is left out then.
    """
    # No subcommand has a dot or a slash in its name, and no option begins without a hyphen.
    if len(arguments) > 1 or not all("." in word or "/" in word for word in arguments):
        return None
    if any(word.startswith("-") for word in arguments):
        return None
    # As in a run of the browser, from the first of its modules on.
    gc.disable()
    from axis_tui.loading.bundled import usual_registry

    path = Path(arguments[0]) if arguments else usual_registry()
    if path.exists():
        return path
    gc.enable()
    return None


def _browse(registry: Path, **opening: Any) -> int:
    """Open the browser; only now is the library loaded that draws it."""
    from axis_tui.ui import open_browser

    return open_browser(registry, **opening)


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
