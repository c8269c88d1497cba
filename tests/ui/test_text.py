"""Words, cells and lines, without a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from axis_tui.model.clean import clean, one_line
from axis_tui.ui.cells import cell_width, cut, pad, wrap
from axis_tui.ui.text import both_ends, fit, mark, paragraphs, say, width_of

WORDS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("한國e\u0301👩\u200d👧ab حزب"), max_size=60
)


@given(WORDS, st.integers(0, 40))
def test_a_padded_text_is_exactly_as_wide_as_asked(words: str, width: int) -> None:
    shown = pad(one_line(words), width)
    assert cell_width(shown) == width


@given(WORDS, st.integers(1, 40))
def test_a_text_that_is_cut_says_so(words: str, width: int) -> None:
    words = one_line(words)
    shown = cut(words, width)
    assert cell_width(shown) <= width
    if cell_width(words) <= width:
        assert shown == words
    else:
        assert shown.endswith("…")


@given(WORDS, st.integers(2, 30))
def test_wrapping_loses_nothing_but_spaces(words: str, width: int) -> None:
    words = clean(words, breaks=True)
    lines = [words[start:end] for start, end in wrap(words, width)]
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert all(cell_width(line) <= width for line in lines)


@given(st.lists(st.tuples(WORDS, st.just("dim")), max_size=5), st.integers(0, 50))
def test_a_line_fits_exactly(pieces: list[tuple[str, str]], width: int) -> None:
    line = tuple(say(words, role) for words, role in pieces)
    assert width_of(fit(line, width)) == width


def test_two_ends_are_apart_and_the_left_one_is_cut() -> None:
    line = both_ends((say("a long name"),), (say("12"),), 10)
    assert "".join(words for words, _ in line) == "a long… 12"


def test_markup_is_letters() -> None:
    assert say("[red]x[/] [sic]")[0] == "[red]x[/] [sic]"
    assert mark("a[/]b", [(0, 2)], "", "match") == (("a[", "match"), ("/]b", ""))


def test_a_marked_range_keeps_the_marks_of_its_last_letter() -> None:
    assert mark("e\u0301x", [(0, 1)], "", "match") == (("e\u0301", "match"), ("x", ""))


def test_marks_follow_their_words_into_the_next_line() -> None:
    lines = paragraphs("one two three", 7, spans=[(4, 13)], marked="named")
    assert lines == [(("one ", ""), ("two", "named")), (("three", "named"),)]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert ["abcdefgh"[a:b] for a, b in wrap("abcdefgh", 3)] == ["abc", "def", "gh"]
    assert all(cell_len("漢字漢字"[a:b]) <= 3 for a, b in wrap("漢字漢字", 3))
