"""A visitor's browser, in a process of its own: shows a registry, and can change nothing on this machine.

`python -m axis_tui.ui.served REGISTRY` reads keys from standard input and writes the screen to
standard output, in the packets of Textual's driver for the web.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


def main(path: Path) -> int:
    """Show a registry to one visitor, and give the exit status."""
    # Textual reads this when it is first imported.
    os.environ["TEXTUAL_DRIVER"] = "axis_tui.ui.served_driver:ServedDriver"
    give_up_writing()
    from axis_tui.ui.session import Opening, run

    return run(path, Opening(read_only=True))


def give_up_writing() -> None:
    """Let this process write no file: by its own rules, and by the system's where it has such a limit."""
    from axis_tui.export.replacing import forbid_writing
    from axis_tui.ui.state import keep_nothing

    forbid_writing()
    keep_nothing()
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
