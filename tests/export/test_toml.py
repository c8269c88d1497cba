"""Law 1: loading what was exported gives the same registry."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from axis_tui.export import registry_toml
from axis_tui.loading import load_registry
from axis_tui.model.registry import Derived, Registry
from tests.registries_in_code import small_registry
from tests.strategies import NASTY, registries

SLOWLY = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=100,
)


def reloaded(registry: Registry, folder: Path) -> Registry:
    path = folder / "registry.toml"
    path.write_bytes(registry_toml(registry))
    return load_registry(path).registry


def order_of(registry: Registry) -> list[object]:
    """Everything whose order a reader sees: equality of dicts does not look at it."""
    sources = [(source.id, [quote.id for quote in source.quotes]) for source in registry.sources.values()]
    return [list(registry.actors), list(registry.ties), sources]


@SLOWLY
@given(registry=registries())
def test_loading_what_was_exported_gives_the_same_registry(registry: Registry, tmp_path: Path) -> None:
    again = reloaded(registry, tmp_path)
    assert again == registry
    assert order_of(again) == order_of(registry)
    assert registry_toml(again) == registry_toml(registry)


@pytest.mark.parametrize("text", [*NASTY, "a\tb", "a\nb", " \u00a0 "])
def test_a_quote_survives_exactly(text: str, tmp_path: Path) -> None:
    registry = small_registry(exact=f"x{text}x")
    (source,) = reloaded(registry, tmp_path).sources.values()
    assert source.quotes[0].exact == f"x{text}x"


def test_line_ends_of_any_kind_are_written_as_escapes() -> None:
    """Loading refuses a carriage return; were it ever to allow one, the export would not lose it."""
    (source,) = tomllib.loads(registry_toml(small_registry(exact="a\r\nb\tc\n")).decode())["source"]
    assert source["quote"][0]["exact"] == "a\r\nb\tc\n"


def test_an_id_that_can_be_worked_out_is_left_out() -> None:
    (tie,) = tomllib.loads(registry_toml(small_registry()).decode())["tie"]
    assert tie == {"subject": "iran", "kind": "arms", "object": "hezbollah"}


def test_two_ties_of_one_triple_both_keep_their_ids(tmp_path: Path) -> None:
    registry = small_registry()
    (tie,) = registry.ties.values()
    twin = msgspec.structs.replace(tie, id="again", summary="A second time.")
    quote = msgspec.structs.replace(registry.sources["paper"].quotes[0], supports=(tie.id, "again"))
    source = msgspec.structs.replace(registry.sources["paper"], quotes=(quote,))
    registry = msgspec.structs.replace(registry, ties={tie.id: tie, "again": twin}, sources={"paper": source})
    assert [t.get("id") for t in tomllib.loads(registry_toml(registry).decode())["tie"]] == [tie.id, "again"]
    assert reloaded(registry, tmp_path) == registry


def test_what_is_empty_is_not_written() -> None:
    text = registry_toml(small_registry()).decode()
    assert "summary" not in text
    assert "aliases" not in text
    assert "language" not in text


def test_characters_that_steer_terminals_are_written_as_escapes() -> None:
    text = registry_toml(small_registry(exact="a\u202eb\u009bc\u2028d\U000e0041e")).decode()
    assert r"a\u202Eb\u009Bc\u2028d\U000E0041e" in text


def test_quotes_stand_in_tables_of_their_own() -> None:
    assert "\n[[source.quote]]\n" in registry_toml(small_registry()).decode()


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-22T03:20:06+00:00",
        "2026-11-22T03:20:06.500000-07:00",
        "2024-01-03",
        "2024-01-03T10:00:00",
        "2024-01-03T10:00:00+00:00:30",
        "2024-01-03T10:00:00-05:30:00.500000",
        "",
    ],
)
def test_the_time_of_an_export_comes_back_as_it_was(moment: str, tmp_path: Path) -> None:
    stamped = msgspec.structs.replace(small_registry(), derived=Derived(title="Whole", exported=moment))
    assert reloaded(stamped, tmp_path) == reloaded(reloaded(stamped, tmp_path), tmp_path)
    assert reloaded(stamped, tmp_path).derived == Derived(title="Whole", exported=moment)


def test_a_stamp_with_nothing_in_it_is_kept(tmp_path: Path) -> None:
    registry = msgspec.structs.replace(small_registry(), derived=Derived())
    assert reloaded(registry, tmp_path).derived == Derived()
