"""The user's web browser, given an address: only one with a window of its own, and out of our way.

Python's own `webbrowser` would also start text browsers, which draw over this screen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from threading import Thread
from typing import Any

from axis_tui.model.address import Address

_WINDOWED = (
    "firefox",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "brave-browser",
    "microsoft-edge",
    "epiphany",
    "konqueror",
    "falkon",
)
"""Tried in turn where the desktop has no command that opens addresses."""

_FAILS_WITHIN = 2.0
"""Seconds after which a web browser that has not failed counts as started."""


def find_browser(app: object, environment: Mapping[str, str] = os.environ) -> list[str] | None:
    """Give the words of the command that opens an address in a window, without the address; or None.

    There is none for a visitor of a served page, nor over ssh: it would open on another screen.
    """
    if getattr(app, "read_only", False) or any(
        environment.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")
    ):
        return None
    if sys.platform == "darwin":
        return ["open"]
    if sys.platform == "win32":
        return ["rundll32", "url.dll,FileProtocolHandler"]
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return None
    found = next((name for name in ("xdg-open", *_WINDOWED) if shutil.which(name)), None)
    return [found] if found else None


def open_address(command: list[str], address: Address) -> str | None:
    """Hand an address to a web browser that writes nothing here and outlives us; gives why it failed.

    Waits for a few seconds, so not to be called where the screen is drawn.
    """
    try:
        process: subprocess.Popen[Any] = subprocess.Popen(
            [*command, address.url],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        return f"{command[0]} did not start: {getattr(error, 'strerror', None) or error}."
    try:
        status = process.wait(_FAILS_WITHIN)
    except subprocess.TimeoutExpired:
        # It runs on. Somebody must be there when it ends, or the system keeps its remains.
        Thread(target=process.wait, daemon=True).start()
        return None
    return f"{command[0]} ended with status {status}." if status else None
