"""How alike words are, and in which way."""

import pytest

from axis_tui.search.alike import Kind, compare
from axis_tui.search.sounds import skeleton, sound


@pytest.mark.parametrize(
    "words",
    [
        ("soleimani", "suleimani", "sulaymani", "soleymani"),
        ("qasem", "qassim", "ghasem", "kasim"),
        ("kataib", "kataeb"),
        ("gaddafi", "qadhafi", "kadafi"),
        ("hussein", "husayn", "hussain"),
    ],
)
def test_spellings_of_one_name_sound_the_same(words: tuple[str, ...]) -> None:
    assert len({sound(word) for word in words}) == 1


def test_soleimani_and_salman_share_consonants_and_no_more() -> None:
    assert skeleton("soleimani") == skeleton("salman")
    assert compare("soleimani", "salman").kind == Kind.SOUND
    assert compare("soleimani", "salman").degree < compare("soleimani", "suleyman").degree


@pytest.mark.parametrize(
    ("query", "name", "kind"),
    [
        ("hezbollah", "hezbollah", Kind.EXACT),
        ("hezb", "hezbollah", Kind.PREFIX),
        ("sulaymani", "soleimani", Kind.SPELLING),
        ("~slymany", "soleimani", Kind.SCRIPT),
        ("~ntnyhw", "netanyahu", Kind.SCRIPT),
        ("guarf", "guard", Kind.TYPO),
        ("brigades", "kataib", Kind.MEANING),
        ("rallah", "nasrallah", Kind.INSIDE),
    ],
)
def test_each_way_of_standing_for_a_word_has_its_kind(query: str, name: str, kind: Kind) -> None:
    assert compare(query, name).kind == kind


def test_letters_written_without_vowels_prefer_the_name_they_spell_out() -> None:
    assert compare("~slymany", "soleimani").degree > compare("~slymany", "salman").degree
    assert compare("~slman", "salman").degree > compare("~slman", "soleimani").degree


@pytest.mark.parametrize(("query", "name"), [("ali", "omar"), ("iran", "yemen"), ("~hmas", "berlin")])
def test_different_words_are_not_alike(query: str, name: str) -> None:
    assert compare(query, name).degree < 0.5


def test_a_v_is_written_with_f_or_b_in_scripts_without_it() -> None:
    assert compare("~lafrwf", "lavrov").kind == Kind.SCRIPT
    assert compare("~lbrwb", "lavrov").kind == Kind.SCRIPT
