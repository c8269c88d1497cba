"""The names of a large registry: searched at once, better when the index is there, kept when files change."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry
from axis_tui.search import PlainNames
from axis_tui.ui import names as module
from axis_tui.ui.names import Names
from tests.ui.driver import browsing, loaded
from tests.ui.networks import alliance


@pytest.fixture(autouse=True)
def small_is_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "MOST_AT_ONCE", 3)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def made(registry: Registry) -> Names:
    names = Names(registry)
    names.make(lambda share: None, lambda: False, None, "")
    return names


def test_a_plain_search_answers_until_the_index_is_made() -> None:
    names = Names(alliance())
    before = names.is_ready
    assert not before
    assert type(names.index) is PlainNames
    assert list(names.search("hezb")) == ["hezbollah"]
    names.make(lambda share: None, lambda: False, None, "")
    assert names.is_ready
    assert list(names.search("sulaimany")) == ["soleimani"]


def test_an_index_is_patched_where_little_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_CHANGED", 0.5)
    whole = alliance()
    names = made(whole)
    actors = dict(whole.actors)
    actors["qaani"] = Actor("qaani", "Esmail Qaani", "person")
    changed = names.of_changed(replace(whole, actors=actors))
    assert changed.is_ready
    assert list(changed.search("ismail ghaani")) == ["qaani"]
    del actors["qaani"]
    again = changed.of_changed(replace(whole, actors=actors))
    assert list(again.search("qaani")) == []
    assert list(again.search("suleimani")) == ["soleimani"]


def test_an_index_is_made_anew_where_much_has_changed() -> None:
    names = made(alliance())
    other = {f"a{n}": Actor(f"a{n}", f"Somebody {n}", "person") for n in range(9)}
    assert not names.of_changed(Registry("Other", actors=other)).is_ready


async def test_the_browser_learns_the_names_beside_its_work_and_keeps_the_index(tmp_path: Path) -> None:
    async with browsing(loaded(alliance())) as user:
        assert user.main.names.is_large
        assert user.main.names.is_ready
        assert user.main.learned is None
        await user.search("sulaimany")
        user.sees("Qassem Soleimani")
