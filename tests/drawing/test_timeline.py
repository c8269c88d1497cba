from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.drawing.cells import Role
from axis_tui.drawing.timeline import Timeline, draw_timeline
from axis_tui.drawing.timeline_bars import time_signs
from axis_tui.drawing.timeline_order import TimeOrder
from axis_tui.drawing.timeline_plan import make_plan
from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.dates import Date
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection, select
from axis_tui.model.source import Quote, Source
from tests.drawing.networks import NAMES, SIZES, stars
from tests.registries_in_code import network, tie

DATES = st.sampled_from(
    (
        "1979",
        "2019-05~",
        "2020-01-03",
        "2023-10-07?",
        "2023-10",
        "2024%",
        "2024-02/2024-03",
        "2022/..",
        "../2020",
    )
).map(Date)
DAYS = st.none() | st.sampled_from("1900 1979-11-04 2010-05 2020-01-03 2023-10 2024 2023/..".split()).map(
    Date
)


@st.composite
def dated_stars(draw: st.DrawFn) -> Registry:
    """Stars with names of every script, some ties of which are dated, and some sources and quotes."""
    star = draw(stars())
    ties = {}
    for known in star.ties.values():
        since, until = draw(st.none() | DATES), draw(st.none() | DATES)
        if since and until and since.earliest > until.latest:
            until = None
        ties[known.id] = msgspec.structs.replace(known, since=since, until=until)
    sources = {
        source.id: msgspec.structs.replace(
            source,
            title=draw(st.sampled_from(NAMES)),
            publisher=draw(st.sampled_from(("", *NAMES))),
            published=draw(st.none() | DATES),
            quotes=tuple(msgspec.structs.replace(q, date=draw(st.none() | DATES)) for q in source.quotes),
        )
        for source in star.sources.values()
    }
    actors = {}
    for actor in star.actors.values():
        since, until = draw(st.none() | DATES), draw(st.none() | DATES)
        if since and until and since.earliest > until.latest:
            until = None
        actors[actor.id] = msgspec.structs.replace(actor, since=since, until=until)
    return msgspec.structs.replace(star, actors=actors, ties=ties, sources=sources)


def quoted(published: str, *ties: str, date: str = "", id: str = "paper") -> Source:
    quote = Quote("q1", "Words.", supports=ties, date=Date(date) if date else None)
    day = Date(published) if published else None
    return Source(id, id.title(), "B", publisher=f"The {id.title()}", published=day, quotes=(quote,))


def drawn(registry: Registry, cells: int = 80, lines: int = 12, cursor: int = 1, **wanted) -> Timeline:
    return draw_timeline(make_plan(registry), cells, lines, cursor=cursor, **wanted)


THREE = network(
    tie("hamas", "attacks", "israel", "2023-10-07", "2023-10-07"),
    tie("iran", "arms", "hezbollah", "2022-01~"),
    tie("iran", "directs", "hezbollah", "2022", "2024-06-30"),
    tie("israel", "rivals", "iran"),
    sources={
        "paper": quoted("2024-02-06", "iran.arms.hezbollah", "israel.rivals.iran"),
        "blog": quoted("", "israel.rivals.iran", date="2023-02", id="blog"),
    },
)


def test_bars_run_from_when_a_tie_began_to_when_it_ended() -> None:
    assert [line.rstrip() for line in drawn(THREE, 80, 15, cursor=2).canvas.lines()] == [
        "                                   2022    Jul      2023     Jul      2024",
        "any day                            ┬───────┬────────┬────────┬────────┬────────",
        "3 dated ties, by beginning",
        "  Iran directs Hezbollah           ╞╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌══════════════════════════╡",
        "▸ Iran arms Hezbollah              ~───────────────────────────────────¶───────▶",
        "  1 quote, 1 source                         The Paper, 6 February 2024 ¶",
        "  Hamas attacks Israel                                            ◆",
        "1 undated tie: no source says when",
        "  Israel rivals Iran                                  “                ¶",
        "1 undated source with 1 quote",
        "  Blog: 1 quote                                       “",
        "",
        "",
        "1 quote published, 1 undated                                           █",
        " a bar from since to until   ══■ hierarchy   ──● cooperation   ╍╍◆ hostility",
    ]


