from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_tui.drawing.cells import Ink, Role
from axis_tui.drawing.ego import draw_ego_map
from axis_tui.drawing.ego_cursor import (
    MIDDLE,
    find_row,
    find_ties,
    step_down,
    step_left,
    step_on,
    step_right,
    step_up,
)
from axis_tui.drawing.ego_map import EgoMap, EgoRow
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Side
from axis_tui.model.captions import verb
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from tests.drawing.networks import SIZES, stars
from tests.registries_in_code import network, tie

SMALL = network(
    tie("iran", "arms", "hezbollah"),
    tie("iran", "funds", "hezbollah"),
    tie("hezbollah", "attacks", "israel"),
    tie("israel", "fights", "hezbollah"),
    tie("hezbollah", "allied-with", "hamas"),
    tie("iran", "arms", "hamas"),
    tie("nasrallah", "leads", "hezbollah"),
    tie("hamas", "attacks", "egypt"),
    sources={
        "one": Source("one", "One", "B", quotes=(
            Quote("q1", "Words.", supports=("iran.arms.hezbollah", "hezbollah.attacks.israel")),
            Quote("q2", "Words.", supports=("iran.funds.hezbollah", "nasrallah.leads.hezbollah")),
            Quote("q3", "Words.", supports=("hezbollah.allied-with.hamas", "iran.arms.hamas")),
        )),
        "other": Source("other", "Other", "B", quotes=(
            Quote("q1", "Words.", supports=("iran.arms.hezbollah",)),
            Quote("q2", "Words.", disputes=("hezbollah.attacks.israel",)),
        )),
    },
    alone=("lonely",),
)  # fmt: skip


def shown(drawing: EgoMap) -> str:
    return "\n" + drawing.canvas.to_text()


def picture(text: str) -> str:
    """A drawing as it stands in a test, indented by eight blanks."""
    return "\n".join(line[8:] for line in text.split("\n"))


def cells(drawing: EgoMap, span: Span) -> list[tuple[str, Ink]]:
    return [
        (drawing.canvas.letter(x, span.y), drawing.canvas.ink(x, span.y))
        for x in range(span.start, span.stop)
    ]


def test_columns_read_as_sentences_with_their_tones_marks_and_counts() -> None:
    assert shown(draw_ego_map(SMALL, "hezbollah", 76, 12)) == picture(
        """



                   who acts on Hezbollah                   on whom Hezbollah acts

          ◉ Nasrallah ═ leads¹ ════════▶╮ ╔═◉═══════════╗
                                        ├─║  Hezbollah  ║─┬╍ attacks?¹ ╍▶┬ Israel ◉
            ◉ Iran +1 ─ arms · funds¹ ─▶┤ ║ armed group ║ ╰◀╍╍ fights⁰ ╍▶╯
        ◉ Hamas +2 ◀─ is allied with¹ ─▶╯ ╚═════════════╝


         all 6 ties shown   ══ hierarchy   ── cooperation   ╍╍ hostility
        """
    )


def test_in_wide_windows_the_neighbours_of_neighbours_stand_outside() -> None:
    drawing = draw_ego_map(SMALL, "hezbollah", 134, 9, radius=2)
    assert shown(drawing).partition(" all 6 ties shown")[0] == picture(
        """


                                   ◉ Nasrallah ═ leads¹ ════════▶╮
                                                                 │ ╔═◉═══════════╗
                    Hamas° ◀──────── ◉ Iran +1 ─ arms · funds¹ ─▶┼─║  Hezbollah  ║─┬╍ attacks?¹ ╍▶┬ Israel ◉
                                                                 │ ║ armed group ║ ╰◀╍╍ fights⁰ ╍▶╯
                     Egypt ◀╍╍┬─ ◉ Hamas +2 ◀─ is allied with¹ ─▶╯ ╚═════════════╝
                     Iran° ──▶╯
        """
    )


