import pytest

from axis_tui.model.passage import Found, Text, anchor_quotes, locate, quoted_share
from axis_tui.model.source import Quote, Source

STORY = (
    "Officials said no. “Iran’s power has grown,” Mr. Salem said. U.S. forces left.\n\n"
    "The group – it denies this – has\u00a0grown. Officials said no. That was all."
)


def found(exact, **selector):
    return locate(Quote("q", exact, **selector), Text("a.txt", STORY, ""))


def test_words_that_stand_once_are_verified_where_they_stand():
    located = found("“Iran’s power has grown,”")
    assert located.found is Found.VERIFIED
    assert STORY[located.start : located.end] == "“Iran’s power has grown,”"


def test_straight_quotes_for_curly_ones_are_reported_as_moved_with_the_difference():
    located = found('"Iran\'s power has grown,"')
    assert located.found is Found.MOVED
    assert STORY[located.start : located.end] == "“Iran’s power has grown,”"
    assert "“’” (U+2019) where the quote has “'” (U+0027)" in located.difference


def test_other_dashes_and_spaces_are_reported_as_moved():
    located = found("The group - it denies this - has grown")
    assert located.found is Found.MOVED
    assert STORY[located.start : located.end] == "The group – it denies this – has\u00a0grown"


def test_the_difference_is_that_of_the_place_which_prefix_and_suffix_point_out():
    text = Text("a.txt", "A said “yes” today. B said «yes» today.", "")
    for prefix, mark, code in (("A", "“", "U+201C"), ("B", "«", "U+00AB")):
        located = locate(Quote("q", 'said "yes" today', prefix=prefix), text)
        assert (located.found, located.places) == (Found.MOVED, 2)
        assert text.content[: located.start].endswith(f"{prefix} ")
        assert located.difference.startswith(f"the text has “{mark}” ({code}) where the quote has")


def test_one_changed_letter_is_missing():
    assert found("Iran’s power has groan").found is Found.MISSING
    assert found("   ").found is Found.MISSING


def test_words_that_stand_twice_are_ambiguous_until_what_is_around_them_is_given():
    assert found("Officials said no.").found is Found.AMBIGUOUS
    assert found("Officials said no.").places == 2
    second = found("Officials said no.", prefix="has grown.")
    assert (second.found, second.start) == (Found.VERIFIED, STORY.rindex("Officials"))
    first = found("Officials said no.", suffix="“Iran’s")
    assert (first.found, first.start) == (Found.VERIFIED, 0)
    assert found("Officials said no.", prefix="elsewhere").found is Found.AMBIGUOUS


def test_without_a_text_nothing_is_said_of_the_quote():
    assert locate(Quote("q", "anything"), None).found is Found.NO_TEXT


def test_sentences_end_at_full_stops_and_lines_but_not_after_abbreviations():
    text = Text("a.txt", STORY, "")
    assert [STORY[start:end] for start, end in text.sentences] == [
        "Officials said no.",
        "“Iran’s power has grown,” Mr. Salem said.",
        "U.S. forces left.",
        "The group – it denies this – has\u00a0grown.",
        "Officials said no.",
        "That was all.",
    ]


def test_quotes_are_anchored_in_the_order_of_the_text_and_what_is_not_found_is_left_out():
    words = {"b": "Mr. Salem said", "a": "has grown,” Mr.", "c": "not there"}
    source = Source("s", "S", "B", quotes=tuple(Quote(key, exact) for key, exact in words.items()))
    text = Text("a.txt", STORY, "")
    anchors = anchor_quotes(source, text)
    assert [anchor.quote.id for anchor in anchors] == ["a", "b"]
    assert anchors[0].touches(0, len(STORY))
    assert not anchors[0].touches(0, anchors[0].located.start)


def test_what_two_quotes_share_is_counted_once():
    text = Text("a.txt", "0123456789", "")
    quotes = (Quote("a", "0123"), Quote("b", "2345"), Quote("c", "9"))
    assert quoted_share(text, anchor_quotes(Source("s", "S", "B", quotes=quotes), text)) == pytest.approx(0.7)
