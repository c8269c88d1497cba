"""A text that is parsed piece by piece is the text that is parsed whole, or is not parsed so at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from hypothesis import example, given
from hypothesis import strategies as st

from axis_tui.export.toml import registry_toml
from axis_tui.loading import RegistryError, chunks, load
from axis_tui.loading.chunks import parse_in_chunks
from axis_tui.loading.load import check_registry, load_registry
from axis_tui.model.registry import Registry
from tests.loading.test_blocks import PIECES
from tests.strategies import registries
from tests.ui.networks import crowd

MORE = (
    "actor = []\n",
    'tie = [{ subject = "a" }]\n',
    "source.title = 1\n",
    "[actor]\nid = 1\n",
    "[[source]]\n[[source.quote]]\n[source.quote.more]\n",
    "[tie.more]\nx = 1\n",
    'x = """\n[[actor]]\n',
    '"""\n',
    "x = [\n",
    "]\n",
    "[[actor]]\nid = \n",
)


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "LETTERS", 1)


def whole(text: str) -> dict[str, object] | None:
    """What the parser makes of the whole; None where that is no TOML."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError:
        return None


@given(st.lists(st.sampled_from(PIECES + MORE), max_size=9))
@example([PIECES[2], PIECES[9], PIECES[7]])
@example([PIECES[10], PIECES[11], PIECES[9], PIECES[11]])
@example([MORE[0], PIECES[2]])
@example([MORE[1], PIECES[9]])
@example([PIECES[2], MORE[6], PIECES[2], MORE[7]])
def test_it_is_what_the_whole_is_or_nothing(parts: list[str]) -> None:
    text = "".join(parts)
    known, counted = whole(text), [0]
    found = parse_in_chunks(text, counted.append)
    assert sum(counted) <= len(text)
    if found is not None:
        assert known is not None
        assert found == known
        assert list(found) == list(known)


@given(registries())
def test_what_the_program_writes_is_parsed_in_pieces(registry: Registry) -> None:
    text, counted = registry_toml(registry).decode(), [0]
    assert parse_in_chunks(text, counted.append) == tomli.loads(text)
    assert sum(counted) == len(text)


@pytest.mark.parametrize("broken", [False, True])
def test_a_large_file_tells_how_far_its_parsing_is(
    broken: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "big.toml"
    text = registry_toml(crowd(300, 900)).decode() + ("what = is this" if broken else "")
    path.write_text(text, "utf-8")
    known = check_registry(path)
    monkeypatch.setattr(load, "LARGE", 1_000)
    monkeypatch.setattr(chunks, "LETTERS", 10_000)
    assert check_registry(path) == known
    told: list[tuple[str, int, int]] = []
    if broken:
        with pytest.raises(RegistryError):
            load_registry(path, tell=lambda *far: told.append(far))
    else:
        load_registry(path, tell=lambda *far: told.append(far))
    parsed = [done for step, done, _ in told if step == "parse"]
    assert len(parsed) > 5
    assert parsed == sorted(parsed)
    assert parsed[-1] == len(text)