def test_what_is_not_known_is_drawn_as_not_known() -> None:
    canvas = drawn(network(tie("a", "leads", "b", "2019", "2024-02~")), 80, 8).canvas
    line = next(line for line in canvas.lines() if "leads" in line)
    assert "╞╌" in line
    assert "═╌" in line
    assert line.rstrip().endswith("╌~")


def test_one_day_is_a_point_and_a_shape_for_each_tone() -> None:
    for kind, sign in {"leads": "■", "arms": "●", "attacks": "◆", "halted-attacks-on": "○"}.items():
        registry = network(tie("a", kind, "b", "2020-01-03", "2020-01-03?"), tie("c", "arms", "d", "2022"))
        line = next(line for line in drawn(registry, 80, 9).canvas.lines() if "A " in line and " B " in line)
        assert f"{sign}?" in line


def test_ties_and_sources_without_a_date_stand_apart_counted_and_without_a_bar() -> None:
    plan = make_plan(THREE)
    assert [row.heading for row in plan.rows if row.heading] == [
        "3 dated ties, by beginning",
        "1 undated tie: no source says when",
        "1 undated source with 1 quote",
    ]
    drawing = draw_timeline(plan, 80, 16, cursor=5)
    y, number = next(
        (y, number) for y, number in drawing.rows if plan.rows[number].tie == "israel.rivals.iran"
    )
    assert number == 5
    beside = drawing.canvas.lines()[y][drawing.left :]
    assert set(beside) == {" ", "¶", "“"}
    assert plan.rows[plan.step(5, 1)].source == "blog"


def test_an_as_of_day_dims_the_ties_that_cannot_have_held_and_counts_the_others() -> None:
    plan = make_plan(THREE)
    day = Date("2022-07-01")
    assert plan.as_of_words(day) == (
        "as of 1 July 2022: 3 of 4 ties may have held, 1 of them undated",
        "3 of 4 ties may have held, 1 undated",
        "3 of 4 ties",
    )
    assert plan.dated_words()[0] == "3 of 4 ties dated, 1 undated below"
    drawing = draw_timeline(plan, 80, 14, cursor=1, day=day)
    canvas = drawing.canvas
    for y, number in drawing.rows:
        tie_id = plan.rows[number].tie
        if tie_id is None:
            continue
        then = THREE.may_hold(THREE.ties[tie_id], day)
        assert ("×" in canvas.lines()[y][:2]) is not then
        assert (canvas.ink(2, y).role is Role.DIM) is not then
    assert "▾" in canvas.lines()[1]
    assert "as of 1 July 2022" in canvas.lines()[1]


def test_a_day_out_of_sight_is_pointed_to() -> None:
    assert "◀" in drawn(THREE, day=Date("1999")).canvas.lines()[1]
    assert "▶" in drawn(THREE, day=Date("2099")).canvas.lines()[1]


def test_below_the_chosen_row_stands_when_its_quotes_were_published() -> None:
    lines = drawn(THREE, 120, 16, cursor=2).canvas.lines()
    y = next(y for y, line in enumerate(lines) if line.startswith("▸"))
    assert "1 quote, 1 source" in lines[y + 1]
    assert "The Paper, 6 February 2024 ¶" in lines[y + 1]


def test_quotes_are_counted_by_the_day_of_publication() -> None:
    lines = drawn(THREE, 100, 12).canvas.lines()
    assert "1 quote published, 1 undated" in lines[-2]
    assert "█" in lines[-2]


def test_where_nothing_is_dated_the_ties_are_there_all_the_same() -> None:
    drawing = drawn(network(tie("a", "arms", "b")), 60, 9, day=Date("2020"))
    assert drawing.axis is None
    text = "\n".join(drawing.canvas.lines())
    assert "nothing here is dated" in text
    assert "A arms B" in text
    assert drawn(network(), 60, 9).rows == ()


