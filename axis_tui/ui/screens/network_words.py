"""What a view of the network says in words: on its head line, and about what is under the cursor."""

from __future__ import annotations

from collections.abc import Iterable

from axis_tui.drawing.communities_map import CommunitiesMap, group_name
from axis_tui.drawing.groups import Groups
from axis_tui.drawing.overview import Overview
from axis_tui.drawing.web import Viewport, Web
from axis_tui.graph.communities import name_community
from axis_tui.model.standing import count_words
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, say, width_of

MOST_LEADERS = 4
"""Actors of a group that are named."""


def fitting(parts: Iterable[str], room: int, signs: Signs) -> str:
    """Join as many parts as have room, the first ones before the others."""
    words = ""
    for part in parts:
        longer = f"{words} {signs.dot} {part}" if words else part
        if part and width_of(((longer, ""),)) <= room:
            words = longer
    return words


def head(web: Web, name: str, signs: Signs) -> list[Line]:
    """Say what is drawn, in forms of which each is shorter than the one before: "85 actors · 302 ties"."""
    actors, ties = count_words(len(web.actors), "actor"), count_words(web.ties, "tie")
    dot = f" {signs.dot} "
    forms = [f"{actors}{dot}{ties}", actors]
    named: Line = (say(name, "strong"), (dot, "")) if name else ()
    return [*((*named, (form, "")) for form in forms), ((f"{len(web.actors):,}", ""),)]


def counts(drawing: Overview, window: Viewport, focus_near: int) -> list[str]:
    """Say what of it is shown and what is not, what matters most first."""
    there = len(drawing.spots)
    parts = []
    if drawing.lines_left_out:
        parts.append(f"{drawing.lines - drawing.lines_left_out:,} of {drawing.lines:,} lines drawn")
    parts.append(f"{len(drawing.labels):,} of {there:,} named")
    if drawing.hidden:
        parts.append(f"{drawing.hidden:,} hidden")
    if window.zoom > 1:
        parts.append(f"×{window.zoom:.2g}" if window.zoom < 10 else f"×{window.zoom:.0f}")
    if drawing.near < focus_near:
        parts.append(f"{drawing.near:,} of {focus_near:,} neighbours stand out")
    return parts


def group_counts(drawing: CommunitiesMap, groups: Groups, window: Viewport) -> list[str]:
    """Say what of the map of communities is shown and what is not."""
    parts = [count_words(groups.communities, "community", "communities")]
    if len(drawing.labels) < len(drawing.spots):
        parts.append(f"{len(drawing.labels):,} of {len(drawing.spots):,} named")
    if drawing.bonds_left_out:
        parts.append(f"{drawing.bonds - drawing.bonds_left_out:,} of {drawing.bonds:,} bonds drawn")
    if window.zoom > 1:
        parts.append(f"×{window.zoom:.2g}")
    return parts


def about_actor(web: Web, actor: str, signs: Signs) -> Line:
    """Say who an actor is: sign, name, kind, ties."""
    registry = web.registry
    one = registry.actors[actor]
    kind = registry.actor_kinds[one.kind]
    ties = registry.degree(actor)
    words = count_words(ties, "tie") if ties else "no ties"
    if len(web.actors) < len(registry.actors):
        inside = sum(tie.other_end(actor) in web.numbers for tie in registry.ties_of(actor))
        words += f", {inside:,} of them inside this community" if inside < ties else ""
    return (
        say(signs.kind(kind), "accent"),
        (" ", ""),
        say(one.name or actor, "strong"),
        (f" {signs.dot} ", "dim"),
        say(f"{kind.label} {signs.dot} {words}", "dim"),
    )


def about_group(web: Web, groups: Groups, number: int, signs: Signs) -> Line:
    """Say what a group is: its size, its ties, who leads it."""
    members = groups.members(number)
    size = count_words(len(members), "actor")
    if number == groups.alone:
        return (say(f"{size} without ties", "strong"),)
    inside = int(groups.ties[number, number])
    ties = f"{size} {signs.dot} {count_words(inside, 'tie')} among them"
    dot = (f" {signs.dot} ", "dim")
    if number == groups.gathered:
        several = groups.communities - number
        return (say(f"{several:,} small communities", "strong"), dot, say(ties, "dim"))
    leaders = [web.registry.actors[web.actors[at]].name for at in members[1:MOST_LEADERS].tolist()]
    led = f" {signs.dot} with {', '.join(leaders)}" if leaders else ""
    return (say(f"Around {full_name(web, groups, number)}", "strong"), dot, say(ties + led, "dim"))


def full_name(web: Web, groups: Groups, number: int) -> str:
    """Say how a group is called where there is room: by its best tied actors, or what it is made up of."""
    members = groups.members(number)
    if number in (groups.alone, groups.gathered) or not len(members):
        return group_name(web, groups, number)
    return name_community(web.registry, [web.actors[at] for at in members.tolist()])
