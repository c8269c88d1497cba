"""Ranks: who stands before whom by a measure, and how that changes with what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_DIGITS = 12
"""Digits to which values are compared, so that the last bits of a sum part nobody."""


def rank(values: Mapping[str, float], among: Iterable[str]) -> dict[str, int]:
    """Give the rank of each of some actors, the highest value first; those who are equal share one."""
    ranks: dict[str, int] = {}
    last, current = None, 0
    ordered = sorted(among, key=lambda actor: -round(values[actor], _DIGITS))
    for number, actor in enumerate(ordered, 1):
        value = round(values[actor], _DIGITS)
        if value != last:
            last, current = value, number
        ranks[actor] = current
    return ranks


def rank_changes(now: Mapping[str, float], before: Mapping[str, float]) -> dict[str, int]:
    """Say how many ranks each actor stands higher than before, below 0 where it stands lower.

    Ranks are those among the actors that there are now: nobody rises because others are left out.
    """
    ranks, former = rank(now, now), rank(before, now)
    return {actor: former[actor] - place for actor, place in ranks.items()}
