"""Pictures of the screens people see most; `pytest --snapshot-update` takes them anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from axis_tui.ui.app import Browser
from tests.ui.driver import User, loaded
from tests.ui.networks import alliance

Compare = Callable[..., bool]

SCREENS: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "wide": ((160, 40), ("2", "j")),
    "folded": ((80, 24), ("2",)),
    "single": ((40, 12), ("2",)),
    "finding": ((120, 30), ("/", *"sulei")),
    "sources": ((120, 40), ("s",)),
    "palette": ((100, 30), ("ctrl+p",)),
}


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_looks_as_it_did(
    name: str, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    size, keys = SCREENS[name]
    app = Browser(loaded(alliance()))
    app.theme = "axis-dark"

    async def act(pilot: Pilot[int]) -> None:
        user = User(app, pilot)
        # What the work beside the screen finds is drawn before another screen lies over it.
        await user.waits()
        await user.press(*keys)
        # A cursor that blinks would be a picture that changes.
        for line in app.screen.query("Input"):
            line.cursor_blink = False  # type: ignore[attr-defined]
            line._cursor_visible = True  # type: ignore[attr-defined]

    assert snap_compare(app, terminal_size=size, run_before=act)
