"""The pictures of the documentation: the browser on the bundled registry, as it really is.

`python -m tests.house.pictures` takes them; no test compares them, since a picture changes with
every version of what draws it.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.loading.texts import read_texts
from axis_tui.ui.app import Browser
from tests.house.paths import ROOT, TEXTS

FOLDER = ROOT / "docs" / "pictures"

PICTURES: dict[str, tuple[tuple[int, int], str, Sequence[str]]] = {
    "browser": ((150, 42), "iran.directs.ansar-allah", ()),
    "browser-80x24": ((80, 24), "iran.directs.ansar-allah", ()),
    "map": ((160, 50), "kataib-hezbollah.coordinates-with.hezbollah", ("m",)),
    "path": ((120, 36), "hassan-nasrallah.leads.hezbollah", ("p", *"al-sudani", "enter")),
    "network": ((160, 50), "iran.directs.ansar-allah", ("N",)),
    "matrix": ((120, 36), "hezbollah.attacks.israel", ("M",)),
    "timeline": ((140, 40), "iran.directs.ansar-allah", ("T", "a", "g")),
    "whose": ((140, 40), "iran.directs.ansar-allah", ("W",)),
    "in-place": ((120, 32), "iran.directs.ansar-allah", ("3", "v")),
}
"""Each picture: the window, the tie on which the browser opens, and the keys that are pressed."""


async def take(name: str, size: tuple[int, int], tie: str, keys: Sequence[str]) -> None:
    """Take one picture."""
    path = bundled_registry()
    texts = read_texts(TEXTS) if TEXTS.is_dir() else ()
    app = Browser(load_registry(path), path=path, tie=tie or None, texts=texts)
    app.theme = "axis-dark" if "axis-dark" in app.available_themes else "textual-dark"
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.6)
        for key in keys:
            await pilot.press("slash" if key == "/" else key)
            await pilot.pause(0.1)
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        svg = app.export_screenshot(title="axis-tui")
    # The picture asks no other machine for its letters.
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(
        r"font-family: Fira Code, monospace", "font-family: ui-monospace, Menlo, Consolas, monospace", svg
    )
    (FOLDER / f"{name}.svg").write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n", "utf-8")


def main() -> None:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (size, tie, keys) in PICTURES.items():
        asyncio.run(take(name, size, tie, keys))


if __name__ == "__main__":
    main()
