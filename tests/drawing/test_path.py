from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.drawing.cells import Role
from axis_tui.drawing.path import draw_path
from axis_tui.drawing.path_map import PathStep, steps_of
from axis_tui.graph.paths import find_paths
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from tests.drawing.networks import SIZES, stars
from tests.registries_in_code import network, tie

CHAIN = network(
    tie("iran", "arms", "hezbollah"),
    tie("iran", "allied-with", "hezbollah"),
    tie("israel", "attacks", "hezbollah"),
    sources={
        "one": Source("one", "A long report", "B", quotes=(
            Quote("q1", "Iran sends weapons there by land and by sea.", supports=("iran.arms.hezbollah",)),
            Quote("q2", "They bombed it.", supports=("israel.attacks.hezbollah",)),
        )),
        "other": Source("other", "Another", "C", quotes=(
            Quote("q1", "Weapons came from Iran.", credibility=2, supports=("iran.arms.hezbollah",)),
        )),
    },
)  # fmt: skip
STEPS = (
    PathStep("iran", "hezbollah", ("iran.arms.hezbollah", "iran.allied-with.hezbollah")),
    PathStep("hezbollah", "israel", ("israel.attacks.hezbollah",)),
)


def picture(text: str) -> str:
    return "\n".join(line[8:] for line in text.split("\n"))[1:]


def test_a_found_path_carries_all_ties_of_each_step_the_best_first() -> None:
    found = find_paths(CHAIN, "iran", "israel").paths[0]
    assert steps_of(CHAIN, found) == STEPS


def test_a_path_runs_down_where_it_does_not_fit_across() -> None:
    drawing = draw_path(CHAIN, STEPS, 46, 10)
    assert drawing.canvas.to_text() == picture(
        """
         ╭─◉────╮
         │ Iran │                             2 steps
         ╰──────╯
              │  Iran arms Hezbollah
              │  B– “Iran sends weapons there by land
              │     and by sea.”
              │     A long report, undated
              ▾  2 quotes, 2 independent sources
              ▴  Iran is allied with Hezbollah
              │  no quote bears on it
              ▾  no quotes
         ╭─◉─────────╮
         │ Hezbollah │
         ╰───────────╯  weakest step
              ▴  Israel attacks Hezbollah
              ╏  B– “They bombed it.”
              ╏     A long report, undated
              ╏  1 quote, 1 source
         ╭─◉──────╮
         │ Israel │
         ╰────────╯
        """
    )
    assert drawing.weakest == {1}
    assert [(row.step, row.tie) for row in drawing.rows] == [
        (0, "iran.arms.hezbollah"),
        (0, "iran.allied-with.hezbollah"),
        (1, "israel.attacks.hezbollah"),
    ]


def test_a_path_runs_across_where_it_fits() -> None:
    assert draw_path(CHAIN, STEPS, 104, 10).canvas.to_text() == picture(
        """

                    ╭─◉────╮                            ╭─◉─────────╮                     ╭─◉──────╮
                    │ Iran │ ────────── arms ─────────▶ │ Hezbollah │ ◀╍╍╍╍ attacks ╍╍╍╍╍ │ Israel │
                    ╰──────╯ ◀──── is allied with ────▶ ╰───────────╯                     ╰────────╯
                                                                         weakest step

          1  Iran arms Hezbollah                      B– “Iran sends weapons there by land and by sea.”
             2 quotes, 2 independent sources             A long report, undated

          1  Iran is allied with Hezbollah            no quote bears on it
             no quotes

          2  Israel attacks Hezbollah                 B– “They bombed it.”
             1 quote, 1 source                           A long report, undated

        """
    )


def test_an_empty_path_is_an_empty_picture() -> None:
    drawing = draw_path(CHAIN, (), 20, 2)
    assert drawing.canvas.to_text() == "\n\n"
    assert not drawing.weakest


def test_no_step_is_the_weakest_where_it_is_the_only_one_or_all_stand_alike() -> None:
    one, twice = STEPS[1:], (PathStep("iran", "hezbollah", ("iran.arms.hezbollah",)),) * 2
    for steps in (one, twice):
        for width_ in (46, 104):
            assert "weakest" not in draw_path(CHAIN, steps, width_, 10).canvas.to_text()


def test_the_weakest_step_is_marked_where_no_word_has_room_beside_the_box() -> None:
    lines = [line.strip() for line in draw_path(CHAIN, STEPS, 26, 10).canvas.to_text().split("\n")]
    assert lines[lines.index("weakest step") - 1].startswith("╰──")
    assert lines[lines.index("weakest step") + 1].startswith("▴  Israel attacks")


@given(registry=stars(), size=st.sampled_from(SIZES), ascii=st.booleans())
@settings(max_examples=40)
def test_every_line_is_exactly_as_wide_as_the_screen_and_every_arrow_true(
    registry: Registry, size: tuple[int, int], ascii: bool
) -> None:
    steps = [PathStep(t.subject, t.object, (t.id,)) for t in registry.ties.values()][:2]
    steps += [PathStep(t.object, t.subject, (t.id,)) for t in registry.ties.values()][2:4]
    drawing = draw_path(registry, steps, *size, ascii=ascii)
    canvas = drawing.canvas
    for y in range(canvas.height):
        assert sum(width(canvas.letter(x, y)) for x in range(canvas.width)) == size[0]
    assert [row.tie for row in drawing.rows] == [step.ties[0] for step in steps]
    if ascii:
        return
    for row, step in zip(drawing.rows, steps, strict=True):
        drawn = registry.ties[row.tie]
        both = registry.tie_kinds[drawn.kind].symmetric
        expected = {"on", "back"} if both else {"on" if drawn.subject == step.start else "back"}
        heads = {
            canvas.letter(x, span.y)
            for span in row.spans
            for x in range(span.start, min(span.stop, canvas.width))
            if canvas.ink(x, span.y).role is Role.LINE and canvas.letter(x, span.y) in "◀▶▴▾"
        }
        assert {"on" if head in "▶▾" else "back" for head in heads} == expected
