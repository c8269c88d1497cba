"""The user's own editor, opened on a record at its line."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from axis_tui.loading import bundled_registry
from axis_tui.ui.cells import first_fitting
from axis_tui.ui.read_only import refusal

if TYPE_CHECKING:
    from textual.app import App

_PLUS = {
    "vi",
    "vim",
    "nvim",
    "view",
    "gvim",
    "nano",
    "pico",
    "emacs",
    "emacsclient",
    "joe",
    "jed",
    "ne",
    "mg",
}
"""Editors that take `+LINE` before the file."""

_COLON = {"hx", "helix", "micro", "subl", "zed"}
"""Editors that take `FILE:LINE`."""

_WINDOWED = {"code", "codium", "code-insiders", "subl", "zed", "gvim"}
"""Editors that return at once unless they are told to wait."""

_USUAL = ("nano", "vim", "vi")
"""Tried in turn where the user names no editor."""


def find_editor() -> str | None:
    """Give the user's editor: `$VISUAL`, else `$EDITOR`, else a usual one."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    return named or next((name for name in _USUAL if shutil.which(name)), None)


_LEFT_BY = {"vi": ":q!", "vim": ":q!", "nvim": ":q!", "view": ":q!", "nano": "^x", "pico": "^x"}
"""What leaves an editor that a reader may never have seen."""


def is_named() -> bool:
    """Tell whether the user names an editor."""
    return bool(os.environ.get("VISUAL") or os.environ.get("EDITOR"))


def question(path: Path, line: int, width: int) -> str | None:
    """Say what a second press opens, where the first is to open nothing; None where it may open at once.

    Who curates files of their own and names an editor presses the key all day, and is not asked.
    """
    own = path.resolve().is_relative_to(bundled_registry().resolve())
    editor = find_editor()
    if editor is None or (is_named() and not own):
        return None
    name = _name_of(editor)
    whose = "the program's own " if own else ""
    opens = f"e again opens {whose}{path.name} at line {line:,} in {name}"
    way_out = f" ({_LEFT_BY[name]} leaves it)" if name in _LEFT_BY else ""
    brief = f"e again opens it in {name}."
    return first_fitting((f"{opens}{way_out}.", f"{opens}."), width) or brief


def _name_of(editor: str) -> str:
    try:
        return Path(shlex.split(editor)[0]).name
    except (ValueError, IndexError):
        return editor


def edit_file(app: App[Any], path: Path, line: int) -> str | None:
    """Open a file at a line in the user's editor and wait; gives why it could not be done, or None."""
    from textual.app import SuspendNotSupported

    if (reason := refusal(app, "edit")) is not None:
        return reason
    editor = find_editor()
    if editor is None:
        return f"No editor was found; set EDITOR. The place is {path}:{line}."
    try:
        with app.suspend():
            status = subprocess.run(editor_command(editor, path, line), check=False).returncode
    except SuspendNotSupported:
        return f"The editor needs a terminal. The place is {path}:{line}."
    except (OSError, ValueError) as error:
        return f"The editor “{editor}” did not start: {error}. The place is {path}:{line}."
    return f"The editor ended with status {status}." if status else None


def editor_command(editor: str, path: Path, line: int) -> list[str]:
    """Give the words of the command that opens a file at a line and waits until it is closed.

    An editor that is not known gets the file alone, since a word that it does not understand
    would be taken for a second file.
    """
    words = shlex.split(editor)
    name = Path(words[0]).stem.lower()
    if name in _WINDOWED and not {"-w", "--wait", "-f", "--nofork"} & set(words):
        words.append("-f" if name == "gvim" else "--wait")
    if name.startswith(("code", "codium")):
        return [*words, "--goto", f"{path}:{line}"]
    if name in _COLON:
        return [*words, f"{path}:{line}"]
    if name in _PLUS:
        return [*words, f"+{line}", str(path)]
    return [*words, str(path)]
