"""Fuzzing what reads and writes files: the loader, every format, and JSON before it is a registry."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import strategies as st

from axis_tui.export.formats import FORMATS
from axis_tui.export.json import json_toml
from axis_tui.export.reading import Unreadable
from axis_tui.export.toml import registry_toml
from axis_tui.loading import RegistryError, check_registry, load_registry
from axis_tui.loading.codes import ERRORS, WARNINGS
from axis_tui.model.clean import clean
from axis_tui.model.problems import Severity
from axis_tui.model.registry import Registry
from tests.fuzz.pieces import anything, encoded, mutated, toml_like
from tests.fuzz.target import same, target
from tests.hostile.harm import raw_in, said_by
from tests.strategies import registries

_FORMULA = tuple("=+-@＝＋－＠\t\r")
"""What no spreadsheet may find at the beginning of a cell."""


@lru_cache(maxsize=1)
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="axis-tui-fuzz-")


def _written(data: bytes, name: str = "registry.toml") -> Path:
    path = Path(_folder().name) / name
    path.write_bytes(data)
    return path


def _load(data: bytes) -> Registry | None:
    """Load bytes as a registry, or check that every problem is one that a person can mend."""
    path = _written(data)
    problems = check_registry(path)
    assert path.read_bytes() == data
    lines = data.count(b"\n") + 1
    for problem in problems:
        assert problem.code in ERRORS | WARNINGS, problem
        assert 1 <= problem.line <= lines, problem
        assert problem.column >= 1, problem
        assert not raw_in(clean(problem.line_text)), problem
    try:
        loaded = load_registry(path)
    except RegistryError as error:
        same(error.problems, problems)
        return None
    assert not any(problem.severity is Severity.ERROR for problem in problems)
    for table, record in loaded.origins:
        loaded.place_of(table, record)
    return loaded.registry


def _round_trip(registry: Registry) -> None:
    assert load_registry(_written(registry_toml(registry), "again.toml")).registry == registry


@target(data=st.binary(max_size=400) | toml_like.map(encoded))
def the_loader_reads_any_bytes(data: bytes) -> None:
    registry = _load(data)
    if registry is not None:
        _round_trip(registry)


@target(data=mutated(registries().map(registry_toml)))
def the_loader_reads_what_was_a_registry_once(data: bytes) -> None:
    registry = _load(data)
    if registry is not None:
        _round_trip(registry)


@target(registry=registries())
def every_writer_writes_what_its_reader_reads(registry: Registry) -> None:
    _round_trip(registry)
    for format in FORMATS:
        if not format.writes:
            continue
        text = format.write(registry).decode("utf-8")
        assert not set(text) & {"\x00", "\x1b", "\x9b", "\x7f"}, format.id
        format.left_out(registry)
        if format.id == "json":
            assert len(json.loads(text)["actor"]) == len(registry.actors)
        elif format.id.startswith("csv"):
            rows = list(csv.reader(io.StringIO(text, newline="")))
            assert len({len(row) for row in rows}) == 1, format.id
            assert not any(cell.startswith(_FORMULA) for row in rows for cell in row), format.id
        elif format.id in ("graphml", "gexf"):
            root = ElementTree.fromstring(text)
            counts = [sum(e.tag.endswith(tag) for e in root.iter()) for tag in ("}node", "}edge")]
            assert counts == [len(registry.actors), len(registry.ties)], format.id


READABLE = [format for format in FORMATS if format.reads and format.writes and format.id != "toml"]


@st.composite
def _foreign(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of another format that was valid once, or is nothing of the kind."""
    format = draw(st.sampled_from(READABLE))
    written = registries().map(format.write)
    return format.id, draw(written | mutated(written) | st.binary(max_size=200) | anything.map(encoded))


@target(file=_foreign())
def every_reader_makes_a_registry_or_refuses(file: tuple[str, bytes]) -> None:
    format, data = file
    path, made = _written(data, "foreign"), Path(_folder().name) / "made.toml"
    made.unlink(missing_ok=True)
    status, out, err = said_by("import", "-f", format, str(path), "-o", str(made), is_terminal=False)
    assert not raw_in(out + err)
    assert path.read_bytes() == data
    assert status == (0 if made.exists() else 2)
    if made.exists():
        _round_trip(load_registry(made).registry)


_KEYS_OF_OBJECTS = st.sampled_from(("a", "b", "", "{", '"', "\\", "é", "registry")) | st.text(max_size=2)


def _members(inside: st.SearchStrategy[tuple[str, bool]]) -> st.SearchStrategy[tuple[str, bool]]:
    """Objects as JSON, and whether any of them has a key twice."""

    def write(pairs: list[tuple[str, tuple[str, bool]]]) -> tuple[str, bool]:
        keys = [key for key, _ in pairs]
        text = ", ".join(f"{json.dumps(key)}: {value}" for key, (value, _) in pairs)
        return f"{{{text}}}", len(set(keys)) < len(keys) or any(twice for _, (_, twice) in pairs)

    return st.lists(st.tuples(_KEYS_OF_OBJECTS, inside), max_size=4).map(write)


_PLAIN = (st.text(max_size=3) | st.integers(0, 9)).map(lambda value: (json.dumps(value), False))


@target(written=_members(st.recursive(_PLAIN, _members, max_leaves=8)))
def json_that_says_a_key_twice_is_refused_by_name(written: tuple[str, bool]) -> None:
    text, twice = written
    try:
        json_toml(f'{{"registry": {text}}}')
    except Unreadable as refused:
        same("stands twice" in str(refused), twice)
    else:
        assert not twice
