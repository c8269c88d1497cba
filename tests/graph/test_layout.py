"""Places of actors: all have one, the same each time, and they stay where little changes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.graph import layout, layout_cache, layout_groups
from axis_tui.graph.forces import push_apart
from axis_tui.graph.layout import Layout, find_layout
from axis_tui.graph.layout_cache import find_kept, keep_layout, layout_file, read_layout
from axis_tui.graph.skeleton import Skeleton, make_skeleton, part_of
from tests.registries_in_code import network, tie
from tests.ui.networks import crowd


def camps(size: int, *, bridges: int = 2, alone: int = 0) -> Skeleton:
    """Two groups in which all are tied, with a few ties between them."""
    names = [f"{side}{n}" for side in "ab" for n in range(size)]
    inside = [(x, y) for x in range(2 * size) for y in range(x + 1, 2 * size) if (x < size) == (y < size)]
    between = [(n, size + n) for n in range(bridges)]
    alone_names = [f"z{n}" for n in range(alone)]
    return Skeleton((*names, *alone_names), np.array(sorted(inside + between), dtype=np.intp))


def test_a_skeleton_counts_every_pair_once() -> None:
    registry = network(tie("a", "arms", "b"), tie("b", "attacks", "a"), tie("b", "arms", "c"), alone=("d",))
    skeleton = make_skeleton(registry)
    assert skeleton.actors == ("a", "b", "c", "d")
    assert skeleton.pairs.tolist() == [[0, 1], [1, 2]]
    assert skeleton.degrees.tolist() == [1, 2, 1, 0]
    part = part_of(skeleton, ["c", "b", "nobody"])
    assert (part.actors, part.pairs.tolist()) == (("b", "c"), [[0, 1]])


def test_a_fingerprint_changes_with_actors_and_with_ties() -> None:
    keys = {
        make_skeleton(registry).key
        for registry in (
            network(tie("a", "arms", "b"), alone=("c",)),
            network(tie("a", "arms", "b"), alone=("d",)),
            network(tie("a", "arms", "b"), tie("b", "arms", "c")),
            network(),
        )
    }
    assert len(keys) == 4
    same = network(tie("a", "attacks", "b"), tie("a", "arms", "b"), alone=("c",))
    assert make_skeleton(same).key in keys


@pytest.mark.parametrize("most", [800, 3])
def test_every_actor_has_a_place_and_the_same_each_time(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(layout, "MOST_PLACED", most)
    skeleton = camps(8, alone=3)
    found = find_layout(skeleton)
    assert found.actors == skeleton.actors
    tied, alone = found.places[:16], found.places[16:]
    assert ((tied >= 0) & (tied <= 1)).all()
    assert (alone[:, 1] > 1).all()
    assert (alone[:, 0] > 0).all()
    assert len(np.unique(found.places.round(6), axis=0)) == 19
    assert (find_layout(skeleton).places == found.places).all()
    assert (len(found.radii) > 0) == (most == 3)


def test_camps_stand_apart() -> None:
    places = find_layout(camps(10)).places
    first, second = places[:10], places[10:]
    within = max(np.linalg.norm(camp - camp.mean(axis=0), axis=1).mean() for camp in (first, second))
    assert np.linalg.norm(first.mean(axis=0) - second.mean(axis=0)) > within


def test_groups_of_a_large_network_are_its_communities(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "MOST_PLACED", 10)
    found = find_layout(camps(8, alone=1))
    assert len(found.radii) == len(found.middles) == 2
    assert len(set(found.group[:8].tolist())) == len(set(found.group[8:16].tolist())) == 1
    assert found.group[0] != found.group[8]
    assert found.group[16] == -1
    apart = np.abs(found.middles[0] - found.middles[1]) * (layout_groups.ASPECT, 1)
    assert np.hypot(*apart) > found.radii.sum() * 0.9


def test_too_many_groups_are_gathered_in_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "MOST_PLACED", 10)
    monkeypatch.setattr(layout_groups, "MOST_GROUPS", 3)
    pairs = np.array([(2 * n, 2 * n + 1) for n in range(8)], dtype=np.intp)
    found = find_layout(Skeleton(tuple(map(str, range(16))), pairs))
    assert found.gathered == 6
    assert np.bincount(found.group).tolist() == [2, 2, 12]


def test_what_cannot_be_divided_has_no_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "MOST_PLACED", 10)
    star = Skeleton(tuple(map(str, range(40))), np.array([(0, n) for n in range(1, 40)], dtype=np.intp))
    assert len(find_layout(star).radii) == 0


def test_only_newcomers_move() -> None:
    before = find_layout(camps(10, alone=2))
    grown = camps(10, bridges=3, alone=2)
    pairs = np.vstack((grown.pairs, [[0, 20]]))
    after = find_layout(Skeleton((*grown.actors[:20], "new", "z0"), pairs), before.by_actor)
    assert (after.places[:20] == before.places[:20]).all()
    assert np.linalg.norm(after.places[20] - after.places[0]) < 0.1
    assert after.places[21, 1] > 1


def test_newcomers_that_only_know_one_another_have_a_place_too() -> None:
    before = find_layout(camps(10))
    grown = Skeleton((*before.actors, "x", "y"), np.vstack((camps(10).pairs, [[20, 21]])))
    places = find_layout(grown, before.by_actor).places
    assert ((places >= 0) & (places <= 1)).all()
    assert (places[:20] == before.places).all()


def test_groups_stay_near_where_their_members_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "MOST_PLACED", 10)
    before = find_layout(camps(8))
    after = find_layout(camps(8, bridges=3), before.by_actor)
    assert np.abs(after.places - before.places).max() < 0.35


def test_empty_networks_and_single_actors_have_layouts() -> None:
    empty = np.zeros((0, 2), dtype=np.intp)
    assert find_layout(Skeleton((), empty)).by_actor == {}
    assert find_layout(Skeleton((), empty)).bottom == 1
    assert find_layout(Skeleton(("a",), empty)).by_actor == {"a": (0.5, 0.5)}
    assert len(set(find_layout(Skeleton(tuple("abcdefg"), empty)).by_actor.values())) == 7


def test_the_work_can_be_stopped() -> None:
    class Enough(Exception):
        pass

    asked = 0

    def heed() -> None:
        nonlocal asked
        asked += 1
        if asked == 5:
            raise Enough

    with pytest.raises(Enough):
        find_layout(camps(10), heed=heed)


@given(count=st.integers(2, 30), seed=st.integers(0, 99))
@settings(max_examples=20)
def test_boxes_pushed_apart_overlap_less(count: int, seed: int) -> None:
    points = np.random.default_rng(seed).random((count, 2)) * 0.3
    sizes = np.full((count, 2), (0.05, 0.02))

    def overlaps(at: np.ndarray) -> int:
        return int(((np.abs(at[:, None] - at) < sizes - 1e-6).all(axis=2).sum() - count) // 2)

    assert overlaps(push_apart(points, sizes, 60, lambda: None)) <= overlaps(points)


def test_a_kept_layout_is_found_again(tmp_path: Path) -> None:
    skeleton = make_skeleton(crowd(900, 2600))
    assert find_kept(tmp_path, skeleton) == (None, {})
    found = find_layout(skeleton)
    keep_layout(tmp_path, skeleton, found)
    again, _ = find_kept(tmp_path, skeleton)
    assert again is not None
    assert again.actors == found.actors
    assert again.gathered == found.gathered
    for one, other in zip(_arrays(again), _arrays(found), strict=True):
        assert (one == other).all()


def test_an_edited_network_begins_where_it_was(tmp_path: Path) -> None:
    keep_layout(tmp_path, camps(10), find_layout(camps(10)))
    found, known = find_kept(tmp_path, camps(10, bridges=3))
    assert found is None
    assert known == find_layout(camps(10)).by_actor
    assert find_kept(tmp_path, camps(30)) == (None, {})


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    skeleton = camps(4)
    path = layout_file(tmp_path, skeleton)
    keep_layout(tmp_path, skeleton, find_layout(skeleton))
    whole = path.read_bytes()
    for damaged in (b"", whole[:100], whole[:-30], b"PK" + whole[9:]):
        path.write_bytes(damaged)
        assert read_layout(path) is None
    places = np.full((8, 2), np.nan)
    keep_layout(tmp_path, skeleton, Layout(skeleton.actors, places, np.full(8, -1, dtype=np.intp)))
    assert read_layout(path) is None
    keep_layout(tmp_path, skeleton, Layout(skeleton.actors, places[:3] * 0, np.full(3, -1, dtype=np.intp)))
    assert read_layout(path) is None


def test_only_so_many_files_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout_cache, "KEPT_FILES", 3)
    for size in range(2, 8):
        keep_layout(tmp_path, camps(size), find_layout(camps(size)))
    assert len(list(tmp_path.iterdir())) == 3


def test_two_programs_that_keep_the_same_network_write_files_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    skeleton, savez = camps(3), np.savez
    found = find_layout(skeleton)

    def meanwhile(stream: BinaryIO, **arrays: Any) -> None:
        monkeypatch.setattr(np, "savez", savez)
        keep_layout(tmp_path, skeleton, found)
        stream.write(b"half")
        raise OSError("no room")

    monkeypatch.setattr(np, "savez", meanwhile)
    keep_layout(tmp_path, skeleton, found)
    assert list(tmp_path.iterdir()) == [layout_file(tmp_path, skeleton)]
    assert find_kept(tmp_path, skeleton)[0] is not None


def test_what_a_killed_or_failing_program_left_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = tmp_path / "places-abc.unfinished"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    keep_layout(tmp_path, camps(3), find_layout(camps(3)))
    assert list(tmp_path.iterdir()) == [layout_file(tmp_path, camps(3))]

    def full(stream: BinaryIO, **arrays: Any) -> None:
        stream.write(b"half")
        raise OSError("no room")

    monkeypatch.setattr(np, "savez", full)
    keep_layout(tmp_path, camps(4), find_layout(camps(4)))
    assert list(tmp_path.iterdir()) == [layout_file(tmp_path, camps(3))]


def test_a_directory_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep_layout(tmp_path / "file" / "below", camps(3), find_layout(camps(3)))
    assert find_kept(tmp_path / "file" / "below", camps(3)) == (None, {})


def _arrays(found: Layout) -> tuple[np.ndarray, ...]:
    return (found.places, found.group, found.middles, found.radii)


@pytest.mark.parametrize(("size", "steps"), [(10, ("actors",)), (120, ("communities", "middles", "members"))])
def test_it_tells_how_far_it_is(size: int, steps: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("axis_tui.graph.layout.MOST_PLACED", 100)
    told: list[tuple[str, int, int]] = []
    find_layout(camps(size), tell=lambda *far: told.append(far))
    assert tuple(dict.fromkeys(step for step, _, _ in told)) == steps
    assert all(0 <= done <= of for _, done, of in told)
    assert sum(step == steps[-1] for step, _, _ in told) > 1
