"""The options that choose a part of a registry, for every command that takes one."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click
import msgspec
from click.core import ParameterSource

from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.lookup import called, did_you_mean, find_actor, nearest
from axis_tui.cli.writer import tell
from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date, parse_date
from axis_tui.model.grades import RELIABILITY
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection, UnknownId, select
from axis_tui.model.standing import count_words

if TYPE_CHECKING:
    from axis_tui.search.filtering import Narrowed

PARTS = {
    "actor": "actors",
    "ego": "ego",
    "radius": "radius",
    "between": "between",
    "kind": "kinds",
    "tie": "ties",
    "tie_kind": "tie_kinds",
    "as_of": "as_of",
    "source": "sources",
    "without_source": "without_sources",
    "min_reliability": "min_reliability",
    "where": "where",
}
"""Each option's name in click, and the part of a Selection that it gives."""


MOST_LISTED = 40
"""Kinds or sources that are listed where none is spelled like the one that was named."""


def _read_date(context: click.Context, option: click.Parameter, value: str | None) -> Date | None:
    """Read a date as registries write it."""
    if value is None:
        return None
    try:
        return parse_date(value)
    except ValueError as error:
        raise click.BadParameter(f"“{value}” is no date: {error}", context, option) from error


class _Letter(click.Choice):  # type: ignore[type-arg]  # click 8.1 knows no type of choices
    """A letter of the Admiralty code, taken in either case and listed in capitals."""

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:
        return str(choice).upper()


_OPTIONS = (
    click.option("--actor", metavar="ACTOR", multiple=True, help="These actors, and the ties among them."),
    click.option(
        "--ego", metavar="ACTOR", multiple=True, help="An actor and all within --radius ties of it."
    ),
    click.option(
        "--radius", metavar="N", type=click.IntRange(0), default=1, show_default=True, help="Reach of --ego."
    ),
    click.option(
        "--between",
        metavar="A B",
        nargs=2,
        multiple=True,
        help="The actors on the shortest chains of ties between two actors, whatever the ties' direction, "
        "and all ties among them.",
    ),
    click.option("--kind", metavar="KIND", multiple=True, help="Actors of this kind."),
    click.option("--tie", metavar="ID", multiple=True, help="This tie."),
    click.option("--tie-kind", metavar="KIND", multiple=True, help="Ties of this kind."),
    click.option(
        "--as-of",
        metavar="DATE",
        callback=_read_date,
        help="What may have held at that time; what is undated may have.",
    ),
    click.option("--source", metavar="ID", multiple=True, help="Only what this source says."),
    click.option(
        "--without-source", metavar="ID", multiple=True, help="Only what is left without this source."
    ),
    click.option(
        "--min-reliability",
        metavar="A..F",
        type=_Letter(list(RELIABILITY), case_sensitive=False),
        help="Only what sources of this grade or a better one say.",
    ),
    click.option(
        "--where", metavar="QUERY", default="", help="What this filter leaves of that; see docs/filters.md."
    ),
)


def selection_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a selection; it receives them as one `selection`.

    Options of one name widen the choice, different ones narrow it.
    """

    @wraps(command)
    def with_selection(*arguments: Any, **options: Any) -> Any:
        parts = {part: options.pop(name) for name, part in PARTS.items()}
        parts["min_reliability"] = parts["min_reliability"] or ""
        given = click.get_current_context().get_parameter_source("radius")
        if given is ParameterSource.COMMANDLINE and not parts["ego"]:
            tell("--radius does nothing without --ego")
        return command(*arguments, selection=Selection(**parts), **options)

    wrapped: Callable[..., Any] = with_selection
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


class Chosen(NamedTuple):
    """The part of a registry that a selection means."""

    part: Registry
    selection: Selection
    """What was chosen, actors by their ids."""
    matching: frozenset[str]
    """The actors of which the filter holds; the others are far ends of ties of which it holds."""

    @property
    def in_words(self) -> str:
        """Say how many actors match the filter, and how many are ends only; nothing where all match."""
        match = len(self.matching)
        more = len(self.part.actors) - match
        if not more:
            return ""
        others = f"{'is an end' if more == 1 else 'are ends'} of ties that match"
        if not match:
            return f"no actor matches; {more:,} {others}"
        return f"{count_words(match, 'actor')} {'matches' if match == 1 else 'match'}; {more:,} more {others}"


def choose(registry: Registry, selection: Selection) -> Registry:
    """Give the part that a selection means; an id that is not there, or a bad filter, is wrong usage."""
    return choose_part(registry, selection).part


def choose_part(registry: Registry, selection: Selection) -> Chosen:
    """Give the part that a selection means as `choose` does, and tell apart who is there on whose account."""
    by_id = _by_id(registry, selection)
    matching: set[str] = set()

    def apply_filter(whole: Registry, text: str) -> Registry:
        left = _narrowed(whole, text)
        matching.update(left.actors)
        return whole.subset(left.actors, left.ties)

    try:
        part = select(registry, by_id, apply_filter)
    except UnknownId as unknown:
        raise WrongUsage(
            f"{unknown.option}: the registry has no “{unknown.id}”", *_hint(registry, unknown)
        ) from None
    return Chosen(part, by_id, frozenset(part.actors.keys() & matching if by_id.where else part.actors))


def _by_id(registry: Registry, selection: Selection) -> Selection:
    """Give a selection with the ids of the actors that it names, and say who was taken for a name."""
    taken: dict[str, Actor] = {}

    def find(text: str) -> str:
        taken[text] = find_actor(registry, text)
        return taken[text].id

    by_id = msgspec.structs.replace(
        selection,
        actors=tuple(map(find, selection.actors)),
        ego=tuple(map(find, selection.ego)),
        between=tuple((find(first), find(last)) for first, last in selection.between),
    )
    for text, actor in taken.items():
        if text != actor.id:
            tell(f"“{text}” is {called(actor)}")
    return by_id


def _hint(registry: Registry, unknown: UnknownId) -> tuple[str, ...]:
    """Say which ids may have been meant; where none is near, which there are."""
    near = nearest(unknown.id, unknown.known)
    if near or unknown.known is registry.ties:
        return did_you_mean(near)
    return (f"there are {', '.join(unknown.known)}",) if len(unknown.known) <= MOST_LISTED else ()


def _narrowed(registry: Registry, text: str) -> Narrowed:
    """Find what a filter leaves of a registry; the language is loaded only here."""
    from axis_tui.search.filtering import FilterError, narrow

    try:
        return narrow(registry, text)
    except FilterError as error:
        pointed = error.pointed(text).split("\n") if text.isprintable() else ()
        raise WrongUsage(f"--where: {error.message}", *pointed) from None
