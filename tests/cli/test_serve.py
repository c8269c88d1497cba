"""The server of a page: closed to all who do not have its address, and gone with all its visitors."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from tests.cli.served import MAIN, Served, a_page, fetched, until_free, wait_until
from tests.hostile.harm import snapshot


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
    status, text, headers = await fetched(served.origin + path)
    assert status == 404
    assert "Hezbollah" not in text
    assert headers["Server"] == "axis-tui"


async def test_with_all_but_a_letter_of_the_word_there_is_nothing(served: Served) -> None:
    for url in (served.address[:-2] + "/", f"{served.address[:-2]}/textual.js"):
        assert (await fetched(url))[0] == 404


@pytest.mark.parametrize(
    "name",
    ["registry.toml", "../registry.toml", "%2e%2e/registry.toml", "..%2fregistry.toml", "page.html", "x"],
)
async def test_no_file_but_those_of_the_page_is_given_out(name: str, served: Served) -> None:
    assert (await fetched(served.address + name))[0] == 404


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -9)],
)
async def test_no_browser_outlives_the_server(number: int, status: int, tmp_path: Path) -> None:
    with Served(tmp_path) as served:
        async with a_page(served) as page:
            await page.sees("Hezbollah")
            (child,) = served.children()
            ended, said = await asyncio.to_thread(served.end, number)
            assert ended == status
            assert "Traceback" not in said
            await asyncio.to_thread(wait_until, lambda: not is_running(child))
        assert snapshot(tmp_path) == served.before


def is_running(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


def told_of(process: int) -> tuple[str, str]:
    """The environment and the limits of a process."""
    place = Path(f"/proc/{process}")
    return (place / "environ").read_text("utf-8", "replace"), (place / "limits").read_text()


async def test_what_the_user_keeps_and_names_is_nobody_else_s(tmp_path: Path) -> None:
    (tmp_path / "axis-tui").mkdir()
    (tmp_path / "axis-tui" / "state.json").write_text('{"theme": "textual-light"}')
    with Served(tmp_path, SECRET_OF_OURS="secret", EDITOR="touch", DISPLAY=":99") as served:
        async with a_page(served) as page:
            await page.sees("Hezbollah")
            (child,) = served.children()
            environment, limits = told_of(child)
            assert "PATH=" in environment
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
    with Served(tmp_path) as served:
        status, _, err = run("serve", "--port", str(urlsplit(served.address).port))
    assert status == 2
    assert "port" in err
    assert "in use" in err


def test_whoever_listens_everywhere_says_under_which_name(tmp_path: Path) -> None:
    status, _, err = run("serve", "--host", "0.0.0.0")
    assert status == 2
    assert "--name" in err
    with Served(tmp_path, "--host", "0.0.0.0", "--name", "registry.example", "--name", "localhost") as served:
        assert served.address.startswith("http://registry.example:")
        _, said = served.end()
    assert "whoever has the address sees the whole registry" in said


def test_a_host_that_is_none_is_said() -> None:
    status, _, err = run("serve", "--host", "no-such-host.invalid")
    assert status == 2
    assert "no-such-host.invalid" in err
    assert "Traceback" not in err
