"""The browser in a web page: alive for whoever has the address, closed to all others, only to be read."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from axis_tui.export import registry_toml
from tests.hostile.harm import snapshot
from tests.hostile.terminal import unexplained
from tests.hostile.words import everywhere
from tests.ui.networks import alliance

MAIN = "import sys; from axis_tui.__main__ import main; sys.exit(main())"


class Served:
    """`axis-tui serve` in a process of its own."""

    def __init__(
        self, folder: Path, *options: str, registry: bytes | None = None, **environment: str
    ) -> None:
        self.folder = folder
        (folder / "registry.toml").write_bytes(registry or registry_toml(alliance()))
        # A module of this name in the folder would be imported by a careless server.
        (folder / "textual.py").write_text("raise SystemExit('imported from the folder')")
        self.before = snapshot(folder)
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", MAIN, "serve", "-r", "registry.toml", *options],
            cwd=folder,
            env=os.environ
            | {"XDG_STATE_HOME": str(folder), "PYTHONPATH": str(Path.cwd()), "PYTHONDONTWRITEBYTECODE": "1"}
            | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()
        parts = urlsplit(self.address)
        self.origin = f"{parts.scheme}://{parts.netloc}"

    def end(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """End it, and give its status and what it said."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        _, said = self.process.communicate(timeout=20)
        return self.process.returncode, said

    def children(self) -> list[int]:
        """The processes of its visitors."""
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(pid) for pid in listed.stdout.split()]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    one = Served(tmp_path_factory.mktemp("served"), "--visitors", "2")
    yield one
    status, said = one.end()
    assert status == 130
    assert "Traceback" not in said
    assert snapshot(one.folder) == one.before, "visitors left something behind"


