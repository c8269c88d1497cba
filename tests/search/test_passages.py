"""Words inside quotes."""

import pytest

from axis_tui.search import PassageHit, PassageIndex

INDEX = PassageIndex(
    [
        ("arms", "Iran supplies Hezbollah with rockets, and rockets again; rockets are Hezbollah’s pride."),
        ("room", "They met inside a joint operation command, an operations room in Beirut."),
        (
            "room-2",
            "No joint room exists, said a commander of Kata’ib Hezbollah. The operation was his command.",
        ),
        ("huthi", "ʿAbd al-Malik al-Ḥūthī spoke in Ṣanʿāʾ."),
        ("coord", "The groups did not always co-ordinate their attacks."),
        ("arabic", "قال حزب الله إن المقاومة مستمرة"),
    ]
)


def keys(query: str) -> list[str]:
    return [hit.key for hit in INDEX.search(query)]


def marked(query: str) -> list[str]:
    hit: PassageHit = INDEX.search(query)[0]
    return [hit.text[start:end] for start, end in hit.spans]


@pytest.mark.parametrize("query", ["huthi", "ḤŪTHĪ", "abd al-malik", "'abd al malik", "San'a", "Ṣanʿāʾ"])
def test_marks_case_and_apostrophes_do_not_matter(query: str) -> None:
    assert keys(query) == ["huthi"]


def test_a_phrase_in_quotation_marks_stands_together() -> None:
    assert keys('"joint operation command"') == ["room"]
    assert keys("“joint room”") == ["room-2"]
    assert keys('"command joint"') == []


def test_passages_with_all_words_come_first() -> None:
    assert keys("joint operation command ") == ["room", "room-2"]
    assert keys("hezbollah commander")[0] == "room-2"


def test_a_word_that_is_said_more_often_counts_for_more() -> None:
    assert keys("hezbollah ") == ["arms", "room-2"]


def test_the_last_word_may_be_unfinished_until_a_space_ends_it() -> None:
    assert set(keys("operat")) == {"room", "room-2"}
    assert keys("operat ") == []


def test_matched_words_are_marked_with_their_marks_and_without_the_genitive() -> None:
    assert marked("huthi abd") == ["Abd", "Ḥūthī"]
    assert marked("hezbollah ") == ["Hezbollah", "Hezbollah"]
    assert marked('"operation command"') == ["operation command"]
    assert marked("hezbollah's pride") == ["Hezbollah", "Hezbollah", "pride"]


def test_a_hyphenated_word_is_a_phrase() -> None:
    assert keys("co-ordinate") == ["coord"]
    assert marked("co-ordinate") == ["co-ordinate"]


def test_other_scripts_are_searched_as_written() -> None:
    assert keys("حزب الله") == ["arabic"]


def test_no_words_give_no_passages() -> None:
    assert INDEX.search("") == INDEX.search('" "') == INDEX.search("zzz") == []
    assert PassageIndex([]).search("word") == []
