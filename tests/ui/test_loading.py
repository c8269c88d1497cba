"""A large registry: what is seen while it is loaded, how one leaves, and what opens then."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event
from typing import cast

import pytest

from axis_tui.export.toml import registry_toml
from axis_tui.loading import Loaded, RegistryError, bundled_registry, files, load_registry
from axis_tui.loading.beside import LoadingBeside
from axis_tui.loading.steps import Tell
from axis_tui.model.problems import Problem, Severity
from axis_tui.ui import following, session
from axis_tui.ui.app import Browser
from axis_tui.ui.progress import Progress, Step, draw_progress
from axis_tui.ui.screens import loading
from axis_tui.ui.screens.loading import LoadingScreen
from axis_tui.ui.session import Opening
from axis_tui.ui.signs import ASCII, UNICODE
from tests.ui.driver import User
from tests.ui.driver import loaded as as_loaded
from tests.ui.networks import alliance
from tests.ui.terminal import Terminal

BROKEN = (Problem("big.toml", 3, 1, Severity.ERROR, "not-toml", "", "", "not TOML: what is this"),)


NOWHERE = Opening()


class Slow:
    """Another process that stands still after some steps, until the test lets it end."""

    def __init__(self, outcome: Loaded | RegistryError, *far: tuple[str, int, int]) -> None:
        self.far = far
        self.outcome = outcome
        self.may_end, self.told, self.ended = Event(), Event(), Event()

    def take(self, tell: Tell, heed: Callable[[], None]) -> Loaded:
        """Tell the steps, and wait."""
        try:
            for step in self.far:
                tell(*step)
            self.told.set()
            while not self.may_end.wait(0.01):
                heed()
        finally:
            self.ended.set()
        if isinstance(self.outcome, RegistryError):
            raise self.outcome
        return self.outcome


@asynccontextmanager
async def waiting(
    slow: Slow, opening: Opening = NOWHERE, size: tuple[int, int] = (80, 24), path: Path = Path("big.toml")
) -> AsyncIterator[User]:
    """Open the browser on a registry that is still being loaded."""
    app = Browser(path=path, first=lambda: LoadingScreen(path, opening, cast("LoadingBeside", slow)))
    async with app.run_test(size=size) as pilot:
        user = User(app, pilot)
        await user.settled()
        assert slow.told.wait(5)
        cast("LoadingScreen", app.screen).draw()
        await user.settled()
        try:
            yield user
        finally:
            slow.may_end.set()


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "SHOWN_AFTER", 0.0)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be in a folder with a large file."""
    monkeypatch.chdir(tmp_path)
    Path("big.toml").write_bytes(b"#" * 3_400_000)


@pytest.mark.usefixtures("here")
async def test_it_says_what_is_loaded_how_far_it_is_and_how_to_leave() -> None:
    slow = Slow(as_loaded(alliance()), ("read", 0, 1), ("parse", 0, 9), ("check", 12_000, 220_100))
    async with waiting(slow) as user:
        user.sees("Loading big.toml", "3.4 MB", "q leave", "s so far. Esc or q leaves.")
        lines = {line[13:].split("  ")[0]: line for line in user.lines if line.strip()}
        assert "✓ Read the files" in lines["Read the files"]
        assert lines["Read the files"].rstrip().endswith(" s")
        assert "› Check every record" in lines["Check every record by itself"]
        assert lines["Check every record by itself"].rstrip().endswith("12,000 of 220,100")
        await user.press("j")
        user.sees("j is no key yet: the registry is being loaded. q leaves.")
        assert lines["Hand the registry over"].split() == ["Hand", "the", "registry", "over"]


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+q"])
async def test_a_key_leaves_at_once_and_ends_the_loading(key: str) -> None:
    slow = Slow(as_loaded(alliance()), ("parse", 0, 1))
    async with waiting(slow) as user:
        # Not `press`, which waits for a screen that is drawn again.
        user.app.post_key(key)
        assert await asyncio.to_thread(slow.ended.wait, 5)
        assert user.app._exit
        assert user.app.return_code == 0


async def test_no_visitor_of_a_page_goes_to_a_shell_that_is_not_there() -> None:
    async with waiting(Slow(as_loaded(alliance()), ("read", 0, 1))) as user:
        user.app.read_only = True
        await user.press("ctrl+z")
        user.sees("There is no shell behind this page.")


async def test_the_browser_opens_where_it_was_asked_to() -> None:
    slow = Slow(as_loaded(alliance()), ("parse", 0, 1))
    async with waiting(slow, Opening(actor="quds")) as user:
        slow.may_end.set()
        await user.waits()
        assert user.main.view.actor == "quds"
        assert user.app.screen is user.main
        assert user.main.has_class("-folded")
        user.sees("5 actors", "part of")
        await user.press("escape")
        user.sees("This is the top")


async def test_it_opens_on_a_tie_and_on_the_chains_between_two(tmp_path: Path) -> None:
    tie = next(iter(alliance().ties))
    slow = Slow(as_loaded(alliance()))
    async with waiting(slow, Opening(tie=tie)) as user:
        slow.may_end.set()
        await user.waits()
        assert user.main.view.tie == tie
    slow = Slow(as_loaded(alliance()))
    async with waiting(slow, Opening(between=("Suleimani", "hezbollah"))) as user:
        slow.may_end.set()
        await user.waits()
        user.sees("Path", "Qassem Soleimani", "Hezbollah")