class Page:
    """A page that is open, and what it was sent."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.shown = b""

    async def sees(self, words: str) -> None:
        """Wait until words are drawn."""
        async with asyncio.timeout(20):
            while words.encode() not in self.shown:
                message = await self.socket.receive()
                assert message.type is aiohttp.WSMsgType.BINARY, (message, self.shown[-500:])
                self.shown += message.data

    async def types(self, keys: str) -> None:
        """Type, and forget what was drawn before."""
        self.shown = b""
        await self.socket.send_str(json.dumps(["stdin", keys]))

    async def is_closed(self) -> int | None:
        """Read on until the server closes, and give its reason."""
        async with asyncio.timeout(20):
            async for _ in self.socket:
                pass
        return self.socket.close_code


@asynccontextmanager
async def a_page(served: Served, *, after: int = 0, **headers: str) -> AsyncIterator[Page]:
    """Open a page as soon as no more than so many others are there."""
    await asyncio.to_thread(wait_until, lambda: len(served.children()) <= after)
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(
            f"{served.address}socket?width=100&height=30", headers={"Origin": served.origin} | headers
        ) as socket,
    ):
        yield Page(socket)


def wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not done():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def is_running(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


async def until_free(served: Served) -> None:
    await asyncio.to_thread(wait_until, lambda: not served.children())


async def fetched(url: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        return answer.status, (await answer.read()).decode("utf-8", "replace"), dict(answer.headers)


# --- What works ----------------------------------------------------------------------------------


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


async def test_the_page_takes_nothing_from_elsewhere(served: Served) -> None:
    status, page, headers = await fetched(served.address)
    assert status == 200
    links = re.findall(r"""\s(?:src|href)=["']?([^"'\s>]+)""", page)
    assert {"page.css", "xterm.css", "textual.js"} <= set(links)
    for link in links:
        status, text, _ = await fetched(served.address + link)
        assert status == 200, link
        if link.endswith(".css"):
            links += re.findall(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""", text)
    assert all(re.fullmatch(r"[A-Za-z.]+", link) for link in links), links
    assert "http" not in page.replace(served.address.replace("http", "ws", 1), "")
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["connect-src"] == f"'self' {served.address.replace('http', 'ws', 1)}socket"
    assert policy["frame-ancestors"] == "'none'"
    assert "allow-popups" not in policy["sandbox"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"


async def test_a_hostile_registry_steers_no_page(tmp_path: Path) -> None:
    served = Served(
        tmp_path, registry=everywhere("[@click=app.quit]x[/]\u202e\u2066{socket}<script>").encode()
    )
    try:
        async with a_page(served) as page:
            await page.sees("[@click=app.quit]x[/]<U+202E>")
            assert unexplained(page.shown) == b""
            assert "\u202e" not in page.shown.decode()
            assert "<script>" not in (await fetched(served.address))[1].replace('<script src="', "")
    finally:
        served.end()


# --- Who is let in -------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "a@localhost"])
async def test_a_request_under_another_name_is_refused(host: str, served: Served) -> None:
    assert (await fetched(served.address, Host=host))[0] == 403
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        async with a_page(served, Host=host, Origin=f"http://{host}"):
            pass
    assert refused.value.status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "http://127.0.0.1:1", "file://"])
async def test_a_page_of_somebody_else_opens_no_visit(origin: str, served: Served) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        async with a_page(served, Origin=origin):
            pass
    assert refused.value.status == 403
    await until_free(served)


@pytest.mark.parametrize(
    "path",
    ["/", "/socket", "/x/", "/x/socket", "/x/textual.js", "/textual.js", "/favicon.ico", "/static/js/"],
)
async def test_without_the_word_of_the_address_there_is_nothing(path: str, served: Served) -> None:
    for url in (served.origin + path, served.address[:-2] + "/", f"{served.address[:-2]}/textual.js"):
        status, text, headers = await fetched(url)
        assert status == 404
        assert "Hezbollah" not in text
        assert headers["Server"] == "axis-tui"


@pytest.mark.parametrize(
    "name",
    ["registry.toml", "../registry.toml", "%2e%2e/registry.toml", "..%2fregistry.toml", "page.html", "x"],
)
async def test_no_file_but_those_of_the_page_is_given_out(name: str, served: Served) -> None:
    assert (await fetched(served.address + name))[0] == 404


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


@pytest.mark.parametrize("message", ["", "x", "{}", "[" * 50_000, '["resize", null]'])
async def test_what_no_page_sends_ends_the_visit(message: str, served: Served) -> None:
    async with a_page(served) as page:
        await page.socket.send_str(message)
        assert await page.is_closed() == 1008


async def test_a_message_that_is_too_long_ends_the_visit(served: Served) -> None:
    async with a_page(served) as page:
        await page.socket.send_str(json.dumps(["stdin", "x" * 70_000]))
        assert await page.is_closed() == 1009


# --- What a visitor cannot do --------------------------------------------------------------------


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
        await page.types("jj\r")
        await asyncio.sleep(0.5)
        await page.types("?")
        await page.sees("Help")
    assert snapshot(served.folder) == served.before


# --- Life and death ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -9)],
)
async def test_no_browser_outlives_the_server(number: int, status: int, tmp_path: Path) -> None:
    served = Served(tmp_path)
    async with a_page(served) as page:
        await page.sees("Hezbollah")
        (child,) = served.children()
        ended, said = await asyncio.to_thread(served.end, number)
        assert ended == status
        assert "Traceback" not in said
        await asyncio.to_thread(wait_until, lambda: not is_running(child))
    assert snapshot(tmp_path) == served.before


def told_of(process: int) -> tuple[str, str]:
    """The environment and the limits of a process."""
    place = Path(f"/proc/{process}")
    return (place / "environ").read_text("utf-8", "replace"), (place / "limits").read_text()


async def test_what_the_user_keeps_and_names_is_nobody_else_s(tmp_path: Path) -> None:
    (tmp_path / "axis-tui").mkdir()
    (tmp_path / "axis-tui" / "state.json").write_text('{"theme": "textual-light"}')
    served = Served(tmp_path, SECRET_OF_OURS="secret", EDITOR="touch", DISPLAY=":99")
    async with a_page(served) as page:
        await page.sees("Hezbollah")
        (child,) = served.children()
        environment, limits = told_of(child)
        assert not re.search(r"SECRET_OF_OURS|EDITOR|DISPLAY", environment)
        assert re.search(r"Max file size +0 +0", limits)
    served.end()
    assert snapshot(tmp_path) == served.before


def run(*arguments: str, first: str = "", **environment: str) -> tuple[int, str, str]:
    ended = subprocess.run(
        [sys.executable, "-c", f"{first}\n{MAIN}", *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    return ended.returncode, ended.stdout, ended.stderr


@pytest.mark.parametrize("missing", ["aiohttp", "textual_serve"])
def test_without_the_extra_it_is_said_what_to_install(missing: str) -> None:
    status, out, err = run("serve", first=f"import sys; sys.modules[{missing!r}] = None")
    assert (status, out) == (2, "")
    assert "pip install 'axis-tui[serve]'" in err
    assert "Traceback" not in err


def test_a_registry_that_does_not_load_is_not_served(tmp_path: Path) -> None:
    (tmp_path / "registry.toml").write_text("[registry]\n")
    status, out, err = run("serve", "-r", str(tmp_path / "registry.toml"))
    assert (status, out) == (2, "")
    assert "cannot be loaded" in err


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    served = Served(tmp_path)
    try:
        status, _, err = run("serve", "--port", str(urlsplit(served.address).port))
        assert status == 2
        assert "port" in err
        assert "in use" in err
    finally:
        served.end()


def test_whoever_listens_everywhere_says_under_which_name(tmp_path: Path) -> None:
    status, _, err = run("serve", "--host", "0.0.0.0")
    assert status == 2
    assert "--name" in err
    served = Served(tmp_path, "--host", "0.0.0.0", "--name", "registry.example", "--name", "localhost")
    assert served.address.startswith("http://registry.example:")
    _, said = served.end()
    assert "whoever has the address sees the whole registry" in said


def test_a_host_that_is_none_is_said() -> None:
    status, _, err = run("serve", "--host", "no-such-host.invalid")
    assert status == 2
    assert "no-such-host.invalid" in err
    assert "Traceback" not in err
