"""The clipboard: what may be said of words sent there, since no terminal tells whether it took them."""

from __future__ import annotations

import os

from axis_tui.model.clean import clean

MOST_BYTES = 64_000
"""Bytes sent to the clipboard at most."""

HAS_NONE = "This terminal has no clipboard."

TMUX_HINT = "Sent to tmux. Where it does not arrive: tmux set -g set-clipboard on"
"""What tmux asks for; as it is set up it keeps such words to itself."""


def has_none() -> bool:
    """Tell whether the terminal is one that has no clipboard: the console of Linux."""
    return os.environ.get("TERM") == "linux"


def is_tmux() -> bool:
    """Tell whether tmux stands between the program and the terminal."""
    return bool(os.environ.get("TMUX"))


def sent(what: str, them: str = "it") -> str:
    """Say what was sent ("The quote was"), and that it may not have arrived."""
    return f"{what} sent to the terminal, which may keep {them} from the clipboard."


def fitting(words: str) -> tuple[str, bool]:
    """Give words as they may be sent, clean and not too many, and whether these are all of them."""
    cleaned = clean(words, breaks=True).encode()
    return cleaned[:MOST_BYTES].decode("utf-8", "ignore"), len(cleaned) <= MOST_BYTES
