"""No sign has two meanings on one screen, whatever the terminal shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from axis_tui.drawing.strokes import TONES, strokes
from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.kinds import ActorKind
from axis_tui.ui.cells import cell_width
from axis_tui.ui.screens.help import SIGNS, help_entries
from axis_tui.ui.signs import ASCII, UNICODE, Signs

IN_BOTH = pytest.mark.parametrize("signs", [UNICODE, ASCII], ids=["unicode", "ascii"])


def kinds() -> tuple[ActorKind, ...]:
    return tuple(load_registry(bundled_registry()).registry.actor_kinds.values())


def twice(signs: Iterable[str]) -> list[str]:
    return [sign for sign, count in Counter(signs).items() if count > 1]


@IN_BOTH
def test_no_sign_of_the_browser_has_two_meanings(signs: Signs) -> None:
    of_actors = [signs.kind(kind) for kind in kinds()]
    of_evidence = [signs.source, signs.lone, signs.unsupported, signs.contested]
    of_quotes = [signs.for_claim, signs.hedges, signs.against]
    of_places = [signs.cursor, signs.step, signs.chosen, signs.turned, signs.pin, signs.close]
    of_text = [signs.cut, signs.dot]
    # Before the letter of a key; about a year; of a year that is uncertain; behind a number: and more.
    of_others = ["^", "~", "?", "+"]
    shown = [*of_actors, *of_evidence, *of_quotes, *of_places, *of_text, *of_others]
    assert twice(shown) == []
    assert {cell_width(sign) for sign in shown} == {1}
    # Grades are letters too, and stand beside them.
    assert not set(shown) & set("ABCDEF")


@IN_BOTH
def test_no_sign_of_a_drawing_has_two_meanings(signs: Signs) -> None:
    own = strokes(signs.is_ascii)
    of_actors = [own.glyph(kind) for kind in kinds()]
    lines = [own.lines[tone] for tone in (*TONES, None)]
    marks = [own.contested, own.one_source, own.no_source, own.both_sides, own.shared, own.times, own.cut]
    assert twice([*of_actors, *lines, own.left, own.right, own.up, own.down, *marks]) == []


@IN_BOTH
def test_the_help_explains_no_sign_twice_and_every_one_of_the_browser(signs: Signs) -> None:
    entries = help_entries([], kinds(), signs)
    legend = entries[entries.index((SIGNS, "", "")) :]
    explained = [sign.split()[0] for sign, _, meaning in legend if sign and meaning]
    assert twice(explained) == []
    assert {signs.cursor, signs.step, signs.chosen, signs.turned, signs.pin, signs.close} <= set(explained)
    assert {signs.lone, signs.unsupported, signs.contested, signs.source * 2, signs.cut} <= set(explained)
    assert {signs.kind(kind) for kind in kinds()} <= set(explained)
