"""What another process has loaded and handed over in parts is what would have been loaded here."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from axis_tui.export.toml import registry_toml
from axis_tui.loading import RegistryError, bundled_registry, load_registry
from axis_tui.loading import parts as parts_module
from axis_tui.loading.beside import LoadingBeside
from axis_tui.loading.loaded import Loaded, Origin
from axis_tui.loading.parts import Last, Part, decode, encode, put_together, take_apart
from axis_tui.model.problems import Problem, Severity
from axis_tui.model.registry import Registry
from tests.strategies import registries
from tests.ui.networks import crowd


class Enough(Exception):
    """Nobody wants the registry any more."""


@pytest.fixture(autouse=True)
def _not_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be loaded in this process, unless the test is about that."""
    if "loaded_here" not in request.fixturenames:

        def refuse(*arguments: object) -> Loaded:
            raise AssertionError("loaded here")

        monkeypatch.setattr(LoadingBeside, "_load_here", refuse)


@pytest.fixture
def loaded_here(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The paths that were loaded in this process after all."""
    paths: list[Path] = []
    load = LoadingBeside._load_here

    def note(self: LoadingBeside, tell: Callable[[str, int, int], None], heed: Callable[[], None]) -> Loaded:
        paths.append(self._path)
        return load(self, tell, heed)

    monkeypatch.setattr(LoadingBeside, "_load_here", note)
    return paths


def big_file(folder: Path) -> Path:
    """A file of some thousand records."""
    path = folder / "big.toml"
    path.write_bytes(registry_toml(crowd(2_500, 7_000)))
    return path


@pytest.mark.parametrize("which", ["bundled", "crowd"])
def test_it_is_the_same_registry_with_its_files_warnings_and_places(which: str, tmp_path: Path) -> None:
    path = bundled_registry() if which == "bundled" else big_file(tmp_path)
    here, there = load_registry(path), LoadingBeside(path).take()
    assert there == here
    assert list(there.registry.ties) == list(here.registry.ties)
    assert list(there.origins) == list(here.origins)
    assert bool(there.problems) == (which == "crowd")


def test_it_tells_every_step_in_its_order_and_never_more_than_there_is(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    LoadingBeside(big_file(tmp_path)).take(lambda *far: told.append(far))
    steps = list(dict.fromkeys(step for step, _, _ in told))
    assert steps == ["read", "parse", "check", "compare", "place", "hand over"]
    for step in steps:
        counts = [(done, of) for one, done, of in told if one == step]
        assert counts == sorted(counts)
        assert all(0 <= done <= of for done, of in counts)
    assert ("check", 16_000, 16_507) in told


def test_what_does_not_load_says_everything_that_is_wrong_and_is_not_loaded_twice(tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text('[registry]\nformat = 1\n[[actor]]\nid = "A!"\n', "utf-8")
    with pytest.raises(RegistryError) as there:
        LoadingBeside(path).take()
    with pytest.raises(RegistryError) as here:
        load_registry(path)
    assert there.value.problems == here.value.problems
    with pytest.raises(RegistryError, match=r"nowhere\.toml does not load"):
        LoadingBeside(tmp_path / "nowhere.toml").take()


def test_a_process_that_was_ended_is_not_missed(loaded_here: list[Path], tmp_path: Path) -> None:
    path = big_file(tmp_path)
    beside = LoadingBeside(path)
    assert beside._process is not None
    os.kill(beside._process.pid, signal.SIGTERM)
    assert beside.take() == load_registry(path)
    assert loaded_here == [path]


@pytest.mark.parametrize("said", [b"", b"1234", (3).to_bytes(8) + b"abc", (1 << 20).to_bytes(8) + b"\x80"])
def test_what_is_no_message_is_not_taken_for_a_registry(
    said: bytes, loaded_here: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = subprocess.Popen

    def say(command: list[str], **options: int) -> subprocess.Popen[bytes]:
        (tmp_path / "said").write_bytes(said)
        return begin(["cat", str(tmp_path / "said")], **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(subprocess, "Popen", say)
    assert LoadingBeside(bundled_registry()).take() == load_registry(bundled_registry())
    assert loaded_here == [bundled_registry()]


def test_where_no_process_can_be_made_it_is_loaded_here(
    loaded_here: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **options: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(subprocess, "Popen", refuse)
    told: list[str] = []
    assert LoadingBeside(bundled_registry()).take(lambda step, done, of: told.append(step)).registry.actors
    assert told
    assert loaded_here == [bundled_registry()]


def test_whoever_wants_it_no_more_ends_the_other_process(tmp_path: Path) -> None:
    def stop() -> None:
        raise Enough

    beside = LoadingBeside(big_file(tmp_path))
    process = beside._process
    assert process is not None
    with pytest.raises(Enough):
        beside.take(heed=stop)
    assert process.returncode == -signal.SIGKILL


def test_what_lies_in_the_folder_of_the_start_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("msgspec", "tomli", "axis_tui"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'harm')!r}, 'w')", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert LoadingBeside(bundled_registry()).take().registry.actors
    assert not (tmp_path / "harm").exists()


@given(registries())
def test_a_registry_that_was_taken_apart_is_put_together_again(registry: Registry) -> None:
    odd = tuple(Problem("f", n, 1, Severity.WARNING, "odd", "r", "k", "m") for n in range(5))
    origins = {("actor", actor): Origin(0, ("actor", n)) for n, actor in enumerate(registry.actors)}
    whole = Loaded(registry, Path("registry.toml"), (), odd, "0" * 64, origins)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts_module, "MOST_IN_A_PART", 2)
        sent = [decode(encode(part)) for part in take_apart(whole)]
    *parts, last = sent
    assert isinstance(last, Last)
    assert put_together([part for part in parts if isinstance(part, Part)], last) == whole
    assert all(len(part.actors) <= 2 for part in parts if isinstance(part, Part))