def test_where_there_is_no_room_for_two_columns_ties_are_read_from_the_actor() -> None:
    assert shown(draw_ego_map(SMALL, "hezbollah", 40, 12)) == picture(
        """
        ◉ Hezbollah
        ├◀═══════ is led by¹ ═ Nasrallah ◉
        │
        ├◀────── is armed by ─┬ Iran +1 ◉
        ├◀──── is funded by¹ ─╯
        ├◀─ is allied with¹ ─▶ Hamas +2 ◉
        │
        ┝╍╍╍╍╍╍╍╍ attacks?¹ ╍▶┬ Israel ◉
        ╰◀╍╍╍╍╍╍╍╍╍ fights⁰ ╍▶╯


        all 6 ties shown   ══ hierarchy
        """
    )


def test_ascii_says_the_same() -> None:
    assert shown(draw_ego_map(SMALL, "hezbollah", 76, 10, ascii=True)) == picture(
        """

                 who acts on Hezbollah                   on whom Hezbollah acts

             G Nasrallah = leads(1) =>+
                                      | +=G===========+           Israel G
        G Iran +1 - arms + funds(1) ->+-|  Hezbollah  |-+/ attacks?(1) />+
              G Hamas +2              | | armed group | +<// fights(0) />+
              +<- is allied with(1) ->+ +=============+

         all 6 ties shown   == hierarchy   -- cooperation   // hostility
        """
    )
    assert shown(draw_ego_map(SMALL, "hezbollah", 160, 50, radius=2, ascii=True)).isascii()


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_an_actor_without_ties_stands_alone_and_says_so(columns: int, rows: int) -> None:
    drawing = draw_ego_map(SMALL, "lonely", columns, rows, radius=2)
    assert "Lonely" in shown(drawing)
    assert "no ties" in shown(drawing)
    assert drawing.rows == ()


def test_an_unknown_actor_is_an_error() -> None:
    with pytest.raises(KeyError):
        draw_ego_map(SMALL, "nobody", 80, 24)


def test_the_heaviest_ties_stay_when_not_all_fit() -> None:
    drawing = draw_ego_map(SMALL, "hezbollah", 40, 4)
    assert [row.actor for row in drawing.rows] == ["iran", "israel"]
    assert drawing.counts == "2 of 6 ties, 2 of 4 neighbours shown"
    assert set(drawing.left_out) | {tie for row in drawing.rows for tie in row.ties} == {
        tie.id for tie in SMALL.ties_of("hezbollah")
    }


@pytest.mark.parametrize("ascii", [False, True], ids=["unicode", "ascii"])
@pytest.mark.parametrize(("columns", "rows"), [*SIZES, (0, 0), (1, 1), (61, 3), (8, 30)])
@given(registry=stars())
@settings(max_examples=12, suppress_health_check=[HealthCheck.differing_executors])
def test_every_line_is_exactly_as_wide_as_the_screen(
    registry: Registry, columns: int, rows: int, ascii: bool
) -> None:
    canvas = draw_ego_map(registry, "ego", columns, rows, radius=2, ascii=ascii).canvas
    assert len(canvas.lines()) == rows
    for y in range(rows):
        assert sum(width(canvas.letter(x, y)) for x in range(columns)) == columns


@given(registry=stars(), size=st.sampled_from(SIZES), radius=st.integers(1, 2))
@settings(max_examples=60)
def test_nothing_is_drawn_that_is_not_so(registry: Registry, size: tuple[int, int], radius: int) -> None:
    drawing = draw_ego_map(registry, "ego", *size, radius=radius)
    for row in drawing.rows:
        line = cells(drawing, row.line)
        assert {ink.actor for _, ink in line if ink.role is Role.LINE} <= {row.actor}
        label = cells(drawing, row.label)
        assert {ink.actor for _, ink in label if ink.role is not Role.BLANK} <= {row.actor}, "overwritten"
        heads = {letter for letter, ink in line if letter in "◀▶" and ink.role is Role.LINE}
        assert heads == true_heads(registry, row)
        if row.ring == 1:
            check_verbs(registry, drawing, row, read_from="ego" if size[0] < 60 else None)


