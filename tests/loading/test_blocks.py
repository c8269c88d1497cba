"""Where a record stands is found in its own lines, and is where the parser of the whole file finds it."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
import tomli
from hypothesis import example, given
from hypothesis import strategies as st

from axis_tui.export.toml import registry_toml
from axis_tui.loading import blocks as module
from axis_tui.loading.blocks import Blocks
from axis_tui.loading.positions import Positions
from axis_tui.model.registry import Registry
from tests.house.paths import ROOT
from tests.loading.test_toml_suite import NAMES, SUITE
from tests.strategies import registries

PIECES = (
    '[registry]\ntitle = "T"\n',
    "[registry.derived]\ntitle = 'D'\n",
    '[[actor]]\nid = "a"\naliases = [\n  "x",  # one\n  "y",\n]\nname="A"\n',
    '  [[ actor ]]  # with room\n\tid\t=\t"b"\n  "name" = "B"\n',
    '[[actor]]\r\nid = "c"\r\nsummary = """\r\n[[actor]]\r\nid = 1 \\"""" # end\r\nname = "C"\r\n',
    "[[actor]]\nsummary = '''\n[[tie]]\nname = ''\n'''''\nname = 'é[[actor]]'\n",
    '[[actor]]\n"na\\u006de" = "D"\nname.x = 1\n',
    '[actor.home]\nname = "inside"\n',
    '[[actor.same]]\nname = "again"\n',
    '[[tie]]\nsubject = "a"\nx = { y = [\n[1], [true],\n], subject = 3 }\n',
    '[[source]]\ntitle = "S"\n',
    '[[source.quote]]\nexact = "# no comment [[x]]"\nsupports = ["t",\n"u"]\n',
    "[[source.quote]]\nexact = '\"\"\"'\nnote = 'n'\n",
    '[[source.quote.part]]\nexact = "deep"\n',
    '[source.place]\nexact = "of the source"\n',
    '[["tie"]]\nsubject = "quoted"\n',
    "[[true]]\nx = 1\n",
    "[[2024]]\nx = 1\n",
    "x = [\n[true],\n[[inf]],\n[1],\n]\n",
    "# [[actor]] '''\n",
    "#\n",
)


def assert_both_say_the_same(text: str) -> None:
    """Fail unless every place, and what is missing there, stands where the whole file's parser has it."""
    whole, blocks = Positions(text), Blocks(text)
    paths = {*whole._keys, *whole._values}
    # A key that one record lacks may stand in the next.
    keys = {"missing", *(path[-1] for path in paths if isinstance(path[-1], str))}
    records = [path for path in paths if isinstance(path[-1], int)]
    lacking = {(*path, key) for path in records for key in keys}
    for path in {*paths, *lacking, *((*path, "missing") for path in paths), ("nowhere", 7, "x")}:
        for at_key in (False, True):
            assert blocks.of(path, at_key=at_key) == whole.of(path, at_key=at_key), (path, at_key)


@given(st.lists(st.sampled_from(PIECES), max_size=12))
@example([PIECES[2], PIECES[9], PIECES[7]])
@example([PIECES[10], PIECES[11], PIECES[9], PIECES[11]])
def test_however_records_are_written_their_places_are_those_of_the_parser(pieces: list[str]) -> None:
    text = "".join(pieces)
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError:
        return
    assert_both_say_the_same(text)


@given(registries())
def test_what_is_written_by_the_program_is_found_in_its_places(registry: Registry) -> None:
    assert_both_say_the_same(registry_toml(registry).decode())


@pytest.mark.parametrize("path", sorted((ROOT / "data").rglob("*.toml")), ids=lambda path: path.stem)
def test_the_bundled_files_are_found_in_their_places(path: Path) -> None:
    assert_both_say_the_same(path.read_text("utf-8"))


@pytest.mark.skipif(not NAMES, reason="the TOML project's test files are not here")
def test_the_toml_projects_valid_files_are_found_in_their_places() -> None:
    for name in NAMES:
        if name.startswith("valid/") and name.endswith(".toml"):
            assert_both_say_the_same((SUITE / name).read_bytes().decode("utf-8"))


def test_the_whole_file_is_not_parsed_for_a_plain_record(monkeypatch: pytest.MonkeyPatch) -> None:
    text = PIECES[0] + PIECES[2] + PIECES[2].replace('"a"', '"b"') + PIECES[10] + PIECES[11] * 3
    parsed: list[str] = []

    def parse(some: str) -> Positions:
        parsed.append(some)
        return Positions(some)

    monkeypatch.setattr(module, "Positions", parse)
    blocks = Blocks(text)
    assert blocks.of(("actor", 1)) == (10, 1)
    assert blocks.of(("source", 0, "quote", 2, "exact")) == (28, 9)
    assert not parsed
    assert blocks.of(("source", 0, "quote", 1, "supports", 1)) == (26, 1)
    assert parsed == [PIECES[11]]


def test_each_record_is_parsed_once_however_its_problems_alternate_with_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parsed: list[str] = []

    def parse(some: str) -> Positions:
        parsed.append(some)
        return Positions(some)

    monkeypatch.setattr(module, "Positions", parse)
    found = Blocks('[[actor]]\naliases = ["a", "b"]\n[[actor]]\naliases = ["a", "b"]\n')
    places = [found.of(("actor", record, "aliases", item)) for item in (0, 1) for record in (0, 1)]
    assert places == [(2, 12), (4, 12), (2, 17), (4, 17)]
    assert len(parsed) == 2


@pytest.mark.parametrize("mark", ['"', "'"])
@pytest.mark.parametrize("words", ["word ", 'a"', "a'", "\\\\"])
def test_a_long_text_takes_no_memory_for_each_letter(mark: str, words: str) -> None:
    text = f"[[actor]]\nsummary = {mark * 3}{words * 40_000} {mark * 3}\n[[actor]]\nid = 'b'\n"
    tomli.loads(text)
    tracemalloc.start()
    found = Blocks(text)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.of(("actor", 1, "id"), at_key=True) == (4, 1)
    assert most < 1_000_000
