"""What must be said of a picture that leaves the program."""

from __future__ import annotations

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.footnote import with_footnote


def picture() -> Canvas:
    canvas = Canvas(24, 2)
    canvas.put(1, 0, "Iran 伊朗", Ink(Role.NAME, None, "iran"))
    return canvas


def test_a_picture_of_everything_stays_as_it_is() -> None:
    canvas = picture()
    assert with_footnote(canvas, "") is canvas


def test_the_words_stand_below_the_picture_wrapped_to_its_width() -> None:
    noted = with_footnote(picture(), "Filters: kind:state, without Anonymous blog")
    assert [line.rstrip() for line in noted.lines()] == [
        " Iran 伊朗",
        "",
        "Filters: kind:state,",
        "without Anonymous blog",
    ]
    assert noted.ink(1, 0).actor == "iran"
    assert "Filters:" in noted.to_svg()