async def test_what_does_not_load_is_listed() -> None:
    slow = Slow(RegistryError(Path("big.toml"), BROKEN), ("parse", 0, 1))
    async with waiting(slow) as user:
        slow.may_end.set()
        await user.waits()
        user.sees("This registry does not load", "big.toml:3:1", "not TOML")
        assert user.app.loaded is None
        assert user.app.problems == BROKEN


async def test_what_takes_a_moment_only_does_not_flash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "SHOWN_AFTER", 1000.0)
    slow = Slow(as_loaded(alliance()), ("parse", 0, 1))
    async with waiting(slow) as user:
        assert not user.screen.strip()
        slow.may_end.set()
        await user.waits()
        user.sees("5 actors")


async def test_files_that_change_meanwhile_are_loaded_again_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "one.toml"
    path.write_bytes(registry_toml(alliance()))
    slow = Slow(load_registry(path), ("parse", 0, 1))
    async with waiting(slow, path=path) as user:
        path.write_bytes(registry_toml(alliance().subset(["iran", "hezbollah"])))
        for _ in range(3):
            user.app._look()
        await user.settled()
        assert isinstance(user.app.screen, LoadingScreen)
        slow.may_end.set()
        await user.waits()
        assert len(user.main.whole.actors) == 5
        for _ in range(3):
            user.app._look()
        await user.waits()
        assert len(user.main.whole.actors) == 2


@pytest.mark.parametrize("size", [(80, 24), (30, 8), (12, 3), (4, 1), (160, 50)])
def test_the_steps_fit_any_window(size: tuple[int, int]) -> None:
    now = [10.0]
    progress = Progress(
        {"a": Step("First"), "b": Step("Second", in_shares=True), "c": Step("Third")}, lambda: now[0]
    )
    progress.tell("a", 0, 0)
    now[0] = 13.2
    progress.tell("b", 3, 4)
    now[0] = 15.0
    canvas = draw_progress(progress, *size, "q leaves.", ASCII)
    assert (canvas.width, canvas.height) == size
    if size[1] > 6:
        lines = [line.split() for line in canvas.lines() if line.strip()]
        assert lines == [
            [ASCII.for_claim, "First", "3.2", "s"],
            [ASCII.step, "Second", "75", "%"],
            ["Third"],
            ["5", "s", "so", "far.", "q", "leaves."],
        ]
    elif size[1] > 1:
        text = canvas.to_text()
        assert "Sec" in text
        assert "First" not in text
    assert "✓" in draw_progress(progress, 80, 24, "", UNICODE).to_text()


def test_only_a_large_registry_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.toml"
    path.write_bytes(registry_toml(alliance()))
    assert files.size_of(path) == path.stat().st_size
    assert files.size_of(bundled_registry()) == sum(
        file.stat().st_size for file in bundled_registry().rglob("*.toml")
    )
    assert files.size_of(tmp_path / "nowhere") == 0
    app = session._make_app(path, Opening(actor="quds"))
    assert app.loaded is not None
    assert app._first is None
    monkeypatch.setattr(files, "LARGE", path.stat().st_size)
    app = session._make_app(path, Opening(actor="quds"))
    assert app.loaded is None
    screen = app.get_default_screen()
    assert isinstance(screen, LoadingScreen)
    screen._beside.end()


async def test_a_large_registry_that_changes_is_loaded_again_by_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.toml"
    path.write_bytes(registry_toml(alliance()))
    app = Browser(load_registry(path), path=path)
    monkeypatch.setattr(files, "LARGE", 10)
    monkeypatch.setattr(following, "load_registry", None)
    async with app.run_test(size=(80, 24)) as pilot:
        user = User(app, pilot)
        await user.waits()
        path.write_bytes(registry_toml(alliance().subset(["iran", "hezbollah"])))
        app.load_again()
        await user.settled()
        user.sees("The files have changed and are loaded again")
        await user.waits()
        assert len(user.main.whole.actors) == 2


LARGE = (
    "import sys; from pathlib import Path; from axis_tui.loading import files; files.LARGE = 10\n"
    "from axis_tui.ui import open_browser; sys.exit(open_browser(Path({path!r}), actor={actor!r}))"
)


def opened(path: Path, actor: str | None = None) -> Terminal:
    """Open the browser in a terminal on a registry as if it were large."""
    return Terminal(LARGE.format(path=str(path), actor=actor), XDG_STATE_HOME=str(path.parent))


def test_in_a_terminal_it_opens_or_says_why_not_with_the_same_exit_status(tmp_path: Path) -> None:
    path = tmp_path / "one.toml"
    path.write_bytes(registry_toml(alliance()))
    terminal = opened(path, "quds")
    terminal.read_until(lambda written: b"Qassem" in written)
    terminal.type(b"q")
    assert terminal.end() == 0

    terminal = opened(path, "nobody")
    assert terminal.end() == 2
    assert "axis-tui: there is no actor “nobody”" in terminal.after

    path.write_text("what = is this\n", "utf-8")
    terminal = opened(path)
    terminal.read_until(lambda written: b"does not load" in written)
    terminal.type(b"q")
    assert terminal.end() == 2


def test_in_a_terminal_q_leaves_while_the_file_is_still_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.toml"
    path.write_bytes(registry_toml(alliance()))
    # The other process is one that never says anything.
    code = "import subprocess; begin = subprocess.Popen\n"
    code += "subprocess.Popen = lambda command, **options: begin(['sleep', '60'], **options)\n"
    terminal = Terminal(code + LARGE.format(path=str(path), actor=None), XDG_STATE_HOME=str(tmp_path))
    terminal.read_until(lambda written: b"so far" in written)
    terminal.type(b"q")
    assert terminal.end(5) == 0
