"""The Big List of Naughty Strings as names, aliases and quotes: kept byte for byte, never raw on a terminal.

github.com/minimaxir/big-list-of-naughty-strings. What holds control characters is no text of a
registry by its format: it is written as an escape, and refused when it is read.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from axis_tui.export.formats import FORMATS
from axis_tui.export.toml import registry_toml
from axis_tui.loading import RegistryError, load_registry
from axis_tui.model.actor import Actor
from axis_tui.model.clean import first_control
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie
from tests.hostile.harm import raw_in, said_by
from tests.hostile.pieces import WHOLE
from tests.house.paths import ROOT
from tests.ui.driver import User, browsing

LIST = ROOT.parent / "shared" / "samples" / "text" / "blns.json"
"""Lies beside a checkout where it was put there."""

STRINGS: list[str] = json.loads(LIST.read_text("utf-8")) if LIST.exists() else []
LINES = [text for text in STRINGS if text.strip() and first_control(text) is None]
PROSE = [text for text in STRINGS if text.strip() and first_control(text, breaks=True) is None]
CONTROLS = [text for text in STRINGS if first_control(text, breaks=True)]

pytestmark = pytest.mark.skipif(not STRINGS, reason=f"the list is not at {LIST}")


def naughty() -> Registry:
    """A registry with every string of the list as a name and an alias, and as a quote of 60 words at most."""
    actors = {
        f"a{n}": Actor(f"a{n}", text, "person", aliases=(text, f"{text}!"), summary=text)
        for n, text in enumerate(LINES)
    }
    ties = {f"t{n}": Tie(f"t{n}", f"a{n}", "arms", f"a{n - 1}") for n in range(1, len(LINES))}
    ids = list(ties)
    clauses = [text if len(text.split()) <= 60 else " ".join(text.split()[:60]) for text in PROSE]
    quotes = [
        Quote(
            f"q{n}",
            text,
            prefix=text,
            speaker=LINES[n % len(LINES)],
            supports=(ids[n % len(ids)],),
            note=text,
        )
        for n, text in enumerate(clauses)
    ]
    rest = [Quote(f"r{n}", f"Words {n}.", supports=(id,)) for n, id in enumerate(ids)]
    source = Source(
        "s", LINES[0], "B", publisher=LINES[1], authors=tuple(LINES), notes=PROSE[2], quotes=(*quotes, *rest)
    )
    return Registry(LINES[3], description=PROSE[4], actors=actors, ties=ties, sources={"s": source})


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("naughty") / "registry.toml"
    path.write_bytes(registry_toml(naughty()))
    return path


def test_most_of_the_list_is_text_that_a_registry_may_hold() -> None:
    assert len(LINES) > 450
    assert len(CONTROLS) >= 2


def test_every_string_comes_back_byte_for_byte(path: Path) -> None:
    registry = load_registry(path).registry
    assert registry == naughty()
    assert [actor.name.encode() for actor in registry.actors.values()] == [text.encode() for text in LINES]
    assert registry_toml(registry) == path.read_bytes()


@pytest.mark.parametrize("text", CONTROLS, ids=ascii)
def test_a_string_with_controls_is_written_as_an_escape_and_refused_when_read(
    text: str, tmp_path: Path
) -> None:
    small = naughty()
    first = next(iter(small.actors.values()))
    actors = {first.id: Actor(first.id, text, "person")}
    data = registry_toml(Registry("T", actors=actors))
    assert not raw_in(data.decode(), allowed="\n\t")
    (tmp_path / "again.toml").write_bytes(data)
    with pytest.raises(RegistryError) as refused:
        load_registry(tmp_path / "again.toml")
    assert {problem.code for problem in refused.value.problems} >= {"control-character"}
    status, out, err = said_by("check", str(tmp_path / "again.toml"))
    assert (status, raw_in(out), raw_in(err)) == (1, set(), set())


def test_no_command_sends_any_of_them_raw_to_a_terminal(path: Path) -> None:
    where = ("-r", str(path))
    for command in (("check", str(path)), ("select", *where), ("gaps", *where, "--all"), ("stats", *where)):
        _, out, err = said_by(*command)
        assert not raw_in(out + err), command
    for id in ("s", "a0", "a100", "t7", "s#q9"):
        for more in ((), ("--json",)):
            status, out, err = said_by("show", *where, *more, id)
            assert status == 0
            assert not raw_in(out + err), id
    for format in FORMATS:
        if format.writes:
            _, out, err = said_by("export", *where, "-f", format.id)
            assert not raw_in(out + err), format.id


def test_every_string_may_be_searched_for_and_is_found(path: Path) -> None:
    typed = "\n".join(text for text in LINES if text != "-").encode()
    status, out, err = said_by("search", "--json", "-", "-r", str(path), typed=typed)
    assert status == 0
    assert not raw_in(out + err)
    answers = [json.loads(line) for line in out.splitlines()]
    names = {actor.id: actor.name for actor in naughty().actors.values()}
    worded = [
        answer for answer in answers if sum(char.isalpha() and char.isascii() for char in answer["query"]) > 3
    ]
    missed = [
        answer["query"]
        for answer in worded
        if len(answer["query"]) < 100
        and not any(names[hit["id"]].strip() == answer["query"].strip() for hit in answer["hits"])
    ]
    assert len(missed) < len(worded) / 20, missed


def test_any_string_may_stand_on_the_command_line(tmp_path: Path) -> None:
    small = tmp_path / "registry.toml"
    small.write_text(WHOLE)
    for text in STRINGS:
        if "\0" in text:
            continue  # No argument holds NUL.
        for command in (("search",), ("show",)):
            status, out, err = said_by(*command, "-r", str(small), "--", text)
            assert status in (0, 1, 2), text
            assert not raw_in(out + err), text


async def test_no_screen_shows_any_of_them_raw() -> None:
    registry = naughty()
    async with browsing(registry, (120, 40)) as user:
        for _ in range(0, len(registry.actors), 30):
            harmless(user)
            await user.press("pagedown")
        await user.press("tab", "tab", "pagedown", "pagedown")
        harmless(user)
        await user.press("s")
        for _ in range(3):
            await user.press("tab", *("pagedown",) * 8)
            harmless(user)
        await user.press("escape", "escape", "escape")
        assert user.app.is_running


def harmless(user: User) -> None:
    for line in user.lines:
        assert not raw_in(line, allowed=""), ascii(line)
