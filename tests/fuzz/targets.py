"""What is fuzzed: for each part of the program that reads or writes, what must hold whatever comes in."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import tempfile
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from hypothesis import strategies as st

from axis_tui.cli import run
from axis_tui.export.formats import FORMATS
from axis_tui.export.json import json_toml
from axis_tui.export.reading import Unreadable
from axis_tui.export.toml import registry_toml
from axis_tui.loading import RegistryError, check_registry, load_registry
from axis_tui.loading.codes import ERRORS, WARNINGS
from axis_tui.model.address import UnfitAddress, read_address
from axis_tui.model.clean import BIDI_CONTROLS, MOST_MARKS, clean, one_line
from axis_tui.model.dates import may_hold, parse_date, span_words
from axis_tui.model.passage import Found, Text, anchor_quotes, locate, quoted_share
from axis_tui.model.problems import Severity
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.search import Named, NameIndex, find_names
from axis_tui.search.filtering import (
    FilterError,
    check_filter,
    complete_filter,
    filtered,
    parse_filter,
)
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.serving.stream import safe_screen
from axis_tui.ui.cells import cell_width
from axis_tui.ui.text import fit, mark, paragraphs, say, width_of
from tests.fuzz.texts import NASTIER, anything, mutated, toml_like
from tests.strategies import registries
from tests.ui.networks import alliance

Target = Callable[..., None]

_FORMULA = tuple("=+-@＝＋－＠\t\r")

TARGETS: dict[str, tuple[Target, dict[str, st.SearchStrategy]]] = {}
"""Each target by its name: a function that fails where something does not hold, and its arguments."""


def target(**arguments: st.SearchStrategy) -> Callable[[Target], Target]:
    """Enter a function as a target."""

    def enter(function: Target) -> Target:
        TARGETS[function.__name__] = (function, arguments)
        return function

    return enter


@lru_cache(maxsize=1)
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="axis-tui-fuzz-")


def _written(data: bytes, name: str = "registry.toml") -> Path:
    path = Path(_folder().name) / name
    path.write_bytes(data)
    return path


def is_harmless(text: str) -> bool:
    """Tell whether a terminal may be sent this text."""
    return not any(
        (unicodedata.category(char) in ("Cc", "Cs") and char != "\n") or char in BIDI_CONTROLS
        for char in text
    )


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
        assert is_harmless(clean(problem.line_text)), problem
    try:
        loaded = load_registry(path)
    except RegistryError as error:
        _same(error.problems, problems)
        return None
    assert not any(problem.severity is Severity.ERROR for problem in problems)
    for table, record in loaded.origins:
        loaded.place_of(table, record)
    return loaded.registry


def _same(found: object, expected: object) -> None:
    assert found == expected


def _points_into(text: str, error: FilterError) -> None:
    assert 0 <= error.start <= error.end <= len(text), (error.start, error.end)
    assert error.message
    assert error.pointed(text)


def _round_trip(registry: Registry) -> None:
    assert load_registry(_written(registry_toml(registry), "again.toml")).registry == registry


@target(data=st.binary(max_size=400) | toml_like.map(lambda text: text.encode("utf-8", "surrogatepass")))
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
            assert not any(cell.startswith(tuple("=+-@＝＋－＠\t\r")) for row in rows for cell in row), (
                format.id
            )
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
    return format.id, draw(written | mutated(written) | st.binary(max_size=200) | anything.map(_encoded))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@target(file=_foreign())
def every_reader_makes_a_registry_or_refuses(file: tuple[str, bytes]) -> None:
    format, data = file
    path, made = _written(data, "foreign"), Path(_folder().name) / "made.toml"
    made.unlink(missing_ok=True)
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="")
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = run(["import", "-f", format, str(path), "-o", str(made)], _never_browse)
    said.flush()
    assert isinstance(said.buffer, io.BytesIO)
    assert is_harmless(said.buffer.getvalue().decode())
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
        _same("stands twice" in str(refused), twice)
    else:
        assert not twice


_ADDRESSES = st.builds(
    "{}{}".format, st.sampled_from(("", "https://", "HTTP://a.org", "http://1")), st.text() | anything
)


@target(text=_ADDRESSES)
def an_address_leads_where_it_says_or_is_refused(text: str) -> None:
    try:
        address = read_address(text)
    except UnfitAddress:
        return
    seen = urlsplit(address.url)
    assert seen.scheme in ("http", "https")
    _same((seen.username, seen.hostname), (None, address.host.strip("[]")))
    assert all("!" <= char <= "~" for char in address.url)


@target(data=st.lists(st.sampled_from(NASTIER) | anything, max_size=6).map("".join).map(_encoded))
def a_served_screen_asks_for_nothing(data: bytes) -> None:
    shown = safe_screen(data).decode("utf-8")
    left = re.sub(r"\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)", "", shown)
    assert not re.search(r"\x1b[]PX^_]|[\x90\x98\x9d-\x9f]", left)


def _never_browse(registry: Path, **opening: object) -> int:
    raise AssertionError("the browser was opened")


_KEYS = (f"{key}:" for key in FILTER_KEYS)
_SIGNS = ("or", "OR", "-", "(", ")", '"', ":", " ", "  ", ">=", "<", "=", "'", "^", "$", "!")
_VALUES = (
    "kind 2 99999999999999999999 B IQ yes no person state arms iran with:hezbollah kind:state as-of:2024"
)
_WORDS = st.sampled_from((*_KEYS, *_SIGNS, *_VALUES.split(), "2024-01/..", "tone:hostility", "tie:arms"))
_QUERIES = st.lists(_WORDS | st.sampled_from(NASTIER) | st.text(max_size=4), max_size=20).map("".join)


@target(text=_QUERIES, at=st.integers(0, 60))
def the_filter_language_answers_or_points(text: str, at: int) -> None:
    registry = alliance()
    complete_filter(registry, text, min(at, len(text)))
    unclear = check_filter(registry, text)
    try:
        part = filtered(registry, text)
    except FilterError as error:
        _same(
            (error.message, error.start, error.end),
            (unclear and (unclear.message, unclear.start, unclear.end)),
        )
        _points_into(text, error)
        return
    assert unclear is None
    parse_filter(text)
    assert part.actors.keys() <= registry.actors.keys()
    assert {end for tie in part.ties.values() for end in (tie.subject, tie.object)} <= part.actors.keys()


@target(names=st.lists(anything, min_size=1, max_size=6), query=anything, strict=st.booleans())
def a_search_of_names_finds_or_finds_nothing(names: list[str], query: str, strict: bool) -> None:
    index = NameIndex(Named(str(number), (name, name[::-1])) for number, name in enumerate(names))
    for hit in index.search(query, limit=10, strict=strict):
        assert hit.matched in (names[int(hit.id)], names[int(hit.id)][::-1])
        assert 0 <= hit.score <= 100
        ends = [end for span in hit.spans for end in span]
        assert ends == sorted(ends)
        assert all(0 <= end <= len(hit.matched) for end in ends)
        assert is_harmless("".join(words for words, _ in mark(hit.matched, hit.spans, "", "match")))


@target(text=anything, names=st.lists(anything, max_size=3))
def names_in_a_text_are_ranges_of_it(text: str, names: list[str]) -> None:
    reached = 0
    for start, end in find_names(text, names):
        assert reached <= start <= end <= len(text)
        reached = end


_POINTS = st.from_regex(r"[0-9]{3,5}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?", fullmatch=True)
_DATES = st.builds(
    "{}{}{}".format, _POINTS | st.sampled_from(("", "..")), st.sampled_from(("", "/", "//")), _POINTS
)


@target(text=_DATES | anything, other=_DATES)
def a_date_is_read_or_refused(text: str, other: str) -> None:
    try:
        date = parse_date(text)
    except ValueError:
        return
    assert date.text == text
    assert date.earliest <= date.latest
    assert is_harmless(date.words)
    assert may_hold(date, date, date)
    try:
        end = parse_date(other)
    except ValueError:
        return
    span_words(date, end)
    may_hold(date, end, date)


_MARKS = ("a", "b", " ", "\n", "“", '"', "…", "...", "—", "\u00ad", "A. B", "\u200d", "ﬁ", ".")
_PROSE = st.lists(st.sampled_from(_MARKS), max_size=30).map("".join)


@target(content=_PROSE | anything, exact=_PROSE | anything, around=st.tuples(_PROSE, _PROSE))
def a_quote_is_found_where_it_stands(content: str, exact: str, around: tuple[str, str]) -> None:
    text = Text("text.txt", content, "")
    quote = Quote("q", exact, *around, supports=("t",))
    located = locate(quote, text)
    assert 0 <= located.start <= located.end <= len(content)
    if located.found is Found.VERIFIED:
        assert content[located.start : located.end] == exact
    if exact.strip() and content.count(exact) == 1:
        assert located.found is not Found.MISSING
    anchors = anchor_quotes(Source("s", "S", "A", quotes=(quote,)), text)
    assert 0 <= quoted_share(text, anchors) <= 1
    reached = 0
    for start, end in text.sentences:
        assert reached <= start < end <= len(content)
        reached = end


@target(text=anything, width=st.integers(1, 60), breaks=st.booleans())
def cleaned_text_is_harmless_and_fits(text: str, width: int, breaks: bool) -> None:
    shown = clean(text, breaks=breaks)
    assert is_harmless(shown)
    assert breaks or "\n" not in shown
    assert "\n" not in one_line(text)
    assert clean(shown, breaks=breaks) == shown
    marks = 0
    for char in shown:
        if char not in "\u200b\u200c\u200d\u2060\ufeff":
            marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        assert marks <= MOST_MARKS
    assert width_of(fit((say(text), say(text, "dim")), width)) == width
    for line in paragraphs(shown, width):
        assert width_of(line) <= max(width, 2)
    assert cell_width(one_line(text)) >= 0