def test_a_click_finds_the_row_and_the_day() -> None:
    drawing = drawn(THREE, 80, 14)
    y = next(y for y, number in drawing.rows if number == 2)
    assert drawing.row_at(y) == 2
    assert drawing.row_at(0) is None
    assert drawing.row_at(13) is None
    assert drawing.days_at(0) is None
    assert drawing.axis is not None
    days = drawing.days_at(drawing.left + 5)
    assert days is not None
    assert drawing.axis.x_of(days[0]) == 5


@pytest.mark.parametrize("order", TimeOrder)
def test_every_tie_of_the_bundled_registry_has_a_row_in_every_order(order: TimeOrder) -> None:
    registry = load_registry(bundled_registry()).registry
    plan = make_plan(registry, order)
    assert sorted(plan.places) == sorted(registry.ties)
    dated = [row.tie for row in plan.rows[: len(plan.rows) - plan.undated - 1] if row.tie]
    assert len(dated) == plan.ties - plan.undated
    assert not any(registry.ties[id].is_undated for id in dated)


@given(registry=dated_stars(), day=DAYS.filter(bool), order=st.sampled_from(TimeOrder))
def test_ties_that_may_have_held_are_counted_as_they_are_asked_one_by_one(
    registry: Registry, day: Date, order: TimeOrder
) -> None:
    for actor in (None, "ego"):
        plan = make_plan(registry, order, actor)
        ties = registry.ties.values() if actor is None else registry.ties_of(actor)
        assert plan.spans.count(day) == sum(registry.may_hold(tie, day) for tie in ties)
        left = select(registry, Selection(as_of=day)).ties
        assert plan.spans.count(day) == sum(tie.id in left for tie in ties)
        undated = [tie for tie in ties if tie.is_undated]
        assert plan.undated_spans.count(day) == sum(registry.may_hold(tie, day) for tie in undated)
        assert plan.undated == sum(tie.is_undated for tie in ties)
        number = plan.step(0, 0)
        met: list[int] = []
        while not met or met[-1] != number:
            met.append(number)
            number = plan.step(number, 1)
        assert [plan.rows[at].tie for at in met if plan.rows and plan.rows[at].tie] == list(plan.places)
        assert all(a < b for a, b in pairwise(met))


@given(
    registry=dated_stars(),
    size=st.sampled_from([*SIZES, (0, 0), (1, 1), (7, 3)]),
    cursor=st.integers(0, 60),
    top=st.integers(0, 60),
    day=DAYS,
    seen=st.sampled_from(((0.0, 1.0), (0.3, 0.7), (0.9, 0.91), (0.0, 0.004))),
    ascii=st.booleans(),
    order=st.sampled_from(TimeOrder),
)
@settings(max_examples=60)
def test_every_line_is_as_wide_as_the_screen_and_the_cursor_on_it(
    registry: Registry,
    size: tuple[int, int],
    cursor: int,
    top: int,
    day: Date | None,
    seen: tuple[float, float],
    ascii: bool,
    order: TimeOrder,
) -> None:
    plan = make_plan(registry, order)
    cursor = plan.step(cursor, 0)
    drawing = draw_timeline(plan, *size, cursor=cursor, top=top, seen=seen, day=day, ascii=ascii)
    canvas = drawing.canvas
    assert len(canvas.lines()) == size[1]
    for y in range(size[1]):
        assert sum(width(canvas.letter(x, y)) for x in range(size[0])) == size[0]
    if plan.rows and size[1] > 2:
        assert drawing.lit
        assert {span.y for span in drawing.lit} == {y for y, number in drawing.rows if number == cursor}
    signs = time_signs(ascii)
    for y, number in drawing.rows:
        row = plan.rows[number]
        cells = [x for x in range(drawing.left - 1, size[0]) if canvas.ink(x, y).role is Role.LINE]
        if row.tie is None or registry.ties[row.tie].is_undated:
            assert not cells, "only what is dated has a bar"
        elif cells and day is None:
            assert all(canvas.ink(x, y).ties == (row.tie,) for x in cells)
            if registry.ties[row.tie].since is None and cells[0] == drawing.left - 1:
                assert canvas.letter(cells[0], y) in (signs.strokes.left, signs.before)