@given(registry=stars(), size=st.sampled_from(SIZES))
@settings(max_examples=60)
def test_every_tie_and_neighbour_is_placed_or_counted(registry: Registry, size: tuple[int, int]) -> None:
    drawing = draw_ego_map(registry, "ego", *size)
    ties = {tie.id for tie in registry.ties_of("ego")}
    placed = [tie for row in drawing.rows for tie in row.ties]
    assert len(placed) == len(set(placed)) == drawing.shown
    assert {*placed, *drawing.left_out} == ties
    assert drawing.total == len(ties) == drawing.shown + len(drawing.left_out)
    assert len({row.actor for row in drawing.rows}) == drawing.neighbours_shown
    assert drawing.neighbours_total == len(registry.neighbours("ego"))


@given(registry=stars(), size=st.sampled_from(SIZES), moves=st.text("udlro", max_size=20))
@settings(max_examples=60)
def test_a_cursor_never_leaves_the_map_and_reaches_every_neighbour(
    registry: Registry, size: tuple[int, int], moves: str
) -> None:
    drawing = draw_ego_map(registry, "ego", *size, radius=2)
    steps = {"u": step_up, "d": step_down, "l": step_left, "r": step_right, "o": step_on}
    cursor = MIDDLE
    for move in moves:
        cursor = steps[move](drawing, cursor)
        assert cursor == MIDDLE or drawing.rows[cursor]
    reached = set()
    for _ in drawing.rows:
        cursor = step_on(drawing, cursor)
        reached.add(drawing.rows[cursor].actor)
    assert reached == {row.actor for row in drawing.rows if row.ring == 1}


def test_arrows_go_to_the_neighbour_in_that_direction() -> None:
    drawing = draw_ego_map(SMALL, "hezbollah", 134, 11, radius=2)

    def actor(cursor: int) -> str:
        return "" if cursor == MIDDLE else drawing.rows[cursor].actor

    iran = step_left(drawing, MIDDLE)
    assert actor(iran) == "iran"
    assert actor(step_up(drawing, iran)) == "nasrallah"
    hamas = step_down(drawing, iran)
    assert actor(hamas) == "hamas"
    assert step_down(drawing, hamas) == hamas
    egypt = step_left(drawing, hamas)
    assert (actor(egypt), drawing.rows[egypt].ring) == ("egypt", 2)
    assert step_right(drawing, egypt) == hamas
    assert actor(step_right(drawing, hamas)) == "israel"
    row = drawing.rows[iran]
    assert find_row(drawing, row.label.start, row.label.y) == iran
    assert find_row(drawing, drawing.focus[0].start, drawing.focus[0].y) == MIDDLE
    assert find_row(drawing, 0, 0) is None
    assert find_ties(drawing, ("iran.funds.hezbollah",)) == iran


def true_heads(registry: Registry, row: EgoRow) -> set[str]:
    """The heads that the ties of a row must have: towards its object, or both ways."""
    outward, inward = ("◀", "▶") if row.side is Side.LEFT else ("▶", "◀")
    heads = set()
    for drawn in (registry.ties[id] for id in row.ties):
        if registry.tie_kinds[drawn.kind].symmetric:
            heads |= {outward, inward}
        else:
            heads.add(outward if drawn.object == row.actor else inward)
    return heads


def check_verbs(registry: Registry, drawing: EgoMap, row: EgoRow, read_from: str | None) -> None:
    """The line of a row has the tone of its ties, and their verbs in full unless it says otherwise."""
    line = cells(drawing, row.line)
    tones: set[Tone | None] = {registry.tie_kinds[registry.ties[id].kind].tone for id in row.ties}
    assert {ink.tone for _, ink in line if ink.role is not Role.BLANK} == tones
    for id in row.ties:
        drawn = "".join(letter for letter, ink in line if ink.role is Role.VERB and id in ink.ties)
        word = drawn.partition(" ×")[0]
        assert word == verb(registry, registry.ties[id], read_from) or id in drawing.verbs_cut
