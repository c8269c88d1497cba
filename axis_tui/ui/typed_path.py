"""Names of files as users type them: nothing that is typed may end the program."""

from __future__ import annotations

import contextlib
from pathlib import Path


def typed_path(words: str) -> Path:
    """Give the path that is meant; the home of a user who is not there stays a name, and is missed later."""
    path = Path(words.strip())
    with contextlib.suppress(RuntimeError):
        return path.expanduser()
    return path


def is_there(path: Path) -> bool:
    """Tell whether there is a file; what cannot be one, such as a name too long, is not there."""
    with contextlib.suppress(OSError, ValueError):
        return path.exists()
    return False


def shown_path(path: Path) -> str:
    """Write where a file is, from the root or from the user's own folder."""
    with contextlib.suppress(OSError, RuntimeError):
        path = Path.cwd() / path
        if path.is_relative_to(home := Path.home()):
            return str(Path("~") / path.relative_to(home))
    return str(path)
