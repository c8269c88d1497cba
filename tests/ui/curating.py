"""A browser on files that change under it."""

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path

from axis_tui.loading import RegistryError, load_registry
from axis_tui.ui.app import Browser
from tests.ui.driver import User

HEAD = '[registry]\nformat = 1\ntitle = "Who arms whom"\n'
ACTORS = "".join(
    f'[[actor]]\nid = "{name.lower()}"\nname = "{name}"\nkind = "state"\n'
    for name in ("Iran", "Syria", "Iraq")
)


def ties(*pairs):
    return "".join(f'[[tie]]\nsubject = "{a}"\nkind = "arms"\nobject = "{b}"\n' for a, b in pairs)


def quotes(*pairs):
    source = '[[source]]\nid = "paper"\ntitle = "A paper"\nreliability = "B"\n'
    return source + "".join(
        f'[[source.quote]]\nid = "{a}-{b}"\nexact = "{a} arms {b}"\nsupports = ["{a}.arms.{b}"]\n'
        for a, b in pairs
    )


def whole(*pairs):
    return HEAD + ACTORS + ties(*pairs) + quotes(*pairs)


PAIRS = (("iran", "syria"), ("iran", "iraq"))


@asynccontextmanager
async def open_on(path: Path):
    try:
        app = Browser(load_registry(path), path=path)
    except RegistryError as error:
        app = Browser(problems=error.problems, path=path)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        yield User(app, pilot)


async def until(done):
    """Wait for what no worker's end tells of."""
    for _ in range(2000):
        if done():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("waited in vain")


async def look_twice(user):
    """Let the browser notice a change, as it does by itself within two seconds."""
    user.app._look()
    user.app._look()
    for _ in range(3):
        # The loading, the laying out, and what these start.
        await user.app.workers.wait_for_complete()
        await user.waits()
