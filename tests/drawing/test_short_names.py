from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from axis_tui.drawing.short_names import FEWEST, ShortNames
from axis_tui.model.letters import clusters, width
from tests.strategies import lines

RESISTANCE = ["Islamic Resistance in Iraq", "Islamic Resistance in Bahrain", "Islamic State", "Islamic Jihad"]


def test_a_name_is_cut_only_where_it_stays_apart_from_others() -> None:
    names = ShortNames(RESISTANCE)
    assert names.fit("Islamic State", 13) == "Islamic State"
    assert names.fit("Islamic Resistance in Iraq", 25) == "Islamic Resistance in Ir…"
    assert names.fit("Islamic Resistance in Iraq", 20) == "Islamic Resista…Iraq"
    assert names.fit("Islamic Resistance in Iraq", 13) == "Islamic Res…q"
    assert names.fit("Islamic Resistance in Iraq", 11) is None


def test_a_name_that_nothing_resembles_keeps_ten_letters() -> None:
    names = ShortNames(["Popular Mobilization Forces", "Iran"])
    assert names.fit("Popular Mobilization Forces", 11) == "Popular Mo…"
    assert names.fit("Popular Mobilization Forces", 10) is None
    assert names.squeeze("Popular Mobilization Forces", 5) == "Popu…"


@given(st.lists(lines(min_size=1), min_size=1, max_size=6, unique=True), st.integers(1, 40))
def test_two_names_never_look_alike(texts: list[str], cells: int) -> None:
    whole = {"".join(letter for letter, _ in clusters(text)) for text in texts}
    names = ShortNames(whole)
    for name in whole:
        form = names.fit(name, cells)
        if form is None or form == name:
            continue
        assert width(form) <= cells
        head, _, tail = form.rpartition("…")
        assert len(clusters(head)) >= FEWEST
        assert [other for other in whole if other.startswith(head) and other.endswith(tail)] == [name]
