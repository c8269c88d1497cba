"""What a visitor of a served registry sees and may do there, and what they cannot."""

from __future__ import annotations

import json
from pathlib import Path

import aiohttp
import pytest

from tests.cli.served import Served, a_page, fetched, until_free
from tests.hostile.harm import snapshot
from tests.hostile.terminal import unexplained
from tests.hostile.words import everywhere


async def test_a_visitor_sees_the_actors_and_can_walk_among_them(served: Served) -> None:
    async with a_page(served) as page:
        await page.sees("Hezbollah")
        await page.types("?")
        await page.sees("Help")


async def test_the_window_of_a_visitor_may_change_its_size(served: Served) -> None:
    async with a_page(served) as page:
        await page.sees("Hezbollah")
        page.shown = b""
        await page.socket.send_str('["resize", {"width": 1000000000, "height": 3}]')
        await page.sees("Hezbollah")
        assert len(page.shown) < 100_000


async def test_a_visitor_who_leaves_takes_the_browser_along(served: Served) -> None:
    async with a_page(served) as page:
        await page.sees("Hezbollah")
        assert len(served.children()) == 1
        await page.types("q")
        assert await page.is_closed() == 1000
    await until_free(served)
    async with a_page(served) as page:
        await page.sees("Hezbollah")
    await until_free(served)


async def test_a_hostile_registry_steers_no_page(tmp_path: Path) -> None:
    words = everywhere("[@click=app.quit]x[/]\u202e\u2066{socket}<script>")
    with Served(tmp_path, registry=words.encode()) as served:
        async with a_page(served) as page:
            await page.sees("[@click=app.quit]x[/]<U+202E>")
            assert unexplained(page.shown) == b""
            assert "\u202e" not in page.shown.decode()
            assert "<script>" not in (await fetched(served.address))[1].replace('<script src="', "")


async def test_one_visitor_too_many_is_told_to_wait(served: Served) -> None:
    async with a_page(served) as one, a_page(served, after=1) as other:
        await one.sees("Hezbollah")
        await other.sees("Hezbollah")
        status, text, _ = await fetched(served.address)
        assert status == 503
        assert "All 2 places are taken" in text
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            async with a_page(served, after=2):
                pass
        assert refused.value.status == 503
        assert len(served.children()) == 2
    await until_free(served)
    assert (await fetched(served.address))[0] == 200


@pytest.mark.parametrize(
    "message",
    ["", "x", "{}", "[" * 50_000, '["resize", null]'],
    ids=["nothing", "no JSON", "an object", "too deep", "no size"],
)
async def test_what_no_page_sends_ends_the_visit(message: str, served: Served) -> None:
    async with a_page(served) as page:
        await page.socket.send_str(message)
        assert await page.is_closed() == 1008


async def test_a_message_that_is_too_long_ends_the_visit(served: Served) -> None:
    async with a_page(served) as page:
        await page.socket.send_str(json.dumps(["stdin", "x" * 70_000]))
        assert await page.is_closed() == 1009


@pytest.mark.parametrize("key", ["x", "e"])
async def test_the_commands_that_write_say_why_they_cannot(key: str, served: Served) -> None:
    async with a_page(served) as page:
        await page.sees("Hezbollah")
        await page.types(key)
        await page.sees("only to read")
    assert snapshot(served.folder) == served.before


async def test_a_theme_is_put_on_and_not_kept(served: Served) -> None:
    async with a_page(served) as page:
        await page.sees("Hezbollah")
        await page.types("t")
        await page.sees("heme")
        await page.types("jj\r?")
        await page.sees("Help")
    await until_free(served)
    assert snapshot(served.folder) == served.before
