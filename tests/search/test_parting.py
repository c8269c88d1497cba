"""How a word that was typed without its spaces is parted."""

from axis_tui.search.parting import MOST, part_word

KNOWN = frozenset(
    "popular front for the liberation fort heli berat ion amir ali amirali haji zadeh hajizadeh".split()
)


def test_a_word_is_parted_into_the_fewest_known_words_first() -> None:
    assert part_word("popularfrontfortheliberation", KNOWN)[0] == (
        "popular",
        "front",
        "for",
        "the",
        "liberation",
    )


def test_other_ways_to_part_a_word_follow() -> None:
    ways = part_word("amiralihajizadeh", KNOWN)
    assert ways[0] == ("amirali", "hajizadeh")
    assert ("amir", "ali", "hajizadeh") in ways


def test_a_word_that_is_known_is_parted_all_the_same() -> None:
    assert part_word("amirali", KNOWN) == [("amir", "ali")]


def test_what_holds_no_known_words_is_not_parted() -> None:
    assert part_word("xqzwvplorf", KNOWN) == []


def test_of_very_many_ways_a_few_come_back_at_once() -> None:
    assert len(part_word("ab" * 100, frozenset({"ab", "abab", "ba"}))) == MOST
