"""Work that cannot be stopped, and those who wait for it."""

from __future__ import annotations

from threading import Event

import networkx as nx
import pytest

from axis_tui.graph.aside import work_aside
from axis_tui.graph.communities import find_communities
from tests.registries_in_code import network, tie


class Enough(Exception):
    """Nobody waits any more."""


def give_up() -> None:
    raise Enough


def test_what_the_work_gives_and_raises_reaches_who_waits() -> None:
    assert work_aside(lambda: 7, lambda: None) == 7
    with pytest.raises(ZeroDivisionError):
        work_aside(lambda: 1 // 0, lambda: None)


def test_who_waits_can_stop_though_the_work_goes_on() -> None:
    stopped, ended = Event(), Event()

    def work() -> None:
        stopped.wait(60)
        ended.set()

    with pytest.raises(Enough):
        work_aside(work, give_up)
    assert not ended.is_set()
    stopped.set()
    assert ended.wait(60)


def test_communities_that_take_long_can_be_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = Event()

    def never_ready(*arguments: object, **options: object) -> list[object]:
        stopped.wait(60)
        return []

    registry = network(tie("a", "arms", "b"), tie("b", "arms", "c"))
    monkeypatch.setattr(nx.community, "louvain_partitions", never_ready)
    with pytest.raises(Enough):
        find_communities(registry, give_up)
    stopped.set()


def test_communities_are_the_same_whether_somebody_may_give_up_or_not() -> None:
    registry = network(*(tie(f"a{n}", "arms", f"a{n // 3}") for n in range(1, 30)))
    assert find_communities(registry, lambda: None) == find_communities(registry)
